//! The lock's own record: it is checked, mended and changed, and what cannot be opened is left.

mod support;

use std::rc::Rc;

use reader::LockProblem;
use reader::{
    storage::LockStatus, storage::Random, storage::ReaderStore, storage::Store,
    storage::StoreError, storage::lock, storage::lock_status, storage::seal, storage::unlock,
};
use support::sealing::{
    NoRandom, cheap, everything, filled, locked, name, other_passphrase, passphrase, problem,
    random, rc, sealed_keys, try_unlock, unlocked, without_lock,
};

#[test]
fn every_changed_byte_of_one_lock_record_does_no_harm_and_is_mended() {
    let memory = filled();
    drop(locked(&memory));
    for slot in ["lock", "lock-2"].map(name) {
        let text = memory.get(&slot).expect("it is there");
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            memory.put(&slot, &String::from_utf8(bytes).expect("it is ASCII"));
            assert_eq!(without_lock(&unlocked(&memory, 2)), everything(), "{slot} {at}");
            assert_eq!(memory.get(&name("lock")), memory.get(&name("lock-2")));
            // As before, for the next change.
            ["lock", "lock-2"].iter().for_each(|slot| memory.put(&name(slot), &text));
        }
    }
}

#[test]
fn a_lock_whose_records_are_both_damaged_is_told_and_left_alone() {
    let memory = filled();
    drop(locked(&memory));
    memory.put(&name("lock"), "{");
    memory.put(&name("lock-2"), "");
    let reader = ReaderStore::open(rc(&memory));
    let before = memory.all();
    assert_eq!(lock_status(&memory), Ok(LockStatus::Damaged));
    assert_eq!(try_unlock(&memory, &passphrase()), Some(LockProblem::Damaged));
    let again = lock(&rc(&memory), &passphrase(), cheap(), &random(1));
    assert_eq!(problem(again), Some(LockProblem::AlreadyLocked));
    assert_eq!(reader.write(&name("note/x"), "new"), Err(StoreError::Locked));
    assert_eq!(memory.all(), before);
}

#[test]
fn a_lock_record_that_was_torn_before_anything_was_sealed_locks_nothing() {
    let memory = filled();
    memory.put(&name("lock"), "{\"schema\":1,\"chec");
    assert_eq!(lock_status(&memory), Ok(LockStatus::Open));
    assert_eq!(without_lock(&locked(&memory)), everything());
}

#[test]
fn a_lock_of_a_later_version_is_left_alone() {
    let memory = filled();
    memory.put(&name("lock"), &seal(2, "{}"));
    let before = memory.all();
    assert_eq!(lock_status(&memory), Ok(LockStatus::Newer));
    assert_eq!(try_unlock(&memory, &passphrase()), Some(LockProblem::Newer));
    let again = lock(&rc(&memory), &passphrase(), cheap(), &random(1));
    assert_eq!(problem(again), Some(LockProblem::Newer));
    assert_eq!(memory.all(), before);
}

#[test]
fn a_lock_record_that_asks_for_too_much_is_refused() {
    for (memory_cost, passes, lanes) in [(u32::MAX, 3, 1), (32768, u32::MAX, 1), (32768, 3, 99)] {
        let memory = filled();
        drop(locked(&memory));
        let record = format!(
            "{{\"sequence\":9,\"id\":\"00\",\"state\":\"locked\",\"memory\":{memory_cost},\
             \"passes\":{passes},\"lanes\":{lanes},\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\
             \"key\":\"AAAA\"}}"
        );
        let hostile = seal(1, &record);
        memory.put(&name("lock"), &hostile);
        // The second place still opens it, and the first is mended.
        assert_eq!(without_lock(&unlocked(&memory, 2)), everything());
        assert_ne!(memory.get(&name("lock")), Some(hostile.clone()));
        memory.put(&name("lock"), &hostile);
        memory.put(&name("lock-2"), &hostile);
        assert_eq!(try_unlock(&memory, &passphrase()), Some(LockProblem::Damaged));
    }
}

#[test]
fn what_cannot_be_done_is_told_and_changes_nothing() {
    let memory = filled();
    let before = memory.all();
    assert_eq!(try_unlock(&memory, &passphrase()), Some(LockProblem::NotLocked));
    let none: Rc<dyn Random> = Rc::new(NoRandom);
    let set = lock(&rc(&memory), &passphrase(), cheap(), &none);
    assert_eq!(problem(set), Some(LockProblem::NoRandomness));
    assert_eq!(memory.all(), before);
    let store = locked(&memory);
    let locked_once = memory.all();
    let again = lock(&rc(&memory), &passphrase(), cheap(), &random(1));
    assert_eq!(problem(again), Some(LockProblem::AlreadyLocked));
    let changed = store.change_passphrase(&other_passphrase(), &passphrase(), cheap());
    assert_eq!(changed, Err(LockProblem::WrongPassphrase));
    assert_eq!(memory.all(), locked_once);
}

#[test]
fn another_passphrase_takes_the_place_of_the_first_and_seals_nothing_anew() {
    let memory = filled();
    let store = locked(&memory);
    let before: Vec<_> = sealed_keys(&memory).iter().map(|key| memory.get(key)).collect();
    store.change_passphrase(&passphrase(), &other_passphrase(), cheap()).expect("it works");
    let after: Vec<_> = sealed_keys(&memory).iter().map(|key| memory.get(key)).collect();
    assert_eq!(before, after);
    store.write(&name("note/new"), "still open").expect("the key is the same");
    assert_eq!(try_unlock(&memory, &passphrase()), Some(LockProblem::WrongPassphrase));
    let reopened = unlock(&rc(&memory), &other_passphrase(), &random(2)).expect("it opens");
    assert_eq!(reopened.read(&name("note/new")), Ok(Some("still open".into())));
}
