//! What stands over every page in a frame of another site: whose it is, and the way to the whole.

use leptos::prelude::*;

use crate::pages::{apart, session};
use crate::route::Address;
use crate::text::embed as words;
use crate::ui::{OpenInFull, live};

pub fn view() -> AnyView {
    super::frame();
    let session = session();
    let address = session.address();
    let open = live(move || {
        address.track();
        view! { <OpenInFull address=session.here() /> }.into_any()
    });
    let apart = live(move || match address.get() {
        Address::Page(page) if page.is_readers_own() => apart::notice(),
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
