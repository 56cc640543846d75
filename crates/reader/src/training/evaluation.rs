//! The reader's evaluation of a course, and the forms that it can fill.

use miniserde::Deserialize;
use serde::Serialize;

use super::TrainingRecord;
use content::{Answer, Day, FormField, ReflectionForm};

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

/// The evaluation of a course. Each part is optional.
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
    /// The day by which the reader will have made the change.
    pub by: Option<Day>,
    /// Anything else.
    pub comments: String,
}

/// A reflection, in the parts that supervision and regulators ask for. Parts not written are empty.
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

/// A filled field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledField<'a> {
    pub field: &'a FormField,
    /// Empty where there is nothing to fill it with.
    pub text: String,
}

/// A form filled from a record. `said` puts an answer into words; empty if there is none.
pub fn fill_form<'a>(
    form: &'a ReflectionForm,
    record: &TrainingRecord,
    said: impl Fn(Answer, &TrainingRecord) -> String,
) -> Vec<FilledField<'a>> {
    let fill = |field: &'a FormField| {
        let mut text = String::new();
        for answer in &field.from {
            let words = said(*answer, record);
            if !text.is_empty() && !words.trim().is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(words.trim());
        }
        FilledField { field, text }
    };
    form.fields.iter().map(fill).collect()
}

impl FilledField<'_> {
    /// Whether the form requires it and it is empty.
    pub fn is_missing(&self) -> bool {
        self.field.needed && self.text.is_empty()
    }
}
