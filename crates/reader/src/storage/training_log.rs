//! The reader's training as a whole: read once, then changed record by record without overwriting
//! what another tab wrote.

use std::rc::Rc;

use super::port::Store;
use super::record::{ReadResult, Revision, WriteError, unreadable};
use super::training::{load_training, remove_training, save_training, training_keys};
use crate::{
    MoveProblem, SaveFailure, TrainingKey, TrainingRecord, TrainingTrouble, Unreadable,
    UnreadableTraining, newest_first,
};
use content::{CourseId, Timestamp};

/// All training records, as last read from the store.
pub struct TrainingLog {
    store: Rc<dyn Store>,
    /// The newest first.
    records: Vec<TrainingRecord>,
    /// The stored texts as last read.
    seen: Vec<(TrainingKey, Revision)>,
    unreadable: Vec<UnreadableTraining>,
    failure: Option<SaveFailure>,
    removed: Option<TrainingRecord>,
}

impl TrainingLog {
    /// Reads everything that the store has.
    pub fn read(store: Rc<dyn Store>) -> Self {
        let keys = training_keys(&*store);
        let mut log = Self {
            store,
            records: Vec::new(),
            seen: Vec::new(),
            unreadable: Vec::new(),
            failure: None,
            removed: None,
        };
        match keys {
            Ok(keys) => keys.iter().for_each(|key| log.load(key)),
            Err(error) => log.failure = Some(error.into()),
        }
        log.order();
        log
    }

    /// All records, the newest first.
    pub fn records(&self) -> &[TrainingRecord] {
        &self.records
    }

    /// What could not be read.
    pub fn unreadable(&self) -> &[UnreadableTraining] {
        &self.unreadable
    }

    /// Why some records may be missing, if the store failed.
    pub fn failure(&self) -> Option<SaveFailure> {
        self.failure
    }

    /// The record that was removed last, until it is put back.
    pub fn removed(&self) -> Option<&TrainingRecord> {
        self.removed.as_ref()
    }

    /// A free key, for taking a course for the first time or again.
    pub fn next_key(&self, course: &CourseId) -> TrainingKey {
        let unreadable = self.unreadable.iter().map(|found| &found.key);
        let taken = self.records.iter().chain(&self.removed).map(|record| &record.key);
        let last = taken.chain(unreadable).fold(0, |last, key| match key {
            TrainingKey::Course(of, time) if of == course => last.max(*time),
            _ => last,
        });
        TrainingKey::Course(course.clone(), last.saturating_add(1))
    }

    /// Stores a record that has just begun.
    ///
    /// # Errors
    /// Where it is not stored, as when another tab has begun it already.
    pub fn begin(&mut self, record: TrainingRecord) -> Result<(), TrainingTrouble> {
        if self.place(&record.key).is_some() {
            self.refresh(&record.key);
            return Err(TrainingTrouble::ChangedElsewhere);
        }
        self.save(record)
    }

    /// Changes a record.
    ///
    /// # Errors
    /// Where the change makes no sense, or is not stored; the record is then as it was, or as
    /// another tab has made it.
    pub fn change(
        &mut self,
        key: &TrainingKey,
        act: &mut dyn FnMut(&mut TrainingRecord) -> Result<(), MoveProblem>,
    ) -> Result<(), TrainingTrouble> {
        let at = self.known(key)?;
        let mut record = self.records[at].clone();
        act(&mut record)?;
        self.save(record)
    }

    /// Undoes the last move. A record that has only begun is removed.
    ///
    /// # Errors
    /// As for any other change.
    pub fn undo(&mut self, key: &TrainingKey, now: Timestamp) -> Result<(), TrainingTrouble> {
        let at = self.known(key)?;
        if self.records[at].history.len() > 1 {
            self.change(key, &mut |record| {
                record.undo(now);
                Ok(())
            })
        } else {
            self.remove(key)
        }
    }

    /// Removes a record, and remembers it so that it can be put back.
    ///
    /// # Errors
    /// Where it is not certain that it is gone.
    pub fn remove(&mut self, key: &TrainingKey) -> Result<(), TrainingTrouble> {
        let at = self.known(key)?;
        match remove_training(&*self.store, key, &self.last_seen(key)) {
            Ok(()) => {
                self.removed = Some(self.records.remove(at));
                self.seen.retain(|(of, _)| of != key);
                Ok(())
            }
            Err(error) => Err(self.failed(key, error)),
        }
    }

    /// Puts the last removed record back, if there is one.
    ///
    /// # Errors
    /// Where it is not stored; it can still be put back then.
    pub fn put_back(&mut self, now: Timestamp) -> Result<(), TrainingTrouble> {
        let Some(mut record) = self.removed.clone() else { return Ok(()) };
        record.touch(now);
        self.begin(record)?;
        self.removed = None;
        Ok(())
    }

    /// Reads one record again, because another tab has changed it.
    pub fn refresh(&mut self, key: &TrainingKey) {
        self.records.retain(|record| record.key != *key);
        self.seen.retain(|(of, _)| of != key);
        // Quarantined data no longer blocks the key, but is still reported.
        self.unreadable
            .retain(|found| found.key != *key || matches!(found.stored, Unreadable::SetAside(_)));
        self.load(key);
        self.order();
    }

    /// Reads a record that is not in the log. Does not search for it: thousands may be read at
    /// once.
    fn load(&mut self, key: &TrainingKey) {
        match load_training(&*self.store, key) {
            ReadResult::Nothing => {}
            ReadResult::Found { mut value, seen } => {
                // The key decides which record it is, whatever its text says.
                value.key = key.clone();
                self.records.push(value);
                self.seen.push((key.clone(), seen));
            }
            ReadResult::Unreadable { text, problem, kept } => {
                let stored = unreadable(text, problem, kept);
                self.unreadable.push(UnreadableTraining { key: key.clone(), stored });
            }
            ReadResult::Failed(error) => self.failure = Some(error.into()),
        }
    }

    fn save(&mut self, record: TrainingRecord) -> Result<(), TrainingTrouble> {
        match save_training(&*self.store, &record, &self.last_seen(&record.key)) {
            Ok(seen) => {
                self.saw(&record.key, seen);
                self.put(record);
                Ok(())
            }
            Err(error) => Err(self.failed(&record.key, error)),
        }
    }

    fn failed(&mut self, key: &TrainingKey, error: WriteError<TrainingRecord>) -> TrainingTrouble {
        match error {
            WriteError::Changed { mut theirs, seen } => {
                theirs.key = key.clone();
                self.saw(key, seen);
                self.put(*theirs);
                TrainingTrouble::ChangedElsewhere
            }
            WriteError::InTheWay => TrainingTrouble::Storage(SaveFailure::InTheWay),
            WriteError::Store(error) => TrainingTrouble::Storage(error.into()),
            WriteError::NotKept { seen } => {
                self.overwrite_damaged(key, seen);
                TrainingTrouble::Storage(SaveFailure::Failed)
            }
        }
    }

    /// If the store has kept something else than was written, restores the earlier text, so that
    /// closing the page now loses no more than the last change.
    fn overwrite_damaged(&mut self, key: &TrainingKey, seen: Revision) {
        let mended = match self.place(key) {
            Some(at) => save_training(&*self.store, &self.records[at], &seen),
            None => remove_training(&*self.store, key, &seen).map(|()| Revision::nothing()),
        };
        let now = match mended {
            Ok(now) | Err(WriteError::NotKept { seen: now }) => now,
            Err(_) => seen,
        };
        self.saw(key, now);
    }

    fn put(&mut self, record: TrainingRecord) {
        match self.place(&record.key) {
            Some(at) => self.records[at] = record,
            None => self.records.push(record),
        }
        self.order();
    }

    /// The index of a record to be changed. If it is unknown, another tab has begun or removed it,
    /// and the store is checked.
    fn known(&mut self, key: &TrainingKey) -> Result<usize, TrainingTrouble> {
        let place = self.place(key);
        if place.is_none() {
            self.refresh(key);
        }
        place.ok_or(TrainingTrouble::ChangedElsewhere)
    }

    fn place(&self, key: &TrainingKey) -> Option<usize> {
        self.records.iter().position(|record| record.key == *key)
    }

    fn last_seen(&self, key: &TrainingKey) -> Revision {
        let seen = self.seen.iter().find(|(of, _)| of == key);
        seen.map_or_else(Revision::nothing, |(_, seen)| seen.clone())
    }

    fn saw(&mut self, key: &TrainingKey, seen: Revision) {
        match self.seen.iter_mut().find(|(of, _)| of == key) {
            Some((_, before)) => *before = seen,
            None => self.seen.push((key.clone(), seen)),
        }
    }

    fn order(&mut self) {
        self.records = newest_first(std::mem::take(&mut self.records));
    }
}
