//! Locks over a store that breaks: whatever is under way, and at whichever operation it breaks,
//! nothing is lost, nothing is called done that is not, and nothing is left in the clear after
//! the next unlocking.

mod support;

use std::rc::Rc;

use reader::{
    storage::Passphrase, storage::SealedStore, storage::Store, storage::lock, storage::lock_status,
    storage::unlock,
};
use support::sealing::{
    BreakingStore, FAULTS, Fault, OURS, cheap, everything, filled, is_sealed, locked,
    other_passphrase, passphrase, private_records, random, reopened,
};
use support::store::MemoryStore;

fn both() -> [Passphrase; 2] {
    [passphrase(), other_passphrase()]
}

/// Does something over a store that breaks after each number of operations in turn, in each way,
/// until it no longer breaks within; then looks at what is left.
fn at_every_operation(
    before: &MemoryStore,
    act: impl Fn(&Rc<dyn Store>) -> bool,
    look: impl Fn(&MemoryStore, bool, &str),
) {
    let mut tried = 0;
    for fault in FAULTS {
        for after in 0.. {
            let memory = MemoryStore::default();
            before.all().iter().for_each(|(key, text)| memory.put(key, text));
            let breaking = BreakingStore::over(&memory, after, fault);
            let store: Rc<dyn Store> = breaking.clone();
            let done = act(&store);
            look(&memory, done, &format!("{fault:?} after {after} operations, done: {done}"));
            if !breaking.broke() {
                break;
            }
            tried += 1;
        }
    }
    assert!(tried > 60, "it broke {tried} times only");
}

/// What an opened store gives over a store that works again.
fn open_over(store: &Rc<dyn Store>) -> Option<SealedStore> {
    unlock(store, &passphrase(), &random(5)).ok()
}

#[test]
fn setting_a_lock_loses_nothing() {
    at_every_operation(
        &filled(),
        |store| lock(store, &passphrase(), cheap(), &random(1)).is_ok(),
        |memory, done, said| {
            let is_set = lock_status(memory);
            assert_eq!(reopened(memory, &both()), everything(), "{said}");
            if done {
                assert_eq!(is_set, Ok(reader::storage::LockStatus::Locked), "{said}");
            }
        },
    );
}

#[test]
fn a_lock_that_failed_on_a_store_that_goes_on_is_not_set() {
    for fault in [Fault::Fail, Fault::Full, Fault::Tear, Fault::Flip, Fault::Drop] {
        for after in 0..400 {
            let memory = filled();
            let breaking = BreakingStore::over(&memory, after, fault);
            let store: Rc<dyn Store> = breaking.clone();
            let set = lock(&store, &passphrase(), cheap(), &random(1));
            match set {
                Ok(sealed) => {
                    let open = sealed.left_in_clear().unwrap_or_default();
                    assert!(open <= 1, "{fault:?} {after}: one failure keeps back one record");
                }
                Err(_) => {
                    assert_eq!(lock_status(&memory), Ok(reader::storage::LockStatus::Open));
                    for (key, text) in everything() {
                        assert_eq!(memory.get(&key), Some(text), "{fault:?} {after}");
                    }
                }
            }
        }
    }
}

#[test]
fn unlocking_loses_nothing_even_where_it_has_to_finish_a_broken_locking() {
    // As a crash leaves it: two records sealed and still in the clear, the rest in the clear; one
    // place of the lock's record torn; one record twice.
    let memory = filled();
    let store = locked(&memory);
    let progress = format!("{OURS}progress");
    store.write(&progress, &private_records()[&progress]).expect("it works");
    for (key, text) in private_records().iter().take(3) {
        memory.put(key, text);
    }
    memory.put(&format!("{OURS}lock-2"), "{\"schema\"");
    at_every_operation(
        &memory,
        |store| open_over(store).is_some(),
        |memory, _, said| assert_eq!(reopened(memory, &both()), everything(), "{said}"),
    );
}

#[test]
fn taking_a_lock_off_loses_nothing() {
    let memory = filled();
    drop(locked(&memory));
    at_every_operation(
        &memory,
        |store| open_over(store).is_some_and(|sealed| sealed.unlock_for_good().is_ok()),
        |memory, done, said| {
            if done {
                for (key, text) in everything() {
                    assert_eq!(memory.get(&key), Some(text), "{said}");
                }
            }
            assert_eq!(reopened(memory, &both()), everything(), "{said}");
        },
    );
}

#[test]
fn changing_the_passphrase_never_leaves_none_that_opens() {
    let memory = filled();
    drop(locked(&memory));
    at_every_operation(
        &memory,
        |store| {
            open_over(store).is_some_and(|sealed| {
                sealed.change_passphrase(&passphrase(), &other_passphrase(), cheap()).is_ok()
            })
        },
        |memory, done, said| {
            if done {
                let works: Rc<dyn Store> = Rc::new(memory.clone());
                assert!(unlock(&works, &passphrase(), &random(3)).is_err(), "{said}");
            }
            assert_eq!(reopened(memory, &both()), everything(), "{said}");
        },
    );
}

#[test]
fn writing_keeps_the_old_text_or_the_new_one() {
    let memory = filled();
    drop(locked(&memory));
    for key in [format!("{OURS}progress"), format!("{OURS}note/new")] {
        let old = everything().get(&key).cloned();
        at_every_operation(
            &memory,
            |store| {
                open_over(store).is_some_and(|sealed| sealed.write(&key, "the new one").is_ok())
            },
            |memory, done, said| {
                let mut found = reopened(memory, &both());
                let text = found.remove(&key);
                let new = text.as_deref() == Some("the new one");
                assert!(new || (!done && text == old), "{said}: {text:?}");
                let mut others = everything();
                others.remove(&key);
                assert_eq!(found, others, "{said}");
            },
        );
    }
}

#[test]
fn removing_takes_one_record_away_or_none() {
    let memory = filled();
    let store = locked(&memory);
    let key = format!("{OURS}progress");
    // As it is where an older one could not be taken away: it must not come back.
    let raw: Vec<String> = memory.all().into_keys().filter(|key| is_sealed(key)).collect();
    let texts: Vec<_> = raw.iter().map(|key| memory.get(key).expect("it is there")).collect();
    store.write(&key, "newer").expect("it works");
    raw.iter().zip(&texts).for_each(|(key, text)| memory.put(key, text));
    at_every_operation(
        &memory,
        |store| open_over(store).is_some_and(|sealed| sealed.remove(&key).is_ok()),
        |memory, done, said| {
            let mut found = reopened(memory, &both());
            let text = found.remove(&key);
            assert!(
                text.is_none() || (!done && text.as_deref() == Some("newer")),
                "{said}: {text:?}"
            );
            let mut others = everything();
            others.remove(&key);
            assert_eq!(found, others, "{said}");
        },
    );
}

#[test]
fn a_write_that_was_called_done_is_there_after_the_next_thing_breaks() {
    // Two writes, a removal and a reading in one life of a store, which breaks somewhere within.
    let memory = filled();
    drop(locked(&memory));
    let (one, two) = (format!("{OURS}progress"), format!("{OURS}note/closing"));
    for fault in FAULTS {
        for after in 0..200 {
            let memory = {
                let copy = MemoryStore::default();
                memory.all().iter().for_each(|(key, text)| copy.put(key, text));
                copy
            };
            let breaking = BreakingStore::over(&memory, after, fault);
            let store: Rc<dyn Store> = breaking.clone();
            let Some(sealed) = open_over(&store) else { continue };
            let first = sealed.write(&one, "first").is_ok();
            let second = sealed.write(&one, "second").is_ok();
            let gone = sealed.remove(&two).is_ok();
            let told = sealed.read(&one);
            let found = reopened(&memory, &both());
            let text = found.get(&one).map(String::as_str);
            let said = format!("{fault:?} {after}: {first} {second} {gone} {told:?} {text:?}");
            match (first, second) {
                (_, true) => assert_eq!(text, Some("second"), "{said}"),
                (true, false) => assert!(matches!(text, Some("first" | "second")), "{said}"),
                (false, false) => assert!(text.is_some(), "{said}"),
            }
            assert!(!gone || !found.contains_key(&two), "{said}");
        }
    }
}
