//! A store that stands for another one, which can change while the product runs: when a lock is
//! opened, or a computer is said to be shared.

use std::cell::RefCell;
use std::rc::Rc;

use super::port::{Done, Store, StoreError};

/// A store that hands everything on to the one that it stands for.
pub struct SwitchStore {
    now: RefCell<Rc<dyn Store>>,
}

impl SwitchStore {
    pub fn new(store: Rc<dyn Store>) -> Self {
        Self { now: RefCell::new(store) }
    }

    /// From now on it stands for another store.
    pub fn switch(&self, store: Rc<dyn Store>) {
        self.now.replace(store);
    }

    fn now(&self) -> Rc<dyn Store> {
        Rc::clone(&self.now.borrow())
    }
}

impl Store for SwitchStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.now().read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.now().write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.now().remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.now().keys()
    }

    fn when_durable(&self, done: Done) {
        self.now().when_durable(done);
    }

    fn outlives_page(&self) -> bool {
        self.now().outlives_page()
    }
}
