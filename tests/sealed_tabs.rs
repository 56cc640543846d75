//! Tabs that share a locked store, with and without being told of one another's writing.

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use reader::{
    storage::SealedStore, storage::Store, storage::StoreError, storage::lock, storage::seal,
};
use support::sealing::{
    cheap, contents, filled, is_sealed, locked, name, other_passphrase, passphrase,
    private_records, random, rc, unlocked, without_lock,
};
use support::store::MemoryStore;

/// The sealed keys that came and went while something was done.
fn changed(memory: &MemoryStore, act: impl FnOnce()) -> (Vec<String>, Vec<String>) {
    let keys = || memory.all().into_keys().filter(|key| is_sealed(key)).collect::<Vec<_>>();
    let before = keys();
    act();
    let after = keys();
    let new = after.iter().filter(|key| !before.contains(key)).cloned().collect();
    let gone = before.iter().filter(|key| !after.contains(key)).cloned().collect();
    (new, gone)
}

#[test]
fn a_tab_learns_by_the_raw_key_what_another_one_did() {
    let memory = filled();
    let one = locked(&memory);
    let two = unlocked(&memory, 2);
    let note = name("note/closing");

    let (new, gone) = changed(&memory, || one.write(&note, "theirs").expect("it works"));
    assert_eq!((new.len(), gone.len()), (1, 1));
    assert_eq!(two.on_external_change(&new[0]), Some(note.clone()));
    assert_eq!(two.on_external_change(&gone[0]), Some(note.clone()));
    assert_eq!(two.read(&note), Ok(Some("theirs".into())));

    let (_, gone) = changed(&memory, || one.remove(&note).expect("it works"));
    assert_eq!(two.on_external_change(&gone[0]), Some(note.clone()));
    assert_eq!(two.read(&note), Ok(None));
    assert_eq!(two.on_external_change(&gone[0]), None, "what was never known has no name");
    assert_eq!(two.on_external_change("another-program/x").as_deref(), Some("another-program/x"));
}

#[test]
fn a_tab_that_was_not_told_finds_it_all_the_same() {
    let memory = filled();
    let one = locked(&memory);
    let two = unlocked(&memory, 2);
    let (note, new) = (name("note/closing"), name("note/new"));
    one.write(&note, "theirs").expect("it works");
    one.write(&new, "new").expect("it works");
    one.remove(&name("progress")).expect("it works");
    assert_eq!(two.read(&note), Ok(Some("theirs".into())));
    assert_eq!(two.read(&new), Ok(Some("new".into())));
    assert_eq!(two.read(&name("progress")), Ok(None));
    assert_eq!(contents(&two), contents(&one));
}

#[test]
fn of_two_records_of_a_name_the_higher_number_counts_and_of_equal_ones_every_tab_picks_the_same() {
    let memory = filled();
    let one = locked(&memory);
    let two = unlocked(&memory, 2);
    let note = name("note/closing");
    // Both write on what they both saw, at one moment: neither sees the other's.
    let before = memory.all();
    let (from_one, _) = changed(&memory, || one.write(&note, "one").expect("it works"));
    let theirs = memory.get(&from_one[0]).expect("it is there");
    before.iter().for_each(|(key, text)| memory.put(key, text));
    memory.remove(&from_one[0]).expect("it works");
    let (from_two, _) = changed(&memory, || two.write(&note, "two").expect("it works"));
    memory.put(&from_one[0], &theirs);

    let expected = if from_one > from_two { "one" } else { "two" };
    assert_eq!(one.on_external_change(&from_two[0]), Some(note.clone()));
    assert_eq!(two.on_external_change(&from_one[0]), Some(note.clone()));
    for tab in [&one, &two, &unlocked(&memory, 3), &unlocked(&memory, 4)] {
        assert_eq!(tab.read(&note), Ok(Some(expected.into())));
    }
    let sealed = memory.all().into_keys().filter(|key| is_sealed(key)).count();
    assert_eq!(sealed, private_records().len(), "and the other one goes at the next unlocking");
    two.write(&note, "three").expect("it works");
    assert_eq!(one.read(&note), Ok(Some("three".into())));
}

#[test]
fn what_a_tab_without_the_key_wrote_in_the_clear_is_sealed_and_the_sealed_one_set_aside() {
    let memory = filled();
    let one = locked(&memory);
    let note = name("note/closing");
    one.write(&note, "sealed").expect("it works");
    let clear = seal(1, "in the clear");
    memory.put(&note, &clear);
    memory.put(&name("note/new"), "new");
    assert_eq!(one.read(&name("note/new")), Ok(Some("new".into())), "it can be read at once");
    assert_eq!(one.left_in_clear(), Ok(2));
    assert_eq!(one.on_external_change(&note), Some(note.clone()));
    assert_eq!(one.on_external_change(&name("note/new")), Some(name("note/new")));
    assert_eq!(one.left_in_clear(), Ok(0));
    assert_eq!(one.read(&note), Ok(Some(clear.clone())));
    let aside = name(&format!("quarantine/1/{note}"));
    assert_eq!(one.read(&aside), Ok(Some("sealed".into())));
    assert_eq!(unlocked(&memory, 3).read(&aside), Ok(Some("sealed".into())));

    // What is torn does not take the place of what is whole.
    memory.put(&note, &clear[..20]);
    let three = unlocked(&memory, 4);
    assert_eq!(three.read(&note), Ok(Some(clear.clone())));
    let aside = name(&format!("quarantine/2/{note}"));
    assert_eq!(three.read(&aside), Ok(Some(clear[..20].to_owned())));
}

#[test]
fn a_tab_whose_lock_was_taken_off_or_set_anew_writes_nothing_and_spoils_nothing() {
    let memory = filled();
    let one = locked(&memory);
    let two = unlocked(&memory, 2);
    one.unlock_for_good().expect("it works");
    let open = memory.all();
    assert_eq!(two.write(&name("note/closing"), "late"), Err(StoreError::Locked));
    assert_eq!(two.remove(&name("note/closing")), Err(StoreError::Locked));
    assert_eq!(two.on_external_change(&name("progress")), Some(name("progress")));
    assert_eq!(two.read(&name("progress")), Ok(open.get(&name("progress")).cloned()));
    assert_eq!(memory.all(), open, "nor is anything sealed again");

    let three = lock(&rc(&memory), &other_passphrase(), cheap(), &random(9)).expect("it works");
    let sealed = memory.all();
    assert_eq!(two.write(&name("note/closing"), "late"), Err(StoreError::Locked));
    assert!(two.keys().is_ok());
    assert_eq!(two.damaged(), vec![], "another lock's records are not damaged");
    assert_eq!(memory.all(), sealed);
    assert_eq!(without_lock(&three), open);
}

#[test]
fn a_changed_passphrase_does_not_stop_the_other_tabs() {
    let memory = filled();
    let one = locked(&memory);
    let two = unlocked(&memory, 2);
    one.change_passphrase(&passphrase(), &other_passphrase(), cheap()).expect("it works");
    two.write(&name("note/closing"), "by the other tab").expect("the key is the same");
    assert_eq!(one.read(&name("note/closing")), Ok(Some("by the other tab".into())));
}

#[derive(Clone, Debug)]
enum Act {
    Write(usize, usize, u8),
    Remove(usize, usize),
    Reopen(usize),
    Tell(usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0..3_usize, 0..4_usize, any::<u8>()).prop_map(|(tab, at, text)| Act::Write(tab, at, text)),
        2 => (0..3_usize, 0..4_usize).prop_map(|(tab, at)| Act::Remove(tab, at)),
        1 => (0..3_usize).prop_map(Act::Reopen),
        1 => (0..3_usize).prop_map(Act::Tell),
    ];
    prop::collection::vec(act, 1..60)
}

proptest! {
    /// One after the other, tabs see what the others did, told or not.
    #[test]
    fn three_tabs_are_one_store(acts in acts()) {
        let memory = MemoryStore::default();
        let first = locked(&memory);
        let mut tabs: Vec<SealedStore> = vec![first, unlocked(&memory, 2), unlocked(&memory, 3)];
        let mut expected = BTreeMap::new();
        for (turn, act) in acts.iter().enumerate() {
            match act {
                Act::Write(tab, at, text) => {
                    let (key, text) = (name(&format!("note/{at}")), text.to_string());
                    prop_assert_eq!(tabs[*tab].write(&key, &text), Ok(()));
                    expected.insert(key, text);
                }
                Act::Remove(tab, at) => {
                    let key = name(&format!("note/{at}"));
                    prop_assert_eq!(tabs[*tab].remove(&key), Ok(()));
                    expected.remove(&key);
                }
                Act::Reopen(tab) => tabs[*tab] = unlocked(&memory, 100 + turn as u64),
                Act::Tell(tab) => {
                    for key in memory.all().keys().filter(|key| is_sealed(key)) {
                        prop_assert!(tabs[*tab].on_external_change(key).is_some());
                    }
                }
            }
            let at = name(&format!("note/{}", turn % 4));
            prop_assert_eq!(tabs[turn % 3].read(&at), Ok(expected.get(&at).cloned()));
        }
        for tab in &tabs {
            prop_assert_eq!(without_lock(tab), expected.clone());
        }
        let sealed = memory.all().into_keys().filter(|key| is_sealed(key)).count();
        prop_assert_eq!(sealed, expected.len(), "one record for each name");
    }
}
