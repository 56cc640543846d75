//! Names of people. A given name that is rarely another word is enough; any other capitalised word
//! needs evidence next to it: an age, a title, a relation.

use super::DetailKind;
use super::ages::{self, Age, Known};
use super::relations;
use super::tokens::{Gap, Tokens, is_capital};
use super::words::{FIELD, GIVEN_NAMES};

/// The most words in one name; anything longer is not a person's name.
const WORDS: usize = 3;

const TITLES: &str = "miss mr mrs ms mx";
const RANKS: &str = "cllr constable councillor dc dci di doctor dr ds inspector judge nurse pc pcso prof \
     professor rev reverend sergeant sgt wpc";

/// Verbs whose subject is a person.
const DOES: &str = "admitted answered came cried denied denies disclosed drinks feels hit left lied lives missed \
     moved phoned rang refused said says seemed smiled smokes stayed stays texted thinks told";

/// Verbs whose subject is a single person.
const FEELS: &str = "cried denied disclosed hugged lied ran slept smiled wept";

/// Verbs whose object is a person.
const DONE_TO: &str = "asked collected emailed met named phoned rang saw seen texted told visited";

/// Abbreviations used in safeguarding that look like initials.
const ABBREVIATIONS: &str = "a ae asd bme ccg ce cic cin cp cpd csc cse cyp da dbs dc ds dsl dv ed eet eh ehc ehm er eu \
     ey fe fgc fgm gp he hiv hr hv i ia icu io iro it iv ks la lac lp lsa mh mp nhs nqt od ofp ot \
     pa pe pep phe pm pru qa re rse scr sdq sen sg sw ta tac taf tv uk un us usa vat vs yot yp";

/// Words that turn a following given name into a place or an institution.
const NO_ONE: &str = "camp fort king lake mount operation port prince princess queen saint st";

/// The end of a person's name that begins at a token, and whose name it is. `last` is the previous
/// mark: in "Sam and Alex", both are of one kind.
pub fn name(
    tokens: &Tokens,
    at: usize,
    last: Option<(usize, DetailKind)>,
) -> Option<(usize, DetailKind)> {
    if tokens.word(at).is_empty() || tokens.is_later_part(at) || is_part(tokens, at) {
        return None;
    }
    titled(tokens, at)
        .or_else(|| initials(tokens, at))
        .or_else(|| capitals(tokens, at, last))
        .or_else(|| small(tokens, at))
}

/// Directly after an apostrophe, hyphen, underscore, full stop or @.
fn is_part(tokens: &Tokens, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    tokens.is_glued(at)
        && matches!(tokens.sign(before), b'\'' | b'-' | b'_' | b'.' | b'@' | b'#' | b'/')
        && tokens.is_glued(before)
}

/// One word of a name: "Sam", "O'Neill", "Ebony-Mae". Returns the token after it.
fn part(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.word(at);
    let mut letters = word.chars();
    if !letters.next().is_some_and(is_capital) {
        return None;
    }
    let joined = |end: usize| {
        let sign = matches!(tokens.sign(end), b'\'' | b'-') && tokens.is_glued(end);
        sign && tokens.goes_on(end + 1) && tokens.is_capital(end + 1)
    };
    // A word all in capitals is an abbreviation.
    let whole = letters.next().is_some_and(|letter| !is_capital(letter)) || joined(at + 1);
    let mut end = at + 1;
    while joined(end) && end < at + 5 {
        end += 2;
    }
    (whole && !tokens.goes_on(end)).then_some(end)
}

/// A run of capitalised words.
struct Run {
    end: usize,
    words: usize,
    /// It contains a safeguarding term, or one follows directly: it is not a person.
    field: bool,
    /// It contains a given name.
    given: bool,
}

fn run(tokens: &Tokens, at: usize) -> Option<Run> {
    let mut end = part(tokens, at)?;
    let mut words = 1;
    let mut field = tokens.is_in(at, FIELD);
    let mut given = tokens.is_in(at, GIVEN_NAMES);
    while words <= WORDS && tokens.gap(end) == Gap::Space {
        let Some(next) = part(tokens, end) else { break };
        field |= tokens.is_in(end, FIELD);
        given |= tokens.is_in(end, GIVEN_NAMES);
        (end, words) = (next, words + 1);
    }
    // "Sarah's Law", "Anna inquiry"
    let owned = tokens.sign(end) == b'\'' && tokens.is(end + 1, "s");
    let owner_of = owned && tokens.is_capital(end + 2) && tokens.gap(end + 2) == Gap::Space;
    field |= owner_of || tokens.is_in(end, "guidelines inquiry judgment review test");
    Some(Run { end, words, field, given })
}

fn capitals(
    tokens: &Tokens,
    at: usize,
    last: Option<(usize, DetailKind)>,
) -> Option<(usize, DetailKind)> {
    let before = at.wrapping_sub(1);
    let Run { end, words, field, given } = run(tokens, at)?;
    // In "Uncle Sam" the name begins at "Sam"; "St John" is a place.
    let leads = words > 1 && (relations::is_relation(tokens, at) || tokens.is_in(at, NO_ONE));
    if field || words > WORDS || leads {
        return None;
    }
    let known = if given { Known::Yes } else { Known::No };
    let follows = tokens.gap(at) == Gap::Space && tokens.is_capital(before);
    let related =
        relations::before(tokens, at, end, known).or_else(|| relations::after(tokens, end, known));
    let aged = || ages::before(tokens, at).or_else(|| ages::after(tokens, end, known));
    if let Some(kind) = related {
        return Some((end, kind));
    }
    // "Queen Anne Road", "St Mary": part of a longer name.
    if follows && (!tokens.begins_sentence(before) || tokens.is_in(before, NO_ONE)) {
        return None;
    }
    if let Some(age) = aged() {
        return Some((end, of_age(age)));
    }
    if let Some((stood, kind)) = last
        && stood == before
        && words == 1
        && (tokens.is(before, "and") || tokens.sign(before) == b'&' || given)
        && is_name_kind(kind)
    {
        return Some((end, kind));
    }
    if words == 1 && relations::is_owned(tokens, end) {
        return Some((end, DetailKind::Child));
    }
    let inside = !tokens.begins_sentence(at);
    // "Nobody asked Sam. She is 13."
    let spoken_of =
        inside && matches!(tokens.sign(end), b'.' | b'?' | b'!') && tokens.is_in(end + 1, "he she");
    if spoken_of && let Some(age) = ages::after(tokens, end + 2, Known::Yes) {
        return Some((end, of_age(age)));
    }
    let feels = inside && tokens.is_in(end, FEELS);
    let doing = feels || spoken_of || words > 1 && tokens.is_in(end, DOES);
    let done_to = words > 1 && (tokens.is_in(before, DONE_TO) || spoken_to(tokens, before));
    (given || doing || done_to).then_some((end, DetailKind::Person))
}

fn is_name_kind(kind: DetailKind) -> bool {
    matches!(
        kind,
        DetailKind::Child | DetailKind::Parent | DetailKind::Relative | DetailKind::Worker
    )
}

fn spoken_to(tokens: &Tokens, before: usize) -> bool {
    tokens.is_in(before, "to with")
        && tokens.is_in(before.wrapping_sub(1), "speak spoke spoken talk talked visit wrote")
}

fn of_age(age: Age) -> DetailKind {
    match age {
        Age::Child => DetailKind::Child,
        Age::Adult => DetailKind::Person,
    }
}

/// A given name in lower case or all capitals, if other evidence says that it is a name.
fn small(tokens: &Tokens, at: usize) -> Option<(usize, DetailKind)> {
    if part(tokens, at).is_some() || !tokens.is_in(at, GIVEN_NAMES) {
        return None;
    }
    let related = relations::before(tokens, at, at + 1, Known::Yes);
    let aged = || ages::before(tokens, at).or_else(|| ages::after(tokens, at + 1, Known::Yes));
    related.or_else(|| aged().map(of_age)).map(|kind| (at + 1, kind))
}

/// "Mrs Patel", "Mr & Mrs Lowe", "Dr. A Jones", "P.C. Lamb".
fn titled(tokens: &Tokens, at: usize) -> Option<(usize, DetailKind)> {
    let dot = |at: usize| at + usize::from(tokens.sign(at) == b'.' && tokens.is_glued(at));
    let dotted = tokens.word(at).len() == 1
        && tokens.is_in(at, "d p")
        && tokens.sign(at + 1) == b'.'
        && tokens.is_in(at + 2, "c i s")
        && tokens.is_glued(at + 2);
    let title = tokens.word(at).len() <= 4 && tokens.is_in(at, TITLES);
    let mut end = match (title || tokens.is_capital(at) && tokens.is_in(at, RANKS), dotted) {
        (true, _) => dot(at + 1),
        (_, true) => dot(at + 3),
        _ => return None,
    };
    if title && (tokens.is(end, "and") || tokens.sign(end) == b'&') && tokens.is_in(end + 1, TITLES)
    {
        end = dot(end + 2);
    }
    if tokens.word(end).len() == 1 && tokens.is_capital(end) && !tokens.goes_on(end + 1) {
        let initial = dot(end + 1);
        end = if part(tokens, initial).is_some() { initial } else { end };
    }
    if tokens.gap(end) != Gap::Space && !tokens.is_glued(end) {
        return None;
    }
    let kind = if title { DetailKind::Person } else { DetailKind::Worker };
    if title && !tokens.is_capital(end) {
        // All in lower case: "mrs patel".
        let small = !tokens.is_capital(at) && !tokens.is(at, "miss") && tokens.word(end).len() > 2;
        return (small && !tokens.is_in(end, FIELD) && !tokens.goes_on(end + 1))
            .then_some((end + 1, kind));
    }
    let surname = part(tokens, end)?;
    if !title && run(tokens, end)?.field {
        return None;
    }
    let second = part(tokens, surname).filter(|_| tokens.gap(surname) == Gap::Space);
    let more = second.filter(|_| !tokens.is_in(surname, FIELD));
    Some((more.unwrap_or(surname), kind))
}

/// "JS, 14", "T.J. (15)": initials count only with an age.
fn initials(tokens: &Tokens, at: usize) -> Option<(usize, DetailKind)> {
    let word = tokens.word(at);
    if word.len() > 3 || !word.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return None;
    }
    let mut end = at + 1;
    if word.len() == 1 {
        while end < at + 6 && tokens.sign(end) == b'.' && tokens.is_glued(end) {
            let more = tokens.word(end + 1).len() == 1 && tokens.goes_on(end + 1);
            end += 1 + usize::from(more);
        }
    }
    let before = at.wrapping_sub(1);
    // "Child B, 7", "vitamin D, 10 drops"
    let labelled = tokens.gap(at) == Gap::Space
        && (tokens.is_in(before, FIELD) || tokens.is_capital(before))
        && !tokens.begins_sentence(before);
    let letter = word.len() == 1 && end == at + 1 && tokens.is_capital(before);
    if tokens.is_in(at, ABBREVIATIONS) || labelled || letter {
        return None;
    }
    let age = ages::before(tokens, at).or_else(|| ages::after(tokens, end, Known::No));
    age.map(|age| (end, of_age(age)))
}
