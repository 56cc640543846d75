//! The reader's marks, one record per topic. Changes by two tabs are merged without losing either.

use super::key::Key;
use super::port::{Store, StoreError};
use super::record::{self, ReadResult, Revision, UnreadablePlace};
use crate::{Mark, SaveFailure, Topic};
use content::Timestamp;

/// The number of a mark's stored form.
pub(super) const SCHEMA: u32 = 1;

/// How long, in milliseconds, cleared marks are remembered: longer than any two tabs can go without
/// hearing from one another.
const REMEMBERED: i64 = 24 * 60 * 60 * 1000;

/// Reads the marks on a topic.
pub fn load_mark(store: &dyn Store, topic: &Topic) -> ReadResult<Mark> {
    match record::read(store, &Key::Mark(topic.clone()), SCHEMA) {
        ReadResult::Found { value, seen } => {
            // The key decides what a mark is about, whatever its text says.
            let value = Mark { topic: topic.clone(), ..value };
            ReadResult::Found { value, seen }
        }
        other => other,
    }
}

/// Changes the marks on a topic, based on what any tab has stored, and returns them. `known` is
/// used if the store has none. `act` may be called more than once.
///
/// # Errors
/// If it is not certain that the change is stored. Nothing else is lost then.
pub fn change_mark(
    store: &dyn Store,
    known: &Mark,
    act: &mut dyn FnMut(&mut Mark),
) -> Result<Mark, SaveFailure> {
    let (mut before, mut seen) = match load_mark(store, &known.topic) {
        ReadResult::Found { value, seen } => (Some(value), seen),
        ReadResult::Nothing | ReadResult::Unreadable { kept: UnreadablePlace::Quarantine, .. } => {
            (None, Revision::nothing())
        }
        ReadResult::Unreadable { kept: UnreadablePlace::InPlace, .. } => {
            return Err(SaveFailure::InTheWay);
        }
        ReadResult::Failed(error) => return Err(error.into()),
    };
    let key = Key::Mark(known.topic.clone());
    let mut mark = before.clone().unwrap_or_else(|| known.clone());
    act(&mut mark);
    if before.as_ref() == Some(&mark) {
        return Ok(mark);
    }
    let merge = &mut |mark: &mut Mark, theirs: Mark| {
        mark.clone_from(&theirs);
        act(mark);
        before = Some(theirs);
    };
    let done = record::write_merged(store, &key, SCHEMA, &mut mark, &mut seen, merge);
    if let (Err(_), Some(before)) = (&done, before) {
        // The store may have changed it.
        let _ = record::write(store, &key, SCHEMA, &before, &seen);
    }
    done.map(|()| mark)
}

/// All readable marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarksRead {
    /// Includes cleared ones.
    pub marks: Vec<Mark>,
    /// How many could not be read.
    pub unreadable: usize,
    /// Why there may be more.
    pub failure: Option<StoreError>,
}

/// Reads all marks. Cleared ones are removed once no tab can still set what they clear.
pub fn read_marks(store: &dyn Store, now: Timestamp) -> MarksRead {
    let mut read = MarksRead::default();
    let keys = store.keys().unwrap_or_else(|error| {
        read.failure = Some(error);
        Vec::new()
    });
    for key in &keys {
        let Some(Key::Mark(topic)) = Key::parse(key) else { continue };
        match load_mark(store, &topic) {
            ReadResult::Found { value, seen } => {
                let long_ago = value.updated.0 < now.0.saturating_sub(REMEMBERED);
                if value.is_empty() && long_ago {
                    // What another tab has changed meanwhile, or cannot be removed, stays.
                    let _ = record::remove::<Mark>(store, &Key::Mark(topic), SCHEMA, &seen);
                } else {
                    read.marks.push(value);
                }
            }
            ReadResult::Nothing => {}
            ReadResult::Unreadable { .. } => read.unreadable += 1,
            ReadResult::Failed(error) => read.failure = Some(error),
        }
    }
    read
}
