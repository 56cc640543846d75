//! The reader's training, each record under a key of its own.

use super::key::Key;
use super::port::{Store, StoreError};
use super::record::{self, ReadResult, Revision, WriteError};
use crate::{TrainingKey, TrainingRecord};

/// The number of a training record's stored form.
pub(super) const SCHEMA: u32 = 1;

/// Reads one record.
pub fn load_training(store: &dyn Store, key: &TrainingKey) -> ReadResult<TrainingRecord> {
    record::read(store, &Key::Training(key.clone()), SCHEMA)
}

/// Writes a record, if the stored one is still as last read.
///
/// # Errors
/// Where it is not certain that the record is there now; see [`WriteError`].
pub fn save_training(
    store: &dyn Store,
    record: &TrainingRecord,
    seen: &Revision,
) -> Result<Revision, WriteError<TrainingRecord>> {
    record::write(store, &Key::Training(record.key.clone()), SCHEMA, record, seen)
}

/// Removes a record, if it is still as last read.
///
/// # Errors
/// Where it is not certain that the record is gone; see [`WriteError`].
pub fn remove_training(
    store: &dyn Store,
    key: &TrainingKey,
    seen: &Revision,
) -> Result<(), WriteError<TrainingRecord>> {
    record::remove(store, &Key::Training(key.clone()), SCHEMA, seen)
}

/// The keys of all records, readable or not.
///
/// # Errors
/// If the store cannot list its keys.
pub fn training_keys(store: &dyn Store) -> Result<Vec<TrainingKey>, StoreError> {
    let keys = store.keys()?;
    Ok(keys
        .iter()
        .filter_map(|key| match Key::parse(key) {
            Some(Key::Training(key)) => Some(key),
            _ => None,
        })
        .collect())
}
