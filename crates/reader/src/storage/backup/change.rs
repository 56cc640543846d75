//! Changes several keys together: all of them, or none.

use crate::{ImportFailure, SaveFailure};
use crate::{storage::port::Store, storage::port::StoreError};

/// How often restoring a key is tried, in case the store fails temporarily.
const TRIES: u32 = 5;

/// What is under a key, and what is to replace it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) key: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// The keys changed by an import, as they were before.
#[derive(Debug)]
pub struct Snapshot(pub(super) Vec<Change>);

/// The result of undoing an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoResult {
    /// How many records were left alone because they were changed again since.
    pub left: usize,
}

impl Snapshot {
    /// Restores everything that has not been changed again since.
    ///
    /// # Errors
    /// If the store failed; then nothing is restored, as far as the store allowed that.
    pub fn undo(&self, store: &dyn Store) -> Result<UndoResult, ImportFailure> {
        let mut back = Vec::new();
        let mut left = 0;
        for Change { key, before, after } in self.0.iter().rev() {
            let now = read(store, key)?;
            if now == *after {
                let (before, after) = (now, before.clone());
                back.push(Change { key: key.clone(), before, after });
            } else if now != *before {
                left += 1;
            }
        }
        all_or_nothing(store, &back)?;
        Ok(UndoResult { left })
    }
}

/// Makes all changes and reads each back. If one fails, the earlier ones are undone.
pub(super) fn all_or_nothing(store: &dyn Store, changes: &[Change]) -> Result<(), ImportFailure> {
    for change in changes {
        if read(store, &change.key)? != change.before {
            return Err(ImportFailure::ChangedMeanwhile);
        }
    }
    for (at, change) in changes.iter().enumerate() {
        if let Err(error) = put(store, &change.key, change.after.as_deref()) {
            let mut whole = true;
            for done in changes[..=at].iter().rev() {
                whole &= put_back(store, done);
            }
            let failure = ImportFailure::Storage(error.into());
            return Err(if whole { failure } else { ImportFailure::NotPutBack });
        }
    }
    Ok(())
}

fn put(store: &dyn Store, key: &str, text: Option<&str>) -> Result<(), StoreError> {
    match text {
        Some(text) => store.write(key, text)?,
        None => store.remove(key)?,
    }
    if store.read(key)?.as_deref() == text { Ok(()) } else { Err(StoreError::Failed) }
}

fn put_back(store: &dyn Store, change: &Change) -> bool {
    for _ in 0..TRIES {
        if store.read(&change.key).is_ok_and(|now| now == change.before) {
            return true;
        }
        let _ = put(store, &change.key, change.before.as_deref());
    }
    store.read(&change.key).is_ok_and(|now| now == change.before)
}

fn read(store: &dyn Store, key: &str) -> Result<Option<String>, ImportFailure> {
    store.read(key).map_err(|error| ImportFailure::Storage(SaveFailure::from(error)))
}
