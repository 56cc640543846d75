//! A store whose private records are sealed. Their names are sealed too, and replaced by random
//! ids.

use std::cell::RefCell;
use std::rc::Rc;

use super::cipher::CipherKey;
use super::index::{Index, SealedPlace};
use super::lock::{LockState, Slots, name};
use super::record::Record;
use crate::storage::envelope::is_whole;
use crate::storage::random::Random;
use crate::{
    storage::key::Key, storage::key::LockSlot, storage::key::UnderLock, storage::key::under_lock,
};
use crate::{storage::port::Store, storage::port::StoreError};

/// How many random ids are tried before giving up. A second is needed only if the random source is
/// broken.
const TRIES: u32 = 4;

/// A store over another one, on which everything private is sealed.
///
/// A record that is written again is stored under a new number, read back and opened; only then
/// the one before is removed. Nothing sealed is ever written over.
pub struct SealedStore {
    pub(super) inner: Rc<dyn Store>,
    pub(super) random: Rc<dyn Random>,
    pub(super) key: CipherKey,
    /// The id of the lock that the key belongs to.
    lock: String,
    /// The lock's record when it was last known to be ours.
    seen: RefCell<Option<String>>,
    pub(super) index: RefCell<Index>,
}

impl SealedStore {
    pub(super) fn new(
        inner: Rc<dyn Store>,
        random: Rc<dyn Random>,
        key: CipherKey,
        lock: String,
    ) -> Self {
        Self { inner, random, key, lock, seen: RefCell::default(), index: RefCell::default() }
    }

    /// The sealed records that do not open, each with the key that it is stored under. They stay
    /// where they are.
    pub fn damaged(&self) -> Vec<(String, String)> {
        let ids = self.index.borrow().damaged();
        let stored = ids.into_iter().filter_map(|id| {
            let key = Key::Sealed(id).to_string();
            let text = self.inner.read(&key).ok().flatten()?;
            Some((key, text))
        });
        stored.collect()
    }

    /// How many private records are still stored in the clear.
    ///
    /// # Errors
    /// Where the store cannot name its keys.
    pub fn left_in_clear(&self) -> Result<usize, StoreError> {
        Ok(private(&self.inner.keys()?).count())
    }

    /// Handles a write by another tab under a key of the store below. Returns the name by which the
    /// rest of the product knows it; `None` if it has none.
    pub fn on_external_change(&self, stored_under: &str) -> Option<String> {
        match under_lock(stored_under) {
            UnderLock::Untouched => Some(stored_under.to_owned()),
            UnderLock::Private => {
                // Written by a tab that did not know of the lock. What fails here is done at the
                // next unlocking.
                let _ = self.refresh().and_then(|_| self.index_record(stored_under));
                Some(stored_under.to_owned())
            }
            UnderLock::Sealed(id) => {
                let before = self.index.borrow().name_of(id);
                match self.inner.read(stored_under) {
                    Ok(None) => self.index.borrow_mut().forget(id),
                    Ok(Some(_)) if before.is_some() => before,
                    Ok(Some(stored)) => {
                        self.enter(id, stored_under, &stored);
                        self.index.borrow().name_of(id)
                    }
                    Err(_) => before,
                }
            }
        }
    }

    /// Checks that the lock is still the one that the key belongs to. Data sealed under any other
    /// would be lost.
    pub(super) fn holds(&self) -> Result<(), StoreError> {
        let now = self.inner.read(&name(LockSlot::One))?;
        if now.is_some() && now == *self.seen.borrow() {
            return Ok(());
        }
        let slots = Slots::read(&*self.inner)?;
        match slots.best() {
            Some(best) if best.id == self.lock && best.state == LockState::Locked => {
                self.seen.replace(now);
                Ok(())
            }
            _ => Err(StoreError::Locked),
        }
    }

    /// Brings the index up to date with what is stored.
    pub(super) fn refresh(&self) -> Result<Vec<String>, StoreError> {
        let keys = self.inner.keys()?;
        self.index.borrow_mut().begin();
        for key in &keys {
            let UnderLock::Sealed(id) = under_lock(key) else { continue };
            if self.index.borrow_mut().see(id) {
                continue;
            }
            if let Some(stored) = self.inner.read(key)? {
                self.enter(id, key, &stored);
            }
        }
        self.index.borrow_mut().end();
        Ok(keys)
    }

    fn enter(&self, id: &str, stored_under: &str, stored: &str) {
        match Record::open(&self.key, stored_under, stored) {
            Some(record) => {
                let place = SealedPlace { number: record.number, id: id.to_owned() };
                self.index.borrow_mut().add(&record.name, place);
            }
            // Under another lock, that lock opens it.
            None if self.holds().is_ok() => self.index.borrow_mut().add_damaged(id),
            None => {}
        }
    }

    /// The valid record of a name, according to the index. Places that turn out to be gone are
    /// forgotten, and the next one is used.
    pub(super) fn current(&self, name: &str) -> Result<Option<Record>, StoreError> {
        loop {
            let Some(place) = self.index.borrow().best(name) else { return Ok(None) };
            let stored_under = Key::Sealed(place.id.clone()).to_string();
            let Some(stored) = self.inner.read(&stored_under)? else {
                self.index.borrow_mut().forget(&place.id);
                continue;
            };
            match Record::open(&self.key, &stored_under, &stored) {
                Some(record) => return Ok(Some(record)),
                None => self.index.borrow_mut().add_damaged(&place.id),
            }
        }
    }

    /// The same, including records that other tabs have written meanwhile.
    pub(super) fn found(&self, name: &str) -> Result<Option<Record>, StoreError> {
        if let Some(record) = self.current(name)? {
            return Ok(Some(record));
        }
        self.refresh()?;
        self.current(name)
    }

    /// Seals a text under a new id, reads it back, and removes the previous ones. The index must be
    /// up to date.
    pub(super) fn put(&self, name: &str, text: &str) -> Result<(), StoreError> {
        self.holds()?;
        let before = self.index.borrow().places(name);
        let number = before.last().map_or(1, |last| last.number.saturating_add(1));
        let (id, stored_under) = self.free_id()?;
        let record = Record { name: name.to_owned(), number, text: text.to_owned() };
        let sealed = record.seal(&self.key, &stored_under, &*self.random);
        let sealed = sealed.map_err(|_| StoreError::Failed)?;
        let kept = self.inner.write(&stored_under, &sealed).and_then(|()| {
            let back = self.inner.read(&stored_under)?;
            let opened = back.and_then(|back| Record::open(&self.key, &stored_under, &back));
            if opened.as_ref() == Some(&record) { Ok(()) } else { Err(StoreError::Failed) }
        });
        if let Err(error) = kept {
            // Whatever was stored is useless, and was never reported as saved.
            let _ = self.inner.remove(&stored_under);
            return Err(error);
        }
        self.index.borrow_mut().add(name, SealedPlace { number, id });
        // A remaining one is no longer valid, and is removed the next time.
        let _ = self.take_away(&before);
        Ok(())
    }

    /// An unused id.
    fn free_id(&self) -> Result<(String, String), StoreError> {
        for _ in 0..TRIES {
            let mut bytes = [0; 8];
            self.random.fill(&mut bytes).map_err(|_| StoreError::Failed)?;
            let id = format!("{:016x}", u64::from_le_bytes(bytes));
            let stored_under = Key::Sealed(id.clone()).to_string();
            if self.inner.read(&stored_under)?.is_none() {
                return Ok((id, stored_under));
            }
        }
        Err(StoreError::Failed)
    }

    /// Removes sealed records, the valid one last, so that an interruption never brings an older
    /// one back.
    pub(super) fn take_away(&self, places: &[SealedPlace]) -> Result<(), StoreError> {
        for place in places {
            let stored_under = Key::Sealed(place.id.clone()).to_string();
            self.inner.remove(&stored_under)?;
            if self.inner.read(&stored_under)?.is_some() {
                return Err(StoreError::Failed);
            }
            self.index.borrow_mut().forget(&place.id);
        }
        Ok(())
    }

    /// Seals what is stored in the clear under a name of ours. The index must be up to date.
    pub(super) fn index_record(&self, name: &str) -> Result<(), StoreError> {
        let Some(text) = self.inner.read(name)? else { return Ok(()) };
        self.holds()?;
        match self.current(name)? {
            Some(record) if record.text == text => {}
            Some(record) if is_whole(&text) => {
                // A tab that knew nothing of the lock wrote this later. Both are kept.
                self.put(&self.free_name(name)?, &record.text)?;
                self.put(name, &text)?;
            }
            // Damaged, as when removing the lock was interrupted.
            Some(_) => self.put(&self.free_name(name)?, &text)?,
            None => self.put(name, &text)?,
        }
        self.clear(name)
    }

    /// A free name for a second text of the same name.
    pub(super) fn free_name(&self, name: &str) -> Result<String, StoreError> {
        let mut number = 0;
        loop {
            number += 1;
            let aside = Key::Quarantine(number, name.to_owned()).to_string();
            if self.index.borrow().best(&aside).is_none() && self.inner.read(&aside)?.is_none() {
                return Ok(aside);
            }
        }
    }

    /// Removes the clear text of a name.
    fn clear(&self, name: &str) -> Result<(), StoreError> {
        if self.inner.read(name)?.is_none() {
            return Ok(());
        }
        self.inner.remove(name)?;
        match self.inner.read(name)? {
            None => Ok(()),
            Some(_) => Err(StoreError::Failed),
        }
    }
}

/// The names among these keys that are private and stored in the clear.
pub(super) fn private(keys: &[String]) -> impl Iterator<Item = &String> {
    keys.iter().filter(|key| under_lock(key) == UnderLock::Private)
}

impl Store for SealedStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        // Clear text can be read until it is sealed, and again when another tab removes the lock.
        if under_lock(key) == UnderLock::Private
            && let Some(record) = self.found(key)?
        {
            return Ok(Some(record.text));
        }
        self.inner.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match under_lock(key) {
            UnderLock::Untouched => self.inner.write(key, text),
            // Only this store itself may write these.
            UnderLock::Sealed(_) => Err(StoreError::Failed),
            UnderLock::Private => {
                self.found(key)?;
                self.put(key, text)?;
                self.clear(key)
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        if under_lock(key) != UnderLock::Private {
            return self.inner.remove(key);
        }
        self.holds()?;
        self.found(key)?;
        let places = self.index.borrow().places(key);
        self.take_away(&places)?;
        self.clear(key)
    }

    /// The names of sealed records, and the keys of all others.
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let mut keys = self.refresh()?;
        let index = self.index.borrow();
        keys.retain(|key| match under_lock(key) {
            UnderLock::Untouched => true,
            UnderLock::Sealed(_) => false,
            UnderLock::Private => index.best(key).is_none(),
        });
        keys.extend(index.names());
        Ok(keys)
    }

    fn when_durable(&self, done: Box<dyn FnOnce(Result<(), StoreError>)>) {
        self.inner.when_durable(done);
    }
}
