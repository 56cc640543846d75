//! Records of several kinds in lists, each with where it comes from.

use leptos::prelude::*;

use super::record::RecordColour;
use crate::page_parts::common::session;
use content::{Citation, RecordKind, RecordMeta, RecordRef};
use routes::Route;

use crate::ui::{href, worded};

/// The id of a kind's heading, for links to it.
pub fn kind_id(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Recommendation => "kind-recommendations",
        RecordKind::Review => "kind-reviews",
        RecordKind::Finding => "kind-findings",
        RecordKind::Article => "kind-articles",
        RecordKind::Course => "kind-courses",
        RecordKind::Line => "kind-lines",
        RecordKind::Figure => "kind-figures",
    }
}

/// Links to the kinds that a page has, each with how many there are.
pub fn jumps(kinds: Vec<(RecordKind, usize)>) -> impl IntoView {
    let links = kinds.into_iter().map(|(kind, count)| {
        view! {
            <li>
                <a class="govuk-link" href=format!("#{}", kind_id(kind))>{strings::themes::count(kind, count)}</a>
            </li>
        }
        .into_any()
    });
    let links: Vec<_> = links.collect();
    view! {
        <nav class="app-jumps app-no-print" aria-label=strings::themes::ON_THIS_PAGE>
            <ul>{links}</ul>
        </nav>
    }
}

/// A part of a page for one kind, under its heading.
pub fn of_kind(kind: RecordKind, count: usize, list: AnyView) -> AnyView {
    let id = kind_id(kind);
    view! {
        <section class=format!("app-of-kind {}", RecordColour::of(kind).class()) aria-labelledby=id>
            <h2 class="govuk-heading-m" id=id tabindex="-1">
                {strings::record_kind(kind)} " " <span class="app-count">{format!("({count})")}</span>
            </h2>
            {list}
        </section>
    }
    .into_any()
}

/// The document that something stands in, with its date.
pub fn document(citation: &Citation) -> Option<AnyView> {
    let source = session().library().source(&citation.document)?;
    Some(
        view! { <p class="app-entry__source">{source.title.clone()} " · " {source.date.to_string()}</p> }
            .into_any(),
    )
}

/// A record with its title as a link, its summary, and its document and date.
pub fn entry(record: &RecordRef, about: &RecordMeta) -> AnyView {
    let library = session().library();
    let title = library.title_of(record).unwrap_or_default();
    let source = document(&about.source);
    let summary = (about.summary != about.title).then(|| view! { <p>{worded(&about.summary)}</p> });
    view! {
        <li class="app-entry">
            <p class="app-entry__title"><a class="govuk-link" href=href(&Route::of(record))>{title}</a></p>
            {summary}
            {source}
        </li>
    }
    .into_any()
}

/// Records under one another.
pub fn entries(records: Vec<(RecordRef, &RecordMeta)>) -> AnyView {
    let items: Vec<_> = records.iter().map(|(record, about)| entry(record, about)).collect();
    view! { <ul class="app-entries">{items}</ul> }.into_any()
}
