//! The reader's own training: read when it is first asked for, and changed by commands.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::Clock;
use content::{CourseId, Day, Timestamp, day_in_london};
use reader::{
    Evaluation, Particulars, SaveFailure, StateChange, TrainingKey, TrainingRecord,
    TrainingTrouble, UnreadableTraining,
};
use reader::{storage, storage::Key, storage::Store, storage::TrainingLog};

/// The reader's training. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Training {
    inner: StoredValue<Inner, LocalStorage>,
    log: RwSignal<Vec<TrainingRecord>>,
    unreadable: RwSignal<Vec<UnreadableTraining>>,
    failure: RwSignal<Option<SaveFailure>>,
    removed: RwSignal<Option<TrainingRecord>>,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    /// Once it was asked for.
    log: RefCell<Option<TrainingLog>>,
    /// What to do when another tab has written. A pointer that is set when the log is read, so that
    /// the reading of records is in no visit that shows none (see `pages::chunk`).
    take_in: Cell<Option<ApplyChange>>,
}

type ApplyChange = fn(&Training, Option<&str>);

impl Training {
    /// Reads nothing yet: most pages show nothing of it.
    pub fn open_store(store: Rc<dyn Store>, clock: Rc<dyn Clock>) -> Self {
        let inner = Inner { store, clock, log: RefCell::default(), take_in: Cell::new(None) };
        Self {
            inner: StoredValue::new_local(inner),
            log: RwSignal::default(),
            unreadable: RwSignal::default(),
            failure: RwSignal::default(),
            removed: RwSignal::default(),
        }
    }

    /// The day that it is in the United Kingdom.
    pub fn today(&self) -> Day {
        day_in_london(self.now())
    }

    /// All of it, the newest first.
    pub fn log(&self) -> ReadSignal<Vec<TrainingRecord>> {
        self.read();
        self.log.read_only()
    }

    /// What there is of one course, the newest first.
    pub fn of_course(&self, id: &CourseId) -> Vec<TrainingRecord> {
        let is_of = |record: &&TrainingRecord| matches!(&record.key, TrainingKey::Course(of, _) if of == id);
        self.log().with(|log| log.iter().filter(is_of).cloned().collect())
    }

    /// What is stored and could not be read.
    pub fn unreadable(&self) -> ReadSignal<Vec<UnreadableTraining>> {
        self.read();
        self.unreadable.read_only()
    }

    /// Why there may be more than the log has, where the browser's store could not be read.
    pub fn failure(&self) -> ReadSignal<Option<SaveFailure>> {
        self.read();
        self.failure.read_only()
    }

    /// The record that was removed last, until it is put back.
    pub fn removed(&self) -> ReadSignal<Option<TrainingRecord>> {
        self.read();
        self.removed.read_only()
    }

    /// A key for taking a course, for the first time or again.
    pub fn next_key(&self, course: &CourseId) -> TrainingKey {
        self.command(|log| log.next_key(course))
    }

    /// A key for a course that was taken elsewhere.
    pub fn own_key(&self) -> TrainingKey {
        TrainingKey::Own(self.now().0.unsigned_abs())
    }

    /// Begins a record with its first move.
    ///
    /// # Errors
    /// Where the move makes no sense, another tab has begun the same, or it is not stored.
    pub fn begin(
        &self,
        key: TrainingKey,
        particulars: Particulars,
        turn: StateChange,
    ) -> Result<(), TrainingTrouble> {
        let now = self.now();
        let Particulars { title, provider, themes, minutes } = particulars;
        let mut record = TrainingRecord {
            key,
            title,
            provider,
            themes,
            history: Vec::new(),
            minutes,
            evaluation: None,
            revision: 0,
            updated: now,
        };
        record.make(turn, day_in_london(now), now)?;
        self.command(|log| log.begin(record))
    }

    /// Makes a move.
    ///
    /// # Errors
    /// Where it makes no sense, or is not stored.
    pub fn make(&self, key: &TrainingKey, turn: StateChange) -> Result<(), TrainingTrouble> {
        let now = self.now();
        let act =
            &mut |record: &mut TrainingRecord| record.make(turn.clone(), day_in_london(now), now);
        self.command(|log| log.change(key, act))
    }

    /// Takes the last move back. A record that has only begun is removed, and can be put back.
    ///
    /// # Errors
    /// Where that is not stored.
    pub fn undo(&self, key: &TrainingKey) -> Result<(), TrainingTrouble> {
        let now = self.now();
        self.command(|log| log.undo(key, now))
    }

    /// Takes what the reader made of a course; of one that was attended, that is the next move.
    ///
    /// # Errors
    /// Where it was not attended, or it is not stored.
    pub fn evaluate(
        &self,
        key: &TrainingKey,
        evaluation: Evaluation,
        minutes: Option<u32>,
    ) -> Result<(), TrainingTrouble> {
        let now = self.now();
        let act = &mut |record: &mut TrainingRecord| {
            record.evaluate(evaluation.clone(), minutes, day_in_london(now), now)
        };
        self.command(|log| log.change(key, act))
    }

    /// Changes what the reader stated of a course that was taken elsewhere.
    ///
    /// # Errors
    /// Where it is not stored.
    pub fn edit_own(
        &self,
        key: &TrainingKey,
        particulars: &Particulars,
    ) -> Result<(), TrainingTrouble> {
        let now = self.now();
        let act = &mut |record: &mut TrainingRecord| {
            let Particulars { title, provider, themes, minutes } = particulars;
            record.title.clone_from(title);
            record.provider.clone_from(provider);
            record.themes.clone_from(themes);
            record.minutes = *minutes;
            record.touch(now);
            Ok(())
        };
        self.command(|log| log.change(key, act))
    }

    /// Removes a record; it can be put back until the page is closed.
    ///
    /// # Errors
    /// Where it is not certain that it is gone.
    pub fn remove(&self, key: &TrainingKey) -> Result<(), TrainingTrouble> {
        self.command(|log| log.remove(key))
    }

    /// Puts the record back that was removed last.
    ///
    /// # Errors
    /// Where it is not stored; it can still be put back then.
    pub fn put_back(&self) -> Result<(), TrainingTrouble> {
        let now = self.now();
        self.command(|log| log.put_back(now))
    }

    /// All of it as a file that other programs can read.
    pub fn as_json(&self) -> String {
        self.log().with_untracked(|log| storage::training_as_json(log, self.now()))
    }

    /// Takes in what another tab has written; without a key, it has emptied the store. What was
    /// never asked for is read when it is.
    pub fn on_external_change(&self, key: Option<&str>) {
        if let Some(take_in) = self.inner.with_value(|inner| inner.take_in.get()) {
            take_in(self, key);
        }
    }

    fn take_in(&self, key: Option<&str>) {
        match key.map(Key::parse) {
            None => {
                self.inner.with_value(|inner| inner.log.take());
                self.read();
            }
            Some(Some(Key::Training(key))) => self.command(|log| log.refresh(&key)),
            Some(_) => {}
        }
    }

    fn now(&self) -> Timestamp {
        self.inner.with_value(|inner| inner.clock.now())
    }

    /// Reads the store, once.
    fn read(&self) {
        if self.inner.with_value(|inner| inner.log.borrow().is_none()) {
            self.command(|_| {});
        }
    }

    /// Does something with the log, and tells what has changed in it.
    fn command<T>(&self, act: impl FnOnce(&mut TrainingLog) -> T) -> T {
        self.inner.with_value(|inner| {
            let mut log = inner.log.borrow_mut();
            let log = log.get_or_insert_with(|| {
                inner.take_in.set(Some(Self::take_in));
                TrainingLog::read(Rc::clone(&inner.store))
            });
            let done = act(log);
            self.tell(log);
            done
        })
    }

    /// What has not changed is not told: pages would be drawn anew, and forget what is being typed.
    fn tell(&self, log: &TrainingLog) {
        if self.log.with_untracked(|told| told != log.records()) {
            self.log.set(log.records().to_vec());
        }
        if self.unreadable.with_untracked(|told| told != log.unreadable()) {
            self.unreadable.set(log.unreadable().to_vec());
        }
        if self.removed.with_untracked(|told| told.as_ref() != log.removed()) {
            self.removed.set(log.removed().cloned());
        }
        if self.failure.get_untracked() != log.failure() {
            self.failure.set(log.failure());
        }
    }
}
