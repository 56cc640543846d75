//! What the reader has looked for.

use super::key::Key;
use super::port::Store;
use super::record::{self, Reading};
use content::Searches;

/// The number of the searches' stored form.
const SCHEMA: u32 = 1;

/// Reads what the reader has looked for; nothing, where that cannot be read.
pub fn load_searches(store: &dyn Store) -> Searches {
    match record::read(store, &Key::Searches, SCHEMA) {
        Reading::Found { value, .. } => value,
        _ => Searches::default(),
    }
}

/// Changes what is kept, and tells it. What cannot be stored holds until the page is closed.
pub fn change_searches(store: &dyn Store, act: &dyn Fn(&mut Searches)) -> Searches {
    record::change(store, &Key::Searches, SCHEMA, act)
}
