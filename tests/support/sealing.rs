//! What the tests of locks share: chance that repeats itself, passphrases, and a store that breaks
//! at one moment.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::MemoryStore;
use reader::LockProblem;
use reader::{
    storage::Cost, storage::LockStatus, storage::NoRandomness, storage::Passphrase,
    storage::Random, storage::SealedStore, storage::Store, storage::StoreError, storage::lock,
    storage::lock_status, storage::seal, storage::unlock,
};

pub const OURS: &str = "safeguarding-learning-toolkit/";

/// Repeats itself from run to run, and never within one.
pub struct TestRandom(Cell<u64>);

impl TestRandom {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }
}

impl Random for TestRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        for byte in bytes {
            // SplitMix64.
            let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
            self.0.set(state);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (mixed ^ (mixed >> 31)) as u8;
        }
        Ok(())
    }
}

/// There is none.
pub struct NoRandom;

impl Random for NoRandom {
    fn fill(&self, _: &mut [u8]) -> Result<(), NoRandomness> {
        Err(NoRandomness)
    }
}

pub fn random(seed: u64) -> Rc<dyn Random> {
    Rc::new(TestRandom::new(seed))
}

/// The least that Argon2 can do, so that thousands of locks are opened in a second.
pub fn cheap() -> Cost {
    Cost::new(8, 1, 1).expect("it is within bounds")
}

pub fn passphrase() -> Passphrase {
    Passphrase::chosen("correct horse battery staple").expect("it is long enough")
}

pub fn other_passphrase() -> Passphrase {
    Passphrase::chosen("purple monkey dishwasher").expect("it is long enough")
}

pub fn rc(memory: &MemoryStore) -> Rc<dyn Store> {
    Rc::new(memory.clone())
}

/// One of each kind of key of ours, and of a kind that is not known yet.
pub fn private_records() -> BTreeMap<String, String> {
    [
        ("note/recommendation/adults-who-go-missing?critical-lessons", "What they said: é 🦉\u{0}"),
        ("note/closing", ""),
        ("progress", "where they were"),
        ("training/own/1795300000999", "what they attended"),
        ("quarantine/1/safeguarding-learning-toolkit/progress", "{damaged"),
        ("a-kind-of-later/x", "unknown\nkind"),
    ]
    .map(|(key, text)| (format!("{OURS}{key}"), seal(1, text)))
    .into()
}

/// What a lock leaves alone.
pub fn untouched() -> BTreeMap<String, String> {
    [
        (format!("{OURS}settings"), "{}".to_owned()),
        (format!("{OURS}sealed/not-a-number"), "?".to_owned()),
        ("another-program/note/closing".to_owned(), "not ours".to_owned()),
    ]
    .into()
}

/// A store with some of everything in it.
pub fn filled() -> MemoryStore {
    let memory = MemoryStore::default();
    for (key, text) in private_records().iter().chain(&untouched()) {
        memory.put(key, text);
    }
    memory
}

pub fn locked(memory: &MemoryStore) -> SealedStore {
    match lock(&rc(memory), &passphrase(), cheap(), &random(1)) {
        Ok(sealed) => sealed,
        Err(problem) => panic!("{problem:?}"),
    }
}

pub fn unlocked(memory: &MemoryStore, seed: u64) -> SealedStore {
    match unlock(&rc(memory), &passphrase(), &random(seed)) {
        Ok(sealed) => sealed,
        Err(problem) => panic!("{problem:?}"),
    }
}

/// Everything that a store gives, by its keys.
pub fn contents(store: &dyn Store) -> BTreeMap<String, String> {
    let keys = store.keys().expect("the store works");
    let count = keys.len();
    let all: BTreeMap<_, _> = keys
        .into_iter()
        .map(|key| {
            let text = store.read(&key).expect("the store works").expect("it was named");
            (key, text)
        })
        .collect();
    assert_eq!(all.len(), count, "each key is named once");
    all
}

/// The same, without the lock's own records.
pub fn without_lock(store: &dyn Store) -> BTreeMap<String, String> {
    let mut all = contents(store);
    all.retain(|key, _| *key != format!("{OURS}lock") && *key != format!("{OURS}lock-2"));
    all
}

/// Everything of the reader's, opened with any of the passphrases, by a store that works again;
/// not what was set aside on the way. Where there is a lock, nothing may be left in the clear.
pub fn reopened(memory: &MemoryStore, passphrases: &[Passphrase]) -> BTreeMap<String, String> {
    let mut all = all_reopened(memory, passphrases);
    let before = private_records();
    all.retain(|key, _| {
        !key.starts_with(&format!("{OURS}quarantine/")) || before.contains_key(key)
    });
    all
}

fn all_reopened(memory: &MemoryStore, passphrases: &[Passphrase]) -> BTreeMap<String, String> {
    let store = rc(memory);
    match lock_status(&*store) {
        Ok(LockStatus::Open) => {
            let mut all = without_lock(&*store);
            all.retain(|key, _| !is_sealed(key));
            all
        }
        Ok(LockStatus::Locked) => {
            let opened = passphrases
                .iter()
                .find_map(|passphrase| unlock(&store, passphrase, &random(77)).ok());
            let sealed = opened.expect("one of the passphrases opens it");
            assert_eq!(sealed.left_in_clear(), Ok(0));
            without_lock(&sealed)
        }
        other => panic!("{other:?}"),
    }
}

pub fn name(of: &str) -> String {
    format!("{OURS}{of}")
}

pub fn everything() -> BTreeMap<String, String> {
    private_records().into_iter().chain(untouched()).collect()
}

pub fn problem(result: Result<SealedStore, LockProblem>) -> Option<LockProblem> {
    result.err()
}

pub fn try_unlock(memory: &MemoryStore, passphrase: &Passphrase) -> Option<LockProblem> {
    problem(unlock(&rc(memory), passphrase, &random(8)))
}

pub fn sealed_keys(memory: &MemoryStore) -> Vec<String> {
    memory.all().into_keys().filter(|key| is_sealed(key)).collect()
}

pub fn is_sealed(key: &str) -> bool {
    let id = key.strip_prefix(OURS).and_then(|key| key.strip_prefix("sealed/"));
    id.is_some_and(|id| id.len() == 16 && id.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What goes wrong, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The store fails, and from then on fails in everything.
    Die,
    /// A write is torn, and then the store is dead.
    TearAndDie,
    Fail,
    Full,
    /// Says that it did it, and did not.
    Drop,
    Tear,
    Flip,
}

pub const FAULTS: [Fault; 7] = [
    Fault::Die,
    Fault::TearAndDie,
    Fault::Fail,
    Fault::Full,
    Fault::Drop,
    Fault::Tear,
    Fault::Flip,
];

/// A store in which one operation goes wrong: the one after so many.
pub struct BreakingStore {
    memory: MemoryStore,
    left: Cell<usize>,
    fault: Fault,
    broken: Cell<bool>,
}

impl BreakingStore {
    pub fn over(memory: &MemoryStore, after: usize, fault: Fault) -> Rc<Self> {
        let memory = memory.clone();
        Rc::new(Self { memory, left: Cell::new(after), fault, broken: Cell::new(false) })
    }

    /// Whether the fault has happened.
    pub fn broke(&self) -> bool {
        self.broken.get()
    }

    /// What goes wrong with this operation.
    fn now(&self) -> Result<Option<Fault>, StoreError> {
        if self.broken.get() {
            return match self.fault {
                Fault::Die | Fault::TearAndDie => Err(StoreError::Failed),
                _ => Ok(None),
            };
        }
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        self.broken.set(left == 0);
        Ok((left == 0).then_some(self.fault))
    }
}

impl Store for BreakingStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.now()? {
            Some(Fault::Die | Fault::TearAndDie | Fault::Fail | Fault::Full) => {
                Err(StoreError::Failed)
            }
            _ => self.memory.read(key),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let half = || text.chars().take(text.chars().count() / 2).collect::<String>();
        match self.now()? {
            None => self.memory.write(key, text),
            Some(Fault::Die | Fault::Fail) => Err(StoreError::Failed),
            Some(Fault::Full) => Err(StoreError::Full),
            Some(Fault::Drop) => Ok(()),
            Some(Fault::Tear) => self.memory.write(key, &half()),
            Some(Fault::TearAndDie) => {
                self.memory.write(key, &half())?;
                Err(StoreError::Failed)
            }
            Some(Fault::Flip) => {
                let middle = text.chars().count() / 2;
                let flip = |(at, c)| match (at == middle, c) {
                    (true, 'x') => 'y',
                    (true, _) => 'x',
                    (false, c) => c,
                };
                let flipped: String = text.chars().enumerate().map(flip).collect();
                self.memory.write(key, &flipped)
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.now()? {
            Some(Fault::Drop) => Ok(()),
            Some(Fault::Die | Fault::TearAndDie | Fault::Fail | Fault::Full) => {
                Err(StoreError::Failed)
            }
            _ => self.memory.remove(key),
        }
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        match self.now()? {
            Some(Fault::Die | Fault::TearAndDie | Fault::Fail | Fault::Full) => {
                Err(StoreError::Failed)
            }
            _ => self.memory.keys(),
        }
    }
}
