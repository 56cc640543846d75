//! A screen in a room: its set-up, what it shows while nobody is there, its start page, and what
//! stands over every page.

pub mod counter;
pub mod counts;
pub mod overlay;
pub mod pages;
pub mod setup;
pub mod state;
pub mod take_away;

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;

use crate::kiosk::state::Kiosk;
use crate::pages::chunk::Mode;
use crate::{page_parts::common::session, pages::chunks::Chunks};
use routes::KioskStart;

pub fn mode() -> Mode {
    Mode { over: overlay::view, instead: pages::instead }
}

/// The set-up; where the address says that the kiosk begins, and how, it begins.
pub fn draw(start: KioskStart) -> AnyView {
    let KioskStart { setup, begins } = start.with_kept_code(session().kept_setup().as_deref());
    if !begins || !setup.problems().is_empty() {
        return setup::view(setup, begins);
    }
    let (session, chunks): (_, Chunks) = (session(), provided());
    // Once this page is drawn: beginning leaves it.
    set_timeout(
        move || {
            chunks.for_good(|| provide_context(Kiosk::begin(setup, session)));
            chunks.begin_kiosk();
        },
        Duration::ZERO,
    );
    ().into_any()
}

fn kiosk() -> Kiosk {
    provided()
}
