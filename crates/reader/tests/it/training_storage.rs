//! The reader's training over a store that fails in each way that a store can: no record is lost,
//! and nothing is called saved that is not there.

use crate::support::tab::{attend, begun, keys, stored, tab, with};
use content::{CourseId, Timestamp};
use reader::{SaveFailure, TrainingRecord, TrainingTrouble, Unreadable, UnreadableTraining};
use reader::{
    storage::Key, storage::ReadResult, storage::Revision, storage::Store, storage::StoreError,
    storage::TrainingLog, storage::WriteError, storage::load_training, storage::remove_training,
    storage::save_training, storage::seal, storage::training_keys,
};
use test_support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};
use test_support::training::{attended, booked, full, key, sitting};

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const FULL_KEY: &str = "safeguarding-learning-toolkit/training/course/noticing-neglect/2";
const FROZEN: &str = include_str!("../../../../tests/fixtures/training-schema-1.json");
const NOW: Timestamp = Timestamp(1_795_300_000_999);

#[test]
fn a_record_of_the_first_schema_is_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(FULL_KEY, FROZEN);
    match load_training(&memory, &full().key) {
        ReadResult::Found { value, .. } => assert_eq!(value, full()),
        other => panic!("{other:?}"),
    }
    assert_eq!(memory.get(FULL_KEY).as_deref(), Some(FROZEN));
}

#[test]
fn a_record_is_written_as_the_first_schema_has_it_under_the_published_key() {
    let memory = with(&[full()]);
    assert_eq!(memory.get(FULL_KEY).as_deref(), Some(FROZEN));
    assert_eq!(training_keys(&memory), Ok(vec![full().key]));
}

#[test]
fn only_training_is_named_and_the_unreadable_too() {
    let memory = with(&[begun("own/7")]);
    memory.put("safeguarding-learning-toolkit/training/course/a/1", "damaged");
    memory.put("safeguarding-learning-toolkit/training/course/a/0", "of no key");
    memory.put("safeguarding-learning-toolkit/note/national", "a note");
    memory.put("another-program/training/own/1", "not ours");
    assert_eq!(training_keys(&memory), Ok(vec![key("course/a/1"), key("own/7")]));
}

#[test]
fn a_log_is_read_with_the_newest_first() {
    let log = tab(with(&[
        attended("own/1", "2024-02-29", None, &[]),
        attended("own/2", "2026-03-24", None, &[]),
        booked("own/3", sitting("2027-01-01", "09:30", "12:30")),
        TrainingRecord { updated: NOW, ..attended("own/4", "2024-02-29", None, &[]) },
    ]));
    assert_eq!(keys(&log), ["own/3", "own/2", "own/4", "own/1"]);
    assert_eq!((log.unreadable(), log.failure(), log.removed()), (&[][..], None, None));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_there() {
    let memory = with(&[begun("own/1")]);
    let newer = seal(2, "{}");
    memory.put(&Key::Training(key("own/2")).to_string(), "damaged");
    memory.put(&Key::Training(key("own/3")).to_string(), &newer);
    let mut log = tab(memory.clone());
    assert_eq!(keys(&log), ["own/1"]);
    let told = |of: &str, stored| UnreadableTraining { key: key(of), stored };
    let set_aside = told("own/2", Unreadable::SetAside("damaged".into()));
    let newer = told("own/3", Unreadable::Newer(newer));
    assert_eq!(log.unreadable(), [set_aside.clone(), newer.clone()]);
    let saved = log.begin(begun("own/3"));
    assert_eq!(saved, Err(TrainingTrouble::Storage(SaveFailure::InTheWay)));
    assert_eq!(log.begin(begun("own/2")), Ok(()), "what was set aside is out of the way");
    log.refresh(&key("own/3"));
    assert_eq!(log.unreadable(), [set_aside, newer], "each is told once");
}

#[test]
fn what_was_set_aside_is_there_byte_for_byte() {
    let half = &FROZEN[..FROZEN.len() / 3];
    for text in ["", "no JSON", half, &seal(1, "{\"key\":\"own/1\"}"), &seal(1, "{}")[1..]] {
        let memory = MemoryStore::default();
        memory.put(FULL_KEY, text);
        assert_eq!(tab(memory.clone()).unreadable().len(), 1, "{text:?}");
        let aside = Key::Quarantine(1, FULL_KEY.into()).to_string();
        assert_eq!(memory.all().into_iter().collect::<Vec<_>>(), [(aside, text.to_owned())]);
    }
}

#[test]
fn a_store_that_cannot_be_read_is_told() {
    struct Blocked;
    impl Store for Blocked {
        fn read(&self, _: &str) -> Result<Option<String>, StoreError> {
            Err(StoreError::Blocked)
        }
        fn write(&self, _: &str, _: &str) -> Result<(), StoreError> {
            Err(StoreError::Blocked)
        }
        fn remove(&self, _: &str) -> Result<(), StoreError> {
            Err(StoreError::Blocked)
        }
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            Err(StoreError::Blocked)
        }
    }
    let mut log = tab(Blocked);
    assert_eq!(log.failure(), Some(SaveFailure::Blocked));
    let saved = log.begin(begun("own/1"));
    assert_eq!(saved, Err(TrainingTrouble::Storage(SaveFailure::Blocked)));
    assert_eq!(log.records(), [], "what is not stored is not shown as if it were");

    let memory = with(&[begun("own/1"), begun("own/2")]);
    let log = tab(FaultyStore::over(&memory).on_reads([OnRead::Fail(StoreError::Failed)]));
    assert_eq!((keys(&log), log.failure()), (vec!["own/2".into()], Some(SaveFailure::Failed)));
}

#[test]
fn the_key_that_a_record_is_stored_under_decides() {
    let memory = with(&[begun("own/1")]);
    let text = memory.get(&Key::Training(key("own/1")).to_string()).expect("it was written");
    memory.put(&Key::Training(key("own/2")).to_string(), &text);
    let mut log = tab(memory.clone());
    assert_eq!(attend(&mut log, "own/2"), Ok(()));
    assert_eq!(stored(&memory, "own/1"), Some(begun("own/1")));
}

#[test]
fn the_same_course_can_be_taken_again() {
    let course = CourseId::new("a").expect("an id");
    let next = |log: &TrainingLog| log.next_key(&course).to_string();
    assert_eq!(next(&tab(MemoryStore::default())), "course/a/1");
    let memory = with(&[begun("course/a/1"), begun("course/a/4"), begun("course/b/9")]);
    memory.put(&Key::Training(key("course/a/6")).to_string(), &seal(9, "{}"));
    let mut log = tab(memory);
    assert_eq!(next(&log), "course/a/7", "what cannot be read has its key");
    log.begin(begun("course/a/7")).expect("it is free");
    log.remove(&key("course/a/7")).expect("it is there");
    assert_eq!(next(&log), "course/a/8", "what can be put back has its key");
}

#[test]
fn a_move_that_makes_no_sense_touches_nothing() {
    let memory = with(&[attended("own/1", "2026-03-24", None, &[])]);
    let before = memory.all();
    let mut log = tab(memory.clone());
    assert!(matches!(attend(&mut log, "own/1"), Err(TrainingTrouble::Move(_))));
    assert_eq!(memory.all(), before);
}

#[test]
fn undoing_the_beginning_removes_the_record_and_it_can_be_put_back() {
    let memory = with(&[begun("own/1")]);
    let mut log = tab(memory.clone());
    assert_eq!(log.put_back(NOW), Ok(()), "there is nothing to put back");
    attend(&mut log, "own/1").expect("it makes sense");
    log.undo(&key("own/1"), NOW).expect("a move is taken back");
    assert_eq!(log.records()[0].history, begun("own/1").history);
    log.undo(&key("own/1"), NOW).expect("the record is removed");
    assert_eq!((log.records(), memory.all().len()), (&[][..], 0));
    assert_eq!(log.removed().map(|record| &record.key), Some(&key("own/1")));
    assert_eq!(log.put_back(NOW), Ok(()));
    assert_eq!(log.removed(), None);
    let back = stored(&memory, "own/1").expect("it is there");
    assert_eq!((&back.history, back.revision), (&begun("own/1").history, 4));
}

#[test]
fn a_change_that_is_not_kept_is_told_and_what_was_there_is_brought_back() {
    for write in [OnWrite::Tear, OnWrite::Flip, OnWrite::Drop] {
        let memory = with(&[begun("own/1")]);
        let mut log = tab(FaultyStore::over(&memory).on_writes([write]));
        let failed = Err(TrainingTrouble::Storage(SaveFailure::Failed));
        assert_eq!(attend(&mut log, "own/1"), failed, "{write:?}");
        assert_eq!(log.records(), [begun("own/1")]);
        assert_eq!(stored(&memory, "own/1"), Some(begun("own/1")), "{write:?}");
        assert_eq!(attend(&mut log, "own/1"), Ok(()), "it can be tried again");
        assert_eq!(stored(&memory, "own/1").as_ref(), log.records().first());

        let memory = MemoryStore::default();
        let mut log = tab(FaultyStore::over(&memory).on_writes([write]));
        assert_eq!(log.begin(begun("own/1")), failed, "{write:?}");
        assert_eq!((log.records(), memory.all().len()), (&[][..], 0), "{write:?}");
        assert_eq!(log.begin(begun("own/1")), Ok(()), "it can be tried again");
    }
}

#[test]
fn a_store_that_keeps_nothing_right_does_not_lock_the_record() {
    let memory = with(&[begun("own/1")]);
    let mut log = tab(FaultyStore::over(&memory).on_writes([OnWrite::Tear, OnWrite::Flip]));
    assert!(attend(&mut log, "own/1").is_err());
    assert_eq!(attend(&mut log, "own/1"), Ok(()), "our own damage is no obstacle");
}

#[test]
fn a_store_that_is_full_changes_nothing() {
    for (error, failure) in [
        (StoreError::Full, SaveFailure::Full),
        (StoreError::Blocked, SaveFailure::Blocked),
        (StoreError::Failed, SaveFailure::Failed),
    ] {
        let memory = with(&[begun("own/1")]);
        let mut log = tab(FaultyStore::over(&memory).on_writes([OnWrite::Fail(error)]));
        assert_eq!(attend(&mut log, "own/1"), Err(TrainingTrouble::Storage(failure)));
        assert_eq!(log.records(), [begun("own/1")]);
        assert_eq!(attend(&mut log, "own/1"), Ok(()));
    }
}

#[test]
fn a_removal_that_is_not_done_is_not_called_done() {
    for remove in [OnRemove::Drop, OnRemove::Fail(StoreError::Failed)] {
        let memory = with(&[begun("own/1")]);
        let mut log = tab(FaultyStore::over(&memory).on_removes([remove]));
        let failed = Err(TrainingTrouble::Storage(SaveFailure::Failed));
        assert_eq!(log.remove(&key("own/1")), failed, "{remove:?}");
        assert_eq!((log.records(), log.removed()), (&[begun("own/1")][..], None));
        assert_eq!(log.remove(&key("own/1")), Ok(()));
        assert_eq!(memory.all().len(), 0);
    }
}

#[test]
fn the_store_is_as_strict_with_one_record_as_with_a_note() {
    let memory = with(&[full()]);
    let theirs = WriteError::Changed {
        theirs: Box::new(full()),
        seen: match load_training(&memory, &full().key) {
            ReadResult::Found { seen, .. } => seen,
            other => panic!("{other:?}"),
        },
    };
    let ours = TrainingRecord { title: "Ours".into(), ..full() };
    assert_eq!(save_training(&memory, &ours, &Revision::nothing()), Err(theirs.clone()));
    assert_eq!(remove_training(&memory, &full().key, &Revision::nothing()), Err(theirs));
    assert_eq!(memory.get(FULL_KEY).as_deref(), Some(FROZEN));
}
