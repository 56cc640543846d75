//! Copies of the reader's notes and records: what is in one, and what bringing one in comes to.

use content::Timestamp;
use proptest::prelude::*;
use reader::{
    BACKUP_LIMIT, BackupProblem, ImportFailure, ImportItemKind, SaveFailure, TrainingState,
};
use reader::{
    storage::BackupContents, storage::Key, storage::NoteStore, storage::Plan, storage::Revision,
    storage::apply, storage::load_settings, storage::plan, storage::read_backup,
    storage::save_training, storage::without_copy,
};
use test_support::backups::{
    Dice, NOW, backup, by_chance, filled, note, put_first, write, write_blindly,
};
use test_support::notes::{about, tab};
use test_support::store::{FaultyStore, MemoryStore, OnWrite};
use test_support::training::{attended, entry, record};

const FROZEN: &str = include_str!("../../../../tests/fixtures/backup-1.json");

fn planned(here: &MemoryStore, text: &str) -> Plan {
    plan(here, &read_backup(text).expect("a backup")).expect("the store works")
}

fn bring_in(here: &MemoryStore, text: &str) -> Plan {
    let plan = planned(here, text);
    apply(here, &plan).expect("the store works");
    plan
}

fn texts(memory: &MemoryStore, of: &str) -> Vec<String> {
    let heads = tab(memory.clone(), 9).read(&about(of)).heads;
    heads.into_iter().map(|(_, note)| note.text).collect()
}

/// Added, changed, both kept, kept.
fn sums(plan: &Plan) -> [usize; 4] {
    let preview = &plan.preview;
    [preview.added.len(), preview.changed.len(), preview.both.len(), preview.kept.len()]
}

/// Only what a copy holds.
fn of_the_reader(memory: &MemoryStore) -> Vec<(String, String)> {
    let ours = |key: &String| {
        matches!(
            Key::parse(key),
            Some(Key::Note(..) | Key::Bin(..) | Key::Mark(_) | Key::Training(_) | Key::Progress)
        )
    };
    memory.all().into_iter().filter(|(key, _)| ours(key)).collect()
}

#[test]
fn a_backup_of_the_first_version_is_read_for_ever_and_written_so() {
    assert_eq!(backup(&filled()), FROZEN);
    let empty = MemoryStore::default();
    bring_in(&empty, FROZEN);
    assert_eq!(of_the_reader(&empty), of_the_reader(&filled()));
}

#[test]
fn export_import_and_export_give_the_same_bytes() {
    let empty = MemoryStore::default();
    let plan = bring_in(&empty, FROZEN);
    assert_eq!(backup(&empty), FROZEN);
    assert_eq!(sums(&plan), [9, 0, 1, 0], "the second text about a theme is listed as such");
    let kinds = plan.preview.added.iter().map(|arrival| arrival.kind);
    assert_eq!(kinds.filter(|kind| *kind == ImportItemKind::Training).count(), 2);
}

#[test]
fn bringing_in_what_is_here_changes_nothing() {
    let here = filled();
    let before = here.all();
    let plan = bring_in(&here, FROZEN);
    assert!(plan.preview.is_idle());
    assert_eq!(sums(&plan), [0, 0, 0, 10]);
    assert_eq!(here.all(), before);
}

#[test]
fn an_old_copy_does_not_bring_back_what_was_written_over() {
    let about = "theme/neglect";
    let copies = [("One", 1), ("Two", 1), ("Three", 2)];
    let mut old = Vec::new();
    let again = MemoryStore::default();
    let mut tabs = [tab(again.clone(), 1), tab(again.clone(), 2)];
    for (text, writer) in copies {
        let tab = &mut tabs[writer - 1];
        tab.refresh();
        write(tab, &note(about, text, NOW.0), NOW.0 + 1);
        old.push(backup(&again));
    }
    tabs[0].refresh();
    write(&mut tabs[0], &note(about, "Four", NOW.0), NOW.0 + 9);
    for copy in &old {
        let plan = bring_in(&again, copy);
        assert_eq!(sums(&plan), [0, 0, 0, 1], "{copy}");
    }
    assert_eq!(texts(&again, about), ["Four"]);
    // The other way round: what goes on from what is here replaces it.
    let behind = MemoryStore::default();
    bring_in(&behind, &old[0]);
    let plan = bring_in(&behind, &backup(&again));
    assert_eq!(sums(&plan), [0, 1, 0, 0]);
    assert_eq!(texts(&behind, about), ["Four"]);
    assert!(planned(&behind, &backup(&again)).preview.is_idle());
}

#[test]
fn where_neither_goes_on_from_the_other_both_are_kept() {
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    write(&mut tab(here.clone(), 1), &note("theme/neglect", "Here", NOW.0), NOW.0);
    write(&mut tab(there.clone(), 2), &note("theme/neglect", "There", NOW.0), NOW.0 + 1);
    let plan = bring_in(&here, &backup(&there));
    assert_eq!(sums(&plan), [0, 0, 1, 0]);
    assert_eq!(texts(&here, "theme/neglect"), ["There", "Here"]);
    // The same words are no conflict.
    write(&mut tab(there.clone(), 2), &note("term/msp", "Same", NOW.0), NOW.0);
    write(&mut tab(here.clone(), 1), &note("term/msp", "Same", NOW.0), NOW.0 + 7);
    assert_eq!(sums(&planned(&here, &backup(&there))), [0, 0, 0, 2]);
}

#[test]
fn first_notes_of_two_browsers_are_both_kept_whatever_became_of_one() {
    let of = "theme/neglect";
    let (here, there) = (MemoryStore::default(), MemoryStore::default());
    put_first(&here, of, "Here", 1_600_000_000_000);
    put_first(&there, of, "There", 1_600_000_000_001);
    let first = backup(&there);
    let mut tab = tab(there.clone(), 2);
    let opened = tab.read(&about(of));
    let (base, begun) = opened.heads.into_iter().next().expect("it is there");
    let later = reader::Note { text: "There, later".into(), ..begun };
    let written = tab.save(&later, &[base], NOW).expect("the store works");
    tab.purge(&written.leftovers);
    let both = backup(&there);
    for copy in [&first, &both] {
        let here = here.clone_texts();
        assert_eq!(sums(&bring_in(&here, copy)), [0, 0, 1, 0]);
        assert_eq!(texts(&here, of).len(), 2, "{copy}");
        assert!(planned(&here, copy).preview.is_idle());
    }
    // An old copy of what was changed since is known to be one, and another's is not.
    assert_eq!(sums(&planned(&there, &first)), [0, 0, 0, 1]);
    assert_eq!(sums(&bring_in(&there, &backup(&here))), [0, 0, 1, 0]);
    assert_eq!(texts(&there, of), ["There, later", "Here"]);
}

#[test]
fn of_training_the_later_form_counts_and_others_are_kept_side_by_side() {
    let of = "course/a/1";
    let began = record(of, vec![entry(TrainingState::Interested, "2026-01-02")]);
    let mut later = began.clone();
    later.history.push(entry(TrainingState::Attended, "2026-03-24"));
    later.revision += 1;
    later.updated = Timestamp(began.updated.0 + 1);
    let with = |record| crate::support::tab::with(&[record]);
    let (early, late) = (with(began.clone()), with(later.clone()));
    assert_eq!(sums(&planned(&late, &backup(&early))), [0, 0, 0, 1]);
    assert_eq!(sums(&bring_in(&early, &backup(&late))), [0, 1, 0, 0]);
    assert_eq!(of_the_reader(&early), of_the_reader(&late));

    // Begun otherwise, it is another time that the course was taken.
    let other = reader::TrainingRecord {
        history: vec![entry(TrainingState::Interested, "2026-02-02")],
        revision: 9,
        updated: NOW,
        ..began.clone()
    };
    let plan = bring_in(&late, &backup(&with(other.clone())));
    assert_eq!(sums(&plan), [0, 0, 1, 0]);
    let keys: Vec<String> = of_the_reader(&late).into_iter().map(|(key, _)| key).collect();
    assert!(keys[1].ends_with("training/course/a/2"), "{keys:?}");
    assert!(planned(&late, &backup(&with(other))).preview.is_idle());
}

#[test]
fn what_is_not_a_backup_is_told_apart() {
    let problem = |text: &str| read_backup(text).err();
    let is = Some;
    for other in ["", "{}", "[]", "null", "# My notes", "\u{feff}About,Title", "{\"format\":7}"] {
        assert_eq!(problem(other), is(BackupProblem::NotABackup), "{other}");
    }
    let training = reader::storage::training_as_json(&[], NOW);
    assert_eq!(problem(&training), is(BackupProblem::TrainingExport));
    let encrypted = include_str!("../../../../tests/fixtures/encrypted-file-1.json");
    assert_eq!(problem(encrypted), is(BackupProblem::Encrypted));
    assert_eq!(problem(&" ".repeat(BACKUP_LIMIT + 1)), is(BackupProblem::TooLarge));
    assert_eq!(problem(&FROZEN[..FROZEN.len() / 2]), is(BackupProblem::Damaged(None)));
    for (from, to) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"schema\": 2", "\"schema\": 3"),
        ("\"bin\"", "\"later\": [], \"bin\""),
        ("\"schema\"", "\"later\": 1, \"schema\""),
    ] {
        assert_eq!(problem(&FROZEN.replacen(from, to, 1)), is(BackupProblem::Newer), "{to}");
    }
    let key = "note/recommendation/training@1795300001000-00000001";
    for (from, to) in [
        (key, "quarantine/1/note/national"),
        (key, "settings"),
        (key, "lock"),
        (key, "note/recommendation/training@01795300001000-00000001"),
        (key, "note/recommendation/training@18446744073709551615-00000001"),
        ("\"begun\": 1795300000000", "\"begun\": -1"),
        ("\"begun\": 1795300000000", "\"begun\": \"today\""),
    ] {
        let damaged = problem(&FROZEN.replacen(from, to, 1));
        assert!(matches!(damaged, Some(BackupProblem::Damaged(Some(_)))), "{to}: {damaged:?}");
    }
    let twice = FROZEN.replace("1795300001001-00000001", "1795300000005-00000002");
    assert_eq!(problem(&twice), is(BackupProblem::Damaged(None)), "a key comes twice");
    assert!(read_backup(&format!("\u{feff}{FROZEN}")).is_ok(), "an editor's mark");
}

#[test]
fn what_cannot_be_read_is_counted_and_left() {
    let here = filled();
    let key = "safeguarding-learning-toolkit/note/theme/neglect@1795300000005-00000002";
    here.put(key, "damaged");
    let holdings = BackupContents::read(&here).expect("the store works");
    assert_eq!((holdings.unread(), holdings.notes().len()), (1, 4));
    assert_eq!(here.get(key).as_deref(), Some("damaged"), "looking moves nothing");
    // From a copy it comes back beside what is damaged.
    assert_eq!(sums(&bring_in(&here, FROZEN)), [0, 0, 1, 9]);
    assert_eq!(here.get(key).as_deref(), Some("damaged"));
    assert!(texts(&here, "theme/neglect").contains(&"Another".to_owned()));
}

#[test]
fn a_store_that_is_full_keeps_what_it_had() {
    for failing in 0..8 {
        let here = filled();
        bring_in(&here, &backup(&MemoryStore::default()));
        let there = MemoryStore::default();
        write(&mut tab(there.clone(), 2), &note("theme/neglect", "There", NOW.0), NOW.0);
        for of in ["own/1", "own/2", "own/3"] {
            let taken = attended(of, "2026-03-24", None, &[]);
            save_training(&there, &taken, &Revision::nothing()).expect("the store works");
        }
        let before = here.all();
        let plan = planned(&here, &backup(&there));
        let script = (0..8).map(|at| if at == failing { OnWrite::Drop } else { OnWrite::Fine });
        let applied = apply(&FaultyStore::over(&here).on_writes(script), &plan);
        if failing < 4 {
            let failed = ImportFailure::Storage(SaveFailure::Failed);
            assert_eq!(applied.err(), Some(failed), "write {failing}");
            assert_eq!(here.all(), before);
        } else {
            assert!(applied.is_ok());
        }
    }
}

#[test]
fn undoing_leaves_what_was_changed_since() {
    let here = MemoryStore::default();
    let plan = planned(&here, FROZEN);
    let snapshot = apply(&here, &plan).expect("the store works");
    write(&mut tab(here.clone(), 3), &note("theme/neglect", "Since", NOW.0), NOW.0 + 99);
    let changed = attended("own/7", "2026-03-24", Some(91), &[]);
    let place = Key::Training(changed.key.clone()).to_string();
    here.put(&place, "changed since");
    let undone = snapshot.undo(&here).expect("the store works");
    assert_eq!(undone.left, 1);
    assert_eq!(texts(&here, "theme/neglect"), ["Since"]);
    assert_eq!(here.get(&place).as_deref(), Some("changed since"));
    assert_eq!(here.all().len(), 2);
}

#[test]
fn what_no_copy_has_is_counted_by_notes() {
    let here = MemoryStore::default();
    let mut one: NoteStore = tab(here.clone(), 1);
    write(&mut one, &note("theme/neglect", "One", NOW.0), NOW.0);
    write_blindly(&mut tab(here.clone(), 2), &note("theme/neglect", "Two", NOW.0), NOW.0 + 9);
    write(&mut one, &note("term/msp", "Three", NOW.0), NOW.0 + 5);
    let without = without_copy(&here, None).expect("the store works");
    assert_eq!((without.notes, without.since), (2, Some(NOW)));
    let without = without_copy(&here, Some(Timestamp(NOW.0 + 5))).expect("the store works");
    assert_eq!((without.notes, without.since), (1, Some(Timestamp(NOW.0 + 9))));
    assert_eq!(load_settings(&here), Default::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_written_comes_back_as_it_was(seed in any::<u64>()) {
        let there = by_chance(&mut Dice(seed));
        let file = backup(&there);
        let here = MemoryStore::default();
        bring_in(&here, &file);
        prop_assert_eq!(backup(&here), file.clone());
        let before = there.all();
        prop_assert!(planned(&there, &file).preview.is_idle());
        prop_assert_eq!(there.all(), before);
    }

    #[test]
    fn two_stores_put_together_have_the_texts_of_both(one in any::<u64>(), two in any::<u64>()) {
        let (here, there) = (by_chance(&mut Dice(one)), by_chance(&mut Dice(two)));
        let had = BackupContents::read(&here).expect("the store works");
        let file = backup(&there);
        bring_in(&here, &file);
        let has = BackupContents::read(&here).expect("the store works");
        let said = |note: &reader::Note| has.notes().iter().any(|n| n.says_the_same(note));
        // Two chances draw the same writers, as no two browsers do: what one wrote later then
        // counts as going on from what the other wrote.
        let replaced = |note: &&reader::Note| {
            has.notes().iter().any(|n| n.subject == note.subject)
        };
        for note in had.notes() {
            prop_assert!(said(note) || replaced(&note));
        }
        prop_assert!(planned(&here, &file).preview.is_idle());
    }
}
