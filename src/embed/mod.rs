//! Pages in another website: what a web editor puts there, what is wrong where they have put it, and
//! what stands over a page there.

pub mod check;
pub mod make;
pub mod overlay;
pub mod state;

use leptos::prelude::*;

use crate::ui::provided;
use std::sync::Arc;

use crate::embed::state::Embedded;
use crate::pages::chunk::Mode;
use crate::{page_parts::common::session, pages::chunks::Chunks};
use modes::HostStatus;
use routes::Route;
use strings::embed as words;

pub fn mode() -> Mode {
    Mode { over: overlay::view, instead: |_| None }
}

#[derive(Clone)]
pub enum EmbedPage {
    /// Putting a page into another website; without one, what to choose.
    Make(Option<Arc<Route>>),
    Check,
    /// In place of what fills a screen, in a frame.
    ForAScreen(Route),
}

pub fn draw(page: EmbedPage) -> AnyView {
    match page {
        EmbedPage::Make(page) => make::view(page),
        EmbedPage::Check => check::view(),
        EmbedPage::ForAScreen(page) => overlay::in_full(&page),
    }
}

/// The frame that this is in, begun when it is first asked for.
fn frame() -> Embedded {
    if let Some(frame) = use_context() {
        return frame;
    }
    let chunks: Chunks = provided();
    chunks.for_good(begin);
    provided()
}

fn begin() {
    let frame = Embedded::begin(session());
    for problem in frame.problems().iter() {
        frame.warn(&words::refused(problem));
    }
    let standing = frame.standing();
    Effect::new(move |_| {
        if standing.get() == HostStatus::Silent {
            frame.warn(words::SILENT);
        }
    });
    provide_context(frame);
}
