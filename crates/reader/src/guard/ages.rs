//! Ages next to a name.

use super::tokens::{Gap, Tokens};
use crate::NUMBER_WORDS;

/// Whose age it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    Child,
    Adult,
}

/// How sure it is, apart from the age, that this is a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is a given name.
    Yes,
    /// It could be any capitalised word.
    No,
}

const UNITS: &str = "day days f m month months mth mths week weeks wk wks y year years yo yr yrs";

/// Words between a name and its age.
const LINKS: &str =
    "about age aged almost be is just nearly now only turned turning turns was who will";

/// Words that continue a sentence about a person after their age.
const GOES_ON: &str = "a and as at because but came can cannot comes did does for found goes had has he her his in \
     is last lives lost missed missing needs next not now on said says she since so speaks still \
     tells this today told was went when whenever who whose will with";

const ADULT: u32 = 18;

struct Years {
    age: Age,
    end: usize,
    /// A unit such as "years old", "yo" or "yrs", which is used for ages only.
    sure: bool,
}

fn years(tokens: &Tokens, at: usize) -> Option<Years> {
    let count = match tokens.number(at) {
        Some(count) if tokens.digits(at).len() <= 2 => count,
        Some(_) => return None,
        None => {
            let spelt = NUMBER_WORDS.iter().position(|word| tokens.is(at, word))?;
            u32::try_from(spelt + 1).ok()?
        }
    };
    let hyphen = |at| usize::from(tokens.sign(at) == b'-' && tokens.is_glued(at));
    let mut end = at + 1;
    let (mut months, mut sure) = (false, false);
    let unit = end + hyphen(end);
    if tokens.is_in(unit, UNITS) && tokens.gap(unit) != Gap::Line {
        // "14f" and "15m" include the sex.
        let sex = tokens.word(unit).len() == 1 && !tokens.is(unit, "y");
        months = !sex && tokens.word(unit).starts_with(['m', 'w', 'd']);
        sure = !months && !sex;
        end = unit + 1;
        if tokens.is(unit, "y") && tokens.sign(end) == b'/' && tokens.is(end + 1, "o") {
            end += 2;
        }
        let old = end + hyphen(end);
        if tokens.is(old, "old") {
            (end, sure) = (old + 1, true);
        }
    }
    let goes_on = tokens.goes_on(end)
        || matches!(tokens.sign(end), b'/' | b'-' | b':' | b'.' | b'%') && tokens.goes_on(end + 1);
    let age = if count < ADULT || months { Age::Child } else { Age::Adult };
    (!goes_on).then_some(Years { age, end, sure })
}

/// The age that follows a name ending before token `end`: "Sam, 7", "Sam (aged 7)", "Sam is 7".
pub fn after(tokens: &Tokens, end: usize, known: Known) -> Option<Age> {
    let mut at = end;
    let sign = tokens.sign(end);
    let dash = sign == b'-' && tokens.gap(end) == Gap::Space;
    if dash || matches!(sign, b',' | b'(') {
        at += 1;
    }
    let (mut linked, mut aged, mut not_yet) = (at > end, false, false);
    for _ in 0..4 {
        if !tokens.is_in(at, LINKS) || tokens.gap(at) == Gap::Line {
            break;
        }
        aged |= tokens.is(at, "age") || tokens.is(at, "aged");
        not_yet |= tokens.is_in(at, "almost nearly will");
        linked = true;
        at += 1;
    }
    if is_birth_year(tokens, at) {
        return Some(Age::Child);
    }
    let years = years(tokens, at).filter(|_| {
        (linked && (aged || !dash) || known == Known::Yes) && tokens.gap(at) != Gap::Line
    })?;
    let spelt = tokens.digits(at).is_empty();
    let close = usize::from(sign == b'(' && tokens.sign(years.end) == b')');
    let next = years.end + close;
    // "March, 16 staff", "Neglect (4), abuse (3)"
    let ends = tokens.gap(next) == Gap::Line
        || tokens.sign(next) == b'-' && tokens.gap(next) == Gap::Space
        || matches!(tokens.sign(next), b'.' | b',' | b';' | b':' | b'!' | b'?' | b')');
    let goes_on = tokens.is_in(next, GOES_ON) && tokens.number(next + 1).is_none();
    let told = aged
        || years.sure
        || match known {
            Known::Yes => !spelt && close > 0 || ends || goes_on,
            // Not "Chairs, 40. Cups, 50."
            Known::No => {
                let stops = tokens.sign(next) == b'.' || tokens.gap(next) == Gap::Line;
                let begins = tokens.begins_sentence(end.wrapping_sub(1));
                !spelt && (goes_on || ends && sign == b',' && !(stops && begins))
            }
        };
    let age = if not_yet && tokens.number(at) == Some(ADULT) { Age::Child } else { years.age };
    told.then_some(age)
}

/// "b. 2014", "born 2014"
fn is_birth_year(tokens: &Tokens, at: usize) -> bool {
    let dot = usize::from(tokens.is(at, "b") && tokens.sign(at + 1) == b'.');
    let said = dot > 0 || tokens.is(at, "born");
    said && tokens.number(at + 1 + dot).is_some_and(|year| (1990..2100).contains(&year))
}

/// The age that precedes a name: "seven-year-old Sam", "a 6-month-old called Sam".
pub fn before(tokens: &Tokens, at: usize) -> Option<Age> {
    let mut back = at.wrapping_sub(1);
    if matches!(tokens.sign(back), b',' | b'(') {
        back = back.wrapping_sub(1);
    }
    for _ in 0..2 {
        if tokens.is_in(
            back,
            "baby boy called child female girl lad male man named pupil student twin woman",
        ) {
            back = back.wrapping_sub(1);
        }
    }
    let old = tokens.is(back, "old");
    if !old && !tokens.is_in(back, "o yo") {
        return None;
    }
    let longest = if old { 4 } else { 3 };
    let start = (1..=longest).map(|distance| back.wrapping_sub(distance));
    start
        .filter_map(|start| years(tokens, start))
        .find(|years| years.sure && years.end == back.wrapping_add(1))
        .map(|years| years.age)
}
