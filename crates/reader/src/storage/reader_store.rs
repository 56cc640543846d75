//! The reader's store: the browser's own, a lock over it, or only the page's memory.

use std::cell::RefCell;
use std::rc::Rc;

use super::key::{Key, UnderLock, is_lock, is_settings, under_lock};
use super::port::{Completion, Store, StoreError};
use super::random::Random;
use super::sealed::{
    Cost, LockStatus, Passphrase, SealedStore, is_locked, lock, lock_status, unlock,
};
use super::settings::{load_settings, set_shared};
use super::wipe::wipe;
use crate::{LockProblem, Shared, StorageMode, WipeResult};

/// What the product reads and writes. How data is kept depends on its mode alone.
pub struct ReaderStore {
    /// The browser's own store.
    disk: Rc<dyn Store>,
    mode: RefCell<Mode>,
}

/// Texts by key, in the order of the keys. Every visit carries this code: a map's costs 2 KB more.
type Texts = Vec<(String, String)>;

enum Mode {
    /// Texts are in the browser's store in the clear. Once there is a lock, nothing that it would
    /// seal is written any more; everything can be read.
    Direct(LockStatus),
    /// The lock is open: private data is stored sealed.
    Unlocked(Rc<dyn Unlocked>),
    /// Nothing of the reader's reaches the browser's store.
    Memory { texts: Texts, why: WhyMemory },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum WhyMemory {
    /// The settings say that others use this computer too.
    Shared,
    /// This is a kiosk until the page is closed, whatever the settings say.
    Kiosk,
}

impl Mode {
    fn memory(why: WhyMemory) -> Self {
        Self::Memory { texts: Texts::new(), why }
    }
}

/// The interface of an open lock. It is a trait, implemented where the lock is opened, so that a
/// visit without a lock never loads the encryption (see `pages::chunk`).
trait Unlocked: Store {
    /// See [`SealedStore::on_external_change`].
    fn on_external_change(&self, stored_under: &str) -> Option<String>;
    /// See [`ReaderStore::faults`].
    fn faults(&self) -> (usize, Vec<(String, String)>);
    /// See [`SealedStore::change_passphrase`].
    fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<(), LockProblem>;
    /// See [`SealedStore::unlock_for_good`].
    fn unlock_for_good(&self) -> Result<(), StoreError>;
}

impl Unlocked for SealedStore {
    fn on_external_change(&self, stored_under: &str) -> Option<String> {
        self.on_external_change(stored_under)
    }

    fn faults(&self) -> (usize, Vec<(String, String)>) {
        (self.left_in_clear().unwrap_or_default(), self.damaged())
    }

    fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<(), LockProblem> {
        self.change_passphrase(present, new, cost)
    }

    fn unlock_for_good(&self) -> Result<(), StoreError> {
        self.unlock_for_good()
    }
}

/// What a change by another tab means for the rest of the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExternalChange {
    /// The mode may have changed, and with it everything that is read.
    Everything,
    /// Only what is read under this key.
    Key(String),
}

impl ReaderStore {
    /// Opens the browser's store in the mode that its settings and its lock require.
    pub fn open(disk: Rc<dyn Store>) -> Self {
        let store = Self { disk, mode: RefCell::new(Mode::Direct(LockStatus::Open)) };
        store.refresh();
        store
    }

    /// How the reader's data is kept.
    pub fn keeping(&self) -> StorageMode {
        match &*self.mode.borrow() {
            Mode::Direct(LockStatus::Open) => StorageMode::Open,
            Mode::Direct(LockStatus::Locked) => StorageMode::Locked,
            Mode::Direct(LockStatus::Damaged) => StorageMode::LockDamaged,
            Mode::Direct(LockStatus::Newer) => StorageMode::LockNewer,
            Mode::Unlocked(_) => StorageMode::Unlocked,
            Mode::Memory { .. } => StorageMode::Memory,
        }
    }

    /// Re-reads settings and lock, and switches the mode accordingly.
    pub fn refresh(&self) {
        if let Some(due) = self.due_mode() {
            self.mode.replace(due);
        }
    }

    /// The mode that settings and lock require; `None` if it is the present one.
    fn due_mode(&self) -> Option<Mode> {
        let why = self.why_memory();
        if why == Some(WhyMemory::Kiosk) {
            return None;
        }
        if load_settings(&*self.disk).shared == Shared::Yes {
            return why.is_none().then(|| Mode::memory(WhyMemory::Shared));
        }
        let status = lock_status(&*self.disk).unwrap_or(LockStatus::Open);
        let stays_unlocked = status == LockStatus::Locked && self.unlocked().is_ok();
        (!stays_unlocked).then_some(Mode::Direct(status))
    }

    /// Handles a write by another tab under a key of the browser's store, or its clearing of the
    /// store; `None` if that does not concern the rest of the product.
    pub fn on_external_change(&self, key: Option<&str>) -> Option<ExternalChange> {
        let Some(key) = key.filter(|key| !is_lock(key) && !is_settings(key)) else {
            self.refresh();
            return Some(ExternalChange::Everything);
        };
        let name = match &*self.mode.borrow() {
            Mode::Direct(_) => Some(key.to_owned()),
            Mode::Unlocked(sealed) => sealed.on_external_change(key),
            Mode::Memory { .. } => None,
        };
        name.map(ExternalChange::Key)
    }

    /// Locks everything with a new passphrase.
    ///
    /// # Errors
    /// If no lock was set.
    pub fn lock(
        &self,
        passphrase: &Passphrase,
        cost: Cost,
        random: &Rc<dyn Random>,
    ) -> Result<(), LockProblem> {
        self.refuse_in_memory()?;
        self.hold(lock(&self.disk, passphrase, cost, random)?);
        Ok(())
    }

    /// Opens the lock until the page is closed.
    ///
    /// # Errors
    /// If it does not open.
    pub fn unlock(
        &self,
        passphrase: &Passphrase,
        random: &Rc<dyn Random>,
    ) -> Result<(), LockProblem> {
        self.refuse_in_memory()?;
        self.hold(unlock(&self.disk, passphrase, random)?);
        Ok(())
    }

    fn hold(&self, sealed: SealedStore) {
        self.mode.replace(Mode::Unlocked(Rc::new(sealed)));
    }

    /// A shared computer and a kiosk show no stored data, locked or not.
    fn refuse_in_memory(&self) -> Result<(), LockProblem> {
        if self.why_memory().is_some() { Err(LockProblem::NotLocked) } else { Ok(()) }
    }

    /// Forgets the key of the open lock.
    pub fn close_lock(&self) {
        self.forget();
        self.refresh();
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// If the present one is wrong, or the store fails; then nothing has changed.
    pub fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<(), LockProblem> {
        self.unlocked()?.change_passphrase(present, new, cost)
    }

    /// Removes the lock, and stores everything in the clear again.
    ///
    /// # Errors
    /// If the store fails; the lock is then still set.
    pub fn take_lock_off(&self) -> Result<(), LockProblem> {
        self.unlocked()?.unlock_for_good()?;
        self.close_lock();
        Ok(())
    }

    /// How many records are not locked yet, and which locked ones cannot be opened, each with its
    /// storage key.
    pub fn faults(&self) -> (usize, Vec<(String, String)>) {
        self.unlocked().map(|sealed| sealed.faults()).unwrap_or_default()
    }

    /// Stops storing anything, now and whenever this browser opens the product, until the reader
    /// says that the computer is not shared. What was in memory is forgotten.
    ///
    /// # Errors
    /// If that cannot be stored; it then applies until the page is closed.
    pub fn share(&self) -> Result<(), StoreError> {
        let why = self.why_memory().unwrap_or(WhyMemory::Shared);
        self.mode.replace(Mode::memory(why));
        set_shared(&*self.disk, Shared::Yes)
    }

    /// The computer is not shared: what is written from now on is stored. What is in memory is
    /// forgotten.
    ///
    /// # Errors
    /// If that cannot be stored; then nothing has changed.
    pub fn share_no_more(&self) -> Result<(), StoreError> {
        set_shared(&*self.disk, Shared::No)?;
        self.refresh();
        Ok(())
    }

    /// Stores nothing until the page is closed, whatever the settings say. What is in memory is
    /// forgotten: the next reader begins with nothing.
    pub fn begin_kiosk(&self) {
        self.mode.replace(Mode::memory(WhyMemory::Kiosk));
    }

    /// Removes everything that the product has put into the browser's store, and forgets the lock's
    /// key and what is in memory. Call [`Self::refresh`] afterwards.
    ///
    /// # Errors
    /// If the store cannot list its keys.
    pub fn wipe(&self) -> Result<WipeResult, StoreError> {
        self.forget();
        wipe(&*self.disk)
    }

    /// Whether closing the page would lose something that is only in memory. Progress and searches
    /// are not worth asking the reader about.
    pub fn would_lose(&self) -> bool {
        let slight = [Key::Progress, Key::Searches].map(|key| key.to_string());
        match &*self.mode.borrow() {
            Mode::Memory { texts, .. } => texts.iter().any(|(key, _)| !slight.contains(key)),
            _ => false,
        }
    }

    fn forget(&self) {
        let mut mode = self.mode.borrow_mut();
        match &mut *mode {
            Mode::Direct(_) => {}
            Mode::Unlocked(_) => *mode = Mode::Direct(LockStatus::Locked),
            Mode::Memory { texts, .. } => texts.clear(),
        }
    }

    fn why_memory(&self) -> Option<WhyMemory> {
        match &*self.mode.borrow() {
            Mode::Memory { why, .. } => Some(*why),
            _ => None,
        }
    }

    fn unlocked(&self) -> Result<Rc<dyn Unlocked>, LockProblem> {
        match &*self.mode.borrow() {
            Mode::Unlocked(sealed) => Ok(Rc::clone(sealed)),
            _ => Err(LockProblem::NotLocked),
        }
    }

    /// The store beneath the memory.
    fn below(&self) -> Rc<dyn Store> {
        match &*self.mode.borrow() {
            Mode::Unlocked(sealed) => Rc::clone(sealed) as Rc<dyn Store>,
            _ => Rc::clone(&self.disk),
        }
    }

    /// Before each change of private data, checks whether a lock was set meanwhile, perhaps by
    /// another tab.
    fn refuse_in_clear(&self, key: &str) -> Result<(), StoreError> {
        let is_direct = matches!(&*self.mode.borrow(), Mode::Direct(_));
        let is_private = under_lock(key) == UnderLock::Private;
        if is_direct && is_private && is_locked(&*self.disk)? {
            return Err(StoreError::Locked);
        }
        Ok(())
    }
}

/// Keys that are stored even while the reader's data is only in memory: the browser's settings, and
/// a kiosk's counts if its set-up says so.
fn passes_memory(key: &str) -> bool {
    matches!(Key::parse(key), Some(Key::Settings | Key::KioskCounts))
}

/// Where a key is, or belongs.
fn place(texts: &Texts, key: &str) -> Result<usize, usize> {
    texts.binary_search_by(|(other, _)| other.as_str().cmp(key))
}

impl Store for ReaderStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        if let Mode::Memory { texts, .. } = &*self.mode.borrow()
            && !passes_memory(key)
        {
            return Ok(place(texts, key).ok().map(|at| texts[at].1.clone()));
        }
        self.below().read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if let Mode::Memory { texts, .. } = &mut *self.mode.borrow_mut()
            && !passes_memory(key)
        {
            match place(texts, key) {
                Ok(at) => text.clone_into(&mut texts[at].1),
                Err(at) => texts.insert(at, (key.to_owned(), text.to_owned())),
            }
            return Ok(());
        }
        self.refuse_in_clear(key)?;
        self.below().write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        if let Mode::Memory { texts, .. } = &mut *self.mode.borrow_mut()
            && !passes_memory(key)
        {
            if let Ok(at) = place(texts, key) {
                texts.remove(at);
            }
            return Ok(());
        }
        self.refuse_in_clear(key)?;
        self.below().remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        if let Mode::Memory { texts, .. } = &*self.mode.borrow() {
            return Ok(texts.iter().map(|(key, _)| key.clone()).collect());
        }
        self.below().keys()
    }

    fn when_durable(&self, done: Completion) {
        if self.outlives_page() { self.below().when_durable(done) } else { done(Ok(())) }
    }

    fn outlives_page(&self) -> bool {
        self.why_memory().is_none()
    }
}
