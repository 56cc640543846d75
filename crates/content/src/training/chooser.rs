//! "Which training is right for me?": from answers to courses, each with its reasons. The rules are
//! the pack's; here is only how they are read.

use super::{ChooserChoice, ChooserQuestion, Suggestion, TrainingGuide};
use crate::{ChoiceId, ChooserQuestionId, Course};

/// What has been answered. No question stands twice.
pub type Answers = [(ChooserQuestionId, ChoiceId)];

/// A course that the answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseSuggestion<'a> {
    pub course: &'a Course,
    /// Why, each once, in the order of the rules; at least one.
    pub reasons: Vec<&'a str>,
    /// How many conditions the most exacting of the rules has that led to it.
    pub conditions: usize,
}

fn answer_to<'a>(answers: &'a Answers, question: &ChooserQuestionId) -> Option<&'a ChoiceId> {
    answers.iter().find(|(asked, _)| asked == question).map(|(_, choice)| choice)
}

impl Suggestion {
    /// Whether each of its questions has been answered with one of its choices.
    pub fn is_met(&self, answers: &Answers) -> bool {
        let mut conditions = self.when.iter();
        conditions.all(|condition| {
            answer_to(answers, &condition.question).is_some_and(|c| condition.any_of.contains(c))
        })
    }

    /// Whether no answer rules it out: what has not been answered yet may still meet it.
    pub fn is_open(&self, answers: &Answers) -> bool {
        let mut conditions = self.when.iter();
        conditions.all(|condition| {
            answer_to(answers, &condition.question).is_none_or(|c| condition.any_of.contains(c))
        })
    }
}

impl TrainingGuide {
    /// The answers with another choice for a question, in the order of the questions.
    pub fn answered(
        &self,
        answers: &Answers,
        question: &ChooserQuestion,
        choice: &ChooserChoice,
    ) -> Vec<(ChooserQuestionId, ChoiceId)> {
        let answer = |asked: &ChooserQuestion| {
            let chosen = if asked.id == question.id {
                Some(&choice.id)
            } else {
                answer_to(answers, &asked.id)
            };
            Some((asked.id.clone(), chosen?.clone()))
        };
        self.questions.iter().filter_map(answer).collect()
    }

    /// The first question that has not been answered.
    pub fn next_question(&self, answers: &Answers) -> Option<&ChooserQuestion> {
        self.questions.iter().find(|question| answer_to(answers, &question.id).is_none())
    }

    /// The most courses that can still be suggested, for any further answers.
    pub fn still_open(&self, answers: &Answers, courses: &[Course]) -> usize {
        let open = |course: &&Course| {
            let mut rules = self.suggestions.iter().filter(|rule| rule.course == course.id);
            rules.any(|rule| rule.is_open(answers))
        };
        courses.iter().filter(open).count()
    }

    /// The courses that the answers lead to: those with more reasons first, then those with the
    /// more exacting rule, then as the catalogue has them.
    pub fn suggested<'a>(
        &'a self,
        answers: &Answers,
        courses: &'a [Course],
    ) -> Vec<CourseSuggestion<'a>> {
        let mut sorted: Vec<CourseSuggestion<'a>> = Vec::new();
        for course in courses {
            let mut reasons: Vec<&str> = Vec::new();
            let mut conditions = 0;
            for rule in &self.suggestions {
                if rule.course != course.id || !rule.is_met(answers) {
                    continue;
                }
                conditions = conditions.max(rule.when.len());
                if !reasons.contains(&rule.reason.as_str()) {
                    reasons.push(&rule.reason);
                }
            }
            if reasons.is_empty() {
                continue;
            }
            let weight = (reasons.len(), conditions);
            let lighter =
                |other: &CourseSuggestion<'_>| (other.reasons.len(), other.conditions) < weight;
            let at = sorted.iter().position(lighter).unwrap_or(sorted.len());
            sorted.insert(at, CourseSuggestion { course, reasons, conditions });
        }
        sorted
    }
}
