//! The toolkit's pages that are no recommendations: how to use it, the national page, the
//! closing page.

use leptos::prelude::*;

use super::record::{self, Record, Room};
use super::{session, source_line};
use crate::domain::{Step, ToolkitPage};
use crate::route::Route;
use crate::ui::{
    Breadcrumbs, ButtonLink, ContentNote, EditorNote, LinkList, PageHeading, Paragraph, ProseView,
    Section, Terms, text,
};

/// The national page, with room for notes, or the closing page.
pub fn step(step: Step) -> impl IntoView {
    let toolkit = &session().library.toolkit;
    let (page, room) = match step {
        Step::National => (&toolkit.national, Room::ForNotes),
        Step::Closing | Step::Recommendation(_) => (&toolkit.closing, Room::None),
    };
    let record = Record {
        number: None,
        title: &page.title,
        summary: &page.summary,
        content_note: page.content_note.as_ref(),
        room,
        text: body(page).into_any(),
        after: ().into_any(),
    };
    record::view(&step, record)
}

/// What the deck says of its use, and what this edition adds.
pub fn how_to_use() -> impl IntoView {
    let toolkit = &session().library.toolkit;
    let page = &toolkit.how_to_use;
    let first = toolkit.steps().next().unwrap_or(Step::National);
    let keys = text::KEYS_WHAT.map(|(keys, when)| (keys.to_owned(), when.to_owned()));
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=page.title.clone() />
            <div class="app-measure">
                <PageHeading title=page.title.clone() />
                {page.content_note.clone().map(|note| view! { <ContentNote note /> })}
                <p class="govuk-body-l">{page.summary.clone()}</p>
                {body(page)}
                <Section heading=text::KEYS><Terms terms=keys.to_vec() /></Section>
                <Section heading=text::NOTES_AND_MARKS>
                    {text::NOTES_AND_MARKS_WHAT.map(|text| view! { <Paragraph text /> })}
                </Section>
                <Section heading=text::LEAVE_QUICKLY><Paragraph text=text::LEAVE_QUICKLY_WHAT /></Section>
                <ButtonLink label=text::BEGIN to=Route::Step(first) />
            </div>
        </div>
    }
}

fn body(page: &ToolkitPage) -> impl IntoView + use<> {
    view! {
        <ProseView prose=page.body.clone() />
        <LinkList links=page.links.clone() />
        <EditorNote note=page.editor_note.clone() />
        {source_line(&page.source)}
    }
}
