//! The reader's data over a store that fails in each way that a store can: nothing that was not
//! understood is overwritten, and nothing is called saved that is not there.

mod support;

use support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};
use toolkit::domain::{Note, NoteSubject, RecordRef, Timestamp};
use toolkit::persist::{
    EnvelopeProblem, Kept, Key, Reading, Seen, StoreError, WriteError, load_note, noted_subjects,
    open, remove_note, save_note, seal,
};

const ERRORS: [StoreError; 3] = [StoreError::Blocked, StoreError::Full, StoreError::Failed];

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const NOTE_KEY: &str =
    "safeguarding-learning-toolkit/note/recommendation/adults-who-go-missing?critical-lessons";
const FROZEN_NOTE: &str = include_str!("fixtures/note-schema-1.json");

fn subject() -> NoteSubject {
    let text = "recommendation/adults-who-go-missing?critical-lessons";
    NoteSubject::parse(text).expect("a step and a question")
}

fn note(text: &str) -> Note {
    Note {
        subject: subject(),
        title: "7. Adults who go missing".into(),
        text: text.into(),
        updated: Timestamp(1_795_300_000_123),
    }
}

fn quarantine(number: u32) -> String {
    Key::Quarantine(number, NOTE_KEY.into()).to_string()
}

/// A store with a note in it, and what its writer saw of it.
fn with_note(text: &str) -> (MemoryStore, Seen) {
    let memory = MemoryStore::default();
    let seen = save_note(&memory, &note(text), &Seen::nothing()).expect("the store works");
    (memory, seen)
}

fn with_text(text: &str) -> MemoryStore {
    let memory = MemoryStore::default();
    memory.put(NOTE_KEY, text);
    memory
}

fn unreadable(text: &str, problem: EnvelopeProblem, kept: Kept) -> Reading<Note> {
    Reading::Unreadable { text: text.into(), problem, kept }
}

#[test]
fn a_note_of_the_first_schema_is_read_for_ever() {
    let memory = with_text(FROZEN_NOTE);
    let text = "What they said:\n\t“Where were you?” – \"Here\", \\ 🦉 <b>é</b>\u{0}";
    match load_note(&memory, &subject()) {
        Reading::Found { value, .. } => assert_eq!(value, note(text)),
        other => panic!("{other:?}"),
    }
    assert_eq!(memory.get(NOTE_KEY).as_deref(), Some(FROZEN_NOTE));
}

#[test]
fn what_is_saved_is_found_again_under_the_published_key() {
    let (memory, seen) = with_note("Mine");
    assert_eq!(memory.all().keys().collect::<Vec<_>>(), [NOTE_KEY]);
    assert_eq!(load_note(&memory, &subject()), Reading::Found { value: note("Mine"), seen });
}

#[test]
fn a_note_that_is_not_there_is_nothing() {
    assert_eq!(load_note(&MemoryStore::default(), &subject()), Reading::Nothing);
}

#[test]
fn a_store_that_cannot_be_read_is_told_and_nothing_is_moved() {
    for error in ERRORS {
        let memory = with_text("damaged");
        let store = FaultyStore::over(&memory).on_reads([OnRead::Fail(error)]);
        assert_eq!(load_note(&store, &subject()), Reading::Failed(error));
        assert_eq!(memory.get(NOTE_KEY).as_deref(), Some("damaged"));
        assert_eq!(memory.all().len(), 1);
    }
}

#[test]
fn unreadable_text_is_set_aside_byte_for_byte_and_a_new_note_can_be_written() {
    let wrong_record = seal(1, "{\"text\":7}");
    let changed = seal(1, "{}").replace("{}", "{ }");
    for (text, problem) in [
        ("", EnvelopeProblem::Shape),
        ("no JSON, “é”\n\u{0}", EnvelopeProblem::Shape),
        ("{\"schema\":1}", EnvelopeProblem::Shape),
        (changed.as_str(), EnvelopeProblem::Checksum),
        (wrong_record.as_str(), EnvelopeProblem::Shape),
        (&FROZEN_NOTE[..FROZEN_NOTE.len() / 3], EnvelopeProblem::Shape),
    ] {
        let memory = with_text(text);
        let reading = load_note(&memory, &subject());
        assert_eq!(reading, unreadable(text, problem, Kept::Quarantine));
        assert_eq!(memory.get(NOTE_KEY), None);
        assert_eq!(memory.get(&quarantine(1)).as_deref(), Some(text));
        assert!(save_note(&memory, &note("New"), &Seen::nothing()).is_ok());
        assert_eq!(memory.get(&quarantine(1)).as_deref(), Some(text));
    }
}

#[test]
fn the_second_unreadable_text_is_set_aside_under_the_next_number() {
    let memory = with_text("first");
    load_note(&memory, &subject());
    memory.put(NOTE_KEY, "second");
    load_note(&memory, &subject());
    assert_eq!(memory.get(&quarantine(1)).as_deref(), Some("first"));
    assert_eq!(memory.get(&quarantine(2)).as_deref(), Some("second"));
    assert_eq!(memory.get(NOTE_KEY), None);
}

#[test]
fn where_no_number_is_left_unreadable_text_stays_and_is_not_written_over() {
    let memory = with_text("one too many");
    for number in 1..=100 {
        memory.put(&quarantine(number), "an earlier one");
    }
    let before = memory.all();
    let reading = load_note(&memory, &subject());
    assert_eq!(reading, unreadable("one too many", EnvelopeProblem::Shape, Kept::InPlace));
    let saved = save_note(&memory, &note("New"), &Seen::nothing());
    assert_eq!(saved, Err(WriteError::InTheWay));
    assert_eq!(memory.all(), before);
}

#[test]
fn where_setting_aside_fails_the_text_stays_and_is_not_written_over() {
    type Script = fn(FaultyStore) -> FaultyStore;
    let scripts: [Script; 6] = [
        |store| store.on_writes([OnWrite::Fail(StoreError::Full)]),
        |store| store.on_writes([OnWrite::Drop]),
        |store| store.on_writes([OnWrite::Tear]),
        |store| store.on_writes([OnWrite::Flip]),
        // The copy cannot be looked at.
        |store| store.on_reads([OnRead::Fine, OnRead::Fine, OnRead::Fail(StoreError::Failed)]),
        |store| store.on_removes([OnRemove::Fail(StoreError::Failed)]),
    ];
    for script in scripts {
        let memory = with_text("damaged");
        let store = script(FaultyStore::over(&memory));
        let reading = load_note(&store, &subject());
        assert_eq!(reading, unreadable("damaged", EnvelopeProblem::Shape, Kept::InPlace));
        let saved = save_note(&store, &note("New"), &Seen::nothing());
        assert_eq!(saved, Err(WriteError::InTheWay));
        let removed = remove_note(&store, &subject(), &Seen::nothing());
        assert_eq!(removed, Err(WriteError::InTheWay));
        assert_eq!(memory.get(NOTE_KEY).as_deref(), Some("damaged"));
    }
}

#[test]
fn a_text_that_was_not_taken_away_is_not_said_to_be_set_aside() {
    let memory = with_text("damaged");
    let store = FaultyStore::over(&memory).on_removes([OnRemove::Drop]);
    let reading = load_note(&store, &subject());
    assert_eq!(reading, unreadable("damaged", EnvelopeProblem::Shape, Kept::InPlace));
}

#[test]
fn a_note_of_a_later_schema_is_left_in_place_and_not_overwritten_or_removed() {
    let newer = seal(2, "{\"anything\":true}");
    let memory = with_text(&newer);
    let problem = EnvelopeProblem::Newer { schema: 2 };
    assert_eq!(load_note(&memory, &subject()), unreadable(&newer, problem, Kept::InPlace));
    let saved = save_note(&memory, &note("Older"), &Seen::nothing());
    assert_eq!(saved, Err(WriteError::InTheWay));
    let removed = remove_note(&memory, &subject(), &Seen::nothing());
    assert_eq!(removed, Err(WriteError::InTheWay));
    assert_eq!(memory.all().into_iter().collect::<Vec<_>>(), [(NOTE_KEY.to_owned(), newer)]);
}

#[test]
fn a_note_that_another_tab_changed_is_given_and_left_as_it_is() {
    let (memory, ours) = with_note("First");
    let theirs = save_note(&memory, &note("Theirs"), &ours).expect("the store works");
    let before = memory.all();
    let changed = WriteError::Changed { theirs: Box::new(note("Theirs")), seen: theirs.clone() };
    assert_eq!(save_note(&memory, &note("Ours"), &ours), Err(changed.clone()));
    assert_eq!(save_note(&memory, &note("Ours"), &Seen::nothing()), Err(changed.clone()));
    assert_eq!(remove_note(&memory, &subject(), &ours), Err(changed));
    assert_eq!(memory.all(), before);
    assert!(save_note(&memory, &note("Both"), &theirs).is_ok(), "having seen it, one may");
}

#[test]
fn a_note_that_another_tab_removed_can_be_written_again() {
    let (memory, ours) = with_note("First");
    remove_note(&memory, &subject(), &ours).expect("the store works");
    let seen = save_note(&memory, &note("Second"), &ours).expect("nothing is in the way");
    assert_eq!(load_note(&memory, &subject()), Reading::Found { value: note("Second"), seen });
}

#[test]
fn a_write_that_fails_is_never_called_saved() {
    for error in ERRORS {
        let (memory, seen) = with_note("First");
        let store = FaultyStore::over(&memory).on_writes([OnWrite::Fail(error)]);
        let saved = save_note(&store, &note("Second"), &seen);
        assert_eq!(saved, Err(WriteError::Store(error)));
    }
}

#[test]
fn a_write_that_is_not_kept_is_never_called_saved_and_can_be_tried_again() {
    for write in [OnWrite::Drop, OnWrite::Tear, OnWrite::Flip] {
        for seen_before in [None, Some("First")] {
            let (memory, seen) = match seen_before {
                Some(text) => with_note(text),
                None => (MemoryStore::default(), Seen::nothing()),
            };
            let store = FaultyStore::over(&memory).on_writes([write]);
            let found = match save_note(&store, &note("Second"), &seen) {
                Err(WriteError::NotKept { seen }) => seen,
                other => panic!("{write:?}: {other:?}"),
            };
            let again = save_note(&store, &note("Second"), &found);
            assert!(again.is_ok(), "{write:?}: what our own write left is no obstacle: {again:?}");
        }
    }
}

#[test]
fn after_a_write_that_left_nothing_changed_the_next_one_goes_through() {
    for write in [OnWrite::Fail(StoreError::Full), OnWrite::Drop] {
        let (memory, seen) = with_note("First");
        let store = FaultyStore::over(&memory).on_writes([write]);
        assert!(save_note(&store, &note("Second"), &seen).is_err());
        assert!(matches!(load_note(&store, &subject()),
            Reading::Found { value, .. } if value.text == "First"));
        assert!(save_note(&store, &note("Second"), &seen).is_ok());
    }
}

#[test]
fn a_save_that_cannot_be_looked_at_before_or_after_is_never_called_saved() {
    for error in ERRORS {
        for fine in 0..2 {
            let reads = vec![OnRead::Fine; fine].into_iter().chain([OnRead::Fail(error)]);
            let (memory, seen) = with_note("First");
            let store = FaultyStore::over(&memory).on_reads(reads);
            let saved = save_note(&store, &note("Second"), &seen);
            assert_eq!(saved, Err(WriteError::Store(error)));
        }
    }
}

#[test]
fn a_removal_that_fails_or_is_not_done_is_never_called_done() {
    for remove in [OnRemove::Fail(StoreError::Failed), OnRemove::Drop] {
        let (memory, seen) = with_note("First");
        let store = FaultyStore::over(&memory).on_removes([remove]);
        let error = match remove {
            OnRemove::Fail(error) => WriteError::Store(error),
            _ => WriteError::NotKept { seen: seen.clone() },
        };
        assert_eq!(remove_note(&store, &subject(), &seen), Err(error), "{remove:?}");
        assert_eq!(remove_note(&store, &subject(), &seen), Ok(()));
        assert_eq!(load_note(&store, &subject()), Reading::Nothing);
    }
}

#[test]
fn only_notes_are_named_and_the_unreadable_ones_too() {
    let (memory, _) = with_note("Mine");
    memory.put("safeguarding-learning-toolkit/note/national", "damaged");
    memory.put("safeguarding-learning-toolkit/progress", "no note");
    memory.put(&quarantine(1), "damaged");
    memory.put("another-program/note/closing", "not ours");
    memory.put("safeguarding-learning-toolkit/note/nonsense", "of no subject");
    let mut subjects = noted_subjects(&memory).expect("the store works");
    subjects.sort();
    let national = NoteSubject { record: RecordRef::National, question: None };
    assert_eq!(subjects, [subject(), national]);
}

#[test]
fn an_envelope_says_what_is_wrong_with_it() {
    assert_eq!(open(1, &seal(1, "é")), Ok((1, "é".to_owned())));
    assert_eq!(open(3, &seal(2, "older")), Ok((2, "older".to_owned())));
    assert_eq!(open(1, &seal(7, "x")), Err(EnvelopeProblem::Newer { schema: 7 }));
    assert_eq!(open(1, "[]"), Err(EnvelopeProblem::Shape));
    let changed = seal(1, "abc").replace("abc", "abd");
    assert_eq!(open(1, &changed), Err(EnvelopeProblem::Checksum));
    // Were the schema not under the checksum, a changed one would be taken for a later version's.
    let changed = seal(1, "abc").replace("\"schema\":1", "\"schema\":2");
    assert_eq!(open(1, &changed), Err(EnvelopeProblem::Checksum));
}
