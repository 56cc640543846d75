//! The kinds of what can be found, and the fields of its texts.

/// What kind of thing was found, in the order in which kinds are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Recommendation,
    Review,
    Finding,
    Article,
    Course,
    Line,
    Figure,
    Theme,
    Term,
    Document,
    /// A page about the product, or around the records.
    Page,
}

impl Kind {
    pub const ALL: [Self; 11] = [
        Self::Recommendation,
        Self::Review,
        Self::Finding,
        Self::Article,
        Self::Course,
        Self::Line,
        Self::Figure,
        Self::Theme,
        Self::Term,
        Self::Document,
        Self::Page,
    ];

    /// As it stands in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Review => "review",
            Self::Finding => "finding",
            Self::Article => "article",
            Self::Course => "course",
            Self::Line => "strategy",
            Self::Figure => "figure",
            Self::Theme => "theme",
            Self::Term => "glossary",
            Self::Document => "document",
            Self::Page => "page",
        }
    }

    /// How much a find of this kind counts beside others: a title in a list is less than a text.
    pub(super) fn worth(self) -> f32 {
        match self {
            Self::Document => 0.9,
            _ => 1.0,
        }
    }
}

/// Parts of a text that do not count alike.
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
