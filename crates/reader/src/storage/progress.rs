//! The stored progress. Additions by two tabs are combined.

use super::key::Key;
use super::port::Store;
use super::record::{self, ReadResult};
use crate::Progress;

/// The number of progress's stored form.
pub(super) const SCHEMA: u32 = 1;

/// Reads the progress.
pub fn load_progress(store: &dyn Store) -> ReadResult<Progress> {
    record::read(store, &Key::Progress, SCHEMA)
}

/// Adds to the stored progress and returns the result. A failure to store it is not reported: the
/// result is valid until the page is closed.
pub fn save_progress(store: &dyn Store, progress: &Progress) -> Progress {
    record::change(store, &Key::Progress, SCHEMA, &|sum| add(sum, progress))
}

fn add(sum: &mut Progress, progress: &Progress) {
    progress.looked_at.iter().for_each(|step| sum.look_at(step));
    sum.last.clone_from(&progress.last);
}
