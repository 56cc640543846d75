//! What the reader made of a course, and the forms into which it can be set out.

use miniserde::Deserialize;
use serde::Serialize;

use super::TrainingRecord;
use crate::domain::{Day, FormId};

/// From 1, the least, to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    #[serde(rename = "1")]
    One,
    #[serde(rename = "2")]
    Two,
    #[serde(rename = "3")]
    Three,
    #[serde(rename = "4")]
    Four,
    #[serde(rename = "5")]
    Five,
}

impl Rating {
    pub const ALL: [Self; 5] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five];

    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The evaluation of a course. Each part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// How sure of the subject the reader was before, and is now.
    pub confidence_before: Option<Rating>,
    pub confidence_after: Option<Rating>,
    /// Of use in the reader's work; well taught; to be recommended.
    pub useful: Option<Rating>,
    pub taught: Option<Rating>,
    pub recommended: Option<Rating>,
    pub reflection: Reflection,
    /// By when the reader will have done what they will do differently.
    pub by: Option<Day>,
    /// Anything else.
    pub comments: String,
}

/// One reflection, in the parts that supervision and regulators ask for. Empty where nothing was
/// written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    pub learnt: String,
    /// What I will do differently.
    pub change: String,
    /// What came of it in practice.
    pub effect: String,
    /// With whom it was discussed, and what they said.
    pub discussed: String,
    /// How it relates to the profession's code or standards.
    pub code: String,
}

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

/// A form's field, filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetOut<'a> {
    pub field: &'a FormField,
    /// Empty where there is nothing to fill it with.
    pub text: String,
}

impl ReflectionForm {
    /// The form filled from a record. `said` tells an answer in words, empty where there is none.
    pub fn set_out<'a>(
        &'a self,
        record: &TrainingRecord,
        said: impl Fn(Answer, &TrainingRecord) -> String,
    ) -> Vec<SetOut<'a>> {
        let fill = |field: &'a FormField| {
            let mut text = String::new();
            for answer in &field.from {
                let words = said(*answer, record);
                if !text.is_empty() && !words.trim().is_empty() {
                    text.push_str("\n\n");
                }
                text.push_str(words.trim());
            }
            SetOut { field, text }
        };
        self.fields.iter().map(fill).collect()
    }
}

impl SetOut<'_> {
    /// Whether the form cannot do without it, and it is empty.
    pub fn is_missing(&self) -> bool {
        self.field.needed && self.text.is_empty()
    }
}
