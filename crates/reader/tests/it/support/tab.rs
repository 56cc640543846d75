//! Tabs that share a store of training.

use std::rc::Rc;

use content::Timestamp;
use reader::{TrainingRecord, TrainingState, TrainingTrouble};
use reader::{
    storage::ReadResult, storage::Revision, storage::Store, storage::TrainingLog,
    storage::load_training, storage::save_training,
};
use test_support::store::MemoryStore;
use test_support::training::{day, entry, key, record, turn};

/// What a tab has read of a store.
pub fn tab(store: impl Store + 'static) -> TrainingLog {
    TrainingLog::read(Rc::new(store))
}

/// What a store has under a key.
pub fn stored(memory: &MemoryStore, of: &str) -> Option<TrainingRecord> {
    match load_training(memory, &key(of)) {
        ReadResult::Found { value, .. } => Some(value),
        _ => None,
    }
}

/// Says today that something was attended.
pub fn attend(log: &mut TrainingLog, of: &str) -> Result<(), TrainingTrouble> {
    let made = turn(TrainingState::Attended, "2026-11-01");
    log.change(&key(of), &mut |record| {
        record.make(made.clone(), day("2026-11-22"), Timestamp(1_795_300_000_999))
    })
}

/// A record of something that is of interest.
pub fn begun(of: &str) -> TrainingRecord {
    record(of, vec![entry(TrainingState::Interested, "2026-01-02")])
}

/// A store with some records in it.
pub fn with(records: &[TrainingRecord]) -> MemoryStore {
    let memory = MemoryStore::default();
    for record in records {
        save_training(&memory, record, &Revision::nothing()).expect("the store works");
    }
    memory
}

/// The keys of a log, in its order.
pub fn keys(log: &TrainingLog) -> Vec<String> {
    log.records().iter().map(|record| record.key.to_string()).collect()
}
