//! What stands over every page in a frame of another site: whose it is, and the way to the whole.

use leptos::prelude::*;

use crate::{page_parts::common::session, page_parts::frame_notice};
use routes::{Address, Route};

use crate::ui::{OpenInFull, PageHeading, Paragraph, live};
use strings::embed as words;

/// In place of what fills a screen.
pub fn in_full(page: &Route) -> AnyView {
    view! {
        <div class="govuk-width-container">
            <div class="app-measure">
                <PageHeading title=strings::section(page) />
                <Paragraph text=words::FOR_A_SCREEN />
                <p class="govuk-body"><OpenInFull address=session().here() /></p>
            </div>
        </div>
    }
    .into_any()
}

pub fn view() -> AnyView {
    crate::embed::frame();
    let session = session();
    let address = session.address();
    let open = live(move || {
        address.track();
        view! { <OpenInFull address=session.here() /> }.into_any()
    });
    let apart = live(move || match address.get() {
        Address::Page(page) if page.is_readers_own() => frame_notice::notice(),
        _ => ().into_any(),
    });
    view! {
        <div class="app-embed-bar app-no-print" role="region" aria-label=words::BAR>
            <p>{words::from(&session.library().pack.name)}</p>
            <p>{open}</p>
        </div>
        {apart}
    }
    .into_any()
}
