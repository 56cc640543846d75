//! What kind of finding something is.

use leptos::prelude::*;

use content::FindingKind;

/// A word with a shape of its own: a dot for what was learnt, a tick for what was good, an arrow
/// for what is to be strengthened, a square for what was done.
#[component]
pub fn FindingType(kind: FindingKind) -> impl IntoView {
    let shape = match kind {
        FindingKind::Learning => "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
        FindingKind::GoodPractice => "M1 8.500l2-2 3.500 3.500L13 3l2 2-8.500 9z",
        FindingKind::Strengthen => "M8 1l7 7h-4v7H5V8H1z",
        FindingKind::Action => "M2.500 2.500h11v11h-11z",
    };
    view! {
        <span class=format!("app-finding-type app-finding-type--{}", kind.slug())>
            <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d=shape></path>
            </svg>
            {strings::findings::kind(kind)}
        </span>
    }
}
