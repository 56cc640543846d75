//! The counts of this device's kiosks: the only thing that a kiosk stores.

use super::key::Key;
use super::port::Store;
use super::record::{self, ReadResult, Revision, WriteError};
use crate::KioskCounts;

/// The number of the counts' stored form.
const SCHEMA: u32 = 1;

/// Reads the counts.
pub fn load_kiosk_counts(store: &dyn Store) -> ReadResult<KioskCounts> {
    record::read(store, &Key::KioskCounts, SCHEMA)
}

/// Changes the counts. What cannot be stored is not counted.
pub fn change_kiosk_counts(store: &dyn Store, act: &dyn Fn(&mut KioskCounts)) {
    record::change(store, &Key::KioskCounts, SCHEMA, act);
}

/// Removes the counts, if they are still as last read.
///
/// # Errors
/// If it is not certain that they are gone; see [`WriteError`].
pub fn remove_kiosk_counts(
    store: &dyn Store,
    seen: &Revision,
) -> Result<(), WriteError<KioskCounts>> {
    record::remove::<KioskCounts>(store, &Key::KioskCounts, SCHEMA, seen)
}
