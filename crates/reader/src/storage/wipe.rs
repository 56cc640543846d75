//! Removes everything that the product has stored.

use super::key::is_ours;
use super::port::{Store, StoreError};
use crate::WipeResult;

/// Removes every key of ours, whatever it holds, and checks that none is left.
///
/// # Errors
/// Where the store cannot name its keys.
pub fn wipe(store: &dyn Store) -> Result<WipeResult, StoreError> {
    let ours = |keys: Vec<String>| keys.into_iter().filter(|key| is_ours(key)).collect::<Vec<_>>();
    let found = ours(store.keys()?);
    for key in &found {
        // What cannot be removed is counted below.
        let _ = store.remove(key);
    }
    Ok(WipeResult { found: found.len(), left: ours(store.keys()?).len() })
}
