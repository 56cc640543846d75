//! NHS numbers and telephone numbers.

use super::tokens::{Gap, Tokens};

pub fn nhs(tokens: &Tokens, at: usize) -> Option<usize> {
    if !begins(tokens, at) {
        return None;
    }
    let end = match [0, 1, 2, 3, 4].map(|part| tokens.digits(at + part).len()) {
        [10, ..] => at + 1,
        [3, 3, 4, ..] if spaced(tokens, at + 1) && spaced(tokens, at + 2) => at + 3,
        [3, 0, 3, 0, 4] if hyphened(tokens, at + 1) && hyphened(tokens, at + 3) => at + 5,
        _ => return None,
    };
    if tokens.goes_on(end) {
        return None;
    }
    let digits: Vec<u32> = (at..end)
        .flat_map(|part| tokens.digits(part).bytes().map(|b| u32::from(b - b'0')))
        .collect();
    let plausible = matches!(digits.first(), Some(3 | 4 | 6 | 7 | 9));
    (after_nhs(tokens, at) || plausible && is_checked(&digits)).then_some(end)
}

/// Whether a number begins here, rather than inside another: "1,234", "0.5", "2-3".
fn begins(tokens: &Tokens, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let within = tokens.is_glued(at)
        && (!tokens.word(before).is_empty()
            || matches!(tokens.sign(before), b',' | b'.' | b'-')
                && tokens.is_glued(before)
                && !tokens.digits(before.wrapping_sub(1)).is_empty());
    !tokens.digits(at).is_empty() && !within
}

fn spaced(tokens: &Tokens, at: usize) -> bool {
    tokens.gap(at) == Gap::Space
}

fn hyphened(tokens: &Tokens, at: usize) -> bool {
    tokens.sign(at) == b'-' && tokens.is_glued(at) && tokens.is_glued(at + 1)
}

/// Modulus 11, as defined by the NHS Data Model. Ten equal digits are not a real number.
fn is_checked(digits: &[u32]) -> bool {
    let sum: u32 = (2..=10).rev().zip(digits).map(|(weight, digit)| weight * digit).sum();
    let check = (11 - sum % 11) % 11;
    digits.get(9) == Some(&check) && digits.iter().any(|digit| *digit != digits[0])
}

/// Whether the text directly before calls this an NHS number.
fn after_nhs(tokens: &Tokens, at: usize) -> bool {
    let mut back = at.wrapping_sub(1);
    for _ in 0..5 {
        let said = matches!(tokens.sign(back), b'.' | b':' | b'#' | b'=' | b'-' | b'(')
            || tokens.is_in(back, "is no num number was");
        if !said {
            break;
        }
        back = back.wrapping_sub(1);
    }
    tokens.is(back, "nhs")
}

/// The digits of a number within the United Kingdom, including the leading 0.
const DIGITS: usize = 11;

/// Mobiles and landlines. Numbers that begin with 03, 08 or 09 belong to services.
pub fn phone(tokens: &Tokens, at: usize) -> Option<usize> {
    let mut part = at;
    let mut abroad = false;
    let bracket = tokens.sign(at) == b'(' && tokens.sign(at + 2) == b')';
    if tokens.sign(at) == b'+' || tokens.digits(at) == "0044" {
        let joined = tokens.digits(at + 1);
        abroad = true;
        if tokens.sign(at) == b'+' {
            part = at + 1;
            if !joined.starts_with("44") {
                return None;
            }
        }
    } else if bracket {
        part = at + 1;
    }
    let before = at.wrapping_sub(1);
    let named = tokens.is_in(before, "m mob mobile phone ring t tel");
    let home = abroad || tokens.digits(part).starts_with('0');
    if !home || !bracket && !abroad && !begins(tokens, at) && !named {
        return None;
    }
    let mut digits = String::new();
    let mut groups = 0;
    let mut found = None;
    while digits.len() < 15 && tokens.gap(part) != Gap::Line || groups == 0 {
        let here = tokens.digits(part);
        if here.is_empty() || here.len() > 14 {
            break;
        }
        digits.push_str(here);
        groups += 1;
        part += 1;
        let ends = !tokens.goes_on(part);
        if ends && is_number(&digits, abroad) && (groups > 1 || abroad || here.len() >= 10) {
            found = Some(part);
        }
        part = next_group(tokens, part);
    }
    found
}

/// Skips what separates two groups of one number: a space, a hyphen, a dot, brackets.
fn next_group(tokens: &Tokens, mut part: usize) -> usize {
    for _ in 0..2 {
        if matches!(tokens.sign(part), b'-' | b'.' | b'(' | b')') && tokens.gap(part) != Gap::Line {
            part += 1;
        }
    }
    part
}

fn is_number(digits: &str, abroad: bool) -> bool {
    let within = if abroad {
        let after = digits.strip_prefix("00").unwrap_or(digits);
        let after = after.strip_prefix("44").unwrap_or("");
        after.strip_prefix('0').unwrap_or(after)
    } else {
        digits.strip_prefix('0').unwrap_or("")
    };
    match within.as_bytes() {
        [b'1', ..] => within.len() + 1 == DIGITS || within.len() + 2 == DIGITS,
        [b'2', ..] | [b'7', b'1'..=b'9', ..] => within.len() + 1 == DIGITS,
        _ => false,
    }
}
