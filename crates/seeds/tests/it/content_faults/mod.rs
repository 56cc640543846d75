//! Every rule of the content, by examples that break it: the real seeds with one thing wrong must
//! give exactly one problem, at the right place, in words that say what to do.

mod broken;
mod documents;
mod training;
mod words;

use std::collections::BTreeSet;

use broken::{Broken, again, reword, set, take, whole, without};
use seeds::SeedError;
use serde_json::json;
use words::*;

fn broken_files() -> Vec<Broken> {
    let kinds = "Use one of: pack, sources, themes, bodies, glossary, synonyms, questions, toolkit, report, \
                 issue, figures, strategy, courses, training-guide, reflection-forms, \
                 related-documents, ties.";
    vec![
        no_json(reword(PACK, "\"format\": 1,", "\"format\": 1"), "expected `,` or `}`"),
        no_json(
            reword(THEMES, "\"kind\": \"themes\",", "\"kind\": \"themes,"),
            "control character (\\u0000-\\u001F) found while parsing a string",
        ),
        no_json(whole(PACK, ""), "EOF while parsing a value"),
        no_json(whole(PACK, "{\"format\": 1, \"kind\": \"pack\""), "EOF while parsing an object"),
        no_json(whole(PACK, "<!doctype html><title>Not found</title>"), "expected value"),
        misshapen(
            set(THEMES, "/themes/0/colour", "red").at(""),
            "unknown field `colour`, expected one of `id`, `name`, `definition`",
        ),
        misshapen(take(THEMES, "/themes/0/name").at(""), "missing field `name`"),
        misshapen(take(BODIES, "/kind").at(""), "missing field `kind`"),
        misshapen(take(TOOLKIT, "/national").at(""), "missing field `national`"),
        misshapen(
            set(TOOLKIT, "/recommendations/0/number", "one").at(""),
            "invalid type: string \"one\", expected u16",
        ),
        misshapen(
            set(TOOLKIT, "/recommendations/0/number", 70_000).at(""),
            "invalid value: integer `70000`, expected u16",
        ),
        misshapen(
            set(QUESTIONS, "/questions/0/group", "other").at(""),
            "unknown variant `other`, expected `this-learning` or `practice`",
        ),
        misshapen(
            set(TOOLKIT, "/recommendations/0/related/0/basis", "guessed").at(""),
            "unknown variant `guessed`, expected `stated` or `editorial`",
        ),
        misshapen(
            reword(THEMES, "\"id\": \"neglect\",", "\"id\": \"neglect\", \"id\": \"missing\","),
            "duplicate field `id`",
        ),
        set(GLOSSARY, "/format", 2).at("").says(
            "the file says format 2, and this build reads format 1",
            "Bring the file to format 1, or build with the matching version.",
        ),
        set(GLOSSARY, "/kind", "glosary").at("").says("\"glosary\" is no kind of file", kinds),
        without(BODIES)
            .says("there is no file of the kind \"bodies\"", "Add it; every pack needs one."),
        again(GLOSSARY, "seeds/words.json").says(
            "there are two files of the kind \"glossary\"; the other is seeds/glossary.json",
            "Move everything into one of the two.",
        ),
    ]
}

fn broken_ids() -> Vec<Broken> {
    let character = "has something other than lower-case letters, digits and single hyphens";
    let long = "a".repeat(81);
    let source = json!({
        "id": "jscr-toolkit", "title": "T", "publisher": "P", "date": "2019", "summary": "S",
    });
    let second_missing = json!({ "id": "missing", "name": "N", "definition": "D" });
    vec![
        bad_id(PACK, "/id", "", "is empty"),
        bad_id(PACK, "/id", &long, "is longer than 80 characters"),
        bad_id(PACK, "/id", "North", "does not begin with a lower-case letter"),
        bad_id(PACK, "/help/0/id", "999", "does not begin with a lower-case letter"),
        bad_id(QUESTIONS, "/questions/0/id", "critical lessons", character),
        bad_id(GLOSSARY, "/entries/0/id", "l&d", character),
        set(THEMES, "/themes/-", json!({ "id": "neglect-", "name": "N", "definition": "D" }))
            .at("/themes/29/id")
            .says(
                &format!("the id \"neglect-\" {character}"),
                "Write it like \"adults-who-go-missing\".",
            ),
        bad_id(TOOLKIT, "/id", "joint--review", character),
        used_already(set(PACK, "/help/1/id", "emergency"), "emergency", "/help/0"),
        used_already(
            set(SOURCES, "/sources/-", source).at("/sources/5/id"),
            "jscr-toolkit",
            "/sources/0",
        ),
        used_already(
            set(THEMES, "/themes/-", second_missing).at("/themes/29/id"),
            "missing",
            "/themes/3",
        ),
        used_already(set(BODIES, "/bodies/1/id", "nscb"), "nscb", "/bodies/0"),
        used_already(set(GLOSSARY, "/entries/1/id", "aces"), "aces", "/entries/0"),
        used_already(set(QUESTIONS, "/questions/6/id", "works-well"), "works-well", "/questions/3"),
        misspelt(TOOLKIT, "/recommendations/6/themes/0", "theme", ["mising", "missing"]),
        misspelt(
            TOOLKIT,
            "/recommendations/0/related/0/to",
            "recommendation",
            ["staff-supervison", "staff-supervision"],
        ),
        misspelt(TOOLKIT, "/source/document", "source", ["jscr-tolkit", "jscr-toolkit"]),
        unknown(TOOLKIT, "/recommendations/0/bodies/2", "body", "x"),
        unknown(TOOLKIT, "/recommendations/0/addressed_to/0", "body", "x"),
        unknown(TOOLKIT, "/recommendations/17/source/document", "source", "x"),
        unknown(TOOLKIT, "/national/themes/0", "theme", "x"),
        unknown(TOOLKIT, "/national/bodies/0", "body", "x"),
        unknown(TOOLKIT, "/how_to_use/source/document", "source", "x"),
        unknown(TOOLKIT, "/closing/source/document", "source", "x"),
        unknown(GLOSSARY, "/entries/2/source/document", "source", "x"),
        unknown(QUESTIONS, "/source/document", "source", "x"),
        twice("/recommendations/0/bodies/1", "nscb"),
        twice("/recommendations/0/addressed_to/1", "nscb"),
        twice("/recommendations/1/themes/1", "community-engagement"),
        twice("/national/themes/1", "sexual-exploitation"),
        twice("/recommendations/0/related/1/to", "staff-supervision"),
    ]
}

fn broken_texts() -> Vec<Broken> {
    let done = "/recommendations/0/what_was_done";
    let no_day = "is not a day that exists";
    let no_form = "is not a date of the form 2019, 2019-09 or 2019-09-30";
    let link = |url: &str| json!([{ "title": "More", "url": url }]);
    vec![
        blank(PACK, "/headline", ""),
        blank(THEMES, "/themes/0/definition", " \n"),
        blank(BODIES, "/bodies/0/note", ""),
        set(GLOSSARY, "/entries/0/older", json!([""]))
            .at("/entries/0/older/0")
            .says("this text is blank", "Write it, or leave the key out where it is optional."),
        blank(QUESTIONS, "/questions/2/place", ""),
        blank(TOOLKIT, "/source/place", ""),
        blank(TOOLKIT, "/recommendations/1/still_to_come", ""),
        blank(TOOLKIT, "/recommendations/0/related/0/where", ""),
        padded(PACK, "/name", " Toolkit"),
        padded(SOURCES, "/sources/0/summary", "A deck.\n"),
        padded(TOOLKIT, "/introduction", "A deck. "),
        markup(TOOLKIT, done, "The <b>boards</b> agreed.", "HTML"),
        markup(TOOLKIT, done, "<div>\nThe boards\n</div>", "HTML"),
        markup(TOOLKIT, done, "# The boards", "a heading"),
        markup(TOOLKIT, done, "![Boards](https://example.org/x.png)", "a picture"),
        markup(TOOLKIT, done, "The `boards` agreed.", "program code"),
        markup(TOOLKIT, done, "> The boards agreed.", "a block quotation"),
        markup(TOOLKIT, done, "The boards\\\nagreed.", "a forced line break"),
        markup(TOOLKIT, done, "The boards\n\n---\n\nagreed.", "a rule across the page"),
        markup(TOOLKIT, done, "- The boards\n  - agreed", "a list in a list"),
        markup(PACK, "/about", "Words <script>alert(1)</script>", "HTML"),
        no_address(TOOLKIT, done, json!("[A](javascript:alert(1))"), "javascript:alert(1)"),
        no_address(TOOLKIT, "/national/links", link("www.example.org"), "www.example.org")
            .at("/national/links/0/url"),
        no_address(TOOLKIT, "/recommendations/3/links", link("https://a b.org"), "https://a b.org")
            .at("/recommendations/3/links/0/url"),
        no_address(PACK, "/official", json!({ "title": "T", "url": "/x" }), "/x")
            .at("/official/url"),
        no_address(PACK, "/help/1/url", json!("https://gov"), "https://gov"),
        no_address(PACK, "/exit_address", json!("https://"), "https://"),
        no_date(SOURCES, "/sources/0/date", "September 2019", no_form),
        no_date(SOURCES, "/sources/1/date", "2017-13", no_day),
        no_date(PACK, "/reviewed", "2026-02-29", no_day),
        no_date(PACK, "/review_due", "2027-5-21", no_form),
    ]
}

fn broken_rules() -> Vec<Broken> {
    let due =
        ("the next review is due before the last one was done", "Put review_due after reviewed.");
    vec![
        set(PACK, "/review_due", "2026-11-20").says(due.0, due.1),
        set(PACK, "/review_due", "2026-11-21").says(due.0, due.1),
        set(PACK, "/exit_address", "http://www.bbc.co.uk/weather")
            .says("the exit address is not an https address", "Begin it with https://."),
        emptied(PACK, "/help"),
        emptied(QUESTIONS, "/questions"),
        emptied(TOOLKIT, "/recommendations").untied(),
        emptied(TOOLKIT, "/recommendations/0/bodies"),
        emptied(TOOLKIT, "/recommendations/0/themes"),
        emptied(TOOLKIT, "/recommendations/0/addressed_to"),
        numbered("/recommendations/0/number", 0, 1),
        numbered("/recommendations/2/number", 4, 3),
        set(TOOLKIT, "/recommendations/2/related/0/to", "talking-to-perpetrators")
            .says("this record is tied to itself", "Take the tie out."),
        take(TOOLKIT, "/recommendations/0/related/0/where")
            .at("/recommendations/0/related/0")
            .says(
                "the tie is \"stated\", but does not say where the source states it",
                "Add \"where\", or call the tie \"editorial\".",
            ),
        set(TOOLKIT, "/recommendations/0/related/1/where", "Slide 4")
            .at("/recommendations/0/related/1")
            .says(
                "the tie is \"editorial\", yet names a place in the source",
                "Take \"where\" out, or call the tie \"stated\".",
            ),
        take(PACK, "/help/0/phone")
            .at("/help/0")
            .says("this way to get help has neither phone nor url", "Give a phone or a url."),
        take(PACK, "/help/1/url_title")
            .at("/help/1")
            .says("url and url_title go together", "Give both or neither."),
        set(PACK, "/help/0/url_title", "Call")
            .at("/help/0")
            .says("url and url_title go together", "Give both or neither."),
        phone("nine nine nine"),
        phone("99"),
        phone("0808-800-5000"),
    ]
}

fn check(examples: Vec<Broken>) -> BTreeSet<&'static str> {
    examples.iter().map(|example| name(&example.check().fault)).collect()
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    check(broken_files());
}

#[test]
fn an_id_that_is_bad_unknown_or_repeated_is_told() {
    check(broken_ids());
}

#[test]
fn a_text_that_cannot_be_shown_is_told() {
    check(broken_texts());
}

#[test]
fn a_record_that_breaks_a_rule_is_told() {
    check(broken_rules());
}

#[test]
fn a_report_issue_figure_strategy_or_course_that_breaks_a_rule_is_told() {
    check(documents::broken_records());
}

#[test]
fn a_tie_that_breaks_a_rule_is_told() {
    check(documents::broken_ties());
}

#[test]
fn a_colour_that_cannot_be_read_is_told() {
    check(documents::broken_colours());
}

#[test]
fn a_course_or_a_session_that_breaks_a_rule_is_told() {
    check(training::broken_courses());
}

#[test]
fn a_control_character_is_told() {
    check(training::broken_controls());
}

#[test]
fn a_training_guide_that_breaks_a_rule_is_told() {
    check(training::broken_guides());
}

#[test]
fn a_reflection_form_that_breaks_a_rule_is_told() {
    check(training::broken_forms());
}

macro_rules! faults {
    ($($name:ident),+ $(,)?) => {
        const FAULTS: &[&str] = &[$(stringify!($name)),+];

        // Without a last arm, so that a new kind of fault does not compile until it is named.
        fn name(fault: &SeedError) -> &'static str {
            match fault { $(SeedError::$name { .. } => stringify!($name)),+ }
        }
    };
}

faults! {
    Syntax, Shape, WrongFormat, UnknownKind, MissingKind, SecondOfKind, Id, RepeatedId, UnknownId,
    RepeatedInList, Date, DueBeforeReviewed, Blank, EmptyList, Spaces, Markup, Address,
    InsecureExit, NumberOutOfOrder, TieToItself, StatedWithoutPlace, EditorialWithPlace,
    HelpWithoutContact, HelpLinkWithoutTitle, Phone, RepeatedTie, Record, TooLong, Number,
    TooFewValues, SectionWithoutArticles, Colour, PaleColour, Control, ReservedId, Day, Time,
    EndNotAfterStart, CancelAfterSession, ChargeWithoutCancelBy, TooFewChoices,
    ChoiceWithoutSuggestion, TooFewNames, RepeatedName,
}

#[test]
fn every_kind_of_fault_has_a_broken_example() {
    let examples = [
        broken_files(),
        broken_ids(),
        broken_texts(),
        broken_rules(),
        documents::broken_records(),
        documents::broken_ties(),
        documents::broken_colours(),
        documents::broken_synonyms(),
        training::broken_courses(),
        training::broken_controls(),
        training::broken_guides(),
        training::broken_forms(),
    ];
    let shown = check(examples.into_iter().flatten().collect());
    assert_eq!(shown, FAULTS.iter().copied().collect());
}
