//! Notes, each under a key of its own.

use super::key::Key;
use super::port::{Store, StoreError};
use super::record::{self, Reading, Seen, WriteError};
use crate::domain::{Note, NoteSubject};

/// The number of a note's stored form.
const SCHEMA: u32 = 1;

/// Reads the note about something.
pub fn load_note(store: &dyn Store, subject: &NoteSubject) -> Reading<Note> {
    record::read(store, &Key::Note(subject.clone()), SCHEMA)
}

/// Writes a note over what was last seen of it.
///
/// # Errors
/// Where it is not certain that the note is there now; see [`WriteError`].
pub fn save_note(store: &dyn Store, note: &Note, seen: &Seen) -> Result<Seen, WriteError<Note>> {
    record::write(store, &Key::Note(note.subject.clone()), SCHEMA, note, seen)
}

/// Removes a note that was last seen so.
///
/// # Errors
/// Where it is not certain that the note is gone; see [`WriteError`].
pub fn remove_note(
    store: &dyn Store,
    subject: &NoteSubject,
    seen: &Seen,
) -> Result<(), WriteError<Note>> {
    record::remove(store, &Key::Note(subject.clone()), SCHEMA, seen)
}

/// Everything that has a note, readable or not.
///
/// # Errors
/// Where the store cannot name its keys.
pub fn noted_subjects(store: &dyn Store) -> Result<Vec<NoteSubject>, StoreError> {
    let keys = store.keys()?;
    Ok(keys
        .iter()
        .filter_map(|key| match Key::parse(key) {
            Some(Key::Note(subject)) => Some(subject),
            _ => None,
        })
        .collect())
}
