//! The address of a seven-minute meeting, `/meeting?finding/some-finding`: a query, so that one file
//! of the site answers for every record.

use super::Route;
use content::{Library, RecordRef};
use reader::is_for_meetings;

impl Route {
    /// The meeting on a record.
    pub fn meeting_on(about: &RecordRef) -> Self {
        Self::Meeting(about.to_string())
    }
}

/// Whether a part of a query names a record.
pub(super) fn is_known(part: &str) -> bool {
    RecordRef::parse(part).is_some()
}

/// The record of a meeting's query, where the library has it and a meeting can be held on it.
pub fn meeting_about(query: &str, library: &Library) -> Option<RecordRef> {
    let about = RecordRef::parse(query)?;
    (is_for_meetings(&about) && library.about(&about).is_some()).then_some(about)
}
