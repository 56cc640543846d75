//! Setting a lock, opening it, changing its passphrase, and removing it. Each can be interrupted at
//! any moment without losing anything; the next unlocking finishes what was begun.

use std::rc::Rc;

use super::cipher::CipherKey;
use super::lock::{self, LockRecord, LockState, LockStatus, Slots, lock_status};
use super::passphrase::{Cost, Passphrase};
use super::record::sealed_length;
use super::store::{SealedStore, private};
use crate::LockProblem;
use crate::storage::random::Random;
use crate::{storage::key::Key, storage::key::LockSlot};
use crate::{storage::port::Store, storage::port::StoreError};

/// How often the store is searched for records that another tab sealed while the lock is being
/// removed.
const ROUNDS: u32 = 3;

/// Locks a store: seals everything private on it. `store` is the one below any guard.
///
/// What fails once the lock is set is no error: [`SealedStore::left_in_clear`] tells whether
/// anything is not sealed yet.
///
/// # Errors
/// Where no lock is set; nothing has changed then.
pub fn lock(
    store: &Rc<dyn Store>,
    passphrase: &Passphrase,
    cost: Cost,
    random: &Rc<dyn Random>,
) -> Result<SealedStore, LockProblem> {
    match lock_status(&**store)? {
        LockStatus::Open => {}
        LockStatus::Newer => return Err(LockProblem::Newer),
        LockStatus::Locked | LockStatus::Damaged => return Err(LockProblem::AlreadyLocked),
    }
    let mut id = [0; 8];
    random.fill(&mut id)?;
    let id = format!("{:016x}", u64::from_le_bytes(id));
    let key = CipherKey::random(&**random)?;
    let record = LockRecord::new(id.clone(), 1, passphrase, cost, &key, &**random)?;
    make_sure_of_room(store, &record)?;
    if let Err(error) = lock::keep(store, &record, None) {
        let _ = lock::drop_lock(store);
        return Err(error.into());
    }
    let sealed = SealedStore::new(Rc::clone(store), Rc::clone(random), key, id);
    let _ = sealed.finish();
    if sealed.left_in_clear() != Ok(0) {
        let _ = sealed.finish();
    }
    Ok(sealed)
}

/// Sealed records are longer than open ones, so a full store could be left half locked. This first
/// tests for room, in the place of the lock's second record.
fn make_sure_of_room(store: &Rc<dyn Store>, record: &LockRecord) -> Result<(), StoreError> {
    let place = lock::name(LockSlot::Two);
    let mut more = 2 * (place.len() + record.as_text().len());
    let mut longest = 0;
    for name in private(&store.keys()?) {
        let Some(text) = store.read(name)? else { continue };
        let sealed = sealed_length(name, &text);
        let under = Key::Sealed("0".repeat(16)).to_string().len();
        more += (sealed + under).saturating_sub(text.len() + name.len());
        longest = longest.max(sealed + under);
    }
    let tried = store.write(&place, &" ".repeat(more + longest));
    store.remove(&place)?;
    tried
}

/// Opens a lock, and finishes whatever was interrupted.
///
/// # Errors
/// Where it does not open; nothing has changed then.
pub fn unlock(
    store: &Rc<dyn Store>,
    passphrase: &Passphrase,
    random: &Rc<dyn Random>,
) -> Result<SealedStore, LockProblem> {
    let slots = Slots::read(&**store)?;
    let (record, key) = slots.open(passphrase)?;
    let whole = record.state == LockState::Locked && slots.both_are(record);
    if !whole {
        let sequence = slots.last().saturating_add(1);
        let mended = record.marked(LockState::Locked, sequence);
        // Whatever fails here, what is sealed can be read.
        let _ = lock::keep(store, &mended, Some(record));
    }
    let sealed = SealedStore::new(Rc::clone(store), Rc::clone(random), key, record.id.clone());
    sealed.refresh()?;
    let _ = sealed.finish();
    Ok(sealed)
}

impl SealedStore {
    /// Seals what is in the clear, and removes what no longer counts. A failure of one record does
    /// not stop the others.
    fn finish(&self) -> Result<(), StoreError> {
        let keys = self.refresh()?;
        for name in private(&keys) {
            let _ = self.index_record(name);
        }
        let doubled = self.index.borrow().doubled();
        for name in doubled {
            // Opened again, so that the only good copy is never taken for a duplicate.
            if self.current(&name)?.is_some() {
                let mut places = self.index.borrow().places(&name);
                places.pop();
                let _ = self.take_away(&places);
            }
        }
        Ok(())
    }

    /// Changes the passphrase. Only the key is sealed again.
    ///
    /// # Errors
    /// Where the present one is wrong, or the store fails. Should it fail both in changing and in
    /// going back, either passphrase opens the lock, and the one that does is kept.
    pub fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: Cost,
    ) -> Result<(), LockProblem> {
        self.holds()?;
        let slots = Slots::read(&*self.inner)?;
        let (before, key) = slots.open(present)?;
        let sequence = slots.last().saturating_add(1);
        let id = before.id.clone();
        let record = LockRecord::new(id, sequence, new, cost, &key, &*self.random)?;
        if let Err(error) = lock::keep(&self.inner, &record, Some(before)) {
            let sequence = sequence.saturating_add(1);
            let back = before.marked(LockState::Locked, sequence);
            let _ = lock::keep(&self.inner, &back, Some(before));
            return Err(error.into());
        }
        Ok(())
    }

    /// Removes the lock, and stores everything in the clear again. Use the store below from then
    /// on; this one writes no more.
    ///
    /// What does not open is not lost by it: the lock's record, which holds its key, is set aside.
    ///
    /// # Errors
    /// Where the store fails: then everything is still there, and the lock is still set.
    pub fn unlock_for_good(&self) -> Result<(), StoreError> {
        self.holds()?;
        let slots = Slots::read(&*self.inner)?;
        let record = slots.best().ok_or(StoreError::Locked)?;
        let opened = self.mark(record, LockState::Opening, 1).and_then(|()| {
            self.open_all()?;
            self.set_lock_aside()?;
            lock::drop_lock(&self.inner)?;
            // A tab that was sealing at this very moment.
            self.open_all()
        });
        if opened.is_err() {
            let _ = self.mark(record, LockState::Locked, 2);
        }
        opened
    }

    fn mark(&self, of: &LockRecord, state: LockState, steps: u64) -> Result<(), StoreError> {
        let sequence = of.sequence.saturating_add(steps);
        lock::keep(&self.inner, &of.marked(state, sequence), None)
    }

    fn open_all(&self) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            self.refresh()?;
            let names = self.index.borrow().names();
            if names.is_empty() {
                break;
            }
            for name in names {
                self.open_one(&name)?;
            }
        }
        Ok(())
    }

    /// Stores one record in the clear, reads it back, and takes the sealed ones away.
    fn open_one(&self, name: &str) -> Result<(), StoreError> {
        let Some(record) = self.current(name)? else { return Ok(()) };
        let there = self.inner.read(name)?;
        if there.as_ref() != Some(&record.text) {
            // A tab that knew nothing of the lock wrote there later.
            let place = if there.is_some() { self.free_name(name)? } else { name.to_owned() };
            self.inner.write(&place, &record.text)?;
            if self.inner.read(&place)? != Some(record.text) {
                let _ = self.inner.remove(&place);
                return Err(StoreError::Failed);
            }
        }
        let places = self.index.borrow().places(name);
        self.take_away(&places)
    }

    fn set_lock_aside(&self) -> Result<(), StoreError> {
        if self.index.borrow().damaged().is_empty() {
            return Ok(());
        }
        let slot = lock::name(LockSlot::One);
        let Some(text) = self.inner.read(&slot)? else { return Ok(()) };
        let place = self.free_name(&slot)?;
        self.inner.write(&place, &text)?;
        match self.inner.read(&place)? {
            Some(back) if back == text => Ok(()),
            _ => Err(StoreError::Failed),
        }
    }
}
