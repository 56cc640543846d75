//! A choice of one out of many.

use leptos::prelude::*;

/// The options are its children; [`option`] makes one.
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

/// One option, as its label says it.
pub fn option(value: &str, label: String, chosen: bool) -> AnyView {
    view! { <option value=value.to_owned() selected=chosen>{label}</option> }.into_any()
}

/// An option with its count. One that would show nothing is left out, unless it is in force.
pub fn counted_option(name: &str, value: &str, count: usize, chosen: bool) -> Option<AnyView> {
    (count > 0 || chosen).then(|| option(value, strings::with_count(name, count), chosen))
}
