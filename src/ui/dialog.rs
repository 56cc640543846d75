//! A dialog over the page.

use leptos::prelude::*;

/// A dialog. Whoever shows it opens it as a modal one, by its id; the page behind it then answers
/// nothing.
#[component]
pub fn Dialog(
    /// Unique on the page.
    id: &'static str,
    /// The id of its heading.
    labelled_by: &'static str,
    /// Called when it has been closed, by Escape too.
    #[prop(into)]
    on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <dialog class="app-dialog" id=id aria-labelledby=labelled_by on:close=move |_| on_close.run(())>
            {children()}
        </dialog>
    }
}
