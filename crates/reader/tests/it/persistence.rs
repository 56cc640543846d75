//! The reader's notes over a store that fails in each way that a store can: nothing that was not
//! understood is overwritten, and nothing is called saved that is not there.

use content::Timestamp;
use reader::{GuardMode, Note, NoteSubject, SaveFailure, Topic, Unreadable, Version, Writer};
use reader::{
    storage::EnvelopeProblem, storage::Key, storage::NoteStore, storage::NoteVersions,
    storage::Store, storage::StoreError, storage::open, storage::seal,
};
use test_support::notes::{
    NOW, about, bases_of, found, fresh, note, note_on, subject, tab, texts, texts_of, with_note,
    write,
};
use test_support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};

const ERRORS: [StoreError; 3] = [StoreError::Blocked, StoreError::Full, StoreError::Failed];

/// As they are in browsers: written out, so that no change of the code can change them unseen.
const FIRST_KEY: &str =
    "safeguarding-learning-toolkit/note/recommendation/adults-who-go-missing?critical-lessons";
const KEY: &str = "safeguarding-learning-toolkit/note/recommendation/adults-who-go-missing?critical-lessons@1795300000123-a1b2c3d4";
const FROZEN_FIRST: &str = include_str!("../../../../tests/fixtures/note-schema-1.json");
const FROZEN_FIRST_ANSWER: &str =
    include_str!("../../../../tests/fixtures/note-schema-1-question.json");
const FROZEN_SECOND: &str = include_str!("../../../../tests/fixtures/note-schema-2.json");
const TEXT: &str = "What they said:\n\t“Where were you?” – \"Here\", \\ 🦉 <b>é</b>\u{0}";
const QUESTION: &str = "Which lessons stand out for you here as critical?";

fn quarantine(number: u32) -> String {
    Key::Quarantine(number, KEY.into()).to_string()
}

fn holding(key: &str, text: &str) -> MemoryStore {
    let memory = MemoryStore::default();
    memory.put(key, text);
    memory
}

/// What a tab finds that opens now, over a store as it is given.
fn found_in(store: impl Store + 'static) -> NoteVersions {
    tab(store, 2).read(&subject())
}

fn troubled(trouble: Unreadable) -> NoteVersions {
    NoteVersions { unreadable: vec![trouble], ..NoteVersions::default() }
}

fn versions(list: &[&str]) -> Vec<Version> {
    list.iter().map(|text| Version::parse(text).expect(text)).collect()
}

/// The note of the frozen fixtures of schema 2.
fn frozen() -> Note {
    Note {
        quotation: Some(QUESTION.into()),
        tags: vec!["supervision".into(), "the \"why\" 🦉".into()],
        begun: Timestamp(1_795_200_000_000),
        guard: GuardMode::Off,
        ..note(TEXT)
    }
}

#[test]
fn a_note_of_the_first_schema_is_read_for_ever() {
    let memory = holding(FIRST_KEY, FROZEN_FIRST);
    let opened = found(&memory);
    assert_eq!(opened.heads.len(), 1);
    assert_eq!(opened.heads[0].1, note(TEXT));
    assert_eq!(opened.unreadable, []);
    assert_eq!(memory.get(FIRST_KEY).as_deref(), Some(FROZEN_FIRST));
}

#[test]
fn the_title_of_an_answer_of_the_first_schema_comes_apart_from_its_question() {
    let opened = found(&holding(FIRST_KEY, FROZEN_FIRST_ANSWER));
    let note = &opened.heads[0].1;
    assert_eq!(note.title, "7. Adults who go missing");
    assert_eq!(note.quotation.as_deref(), Some(QUESTION));
}

#[test]
fn a_note_of_the_second_schema_is_read_for_ever() {
    let memory = holding(KEY, FROZEN_SECOND);
    let opened = found(&memory);
    assert_eq!(opened.heads.len(), 1);
    let (base, note) = &opened.heads[0];
    assert_eq!(*note, frozen());
    assert_eq!(base.version, versions(&["1795300000123-a1b2c3d4"])[0]);
    let replaced = versions(&["1795200000000-00000000", "1795200000456-0a1b2c3d"]);
    assert_eq!(base.replaces, replaced);
    assert_eq!(memory.get(KEY).as_deref(), Some(FROZEN_SECOND));
}

#[test]
fn a_note_is_written_today_just_as_the_second_schema_is_frozen() {
    let memory = MemoryStore::default();
    let mut shelf = tab(memory.clone(), 0xa1b2_c3d4);
    let bases = versions(&["1795200000000-00000000", "1795200000456-0a1b2c3d"])
        .into_iter()
        .map(|version| reader::storage::BaseVersion { version, replaces: vec![] })
        .collect::<Vec<_>>();
    shelf.save(&frozen(), &bases, NOW).expect("the store works");
    assert_eq!(memory.get(KEY).as_deref(), Some(FROZEN_SECOND));
    assert_eq!(memory.all().len(), 1);
}

#[test]
fn a_note_that_is_not_there_is_nothing() {
    assert_eq!(found(&MemoryStore::default()), NoteVersions::default());
}

#[test]
fn a_note_of_the_first_schema_is_replaced_by_the_next_save() {
    let memory = holding(FIRST_KEY, FROZEN_FIRST);
    write(&mut tab(memory.clone(), 1), "New");
    assert_eq!(texts(&memory), ["New"]);
    assert_eq!(memory.get(FIRST_KEY), None);
}

#[test]
fn a_store_that_cannot_be_read_is_told_and_nothing_is_moved() {
    for error in ERRORS {
        let memory = holding(KEY, "damaged");
        let store = FaultyStore::over(&memory).on_reads([OnRead::Fail(error)]);
        assert_eq!(
            found_in(store),
            NoteVersions { failure: Some(error), ..NoteVersions::default() }
        );
        assert_eq!(memory.get(KEY).as_deref(), Some("damaged"));
        assert_eq!(memory.all().len(), 1);
    }
}

#[test]
fn a_store_that_cannot_name_its_keys_is_told_until_it_can() {
    for error in ERRORS {
        let memory = with_note("Mine");
        let store = FaultyStore::over(&memory).on_keys([Err(error)]);
        let mut shelf = tab(store, 2);
        assert_eq!(shelf.failure(), Some(error));
        assert_eq!(
            shelf.read(&subject()),
            NoteVersions { failure: Some(error), ..NoteVersions::default() }
        );
        // What is written meanwhile stands beside what was not seen.
        write(&mut shelf, "Meanwhile");
        shelf.refresh();
        assert_eq!(shelf.failure(), None);
        assert_eq!(texts_of(&shelf.read(&subject())), ["Meanwhile", "Mine"]);
    }
}

#[test]
fn unreadable_text_is_set_aside_byte_for_byte_and_a_new_note_can_be_written() {
    let wrong_record = seal(2, "{\"text\":7}");
    let changed = seal(2, "{}").replace("{}", "{ }");
    for text in [
        "",
        "no JSON, “é”\n\u{0}",
        "{\"schema\":1}",
        changed.as_str(),
        wrong_record.as_str(),
        &FROZEN_SECOND[..FROZEN_SECOND.len() / 3],
    ] {
        let memory = holding(KEY, text);
        assert_eq!(found(&memory), troubled(Unreadable::SetAside(text.into())));
        assert_eq!(memory.get(KEY), None);
        assert_eq!(memory.get(&quarantine(1)).as_deref(), Some(text));
        write(&mut tab(memory.clone(), 1), "New");
        assert_eq!(texts(&memory), ["New"]);
        assert_eq!(memory.get(&quarantine(1)).as_deref(), Some(text));
    }
}

#[test]
fn the_second_unreadable_text_is_set_aside_under_the_next_number() {
    let memory = holding(KEY, "first");
    found(&memory);
    memory.put(KEY, "second");
    found(&memory);
    assert_eq!(memory.get(&quarantine(1)).as_deref(), Some("first"));
    assert_eq!(memory.get(&quarantine(2)).as_deref(), Some("second"));
    assert_eq!(memory.get(KEY), None);
}

#[test]
fn where_no_number_is_left_unreadable_text_stays_and_is_not_written_over() {
    let memory = holding(KEY, "one too many");
    for number in 1..=100 {
        memory.put(&quarantine(number), "an earlier one");
    }
    let before = memory.all();
    let left = troubled(Unreadable::InPlace("one too many".into()));
    assert_eq!(found(&memory), left);
    assert_eq!(memory.all(), before);
    write(&mut tab(memory.clone(), 1), "New");
    assert_eq!(memory.get(KEY).as_deref(), Some("one too many"));
    assert_eq!(texts(&memory), ["New"]);
}

#[test]
fn where_setting_aside_fails_the_text_stays_and_is_not_written_over() {
    type Script = fn(FaultyStore) -> FaultyStore;
    let scripts: [Script; 8] = [
        |store| store.on_writes([OnWrite::Fail(StoreError::Full)]),
        |store| store.on_writes([OnWrite::Drop]),
        |store| store.on_writes([OnWrite::Tear]),
        |store| store.on_writes([OnWrite::Flip]),
        // The copy cannot be looked at.
        |store| store.on_reads([OnRead::Fine, OnRead::Fine, OnRead::Fail(StoreError::Failed)]),
        // The original cannot be looked at again.
        |store| {
            let fine = std::iter::repeat_n(OnRead::Fine, 3);
            store.on_reads(fine.chain([OnRead::Fail(StoreError::Failed)]))
        },
        |store| store.on_removes([OnRemove::Fail(StoreError::Failed)]),
        // A text that was not taken away is not said to be set aside.
        |store| store.on_removes([OnRemove::Drop]),
    ];
    for script in scripts {
        let memory = holding(KEY, "damaged");
        let mut shelf = tab(script(FaultyStore::over(&memory)), 2);
        let opened = shelf.read(&subject());
        assert_eq!(opened, troubled(Unreadable::InPlace("damaged".into())));
        write(&mut shelf, "New");
        assert_eq!(texts(&memory), ["New"]);
        let held = memory.all();
        assert!(held.values().any(|text| text == "damaged"), "{held:?}");
    }
}

#[test]
fn where_nobody_knows_whether_unreadable_text_was_taken_away_its_copy_stays() {
    let memory = holding(KEY, "damaged");
    // The text, the copy's place, the copy, the text again; then it is removed, and the look fails.
    let fine = std::iter::repeat_n(OnRead::Fine, 4);
    let reads = fine.chain([OnRead::Fail(StoreError::Failed)]);
    let opened = found_in(FaultyStore::over(&memory).on_reads(reads));
    assert_eq!(opened, troubled(Unreadable::InPlace("damaged".into())));
    assert_eq!(memory.get(&quarantine(1)).as_deref(), Some("damaged"));
}

#[test]
fn a_whole_note_that_the_store_once_answers_wrongly_stays_where_it_is() {
    for wrong in [OnRead::Tear, OnRead::Flip] {
        let memory = with_note("Mine");
        let before = memory.all();
        let opened = found_in(FaultyStore::over(&memory).on_reads([wrong]));
        assert!(matches!(opened.unreadable[..], [Unreadable::InPlace(_)]), "{opened:?}");
        assert_eq!(memory.all(), before);
        assert_eq!(texts(&memory), ["Mine"]);
    }
}

#[test]
fn a_note_of_a_later_schema_is_left_in_place_whatever_is_written_beside_it() {
    let newer = seal(3, "{\"anything\":true}");
    for key in [KEY, FIRST_KEY] {
        let memory = holding(key, &newer);
        let mut shelf = fresh(&memory);
        assert_eq!(shelf.read(&subject()), troubled(Unreadable::Newer(newer.clone())));
        write(&mut shelf, "Older");
        write(&mut shelf, "Older still");
        assert_eq!(memory.get(key).as_deref(), Some(&*newer));
        assert_eq!(memory.all().len(), 2);
        assert_eq!(texts(&memory), ["Older still"]);
    }
}

#[test]
fn a_write_that_fails_or_is_not_kept_is_never_called_saved_and_can_be_tried_again() {
    let writes = [
        (OnWrite::Fail(StoreError::Blocked), SaveFailure::Blocked),
        (OnWrite::Fail(StoreError::Full), SaveFailure::Full),
        (OnWrite::Fail(StoreError::Failed), SaveFailure::Failed),
        (OnWrite::Drop, SaveFailure::Failed),
        (OnWrite::Tear, SaveFailure::Failed),
        (OnWrite::Flip, SaveFailure::Failed),
    ];
    for (write, failure) in writes {
        // What did not go well may stay where it is, too.
        for remove in [OnRemove::Fine, OnRemove::Drop, OnRemove::Fail(StoreError::Failed)] {
            let memory = with_note("First");
            let store = FaultyStore::over(&memory).on_writes([write]).on_removes([remove]);
            let mut shelf = tab(store, 2);
            let bases = bases_of(&shelf.read(&subject()));
            assert_eq!(shelf.save(&note("Second"), &bases, NOW), Err(failure), "{write:?}");
            assert_eq!(texts(&memory), ["First"], "{write:?}, {remove:?}");
            let written = shelf.save(&note("Second"), &bases, NOW).expect("all goes well again");
            shelf.purge(&written.leftovers);
            assert_eq!(texts(&memory), ["Second"], "{write:?}, {remove:?}");
        }
    }
}

#[test]
fn a_save_that_cannot_be_looked_at_before_or_after_is_never_called_saved() {
    for error in ERRORS {
        for fine in 0..2 {
            let reads = vec![OnRead::Fine; fine].into_iter().chain([OnRead::Fail(error)]);
            let memory = MemoryStore::default();
            let mut shelf = tab(FaultyStore::over(&memory).on_reads(reads), 2);
            assert_eq!(shelf.save(&note("Lost"), &[], NOW), Err(error.into()));
            assert_eq!(texts(&memory), [""; 0]);
        }
    }
}

#[test]
fn a_version_that_is_there_is_not_written_over_even_by_its_own_number() {
    let memory = MemoryStore::default();
    tab(memory.clone(), 7).save(&note("First"), &[], NOW).expect("the store works");
    let again = tab(memory.clone(), 7).save(&note("Second"), &[], NOW);
    assert_eq!(again, Err(SaveFailure::InTheWay));
    assert_eq!(texts(&memory), ["First"]);
}

#[test]
fn what_cannot_be_swept_stays_and_is_known_to_be_replaced() {
    for remove in [OnRemove::Fail(StoreError::Failed), OnRemove::Drop] {
        let memory = with_note("First");
        let mut shelf = tab(FaultyStore::over(&memory).on_removes([remove]), 2);
        write(&mut shelf, "Second");
        assert_eq!(memory.all().len(), 2);
        assert_eq!(texts(&memory), ["Second"]);
        write(&mut shelf, "Third");
        assert_eq!(memory.all().len(), 1, "the next save takes both away");
        assert_eq!(texts(&memory), ["Third"]);
    }
}

#[test]
fn only_notes_are_named_and_the_unreadable_ones_too() {
    let memory = with_note("Mine");
    memory.put("safeguarding-learning-toolkit/note/national", "damaged");
    memory.put("safeguarding-learning-toolkit/bin/national@5-00000001", "in the bin");
    memory.put("safeguarding-learning-toolkit/progress", "no note");
    memory.put(&quarantine(1), "damaged");
    memory.put("another-program/note/closing", "not ours");
    memory.put("safeguarding-learning-toolkit/note/nonsense", "of no subject");
    memory.put("safeguarding-learning-toolkit/note/national@05-00000001", "of no version");
    memory.put("safeguarding-learning-toolkit/note/national@5-00000000", "of no writer");
    let shelf = fresh(&memory);
    assert_eq!(shelf.subjects(), [&subject(), &about("national")]);
    assert!(shelf.has(&about("national").topic));
    assert!(shelf.has(&subject().topic), "an answer is about its topic, too");
    assert!(!shelf.has(&about("recommendation/adults").topic));
    assert_eq!(shelf.next_after(None), Some(&subject()));
    assert_eq!(shelf.next_after(Some(&subject())), Some(&about("national")));
    assert_eq!(shelf.next_after(Some(&about("national"))), None);
}

#[test]
fn the_key_decides_what_a_note_is_about() {
    let memory = holding("safeguarding-learning-toolkit/note/national@5-00000001", FROZEN_SECOND);
    let national = about("national");
    assert_eq!(fresh(&memory).read(&national).heads[0].1, Note { subject: national, ..frozen() });
}

#[test]
fn notes_can_be_about_a_theme_a_term_or_nothing_but_themselves() {
    let memory = MemoryStore::default();
    let mut shelf: NoteStore = tab(memory.clone(), 9);
    let free = NoteSubject::of(Topic::Free(shelf.next_version(&[], NOW)));
    for subject in [about("theme/missing"), about("term/mash"), free] {
        shelf.save(&note_on(&subject, "Mine"), &[], NOW).expect("the store works");
        assert_eq!(texts_of(&fresh(&memory).read(&subject)), ["Mine"], "{subject}");
    }
    assert_eq!(shelf.next_version(&[], NOW).writer, Writer(9));
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
