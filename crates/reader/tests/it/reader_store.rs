//! The reader's store: which mode it is in, and what each mode stores.

use crate::support::sealing::{cheap, name, other_passphrase, passphrase, random, rc};
use reader::{LockProblem, Shared, StorageMode};
use reader::{
    storage::ExternalChange, storage::LockStatus, storage::ReaderStore, storage::Store,
    storage::StoreError, storage::load_settings, storage::lock_status, storage::seal,
    storage::set_shared,
};
use test_support::store::MemoryStore;

fn key(store: &ReaderStore, of: &str) -> Option<ExternalChange> {
    store.on_external_change(Some(&name(of)))
}

fn is_stored(memory: &MemoryStore, text: &str) -> bool {
    memory.all().values().any(|stored| stored.contains(text))
}

#[test]
fn how_data_is_kept_follows_from_what_is_stored() {
    let memory = MemoryStore::default();
    let keeping = || ReaderStore::open(rc(&memory)).keeping();
    assert_eq!(keeping(), StorageMode::Open);
    let store = ReaderStore::open(rc(&memory));
    store.write(&name("progress"), "before").expect("nothing is locked");
    store.lock(&passphrase(), cheap(), &random(1)).expect("it works");
    assert_eq!((store.keeping(), keeping()), (StorageMode::Unlocked, StorageMode::Locked));
    let locked = memory.all();
    memory.put(&name("lock"), &seal(2, "{}"));
    assert_eq!(keeping(), StorageMode::LockNewer);
    ["lock", "lock-2"].iter().for_each(|slot| memory.put(&name(slot), "{"));
    assert_eq!(keeping(), StorageMode::LockDamaged);
    memory.replace(locked);
    set_shared(&memory, Shared::Yes).expect("the store works");
    assert_eq!(keeping(), StorageMode::Memory, "whether it is locked or not");
}

#[test]
fn a_lock_is_opened_and_closed_changed_and_taken_off() {
    let memory = MemoryStore::default();
    let note = name("note/national");
    ReaderStore::open(rc(&memory)).write(&note, "a note").expect("nothing is locked");
    let store = ReaderStore::open(rc(&memory));
    store.lock(&passphrase(), cheap(), &random(1)).expect("it works");
    assert!(!is_stored(&memory, "a note"));
    assert_eq!(store.read(&note), Ok(Some("a note".into())));
    store.write(&note, "another").expect("it is sealed");
    assert!(!is_stored(&memory, "another"));
    store.close_lock();
    assert_eq!((store.keeping(), store.read(&note)), (StorageMode::Locked, Ok(None)));
    assert_eq!(store.write(&note, "in the clear"), Err(StoreError::Locked));
    assert_eq!(store.take_lock_off(), Err(LockProblem::NotLocked), "its key is forgotten");
    assert_eq!(store.unlock(&other_passphrase(), &random(2)), Err(LockProblem::WrongPassphrase));
    assert_eq!(store.keeping(), StorageMode::Locked);
    store.unlock(&passphrase(), &random(3)).expect("it opens");
    assert_eq!((store.read(&note), store.faults()), (Ok(Some("another".into())), (0, vec![])));
    store.change_passphrase(&passphrase(), &other_passphrase(), cheap()).expect("it works");
    assert_eq!(store.keeping(), StorageMode::Unlocked);
    store.take_lock_off().expect("it works");
    assert_eq!((store.keeping(), lock_status(&memory)), (StorageMode::Open, Ok(LockStatus::Open)));
    assert_eq!(memory.get(&note).as_deref(), Some("another"));
}

#[test]
fn what_another_tab_does_to_the_lock_or_the_settings_changes_the_mode() {
    let memory = MemoryStore::default();
    let (one, two) = (ReaderStore::open(rc(&memory)), ReaderStore::open(rc(&memory)));
    assert_eq!(key(&one, "progress"), Some(ExternalChange::Key(name("progress"))));
    two.lock(&passphrase(), cheap(), &random(1)).expect("it works");
    assert_eq!(key(&one, "lock"), Some(ExternalChange::Everything));
    assert_eq!(one.keeping(), StorageMode::Locked);
    one.unlock(&passphrase(), &random(2)).expect("it opens");
    two.write(&name("progress"), "sealed").expect("it is sealed");
    let sealed = memory.all().into_keys().find(|key| key.contains("/sealed/")).expect("one is");
    let told = one.on_external_change(Some(&sealed));
    assert_eq!(told, Some(ExternalChange::Key(name("progress"))), "by the name that it has here");
    two.take_lock_off().expect("it works");
    assert_eq!(one.on_external_change(None), Some(ExternalChange::Everything));
    assert_eq!(one.keeping(), StorageMode::Open);
    two.share().expect("it is remembered");
    assert_eq!(key(&one, "settings"), Some(ExternalChange::Everything));
    assert_eq!(one.keeping(), StorageMode::Memory);
    assert_eq!(key(&one, "progress"), None, "what is stored is not what is read here");
}

#[test]
fn a_shared_computer_stores_nothing_until_it_is_said_to_be_none() {
    let memory = MemoryStore::default();
    let store = ReaderStore::open(rc(&memory));
    store.write(&name("note/national"), "stored").expect("nothing is locked");
    store.share().expect("it is remembered");
    assert_eq!(store.keys(), Ok(vec![]), "nothing that was stored is shown");
    assert_eq!((store.read(&name("note/national")), store.outlives_page()), (Ok(None), false));
    store.write(&name("progress"), "in memory").expect("there is room");
    assert!(!store.would_lose(), "where somebody has been is not worth asking about");
    store.write(&name("note/national"), "in memory").expect("there is room");
    assert!(store.would_lose());
    store.refresh();
    assert_eq!(store.read(&name("note/national")), Ok(Some("in memory".into())), "it stays");
    store.share().expect("it is remembered");
    assert_eq!(store.keys(), Ok(vec![]), "the next reader begins with nothing");
    assert!(!is_stored(&memory, "in memory"));
    for problem in
        [store.lock(&passphrase(), cheap(), &random(1)), store.unlock(&passphrase(), &random(1))]
    {
        assert_eq!(problem, Err(LockProblem::NotLocked));
    }
    store.write(&name("searches"), "in memory").expect("there is room");
    store.share_no_more().expect("it is remembered");
    assert_eq!((store.keeping(), store.outlives_page()), (StorageMode::Open, true));
    assert_eq!(store.read(&name("note/national")), Ok(Some("stored".into())));
    assert_eq!(store.read(&name("searches")), Ok(None));
}

#[test]
fn a_kiosk_stores_nothing_whatever_the_settings_say() {
    let memory = MemoryStore::default();
    let store = ReaderStore::open(rc(&memory));
    store.lock(&passphrase(), cheap(), &random(1)).expect("it works");
    store.begin_kiosk();
    store.write(&name("note/national"), "a visit").expect("there is room");
    assert!(!is_stored(&memory, "a visit"));
    assert_eq!(store.unlock(&passphrase(), &random(2)), Err(LockProblem::NotLocked));
    let other = ReaderStore::open(rc(&memory));
    other.share().expect("it is remembered");
    store.on_external_change(Some(&name("settings")));
    other.share_no_more().expect("it is remembered");
    store.on_external_change(Some(&name("settings")));
    store.share_no_more().expect("it is remembered");
    store.refresh();
    assert_eq!(store.keeping(), StorageMode::Memory);
    assert_eq!(store.read(&name("note/national")), Ok(Some("a visit".into())));
    store.begin_kiosk();
    assert_eq!(store.keys(), Ok(vec![]), "the next visit begins with nothing");
    store.write(&name("settings"), &seal(1, "x")).expect("the store works");
    assert!(memory.get(&name("settings")).is_some_and(|text| text.contains('x')));
}

#[test]
fn wiping_forgets_the_key_and_what_is_in_memory() {
    let memory = MemoryStore::default();
    memory.put("another-program/x", "theirs");
    let store = ReaderStore::open(rc(&memory));
    store.write(&name("note/national"), "a note").expect("nothing is locked");
    store.lock(&passphrase(), cheap(), &random(1)).expect("it works");
    let wiped = store.wipe().expect("the store works");
    store.refresh();
    assert_eq!((wiped.left, store.keeping()), (0, StorageMode::Open));
    assert_eq!(memory.keys(), Ok(vec!["another-program/x".to_owned()]));
    store.share().expect("it is remembered");
    store.write(&name("note/national"), "in memory").expect("there is room");
    store.wipe().expect("the store works");
    store.refresh();
    assert_eq!(load_settings(&memory).shared, Shared::No);
    assert_eq!(
        (store.keeping(), store.read(&name("note/national"))),
        (StorageMode::Open, Ok(None))
    );
}
