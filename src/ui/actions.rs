//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::href;
use routes::Route;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    Secondary,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "govuk-button",
            Self::Secondary => "govuk-button govuk-button--secondary",
        }
    }
}

#[component]
pub fn Button(
    #[prop(into)] label: String,
    kind: ButtonKind,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class=kind.class() on:click=move |_| on_click.run(())>
            {label}
        </button>
    }
}

/// A button that reads as a link: it changes something small and leads nowhere.
#[component]
pub fn TextButton(
    #[prop(into)] label: String,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="app-text-button" on:click=move |_| on_click.run(())>
            {label}
        </button>
    }
}

/// The start of a journey, with govuk-frontend's arrow.
#[component]
pub fn ButtonLink(#[prop(into)] label: String, to: Route) -> impl IntoView {
    view! {
        <a href=href(&to) role="button" draggable="false" class="govuk-button govuk-button--start">
            {label}
            <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path>
            </svg>
        </a>
    }
}
