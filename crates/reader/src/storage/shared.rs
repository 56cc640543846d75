//! The store of a shared computer: nothing of the reader's reaches the browser's own store.

use std::rc::Rc;

use super::key::Key;
use super::memory::MemoryStore;
use super::port::{Store, StoreError};

/// A store in the page's memory, but for the settings of the browser, and for what is counted at a
/// kiosk, where its set-up says so.
pub struct SharedStore {
    memory: MemoryStore,
    below: Rc<dyn Store>,
}

impl SharedStore {
    /// Empty, over the store that has the settings and the counts.
    pub fn over(below: Rc<dyn Store>) -> Self {
        Self { memory: MemoryStore::default(), below }
    }

    /// Whether the reader has left anything in memory. Where they have been, and what they looked
    /// for, is not worth asking them about.
    pub fn holds_anything(&self) -> bool {
        let slight = [Key::Progress, Key::Searches].map(|key| key.to_string());
        self.memory.keys().is_ok_and(|keys| keys.iter().any(|key| !slight.contains(key)))
    }

    fn room(&self, key: &str) -> &dyn Store {
        match Key::parse(key) {
            Some(Key::Settings | Key::KioskCounts) => &*self.below,
            _ => &self.memory,
        }
    }
}

impl Store for SharedStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.room(key).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.room(key).write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.room(key).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.memory.keys()
    }

    fn outlives_page(&self) -> bool {
        false
    }
}
