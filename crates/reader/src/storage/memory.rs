//! A store that forgets: for a computer that others use, where nothing may stay behind.

use std::cell::RefCell;

use super::port::{Store, StoreError};
use super::table::Table;

/// A store in the page's memory. It ends with the page.
pub struct MemoryStore {
    texts: RefCell<Table<String>>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self { texts: RefCell::new(Table::new()) }
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().put(key, text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().take(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().iter().map(|(key, _)| key.clone()).collect())
    }
}
