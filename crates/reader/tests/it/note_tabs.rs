//! Several tabs that share a store of notes, each with its own sight of it: what one writes is never
//! written over by another that did not know of it, and what both write is kept side by side.

use content::Timestamp;
use proptest::prelude::*;
use reader::{Version, Writer};
use reader::{
    storage::BaseVersion, storage::Key, storage::NoteStore, storage::NoteVersions, storage::Store,
    storage::seal,
};
use test_support::notes::{
    NOW, bases_of, found, fresh, note, subject, tab, texts, texts_of, with_note, write,
};
use test_support::store::{FaultyStore, MemoryStore, OnRead};

const FIRST_KEY: &str =
    "safeguarding-learning-toolkit/note/recommendation/adults-who-go-missing?critical-lessons";
const FROZEN_FIRST: &str = include_str!("../../../../tests/fixtures/note-schema-1.json");
const FROZEN_FIRST_ANSWER: &str =
    include_str!("../../../../tests/fixtures/note-schema-1-question.json");

/// Two tabs that have both read the same note.
fn two_tabs(text: &str) -> (MemoryStore, [(NoteStore, Vec<BaseVersion>); 2]) {
    let memory = with_note(text);
    let open = |writer| {
        let mut tab = tab(memory.clone(), writer);
        let bases = bases_of(&tab.read(&subject()));
        (tab, bases)
    };
    let tabs = [open(2), open(3)];
    (memory, tabs)
}

fn save(tab: &mut NoteStore, bases: &[BaseVersion], text: &str) -> Vec<BaseVersion> {
    let written = tab.save(&note(text), bases, NOW).expect("the store works");
    tab.purge(&written.leftovers);
    vec![written.base]
}

#[test]
fn what_two_tabs_write_without_knowing_of_one_another_is_kept_side_by_side() {
    let (memory, [(mut one, of_one), (mut two, of_two)]) = two_tabs("First");
    let of_one = save(&mut one, &of_one, "Ours");
    save(&mut two, &of_two, "Theirs");
    let mut both = texts(&memory);
    both.sort();
    assert_eq!(both, ["Ours", "Theirs"]);
    // Whatever is typed on, the other text stays.
    save(&mut one, &of_one, "Ours, and more");
    assert!(texts(&memory).contains(&"Theirs".into()));
    assert_eq!(texts(&memory).len(), 2);
    // A tab that has seen both may put them together.
    one.refresh();
    write(&mut one, "Both");
    assert_eq!(texts(&memory), ["Both"]);
    assert_eq!(memory.all().len(), 1);
}

#[test]
fn what_three_tabs_write_is_three_texts() {
    let memory = MemoryStore::default();
    for writer in 1..=3 {
        save(&mut tab(memory.clone(), writer), &[], &format!("Of tab {writer}"));
    }
    assert_eq!(texts(&memory), ["Of tab 3", "Of tab 2", "Of tab 1"]);
}

#[test]
fn the_same_text_from_two_tabs_is_no_conflict() {
    let (memory, [(mut one, of_one), (mut two, of_two)]) = two_tabs("First");
    save(&mut one, &of_one, "The same");
    save(&mut two, &of_two, "The same");
    assert_eq!(texts(&memory), ["The same"]);
    assert_eq!(memory.all().len(), 2);
    write(&mut fresh(&memory), "Gone on with");
    assert_eq!(texts(&memory), ["Gone on with"]);
    assert_eq!(memory.all().len(), 1);
}

#[test]
fn a_note_that_another_tab_removed_can_be_written_again() {
    let (memory, [(mut one, of_one), (mut two, of_two)]) = two_tabs("First");
    let gone = one.leftovers(&subject(), &of_one);
    one.purge(&gone);
    assert_eq!(found(&memory), NoteVersions::default());
    save(&mut two, &of_two, "Second");
    assert_eq!(texts(&memory), ["Second"]);
}

#[test]
fn a_tab_takes_in_what_others_write_and_remove_one_key_at_a_time() {
    let memory = MemoryStore::default();
    let mut watcher = fresh(&memory);
    let written = write(&mut tab(memory.clone(), 1), "Theirs");
    assert_eq!(watcher.read(&subject()), NoteVersions::default());
    watcher.add_version(&subject(), written.base.version);
    assert!(watcher.has(&subject().topic));
    assert_eq!(texts_of(&watcher.read(&subject())), ["Theirs"]);
    let key = Key::Note(subject(), written.base.version).to_string();
    memory.remove(&key).expect("the store works");
    watcher.add_version(&subject(), written.base.version);
    assert!(!watcher.has(&subject().topic));
}

#[test]
fn a_version_that_vanishes_while_it_is_looked_for_is_forgotten() {
    let memory = with_note("Mine");
    let mut watcher = fresh(&memory);
    for key in memory.all().keys() {
        memory.remove(key).expect("the store works");
    }
    assert_eq!(watcher.read(&subject()), NoteVersions::default());
    assert_eq!(watcher.subjects().len(), 0);
}

#[test]
fn what_was_removed_and_comes_back_after_a_crash_is_still_known_to_be_replaced() {
    // One tab replaces the first version and removes it; another goes on from there.
    let (memory, [(mut one, of_one), (mut two, _)]) = two_tabs("First");
    let before = memory.all();
    save(&mut one, &of_one, "Second");
    two.refresh();
    write(&mut two, "Third");
    // The first tab's removal was not on the disk yet.
    for (key, text) in before {
        memory.put(&key, &text);
    }
    assert_eq!(texts(&memory), ["Third"]);
    write(&mut fresh(&memory), "Fourth");
    assert_eq!(memory.all().len(), 1);
}

#[test]
fn a_version_does_not_name_all_that_ever_was() {
    let memory = MemoryStore::default();
    let mut tab = tab(memory.clone(), 1);
    for round in 0..50 {
        write(&mut tab, &format!("Round {round}"));
    }
    let opened = found(&memory);
    assert_eq!(opened.heads[0].0.replaces.len(), 1 + 4);
}

#[test]
fn versions_that_name_one_another_are_both_shown() {
    let memory = MemoryStore::default();
    let key = |version: &str| Key::Note(subject(), Version::parse(version).expect(version));
    let (early, late) = ("5-00000001", "7-00000002");
    for (version, other) in [(early, late), (late, early), ("9-00000003", "9-00000003")] {
        let text = format!(
            "{{\"note\":{{\"subject\":\"national\",\"title\":\"A\",\"quotation\":null,\"text\":\"{version}\",\
             \"tags\":[],\"begun\":1,\"updated\":1,\"guard\":\"on\"}},\"replaces\":[\"{other}\"]}}"
        );
        memory.put(&key(version).to_string(), &seal(2, &text));
    }
    assert_eq!(texts(&memory), ["9-00000003", late]);
    memory.remove(&key(late).to_string()).expect("the store works");
    assert_eq!(texts(&memory), ["9-00000003", early]);
}

#[test]
fn a_clock_that_is_set_back_makes_no_version_earlier_than_what_it_replaces() {
    let memory = with_note("First");
    let mut tab = tab(memory.clone(), 2);
    let bases = bases_of(&tab.read(&subject()));
    let past = Timestamp(NOW.0 - 1_000_000);
    let written = tab.save(&note("Second"), &bases, past).expect("the store works");
    assert!(written.base.version > bases[0].version);
    let again = tab.save(&note("Third"), std::slice::from_ref(&written.base), Timestamp(-5));
    assert!(again.expect("the store works").base.version > written.base.version);
    assert_eq!(texts(&memory), ["Third"]);
}

#[test]
fn a_sweep_that_cannot_see_what_an_old_page_wrote_leaves_it() {
    let memory = MemoryStore::default();
    memory.put(FIRST_KEY, FROZEN_FIRST);
    let store = FaultyStore::over(&memory);
    let store = store.on_reads([
        OnRead::Fine,
        OnRead::Fine,
        OnRead::Fine,
        OnRead::Fail(reader::storage::StoreError::Failed),
    ]);
    let mut new = tab(store, 1);
    let bases = bases_of(&new.read(&subject()));
    save(&mut new, &bases, "New");
    assert_eq!(memory.get(FIRST_KEY).as_deref(), Some(FROZEN_FIRST));
    assert_eq!(texts(&memory), ["New"]);
}

#[test]
fn what_a_page_of_the_first_schema_writes_after_all_is_shown_and_never_removed() {
    let later = FROZEN_FIRST_ANSWER.replace("Mine", "Yours");
    let later = seal(1, &open_record(&later).replace("1795300000123", "1795300000999"));
    // Before the new page has swept, and after.
    for overtaken in [false, true] {
        let memory = MemoryStore::default();
        memory.put(FIRST_KEY, FROZEN_FIRST);
        let mut new = tab(memory.clone(), 1);
        let bases = bases_of(&new.read(&subject()));
        let written = new.save(&note("New"), &bases, NOW).expect("the store works");
        if overtaken {
            memory.put(FIRST_KEY, &later);
        }
        new.purge(&written.leftovers);
        memory.put(FIRST_KEY, &later);
        new.add_version(&subject(), Version::FIRST);
        assert_eq!(texts_of(&new.read(&subject())), ["Yours", "New"]);
        // Typing on in the new page does not touch it; keeping both does.
        let on = new.save(&note("New, more"), std::slice::from_ref(&written.base), NOW);
        new.purge(&on.expect("the store works").leftovers);
        assert_eq!(texts(&memory).len(), 2);
        assert_eq!(memory.get(FIRST_KEY).as_deref(), Some(&*later));
        write(&mut new, "Both");
        assert_eq!(texts(&memory), ["Both"]);
        assert_eq!(memory.all().len(), 1);
    }
}

fn open_record(sealed: &str) -> String {
    #[derive(miniserde::Deserialize)]
    struct Sealed {
        record: String,
    }
    miniserde::json::from_str::<Sealed>(sealed).expect("an envelope").record
}

proptest! {
    #[test]
    fn a_version_prints_and_parses_back_to_itself(at in any::<u64>(), writer in any::<u32>()) {
        let version = Version { at, writer: Writer(writer) };
        prop_assert_eq!(Version::parse(&version.to_string()), Some(version));
    }

    #[test]
    fn there_is_one_way_to_write_a_version(text in "[0-9]{1,3}-[0-9a-fA-F]{6,9}") {
        if let Some(version) = Version::parse(&text) {
            prop_assert_eq!(version.to_string(), text);
        }
    }
}
