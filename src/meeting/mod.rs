//! The seven-minute meeting: what it is and what to choose, the steps with their time, and the
//! record on one page.

pub mod choose;
pub mod fields;
pub mod hold;
pub mod record;
pub mod state;
pub mod step;
pub mod text;

use leptos::prelude::*;

use crate::ui::provided;

use crate::{
    meeting::state::Meetings, meeting::state::held::MeetingRecord, reader_state::Marks,
    reader_state::Notes, reader_state::ReaderStorage, reader_state::Session,
};
use crate::{page_parts::common::session, pages::chunks::Chunks};
use content::RecordRef;
use strings::meeting as words;

/// The meeting on a record; without one, what it is and what to choose.
pub fn draw(about: Option<RecordRef>) -> AnyView {
    match about {
        Some(about) => hold::view(&about).into_any(),
        None => choose::view(),
    }
}

/// The title of a meeting on a record.
pub fn title(about: &Option<RecordRef>) -> Option<String> {
    session().library().title_of(about.as_ref()?).map(|title| words::titled(&title))
}

/// What a meeting's page works with. It is taken while the page is drawn, because what a click leads
/// to finds no context.
#[derive(Clone, Copy)]
pub struct MeetingContext {
    session: Session,
    notes: Notes,
    marks: Marks,
    held: MeetingRecord,
    about: StoredValue<RecordRef>,
}

fn meetings() -> Meetings {
    let (chunks, keeping): (Chunks, ReaderStorage) = (provided(), provided());
    chunks.for_good(|| {
        use_context().unwrap_or_else(|| {
            let meetings = Meetings::open_store(keeping.store());
            provide_context(meetings);
            meetings
        })
    })
}
