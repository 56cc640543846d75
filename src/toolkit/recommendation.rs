//! One recommendation: what the report said, what was done, and room to think about it.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::ProgressLog;
use crate::{page_parts::common::session, page_parts::page_turns};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{Prose, Recommendation, RecommendationId, RecordRef, Step, ToolkitFilter};
use routes::Route;

use crate::ui::{Inset, MetaRow, ProseView, Section};

pub fn view(id: &RecommendationId) -> impl IntoView + use<> {
    let found = session().library().recommendation(id)?;
    let step = Step::Recommendation(id.clone());
    provided::<ProgressLog>().visit(&step);
    let place = page_turns::place_of(&step)?;
    let text = view! {
        {said_and_done(found)}
        {record::closing(&found.about, &plain_text(found), concerned(found))}
    };
    Some(record::view(Record {
        route: Route::Step(step),
        back: (strings::ALL_RECOMMENDATIONS, Route::Toolkit(ToolkitFilter::default())),
        position: Some(place.position.clone()),
        kind: (strings::LOCAL_RECOMMENDATION.into(), RecordColour::Toolkit),
        number: Some(found.number),
        about: &found.about,
        text: text.into_any(),
        after: record::thread(&RecordRef::Recommendation(id.clone())).into_any(),
        foot: page_turns::navigation(place).into_any(),
    }))
}

fn said_and_done(found: &Recommendation) -> impl IntoView + use<> {
    let sections = parts(found).into_iter().map(|(heading, prose)| {
        let prose = prose.clone();
        view! { <Section heading><ProseView prose /></Section> }
    });
    view! {
        {sections.collect_view()}
        {status(found)}
    }
}

/// The parts of its text that there are, each with its heading.
pub fn parts(found: &Recommendation) -> Vec<(&'static str, &Prose)> {
    let parts = [
        (strings::REPORT_SAID, Some(&found.report_said)),
        (strings::WHAT_WAS_DONE, Some(&found.what_was_done)),
        (strings::STILL_TO_COME, found.still_to_come.as_ref()),
    ];
    parts.into_iter().filter_map(|(heading, prose)| Some((heading, prose?))).collect()
}

/// How it stood, where the source says so.
pub fn status(found: &Recommendation) -> impl IntoView + use<> {
    found.status.clone().map(|status| view! { <Inset label=strings::STATUS text=status /> })
}

fn plain_text(record: &Recommendation) -> String {
    let still_to_come = record.still_to_come.as_ref().map(|p| p.plain_text()).unwrap_or_default();
    [record.report_said.plain_text(), record.what_was_done.plain_text(), still_to_come].join("\n")
}

/// To whom it is addressed.
fn concerned(record: &Recommendation) -> Vec<MetaRow> {
    vec![MetaRow {
        label: strings::ADDRESSED_TO,
        values: record::body_values(&record.addressed_to),
    }]
}
