//! A choice of one out of many.

use leptos::prelude::*;

/// The options are its children.
#[component]
pub fn Select(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    on_choose: Callback<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label" for=id>{label}</label>
            <select
                class="govuk-select"
                id=id
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {children()}
            </select>
        </div>
    }
}
