//! Broken examples of reports, newsletters, figures, strategies, courses, and ties.

use serde_json::{Value, json};

use super::broken::{Broken, set, take};
use super::words::*;

fn no_number(value: Value, told: &str) -> Broken {
    let remedy = "Write it without quotation marks, not below nought, with at most one decimal.";
    let message = format!("{told} is not a number that can be drawn");
    set(FIGURES, "/figures/0/values/0/value", value).says(&message, remedy)
}

fn too_few(chart: &'static str, found: usize) -> Broken {
    let message = format!("a chart of this kind has at least 2 values, and this has {found}");
    // The one figure of a single value: how many people used the e-learning.
    set(FIGURES, "/figures/5/chart", chart)
        .at("/figures/5/values")
        .says(&message, "Add what is missing, or draw it as a count.")
}

pub fn broken_synonyms() -> Vec<Broken> {
    let only = set(SYNONYMS, "/synonyms/0/names", json!(["Only"]));
    let again = set(SYNONYMS, "/synonyms/1/names/0", "cse").at("/synonyms/1/names/0");
    vec![
        only.says(
            "there are at least 2 names that mean the same, and here are 1",
            "Add what is missing, or take the group out.",
        ),
        again.says(
            "\"cse\" stands in the table already, at /synonyms/0/names/0",
            "Put everything that means the same into one group.",
        ),
    ]
}

pub fn broken_records() -> Vec<Broken> {
    vec![
        too_long(REPORT, "/reviews/0/title", 81, 80),
        too_long(REPORT, "/reviews/0/short", 29, 28),
        too_long(REPORT, "/reviews/0/findings/0/title", 81, 80),
        too_long(ISSUE, "/articles/0/title", 81, 80),
        too_long(STRATEGY, "/columns/0/lines/0/title", 81, 80),
        blank(REPORT, "/reviews/0/findings/0/text", ""),
        blank(REPORT, "/reviews/0/period", " "),
        blank(COURSES, "/courses/0/status", ""),
        padded(DOCUMENTS, "/documents/0/title", "Annual report "),
        markup(ISSUE, "/articles/0/body", "# News", "a heading"),
        unknown(REPORT, "/reviews/0/findings/0/themes/0", "theme", "x"),
        unknown(REPORT, "/reviews/0/findings/0/bodies/0", "body", "x"),
        unknown(REPORT, "/pages/0/source/document", "source", "x"),
        unknown(ISSUE, "/publisher", "body", "x"),
        unknown(ISSUE, "/articles/2/section", "section", "x"),
        unknown(FIGURES, "/figures/0/themes/0", "theme", "x"),
        unknown(STRATEGY, "/source/document", "source", "x"),
        unknown(COURSES, "/courses/0/provider", "body", "x"),
        unknown(DOCUMENTS, "/source/document", "source", "x"),
        misspelt(REPORT, "/reviews/0/themes/0", "theme", ["non-mobil-babies", "non-mobile-babies"]),
        emptied(REPORT, "/reviews/0/themes"),
        emptied(REPORT, "/reviews/0/findings/0/themes"),
        emptied(ISSUE, "/articles/0/themes"),
        emptied(FIGURES, "/figures").untied(),
        emptied(COURSES, "/courses").untied(),
        emptied(DOCUMENTS, "/documents"),
        used_already(
            set(REPORT, "/reviews/1/id", "scr-child-k").untied().at("/reviews/2/id"),
            "scr-child-k",
            "/reviews/1",
        ),
        used_already(
            set(REPORT, "/reviews/0/findings/1/id", "scr-child-j-action-plan").untied(),
            "scr-child-j-action-plan",
            "/reviews/0/findings/0",
        ),
        used_already(
            set(ISSUE, "/sections/-", json!({ "id": "kirklees-front-page", "title": "Again" }))
                .at("/sections/7/id"),
            "kirklees-front-page",
            "/sections/0",
        ),
        bad_id(
            STRATEGY,
            "/columns/0/lines/0/id",
            "The hub",
            "does not begin with a lower-case letter",
        )
        .untied(),
        no_date(
            ISSUE,
            "/date",
            "January 2016",
            "is not a date of the form 2019, 2019-09 or 2019-09-30",
        ),
        misshapen(
            set(REPORT, "/reviews/0/findings/0/type", "weakness").at(""),
            "unknown variant `weakness`, expected one of `learning`, `good-practice`, \
             `strengthen`, `action`",
        ),
        misshapen(take(REPORT, "/reviews/0/findings/0/place").at(""), "missing field `place`"),
        misshapen(
            set(FIGURES, "/figures/0/values/0/value", "113").at(""),
            "invalid type: string \"113\", expected a JSON number",
        ),
        no_number(json!(-1), "-1"),
        no_number(json!(68.45), "68.45"),
        no_number(json!(500_000_000), "500000000"),
        too_few("change", 1),
        too_few("share", 1),
        set(ISSUE, "/sections/-", json!({ "id": "empty", "title": "Empty" }))
            .at("/sections/7")
            .says(
                "the section \"empty\" has no article",
                "Put an article into it, or take the section out.",
            ),
    ]
}

fn tie(from: &str, to: &str) -> Value {
    json!({ "from": from, "to": to, "basis": "editorial", "why": "They belong together." })
}

/// A tie put before the others.
fn first_tie(value: Value) -> Broken {
    set(TIES, "/ties/0", value).at("/ties/0")
}

pub fn broken_ties() -> Vec<Broken> {
    let record = "Write it like finding/…, with one of: recommendation, review, report-page, \
                  finding, figure, article, line, course; or \"national\".";
    let (good, bad) = ("recommendation/training", "recommendation/trainin");
    let stated = json!({
        "from": good, "to": "review/scr-child-k", "basis": "stated", "why": "It says so.",
    });
    let placed = json!({
        "from": good, "to": "review/scr-child-k", "basis": "editorial", "why": "We think so.",
        "where": { "document": "jscr-toolkit", "place": "Slide 1" },
    });
    let nowhere = json!({
        "from": good, "to": "review/scr-child-k", "basis": "stated", "why": "It says so.",
        "where": { "document": "x", "place": "Slide 1" },
    });
    vec![
        first_tie(tie("training", good))
            .at("/ties/0/from")
            .says("\"training\" names no record", record),
        first_tie(tie(good, "theme/missing"))
            .at("/ties/0/to")
            .says("\"theme/missing\" names no record", record),
        first_tie(tie(bad, "national")).at("/ties/0/from").says(
            "there is no recommendation with the id \"trainin\"",
            "Did you mean \"training\"?",
        ),
        first_tie(tie(good, "finding/x"))
            .at("/ties/0/to")
            .says("there is no finding with the id \"x\"", "Add that finding, or take the id out."),
        first_tie(tie(good, "line/x"))
            .at("/ties/0/to")
            .says("there is no line with the id \"x\"", "Add that line, or take the id out."),
        first_tie(tie(good, good)).says("this record is tied to itself", "Take the tie out."),
        first_tie(stated).says(
            "the tie is \"stated\", but does not say where the source states it",
            "Add \"where\", or call the tie \"editorial\".",
        ),
        first_tie(placed).says(
            "the tie is \"editorial\", yet names a place in the source",
            "Take \"where\" out, or call the tie \"stated\".",
        ),
        first_tie(nowhere)
            .at("/ties/0/where/document")
            .says("there is no source with the id \"x\"", "Add that source, or take the id out."),
        twice_tied(),
    ]
}

/// The second tie ties what the first one does, the other way round.
fn twice_tied() -> Broken {
    let there = tie("recommendation/training", "review/scr-child-k");
    let back = tie("review/scr-child-k", "recommendation/training");
    set(TIES, "/ties", json!([there, back])).at("/ties/1").says(
        "these two are tied already, at seeds/ties/ties.json /ties/0",
        "Take one of the two out; a tie is read both ways.",
    )
}

pub fn broken_colours() -> Vec<Broken> {
    let colours = |brand: &str| json!({ "brand": brand, "link": "#0b5a8f" });
    let colour = |text: &str| {
        set(PACK, "/colours", colours(text))
            .at("/colours/brand")
            .says(&format!("\"{text}\" is not a colour"), "Write it like #0f4c5c.")
    };
    vec![
        colour("teal"),
        colour("#0f4c5"),
        colour("#0f4c5g"),
        set(PACK, "/colours", colours("#ff8800")).at("/colours/brand").says(
            "the colour #ff8800 is too pale to be read on paper: a contrast of 2.2 to 1",
            "Choose a darker one: at least 4.5 to 1.",
        ),
    ]
}
