//! A dialog over the page.

use leptos::prelude::*;
use leptos::{ev, html};

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
    let dialog = NodeRef::<html::Dialog>::new();
    // The browser reports closing a moment later, when the dialog may be open again.
    let closed = move || {
        if dialog.get_untracked().is_none_or(|dialog| !dialog.open()) {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="app-dialog"
            id=id
            aria-labelledby=labelled_by
            node_ref=dialog
            on:cancel=move |_: ev::Event| on_close.run(())
            on:close=move |_| closed()
        >
            {children()}
        </dialog>
    }
}
