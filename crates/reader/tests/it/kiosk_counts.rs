//! What is counted at a kiosk, what is shown of it, and that it tells of no small group.

use std::rc::Rc;

use content::{ChoiceId, ChooserQuestionId, Day, RecordRef};
use proptest::prelude::*;
use reader::{KIOSK_GROUP, KioskCounts, VisitCounts};
use reader::{
    storage::Key, storage::ReadResult, storage::ReaderStore, storage::Store,
    storage::change_kiosk_counts, storage::load_kiosk_counts, storage::remove_kiosk_counts,
    storage::wipe,
};
use strings::kiosk_counts::table;
use test_support::store::MemoryStore;

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const KEY: &str = "safeguarding-learning-toolkit/kiosk-counts";
const FROZEN: &str = include_str!("../../../../tests/fixtures/kiosk-counts-schema-1.json");

fn record(name: &str) -> RecordRef {
    RecordRef::parse(name).expect(name)
}

fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

fn answer(question: &str, choice: &str) -> (ChooserQuestionId, ChoiceId) {
    (ChooserQuestionId::new(question).expect(question), ChoiceId::new(choice).expect(choice))
}

fn counts(opened: &[(&str, u32)]) -> KioskCounts {
    let mut counts = KioskCounts::default();
    for (name, times) in opened {
        for _ in 0..*times {
            counts.open(&record(name), day("2026-11-22"));
        }
    }
    counts
}

#[test]
fn groups_under_five_are_not_shown_and_are_in_no_sum() {
    let shown = counts(&[("finding/b", 4), ("finding/a", 1), ("finding/c", 5), ("finding/d", 9)]);
    let shown = shown.opened();
    let rows: Vec<_> = shown.rows.iter().map(|(of, times)| (of.to_string(), *times)).collect();
    assert_eq!(rows, [("finding/d".to_owned(), 9), ("finding/c".to_owned(), 5)]);
    assert_eq!(shown.sum, 14);
}

#[test]
fn the_days_are_the_first_and_the_last() {
    let mut counts = KioskCounts::default();
    assert_eq!(counts.days(), None);
    for text in ["2026-11-22", "2026-11-21", "2026-11-23"] {
        counts.choose(&answer("role", "nurse"), day(text));
    }
    assert_eq!(counts.days(), Some((day("2026-11-21"), day("2026-11-23"))));
}

#[test]
fn a_record_and_an_answer_count_once_in_a_visit() {
    let mut visit = VisitCounts::default();
    assert!(visit.is_new(&record("finding/a")));
    assert!(visit.is_new(&record("finding/b")));
    assert!(!visit.is_new(&record("finding/a")));
    let (nurse, police) = (answer("role", "nurse"), answer("role", "police"));
    let only_nurse = std::slice::from_ref(&nurse);
    assert_eq!(visit.new_of(only_nurse), only_nurse);
    assert_eq!(visit.new_of(&[nurse.clone(), police.clone()]), [police]);
    assert_eq!(visit.new_of(&[nurse]), []);
}

#[test]
fn counts_of_the_first_schema_are_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN.trim_end());
    let ReadResult::Found { value, .. } = load_kiosk_counts(&memory) else { panic!("it is read") };
    let mut counts = counts(&[("recommendation/training", 6)]);
    counts.choose(&answer("role", "nurse"), day("2026-11-23"));
    assert_eq!(value, counts);
}

#[test]
fn a_kiosk_stores_its_counts_and_nothing_else() {
    let memory = MemoryStore::default();
    let below: Rc<dyn Store> = Rc::new(memory.clone());
    let kiosk = ReaderStore::open(Rc::clone(&below));
    kiosk.begin_kiosk();
    kiosk.write("safeguarding-learning-toolkit/note/national", "a note").expect("in memory");
    for _ in 0..3 {
        change_kiosk_counts(&kiosk, &|counts| counts.open(&RecordRef::National, day("2026-11-22")));
    }
    assert_eq!(memory.keys().expect("the store works"), [KEY]);
    // The next visit, and the page on which they are set up.
    let next = ReaderStore::open(below);
    let ReadResult::Found { value, seen } = load_kiosk_counts(&next) else { panic!("it is read") };
    assert_eq!(value, counts(&[("national", 3)]));
    assert!(remove_kiosk_counts(&next, &seen).is_ok());
    assert!(memory.keys().expect("the store works").is_empty());
    assert!(!memory.get(KEY).is_some_and(|text| text.contains("note")));
}

#[test]
fn they_are_wiped_with_everything_else_and_damage_is_set_aside() {
    let memory = MemoryStore::default();
    memory.put(KEY, "damaged");
    assert!(matches!(load_kiosk_counts(&memory), ReadResult::Unreadable { .. }));
    assert_eq!(memory.get(KEY), None);
    change_kiosk_counts(&memory, &|counts| counts.open(&RecordRef::National, day("2026-11-22")));
    assert_eq!(Key::parse(KEY).map(|key| key.to_string()).as_deref(), Some(KEY));
    assert_eq!(wipe(&memory).expect("the store works").found, 2);
    assert!(memory.keys().expect("the store works").is_empty());
}

/// What becomes of counts, in all that is ever shown or handed out.
fn told(opened: &[u32]) -> (Vec<Vec<String>>, String) {
    let mut counts = KioskCounts::default();
    for (at, times) in opened.iter().enumerate() {
        let (record, answer) =
            (record(&format!("finding/f{at}")), answer("role", &format!("c{at}")));
        for _ in 0..*times {
            counts.open(&record, day("2026-11-22"));
            counts.choose(&answer, day("2026-11-22"));
        }
    }
    (
        table(&counts, test_support::seeds::library()),
        format!("{:?}{:?}", counts.opened(), counts.answers()),
    )
}

proptest! {
    /// Whatever the numbers under five are, nothing that is told is another.
    #[test]
    fn nothing_that_is_told_depends_on_how_small_a_small_group_is(
        groups in prop::collection::vec((1_u32..12, 1..KIOSK_GROUP), 0..9),
    ) {
        let one: Vec<u32> = groups.iter().map(|(times, _)| *times).collect();
        let other: Vec<u32> = groups
            .iter()
            .map(|(times, instead)| if *times < KIOSK_GROUP { *instead } else { *times })
            .collect();
        prop_assert_eq!(told(&one), told(&other));
    }

    #[test]
    fn what_is_shown_is_five_or_more_and_adds_up(
        groups in prop::collection::vec(0_u32..12, 0..9),
    ) {
        let named: Vec<String> = (0..groups.len()).map(|at| format!("finding/f{at}")).collect();
        let pairs: Vec<(&str, u32)> = named.iter().map(String::as_str).zip(groups.iter().copied()).collect();
        let shown = counts(&pairs).opened();
        let told: Vec<u32> = shown.rows.iter().map(|(_, times)| *times).collect();
        prop_assert!(told.iter().all(|times| *times >= KIOSK_GROUP));
        prop_assert!(told.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert_eq!(shown.sum, told.iter().map(|times| u64::from(*times)).sum::<u64>());
        let expected: u32 = groups.iter().filter(|times| **times >= KIOSK_GROUP).sum();
        prop_assert_eq!(shown.sum, u64::from(expected));
        prop_assert_eq!(told.len(), groups.iter().filter(|times| **times >= KIOSK_GROUP).count());
    }
}
