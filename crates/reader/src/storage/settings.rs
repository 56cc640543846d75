//! The stored settings of this browser.

use super::key::Key;
use super::port::{Store, StoreError};
use super::record::{self, ReadResult};
use crate::{Settings, Shared};

/// The number of the settings' stored form.
const SCHEMA: u32 = 1;

/// Reads the settings; the defaults if there are none that can be read.
pub fn load_settings(store: &dyn Store) -> Settings {
    match record::read(store, &Key::Settings, SCHEMA) {
        ReadResult::Found { value, .. } => value,
        _ => Settings::default(),
    }
}

/// Changes the settings and returns them. What cannot be stored lasts until the page is closed.
pub fn change_settings(store: &dyn Store, act: &dyn Fn(&mut Settings)) -> Settings {
    record::change(store, &Key::Settings, SCHEMA, act)
}

/// Notes whether others use this browser too.
///
/// # Errors
/// Where that is not stored.
pub fn set_shared(store: &dyn Store, shared: Shared) -> Result<(), StoreError> {
    change_settings(store, &|settings| settings.shared = shared);
    let kept = load_settings(store).shared == shared;
    if kept { Ok(()) } else { Err(StoreError::Failed) }
}
