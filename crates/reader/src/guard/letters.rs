//! E-mail addresses, National Insurance numbers and postcodes.

use super::tokens::{Gap, Tokens};
use super::words::{POSTCODE_AREAS, has};

/// The most tokens of one e-mail address that are examined.
const PARTS: usize = 40;

pub fn email(tokens: &Tokens, at: usize) -> Option<usize> {
    let begins = !tokens.is_glued(at) || !is_local(tokens, at.wrapping_sub(1));
    if !begins || tokens.sign(at) != 0 {
        return None;
    }
    let local =
        (at + 1..at + PARTS).find(|end| !tokens.is_glued(*end) || !is_local(tokens, *end))?;
    if tokens.sign(local) != b'@' || !tokens.is_glued(local) {
        return None;
    }
    let (mut end, mut whole) = (local + 1, None);
    while end < at + PARTS && tokens.goes_on(end) {
        while tokens.goes_on(end) || (tokens.sign(end) == b'-' && tokens.goes_on(end + 1)) {
            end += 1;
        }
        let is_ending = tokens.word(end - 1).len() > 1;
        whole = if is_ending && tokens.sign(end.min(local + 2)) != 0 { Some(end) } else { whole };
        let dotted = tokens.sign(end) == b'.' && tokens.is_glued(end);
        if !dotted || !tokens.goes_on(end + 1) {
            break;
        }
        end += 1;
    }
    whole.filter(|end| (local + 1..*end).any(|dot| tokens.sign(dot) == b'.'))
}

fn is_local(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.sign(at), 0 | b'.' | b'_' | b'%' | b'+' | b'-') && at < tokens.len()
}

/// Two letters, six digits, a letter from A to D. The prefix QQ is never issued; examples use it.
pub fn insurance(tokens: &Tokens, at: usize) -> Option<usize> {
    let prefix = tokens.word(at).as_bytes();
    let [first, second] = prefix else { return None };
    let taken = |letter: &u8| b"DFIQUV".contains(&letter.to_ascii_uppercase());
    let example = tokens.is(at, "qq");
    if tokens.is_later_part(at)
        || !example && (taken(first) || taken(second) || second.eq_ignore_ascii_case(&b'o'))
    {
        return None;
    }
    let mut count = 0;
    let mut end = at + 1;
    while count < 6 && tokens.gap(end) != Gap::Line && !tokens.digits(end).is_empty() {
        if tokens.digits(end).len() % 2 == 1 {
            return None;
        }
        count += tokens.digits(end).len();
        end += 1;
    }
    let suffix = matches!(tokens.word(end).as_bytes(), [b'A'..=b'D' | b'a'..=b'd']);
    let whole = count == 6 && suffix && tokens.gap(end) != Gap::Line;
    (whole && !tokens.goes_on(end + 1)).then_some(end + 1)
}

/// Areas in whose districts a letter can follow the digit, as in "SW1A".
const LETTERED: &str = "e ec n nw se sw w wc";

pub fn postcode(tokens: &Tokens, at: usize) -> Option<usize> {
    let area = tokens.word(at);
    let district = tokens.digits(at + 1);
    if tokens.is_later_part(at) || !tokens.is_glued(at + 1) || !has(POSTCODE_AREAS, area) {
        return None;
    }
    // Without a space, the digits of both halves form one number: "NE14ST".
    let lettered = tokens.word(at + 2).len() == 1 && tokens.is_glued(at + 2);
    if lettered && !has(LETTERED, area) {
        return None;
    }
    let mut last = at + 2 + usize::from(lettered);
    let split = tokens.digits(last);
    if split.is_empty() {
        if !(2..=3).contains(&district.len()) || lettered {
            return None;
        }
    } else if split.len() != 1 || district.len() > 2 || tokens.gap(last) == Gap::Line {
        return None;
    } else {
        last += 1;
    }
    let unit = tokens.word(last);
    let [first, second] = unit.as_bytes() else { return None };
    let possible = |letter: &u8| {
        letter.is_ascii_alphabetic() && !b"CIKMOV".contains(&letter.to_ascii_uppercase())
    };
    let one_case = first.is_ascii_uppercase() == second.is_ascii_uppercase();
    // "m1 2nd exit", "b12 5th item"
    let ordinal = matches!(unit, "st" | "nd" | "rd" | "th");
    let whole = tokens.is_glued(last) && !tokens.goes_on(last + 1) && one_case && !ordinal;
    (whole && possible(first) && possible(second) && !district.starts_with('0')).then_some(last + 1)
}
