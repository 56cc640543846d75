//! How the reader's data is kept: stored, in memory alone, or under a lock; and wiping it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{self, BrowserRandom, JournaledStore};
use reader::{Keeping, LockProblem, PassphraseProblem, Shared, Wiped};
use reader::{
    storage, storage::Cost, storage::GuardedStore, storage::LockStatus, storage::Passphrase,
    storage::Random, storage::SealedStore, storage::SharedStore, storage::Store,
    storage::StoreError, storage::SwitchStore,
};

/// How the reader's data is kept. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct DataKeeping {
    inner: StoredValue<Inner, LocalStorage>,
    keeping: RwSignal<Keeping>,
}

struct Inner {
    journal: JournaledStore,
    /// The browser's own store.
    below: Rc<dyn Store>,
    random: Rc<dyn Random>,
    /// What the rest of the product writes to.
    store: Rc<SwitchStore>,
    unlocked: RefCell<Option<Rc<dyn Unlocked>>>,
    shared: RefCell<Option<Rc<SharedStore>>>,
    /// Whatever the settings say, nothing is stored.
    kiosk: Cell<bool>,
    /// Told whenever anything may have changed.
    on_switch: RefCell<Option<Rc<dyn Fn()>>>,
}

/// What is asked of a lock that is open. A trait, made where the lock is opened, so that no visit
/// without a lock holds the encryption (see `pages::chunk`).
trait Unlocked {
    /// See [`SealedStore::learn`].
    fn learn(&self, stored_under: &str) -> Option<String>;
    /// See [`DataKeeping::faults`].
    fn faults(&self) -> (usize, Vec<(String, String)>);
    /// See [`SealedStore::change_passphrase`].
    fn change_passphrase(&self, present: &Passphrase, new: &Passphrase) -> Result<(), LockProblem>;
    /// See [`SealedStore::unlock_for_good`].
    fn unlock_for_good(&self) -> Result<(), LockProblem>;
}

impl Unlocked for SealedStore {
    fn learn(&self, stored_under: &str) -> Option<String> {
        self.learn(stored_under)
    }

    fn faults(&self) -> (usize, Vec<(String, String)>) {
        (self.left_in_clear().unwrap_or_default(), self.damaged())
    }

    fn change_passphrase(&self, present: &Passphrase, new: &Passphrase) -> Result<(), LockProblem> {
        self.change_passphrase(present, new, Cost::CURRENT)
    }

    fn unlock_for_good(&self) -> Result<(), LockProblem> {
        Ok(self.unlock_for_good()?)
    }
}

/// Why a passphrase did not do what it was to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepingProblem {
    Passphrase(PassphraseProblem),
    Lock(LockProblem),
}

impl From<LockProblem> for KeepingProblem {
    fn from(problem: LockProblem) -> Self {
        Self::Lock(problem)
    }
}

impl From<PassphraseProblem> for KeepingProblem {
    fn from(problem: PassphraseProblem) -> Self {
        Self::Passphrase(problem)
    }
}

impl DataKeeping {
    /// Looks how the browser's store is kept.
    pub fn begin(journal: JournaledStore) -> Self {
        let below: Rc<dyn Store> = Rc::new(journal.clone());
        let guarded: Rc<dyn Store> = Rc::new(GuardedStore::new(Rc::clone(&below)));
        let inner = Inner {
            journal,
            below,
            random: Rc::new(BrowserRandom),
            store: Rc::new(SwitchStore::new(guarded)),
            unlocked: RefCell::default(),
            shared: RefCell::default(),
            kiosk: Cell::new(false),
            on_switch: RefCell::default(),
        };
        let keeping = inner.look();
        Self { inner: StoredValue::new_local(inner), keeping: RwSignal::new(keeping) }
    }

    /// What the rest of the product writes to.
    pub fn store(&self) -> Rc<dyn Store> {
        self.inner.with_value(|inner| Rc::clone(&inner.store) as Rc<dyn Store>)
    }

    /// Whether the browser lets this page store nothing.
    pub fn is_blocked(&self) -> bool {
        matches!(self.store().keys(), Err(StoreError::Blocked))
    }

    pub fn keeping(&self) -> ReadSignal<Keeping> {
        self.keeping.read_only()
    }

    /// Calls back whenever the store has become another one.
    pub fn on_switch(&self, act: impl Fn() + 'static) {
        self.inner.with_value(|inner| inner.on_switch.replace(Some(Rc::new(act))));
    }

    /// Whether closing the page would lose something that is in memory alone.
    pub fn would_lose(&self) -> bool {
        self.inner.with_value(|inner| {
            inner.shared.borrow().as_ref().is_some_and(|shared| shared.holds_anything())
        })
    }

    /// Locks everything with a passphrase that is chosen now.
    ///
    /// # Errors
    /// Where no lock is set.
    pub fn lock(&self, typed: &str) -> Result<(), KeepingProblem> {
        let passphrase = platform::chosen_passphrase(typed)?;
        let sealed = self.inner.with_value(|inner| {
            storage::lock(&inner.below, &passphrase, Cost::CURRENT, &inner.random)
        })?;
        self.hold(sealed);
        Ok(())
    }

    /// Opens the lock until the page is closed.
    ///
    /// # Errors
    /// Where it does not open.
    pub fn unlock(&self, typed: &str) -> Result<(), KeepingProblem> {
        let passphrase = platform::entered_passphrase(typed);
        let sealed = self
            .inner
            .with_value(|inner| storage::unlock(&inner.below, &passphrase, &inner.random))?;
        self.hold(sealed);
        Ok(())
    }

    /// Forgets the key of the lock that is open.
    pub fn shut(&self) {
        self.inner.with_value(|inner| inner.unlocked.take());
        self.look_again();
    }

    /// Puts another passphrase in the place of the present one.
    ///
    /// # Errors
    /// Where that is not the present one, or nothing is stored; then it stays as it was.
    pub fn change_passphrase(&self, present: &str, new: &str) -> Result<(), KeepingProblem> {
        let (present, new): (Passphrase, Passphrase) =
            (platform::entered_passphrase(present), platform::chosen_passphrase(new)?);
        Ok(self.unlocked()?.change_passphrase(&present, &new)?)
    }

    /// Takes the lock off, and stores everything in the clear again.
    ///
    /// # Errors
    /// Where the store fails; the lock is on then.
    pub fn take_lock_off(&self) -> Result<(), KeepingProblem> {
        self.unlocked()?.unlock_for_good()?;
        self.shut();
        Ok(())
    }

    /// How many records are not locked yet, and what of the locked ones does not open, each with
    /// the key that it is stored under.
    pub fn faults(&self) -> (usize, Vec<(String, String)>) {
        self.unlocked().map(|unlocked| unlocked.faults()).unwrap_or_default()
    }

    fn unlocked(&self) -> Result<Rc<dyn Unlocked>, LockProblem> {
        let unlocked = self.inner.with_value(|inner| inner.unlocked.borrow().clone());
        unlocked.ok_or(LockProblem::NotLocked)
    }

    /// From now on nothing is stored, here and whenever this browser opens the product, until it
    /// is said that the computer is not shared.
    ///
    /// # Errors
    /// Where that cannot be remembered; it holds until the page is closed then.
    pub fn share(&self) -> Result<(), StoreError> {
        let kept = self.inner.with_value(|inner| {
            inner.unlocked.take();
            let shared = Rc::new(SharedStore::over(Rc::clone(&inner.below)));
            inner.shared.replace(Some(Rc::clone(&shared)));
            inner.store.switch(shared);
            storage::set_shared(&*inner.below, Shared::Yes)
        });
        self.keeping.set(Keeping::Memory);
        self.tell();
        kept
    }

    /// The computer is not shared: what is written from now on is stored. What is in memory is
    /// forgotten.
    ///
    /// # Errors
    /// Where that cannot be remembered; nothing has changed then.
    pub fn share_no_more(&self) -> Result<(), StoreError> {
        self.inner.with_value(|inner| {
            storage::set_shared(&*inner.below, Shared::No)?;
            inner.shared.take();
            Ok(())
        })?;
        self.look_again();
        Ok(())
    }

    /// Until the page is closed nothing is stored, whatever the settings say. What is in memory is
    /// dropped: the next reader begins with nothing.
    pub fn begin_kiosk(&self) {
        self.inner.with_value(|inner| {
            inner.kiosk.set(true);
            inner.shared.take();
        });
        self.look_again();
    }

    /// Wipes what is in memory, for the next reader of a shared computer.
    pub fn next_reader(&self) {
        let _ = self.share();
    }

    /// Removes everything that the product has stored in this browser, and calls back with what
    /// came of it.
    pub fn wipe(&self, done: impl FnOnce(Result<Wiped, StoreError>) + 'static) {
        let keeping = *self;
        let (below, journal) =
            self.inner.with_value(|inner| (Rc::clone(&inner.below), inner.journal.clone()));
        self.inner.with_value(|inner| {
            inner.unlocked.take();
            inner.shared.take();
        });
        platform::spawn(async move {
            let wiped = storage::wipe(&*below);
            let journal = journal.wipe().await;
            keeping.look_again();
            done(journal.and(wiped));
        });
    }

    /// Takes in that another tab has written under a key of the browser's store; gives the key
    /// that it is for the rest of the product, where it is any.
    pub fn learn(&self, key: Option<&str>) -> Option<String> {
        let lock_changed = key.is_none_or(storage::is_lock);
        let settings_changed = key.is_some_and(storage::is_settings);
        if lock_changed || settings_changed {
            self.look_again();
            return None;
        }
        let key = key?;
        self.inner.with_value(|inner| {
            if inner.shared.borrow().is_some() {
                return None;
            }
            match &*inner.unlocked.borrow() {
                Some(unlocked) => unlocked.learn(key),
                None => Some(key.to_owned()),
            }
        })
    }

    fn hold(&self, sealed: SealedStore) {
        self.inner.with_value(|inner| {
            let sealed = Rc::new(sealed);
            inner.unlocked.replace(Some(Rc::clone(&sealed) as Rc<dyn Unlocked>));
            inner.store.switch(sealed);
        });
        self.keeping.set(Keeping::Unlocked);
        self.tell();
    }

    fn look_again(&self) {
        let keeping = self.inner.with_value(Inner::look);
        self.keeping.set(keeping);
        self.tell();
    }

    fn tell(&self) {
        let told = self.inner.with_value(|inner| inner.on_switch.borrow().clone());
        if let Some(told) = told {
            told();
        }
    }
}

impl Inner {
    /// Looks how the store is kept, and stands for the right one.
    fn look(&self) -> Keeping {
        if self.kiosk.get() || storage::load_settings(&*self.below).shared == Shared::Yes {
            if self.shared.borrow().is_none() {
                self.unlocked.take();
                let shared = Rc::new(SharedStore::over(Rc::clone(&self.below)));
                self.shared.replace(Some(Rc::clone(&shared)));
                self.store.switch(shared);
            }
            return Keeping::Memory;
        }
        self.shared.take();
        let status = storage::lock_status(&*self.below).unwrap_or(LockStatus::Open);
        if status == LockStatus::Locked && self.unlocked.borrow().is_some() {
            return Keeping::Unlocked;
        }
        self.unlocked.take();
        self.store.switch(Rc::new(GuardedStore::new(Rc::clone(&self.below))));
        match status {
            LockStatus::Open => Keeping::Open,
            LockStatus::Locked => Keeping::Locked,
            LockStatus::Damaged => Keeping::LockDamaged,
            LockStatus::Newer => Keeping::LockNewer,
        }
    }
}
