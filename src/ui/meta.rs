//! What is said about a record: whom it concerns, and where it comes from.

use leptos::prelude::*;

use super::href;
use crate::ui::Section;
use content::{Link, Source};
use reader::MarkKind;
use routes::Route;

/// A label with its values, each with a page of its own or none.
#[derive(Clone)]
pub struct MetaRow {
    pub label: &'static str,
    pub values: Vec<(String, Option<Route>)>,
}

/// Rows without values are left out.
#[component]
pub fn MetaList(rows: Vec<MetaRow>) -> impl IntoView {
    view! {
        <dl class="app-meta">
            {rows.into_iter().filter(|row| !row.values.is_empty()).map(|row| view! {
                <div>
                    <dt>{row.label}</dt>
                    <dd>
                        <ul>
                            {row.values.into_iter().map(|(name, to)| view! {
                                <li>
                                    {match to {
                                        Some(to) => view! { <a class="govuk-link" href=href(&to)>{name}</a> }.into_any(),
                                        None => name.into_any(),
                                    }}
                                </li>
                            }).collect_view()}
                        </ul>
                    </dd>
                </div>
            }).collect_view()}
        </dl>
    }
}

/// Where a text comes from, and how far it can be relied on.
#[component]
pub fn SourceLine(
    source: Source,
    #[prop(into)] place: String,
    #[prop(into)] notices: Vec<String>,
) -> impl IntoView {
    let Source { title, publisher, date, date_note, .. } = source;
    let mut place = format!(": {place}.");
    for more in date_note.into_iter().chain(notices) {
        place.push(' ');
        place.push_str(&more);
    }
    view! {
        <p class="app-source">
            {strings::SOURCE} ": " <cite>{title}</cite>
            {format!(", {publisher}, ")}
            <time datetime=date.machine()>{date.to_string()}</time>
            {place}
        </p>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    LookedAt,
    HasNote,
    Later,
    Discussed,
}

/// A state, as a word in a box.
#[component]
pub fn Tag(kind: TagKind) -> impl IntoView {
    let (class, label) = match kind {
        TagKind::LookedAt => ("govuk-tag app-tag--looked-at", strings::LOOKED_AT),
        TagKind::HasNote => ("govuk-tag app-tag--note", strings::HAS_NOTE),
        TagKind::Later => ("govuk-tag app-tag--note", strings::marks::marked(MarkKind::Later)),
        TagKind::Discussed => {
            ("govuk-tag app-tag--note", strings::marks::marked(MarkKind::Discussed))
        }
    };
    view! { <strong class=class>{label}</strong> }
}

/// Links to other sites.
#[component]
pub fn LinkList(links: Vec<Link>) -> impl IntoView {
    (!links.is_empty()).then(|| view! {
        <Section heading=strings::LINKS>
            <ul class="govuk-list govuk-list--bullet">
                {links.into_iter().map(|link| view! {
                    <li><a class="govuk-link" href=link.url rel="noreferrer">{link.title}</a></li>
                }).collect_view()}
            </ul>
        </Section>
    })
}
