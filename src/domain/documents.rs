//! Related documents: titles that a source lists, with what the titles tell.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Citation, DocumentId};

/// The related documents of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedDocuments {
    pub source: Citation,
    /// In the source's order.
    pub documents: Vec<RelatedDocument>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedDocument {
    pub id: DocumentId,
    pub title: String,
    pub kind: DocumentKind,
    /// Whose it is, where the title says so.
    pub body: Option<String>,
    /// Where it is about, where the title says so.
    pub place: Option<String>,
    pub year: Option<String>,
    pub editor_note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    #[serde(rename = "annual-report")]
    AnnualReport,
    #[serde(rename = "strategy-or-plan")]
    StrategyOrPlan,
    #[serde(rename = "training")]
    Training,
    #[serde(rename = "protocol")]
    Protocol,
    #[serde(rename = "minutes-or-agenda")]
    MinutesOrAgenda,
    #[serde(rename = "guidance")]
    Guidance,
    #[serde(rename = "report")]
    Report,
    #[serde(rename = "job-description")]
    JobDescription,
    #[serde(rename = "other")]
    Other,
}

impl DocumentKind {
    pub const ALL: [Self; 9] = [
        Self::AnnualReport,
        Self::StrategyOrPlan,
        Self::Training,
        Self::Protocol,
        Self::MinutesOrAgenda,
        Self::Guidance,
        Self::Report,
        Self::JobDescription,
        Self::Other,
    ];

    /// As it stands in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::AnnualReport => "annual-report",
            Self::StrategyOrPlan => "strategy-or-plan",
            Self::Training => "training",
            Self::Protocol => "protocol",
            Self::MinutesOrAgenda => "minutes-or-agenda",
            Self::Guidance => "guidance",
            Self::Report => "report",
            Self::JobDescription => "job-description",
            Self::Other => "other",
        }
    }
}

/// What the list of related documents is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DocumentFilter {
    pub kind: Option<DocumentKind>,
    pub place: Option<String>,
    /// Words that all stand in the title, the body, the place or the year, in any case and order.
    pub words: String,
}

impl DocumentFilter {
    pub fn is_empty(&self) -> bool {
        self.kind.is_none() && self.place.is_none() && self.words.trim().is_empty()
    }

    pub fn admits(&self, document: &RelatedDocument) -> bool {
        self.kind.is_none_or(|kind| kind == document.kind)
            && self.place.as_ref().is_none_or(|place| document.place.as_ref() == Some(place))
            && self.words.split_whitespace().all(|word| document.mentions(word))
    }
}

impl RelatedDocument {
    fn mentions(&self, word: &str) -> bool {
        let word = word.to_ascii_lowercase();
        [Some(&self.title), self.body.as_ref(), self.place.as_ref(), self.year.as_ref()]
            .into_iter()
            .flatten()
            .any(|text| text.to_ascii_lowercase().contains(&word))
    }
}
