//! A store as it is before its lock is opened: what a lock would seal is not written in the clear.

use std::rc::Rc;

use super::lock::is_locked;
use crate::{storage::key::UnderLock, storage::key::under_lock};
use crate::{storage::port::Store, storage::port::StoreError};

/// A store that looks, before each change of anything private, whether a lock was set meanwhile,
/// perhaps by another tab. Reading is not guarded: what is there can be read by anyone.
pub struct GuardedStore {
    inner: Rc<dyn Store>,
}

impl GuardedStore {
    pub fn new(inner: Rc<dyn Store>) -> Self {
        Self { inner }
    }

    fn allow(&self, key: &str) -> Result<(), StoreError> {
        match under_lock(key) {
            UnderLock::Private if is_locked(&*self.inner)? => Err(StoreError::Locked),
            _ => Ok(()),
        }
    }
}

impl Store for GuardedStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.inner.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.allow(key)?;
        self.inner.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.allow(key)?;
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.inner.keys()
    }

    fn when_durable(&self, done: Box<dyn FnOnce(Result<(), StoreError>)>) {
        self.inner.when_durable(done);
    }
}
