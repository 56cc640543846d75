//! Dates of birth: a date near words about being born.

use super::tokens::{Gap, Tokens};

const MONTHS: &str = "apr april aug august dec december feb february jan january jul july jun june mar march may \
     nov november oct october sep sept september";

/// The most tokens between those words and the date.
const APART: usize = 7;

pub fn birth(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = at.wrapping_sub(1);
    let part = tokens.is_glued(at)
        && (tokens.sign(before) == 0 || matches!(tokens.sign(before), b'/' | b'.' | b'-'))
        && !tokens.digits(before.wrapping_sub(1)).is_empty();
    let begins = !tokens.digits(at).is_empty() || is_month(tokens, at);
    if !begins || part {
        return None;
    }
    let said = said_before(tokens, at);
    let end = date(tokens, at).or_else(|| plain_digits(tokens, at, said))?;
    (said != DateLabel::Nothing || said_after(tokens, end)).then_some(end)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DateLabel {
    Nothing,
    /// Born, or a birthday.
    Born,
    /// A form label, directly followed by the date.
    Label,
}

fn said_before(tokens: &Tokens, at: usize) -> DateLabel {
    for distance in 1..=APART {
        let back = at.wrapping_sub(distance);
        if tokens.is_in(back, "dob dobs") || is_dotted_dob(tokens, back) {
            return DateLabel::Label;
        }
        if tokens.is_in(back, "birth birthdate birthday born")
            || tokens.is(back, "day") && tokens.is(back.wrapping_sub(2), "b")
        {
            return DateLabel::Born;
        }
        // "born after 1 April 2015", or the next sentence
        if tokens.is_in(back, "after before between from meeting since until")
            || matches!(tokens.sign(back), b'!' | b'?' | b';')
            || tokens.sign(back) == b'.'
                && !is_dotted_dob(tokens, back.wrapping_sub(1))
                && !tokens.is(back.wrapping_sub(1), "dob")
        {
            return DateLabel::Nothing;
        }
    }
    DateLabel::Nothing
}

/// The "b" of "d.o.b".
fn is_dotted_dob(tokens: &Tokens, at: usize) -> bool {
    let letter = |distance: usize, letter| tokens.is(at.wrapping_sub(distance), letter);
    letter(0, "b") && letter(2, "o") && letter(4, "d")
}

fn said_after(tokens: &Tokens, end: usize) -> bool {
    let bracket = usize::from(matches!(tokens.sign(end), b'(' | b'-' | b','));
    let next = end + bracket;
    tokens.is(next, "dob")
        || is_dotted_dob(tokens, next + 4) && tokens.gap(next + 4) == Gap::Nothing
        || tokens.is(next, "is") && (2..4).any(|word| tokens.is(next + word, "birthday"))
}

/// A date as written in English: day and month, month and year, or all three.
fn date(tokens: &Tokens, at: usize) -> Option<usize> {
    by_numbers(tokens, at).or_else(|| day_first(tokens, at)).or_else(|| month_first(tokens, at))
}

fn is_day(tokens: &Tokens, at: usize) -> bool {
    tokens.digits(at).len() <= 2 && tokens.number(at).is_some_and(|day| (1..=31).contains(&day))
}

fn is_year(tokens: &Tokens, at: usize) -> bool {
    let whole = tokens.number(at).is_some_and(|year| (1900..2100).contains(&year));
    !tokens.goes_on(at + 1) && (whole || tokens.digits(at).len() == 2)
}

/// 3/4/2011, 03.04.11, 3-Apr-2011, 2011-04-03.
fn by_numbers(tokens: &Tokens, at: usize) -> Option<usize> {
    let sign = tokens.sign(at + 1);
    let parted = matches!(sign, b'/' | b'.' | b'-') && tokens.sign(at + 3) == sign;
    let month = tokens.number(at + 2).is_some_and(|month| (1..=12).contains(&month))
        || tokens.is_in(at + 2, MONTHS);
    let whole = (is_day(tokens, at) && is_year(tokens, at + 4))
        || (tokens.digits(at).len() == 4 && is_year(tokens, at) && is_day(tokens, at + 4));
    let spaced = (at + 1..at + 5).any(|part| tokens.gap(part) == Gap::Line);
    (parted && month && whole && !spaced && !tokens.goes_on(at + 5)).then_some(at + 5)
}

/// Skips "st", "nd", "rd" or "th".
fn ordinal(tokens: &Tokens, at: usize) -> usize {
    at + usize::from(tokens.is_glued(at) && tokens.is_in(at, "nd rd st th"))
}

/// 3 April, 3rd of April 2011.
fn day_first(tokens: &Tokens, at: usize) -> Option<usize> {
    let mut month = ordinal(tokens, at + 1);
    month += usize::from(tokens.is(month, "of"));
    if !is_day(tokens, at) || !tokens.is_in(month, MONTHS) {
        return None;
    }
    Some(with_year(tokens, month + 1))
}

fn with_year(tokens: &Tokens, at: usize) -> usize {
    let year = at + usize::from(matches!(tokens.sign(at), b',' | b'.'));
    if tokens.gap(year) != Gap::Line && is_year(tokens, year) { year + 1 } else { at }
}

/// Whether a date can begin here with a month.
fn is_month(tokens: &Tokens, at: usize) -> bool {
    tokens.is_capital(at) && tokens.is_in(at, MONTHS)
}

/// April 3rd 2011, Aug 4, 2013, March 2015.
fn month_first(tokens: &Tokens, at: usize) -> Option<usize> {
    if !is_month(tokens, at) || tokens.gap(at + 1) == Gap::Line {
        return None;
    }
    if is_day(tokens, at + 1) {
        return Some(with_year(tokens, ordinal(tokens, at + 2)));
    }
    (tokens.digits(at + 1).len() == 4 && is_year(tokens, at + 1)).then_some(at + 2)
}

/// 030411 and 03042011, directly after a label.
fn plain_digits(tokens: &Tokens, at: usize, said: DateLabel) -> Option<usize> {
    let likely = matches!(tokens.digits(at).len(), 6 | 8) && !tokens.goes_on(at + 1);
    (likely && said == DateLabel::Label).then_some(at + 1)
}
