//! What a list is narrowed to, each to be taken away again.

use leptos::prelude::*;

use super::href;
use routes::Route;

/// A filter in force, and the address without it.
#[derive(Clone, PartialEq)]
pub struct Chip {
    pub name: String,
    pub without: Route,
}

/// Nothing, where nothing is in force.
#[component]
pub fn Chips(chips: Vec<Chip>, all: Route) -> impl IntoView {
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="app-chips">
                {chips.into_iter().map(|chip| view! {
                    <li>
                        <a class="app-chip" href=href(&chip.without)>
                            <span class="govuk-visually-hidden">{strings::REMOVE_FILTER}</span>
                            {chip.name}
                            <span class="app-chip__cross" aria-hidden="true">"×"</span>
                        </a>
                    </li>
                }).collect_view()}
                <li><a class="govuk-link" href=href(&all)>{strings::CLEAR_FILTER}</a></li>
            </ul>
        }
    })
}
