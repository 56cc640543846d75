//! The lock's own record: how the passphrase is checked, and the key that everything is sealed
//! with, itself sealed with the passphrase's.
//!
//! Everything depends on it, so it is stored twice (`lock` and `lock-2`), each in an envelope of
//! its own with a checksum. They are written one after the other; the higher `sequence` counts.

use std::rc::Rc;

use base64ct::{Base64, Encoding};
use miniserde::{Deserialize, json};
use serde::Serialize;
use zeroize::Zeroizing;

use super::cipher::CipherKey;
use super::passphrase::{Cost, Passphrase, SALT, derive};
use crate::LockProblem;
use crate::{storage::envelope, storage::envelope::EnvelopeProblem, storage::envelope::text_of};
use crate::{
    storage::key::Key, storage::key::LockSlot, storage::key::UnderLock, storage::key::under_lock,
};
use crate::{storage::port::Store, storage::port::StoreError};
use crate::{storage::random::NoRandomness, storage::random::Random};

/// The number of the lock record's stored form.
const SCHEMA: u32 = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum LockState {
    #[serde(rename = "locked")]
    Locked,
    /// Being removed: no tab may seal anything any more.
    #[serde(rename = "opening")]
    Opening,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LockRecord {
    pub(super) sequence: u64,
    /// Identifies the lock: another lock has another key.
    pub(super) id: String,
    pub(super) state: LockState,
    /// Argon2id's cost: KiB, passes, lanes.
    memory: u32,
    passes: u32,
    lanes: u32,
    /// Base64, 16 bytes.
    salt: String,
    /// The sealed key, in base64: nonce, key, tag.
    key: String,
}

impl LockRecord {
    /// A new record for a key, which opens with a passphrase.
    pub(super) fn new(
        id: String,
        sequence: u64,
        passphrase: &Passphrase,
        cost: Cost,
        key: &CipherKey,
        random: &dyn Random,
    ) -> Result<Self, LockProblem> {
        let mut salt = [0; SALT];
        random.fill(&mut salt)?;
        let mut record = Self {
            sequence,
            id,
            state: LockState::Locked,
            memory: cost.memory(),
            passes: cost.passes(),
            lanes: cost.lanes(),
            salt: Base64::encode_string(&salt),
            key: String::new(),
        };
        let outer = derive(passphrase, &salt, cost).ok_or(LockProblem::NoMemory)?;
        record.key = Base64::encode_string(&outer.seal(&record.place(), key.bytes(), random)?);
        Ok(record)
    }

    /// The key, where the passphrase is the right one.
    pub(super) fn open(&self, passphrase: &Passphrase) -> Result<CipherKey, LockProblem> {
        let cost = Cost::new(self.memory, self.passes, self.lanes).ok_or(LockProblem::Damaged)?;
        let bytes = |text: &str| Base64::decode_vec(text).map_err(|_| LockProblem::Damaged);
        let (salt, sealed) = (bytes(&self.salt)?, bytes(&self.key)?);
        if salt.len() != SALT {
            return Err(LockProblem::Damaged);
        }
        let outer = derive(passphrase, &salt, cost).ok_or(LockProblem::NoMemory)?;
        let plain = outer.open(&self.place(), &sealed).ok_or(LockProblem::WrongPassphrase)?;
        let key = plain.as_slice().try_into().map_err(|_| LockProblem::Damaged)?;
        Ok(CipherKey::new(Zeroizing::new(key)))
    }

    /// The associated data of the sealed key. Sequence and state are not in it, as they change
    /// without the passphrase; the worst that a forged state can do is to keep tabs from writing
    /// until the next unlocking.
    fn place(&self) -> String {
        let Self { id, memory, passes, lanes, salt, .. } = self;
        format!("lock\n{id}\n{memory}\n{passes}\n{lanes}\n{salt}\n")
    }

    /// The same lock in another state and with another sequence.
    pub(super) fn marked(&self, state: LockState, sequence: u64) -> Self {
        Self { sequence, state, ..self.clone() }
    }

    pub(super) fn as_text(&self) -> String {
        envelope::seal(SCHEMA, &text_of(self))
    }
}

impl From<NoRandomness> for LockProblem {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

impl From<StoreError> for LockProblem {
    fn from(error: StoreError) -> Self {
        Self::Storage(error.into())
    }
}

/// How it stands with a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockStatus {
    Open,
    Locked,
    /// The lock's record is damaged in both places, and there are sealed records: nothing opens
    /// them.
    Damaged,
    /// A later version of the product set the lock.
    Newer,
}

/// How it stands with a store.
///
/// # Errors
/// Where the store fails.
pub fn lock_status(store: &dyn Store) -> Result<LockStatus, StoreError> {
    let slots = Slots::read(store)?;
    if slots.newer {
        Ok(LockStatus::Newer)
    } else if slots.best().is_some() {
        Ok(LockStatus::Locked)
    } else if slots.damaged && has_sealed(store)? {
        Ok(LockStatus::Damaged)
    } else {
        // A record that was damaged before anything was sealed locks nothing.
        Ok(LockStatus::Open)
    }
}

/// Whether a store is locked; takes two short reads if it is not.
///
/// # Errors
/// Where the store fails.
pub fn is_locked(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(lock_status(store)? != LockStatus::Open)
}

fn has_sealed(store: &dyn Store) -> Result<bool, StoreError> {
    Ok(store.keys()?.iter().any(|key| matches!(under_lock(key), UnderLock::Sealed(_))))
}

/// The content of the two slots.
pub(super) struct Slots {
    records: [Option<LockRecord>; 2],
    damaged: bool,
    newer: bool,
}

impl Slots {
    pub(super) fn read(store: &dyn Store) -> Result<Self, StoreError> {
        let mut slots = Self { records: [None, None], damaged: false, newer: false };
        for (at, slot) in [LockSlot::One, LockSlot::Two].into_iter().enumerate() {
            let Some(text) = store.read(&name(slot))? else { continue };
            match envelope::open(SCHEMA, &text) {
                Ok((_, record)) => match json::from_str(&record) {
                    Ok(record) => slots.records[at] = Some(record),
                    Err(_) => slots.damaged = true,
                },
                Err(EnvelopeProblem::Newer { .. }) => slots.newer = true,
                Err(_) => slots.damaged = true,
            }
        }
        Ok(slots)
    }

    /// The valid record.
    pub(super) fn best(&self) -> Option<&LockRecord> {
        let [one, two] = &self.records;
        match (one, two) {
            (Some(one), Some(two)) if two.sequence > one.sequence => Some(two),
            (Some(one), _) => Some(one),
            (None, two) => two.as_ref(),
        }
    }

    /// Opens the lock. If a change of passphrase was interrupted, the two slots differ, and either
    /// passphrase opens it.
    pub(super) fn open(
        &self,
        passphrase: &Passphrase,
    ) -> Result<(&LockRecord, CipherKey), LockProblem> {
        if self.newer {
            return Err(LockProblem::Newer);
        }
        let none = if self.damaged { LockProblem::Damaged } else { LockProblem::NotLocked };
        let best = self.best().ok_or(none)?;
        let opened = best.open(passphrase).map(|key| (best, key));
        let other = self.records.iter().flatten().find(|other| other.place() != best.place());
        match (&opened, other) {
            (Err(_), Some(other)) => other.open(passphrase).map(|key| (other, key)).or(opened),
            _ => opened,
        }
    }

    /// Whether both slots hold this record.
    pub(super) fn both_are(&self, record: &LockRecord) -> bool {
        self.records.iter().all(|held| held.as_ref() == Some(record))
    }

    /// The higher sequence.
    pub(super) fn last(&self) -> u64 {
        self.best().map_or(0, |best| best.sequence)
    }
}

/// Stores a record in both slots, and checks the first before it writes the second. The slot that
/// holds `last` is written second; if neither does, the valid one is.
pub(super) fn keep(
    store: &Rc<dyn Store>,
    record: &LockRecord,
    last: Option<&LockRecord>,
) -> Result<(), StoreError> {
    let slots = Slots::read(&**store)?;
    let held = slots.records.iter().flatten().find(|held| Some(*held) == last);
    let held = held.or(slots.best());
    let order = match &slots.records[0] {
        Some(one) if Some(one) == held => [LockSlot::Two, LockSlot::One],
        _ => [LockSlot::One, LockSlot::Two],
    };
    let text = record.as_text();
    for slot in order {
        let name = name(slot);
        store.write(&name, &text)?;
        if store.read(&name)?.as_deref() != Some(text.as_str()) {
            return Err(StoreError::Failed);
        }
    }
    Ok(())
}

/// Removes the record from both slots, the valid one last.
pub(super) fn drop_lock(store: &Rc<dyn Store>) -> Result<(), StoreError> {
    for slot in [LockSlot::Two, LockSlot::One] {
        let name = name(slot);
        store.remove(&name)?;
        if store.read(&name)?.is_some() {
            return Err(StoreError::Failed);
        }
    }
    Ok(())
}

pub(super) fn name(slot: LockSlot) -> String {
    Key::Lock(slot).to_string()
}
