//! Words that say who a named person is: "mum Sam", "the social worker, Sam Reed".

use super::DetailKind;
use super::ages::Known;
use super::tokens::{Gap, Tokens};

const CHILDREN: &str = "baby boy child client daughter eldest girl infant lad lass oldest patient pupil son \
     stepdaughter stepson student teenager toddler twin twins victim youngest yp";
const PARENTS: &str =
    "dad daddy father mam mom mother mum mummy stepdad stepfather stepmother stepmum";
const RELATIVES: &str = "aunt auntie aunty babysitter boyfriend brother carer childminder cousin ex fiance friend \
     girlfriend gran grandad granddad grandfather grandma grandmother grandpa granny husband \
     landlord lodger mgf mgm nan nana nanna neighbour nephew niece partner pgf pgm sister \
     stepbrother stepsister uncle wife";
/// Those of them that do not begin headings.
const FAMILY: &str = "aunt auntie aunty boyfriend girlfriend gran grandad granddad grandfather grandma grandmother \
     grandpa granny husband nan nana nanna uncle wife";
const WORKERS: &str = "advocate consultant counsellor dsl gp guardian headteacher hv iro manager mentor midwife \
     nurse officer paediatrician psychiatrist psychologist senco solicitor supervisor sw ta \
     teacher therapist visitor worker";
const ANYONE: &str = "lady man person woman";

/// Words between such a word and a name.
const BRIDGE: &str = "actually as called is known name named names s was";

/// Whose name it is, according to the words before it. The name is from `at` to before `end`.
pub fn before(tokens: &Tokens, at: usize, end: usize, known: Known) -> Option<DetailKind> {
    let mut back = at.wrapping_sub(1);
    let sign = tokens.sign(back);
    let dash = sign == b'-' && tokens.gap(at) == Gap::Space;
    if dash || matches!(sign, b',' | b'(' | b':') {
        back = back.wrapping_sub(1);
    }
    let mut called = false;
    for _ in 0..6 {
        let owned = tokens.sign(back) == b'\'';
        if !owned && !tokens.is_in(back, BRIDGE) {
            break;
        }
        called |= tokens.is_in(back, "called known name named");
        back = back.wrapping_sub(1);
    }
    let bridged = back.wrapping_add(if sign == 0 { 1 } else { 2 }) != at;
    let kind = kind_of(tokens, back)?;
    if (back.wrapping_add(1)..=at).any(|part| tokens.gap(part) == Gap::Line) {
        return None;
    }
    // A heading such as "Carer Assessment", or an apposition that continues: "her teacher, Easter".
    let heading = matches!(sign, 0 | b'(')
        && !bridged
        && tokens.is_capital(back)
        && tokens.word(back).chars().any(|letter| letter.is_ascii_lowercase())
        && !tokens.is_in(back, FAMILY)
        && kind != DetailKind::Parent;
    let alone = end == at + 1;
    let closed = matches!(tokens.sign(end), b',' | b')' | b'.' | b';');
    let told = match known {
        Known::Yes => true,
        Known::No if bridged => called,
        Known::No => match sign {
            _ if heading => false,
            0 => true,
            b':' => !alone,
            _ => !alone || closed,
        },
    };
    let anyone = kind == DetailKind::Person && !called;
    (told && !anyone).then_some(kind)
}

/// Words between a name and a relation that follows it.
const ARTICLES: &str = "a an birth class family foster health her his key my older our school social support the \
     their younger";

/// Whose name it is, according to the words after it: "Sam (mum)", "Sam, the social worker,". The
/// name ends before `end`.
pub fn after(tokens: &Tokens, end: usize, known: Known) -> Option<DetailKind> {
    let sign = tokens.sign(end);
    if !(sign == b'(' || sign == b',' && known == Known::Yes) {
        return None;
    }
    let mut at = end + 1;
    for _ in 0..3 {
        at += usize::from(tokens.is_in(at, ARTICLES));
    }
    // Without a closing sign, it may be the next item of a list: "Sam, his mother and I".
    let ends = matches!(tokens.sign(at + 1), b')' | b',' | b'.' | b';');
    kind_of(tokens, at).filter(|kind| ends && *kind != DetailKind::Person)
}

/// Whether a word names a relation.
pub fn is_relation(tokens: &Tokens, at: usize) -> bool {
    kind_of(tokens, at).is_some()
}

/// Whether a child's relation follows "'s": "Sam's mum".
pub fn is_owned(tokens: &Tokens, end: usize) -> bool {
    let owns = tokens.sign(end) == b'\'' && tokens.is(end + 1, "s");
    owns && (tokens.is_in(end + 2, PARENTS) || tokens.is_in(end + 2, FAMILY))
        || tokens.is_in(end, "and with")
            && tokens.is_in(end + 1, "her his")
            && (tokens.is_in(end + 2, PARENTS) || tokens.is_in(end + 2, FAMILY))
}

fn kind_of(tokens: &Tokens, at: usize) -> Option<DetailKind> {
    let lists = [
        (CHILDREN, DetailKind::Child),
        (PARENTS, DetailKind::Parent),
        (RELATIVES, DetailKind::Relative),
        (WORKERS, DetailKind::Worker),
        (ANYONE, DetailKind::Person),
    ];
    if tokens.is(at, "person") && tokens.is(at.wrapping_sub(1), "young") {
        return Some(DetailKind::Child);
    }
    lists.into_iter().find(|(list, _)| tokens.is_in(at, list)).map(|(_, kind)| kind)
}
