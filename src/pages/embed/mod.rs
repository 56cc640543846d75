//! Pages in another website: what a web editor puts there, what is wrong where they have put it, and
//! what stands over a page there.

mod check;
mod make;
mod over;

use leptos::prelude::*;

use super::chunk::Mode;
use super::{Chunks, session};
use crate::state::Embedded;
use modes::HostStanding;
use routes::{Route, is_embed_check, is_for_a_screen};
use strings::embed as words;

pub fn mode() -> Mode {
    Mode { over: over::view, instead: |_| None }
}

pub fn render(page: Route) -> AnyView {
    let is_check = is_embed_check(&page);
    match page {
        Route::Embed(rest) if !is_check => make::view(rest),
        whole if is_for_a_screen(&whole) => over::in_full(&whole),
        _ => check::view(),
    }
}

/// The titles that are not the section's.
pub fn title(page: &Route) -> Option<String> {
    is_embed_check(page).then(|| words::CHECK.to_owned())
}

/// The frame that this is in, begun when it is first asked for.
fn frame() -> Embedded {
    if let Some(frame) = use_context() {
        return frame;
    }
    let chunks: Chunks = expect_context();
    chunks.for_good(begin);
    expect_context()
}

fn begin() {
    let frame = Embedded::begin(session());
    for problem in frame.problems().iter() {
        frame.warn(&words::refused(problem));
    }
    let standing = frame.standing();
    Effect::new(move |_| {
        if standing.get() == HostStanding::Silent {
            frame.warn(words::SILENT);
        }
    });
    provide_context(frame);
}
