//! What is said where the reader's own things are shown in a frame of another site: browsers keep
//! them apart from what the reader has on the product's own site, or not at all.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::reader_state::ReaderStorage;
use crate::ui::OpenInFull;
use strings::embed as words;

/// The notice, in such a frame; nothing anywhere else.
pub fn notice() -> AnyView {
    let session = session();
    if session.asked_by_frame().is_none() {
        return ().into_any();
    }
    let keeping: ReaderStorage = provided();
    let how = if keeping.is_blocked() { words::NOTHING_STORED } else { words::APART };
    view! {
        <div class="app-apart app-no-print">
            <p class="govuk-body">{how}</p>
            <p class="govuk-body"><OpenInFull address=session.here() /></p>
        </div>
    }
    .into_any()
}
