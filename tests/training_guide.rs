//! The training of the shipped seeds and of the second pack: whatever is answered leads to a
//! course, no reason promises what the document does not, and dates are in order.

mod support;

use content::{ChoiceId, Course, CourseStage, Day, Library, Suggestion, TimeOfDay, TrainingGuide};
use content::{bundle, unbundle};
use reader::Answer;
use seeds::load;
use site::read_seeds;
use support::seeds::library;

fn second_pack() -> Library {
    let files = read_seeds("tests/fixtures/pack-two".as_ref()).expect("it can be read");
    load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn guide_of(library: &Library) -> &TrainingGuide {
    library.training_guide.as_ref().expect("the pack has a guide")
}

/// Every way to answer all the questions.
fn all_answers(guide: &TrainingGuide) -> Vec<Vec<&ChoiceId>> {
    guide.questions.iter().fold(vec![Vec::new()], |ways, question| {
        let longer = |way: &Vec<_>, choice| [way.as_slice(), &[choice]].concat();
        let choices = || question.choices.iter().map(|choice| &choice.id);
        ways.iter().flat_map(|way| choices().map(|choice| longer(way, choice))).collect()
    })
}

fn holds(guide: &TrainingGuide, suggestion: &Suggestion, answers: &[&ChoiceId]) -> bool {
    suggestion.when.iter().all(|condition| {
        let asked = guide.questions.iter().position(|asked| asked.id == condition.question);
        asked.is_some_and(|at| condition.any_of.contains(answers[at]))
    })
}

fn suggested(library: &Library) -> Vec<(&Course, &Suggestion)> {
    let suggestions = guide_of(library).suggestions.iter();
    let with_course = suggestions.map(|suggestion| {
        let course = library.course(&suggestion.course);
        (course.expect("suggestions name courses"), suggestion)
    });
    with_course.collect()
}

/// Whether some condition asks for one of some choices and for no other.
fn asks_for(suggestion: &Suggestion, question: &str, choices: &[&str]) -> bool {
    suggestion.when.iter().any(|condition| {
        condition.question.as_str() == question
            && condition.any_of.iter().all(|choice| choices.contains(&choice.as_str()))
    })
}

#[test]
fn whatever_is_answered_leads_to_a_course() {
    let guide = guide_of(library());
    assert!(guide.suggestions.len() >= 40);
    let ways = all_answers(guide);
    assert_eq!(ways.len(), 4 * 7 * 9 * 4);
    for answers in ways {
        let found = guide.suggestions.iter().any(|rule| holds(guide, rule, &answers));
        assert!(found, "nothing is suggested for {answers:?}");
    }
}

#[test]
fn nothing_is_suggested_that_was_only_proposed() {
    for (course, _) in suggested(library()) {
        assert_ne!(course.stage, CourseStage::Proposed, "{}", course.id);
    }
}

#[test]
fn a_reason_says_that_a_course_is_over() {
    let over = suggested(library()).into_iter().filter(|(c, _)| c.stage == CourseStage::Held);
    let reasons: Vec<&str> = over.map(|(_, suggestion)| suggestion.reason.as_str()).collect();
    assert!(!reasons.is_empty());
    for reason in reasons {
        assert!(reason.contains(": ask "), "{reason}");
    }
}

#[test]
fn a_length_is_suggested_only_where_the_source_states_it() {
    let mut stated = 0;
    for (course, suggestion) in suggested(library()) {
        if asks_for(suggestion, "time", &["short", "two-days"]) {
            // Its name is the length that it has.
            let named = course.id.as_str() == "briefing-in-a-minute-chronologies";
            assert!(course.length.is_some() || named, "{}", course.id);
            stated += 1;
        }
        let two_days = suggestion
            .when
            .iter()
            .any(|condition| condition.any_of.iter().any(|choice| choice.as_str() == "two-days"));
        if two_days {
            let length = course.length.as_deref().unwrap_or_default().to_lowercase();
            assert!(length == "two days" || length == "2 days", "{}: {length}", course.id);
        }
    }
    assert!(stated > 1);
}

#[test]
fn an_audience_is_given_only_where_the_source_states_one() {
    for course in &library().courses {
        assert!(course.audiences.is_empty() || course.audience.is_some(), "{}", course.id);
    }
    let used = |id| library().courses.iter().any(|course| course.audiences.contains(id));
    for audience in &guide_of(library()).audiences {
        assert!(used(&audience.id), "{} is of no course", audience.id);
    }
}

#[test]
fn what_is_learnt_online_is_suggested_to_those_who_would_learn_online() {
    let formats: Vec<_> = suggested(library())
        .into_iter()
        .filter(|(_, suggestion)| asks_for(suggestion, "time", &["online"]))
        .map(|(course, _)| course)
        .collect();
    assert!(formats.len() > 4);
    for course in formats {
        // Of the menu the deck says that it holds e-learning.
        let online =
            course.format.slug() == "e-learning" || course.id.as_str() == "jscr-training-menu";
        assert!(online, "{}", course.id);
    }
}

#[test]
fn no_document_names_a_date_to_book_so_none_is_there() {
    for course in &library().courses {
        assert!(course.sessions.is_empty() && course.materials.is_empty(), "{}", course.id);
    }
}

#[test]
fn each_form_says_that_it_may_have_changed_and_asks_what_was_learnt() {
    let forms = &library().reflection_forms;
    let ids: Vec<&str> = forms.iter().map(|form| form.id.as_str()).collect();
    assert_eq!(ids, ["supervision", "social-work-england", "nmc-reflective-account"]);
    for form in forms {
        assert!(form.basis.contains("November 2026"), "{}", form.id);
        assert!(form.basis.contains("not from the documents"), "{}", form.id);
        let learnt = form.fields.iter().find(|field| field.from.contains(&Answer::Learnt));
        assert!(learnt.is_some_and(|field| field.needed), "{}", form.id);
    }
    for form in &forms[1..] {
        assert!(form.basis.contains("Check the regulator’s current form"), "{}", form.id);
    }
    let code = forms[2].fields.iter().find(|field| field.from == [Answer::Code]);
    assert!(code.is_some_and(|field| field.needed));
}

#[test]
fn sessions_stand_in_the_order_of_time() {
    let second = second_pack();
    let mut days = Vec::new();
    for course in &second.courses {
        let times: Vec<(Day, TimeOfDay)> =
            course.sessions.iter().map(|session| (session.day, session.start)).collect();
        assert!(times.is_sorted(), "{}", course.id);
        days.extend(times.into_iter().map(|(day, _)| day.machine()));
    }
    // The days on which clocks change, when local time is easily got wrong.
    for day in ["2027-03-28", "2027-10-31"] {
        assert!(days.iter().any(|other| other == day), "{day}");
    }
}

#[test]
fn sessions_of_one_day_are_ordered_by_their_start() {
    let mut files = read_seeds("tests/fixtures/pack-two".as_ref()).expect("it can be read");
    let file = files.iter_mut().find(|file| file.name.ends_with("fernshire-2026.json"));
    let file = file.expect("the courses are there");
    let mut json: serde_json::Value = serde_json::from_str(&file.text).expect("it is JSON");
    let session = |id: &str, start: &str, end: &str| serde_json::json!({ "id": id, "date": "2027-01-05", "start": start, "end": end, "place": "Hall" });
    json["courses"][1]["sessions"] =
        serde_json::json!([session("late", "13:00", "14:00"), session("early", "09:00", "10:00")]);
    file.text = json.to_string();
    let library = load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let ids: Vec<&str> =
        library.courses[1].sessions.iter().map(|session| session.id.as_str()).collect();
    assert_eq!(ids, ["early", "late"]);
}

#[test]
fn a_bundle_keeps_sessions_guide_and_forms() {
    let second = second_pack();
    let text = bundle(&second).expect("a library can be written");
    let read = unbundle(text.as_bytes()).expect("it is whole");
    assert!(read == second, "something was lost or changed");
}
