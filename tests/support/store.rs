//! Stores behind persist's port: one that works, and one that fails as it is told to.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use reader::{storage::Store, storage::StoreError};

/// A store that works. Clones share the same texts, as tabs share one localStorage.
#[derive(Clone, Default)]
pub struct MemoryStore {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
}

impl MemoryStore {
    pub fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    pub fn of(texts: &BTreeMap<String, String>) -> Self {
        Self { texts: Rc::new(RefCell::new(texts.clone())) }
    }

    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// A store of its own that holds the same.
    pub fn clone_texts(&self) -> Self {
        Self { texts: Rc::new(RefCell::new(self.all())) }
    }

    /// Makes it hold just this.
    pub fn replace(&self, texts: BTreeMap<String, String>) {
        self.texts.replace(texts);
    }
}

impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.get(key))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.put(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// How a read goes.
#[derive(Clone, Debug)]
pub enum OnRead {
    Fine,
    Fail(StoreError),
    /// Another tab writes this first.
    Overtaken(String),
    /// Gives the first half only.
    Tear,
    /// Gives all but one character, in whose place is another.
    Flip,
}

/// How a write goes.
#[derive(Clone, Copy, Debug)]
pub enum OnWrite {
    Fine,
    Fail(StoreError),
    /// Says that it wrote, and did not.
    Drop,
    /// Keeps the first half only.
    Tear,
    /// Keeps all but one character, which comes out as another.
    Flip,
}

/// How a removal goes.
#[derive(Clone, Copy, Debug)]
pub enum OnRemove {
    Fine,
    Fail(StoreError),
    /// Says that it removed, and did not.
    Drop,
}

/// A store that follows a script, call by call of each kind; where a script ends, all goes well.
pub struct FaultyStore {
    memory: MemoryStore,
    keys: RefCell<VecDeque<Result<(), StoreError>>>,
    reads: RefCell<VecDeque<OnRead>>,
    writes: RefCell<VecDeque<OnWrite>>,
    removes: RefCell<VecDeque<OnRemove>>,
}

impl FaultyStore {
    pub fn over(memory: &MemoryStore) -> Self {
        Self {
            memory: memory.clone(),
            keys: RefCell::default(),
            reads: RefCell::default(),
            writes: RefCell::default(),
            removes: RefCell::default(),
        }
    }

    pub fn on_keys(self, script: impl IntoIterator<Item = Result<(), StoreError>>) -> Self {
        self.keys.borrow_mut().extend(script);
        self
    }

    pub fn on_reads(self, script: impl IntoIterator<Item = OnRead>) -> Self {
        self.reads.borrow_mut().extend(script);
        self
    }

    pub fn on_writes(self, script: impl IntoIterator<Item = OnWrite>) -> Self {
        self.writes.borrow_mut().extend(script);
        self
    }

    pub fn on_removes(self, script: impl IntoIterator<Item = OnRemove>) -> Self {
        self.removes.borrow_mut().extend(script);
        self
    }
}

impl Store for FaultyStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.reads.borrow_mut().pop_front().unwrap_or(OnRead::Fine) {
            OnRead::Fine => {}
            OnRead::Fail(error) => return Err(error),
            OnRead::Overtaken(text) => self.memory.put(key, &text),
            OnRead::Tear => return Ok(self.memory.get(key).map(|text| first_half(&text))),
            OnRead::Flip => return Ok(self.memory.get(key).map(|text| one_flipped(&text))),
        }
        self.memory.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.writes.borrow_mut().pop_front().unwrap_or(OnWrite::Fine) {
            OnWrite::Fine => self.memory.write(key, text),
            OnWrite::Fail(error) => Err(error),
            OnWrite::Drop => Ok(()),
            OnWrite::Tear => self.memory.write(key, &first_half(text)),
            OnWrite::Flip => self.memory.write(key, &one_flipped(text)),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self.removes.borrow_mut().pop_front().unwrap_or(OnRemove::Fine) {
            OnRemove::Fine => self.memory.remove(key),
            OnRemove::Fail(error) => Err(error),
            OnRemove::Drop => Ok(()),
        }
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.keys.borrow_mut().pop_front().unwrap_or(Ok(()))?;
        self.memory.keys()
    }
}

pub fn first_half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

/// The character in the middle becomes another one.
pub fn one_flipped(text: &str) -> String {
    let middle = text.chars().count() / 2;
    let other = |c: char| if c == 'x' { 'y' } else { 'x' };
    text.chars().enumerate().map(|(at, c)| if at == middle { other(c) } else { c }).collect()
}
