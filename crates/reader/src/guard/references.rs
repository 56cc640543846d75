//! Case, record and police reference numbers.

use super::tokens::{Gap, Tokens};

/// Systems and registers whose name alone, before a number, marks it as a reference.
const SYSTEMS: &str = "azeus cad carefirst crn ehm ehms eis emis framework ics lcs liquidlogic log mosaic mrn \
     niche pnc rio storm systmone upn urn";

/// Owners of a number, if the text calls it a number or a reference.
const OWNERS: &str = "account application carefirst case child claim client complaint court crime custody dash \
     ehm family file hospital ics incident lac lcs liquidlogic log logic marac mosaic niche \
     occurrence one our patient person pnc police pupil record referral social storm student \
     systmone tenancy unique your";

const CALLED: &str = "id ident log no nr num number occurrence ref reference refs";

/// How many tokens back to look for those words.
const BACK: usize = 6;

/// The most tokens and letters in one number.
const PARTS: usize = 16;
const LETTERS: usize = 32;

/// The fewest letters of a number that needs only "case" before it.
const LONG: usize = 7;

pub fn reference(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = at.wrapping_sub(1);
    let opened = matches!(tokens.sign(before), b':' | b'#' | b'(' | b'=' | b'.' | b'\'' | b'"');
    if tokens.sign(at) != 0 || tokens.is_glued(at) && !opened {
        return None;
    }
    let end = value(tokens, at)?;
    let (mut called, mut back) = (false, before);
    for _ in 0..BACK {
        if tokens.is_in(back, SYSTEMS) {
            break;
        }
        let named = tokens.is_in(back, CALLED);
        let sign = matches!(tokens.sign(back), b'.' | b':' | b'#' | b'(' | b'=' | b'-' | b'\'');
        let bridge = tokens.is_in(back, "for is s under was");
        if !named && !sign && !bridge {
            break;
        }
        let alone = tokens.is_in(back, "ref reference");
        called |= named;
        if alone && !is_year(tokens, at, end) {
            return Some(with_date(tokens, end));
        }
        back = back.wrapping_sub(1);
    }
    // "case ZE20C00045"
    let long =
        tokens.end(end - 1) - tokens.start(at) >= LONG && tokens.is_in(back, "case crime incident");
    let long = long && back == before && !tokens.digits(at).starts_with("20");
    let said = long || called && tokens.is_in(back, OWNERS) || tokens.is_in(back, SYSTEMS);
    (said && !is_year(tokens, at, end)).then(|| with_date(tokens, end))
}

/// The end of a reference that begins here: three digits or more, some letters, slashes and
/// hyphens.
fn value(tokens: &Tokens, at: usize) -> Option<usize> {
    let (mut end, mut digits) = (at, 0);
    while end < at + PARTS && end < tokens.len() && (end == at || tokens.is_glued(end)) {
        let joins = matches!(tokens.sign(end), b'/' | b'-' | b'_') && tokens.goes_on(end + 1);
        if tokens.sign(end) != 0 && !joins {
            break;
        }
        digits += tokens.digits(end).len();
        end += 1;
    }
    let short = tokens.end(end.max(at + 1) - 1) - tokens.start(at) <= LETTERS;
    let price = matches!(tokens.sign(at.wrapping_sub(1)), b'$') || tokens.sign(end) == b'%';
    (digits >= 3 && short && !price && !is_service(tokens, at, end)).then_some(end)
}

fn is_year(tokens: &Tokens, at: usize, end: usize) -> bool {
    let year = tokens.number(at).is_some_and(|year| (1900..2100).contains(&year));
    year && end == at + 1
}

/// Helpline numbers identify nobody.
fn is_service(tokens: &Tokens, at: usize, end: usize) -> bool {
    end == at + 1 && matches!(tokens.digits(at), "101" | "111" | "999" | "0800" | "0808" | "0300")
}

/// The number of a police log includes its day: "0345 of 12/03/2024".
fn with_date(tokens: &Tokens, end: usize) -> usize {
    let dated = tokens.is(end, "of") && tokens.gap(end) == Gap::Space;
    if !dated || tokens.sign(end + 2) != b'/' {
        return end;
    }
    value(tokens, end + 1).unwrap_or(end)
}
