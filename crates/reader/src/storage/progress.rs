//! Where the reader has been. Two tabs may both add to it: the sum of both is kept.

use super::key::Key;
use super::port::Store;
use super::record::{self, Reading, Seen, WriteError};
use crate::Progress;

/// The number of progress's stored form.
pub(super) const SCHEMA: u32 = 1;

/// Reads where the reader has been.
pub fn load_progress(store: &dyn Store) -> Reading<Progress> {
    record::read(store, &Key::Progress, SCHEMA)
}

/// Adds to what is stored, and tells the sum. What cannot be stored is not worth a message: the
/// sum holds until the page is closed.
pub fn save_progress(store: &dyn Store, progress: &Progress) -> Progress {
    let (mut sum, mut seen) = match load_progress(store) {
        Reading::Found { value, seen } => (value, seen),
        _ => (Progress::default(), Seen::nothing()),
    };
    // A second try is enough: it fails again only if another tab writes in between once more.
    for _ in 0..2 {
        add(&mut sum, progress);
        match record::write(store, &Key::Progress, SCHEMA, &sum, &seen) {
            Err(WriteError::Changed { theirs, seen: now }) => (sum, seen) = (*theirs, now),
            _ => return sum,
        }
    }
    add(&mut sum, progress);
    sum
}

fn add(sum: &mut Progress, progress: &Progress) {
    progress.looked_at.iter().for_each(|step| sum.look_at(step));
    sum.last.clone_from(&progress.last);
}
