//! Broken examples of courses and their sessions, the training guide, and the reflection forms.

use serde_json::{Value, json};

use super::broken::{Broken, again, edit, set};
use super::words::*;

fn reserved(id: &str) -> Broken {
    let message = format!("the id \"{id}\" has another meaning in addresses");
    set(COURSES, "/courses/0/id", id).untied().says(&message, "Choose another.")
}

fn control(file: &'static str, pointer: &'static str, text: &str, code: &str) -> Broken {
    let message = format!("this text holds the control character {code}");
    set(file, pointer, text).says(&message, "Take it out; only prose may break its lines.")
}

/// A session of the first course, with some of its fields set.
fn session(fields: Value) -> Broken {
    set(COURSES, "/courses/0/sessions", json!([dated("first", fields)]))
}

fn dated(id: &str, fields: Value) -> Value {
    let mut session = json!({
        "id": id, "date": "2027-03-28", "start": "09:30", "end": "16:30", "place": "The hall",
    });
    let known = session.as_object_mut().expect("it is one");
    known.extend(fields.as_object().expect("fields are named").clone());
    session
}

fn no_day(fields: Value, at: &'static str, text: &str, why: &str) -> Broken {
    session(fields).at(at).says(&format!("\"{text}\" {why}"), "Write it like 2026-03-24.")
}

fn no_time(fields: Value, at: &'static str, text: &str) -> Broken {
    let message = format!("\"{text}\" is not a time of day of the form 09:30");
    session(fields).at(at).says(&message, "Write it like 09:30, of 24 hours.")
}

fn not_after_start(end: &str) -> Broken {
    session(json!({ "end": end }))
        .at("/courses/0/sessions/0/end")
        .says("the session does not end after its start", "Put end after start, on the same day.")
}

pub fn broken_courses() -> Vec<Broken> {
    let no_form = "is not a day of the form 2026-03-24";
    let date = "/courses/0/sessions/0/date";
    let cancel_by = "/courses/0/sessions/0/cancel_by";
    let material = json!([{ "title": "Slides", "url": "slides.pdf" }]);
    let again = [dated("first", json!({})), dated("first", json!({ "date": "2027-10-31" }))];
    vec![
        reserved("booking"),
        reserved("choose"),
        reserved("compare"),
        misshapen(
            set(COURSES, "/courses/0/stage", "over").at(""),
            "unknown variant `over`, expected one of `proposed`, `announced`, `in-place`, `held`",
        ),
        set(COURSES, "/courses/0/audiences", json!(["scools"]))
            .at("/courses/0/audiences/0")
            .says("there is no audience with the id \"scools\"", "Did you mean \"schools\"?"),
        set(COURSES, "/courses/0/audiences", json!(["schools", "schools"]))
            .at("/courses/0/audiences/1")
            .says("\"schools\" stands twice in this list", "Take one of them out."),
        no_address(COURSES, "/courses/0/materials", material, "slides.pdf")
            .at("/courses/0/materials/0/url"),
        no_day(json!({ "date": "28 March 2027" }), date, "28 March 2027", no_form),
        no_day(json!({ "date": "2027-02-29" }), date, "2027-02-29", "is not a day that exists"),
        no_day(
            json!({ "date": "0227-03-28" }),
            date,
            "0227-03-28",
            "is not a day of the years 1900 to 2199",
        ),
        no_day(json!({ "cancel_by": "2027-03" }), cancel_by, "2027-03", no_form),
        no_time(json!({ "start": "9:30" }), "/courses/0/sessions/0/start", "9:30"),
        no_time(json!({ "end": "24:00" }), "/courses/0/sessions/0/end", "24:00"),
        not_after_start("09:30"),
        not_after_start("09:29"),
        session(json!({ "cancel_by": "2027-03-29" })).at(cancel_by).says(
            "the last day for cancelling is after the session itself",
            "Put cancel_by on the day of the session or before it.",
        ),
        session(json!({ "charge": "£50" })).at("/courses/0/sessions/0/charge").says(
            "there is a charge, and no last day for cancelling without it",
            "Add cancel_by, or take the charge out.",
        ),
        misshapen(
            session(json!({ "places": -1 })).at(""),
            "invalid value: integer `-1`, expected u16",
        ),
        used_already(
            set(COURSES, "/courses/1/sessions", json!(again)).at("/courses/1/sessions/1/id"),
            "first",
            "/courses/1/sessions/0",
        ),
    ]
}

pub fn broken_controls() -> Vec<Broken> {
    vec![
        control(PACK, "/headline", "What we\u{7} learnt", "U+0007"),
        control(COURSES, "/courses/0/title", "One\nTwo", "U+000A"),
        control(COURSES, "/courses/0/status", "One\tTwo", "U+0009"),
        control(GUIDE, "/suggestions/0/reason", "One\u{85}Two", "U+0085"),
        control(ISSUE, "/articles/0/body", "One\u{1b}[2J two", "U+001B"),
        // As CommonMark writes it.
        control(ISSUE, "/articles/0/body", "One &#7; two", "U+0007"),
        no_address(
            PACK,
            "/help/1/url",
            json!("https://example.org/\u{1}"),
            "https://example.org/\u{1}",
        ),
    ]
}

/// The first suggestion with other conditions.
fn first_when(conditions: Value) -> Broken {
    set(GUIDE, "/suggestions/0/when", conditions)
}

fn when(question: &str, any_of: &[&str]) -> Value {
    json!({ "question": question, "any_of": any_of })
}

fn push(json: &mut Value, list: &str, value: &Value) {
    let list = json.pointer_mut(list).and_then(Value::as_array_mut).expect(list);
    list.push(value.clone());
}

pub fn broken_guides() -> Vec<Broken> {
    let general = when("need", &["general"]);
    let one_choice = json!({
        "id": "age", "text": "How old?", "choices": [{ "id": "adult", "label": "18 or more" }],
    });
    let asked_for = json!({
        "course": "kirklees-wrap", "when": [when("age", &["adult"])], "reason": "It is.",
    });
    let with_one_choice = edit(GUIDE, move |json| {
        push(json, "/questions", &one_choice);
        push(json, "/suggestions", &asked_for);
    });
    vec![
        set(BODIES, "/bodies/-", json!({ "id": "not-stated", "name": "Not stated" }))
            .at("/bodies/102/id")
            .says("the id \"not-stated\" has another meaning in addresses", "Choose another."),
        set(GUIDE, "/audiences/-", json!({ "id": "not-stated", "name": "Not stated" }))
            .at("/audiences/12/id")
            .says("the id \"not-stated\" has another meaning in addresses", "Choose another."),
        used_already(
            set(GUIDE, "/audiences/-", json!({ "id": "managers", "name": "Again" }))
                .at("/audiences/12/id"),
            "managers",
            "/audiences/1",
        ),
        unknown(GUIDE, "/booking/source/document", "source", "x"),
        emptied(GUIDE, "/booking/steps"),
        too_long(GUIDE, "/booking/steps/0/title", 81, 80),
        blank(GUIDE, "/booking/needed/0", ""),
        blank(GUIDE, "/booking/steps/0/here", " "),
        misspelt(
            GUIDE,
            "/suggestions/0/course",
            "course",
            ["nscb-neglect-trainin", "nscb-neglect-training"],
        ),
        unknown(GUIDE, "/suggestions/0/course", "course", "x"),
        emptied(GUIDE, "/suggestions/0/when"),
        first_when(json!([when("ned", &["general"])]))
            .at("/suggestions/0/when/0/question")
            .says("there is no question with the id \"ned\"", "Did you mean \"need\"?"),
        first_when(json!([when("need", &["generl"])]))
            .at("/suggestions/0/when/0/any_of/0")
            .says("there is no choice with the id \"generl\"", "Did you mean \"general\"?"),
        first_when(json!([when("need", &["general", "general"])]))
            .at("/suggestions/0/when/0/any_of/1")
            .says("\"general\" stands twice in this list", "Take one of them out."),
        first_when(json!([when("need", &[])])).at("/suggestions/0/when/0/any_of").says(
            "this list is empty",
            "Name at least one, or leave the key out where it is optional.",
        ),
        first_when(json!([general, general]))
            .at("/suggestions/0/when/1/question")
            .says("\"need\" stands twice in this list", "Take one of them out."),
        blank(GUIDE, "/suggestions/0/reason", ""),
        used_already(
            set(GUIDE, "/questions/0/choices/-", json!({ "id": "manager", "label": "Again" }))
                .at("/questions/0/choices/4/id"),
            "manager",
            "/questions/0/choices/1",
        ),
        set(GUIDE, "/questions/2/choices/-", json!({ "id": "other", "label": "Else" }))
            .at("/questions/2/choices/9")
            .says(
                "no suggestion asks for the choice \"other\"",
                "Name it in a suggestion, or take the choice out.",
            ),
        with_one_choice.at("/questions/4/choices").says(
            "a question has at least 2 choices, and this has 1",
            "Add what is missing, or take the question out.",
        ),
    ]
}

pub fn broken_forms() -> Vec<Broken> {
    vec![
        emptied(FORMS, "/forms"),
        emptied(FORMS, "/forms/0/fields"),
        emptied(FORMS, "/forms/0/fields/0/from"),
        used_already(set(FORMS, "/forms/2/id", "supervision"), "supervision", "/forms/0"),
        blank(FORMS, "/forms/1/basis", ""),
        misshapen(
            set(FORMS, "/forms/0/fields/0/from", json!(["learned"])).at(""),
            "unknown variant `learned`, expected one of `title`, `provider`, `date`, `hours`, \
             `learnt`, `change`, `by`, `effect`, `discussed`, `code`, `confidence`, `comments`",
        ),
        again(FORMS, "seeds/forms.json").says(
            "there are two files of the kind \"reflection-forms\"; the other is \
             seeds/reflection-forms.json",
            "Move everything into one of the two.",
        ),
    ]
}
