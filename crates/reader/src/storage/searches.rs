//! The reader's recent searches.

use super::key::Key;
use super::port::Store;
use super::record::{self, ReadResult};
use content::SearchHistory;

/// The number of the searches' stored form.
const SCHEMA: u32 = 1;

/// Reads the recent searches; empty if they cannot be read.
pub fn load_searches(store: &dyn Store) -> SearchHistory {
    match record::read(store, &Key::Searches, SCHEMA) {
        ReadResult::Found { value, .. } => value,
        _ => SearchHistory::default(),
    }
}

/// Changes the searches and returns them. What cannot be stored lasts until the page is closed.
pub fn change_searches(store: &dyn Store, act: &dyn Fn(&mut SearchHistory)) -> SearchHistory {
    record::change(store, &Key::Searches, SCHEMA, act)
}
