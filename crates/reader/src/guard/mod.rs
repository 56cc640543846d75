//! Finds the parts of a text that probably identify people. It only advises, and misses some: a
//! text without a mark can still identify a child.
//!
//! One pass over the text. At each word every rule checks whether an identifying part begins there.
//! Rules look only a few words back and ahead, so the time grows linearly with the text.

mod addresses;
mod ages;
mod dates;
mod letters;
mod names;
mod numbers;
mod references;
mod relations;
mod tokens;
mod words;

use tokens::Tokens;

/// What an identifying part of a text appears to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailKind {
    NhsNumber,
    NationalInsurance,
    DateOfBirth,
    Postcode,
    Address,
    Phone,
    Email,
    /// A case, record or police reference number.
    Reference,
    /// The name of a child or young person, or of somebody the writer works with.
    Child,
    /// The name of a mother, a father or a step-parent.
    Parent,
    /// The name of another relative, a partner, a neighbour or a carer.
    Relative,
    /// The name of a professional.
    Worker,
    /// A name of which the text does not say whose it is.
    Person,
}

impl DetailKind {
    pub const ALL: [Self; 13] = [
        Self::NhsNumber,
        Self::NationalInsurance,
        Self::DateOfBirth,
        Self::Postcode,
        Self::Address,
        Self::Phone,
        Self::Email,
        Self::Reference,
        Self::Child,
        Self::Parent,
        Self::Relative,
        Self::Worker,
        Self::Person,
    ];
}

/// A part of a text, in bytes: `start` to before `end`, both on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdentifyingDetail {
    pub start: usize,
    pub end: usize,
    pub kind: DetailKind,
}

/// The parts that probably identify somebody, in reading order, without overlaps.
pub fn identifying(text: &str) -> Vec<IdentifyingDetail> {
    let tokens = Tokens::of(text);
    let mut marks: Vec<IdentifyingDetail> = Vec::new();
    let mut last = None;
    let mut at = 0;
    while at < tokens.len() {
        match piece(&tokens, at, last) {
            Some((end, kind)) => {
                let (start, end_byte) = (tokens.start(at), tokens.end(end - 1));
                marks.push(IdentifyingDetail { start, end: end_byte, kind });
                last = Some((end, kind));
                at = end;
            }
            None => at += 1,
        }
    }
    marks
}

/// The token after the last one of a part, and what the part is.
type Piece = (usize, DetailKind);

fn piece(tokens: &Tokens, at: usize, last: Option<Piece>) -> Option<Piece> {
    let of = |kind| move |end| (end, kind);
    if tokens.sign(at) != 0 {
        return numbers::phone(tokens, at).map(of(DetailKind::Phone));
    }
    let number = || {
        dates::birth(tokens, at)
            .map(of(DetailKind::DateOfBirth))
            .or_else(|| numbers::nhs(tokens, at).map(of(DetailKind::NhsNumber)))
            .or_else(|| numbers::phone(tokens, at).map(of(DetailKind::Phone)))
    };
    let word = || {
        dates::birth(tokens, at)
            .map(of(DetailKind::DateOfBirth))
            .or_else(|| letters::insurance(tokens, at).map(of(DetailKind::NationalInsurance)))
            .or_else(|| letters::postcode(tokens, at).map(of(DetailKind::Postcode)))
    };
    let is_word = !tokens.word(at).is_empty();
    letters::email(tokens, at)
        .map(of(DetailKind::Email))
        .or_else(|| if is_word { word() } else { number() })
        .or_else(|| references::reference(tokens, at).map(of(DetailKind::Reference)))
        .or_else(|| addresses::address(tokens, at).map(of(DetailKind::Address)))
        .or_else(|| names::name(tokens, at, last))
}
