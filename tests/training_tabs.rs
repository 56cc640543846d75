//! The reader's training in two tabs at once, and when there is very much of it.

mod support;

use std::cell::Cell;
use std::rc::Rc;

use content::Timestamp;
use proptest::prelude::*;
use reader::{
    Evaluation, LogFilter, MoveProblem, TrainingKey, TrainingRecord, TrainingState, TrainingTrouble,
};
use reader::{storage::Store, storage::StoreError};
use support::store::MemoryStore;
use support::tab::{attend, begun, keys, stored, tab, with};
use support::training::{attended, day, entry, full, key, turn};

const NOW: Timestamp = Timestamp(1_795_300_000_999);
const TODAY: &str = "2026-11-22";

#[test]
fn two_tabs_that_begin_the_same_course_end_with_one_record_and_the_second_is_told() {
    let memory = MemoryStore::default();
    let (mut first, mut second) = (tab(memory.clone()), tab(memory.clone()));
    let theirs = TrainingRecord { title: "Theirs".into(), ..begun("course/a/1") };
    assert_eq!(first.begin(theirs.clone()), Ok(()));
    assert_eq!(second.begin(begun("course/a/1")), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(second.records(), std::slice::from_ref(&theirs));
    assert_eq!(second.begin(begun("course/a/1")), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(stored(&memory, "course/a/1"), Some(theirs));
    assert_eq!(attend(&mut second, "course/a/1"), Ok(()), "having seen it, one may go on");
    assert_eq!(attend(&mut first, "course/a/1"), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(first.records(), second.records());
    let from = TrainingState::Attended;
    let again = TrainingTrouble::Move(MoveProblem::NotFromHere { from, to: from });
    assert_eq!(attend(&mut first, "course/a/1"), Err(again), "it is told what is so now");
}

#[test]
fn what_another_tab_wrote_is_neither_written_over_nor_removed() {
    let memory = with(&[begun("own/1")]);
    let (mut first, mut second) = (tab(memory.clone()), tab(memory.clone()));
    attend(&mut first, "own/1").expect("it makes sense");
    let before = memory.all();
    assert_eq!(second.remove(&key("own/1")), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!((memory.all(), second.records()), (before, first.records()));
    assert_eq!(second.undo(&key("own/1"), NOW), Ok(()));
    assert_eq!(first.remove(&key("own/1")), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(first.remove(&key("own/1")), Ok(()), "having seen it, one may");
    second.refresh(&key("own/1"));
    assert_eq!(second.records(), []);
    assert_eq!(attend(&mut second, "own/1"), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(memory.all().len(), 0);
}

#[test]
fn what_another_tab_wrote_comes_in() {
    let memory = with(&[attended("own/1", "2026-03-24", None, &[])]);
    let (mut first, mut second) = (tab(memory.clone()), tab(memory));
    first.begin(begun("own/2")).expect("it is free");
    second.refresh(&key("own/2"));
    assert_eq!(keys(&second), ["own/1", "own/2"]);
    attend(&mut first, "own/2").expect("it makes sense");
    second.refresh(&key("own/2"));
    assert_eq!(second.records(), first.records());
    assert_eq!(keys(&second), ["own/2", "own/1"], "in the log's order");
}

#[test]
fn what_was_removed_is_not_put_over_what_came_after_it() {
    let memory = with(&[full()]);
    let (mut first, mut second) = (tab(memory.clone()), tab(memory.clone()));
    first.remove(&full().key).expect("it is there");
    second.refresh(&full().key);
    second.begin(begun("course/noticing-neglect/2")).expect("it is free");
    assert_eq!(first.put_back(NOW), Err(TrainingTrouble::ChangedElsewhere));
    assert_eq!(stored(&memory, "course/noticing-neglect/2").as_ref(), second.records().first());
    assert_eq!(first.removed(), Some(&full()), "it is still here");
}

#[derive(Clone, Debug)]
enum Deed {
    Begin(TrainingState),
    Make(TrainingState),
    Undo,
    Evaluate,
    Remove,
    PutBack,
    /// The browser tells the tab that the other one has written.
    Hear,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let state = || prop::sample::select(TrainingState::ALL.to_vec());
    prop_oneof![
        3 => state().prop_map(Deed::Begin),
        5 => state().prop_map(Deed::Make),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Evaluate),
        1 => Just(Deed::Remove),
        1 => Just(Deed::PutBack),
        3 => Just(Deed::Hear),
    ]
}

proptest! {
    #[test]
    fn two_tabs_never_lose_or_mix_what_either_was_told_is_stored(
        deeds in prop::collection::vec((0..2_usize, any_deed()), 1..40)
    ) {
        let of: TrainingKey = key("course/a/1");
        let memory = MemoryStore::default();
        let mut tabs = [tab(memory.clone()), tab(memory.clone())];
        for (at, (who, deed)) in deeds.into_iter().enumerate() {
            let before = stored(&memory, "course/a/1");
            let tab = &mut tabs[who];
            let knew = tab.records().first().cloned();
            let now = Timestamp(at as i64);
            let nothing_to_put_back = tab.removed().is_none();
            let done = match deed {
                Deed::Begin(to) => {
                    let mut record = begun("course/a/1");
                    record.title = format!("Tab {who}, deed {at}");
                    record.history = vec![entry(to, TODAY)];
                    tab.begin(record)
                }
                Deed::Make(to) => {
                    let made = turn(to, TODAY);
                    tab.change(&of, &mut |record| record.make(made.clone(), day(TODAY), now))
                }
                Deed::Undo => tab.undo(&of, now),
                Deed::Evaluate => tab.change(&of, &mut |record| {
                    record.evaluate(Evaluation::default(), None, day(TODAY), now)
                }),
                Deed::Remove => tab.remove(&of),
                Deed::PutBack if nothing_to_put_back => continue,
                Deed::PutBack => tab.put_back(now),
                Deed::Hear => {
                    tab.refresh(&of);
                    Ok(())
                }
            };
            let after = stored(&memory, "course/a/1");
            prop_assert_eq!(tab.unreadable().len(), 0);
            if done.is_err() {
                prop_assert_eq!(&after, &before, "what failed changed something");
            } else {
                prop_assert_eq!(tab.records().first(), after.as_ref(), "the page shows the store");
                let went_over = after != before && before.is_some();
                prop_assert!(!went_over || knew == before, "{before:?} was gone over unseen");
            }
            if done == Err(TrainingTrouble::ChangedElsewhere) && before.is_some() {
                prop_assert_eq!(tab.records().first(), before.as_ref(), "theirs is taken in");
            }
        }
    }
}

/// A store that counts what is read of it.
struct Counted(MemoryStore, Rc<Cell<usize>>);

impl Store for Counted {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.1.set(self.1.get() + 1);
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.keys()
    }
}

// How long it takes, benches/training.rs says.
#[test]
fn of_five_thousand_records_each_is_read_once_and_a_change_reads_its_own_alone() {
    let records: Vec<_> =
        (0..5_000).map(|n| TrainingRecord { key: TrainingKey::Own(n), ..full() }).collect();
    let reads = Rc::new(Cell::new(0));
    let mut log = tab(Counted(with(&records), Rc::clone(&reads)));
    assert_eq!((log.records().len(), reads.get()), (5_000, 5_000));
    assert_eq!(LogFilter::default().sums(log.records()).all.minutes, 5_000 * 180);
    log.undo(&key("own/4321"), NOW).expect("it was evaluated");
    assert_eq!(reads.get(), 5_002, "looked at before it is written, and read back");
    assert_eq!(log.records()[0].key, key("own/4321"), "it was changed last");
}
