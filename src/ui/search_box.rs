//! A box for words that narrow a list as one types.

use leptos::prelude::*;

use routes::MOST_WORDS;

/// What is typed is told letter by letter; nothing needs to be sent.
#[component]
pub fn SearchBox(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    #[prop(into)] value: Signal<String>,
    on_type: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label" for=id>{label}</label>
            <div class="govuk-hint" id=hint_id.clone()>{hint}</div>
            <input
                class="govuk-input"
                id=id
                type="search"
                // Whether it is empty, styles can tell only so.
                placeholder=" "
                autocomplete="off"
                maxlength=MOST_WORDS.to_string()
                spellcheck="false"
                aria-describedby=hint_id
                prop:value=move || value.get()
                on:input=move |event| on_type.run(event_target_value(&event))
            />
        </div>
    }
}
