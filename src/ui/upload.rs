//! A field for a file.

use leptos::prelude::*;

use super::{form::described, form::error_message, form::hint_view};
use crate::ui::Form;

/// A file that the reader chooses. It stays in the browser, and the page reads it when asked to.
#[component]
pub fn FileUpload(
    /// Unique on the page.
    id: &'static str,
    form: Form,
    label: &'static str,
    #[prop(into)] hint: String,
    /// Another file was chosen.
    #[prop(into)]
    on_choose: Callback<()>,
) -> impl IntoView {
    let described = described(form, id);
    view! {
        <div class=form.group_class(id)>
            <label class="govuk-label" for=id>{label}</label>
            {hint_view(id, hint)}
            {error_message(form, id)}
            <input
                class=move || match form.error(id) {
                    Some(_) => "govuk-file-upload govuk-file-upload--error",
                    None => "govuk-file-upload",
                }
                id=id
                type="file"
                aria-describedby=described
                on:change=move |_| on_choose.run(())
            />
        </div>
    }
}
