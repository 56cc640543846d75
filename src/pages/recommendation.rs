//! One recommendation: what the report said, what was done, and room to think about it.

use leptos::prelude::*;

use super::record::{self, Record, Room};
use super::{session, source_line};
use crate::domain::{
    BodyId, GlossaryEntry, Library, Recommendation, RecommendationId, Step, ToolkitFilter,
};
use crate::route::Route;
use crate::ui::{
    EditorNote, Inset, LinkList, MetaList, MetaRow, ProseView, Region, Section, WordsUsed, href,
    text,
};

pub fn view(id: &RecommendationId) -> impl IntoView + use<> {
    let library = session().library;
    let found = library.toolkit.recommendation(id)?;
    let text = view! {
        {said_and_done(found)}
        <EditorNote note=found.editor_note.clone() />
        <WordsUsed entries=words_used(found) />
        {concerned(library, found)}
        {source_line(&found.source)}
    };
    let record = Record {
        number: Some(found.number),
        title: &found.title,
        summary: &found.summary,
        content_note: found.content_note.as_ref(),
        room: Room::ForNotes,
        text: text.into_any(),
        after: related(library, found).into_any(),
    };
    Some(record::view(&Step::Recommendation(id.clone()), record))
}

fn said_and_done(found: &Recommendation) -> impl IntoView + use<> {
    let parts = [
        (text::REPORT_SAID, Some(&found.report_said)),
        (text::WHAT_WAS_DONE, Some(&found.what_was_done)),
        (text::STILL_TO_COME, found.still_to_come.as_ref()),
    ];
    let sections = parts.into_iter().filter_map(|(heading, prose)| {
        let prose = prose?.clone();
        Some(view! { <Section heading><ProseView prose /></Section> })
    });
    view! {
        {sections.collect_view()}
        {found.status.clone().map(|status| view! { <Inset label=text::STATUS text=status /> })}
        <LinkList links=found.links.clone() />
    }
}

fn words_used(record: &Recommendation) -> Vec<GlossaryEntry> {
    let still_to_come = record.still_to_come.as_ref().map(|p| p.plain_text()).unwrap_or_default();
    let whole = [
        record.title.as_str(),
        &record.summary,
        &record.report_said.plain_text(),
        &record.what_was_done.plain_text(),
        &still_to_come,
    ]
    .join("\n");
    session().library.words_used(&whole).into_iter().cloned().collect()
}

/// Whom and what it concerns; each leads to everything else that does.
fn concerned(library: &Library, record: &Recommendation) -> impl IntoView + use<> {
    let bodies = |ids: &[BodyId]| {
        let bodies = ids.iter().filter_map(|id| library.body(id));
        bodies
            .map(|body| {
                let filter = ToolkitFilter { theme: None, body: Some(body.id.clone()) };
                (body.name.clone(), Some(Route::Toolkit(filter)))
            })
            .collect()
    };
    let themes = record.themes.iter().filter_map(|id| library.theme(id)).map(|theme| {
        let filter = ToolkitFilter { theme: Some(theme.id.clone()), body: None };
        (theme.name.clone(), Some(Route::Toolkit(filter)))
    });
    let rows = vec![
        MetaRow { label: text::ADDRESSED_TO, values: bodies(&record.addressed_to) },
        MetaRow { label: text::BODIES, values: bodies(&record.bodies) },
        MetaRow { label: text::THEMES, values: themes.collect() },
    ];
    view! { <MetaList rows /> }
}

fn related(library: &Library, record: &Recommendation) -> impl IntoView + use<> {
    let toolkit = &library.toolkit;
    let ties: Vec<_> = record
        .related
        .iter()
        .filter_map(|tie| {
            let step = Step::Recommendation(tie.to.clone());
            let title = toolkit.label_of(&step)?;
            Some(view! {
                <li>
                    <h3 class="govuk-heading-s"><a class="govuk-link" href=href(&Route::Step(step))>{title}</a></h3>
                    <p>{tie.why.clone()}</p>
                    <p class="app-related__basis">{text::basis(tie.stated_at.as_deref())}</p>
                </li>
            })
        })
        .collect();
    (!ties.is_empty()).then(|| {
        view! {
            <Region id="related" heading=text::RELATED class="app-related"><ul>{ties}</ul></Region>
        }
    })
}
