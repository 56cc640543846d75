//! The guard against identifying people: finds the pieces of a text that likely say who somebody
//! is. It advises, and misses things: a text without a mark may still identify a child.
//!
//! One walk over the text. At each word a rule asks whether a piece begins there; it looks a few
//! words back and ahead and no further, so that the time grows with the text and not faster.

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

/// What a piece of a text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    NhsNumber,
    NationalInsurance,
    DateOfBirth,
    Postcode,
    Address,
    Phone,
    Email,
    /// The number of a case, of a record or of the police.
    Reference,
    /// The name of a child or young person, or of somebody whom the writer works with.
    Child,
    /// The name of a mother, a father or a step-parent.
    Parent,
    /// The name of another relative, a partner, a neighbour or a carer.
    Relative,
    /// The name of a professional.
    Worker,
    /// A name; whose, the text does not say.
    Person,
}

impl MarkKind {
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

/// A piece of a text: `start` is its first byte and `end` the one after its last, both between
/// characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
    pub kind: MarkKind,
}

/// The pieces that likely identify somebody, in reading order; none overlaps another.
pub fn identifying(text: &str) -> Vec<Mark> {
    let tokens = Tokens::of(text);
    let mut marks: Vec<Mark> = Vec::new();
    let mut last = None;
    let mut at = 0;
    while at < tokens.len() {
        match piece(&tokens, at, last) {
            Some((end, kind)) => {
                let (start, end_byte) = (tokens.start(at), tokens.end(end - 1));
                marks.push(Mark { start, end: end_byte, kind });
                last = Some((end, kind));
                at = end;
            }
            None => at += 1,
        }
    }
    marks
}

/// Where a piece that begins at a token ends (the token after its last), and what it is.
type Piece = (usize, MarkKind);

fn piece(tokens: &Tokens, at: usize, last: Option<Piece>) -> Option<Piece> {
    let of = |kind| move |end| (end, kind);
    if tokens.sign(at) != 0 {
        return numbers::phone(tokens, at).map(of(MarkKind::Phone));
    }
    let number = || {
        dates::birth(tokens, at)
            .map(of(MarkKind::DateOfBirth))
            .or_else(|| numbers::nhs(tokens, at).map(of(MarkKind::NhsNumber)))
            .or_else(|| numbers::phone(tokens, at).map(of(MarkKind::Phone)))
    };
    let word = || {
        dates::birth(tokens, at)
            .map(of(MarkKind::DateOfBirth))
            .or_else(|| letters::insurance(tokens, at).map(of(MarkKind::NationalInsurance)))
            .or_else(|| letters::postcode(tokens, at).map(of(MarkKind::Postcode)))
    };
    let is_word = !tokens.word(at).is_empty();
    letters::email(tokens, at)
        .map(of(MarkKind::Email))
        .or_else(|| if is_word { word() } else { number() })
        .or_else(|| references::reference(tokens, at).map(of(MarkKind::Reference)))
        .or_else(|| addresses::address(tokens, at).map(of(MarkKind::Address)))
        .or_else(|| names::name(tokens, at, last))
}
