//! Rules of courses, of the guide to finding and booking one, and of the forms of a reflection.

use super::{Ids, Known, Rules};
use crate::diagnostic::SeedError;
use crate::{
    raw::RawChooserQuestion, raw::RawCourse, raw::RawReflectionForms, raw::RawSuggestion,
    raw::RawTrainingGuide,
};
use crate::{seeds::Seeds, seeds::SourceFile};

/// With fewer there is no choice.
const LEAST_CHOICES: usize = 2;

impl Rules {
    pub(super) fn training(&mut self, seeds: &Seeds, known: &Known<'_>) {
        let mut sessions = Ids::new();
        for SourceFile { file, value } in &seeds.courses {
            self.not_empty(file, "/courses", value.courses.len());
            for (index, course) in value.courses.iter().enumerate() {
                let at = format!("/courses/{index}");
                self.course(file, &at, course, known);
                let ids = course.sessions.iter().flatten().map(|session| session.id.as_str());
                self.add(&mut sessions, file, &format!("{at}/sessions"), ids);
            }
        }
        if let Some(SourceFile { file, value }) = &seeds.training_guide {
            self.training_guide(file, value, known);
        }
        if let Some(SourceFile { file, value }) = &seeds.reflection_forms {
            self.reflection_forms(file, value);
        }
    }

    fn course(&mut self, file: &str, at: &str, course: &RawCourse, known: &Known<'_>) {
        self.record(file, at, &course.about(), known);
        if let Some(provider) = &course.provider {
            self.known(file, format!("{at}/provider"), "body", provider, &known.body);
        }
        let audiences = course.audiences.as_deref().unwrap_or_default();
        self.list(file, &format!("{at}/audiences"), "audience", audiences, &known.audience);
    }

    fn training_guide(&mut self, file: &str, guide: &RawTrainingGuide, known: &Known<'_>) {
        if let Some(booking) = &guide.booking {
            self.citation(file, "/booking", &booking.source, known);
            self.not_empty(file, "/booking/steps", booking.steps.len());
        }
        let questions = guide.questions.as_deref().unwrap_or_default();
        let suggestions = guide.suggestions.as_deref().unwrap_or_default();
        let asked = self.ids(file, "/questions", questions.iter().map(|q| q.id.as_str()));
        let offered: Vec<Ids<'_>> = questions
            .iter()
            .enumerate()
            .map(|(index, question)| self.choices(file, index, question, suggestions))
            .collect();
        for (index, suggestion) in suggestions.iter().enumerate() {
            let at = format!("/suggestions/{index}");
            self.known(file, format!("{at}/course"), "course", &suggestion.course, &known.course);
            self.not_empty(file, &format!("{at}/when"), suggestion.when.len());
            for (index, condition) in suggestion.when.iter().enumerate() {
                let at = format!("{at}/when/{index}");
                let id = &condition.question;
                if suggestion.when[..index].iter().any(|before| before.question == *id) {
                    let fault = SeedError::RepeatedInList { id: id.clone() };
                    self.fault(file, format!("{at}/question"), fault);
                }
                self.known(file, format!("{at}/question"), "question", id, &asked);
                self.not_empty(file, &format!("{at}/any_of"), condition.any_of.len());
                let question = questions.iter().position(|question| question.id == *id);
                if let Some(choices) = question.and_then(|at| offered.get(at)) {
                    let list = format!("{at}/any_of");
                    self.list(file, &list, "choice", &condition.any_of, choices);
                }
            }
        }
    }

    /// The ids of a question's choices. Each must make a difference, or the question would be
    /// pointless.
    fn choices<'a>(
        &mut self,
        file: &str,
        index: usize,
        question: &'a RawChooserQuestion,
        suggestions: &[RawSuggestion],
    ) -> Ids<'a> {
        let list = format!("/questions/{index}/choices");
        let found = question.choices.len();
        if found < LEAST_CHOICES {
            self.fault(file, list.clone(), SeedError::TooFewChoices { found });
        }
        let conditions = || suggestions.iter().flat_map(|suggestion| &suggestion.when);
        for (index, choice) in question.choices.iter().enumerate() {
            let mut asking = conditions().filter(|condition| condition.question == question.id);
            if !asking.any(|condition| condition.any_of.contains(&choice.id)) {
                let fault = SeedError::ChoiceWithoutSuggestion { id: choice.id.clone() };
                self.fault(file, format!("{list}/{index}"), fault);
            }
        }
        self.ids(file, &list, question.choices.iter().map(|choice| choice.id.as_str()))
    }

    fn reflection_forms(&mut self, file: &str, forms: &RawReflectionForms) {
        self.ids(file, "/forms", forms.forms.iter().map(|form| form.id.as_str()));
        self.not_empty(file, "/forms", forms.forms.len());
        for (index, form) in forms.forms.iter().enumerate() {
            let list = format!("/forms/{index}/fields");
            self.not_empty(file, &list, form.fields.len());
            for (index, field) in form.fields.iter().enumerate() {
                self.not_empty(file, &format!("{list}/{index}/from"), field.from.len());
            }
        }
    }
}
