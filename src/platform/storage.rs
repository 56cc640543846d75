//! The browser's local storage, behind the port of `persist`.

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

use super::document::window;
use reader::{storage::Store, storage::StoreError};

/// `localStorage`. Where the browser blocks it, every call says so; none panics.
pub struct BrowserStore;

/// The storage itself. gloo panics where it is blocked, so it is asked for only once the browser
/// has been seen to give it.
fn storage() -> Result<Storage, StoreError> {
    match window().local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StoreError::Blocked),
    }
}

fn cause(error: &JsValue) -> StoreError {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some("SecurityError") => StoreError::Blocked,
        _ => StoreError::Failed,
    }
}

impl Store for BrowserStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(key).map_err(|error| cause(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(key, text).map_err(|error| cause(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        storage()?.remove_item(key).map_err(|error| cause(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let length = storage.length().map_err(|error| cause(&error))?;
        let keys = (0..length).filter_map(|index| storage.key(index).ok().flatten());
        Ok(keys.collect())
    }
}

/// Calls back with the key whenever another tab or window writes. Without a key, it has emptied
/// the whole store.
pub fn on_change_elsewhere(act: impl Fn(Option<String>) + 'static) {
    EventListener::new(&window(), "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            act(event.key());
        }
    })
    .forget();
}
