//! A field for a passphrase, which is out of sight unless it is asked for.

use leptos::prelude::*;

use super::{form::described, form::error_message, form::hint_view};
use crate::ui::Form;
use strings::your_data as words;

/// What a passphrase is typed for: browsers offer to remember accordingly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// It is chosen now.
    New,
    /// It was chosen before.
    Present,
}

/// A passphrase. The hint may be empty.
#[component]
pub fn PassphraseInput(
    /// Unique on the page.
    id: &'static str,
    form: Form,
    label: &'static str,
    #[prop(into)] hint: String,
    typed: Typed,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let described = described(form, id);
    let autocomplete = match typed {
        Typed::New => "new-password",
        Typed::Present => "current-password",
    };
    view! {
        <div class=form.group_class(id)>
            <label class="govuk-label" for=id>{label}</label>
            {hint_view(id, hint)}
            {error_message(form, id)}
            <div class="app-passphrase">
                <input
                    class=move || match form.error(id) {
                        Some(_) => "govuk-input govuk-input--error",
                        None => "govuk-input",
                    }
                    id=id
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=described
                    prop:value=move || form.text(id)
                    on:input=move |event| form.put(id, &event_target_value(&event))
                />
                <button
                    type="button"
                    class="govuk-button govuk-button--secondary"
                    aria-controls=id
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || said(shown)}<span class="govuk-visually-hidden">" " {words::THE_PASSPHRASE}</span>
                </button>
            </div>
        </div>
    }
}

/// What a form with passphrases begins with: keepers of passwords look for a name, once in each form,
/// and there is none here.
pub fn no_username() -> AnyView {
    view! { <input type="text" autocomplete="username" hidden=true /> }.into_any()
}

fn said(shown: RwSignal<bool>) -> &'static str {
    if shown.get() { words::HIDE } else { words::SHOW }
}
