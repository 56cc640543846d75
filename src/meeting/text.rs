//! What is read in a meeting: the record's own text.

use leptos::prelude::*;

use crate::documents::full_document::text_of;
use crate::page_parts::common::session;
use crate::ui::{ContentNote, Paragraph, ProseView, href, worded};
use content::{QuestionGroup, RecordKind, RecordRef, Review};
use routes::Route;
use strings::meeting as words;

/// The text, with what is to be known before it is read.
pub fn view(about: &RecordRef) -> AnyView {
    let library = session().library();
    let Some(of) = library.about(about) else { return ().into_any() };
    let text = text_of(about, review);
    let source = library.source(&of.source.document);
    let source =
        source.map(|source| format!("{}, {}. {}", source.title, source.date, of.source.place));
    view! {
        {of.content_note.clone().map(|note| view! { <ContentNote note /> })}
        <p class="govuk-body-l">{worded(&of.summary)}</p>
        {text}
        <p class="app-source">{source}</p>
        <p class="app-source app-no-print"><a class="govuk-link" href=href(&Route::of(about))>{words::PAGE}</a></p>
    }
    .into_any()
}

/// Without its findings, each of which can have a meeting of its own.
fn review(found: &Review) -> AnyView {
    view! {
        {found.sample.clone().map(|sample| view! { <Paragraph text=sample /> })}
        <ProseView prose=found.body.clone() />
    }
    .into_any()
}

/// The pack's reflection questions, for the records that have them on their pages.
pub fn reflection(about: &RecordRef, group: QuestionGroup) -> Vec<String> {
    if about.kind() != RecordKind::Recommendation {
        return Vec::new();
    }
    let questions = session().library().questions.iter();
    questions.filter(|asked| asked.group == group).map(|asked| asked.text.clone()).collect()
}
