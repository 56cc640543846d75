//! The reader's marks: what two tabs say of the same thing is put together, whatever the store
//! does, and nothing that was not understood is overwritten.

use content::Timestamp;
use proptest::prelude::*;
use reader::{Mark, MarkKind, MarkState, SaveFailure, Topic, newest_marks};
use reader::{
    storage::Key, storage::ReadResult, storage::StoreError, storage::change_mark,
    storage::load_mark, storage::open, storage::read_marks, storage::seal,
};
use test_support::store::{FaultyStore, MemoryStore, OnRead, OnWrite};

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const KEY: &str = "safeguarding-learning-toolkit/mark/recommendation/adults-who-go-missing";
const FROZEN: &str = include_str!("../../../../tests/fixtures/mark-schema-1.json");
const NOW: Timestamp = Timestamp(1_795_300_000_000);

fn topic(text: &str) -> Topic {
    Topic::parse(text).expect(text)
}

fn missing() -> Topic {
    topic("recommendation/adults-who-go-missing")
}

fn later(by: i64) -> Timestamp {
    Timestamp(NOW.0 + by)
}

fn begun() -> Mark {
    Mark::new(missing(), "7. Adults who go missing".into())
}

fn say(store: &MemoryStore, kind: MarkKind, at: Timestamp) -> Mark {
    change_mark(store, &begun(), &mut |mark| mark.say(kind, Some(at), at)).expect("the store works")
}

fn stored(memory: &MemoryStore) -> Option<Mark> {
    match load_mark(memory, &missing()) {
        ReadResult::Found { value, .. } => Some(value),
        _ => None,
    }
}

fn holding(mark: &Mark) -> Vec<MarkKind> {
    MarkKind::ALL.into_iter().filter(|kind| mark.since(*kind).is_some()).collect()
}

#[test]
fn a_mark_of_the_first_schema_is_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN);
    let said =
        |since: Option<i64>, at| Some(MarkState { since: since.map(Timestamp), at: Timestamp(at) });
    let expected = Mark {
        topic: missing(),
        title: "7. Adults who go missing: “where?”, \\ <b>é</b> 🦉".into(),
        later: said(None, 1_795_300_000_400),
        read: said(Some(1_795_300_000_100), 1_795_300_000_300),
        discussed: said(Some(1_795_300_000_200), 1_795_300_000_200),
        used: None,
        updated: Timestamp(1_795_300_000_400),
    };
    assert_eq!(stored(&memory), Some(expected));
    assert_eq!(memory.get(KEY).as_deref(), Some(FROZEN));
}

#[test]
fn what_is_written_is_the_frozen_form() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN);
    let mark = stored(&memory).expect("it is whole");
    let other = MemoryStore::default();
    change_mark(&other, &mark, &mut |_| {}).expect("the store works");
    assert_eq!(other.get(KEY).as_deref(), Some(FROZEN));
    assert!(open(1, FROZEN).is_ok());
}

#[test]
fn what_is_said_stays_beside_what_was_said_before() {
    let memory = MemoryStore::default();
    say(&memory, MarkKind::Later, NOW);
    let mark = say(&memory, MarkKind::Discussed, later(5));
    assert_eq!(holding(&mark), [MarkKind::Later, MarkKind::Discussed]);
    assert_eq!((mark.since(MarkKind::Later), mark.progressed()), (Some(NOW), Some(later(5))));
    assert_eq!(stored(&memory), Some(mark));
    assert_eq!(memory.all().keys().collect::<Vec<_>>(), [KEY]);
}

#[test]
fn what_is_taken_back_holds_no_longer_and_the_rest_does() {
    let memory = MemoryStore::default();
    say(&memory, MarkKind::Later, NOW);
    say(&memory, MarkKind::Read, NOW);
    let act = &mut |mark: &mut Mark| mark.say(MarkKind::Later, None, later(1));
    let mark = change_mark(&memory, &begun(), act).expect("the store works");
    assert_eq!(holding(&mark), [MarkKind::Read]);
    assert!(!mark.is_empty());
}

#[test]
fn a_mark_that_another_tab_changes_in_between_has_both_changes() {
    let memory = MemoryStore::default();
    say(&memory, MarkKind::Read, NOW);
    let elsewhere = MemoryStore::default();
    elsewhere.put(KEY, &memory.get(KEY).expect("it was written"));
    say(&elsewhere, MarkKind::Used, later(1));
    let theirs = elsewhere.get(KEY).expect("it was written");
    let between = [OnRead::Fine, OnRead::Overtaken(theirs)];
    let store = FaultyStore::over(&memory).on_reads(between);
    let act = &mut |mark: &mut Mark| mark.say(MarkKind::Later, Some(NOW), NOW);
    let mark = change_mark(&store, &begun(), act).expect("the second try works");
    assert_eq!(holding(&mark), [MarkKind::Later, MarkKind::Read, MarkKind::Used]);
    assert_eq!(stored(&memory), Some(mark));
}

#[test]
fn a_change_that_changes_nothing_is_not_written() {
    let memory = MemoryStore::default();
    let mark = say(&memory, MarkKind::Read, NOW);
    let store = FaultyStore::over(&memory).on_writes([OnWrite::Fail(StoreError::Full)]);
    assert_eq!(change_mark(&store, &begun(), &mut |_| {}), Ok(mark));
}

#[test]
fn what_cannot_be_written_is_told_and_what_was_there_stays() {
    for (error, failure) in [
        (StoreError::Blocked, SaveFailure::Blocked),
        (StoreError::Full, SaveFailure::Full),
        (StoreError::Failed, SaveFailure::Failed),
    ] {
        let memory = MemoryStore::default();
        let before = say(&memory, MarkKind::Read, NOW);
        let store = FaultyStore::over(&memory).on_writes([OnWrite::Fail(error)]);
        let act = &mut |mark: &mut Mark| mark.say(MarkKind::Used, Some(NOW), NOW);
        assert_eq!(change_mark(&store, &begun(), act), Err(failure));
        assert_eq!(stored(&memory), Some(before));
        let store = FaultyStore::over(&memory).on_reads([OnRead::Fail(error)]);
        assert_eq!(change_mark(&store, &begun(), act), Err(failure));
    }
}

#[test]
fn a_write_that_is_torn_or_flipped_is_written_again() {
    for bad in [OnWrite::Tear, OnWrite::Flip, OnWrite::Drop] {
        let memory = MemoryStore::default();
        say(&memory, MarkKind::Read, NOW);
        let store = FaultyStore::over(&memory).on_writes([bad, bad]);
        let act = &mut |mark: &mut Mark| mark.say(MarkKind::Used, Some(NOW), NOW);
        let mark = change_mark(&store, &begun(), act).expect("the third try works");
        assert_eq!(holding(&mark), [MarkKind::Read, MarkKind::Used], "{bad:?}");
        assert_eq!(stored(&memory), Some(mark));
    }
}

#[test]
fn a_store_that_keeps_tearing_is_given_what_was_there_before() {
    let memory = MemoryStore::default();
    let before = say(&memory, MarkKind::Read, NOW);
    let store = FaultyStore::over(&memory).on_writes([OnWrite::Tear; 4]);
    let act = &mut |mark: &mut Mark| mark.say(MarkKind::Used, Some(NOW), NOW);
    assert_eq!(change_mark(&store, &begun(), act), Err(SaveFailure::Failed));
    assert_eq!(stored(&memory), Some(before));
}

#[test]
fn damage_is_set_aside_and_a_later_schema_is_left_alone() {
    let memory = MemoryStore::default();
    memory.put(KEY, "damaged");
    assert_eq!(read_marks(&memory, NOW).unreadable, 1);
    let aside = Key::Quarantine(1, KEY.into()).to_string();
    assert_eq!(memory.get(&aside).as_deref(), Some("damaged"));
    assert_eq!(holding(&say(&memory, MarkKind::Read, NOW)), [MarkKind::Read]);

    let newer = seal(2, "{}");
    memory.put(KEY, &newer);
    let act = &mut |mark: &mut Mark| mark.say(MarkKind::Used, Some(NOW), NOW);
    assert_eq!(change_mark(&memory, &begun(), act), Err(SaveFailure::InTheWay));
    assert_eq!(read_marks(&memory, NOW).unreadable, 1);
    assert_eq!(memory.get(KEY), Some(newer));
}

#[test]
fn a_mark_that_was_taken_back_is_removed_after_a_day() {
    let day = 24 * 60 * 60 * 1000;
    let memory = MemoryStore::default();
    say(&memory, MarkKind::Read, NOW);
    let act = &mut |mark: &mut Mark| mark.say(MarkKind::Read, None, later(1));
    change_mark(&memory, &begun(), act).expect("the store works");
    let soon = read_marks(&memory, later(day));
    assert!(soon.marks.len() == 1 && soon.marks[0].is_empty(), "{soon:?}");
    assert_eq!(read_marks(&memory, later(day + 2)).marks, []);
    assert_eq!(memory.all().len(), 0);

    say(&memory, MarkKind::Read, NOW);
    assert_eq!(read_marks(&memory, later(400 * day)).marks.len(), 1, "what holds stays");
}

#[test]
fn marks_of_anything_with_an_address_are_found_and_nothing_else_is() {
    let memory = MemoryStore::default();
    let topics =
        ["national", "theme/neglect", "term/mash", "course/noticing-neglect", "finding/f1"];
    for text in topics {
        let begun = Mark::new(topic(text), text.into());
        let act = &mut |mark: &mut Mark| mark.say(MarkKind::Later, Some(NOW), NOW);
        change_mark(&memory, &begun, act).expect("the store works");
    }
    memory.put("another/mark/national", "x");
    memory.put("safeguarding-learning-toolkit/mark/nothing", "x");
    let read = read_marks(&memory, NOW);
    let mut found: Vec<String> = read.marks.iter().map(|mark| mark.topic.to_string()).collect();
    found.sort();
    assert_eq!(
        found,
        ["course/noticing-neglect", "finding/f1", "national", "term/mash", "theme/neglect"]
    );
    assert_eq!((read.unreadable, read.failure), (0, None));
    let failing = FaultyStore::over(&memory).on_reads([OnRead::Fail(StoreError::Failed)]);
    let read = read_marks(&failing, NOW);
    assert_eq!((read.marks.len(), read.failure), (4, Some(StoreError::Failed)));
}

#[test]
fn the_newest_stand_first_and_what_does_not_hold_is_left_out() {
    let mark = |text: &str, since: Option<i64>| {
        let mut mark = Mark::new(topic(text), text.into());
        mark.say(MarkKind::Later, since.map(Timestamp), NOW);
        mark
    };
    let marks = [
        mark("theme/a", Some(2)),
        mark("theme/b", None),
        mark("theme/c", Some(9)),
        mark("theme/d", Some(2)),
    ];
    let newest = newest_marks(&marks, &|mark| mark.since(MarkKind::Later));
    let titles: Vec<&str> = newest.iter().map(|mark| mark.title.as_str()).collect();
    assert_eq!(titles, ["theme/c", "theme/a", "theme/d"]);
}

#[test]
fn what_a_reader_says_now_counts_as_later_than_before_whatever_the_clock_shows() {
    let mut mark = begun();
    mark.say(MarkKind::Read, Some(NOW), NOW);
    mark.say(MarkKind::Read, None, Timestamp(5));
    assert_eq!(mark.since(MarkKind::Read), None);
    let mut before = begun();
    before.say(MarkKind::Read, Some(NOW), NOW);
    assert!(mark.merged(&before).is_empty());
}

fn any_said() -> impl Strategy<Value = Option<MarkState>> {
    // Few moments, so that tabs often speak in the same one.
    let since = prop::option::of((0..4_i64).prop_map(Timestamp));
    prop::option::of(
        (since, 0..4_i64).prop_map(|(since, at)| MarkState { since, at: Timestamp(at) }),
    )
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let said = (any_said(), any_said(), any_said(), any_said());
    (said, "[ab]?", 0..4_i64).prop_map(|((later, read, discussed, used), title, updated)| Mark {
        topic: missing(),
        title,
        later,
        read,
        discussed,
        used,
        updated: Timestamp(updated),
    })
}

/// Tabs that have no sight of one another: what each says, and when each hears of which other.
#[derive(Clone, Debug)]
enum Step {
    Say { tab: usize, kind: usize, hold: bool, at: i64 },
    Hear { tab: usize, other: usize },
}

fn any_step() -> impl Strategy<Value = Step> {
    let say = (0..3_usize, 0..4_usize, any::<bool>(), 0..50_i64)
        .prop_map(|(tab, kind, hold, at)| Step::Say { tab, kind, hold, at });
    let hear = (0..3_usize, 0..3_usize).prop_map(|(tab, other)| Step::Hear { tab, other });
    prop_oneof![say, hear]
}

proptest! {
    #[test]
    fn merging_is_the_same_in_any_order_and_however_often(
        one in any_mark(), two in any_mark(), three in any_mark(),
    ) {
        prop_assert_eq!(one.merged(&one), one.clone());
        prop_assert_eq!(one.merged(&two), two.merged(&one));
        prop_assert_eq!(one.merged(&two).merged(&three), one.merged(&two.merged(&three)));
    }

    #[test]
    fn tabs_that_have_heard_everything_agree_and_the_last_word_of_each_kind_holds(
        steps in prop::collection::vec(any_step(), 0..40),
    ) {
        let mut tabs = [begun(), begun(), begun()];
        for step in steps {
            match step {
                Step::Say { tab, kind, hold, at } => {
                    let since = hold.then_some(Timestamp(at));
                    tabs[tab].say(MarkKind::ALL[kind], since, Timestamp(at));
                    prop_assert_eq!(tabs[tab].since(MarkKind::ALL[kind]), since);
                }
                Step::Hear { tab, other } => tabs[tab] = tabs[tab].merged(&tabs[other]),
            }
        }
        let all = tabs[0].merged(&tabs[1]).merged(&tabs[2]);
        for tab in &tabs {
            prop_assert_eq!(tab.merged(&all), all.clone());
            for kind in MarkKind::ALL {
                let last = |mark: &Mark| match kind {
                    MarkKind::Later => mark.later,
                    MarkKind::Read => mark.read,
                    MarkKind::Discussed => mark.discussed,
                    MarkKind::Used => mark.used,
                };
                let at = |mark: &Mark| last(mark).map(|said| said.at);
                prop_assert!(at(tab) <= at(&all), "a later word is lost");
            }
        }
    }

    #[test]
    fn a_mark_of_any_words_is_found_again(mark in any_mark(), title in any::<String>()) {
        let memory = MemoryStore::default();
        let mark = Mark { title, ..mark };
        prop_assert_eq!(change_mark(&memory, &mark, &mut |_| {}), Ok(mark.clone()));
        prop_assert_eq!(stored(&memory), Some(mark));
    }

    #[test]
    fn what_a_store_says_is_kept_is_there(
        writes in prop::collection::vec(
            prop::sample::select(vec![
                OnWrite::Fine, OnWrite::Drop, OnWrite::Tear, OnWrite::Flip,
                OnWrite::Fail(StoreError::Full),
            ]), 0..12),
        kinds in prop::collection::vec(0..4_usize, 1..6),
    ) {
        let memory = MemoryStore::default();
        let store = FaultyStore::over(&memory).on_writes(writes);
        let (mut kept, mut known) = (Vec::new(), begun());
        for kind in kinds {
            let kind = MarkKind::ALL[kind];
            let act = &mut |mark: &mut Mark| mark.say(kind, Some(NOW), NOW);
            if let Ok(mark) = change_mark(&store, &known, act) {
                kept.push(kind);
                known = mark;
                let now = stored(&memory).expect("it was said to be there");
                prop_assert!(kept.iter().all(|kind| now.since(*kind).is_some()), "{:?}", now);
            }
        }
    }
}
