//! The banner over every page where notes are not kept as one would expect.

use leptos::prelude::*;

use crate::reader_state::DataKeeping;
use crate::ui::{href, live};
use reader::Keeping;
use routes::Route;
use strings::{notebook, your_data as words};

/// Says how notes are kept, where that is not as one would expect.
pub fn banner() -> AnyView {
    let keeping: DataKeeping = expect_context();
    live(move || {
        let (said, link) = match keeping.keeping() {
            Keeping::Open | Keeping::Unlocked => return ().into_any(),
            Keeping::Memory => (words::BANNER_MEMORY, words::BANNER_CHANGE),
            Keeping::Locked => (words::BANNER_LOCKED, words::BANNER_UNLOCK),
            Keeping::LockDamaged | Keeping::LockNewer => {
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
