//! What records refer to: documents, themes, bodies, terms and questions; and synonyms.

use miniserde::Deserialize;
use serde::Serialize;

use super::{GlossaryId, OrganisationId, PartialDate, QuestionId, SourceId, ThemeId};

/// A document that the content was written from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub id: SourceId,
    pub title: String,
    pub publisher: String,
    pub date: PartialDate,
    /// How the date is known, if the document does not simply state it.
    pub date_note: Option<String>,
    pub summary: String,
    /// Misprints and contradictions of the document that a reader may meet.
    pub editor_note: Option<String>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    pub document: SourceId,
    /// The section, page, slide or heading.
    pub place: String,
}

/// An entry of the closed list of themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    pub id: ThemeId,
    pub name: String,
    pub definition: String,
}

/// A board, agency or other organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    /// The abbreviation in use.
    pub short: Option<String>,
    /// Its earlier or later name.
    pub note: Option<String>,
}

/// A safeguarding term or abbreviation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryEntry {
    pub id: GlossaryId,
    /// The abbreviation, where there is one.
    pub short: Option<String>,
    pub long: String,
    pub meaning: String,
    pub older: Vec<String>,
    pub newer: Vec<String>,
    pub source: Option<Citation>,
}

/// Names with the same meaning for searches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    /// At least two.
    pub names: Vec<String>,
}

/// A reflection question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: QuestionId,
    pub text: String,
    pub group: QuestionGroup,
    pub source: Citation,
}

/// What a reflection question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionGroup {
    /// The learning at hand.
    #[serde(rename = "this-learning")]
    ThisLearning,
    /// Safeguarding practice in general.
    #[serde(rename = "practice")]
    Practice,
}
