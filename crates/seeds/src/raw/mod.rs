//! The seeds' shape: what stands in the JSON files, before anything is believed. The comments on
//! fields are what an editor shows who keeps the content: they go into seeds/schema/.

mod documents;
mod pack;
mod toolkit;
mod training;

pub use documents::{
    RawArticle, RawChart, RawColumn, RawColumnRole, RawDocument, RawDocumentKind, RawFigure,
    RawFigures, RawFinding, RawFindingKind, RawIssue, RawLine, RawRecordTie, RawRecurrence,
    RawRelatedDocuments, RawReport, RawReportPage, RawReview, RawReviewKind, RawStrategy, RawTies,
    RawValue,
};
pub use pack::{
    RawBodies, RawColours, RawGlossary, RawGroup, RawHelp, RawPack, RawQuestions, RawSources,
    RawSynonyms, RawThemes,
};
pub use toolkit::{RawPage, RawRecommendation, RawTie, RawToolkit};
pub use training::{
    RawAnswer, RawBooking, RawBookingStep, RawChooserQuestion, RawCondition, RawCourse,
    RawCourseFormat, RawCourseStage, RawCourses, RawField, RawForm, RawReflectionForms, RawSession,
    RawSuggestion, RawTrainingGuide,
};

use serde::Deserialize;

/// The number of the seeds' format that this build reads.
pub const SEEDS_FORMAT: u32 = 1;

/// What every file begins with.
#[derive(Deserialize)]
pub struct RawHeader {
    pub format: u32,
    pub kind: String,
}

macro_rules! raw {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),+ }
    )+};
}

/// A whole file. Its `format` and `kind` were read with the header, and are named again so that
/// no other key can slip in unseen.
macro_rules! raw_file {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    })+) => {
        $crate::raw::raw! {$(
            $(#[$doc])*
            $name {
                /// Where the schema of this file is, for the editor.
                #[serde(rename = "$schema", default)]
                #[schemars(with = "Option<String>")]
                _schema: serde::de::IgnoredAny,
                /// The number of the seeds' format.
                #[serde(rename = "format")]
                #[schemars(with = "u32")]
                _format: serde::de::IgnoredAny,
                /// What kind of file this is.
                #[serde(rename = "kind")]
                #[schemars(with = "String")]
                _kind: serde::de::IgnoredAny,
                $($(#[$field_doc])* $field: $type),+
            }
        )+}
    };
}

/// A record: what all records share, and its own fields.
macro_rules! raw_record {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    })+) => {
        $crate::raw::raw! {$(
            $(#[$doc])*
            $name {
                /// A slug: lower-case letters, digits and single hyphens, a letter first. It never
                /// changes once it is published, because addresses and notes hold it.
                id: String,
                /// At most 80 characters.
                title: String,
                /// The record in one sentence, plain text.
                summary: String,
                /// Where in which document it stands.
                source: $crate::raw::RawCitation,
                /// Ids of themes, the truest first; at least one.
                themes: Vec<String>,
                /// Ids of the boards and agencies that it concerns.
                bodies: Option<Vec<String>>,
                /// What the text is about, shown before it: "This page is about …."
                content_note: Option<String>,
                /// What the source misprints or contradicts.
                editor_note: Option<String>,
                links: Option<Vec<$crate::raw::RawLink>>,
                $($(#[$field_doc])* $field: $type),+
            }
        )+}

        $(impl $name {
            pub fn about(&self) -> $crate::raw::RawAbout<'_> {
                $crate::raw::RawAbout {
                    title: &self.title,
                    summary: &self.summary,
                    source: &self.source,
                    themes: &self.themes,
                    bodies: self.bodies.as_deref().unwrap_or_default(),
                    content_note: &self.content_note,
                    editor_note: &self.editor_note,
                    links: self.links.as_deref().unwrap_or_default(),
                }
            }
        })+
    };
}

/// One of a few words.
macro_rules! raw_word {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($variant),+ }
    )+};
}

pub(crate) use {raw, raw_file, raw_record, raw_word};

pub type Texts = Option<Vec<String>>;
pub type Text = Option<String>;

/// What all records share.
#[derive(Clone, Copy)]
pub struct RawAbout<'a> {
    pub title: &'a str,
    pub summary: &'a str,
    pub source: &'a RawCitation,
    pub themes: &'a [String],
    pub bodies: &'a [String],
    pub content_note: &'a Text,
    pub editor_note: &'a Text,
    pub links: &'a [RawLink],
}

raw! {
    /// A link to another site.
    RawLink {
        title: String,
        /// The whole address, beginning with https:// or http://.
        url: String,
    }

    /// Where in which document something stands.
    RawCitation {
        /// The id of a source.
        document: String,
        /// The section, page, slide or heading.
        place: String,
    }
}

raw_word! {
    /// What a tie rests on: "stated" (a source says so) or "editorial" (we think so).
    RawBasis { Stated, Editorial }
}
