//! Addresses: a number and a street, a flat and a house.

use super::tokens::{Gap, Tokens};
use super::words::{FIELD, has};

const STREETS: &str = "ave avenue close court cres crescent drive gardens gdns grove hill lane ln mews parade park \
     place rd rise road row sq square st street terrace view walk way";

/// Street types that are rarely used as other words, so that they count in lower case too.
const SURE: &str = "ave avenue crescent gardens grove lane rd road street terrace";

const HOUSES: &str = "apartments buildings court heights house lodge mansions point tower towers";

const ROOMS: &str = "apartment apt caravan flat room unit";

/// The most words in a street's name.
const WORDS: usize = 4;

pub fn address(tokens: &Tokens, at: usize) -> Option<usize> {
    let letter = tokens.word(at + 1).len() == 1 && tokens.is_capital(at + 1);
    let number = if letter { Some(at + 2) } else { house_number(tokens, at + 1) };
    if let Some(number) = number
        && tokens.is_in(at, ROOMS)
    {
        let comma = usize::from(tokens.sign(number) == b',');
        return street(tokens, number + comma)
            .or_else(|| named(tokens, number + comma, HOUSES))
            .filter(|_| tokens.gap(number + comma) != Gap::Line);
    }
    if tokens.is(at, "no") {
        let dot = usize::from(tokens.sign(at + 1) == b'.');
        return street(tokens, at + 1 + dot);
    }
    let before = at.wrapping_sub(1);
    let within = tokens.is_glued(at) && !matches!(tokens.sign(before), b'(' | b':' | b'"' | b'\'');
    if within { None } else { street(tokens, at) }
}

/// "12", "9a", "115-117": one to three digits.
fn house_number(tokens: &Tokens, at: usize) -> Option<usize> {
    let short = |at| (1..=3).contains(&tokens.digits(at).len());
    if !short(at) {
        return None;
    }
    let mut end = at + 1;
    if tokens.is_glued(end) && tokens.word(end).len() == 1 {
        end += 1;
    } else if tokens.sign(end) == b'-' && tokens.is_glued(end) && short(end + 1) {
        end += 2;
    }
    (!tokens.goes_on(end)).then_some(end)
}

fn street(tokens: &Tokens, at: usize) -> Option<usize> {
    let begin = house_number(tokens, at)?;
    let comma = usize::from(tokens.sign(begin) == b',');
    if tokens.is_capital(begin + comma) {
        return named(tokens, begin + comma, STREETS);
    }
    let placed = tokens.is_in(at.wrapping_sub(1), "address at from is lives of to");
    let end = (begin + 1..begin + 3).find(|end| tokens.is_in(*end, SURE))?;
    let words = (begin..end).all(|word| {
        !tokens.word(word).is_empty()
            && tokens.gap(word) == Gap::Space
            && !has(FIELD, tokens.word(word))
    });
    (placed && words && tokens.gap(end) == Gap::Space).then_some(end + 1)
}

/// Capitalised words ending in a street type. Safeguarding terms do not count as street names, but
/// "The Crescent" and "High Street" do.
fn named(tokens: &Tokens, at: usize, kinds: &str) -> Option<usize> {
    let (mut end, mut found) = (at, None);
    for word in 0..WORDS {
        if !tokens.is_capital(end) || tokens.gap(end) != Gap::Space {
            break;
        }
        let saint = tokens.is(end, "st");
        if word > 0 && tokens.is_in(end, kinds) {
            found = Some(end + 1);
        } else if tokens.is_in(end, FIELD)
            && !tokens.is_in(end, "church home hospital mill park school station the west")
            && !tokens.is_in(end, "east north south")
        {
            break;
        }
        end += 1;
        if tokens.sign(end) == b'\'' && tokens.is_glued(end) && tokens.goes_on(end + 1) {
            end += 2;
        } else if saint && tokens.sign(end) == b'.' && tokens.is_glued(end) {
            end += 1;
        }
    }
    // "Park Road Centre" is a venue, not an address.
    found.filter(|end| {
        let goes_on = tokens.is_capital(*end) && tokens.gap(*end) == Gap::Space;
        !(goes_on && tokens.is_in(*end, FIELD))
    })
}
