//! Where the reader has been: what two tabs add is summed, and nothing that cannot be stored is
//! lost from the page.

use content::Step;
use reader::Progress;
use reader::{
    storage::ReadResult, storage::StoreError, storage::load_progress, storage::save_progress,
    storage::seal,
};
use test_support::store::{FaultyStore, MemoryStore, OnRead, OnWrite};

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const PROGRESS_KEY: &str = "safeguarding-learning-toolkit/progress";
const FROZEN_PROGRESS: &str = include_str!("../../../../tests/fixtures/progress-schema-1.json");

fn step(text: &str) -> Step {
    Step::parse(text).expect(text)
}

/// Progress through some steps, the last of them the last.
fn been_at(steps: &[&str]) -> Progress {
    let mut progress = Progress::default();
    steps.iter().for_each(|text| progress.look_at(&step(text)));
    progress.last = steps.last().map(|text| step(text));
    progress
}

fn names(progress: &Progress) -> Vec<String> {
    let mut names: Vec<String> = progress.looked_at.iter().map(Step::to_string).collect();
    names.sort();
    names
}

#[test]
fn the_progress_of_two_tabs_is_summed() {
    let memory = MemoryStore::default();
    save_progress(&memory, &been_at(&["closing", "national"]));
    let sum = save_progress(&memory, &been_at(&["national", "recommendation/training"]));
    assert_eq!(names(&sum), ["closing", "national", "recommendation/training"]);
    assert_eq!(sum.last, Some(step("recommendation/training")));
    match load_progress(&memory) {
        ReadResult::Found { value, .. } => assert_eq!(value, sum),
        other => panic!("{other:?}"),
    }
}

#[test]
fn progress_that_another_tab_writes_in_between_is_summed_too() {
    let other = MemoryStore::default();
    save_progress(&other, &been_at(&["closing"]));
    let theirs = other.get(PROGRESS_KEY).expect("it was written");
    let memory = MemoryStore::default();
    let store = FaultyStore::over(&memory).on_reads([OnRead::Fine, OnRead::Overtaken(theirs)]);
    let sum = save_progress(&store, &been_at(&["national"]));
    assert_eq!(names(&sum), ["closing", "national"]);
    assert!(matches!(load_progress(&memory), ReadResult::Found { value, .. } if value == sum));
}

#[test]
fn the_readers_own_progress_is_in_the_sum_however_often_others_write() {
    let theirs = |steps: &[&str]| {
        let other = MemoryStore::default();
        save_progress(&other, &been_at(steps));
        OnRead::Overtaken(other.get(PROGRESS_KEY).expect("it was written"))
    };
    let between = [OnRead::Fine, theirs(&["closing"]), theirs(&["recommendation/training"])];
    let store = FaultyStore::over(&MemoryStore::default()).on_reads(between);
    let sum = save_progress(&store, &been_at(&["national"]));
    assert!(names(&sum).contains(&"national".to_owned()), "{sum:?}");
    assert_eq!(sum.last, Some(Step::National));
}

#[test]
fn progress_that_cannot_be_stored_is_summed_all_the_same() {
    for error in [StoreError::Blocked, StoreError::Full, StoreError::Failed] {
        let memory = MemoryStore::default();
        save_progress(&memory, &been_at(&["closing"]));
        let store = FaultyStore::over(&memory).on_writes([OnWrite::Fail(error)]);
        let sum = save_progress(&store, &been_at(&["national"]));
        assert_eq!(names(&sum), ["closing", "national"]);
    }
}

#[test]
fn progress_of_a_later_schema_is_left_in_place() {
    let memory = MemoryStore::default();
    memory.put(PROGRESS_KEY, &seal(2, "{}"));
    let sum = save_progress(&memory, &been_at(&["national"]));
    assert_eq!(names(&sum), ["national"]);
    assert_eq!(memory.get(PROGRESS_KEY), Some(seal(2, "{}")));
}

#[test]
fn progress_of_the_first_schema_is_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(PROGRESS_KEY, FROZEN_PROGRESS);
    let steps = ["recommendation/training", "recommendation/adults-who-go-missing", "national"];
    match load_progress(&memory) {
        ReadResult::Found { value, .. } => {
            let mut looked_at: Vec<String> = value.looked_at.iter().map(Step::to_string).collect();
            looked_at.sort();
            assert_eq!(looked_at, [steps[2], steps[1], steps[0]]);
            assert_eq!(value.last, Some(Step::National));
        }
        other => panic!("{other:?}"),
    }
}
