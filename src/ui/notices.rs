//! Things said beside the text.

use leptos::prelude::*;

/// What a page is about, before it is read.
#[component]
pub fn ContentNote(#[prop(into)] note: String) -> impl IntoView {
    view! {
        <p class="app-content-note">
            <strong>{strings::CONTENT_NOTE}": "</strong>
            {note}
        </p>
    }
}

/// What the source misprints or contradicts, for whoever wants to know.
#[component]
pub fn EditorNote(note: Option<String>) -> impl IntoView {
    note.map(|note| view! { <Details summary=strings::EDITOR_NOTE><p>{note}</p></Details> })
}

#[component]
pub fn Inset(label: &'static str, #[prop(into)] text: String) -> impl IntoView {
    view! { <div class="govuk-inset-text"><strong>{label} ": "</strong> {text}</div> }
}

#[component]
pub fn Details(#[prop(into)] summary: String, children: Children) -> impl IntoView {
    view! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{children()}</div>
        </details>
    }
}
