//! The banner over every page where notes are not kept as one would expect.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::ReaderStorage;
use crate::ui::{href, live};
use reader::StorageMode;
use routes::Route;
use strings::{notebook, your_data as words};

/// Says how notes are kept, where that is not as one would expect.
pub fn banner() -> AnyView {
    let keeping: ReaderStorage = provided();
    live(move || {
        let (said, link) = match keeping.keeping() {
            StorageMode::Open | StorageMode::Unlocked => return ().into_any(),
            StorageMode::Memory => (words::BANNER_MEMORY, words::BANNER_CHANGE),
            StorageMode::Locked => (words::BANNER_LOCKED, words::BANNER_UNLOCK),
            StorageMode::LockDamaged | StorageMode::LockNewer => {
                (words::BANNER_LOCKED, notebook::YOUR_DATA)
            }
        };
        view! {
            <div class="app-banner app-no-print" role="region" aria-label=words::BANNER>
                <div class="govuk-width-container">
                    <p>{said} " " <a class="govuk-link" href=href(&Route::YourData)>{link}</a></p>
                </div>
            </div>
        }
        .into_any()
    })
}
