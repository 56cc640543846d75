//! Meetings that have begun and are not kept yet, each under its record.

use super::key::Key;
use super::port::Store;
use super::record::{self, ReadResult, Revision, WriteError};
use crate::{Meeting, SaveFailure};
use content::RecordRef;

/// The number of a meeting's stored form.
const SCHEMA: u32 = 1;

/// Reads the meeting on a record.
pub fn load_meeting(store: &dyn Store, about: &RecordRef) -> ReadResult<Meeting> {
    record::read(store, &Key::Meeting(about.clone()), SCHEMA)
}

/// Writes a meeting over its last known state. If another tab has written meanwhile, the texts of
/// both are kept.
///
/// # Errors
/// If it is not certain that it is stored.
pub fn save_meeting(
    store: &dyn Store,
    about: &RecordRef,
    meeting: &mut Meeting,
    seen: &mut Revision,
) -> Result<(), SaveFailure> {
    let merge = &mut |ours: &mut Meeting, theirs: Meeting| ours.words.take_in(&theirs.words);
    record::write_merged(store, &Key::Meeting(about.clone()), SCHEMA, meeting, seen, merge)
}

/// Removes a meeting, if it is still as last read.
///
/// # Errors
/// If it is not certain that it is gone; see [`WriteError`].
pub fn remove_meeting(
    store: &dyn Store,
    about: &RecordRef,
    seen: &Revision,
) -> Result<(), WriteError<Meeting>> {
    record::remove(store, &Key::Meeting(about.clone()), SCHEMA, seen)
}

/// The records on which a meeting has begun; empty if the store fails.
pub fn meetings_begun(store: &dyn Store) -> Vec<RecordRef> {
    let keys = store.keys().unwrap_or_default();
    let begun = keys.iter().filter_map(|key| match Key::parse(key) {
        Some(Key::Meeting(about)) => Some(about),
        _ => None,
    });
    begun.collect()
}
