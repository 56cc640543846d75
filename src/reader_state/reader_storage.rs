//! How the reader's data is kept: stored, in memory alone, or under a lock; and wiping it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{self, BrowserRandom, JournaledStore};
use reader::{LockProblem, PassphraseProblem, StorageMode, WipeResult};
use reader::{
    storage::Cost, storage::ExternalChange, storage::Random, storage::ReaderStore, storage::Store,
    storage::StoreError,
};

/// How the reader's data is kept. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct ReaderStorage {
    inner: StoredValue<Inner, LocalStorage>,
    /// Counts each time that the mode of the store may have changed.
    changes: RwSignal<u32>,
}

struct Inner {
    journal: JournaledStore,
    store: Rc<ReaderStore>,
    /// Told whenever the mode of the store may have changed.
    on_change: RefCell<Option<Rc<dyn Fn()>>>,
}

/// Why a passphrase did not do what it was to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeepingProblem {
    #[error(transparent)]
    Passphrase(#[from] PassphraseProblem),
    #[error(transparent)]
    Lock(#[from] LockProblem),
}

impl ReaderStorage {
    /// Opens the reader's store over the browser's.
    pub fn begin(journal: JournaledStore) -> Self {
        let store = Rc::new(ReaderStore::open(Rc::new(journal.clone())));
        let inner = Inner { journal, store, on_change: RefCell::default() };
        Self { inner: StoredValue::new_local(inner), changes: RwSignal::new(0) }
    }

    /// What the rest of the product writes to.
    pub fn store(&self) -> Rc<dyn Store> {
        self.reader_store()
    }

    fn reader_store(&self) -> Rc<ReaderStore> {
        self.inner.with_value(|inner| Rc::clone(&inner.store))
    }

    /// Whether the browser lets this page store nothing.
    pub fn is_blocked(&self) -> bool {
        matches!(self.reader_store().keys(), Err(StoreError::Blocked))
    }

    /// How the data is kept; to be asked again when that changes.
    pub fn keeping(&self) -> StorageMode {
        self.changes.track();
        self.reader_store().keeping()
    }

    /// Calls back whenever the mode of the store may have changed.
    pub fn on_change(&self, act: impl Fn() + 'static) {
        self.inner.with_value(|inner| inner.on_change.replace(Some(Rc::new(act))));
    }

    /// See [`ReaderStore::would_lose`].
    pub fn would_lose(&self) -> bool {
        self.reader_store().would_lose()
    }

    /// Locks everything with a passphrase that is chosen now.
    ///
    /// # Errors
    /// Where no lock is set.
    pub fn lock(&self, typed: &str) -> Result<(), KeepingProblem> {
        let passphrase = platform::chosen_passphrase(typed)?;
        self.reader_store().lock(&passphrase, Cost::CURRENT, &random())?;
        self.notify();
        Ok(())
    }

    /// Opens the lock until the page is closed.
    ///
    /// # Errors
    /// Where it does not open.
    pub fn unlock(&self, typed: &str) -> Result<(), KeepingProblem> {
        self.reader_store().unlock(&platform::entered_passphrase(typed), &random())?;
        self.notify();
        Ok(())
    }

    /// See [`ReaderStore::close_lock`].
    pub fn close_lock(&self) {
        self.reader_store().close_lock();
        self.notify();
    }

    /// Puts another passphrase in the place of the present one.
    ///
    /// # Errors
    /// Where that is not the present one, or nothing is stored; then it stays as it was.
    pub fn change_passphrase(&self, present: &str, new: &str) -> Result<(), KeepingProblem> {
        let present = platform::entered_passphrase(present);
        let new = platform::chosen_passphrase(new)?;
        Ok(self.reader_store().change_passphrase(&present, &new, Cost::CURRENT)?)
    }

    /// Takes the lock off, and stores everything in the clear again.
    ///
    /// # Errors
    /// Where the store fails; the lock is on then.
    pub fn take_lock_off(&self) -> Result<(), KeepingProblem> {
        self.reader_store().take_lock_off()?;
        self.notify();
        Ok(())
    }

    /// See [`ReaderStore::faults`].
    pub fn faults(&self) -> (usize, Vec<(String, String)>) {
        self.reader_store().faults()
    }

    /// See [`ReaderStore::share`].
    ///
    /// # Errors
    /// Where that cannot be remembered; it holds until the page is closed then.
    pub fn share(&self) -> Result<(), StoreError> {
        let remembered = self.reader_store().share();
        self.notify();
        remembered
    }

    /// See [`ReaderStore::share_no_more`].
    ///
    /// # Errors
    /// Where that cannot be remembered; nothing has changed then.
    pub fn share_no_more(&self) -> Result<(), StoreError> {
        self.reader_store().share_no_more()?;
        self.notify();
        Ok(())
    }

    /// See [`ReaderStore::begin_kiosk`].
    pub fn begin_kiosk(&self) {
        self.reader_store().begin_kiosk();
        self.notify();
    }

    /// Wipes what is in memory, for the next reader of a shared computer.
    pub fn next_reader(&self) {
        let _ = self.share();
    }

    /// Removes everything that the product has stored in this browser, and calls back with what
    /// came of it.
    pub fn wipe(&self, done: impl FnOnce(Result<WipeResult, StoreError>) + 'static) {
        let keeping = *self;
        let (store, journal) =
            self.inner.with_value(|inner| (Rc::clone(&inner.store), inner.journal.clone()));
        platform::spawn(async move {
            let wiped = store.wipe();
            let journal = journal.wipe().await;
            store.refresh();
            keeping.notify();
            done(journal.and(wiped));
        });
    }

    /// Takes in that another tab has written under a key of the browser's store; gives the key
    /// that it is for the rest of the product, where it is any.
    pub fn on_external_change(&self, key: Option<&str>) -> Option<String> {
        match self.reader_store().on_external_change(key)? {
            ExternalChange::Key(name) => Some(name),
            ExternalChange::Everything => {
                self.notify();
                None
            }
        }
    }

    fn notify(&self) {
        self.changes.update(|changes| *changes += 1);
        let told = self.inner.with_value(|inner| inner.on_change.borrow().clone());
        if let Some(told) = told {
            told();
        }
    }
}

fn random() -> Rc<dyn Random> {
    Rc::new(BrowserRandom)
}
