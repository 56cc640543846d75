//! The seven-minute meeting: what it is and what to choose, the steps with their time, and the
//! record on one page.

mod choose;
mod fields;
mod hold;
mod record;
mod step;
mod text;

use leptos::prelude::*;

use super::{Chunks, session};
use crate::state::{DataKeeping, HeldMeeting, Marks, Meetings, Notes, Session};
use content::RecordRef;
use reader::is_for_meetings;
use routes::{Route, meeting_about};
use strings::meeting as words;

pub fn render(page: Route) -> AnyView {
    match page {
        Route::Meeting(query) => match meeting_about(&query, session().library()) {
            Some(about) => hold::view(&about).into_any(),
            None => choose::view(),
        },
        _ => ().into_any(),
    }
}

/// The title of a meeting on a record.
pub fn title(page: &Route) -> Option<String> {
    let Route::Meeting(query) = page else { return None };
    let library = session().library();
    let about = meeting_about(query, library)?;
    library.title_of(&about).map(|title| words::titled(&title))
}

/// The meeting on what a page shows, where one can be held on that.
pub fn on(page: &Route) -> Option<Route> {
    page.record().filter(is_for_meetings).map(|about| Route::meeting_on(&about))
}

/// What a meeting's page works with. It is taken while the page is drawn, because what a click leads
/// to finds no context.
#[derive(Clone, Copy)]
struct Desk {
    session: Session,
    notes: Notes,
    marks: Marks,
    held: HeldMeeting,
    about: StoredValue<RecordRef>,
}

fn meetings() -> Meetings {
    let (chunks, keeping): (Chunks, DataKeeping) = (expect_context(), expect_context());
    chunks.for_good(|| {
        use_context().unwrap_or_else(|| {
            let meetings = Meetings::open_store(keeping.store());
            provide_context(meetings);
            meetings
        })
    })
}
