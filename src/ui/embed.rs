//! What the product shows in a frame of another site.

use leptos::prelude::*;

use strings::embed as words;

/// A link from the frame to the page that is open in it, whole and in a tab of its own.
#[component]
pub fn OpenInFull(
    /// The page's whole address.
    address: String,
) -> impl IntoView {
    view! {
        <a class="govuk-link" href=address target="_blank" rel="noopener">{words::OPEN_IN_FULL}</a>
    }
}
