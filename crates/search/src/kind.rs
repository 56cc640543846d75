//! The kinds of documents, and the fields of their texts.

pub use content::FoundKind as Kind;

/// The weight of a find of this kind: a title in a list counts less than a text.
pub(super) fn weight_of(kind: Kind) -> f32 {
    match kind {
        Kind::Document => 0.9,
        _ => 1.0,
    }
}

/// Parts of a text with different weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    /// What it belongs to and whom it concerns.
    Heading,
    Summary,
    Body,
}

impl Field {
    pub const ALL: [Self; 4] = [Self::Title, Self::Heading, Self::Summary, Self::Body];
}
