//! A locked store: to the rest of the product it is as any other, and what is below shows neither
//! texts nor names.

mod support;

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use reader::{LockProblem, SaveFailure};
use reader::{
    storage::Cost, storage::LockStatus, storage::ReaderStore, storage::Store, storage::StoreError,
    storage::is_locked, storage::lock, storage::lock_status,
};
use support::sealing::{
    cheap, contents, everything, filled, locked, name, other_passphrase, passphrase,
    private_records, random, rc, sealed_keys, try_unlock, unlocked, untouched, without_lock,
};
use support::store::MemoryStore;

const FROZEN: &str = include_str!("fixtures/locked-store-1.json");

#[test]
fn a_store_that_was_locked_by_the_first_version_opens_for_ever() {
    let frozen: BTreeMap<String, String> = serde_json::from_str(FROZEN).expect("it is JSON");
    let memory = MemoryStore::default();
    frozen.iter().for_each(|(key, text)| memory.put(key, text));
    assert_eq!(lock_status(&memory), Ok(LockStatus::Locked));
    assert_eq!(try_unlock(&memory, &other_passphrase()), Some(LockProblem::WrongPassphrase));
    let store = unlocked(&memory, 4);
    assert_eq!(without_lock(&store), everything());
    assert_eq!(memory.all(), frozen, "opening changes nothing");
}

#[test]
fn locking_seals_everything_of_ours_and_nothing_else() {
    let memory = filled();
    assert_eq!(is_locked(&memory), Ok(false));
    let store = locked(&memory);
    assert_eq!((is_locked(&memory), lock_status(&memory)), (Ok(true), Ok(LockStatus::Locked)));
    assert_eq!(without_lock(&store), everything());
    assert_eq!((store.left_in_clear(), store.damaged()), (Ok(0), vec![]));

    let below = memory.all();
    assert_eq!(sealed_keys(&memory).len(), private_records().len());
    for (key, text) in untouched() {
        assert_eq!(below.get(&key), Some(&text));
    }
    assert_eq!(below.len(), everything().len() + 2, "and the lock's two records");
    let all = below.iter().map(|(key, text)| format!("{key}={text}")).collect::<String>();
    for word in ["note/", "progress", "training", "attended", "What they said", "adults-who"] {
        let shown = all.replace("another-program/note/", "").contains(word);
        assert!(!shown, "{word} shows in {all}");
    }
}

#[test]
fn a_lock_opens_with_its_passphrase_alone() {
    let memory = filled();
    drop(locked(&memory));
    let before = memory.all();
    assert_eq!(try_unlock(&memory, &other_passphrase()), Some(LockProblem::WrongPassphrase));
    assert_eq!(memory.all(), before);
    assert_eq!(without_lock(&unlocked(&memory, 2)), everything());
    assert_eq!(memory.all(), before);
}

#[test]
fn at_full_strength_it_is_the_same() {
    let memory = filled();
    let set = lock(&rc(&memory), &passphrase(), Cost::CURRENT, &random(1));
    assert!(set.is_ok());
    assert_eq!(try_unlock(&memory, &other_passphrase()), Some(LockProblem::WrongPassphrase));
    assert_eq!(without_lock(&unlocked(&memory, 2)), everything());
}

#[test]
fn what_is_written_under_a_lock_is_found_again_and_never_written_over() {
    let memory = filled();
    let store = locked(&memory);
    let note = name("note/closing");
    let mut seen = Vec::new();
    for text in ["one", "two", "two", ""] {
        let before = sealed_keys(&memory);
        store.write(&note, text).expect("it works");
        assert_eq!(store.read(&note), Ok(Some(text.to_owned())));
        let after = sealed_keys(&memory);
        assert_eq!(after.len(), before.len());
        let new: Vec<_> = after.into_iter().filter(|key| !before.contains(key)).collect();
        assert_eq!(new.len(), 1, "under a new number");
        seen.extend(new);
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 4);
    store.remove(&note).expect("it works");
    assert_eq!(store.read(&note), Ok(None));
    assert!(!store.keys().expect("it works").contains(&note));
    assert_eq!(sealed_keys(&memory).len(), private_records().len() - 1);
    assert_eq!(unlocked(&memory, 3).read(&note), Ok(None));
}

#[test]
fn keys_of_other_programs_and_settings_pass_through() {
    let memory = filled();
    let store = locked(&memory);
    for key in ["another-program/x".to_owned(), name("settings"), name("sealed/other")] {
        store.write(&key, "as it is").expect("it works");
        assert_eq!(memory.get(&key).as_deref(), Some("as it is"));
        assert_eq!(store.read(&key), Ok(Some("as it is".into())));
        store.remove(&key).expect("it works");
        assert_eq!(memory.get(&key), None);
    }
    let raw = sealed_keys(&memory).remove(0);
    assert_eq!(store.write(&raw, "x"), Err(StoreError::Failed), "these are its own");
    assert!(store.read(&raw).is_ok_and(|text| text.is_some_and(|text| text.starts_with("1."))));
}

#[test]
fn a_sealed_record_opens_nowhere_else() {
    let memory = filled();
    drop(locked(&memory));
    let keys = sealed_keys(&memory);
    let [one, two] = [&keys[0], &keys[1]];
    let [first, second] = [one, two].map(|key| memory.get(key).expect("it is there"));
    memory.put(one, &second);
    memory.put(two, &first);
    let store = unlocked(&memory, 2);
    let mut damaged = store.damaged();
    damaged.sort();
    let mut expected = vec![(one.clone(), second.clone()), (two.clone(), first.clone())];
    expected.sort();
    assert_eq!(damaged, expected, "neither is taken for the other; both are there as they are");
    assert_eq!(without_lock(&store).len(), everything().len() - 2);
    // Nor is a copy of one taken for another record.
    memory.put(one, &first);
    memory.put(two, &second);
    let copy = name("sealed/0000000000000000");
    memory.put(&copy, &first);
    let store = unlocked(&memory, 3);
    assert_eq!(store.damaged(), [(copy, first)]);
    assert_eq!(without_lock(&store), everything());
}

#[test]
fn every_changed_byte_of_a_sealed_record_is_told_and_nothing_is_lost() {
    let memory = filled();
    drop(locked(&memory));
    let key = sealed_keys(&memory).remove(0);
    let text = memory.get(&key).expect("it is there");
    for at in 0..text.len() {
        for bit in [0, 5] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let changed = String::from_utf8(bytes).expect("it is ASCII");
            memory.put(&key, &changed);
            let store = unlocked(&memory, 2);
            assert_eq!(store.damaged(), [(key.clone(), changed.clone())], "{at} {bit}");
            assert_eq!(without_lock(&store).len(), everything().len() - 1);
            assert_eq!(memory.get(&key), Some(changed));
        }
    }
    memory.put(&key, &text);
    assert_eq!(without_lock(&unlocked(&memory, 2)), everything());
}

#[test]
fn a_full_store_is_not_left_half_locked() {
    struct Small(MemoryStore, usize);
    impl Store for Small {
        fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
            self.0.read(key)
        }
        fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
            let others = self.0.all().into_iter().filter(|(other, _)| other != key);
            let size: usize = others.map(|(key, text)| key.len() + text.len()).sum();
            if size + key.len() + text.len() > self.1 {
                return Err(StoreError::Full);
            }
            self.0.write(key, text)
        }
        fn remove(&self, key: &str) -> Result<(), StoreError> {
            self.0.remove(key)
        }
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            self.0.keys()
        }
    }
    let (mut refused, mut fitted) = (0, 0);
    for room in (0..8_000).step_by(50) {
        let memory = MemoryStore::default();
        for number in 0..10 {
            memory.put(&name(&format!("note/{number}")), &"x".repeat(100 + 30 * number));
        }
        let before = memory.all();
        let size: usize = before.iter().map(|(key, text)| key.len() + text.len()).sum();
        let store: Rc<dyn Store> = Rc::new(Small(memory.clone(), size + room));
        match lock(&store, &passphrase(), cheap(), &random(1)) {
            Ok(sealed) => {
                assert_eq!(sealed.left_in_clear(), Ok(0), "{room}");
                assert_eq!(without_lock(&sealed), before);
                fitted += 1;
            }
            Err(problem) => {
                assert_eq!(problem, LockProblem::Storage(SaveFailure::Full), "{room}");
                assert_eq!(memory.all(), before);
                refused += 1;
            }
        }
    }
    assert!(refused > 10 && fitted > 10, "{refused} {fitted}");
}

#[test]
fn a_lock_that_is_taken_off_leaves_everything_as_it_was() {
    let memory = filled();
    let store = locked(&memory);
    store.write(&name("note/new"), "written under the lock").expect("it works");
    store.unlock_for_good().expect("it works");
    let mut expected = everything();
    expected.insert(name("note/new"), "written under the lock".into());
    assert_eq!(memory.all(), expected, "and no key of the lock is left");
    assert_eq!(store.write(&name("note/x"), "late"), Err(StoreError::Locked));
    assert_eq!(store.read(&name("note/new")), Ok(Some("written under the lock".into())));
    assert_eq!(without_lock(&locked(&memory)), expected, "it can be locked again");
}

#[test]
fn what_does_not_open_keeps_its_key_when_the_lock_is_taken_off() {
    let memory = filled();
    drop(locked(&memory));
    let key = sealed_keys(&memory).remove(0);
    let whole = memory.get(&key).expect("it is there");
    memory.put(&key, &whole[..whole.len() - 1]);
    unlocked(&memory, 2).unlock_for_good().expect("it works");
    assert_eq!(memory.get(&key).as_deref(), Some(&whole[..whole.len() - 1]));
    let aside = name(&format!("quarantine/1/{}", name("lock")));
    let record = memory.get(&aside).expect("the lock's record is set aside");
    assert_eq!(lock_status(&memory), Ok(LockStatus::Open));
    // Somebody who repairs the record by hand gets at it.
    memory.put(&name("lock"), &record);
    memory.put(&key, &whole);
    assert_eq!(without_lock(&unlocked(&memory, 3)).len(), everything().len() + 1);
}

#[test]
fn the_readers_store_writes_nothing_private_once_there_is_a_lock() {
    let memory = filled();
    let reader = ReaderStore::open(rc(&memory));
    reader.write(&name("note/x"), "before").expect("nothing is locked");
    reader.remove(&name("note/closing")).expect("nothing is locked");
    drop(locked(&memory));
    let before = memory.all();
    assert_eq!(reader.write(&name("note/x"), "after"), Err(StoreError::Locked));
    assert_eq!(reader.write(&name("a-kind-of-later/y"), "after"), Err(StoreError::Locked));
    assert_eq!(reader.remove(&name("progress")), Err(StoreError::Locked));
    assert_eq!(memory.all(), before);
    reader.write(&name("settings"), "changed").expect("a lock leaves it alone");
    reader.write("another-program/x", "theirs").expect("it is not ours");
    assert_eq!(reader.read(&name("settings")), Ok(Some("changed".into())));
    assert_eq!(contents(&reader), memory.all());
}

proptest! {
    #[test]
    fn any_text_under_any_name_comes_back(
        names in prop::collection::vec(any::<String>(), 1..6),
        texts in prop::collection::vec(any::<String>(), 6),
        seed: u64,
    ) {
        let memory = MemoryStore::default();
        let store = lock(&rc(&memory), &passphrase(), cheap(), &random(seed)).expect("it works");
        let mut expected = BTreeMap::new();
        for (of, text) in names.iter().zip(texts) {
            // Before it, so that none is a key that a lock leaves alone.
            let key = name(&format!("note/{of}"));
            store.write(&key, &text).expect("it works");
            expected.insert(key, text);
        }
        prop_assert_eq!(without_lock(&store), expected.clone());
        prop_assert_eq!(without_lock(&unlocked(&memory, seed ^ 1)), expected);
    }

    #[test]
    fn nothing_that_is_stored_panics(
        texts in prop::collection::vec(any::<String>(), 4),
        lock_text in any::<String>(),
    ) {
        let memory = filled();
        drop(locked(&memory));
        for (number, text) in texts.iter().enumerate() {
            memory.put(&name(&format!("sealed/{number:016x}")), text);
            memory.put(&name(&format!("sealed/{number:015x}a")), &format!("1.{text}"));
        }
        memory.put(&name("lock-2"), &lock_text);
        let store = unlocked(&memory, 9);
        prop_assert_eq!(store.damaged().len(), 8);
        prop_assert_eq!(without_lock(&store), everything());
    }
}
