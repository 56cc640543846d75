//! The journal beneath the store: what replaying it brings back, and what it leaves alone.

mod support;

use content::Timestamp;
use reader::{
    storage::JournalEntry, storage::Replay, storage::Store, storage::StoreError, storage::replay,
};
use support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};

const NOW: Timestamp = Timestamp(1_795_000_000_000);
const AN_HOUR: i64 = 3_600_000;

fn entry(before: Option<&str>, text: Option<&str>) -> JournalEntry {
    JournalEntry::new("key", before, text, NOW)
}

/// The entry of a journal that heard of each state in its turn.
fn journal(states: &[Option<&str>]) -> JournalEntry {
    let steps = states.windows(2).map(|pair| entry(pair[0], pair[1]));
    steps.reduce(|there, next| next.after(there)).expect("two states")
}

fn store(text: Option<&str>) -> MemoryStore {
    let memory = MemoryStore::default();
    text.into_iter().for_each(|text| memory.put("key", text));
    memory
}

fn later(minutes: i64) -> Timestamp {
    Timestamp(NOW.0 + minutes * 60_000)
}

#[test]
fn what_the_store_has_lost_comes_back_from_any_earlier_state() {
    let written = [None, Some("one"), Some("two"), Some("three")];
    for lost_to in &written[..3] {
        let store = store(*lost_to);
        let done = replay(vec![journal(&written)], &store, later(600));
        assert_eq!(store.get("key").as_deref(), Some("three"), "from {lost_to:?}");
        assert_eq!(done.restored, ["key"]);
        assert_eq!(done.put[0].at, later(600), "the browser has it in memory alone once more");
        assert_eq!(done.drop, [""; 0]);
    }
}

#[test]
fn what_was_removed_is_removed_again() {
    for lost_to in ["one", "two"] {
        let store = store(Some(lost_to));
        let removed = journal(&[None, Some("one"), Some("two"), None]);
        let done = replay(vec![removed], &store, NOW);
        assert_eq!(store.get("key"), None, "from {lost_to}");
        assert_eq!(done.restored, ["key"]);
    }
}

#[test]
fn what_the_journal_does_not_know_was_written_later_and_is_taken_in() {
    for known in [journal(&[None, Some("one"), Some("two")]), journal(&[Some("one"), None])] {
        let store = store(Some("without the journal"));
        let done = replay(vec![known], &store, NOW);
        assert_eq!(store.get("key").as_deref(), Some("without the journal"));
        assert_eq!(done.restored, [""; 0]);

        // The browser dies before that is on the disk.
        store.put("key", "one");
        replay(done.put, &store, NOW);
        assert_eq!(store.get("key").as_deref(), Some("without the journal"));
    }
}

#[test]
fn an_entry_goes_only_where_the_store_agrees_after_an_hour() {
    let both = [journal(&[None, Some("one")]), journal(&[Some("one"), None])];
    for known in both {
        let store = store(known.text.as_deref());
        let soon = replay(vec![known.clone()], &store, Timestamp(NOW.0 + AN_HOUR));
        assert_eq!(soon, Replay::default());
        let late = replay(vec![known.clone()], &store, Timestamp(NOW.0 + AN_HOUR + 1));
        assert_eq!(late.drop, ["key"]);
        let set_back = replay(vec![known], &store, Timestamp(i64::MIN));
        assert_eq!(set_back, Replay::default(), "a clock that was put back makes nothing old");
    }
}

#[test]
fn what_cannot_be_brought_back_stays_in_the_journal() {
    let known = journal(&[None, Some("one"), Some("two")]);
    let faults: [fn(FaultyStore) -> FaultyStore; 5] = [
        |store| store.on_reads([OnRead::Fail(StoreError::Blocked)]),
        |store| store.on_writes([OnWrite::Fail(StoreError::Full)]),
        |store| store.on_writes([OnWrite::Drop]),
        |store| store.on_writes([OnWrite::Tear]),
        |store| store.on_reads([OnRead::Fine, OnRead::Fail(StoreError::Failed)]),
    ];
    for fault in faults {
        let memory = store(Some("one"));
        let done = replay(vec![known.clone()], &fault(FaultyStore::over(&memory)), later(600));
        assert_eq!(done, Replay::default());
    }
    let memory = store(Some("two"));
    let removed = journal(&[Some("two"), None]);
    let faulty = FaultyStore::over(&memory).on_removes([OnRemove::Drop]);
    assert_eq!(replay(vec![removed], &faulty, later(600)), Replay::default());
}

#[test]
fn nothing_is_removed_while_what_replaced_it_cannot_be_brought_back() {
    let memory = MemoryStore::default();
    memory.put("old", "one");
    let entries = || {
        vec![
            JournalEntry::new("old", Some("one"), None, NOW),
            JournalEntry::new("new", None, Some("two"), NOW),
        ]
    };
    let full = FaultyStore::over(&memory).on_writes([OnWrite::Fail(StoreError::Full)]);
    assert_eq!(replay(entries(), &full, NOW), Replay::default());
    assert_eq!(memory.get("old").as_deref(), Some("one"));

    replay(entries(), &memory, NOW);
    assert_eq!((memory.get("old"), memory.get("new").as_deref()), (None, Some("two")));
}

#[test]
fn of_two_tabs_the_later_one_stays_the_last_when_the_journal_hears_of_it_first() {
    let (earlier, later) = (entry(Some("zero"), Some("one")), entry(Some("one"), Some("two")));
    for last in [later.clone().after(earlier.clone()), earlier.after(later)] {
        assert_eq!(last.text.as_deref(), Some("two"));
        for lost_to in ["zero", "one"] {
            let store = store(Some(lost_to));
            replay(vec![last.clone()], &store, NOW);
            assert_eq!(store.get("key").as_deref(), Some("two"));
        }
    }
}

#[test]
fn a_text_that_comes_again_is_the_last_one_again() {
    let known = journal(&[None, Some("on"), Some("off"), Some("on")]);
    let store = store(Some("off"));
    replay(vec![known], &store, NOW);
    assert_eq!(store.get("key").as_deref(), Some("on"));
}

#[test]
fn an_entry_beside_another_is_joined_to_it() {
    let known = journal(&[None, Some("one"), Some("two")]);
    let late = JournalEntry::new("key", Some("two"), Some("three"), later(1)).beside();
    assert_ne!(late.place(), known.place());
    for lost_to in [None, Some("one"), Some("two"), Some("three")] {
        let store = store(lost_to);
        let done = replay(vec![late.clone(), known.clone()], &store, later(2));
        assert_eq!(store.get("key").as_deref(), Some("three"));
        assert_eq!(done.drop, [late.place()]);
        assert_eq!(done.put[0].place(), "key");

        store.put("key", "one");
        replay(done.put, &store, later(3));
        assert_eq!(store.get("key").as_deref(), Some("three"));
    }
    let done = replay(vec![late.clone()], &store(Some("three")), later(90));
    assert_eq!(done.drop, [late.place(), "key".into()]);
    assert_eq!(done.put, []);
}

#[test]
fn very_many_states_leave_the_latest_ones_known() {
    let states: Vec<String> = (0..400).map(|n| format!("state {n}")).collect();
    let states: Vec<_> = states.iter().map(|state| Some(state.as_str())).collect();
    let known = journal(&states);
    assert!(known.encode().len() < 3_000, "{} bytes", known.encode().len());
    let store = store(states[250]);
    replay(vec![known], &store, NOW);
    assert_eq!(store.get("key").as_deref(), states[399]);
}

#[test]
fn an_entry_is_read_as_it_was_written_and_nothing_else_is() {
    for text in [None, Some(""), Some("It’s \"7\"\n🦉\u{0}")] {
        let known = journal(&[Some("before"), text, Some("x"), text]);
        assert_eq!(JournalEntry::decode(&known.encode()), Some(known));
    }
    for other in ["", "{}", "null", "[1]", "{\"key\":\"a\",\"text\":7,\"at\":1,\"past\":[]}"] {
        assert_eq!(JournalEntry::decode(other), None);
    }
}

/// What is in the journals of readers: never to be changed.
#[test]
fn an_entry_of_the_first_form_is_read_for_ever() {
    let stored =
        r#"{"key":"key","text":"two","at":1795000000000,"past":[0,2053932786],"late":false}"#;
    let known = journal(&[None, Some("one"), Some("two")]);
    assert_eq!(known.encode(), stored);
    assert_eq!(JournalEntry::decode(stored), Some(known));
}

#[test]
fn a_store_that_can_do_no_more_says_at_once_that_what_it_has_is_durable() {
    let told = std::rc::Rc::new(std::cell::Cell::new(None));
    let tell = std::rc::Rc::clone(&told);
    MemoryStore::default().when_durable(Box::new(move |kept| tell.set(Some(kept))));
    assert_eq!(told.get(), Some(Ok(())));
}
