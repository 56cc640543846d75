//! Forms that supervision and regulators use, into which a reflection can be set out.

use miniserde::Deserialize;
use serde::Serialize;

use crate::FormId;

/// What a field of a form is filled from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    #[serde(rename = "title")]
    Title,
    #[serde(rename = "provider")]
    Provider,
    /// The day on which it was attended.
    #[serde(rename = "date")]
    Date,
    #[serde(rename = "hours")]
    Hours,
    #[serde(rename = "learnt")]
    Learnt,
    #[serde(rename = "change")]
    Change,
    #[serde(rename = "by")]
    By,
    #[serde(rename = "effect")]
    Effect,
    #[serde(rename = "discussed")]
    Discussed,
    #[serde(rename = "code")]
    Code,
    #[serde(rename = "confidence")]
    Confidence,
    #[serde(rename = "comments")]
    Comments,
}

/// A form that supervision or a regulator uses, as it was on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReflectionForm {
    pub id: FormId,
    pub title: String,
    /// For whom it is, in a sentence.
    pub audience: String,
    /// Where the fields were taken from, and when: "… as known in November 2026. Check the …".
    pub basis: String,
    pub fields: Vec<FormField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    pub label: String,
    pub hint: Option<String>,
    /// What it is filled from, in order; at least one.
    pub from: Vec<Answer>,
    /// Whether the form cannot do without it.
    pub needed: bool,
}
