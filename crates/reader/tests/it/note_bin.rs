//! The bin: what is put there is there before it leaves its place, and comes back whole.

use content::Timestamp;
use reader::{BinnedNote, GuardMode, Note, SaveFailure, Unreadable, Version};
use reader::{
    storage::Bin, storage::Key, storage::NoteStore, storage::Store, storage::StoreError,
    storage::bring_back, storage::put_in_bin, storage::read_bin, storage::remove_from_bin,
    storage::seal,
};
use test_support::notes::{NOW, bases_of, fresh, note, subject, tab, texts, with_note, write};
use test_support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const KEY: &str = "safeguarding-learning-toolkit/bin/recommendation/adults-who-go-missing?critical-lessons@1795400000789-a1b2c3d4";
const FROZEN: &str = include_str!("../../../../tests/fixtures/bin-schema-1.json");
const SINCE: Timestamp = Timestamp(1_795_400_000_789);

/// Puts all that there is about the subject into the bin, as a tab does.
fn bin(store: &dyn Store, tab: &mut NoteStore) -> Result<Vec<BinnedNote>, SaveFailure> {
    let opened = tab.read(&subject());
    let (binned, leftovers) = put_in_bin(store, tab, &opened, SINCE)?;
    tab.purge(&leftovers);
    Ok(binned)
}

fn binned_texts(memory: &MemoryStore) -> Vec<String> {
    read_bin(memory).notes.into_iter().map(|binned| binned.note.text).collect()
}

#[test]
fn what_is_in_the_bin_in_the_first_schema_is_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN);
    let expected = BinnedNote {
        version: Version::parse("1795400000789-a1b2c3d4").expect("a version"),
        note: Note {
            quotation: Some("Which lessons stand out for you here as critical?".into()),
            tags: vec!["supervision".into(), "the \"why\" 🦉".into()],
            begun: Timestamp(1_795_200_000_000),
            guard: GuardMode::Off,
            ..note("What they said:\n\t“Where were you?” – \"Here\", \\ 🦉 <b>é</b>\u{0}")
        },
        since: SINCE,
    };
    assert_eq!(read_bin(&memory), Bin { notes: vec![expected.clone()], ..Bin::default() });
    // And it is written so today.
    bring_back(&mut fresh(&memory), &expected, NOW).expect("the store works");
    let again = MemoryStore::default();
    let mut shelf = tab(again.clone(), 0xa1b2_c3d4);
    shelf.save(&expected.note, &[], NOW).expect("the store works");
    bin(&again, &mut shelf).expect("the store works");
    assert_eq!(again.get(KEY).as_deref(), Some(FROZEN));
}

#[test]
fn a_note_goes_to_the_bin_and_comes_back() {
    let memory = with_note("Mine");
    let mut shelf = fresh(&memory);
    let binned = bin(&memory, &mut shelf).expect("the store works");
    assert_eq!(texts(&memory), [""; 0]);
    assert_eq!(read_bin(&memory).notes, binned);
    assert_eq!(binned[0].since, SINCE);
    let back = bring_back(&mut shelf, &binned[0], SINCE).expect("the store works");
    shelf.purge(&back.leftovers);
    assert_eq!(texts(&memory), ["Mine"]);
    assert_eq!(read_bin(&memory), Bin::default());
    assert_eq!(memory.all().len(), 1);
}

#[test]
fn a_note_that_comes_back_is_put_to_the_one_that_was_written_meanwhile() {
    let memory = MemoryStore::default();
    let mut shelf = tab(memory.clone(), 1);
    let mut tagged = note("Old");
    tagged.tags = vec!["both".into(), "old".into()];
    shelf.save(&tagged, &[], NOW).expect("the store works");
    let binned = bin(&memory, &mut shelf).expect("the store works");
    let mut meanwhile = note("New");
    meanwhile.tags = vec!["new".into(), "both".into()];
    shelf.save(&meanwhile, &[], NOW).expect("the store works");
    let back = bring_back(&mut shelf, &binned[0], SINCE).expect("the store works");
    shelf.purge(&back.leftovers);
    let opened = fresh(&memory).read(&subject());
    assert_eq!(opened.heads.len(), 1);
    assert_eq!(opened.heads[0].1.text, "New\n\nOld");
    assert_eq!(opened.heads[0].1.tags, ["both", "old", "new"]);
    assert_eq!(read_bin(&memory), Bin::default());
}

#[test]
fn of_a_conflict_every_text_goes_to_the_bin() {
    let memory = with_note("One");
    tab(memory.clone(), 2).save(&note("Two"), &[], NOW).expect("the store works");
    bin(&memory, &mut fresh(&memory)).expect("the store works");
    assert_eq!(texts(&memory), [""; 0]);
    let mut binned = binned_texts(&memory);
    binned.sort();
    assert_eq!(binned, ["One", "Two"]);
}

#[test]
fn each_writing_of_a_note_of_the_first_schema_has_its_own_place_in_the_bin() {
    let memory = MemoryStore::default();
    let mut shelf = tab(memory.clone(), 1);
    let place = Key::Note(subject(), Version::FIRST).to_string();
    for (text, updated) in [("One", 5), ("Two", 6)] {
        let record = format!(
            "{{\"subject\":\"{}\",\"title\":\"A\",\"text\":\"{text}\",\"updated\":{updated}}}",
            subject()
        );
        memory.put(&place, &seal(1, &record));
        shelf.add_version(&subject(), Version::FIRST);
        bin(&memory, &mut shelf).expect("the store works");
        assert_eq!(memory.get(&place), None);
    }
    assert_eq!(binned_texts(&memory), ["One", "Two"]);
}

#[test]
fn where_the_copy_is_not_certain_the_note_stays_in_its_place() {
    let writes = [OnWrite::Fail(StoreError::Full), OnWrite::Drop, OnWrite::Tear, OnWrite::Flip];
    for write in writes {
        for remove in [OnRemove::Fine, OnRemove::Drop] {
            let memory = with_note("Mine");
            let store = FaultyStore::over(&memory).on_writes([write]).on_removes([remove]);
            assert!(bin(&store, &mut fresh(&memory)).is_err(), "{write:?}");
            assert_eq!(texts(&memory), ["Mine"], "{write:?}, {remove:?}");
            // What a torn copy leaves behind is set aside, and the place is free again.
            read_bin(&memory);
            bin(&memory, &mut fresh(&memory)).expect("the store works");
            assert_eq!(texts(&memory), [""; 0]);
            assert_eq!(binned_texts(&memory), ["Mine"], "{write:?}, {remove:?}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_not_said_to_be_in_the_bin() {
    let memory = with_note("Mine");
    let store = FaultyStore::over(&memory).on_reads([OnRead::Fail(StoreError::Failed)]);
    assert_eq!(bin(&memory, &mut tab(store, 2)), Err(SaveFailure::Failed));
    assert_eq!(texts(&memory), ["Mine"]);
    assert_eq!(read_bin(&memory), Bin::default());
}

#[test]
fn a_note_that_could_not_leave_its_place_can_be_put_in_the_bin_again() {
    let memory = with_note("Mine");
    let store = FaultyStore::over(&memory).on_removes([OnRemove::Fail(StoreError::Failed)]);
    bin(&memory, &mut tab(store, 2)).expect("the copy is there");
    assert_eq!(texts(&memory), ["Mine"]);
    // The copy of the first time is never touched again, whoever made it.
    for write in [OnWrite::Fail(StoreError::Full), OnWrite::Tear] {
        let store = FaultyStore::over(&memory).on_writes([write]);
        assert!(bin(&store, &mut fresh(&memory)).is_err());
        assert_eq!(binned_texts(&memory), ["Mine"]);
    }
    bin(&memory, &mut fresh(&memory)).expect("the store works");
    assert_eq!(texts(&memory), [""; 0]);
    assert_eq!(binned_texts(&memory), ["Mine", "Mine"]);
}

#[test]
fn a_note_that_cannot_come_back_stays_in_the_bin() {
    for write in [OnWrite::Fail(StoreError::Full), OnWrite::Drop, OnWrite::Tear] {
        let memory = with_note("Mine");
        let binned = bin(&memory, &mut fresh(&memory)).expect("the store works");
        let store = FaultyStore::over(&memory).on_writes([write]);
        assert!(bring_back(&mut tab(store, 3), &binned[0], SINCE).is_err());
        assert_eq!(read_bin(&memory).notes, binned);
        assert_eq!(texts(&memory), [""; 0]);
    }
}

#[test]
fn what_is_unreadable_in_the_bin_is_told_and_kept() {
    let newer = seal(2, "{}");
    for (text, trouble) in [
        ("damaged", Unreadable::SetAside("damaged".into())),
        (&*newer, Unreadable::Newer(newer.clone())),
    ] {
        let memory = MemoryStore::default();
        memory.put(KEY, text);
        assert_eq!(read_bin(&memory), Bin { unreadable: vec![trouble], ..Bin::default() });
        let held = memory.all();
        assert_eq!(held.values().collect::<Vec<_>>(), [text]);
        assert_eq!(memory.get(KEY).is_some(), text != "damaged");
    }
}

#[test]
fn a_bin_that_cannot_be_read_says_so() {
    let memory = with_note("Mine");
    bin(&memory, &mut fresh(&memory)).expect("the store works");
    for store in [
        FaultyStore::over(&memory).on_keys([Err(StoreError::Blocked)]),
        FaultyStore::over(&memory).on_reads([OnRead::Fail(StoreError::Blocked)]),
    ] {
        let failure = Some(StoreError::Blocked);
        assert_eq!(read_bin(&store), Bin { failure, ..Bin::default() });
    }
}

#[test]
fn only_what_is_taken_from_the_bin_is_gone_for_good() {
    let memory = with_note("One");
    tab(memory.clone(), 2).save(&note("Two"), &[], NOW).expect("the store works");
    let binned = bin(&memory, &mut fresh(&memory)).expect("the store works");
    let one = binned.iter().find(|binned| binned.note.text == "One").expect("it is there");
    remove_from_bin(&memory, &subject(), one.version).expect("the store works");
    assert_eq!(binned_texts(&memory), ["Two"]);
    let store = FaultyStore::over(&memory).on_removes([OnRemove::Fail(StoreError::Failed)]);
    let gone = remove_from_bin(&store, &subject(), one.version);
    assert_eq!(gone, Err(StoreError::Failed));
}

#[test]
fn a_tab_that_types_on_while_another_empties_the_note_keeps_its_text() {
    let memory = with_note("Mine");
    let mut typing = tab(memory.clone(), 2);
    let bases = bases_of(&typing.read(&subject()));
    bin(&memory, &mut fresh(&memory)).expect("the store works");
    typing.save(&note("Mine, and more"), &bases, NOW).expect("the store works");
    assert_eq!(texts(&memory), ["Mine, and more"]);
    assert_eq!(binned_texts(&memory), ["Mine"]);
    write(&mut typing, "Gone on with");
    assert_eq!(texts(&memory), ["Gone on with"]);
}
