//! The chooser: what answers lead to, in what order and why, and what is asked next.

use std::collections::BTreeMap;

use crate::courses::{choice_id, guide, question_id};
use content::{
    ChoiceId, ChooserQuestionId, Course, CourseId, CourseSuggestion, Suggestion, TrainingGuide,
};
use proptest::prelude::*;
use test_support::seeds::library;

type Answered = Vec<(ChooserQuestionId, ChoiceId)>;

const QUESTIONS: [(&str, &[&str]); 3] =
    [("role", &["manager", "worker"]), ("need", &["basics", "depth"]), ("time", &["hour", "day"])];

fn courses() -> &'static [Course] {
    &library().courses
}

fn course(at: usize) -> &'static CourseId {
    &courses()[at].id
}

fn answers(answered: &[(&str, &str)]) -> Answered {
    answered.iter().map(|(question, choice)| (question_id(question), choice_id(choice))).collect()
}

fn told<'a>(suggested: &[CourseSuggestion<'a>]) -> Vec<(&'a str, Vec<&'a str>)> {
    suggested.iter().map(|s| (s.course.id.as_str(), s.reasons.clone())).collect()
}

fn example() -> TrainingGuide {
    guide(
        &QUESTIONS,
        &[
            (course(0), &[("role", &["worker", "manager"])], "For all."),
            (course(1), &[("role", &["manager"]), ("time", &["day"])], "For a manager's day."),
            (course(2), &[("time", &["day"])], "It takes a day."),
            (course(2), &[("role", &["manager"])], "It is for managers."),
            (course(2), &[("need", &["depth"])], "It takes a day."),
            (course(3), &[("time", &["hour"])], "It takes an hour."),
        ],
    )
}

#[test]
fn suggests_what_the_answers_meet_with_each_reason_once() {
    let guide = example();
    let suggested = |answered: &[(&str, &str)]| {
        told(&guide.suggested(&answers(answered), courses()))
            .into_iter()
            .map(|(id, reasons)| {
                (courses().iter().position(|c| c.id.as_str() == id).expect(id), reasons)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(suggested(&[]), []);
    assert_eq!(suggested(&[("role", "worker")]), [(0, vec!["For all."])]);
    // Two reasons before one; of one reason each, the rule with two conditions before that with
    // one.
    assert_eq!(
        suggested(&[("role", "manager"), ("time", "day"), ("need", "depth")]),
        [
            (2, vec!["It takes a day.", "It is for managers."]),
            (1, vec!["For a manager's day."]),
            (0, vec!["For all."]),
        ]
    );
    // Of the same weight, as the catalogue has them.
    assert_eq!(
        suggested(&[("role", "worker"), ("time", "hour")]),
        [(0, vec!["For all."]), (3, vec!["It takes an hour."])]
    );
}

#[test]
fn counts_what_each_choice_would_leave() {
    let guide = example();
    let left = |answered: &[(&str, &str)], question: usize, choice: usize| {
        let question = &guide.questions[question];
        let next = guide.answered(&answers(answered), question, &question.choices[choice]);
        guide.still_open(&next, courses())
    };
    assert_eq!(guide.still_open(&[], courses()), 4);
    assert_eq!((left(&[], 0, 0), left(&[], 0, 1)), (4, 3));
    assert_eq!((left(&[("role", "worker")], 2, 0), left(&[("role", "worker")], 2, 1)), (3, 2));
    // Another choice for a question that has been answered takes its place.
    assert_eq!(left(&[("role", "worker")], 0, 0), 4);
}

#[test]
fn asks_the_first_question_that_is_not_answered() {
    let guide = example();
    let next = |answered: &[(&str, &str)]| {
        guide.next_question(&answers(answered)).map(|question| question.text.as_str())
    };
    assert_eq!(next(&[]), Some("role"));
    assert_eq!(next(&[("role", "worker"), ("time", "day")]), Some("need"));
    assert_eq!(next(&[("time", "day"), ("need", "depth"), ("role", "worker")]), None);
}

/// A rule as numbers: its course, which choices each question must have (as bits; none for any),
/// and its reason.
type Rule = (usize, [u8; 3], u8);

fn made(rules: &[Rule]) -> TrainingGuide {
    let mut made = guide(&QUESTIONS, &[]);
    for (at, wanted, reason) in rules {
        let conditions: Vec<(&str, Vec<&str>)> = QUESTIONS
            .iter()
            .zip(wanted)
            .filter(|(_, bits)| **bits > 0)
            .map(|((question, choices), bits)| {
                let chosen = choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
                (*question, chosen.map(|(_, choice)| *choice).collect())
            })
            .collect();
        let when: Vec<(&str, &[&str])> =
            conditions.iter().map(|(question, of)| (*question, of.as_slice())).collect();
        if !when.is_empty() {
            let rule = guide(&[], &[(course(*at), &when, &format!("Reason {reason}."))]);
            made.suggestions.extend(rule.suggestions);
        }
    }
    made
}

fn is_met(rule: &Suggestion, answered: &Answered) -> bool {
    let answered: BTreeMap<_, _> = answered.iter().map(|(q, c)| (q.as_str(), c)).collect();
    rule.when.iter().all(|condition| {
        answered.get(condition.question.as_str()).is_some_and(|c| condition.any_of.contains(c))
    })
}

fn some_answers() -> impl Strategy<Value = Answered> {
    prop::collection::vec(prop::option::of(0usize..2), 3).prop_map(|chosen| {
        let answered = QUESTIONS.iter().zip(chosen);
        let answered = answered.filter_map(|((q, choices), at)| Some((*q, choices[at?])));
        answers(&answered.collect::<Vec<_>>())
    })
}

fn some_rules() -> impl Strategy<Value = TrainingGuide> {
    let rule = (0usize..6, prop::array::uniform3(0u8..4), 0u8..4);
    prop::collection::vec(rule, 0..12).prop_map(|rules| made(&rules))
}

proptest! {
    #[test]
    fn nothing_is_suggested_whose_conditions_are_not_met(
        guide in some_rules(), answered in some_answers()
    ) {
        let suggested = guide.suggested(&answered, courses());
        for course in courses() {
            let rules = guide.suggestions.iter().filter(|rule| rule.course == course.id);
            let mut reasons: Vec<&str> = Vec::new();
            for rule in rules.filter(|rule| is_met(rule, &answered)) {
                if !reasons.contains(&rule.reason.as_str()) {
                    reasons.push(&rule.reason);
                }
            }
            let found = suggested.iter().find(|s| s.course.id == course.id);
            prop_assert_eq!(found.map(|s| s.reasons.clone()).unwrap_or_default(), reasons);
        }
    }

    #[test]
    fn the_order_is_total_and_the_same_whatever_the_order_of_the_answers(
        guide in some_rules(), answered in some_answers()
    ) {
        let suggested = guide.suggested(&answered, courses());
        let place = |s: &CourseSuggestion<'_>| courses().iter().position(|c| c.id == s.course.id);
        for pair in suggested.windows(2) {
            let weight = |s: &CourseSuggestion<'_>| (s.reasons.len(), s.conditions);
            let (first, second) = (weight(&pair[0]), weight(&pair[1]));
            prop_assert!(first > second || first == second && place(&pair[0]) < place(&pair[1]));
        }
        let back: Answered = answered.iter().rev().cloned().collect();
        prop_assert_eq!(guide.suggested(&back, courses()), suggested);
    }

    #[test]
    fn what_is_open_is_what_some_way_of_answering_on_leads_to(
        guide in some_rules(), answered in some_answers()
    ) {
        // Every way of answering the rest.
        let mut ways = vec![answered.clone()];
        while let Some(question) = guide.next_question(&ways[0]) {
            let choices = &question.choices;
            ways = ways
                .iter()
                .flat_map(|way| choices.iter().map(|choice| guide.answered(way, question, choice)))
                .collect();
        }
        let mut reached: Vec<&CourseId> = ways
            .iter()
            .flat_map(|way| guide.suggested(way, courses()))
            .map(|suggested| &suggested.course.id)
            .collect();
        reached.sort();
        reached.dedup();
        prop_assert_eq!(guide.still_open(&answered, courses()), reached.len());
        if guide.next_question(&answered).is_none() {
            prop_assert_eq!(guide.suggested(&answered, courses()).len(), reached.len());
        }
    }

    #[test]
    fn an_answer_takes_the_place_of_the_one_before_and_leaves_the_rest(
        answered in some_answers(), question in 0usize..3, choice in 0usize..2
    ) {
        let guide = made(&[]);
        let asked = &guide.questions[question];
        let next = guide.answered(&answered, asked, &asked.choices[choice]);
        let places: Vec<_> =
            next.iter().map(|(q, _)| guide.questions.iter().position(|of| of.id == *q)).collect();
        prop_assert!(places.is_sorted_by(|a, b| a < b), "in the order of the questions");
        prop_assert!(next.contains(&(asked.id.clone(), asked.choices[choice].id.clone())));
        for (question, choice) in answered.iter().filter(|(q, _)| *q != asked.id) {
            prop_assert!(next.contains(&(question.clone(), choice.clone())));
        }
    }
}
