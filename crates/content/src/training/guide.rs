//! How to find the right course and to book it: the pack's own rules and words.

use miniserde::Deserialize;
use serde::Serialize;

use crate::{
    AudienceId, ChoiceId, ChooserQuestionId, Citation, Course, CourseId, CourseStage, Library,
    Organisation,
};

/// What a pack says of its training as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingGuide {
    /// The groups of people that courses are for.
    pub audiences: Vec<Audience>,
    pub booking: Option<BookingGuide>,
    /// "Which training is right for me?": what is asked, in order. Empty where there is none.
    pub questions: Vec<ChooserQuestion>,
    pub suggestions: Vec<Suggestion>,
}

/// A group of people that courses are for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    pub id: AudienceId,
    pub name: String,
}

/// The journey from finding a course to keeping a record of it, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingGuide {
    /// Whose booking it is, and where that is stated.
    pub source: Citation,
    pub introduction: String,
    pub steps: Vec<BookingStep>,
    /// What one must have to hand.
    pub needed: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingStep {
    pub title: String,
    pub text: String,
    /// What this product does for that step, where it does something.
    pub here: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChooserQuestion {
    pub id: ChooserQuestionId,
    pub text: String,
    pub choices: Vec<ChooserChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChooserChoice {
    pub id: ChoiceId,
    pub label: String,
}

/// A rule: a course is suggested, and why, where each condition is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub course: CourseId,
    /// Of different questions; at least one.
    pub when: Vec<Condition>,
    /// Why, in a sentence that begins with a capital letter.
    pub reason: String,
}

/// A question has been answered with one of some choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub question: ChooserQuestionId,
    pub any_of: Vec<ChoiceId>,
}

impl TrainingGuide {
    /// Whether a question has such a choice.
    pub fn has(&self, question: &ChooserQuestionId, choice: &ChoiceId) -> bool {
        let mut asked = self.questions.iter().filter(|asked| asked.id == *question);
        asked.any(|asked| asked.choices.iter().any(|offered| offered.id == *choice))
    }
}

impl Library {
    /// Who offers a course, where the source says so.
    pub fn provider_of(&self, course: &Course) -> Option<&Organisation> {
        self.body(course.provider.as_ref()?)
    }

    /// How a course is booked, where the pack tells of it: the guide's document is the course's
    /// own or was published by its provider, and there is something to book.
    pub fn booking_of(&self, course: &Course) -> Option<&BookingGuide> {
        let booking = self.training_guide.as_ref()?.booking.as_ref()?;
        let document = &booking.source.document;
        let publisher = self.source(document).map(|source| &source.publisher);
        let of_provider =
            self.provider_of(course).is_some_and(|body| Some(&body.name) == publisher);
        let can_be_booked = matches!(course.stage, CourseStage::Announced | CourseStage::InPlace);
        let applies = course.about.source.document == *document || of_provider;
        (applies && can_be_booked).then_some(booking)
    }
}
