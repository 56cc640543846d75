//! `localStorage` with the journal beneath it, which is in IndexedDB: only there can a page ask
//! for what it wrote to be on the disk, and hear when it is.
//!
//! Nothing waits for the journal but the word "Saved". Where there is no IndexedDB, or it fails,
//! or gives no answer for [`PATIENCE`], localStorage is all there is: what is "Saved" then has
//! been read back from it, and outlives the page, but not a browser that is killed within seconds.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, StorageEvent, StorageEventInit,
};

use super::document::window;
use super::storage::BrowserStore;
use crate::platform::mark;
use crate::platform::spawn;
use crate::{platform::BrowserClock, platform::Clock};
use reader::{
    storage::Completion, storage::JournalEntry, storage::Store, storage::StoreError,
    storage::add_entry, storage::replay,
};

const DATABASE: &str = "safeguarding-learning-toolkit";
const JOURNAL: &str = "journal";

/// How long, in milliseconds, the word "Saved" waits for the journal, and wiping it for the
/// browser.
const PATIENCE: u32 = 5000;

/// How long, in milliseconds, the start of the app waits for the journal.
const PATIENCE_AT_START: i32 = 1000;

/// The reader's store. Cheap to clone; the same everywhere.
#[derive(Clone)]
pub struct JournaledStore {
    inner: Rc<Inner>,
}

struct Inner {
    database: RefCell<Option<IdbDatabase>>,
    /// What is in localStorage and not yet on its way into the journal, one entry a key.
    queue: RefCell<Vec<JournalEntry>>,
    /// What is on its way, and by which transaction.
    sent: RefCell<Vec<JournalEntry>>,
    sending: RefCell<Option<IdbTransaction>>,
    leaving: Cell<bool>,
    /// Who waits until all of that is durable.
    waiting: RefCell<Vec<Completion>>,
    pace: Cell<Pace>,
    ready: Promise,
    /// Resolves `ready`.
    set_ready: Function,
}

/// How it stands with the journal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// It has everything, or as much as it can be given.
    Idle,
    Writing,
    /// It has given no answer for too long. Nobody waits for it, until it does.
    Late,
}

impl JournaledStore {
    /// Opens the journal, and brings back what localStorage has lost. What comes back after the
    /// app has begun is told to it as what another tab has written.
    pub fn open() -> Self {
        let (ready, set_ready, _) = pending();
        call_after(PATIENCE_AT_START, &set_ready);
        let inner = Rc::new(Inner {
            database: RefCell::default(),
            queue: RefCell::default(),
            sent: RefCell::default(),
            sending: RefCell::default(),
            leaving: Cell::new(false),
            waiting: RefCell::default(),
            pace: Cell::new(Pace::Writing),
            ready,
            set_ready,
        });
        let store = Self { inner: Rc::clone(&inner) };
        store.hurry_when_left();
        spawn(async move {
            let limit = inner.limit();
            // Where it fails, there is nothing to bring back.
            let _ = inner.replay().await;
            inner.set_ready();
            drop(limit);
            inner.work().await;
        });
        store
    }

    /// Waits until localStorage has again what it had, but not for long.
    pub async fn ready(&self) {
        let _ = JsFuture::from(self.inner.ready.clone()).await;
    }

    /// Takes the journal away, and waits until it is gone.
    ///
    /// # Errors
    /// Where the browser refuses, or has not done it after five seconds: another tab may hold it.
    pub async fn wipe(&self) -> Result<(), StoreError> {
        self.inner.queue.take();
        if let Some(database) = self.inner.database.take() {
            database.close();
        }
        let Ok(Some(browser)) = window().indexed_db() else { return Ok(()) };
        let request = browser.delete_database(DATABASE).map_err(|_| StoreError::Blocked)?;
        let (gone, resolve, reject) = pending();
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        call_after(PATIENCE as i32, &reject);
        JsFuture::from(gone).await.map(drop).map_err(|_| StoreError::Failed)
    }

    /// Writes down what has become of a key.
    fn record(&self, key: &str, before: Option<&str>, text: Option<&str>) {
        let entry = JournalEntry::new(key, before, text, BrowserClock.now());
        add_entry(&mut self.inner.queue.borrow_mut(), entry);
        let inner = Rc::clone(&self.inner);
        // What is written in the same turn goes into the same transaction.
        if inner.leaving.get() {
            spawn(async move { inner.hurry() });
        } else if inner.pace.get() == Pace::Idle {
            inner.pace.set(Pace::Writing);
            spawn(async move { inner.work().await });
        }
    }

    /// A page that is left gets no more answers: what it writes then is sent all at once.
    fn hurry_when_left(&self) {
        let inner = Rc::clone(&self.inner);
        EventListener::new(&window(), "pagehide", move |_| {
            inner.leaving.set(true);
            // Nobody is told any more. What becomes superfluous goes in the same transaction.
            inner.answer();
            inner.hurry();
        })
        .forget();
        let inner = Rc::clone(&self.inner);
        EventListener::new(&window(), "pageshow", move |_| inner.leaving.set(false)).forget();
    }
}

impl Store for JournaledStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        BrowserStore.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let before = BrowserStore.read(key)?;
        BrowserStore.write(key, text)?;
        self.record(key, before.as_deref(), Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let before = BrowserStore.read(key)?;
        BrowserStore.remove(key)?;
        self.record(key, before.as_deref(), None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        BrowserStore.keys()
    }

    fn when_durable(&self, done: Completion) {
        if self.inner.pace.get() == Pace::Writing && !self.inner.leaving.get() {
            self.inner.waiting.borrow_mut().push(done);
        } else {
            done(Ok(()));
        }
    }
}

impl Inner {
    fn set_ready(&self) {
        let _ = self.set_ready.call0(&JsValue::NULL);
    }

    /// After which nobody waits any more; until it is dropped.
    fn limit(self: &Rc<Self>) -> Timeout {
        let inner = Rc::clone(self);
        Timeout::new(PATIENCE, move || {
            inner.pace.set(Pace::Late);
            inner.answer();
        })
    }

    fn answer(&self) {
        for done in self.waiting.take() {
            done(Ok(()));
        }
    }

    /// Writes what is queued, and what is queued meanwhile.
    async fn work(self: &Rc<Self>) {
        loop {
            let entries = self.queue.take();
            if entries.is_empty() {
                break;
            }
            self.sent.replace(entries.clone());
            let limit = self.limit();
            let mut done = self.commit(&entries).await;
            if done.is_err() {
                // The database may have been closed under us.
                self.database.take();
                done = self.commit(&entries).await;
            }
            drop(limit);
            self.sent.take();
            if done.is_err() {
                // It goes in with what is written next: later things never without earlier ones.
                self.put_back(entries);
                break;
            }
        }
        self.pace.set(Pace::Idle);
        self.answer();
    }

    fn put_back(&self, mut entries: Vec<JournalEntry>) {
        for later in self.queue.take() {
            add_entry(&mut entries, later);
        }
        self.queue.replace(entries);
    }

    /// Sends all that is not known to be in the journal, and waits for nothing.
    fn hurry(&self) {
        self.put_back(self.sent.take());
        if self.queue.borrow().is_empty() {
            return;
        }
        // What waits for it to end would never begin.
        if let Some(transaction) = self.sending.take() {
            let _ = transaction.abort();
        }
        if let Some(database) = &*self.database.borrow() {
            let _ = self.send(database);
        }
    }

    fn send(&self, database: &IdbDatabase) -> Result<(), JsValue> {
        let transaction = begin(database)?;
        let journal = transaction.object_store(JOURNAL)?;
        for entry in self.queue.take() {
            put(&journal, &entry.beside())?;
        }
        end(&transaction);
        Ok(())
    }

    async fn commit(&self, entries: &[JournalEntry]) -> Result<(), JsValue> {
        let transaction = begin(&self.database().await?)?;
        self.sending.replace(Some(transaction.clone()));
        let journal = transaction.object_store(JOURNAL)?;
        for entry in entries {
            let there = answer_to(&journal.get(&JsValue::from_str(&entry.key))?).await?;
            let there = there.as_string().and_then(|there| JournalEntry::decode(&there));
            let entry = there.into_iter().fold(entry.clone(), JournalEntry::after);
            put(&journal, &entry)?;
        }
        committed(&transaction).await
    }

    async fn replay(&self) -> Result<(), JsValue> {
        let transaction = begin(&self.database().await?)?;
        let journal = transaction.object_store(JOURNAL)?;
        let texts: Array = answer_to(&journal.get_all()?).await?.unchecked_into();
        let entries = texts.iter().filter_map(|text| JournalEntry::decode(&text.as_string()?));
        let replay = replay(entries.collect(), &BrowserStore, BrowserClock.now());
        mark("journal-replayed");
        self.set_ready();
        for entry in &replay.put {
            put(&journal, entry)?;
        }
        for place in &replay.drop {
            journal.delete(&JsValue::from_str(place))?;
        }
        for key in &replay.restored {
            tell_of(key);
        }
        committed(&transaction).await
    }

    async fn database(&self) -> Result<IdbDatabase, JsValue> {
        let open = self.database.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let database = connect().await?;
        self.database.replace(Some(database.clone()));
        Ok(database)
    }
}

/// A promise, and what resolves and rejects it.
fn pending() -> (Promise, Function, Function) {
    // Not `Function::default()`, which makes one out of a text: a strict policy forbids that.
    let (mut resolves, mut rejects) = (JsValue::UNDEFINED, JsValue::UNDEFINED);
    let promise = Promise::new(&mut |resolve, reject| {
        (resolves, rejects) = (resolve.into(), reject.into());
    });
    (promise, resolves.unchecked_into(), rejects.unchecked_into())
}

fn call_after(milliseconds: i32, act: &Function) {
    if window().set_timeout_with_callback_and_timeout_and_arguments_0(act, milliseconds).is_err() {
        let _ = act.call0(&JsValue::NULL);
    }
}

/// A transaction whose end means that what it wrote is on the disk.
fn begin(database: &IdbDatabase) -> Result<IdbTransaction, JsValue> {
    // By its name, because web-sys does not have the options yet.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let transaction: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
    let begun = transaction.call3(database, &JOURNAL.into(), &"readwrite".into(), &options)?;
    Ok(begun.unchecked_into())
}

/// Ends a transaction sooner than the browser would by itself, and even where the page is going. A
/// browser that cannot be asked does it all the same.
#[expect(deprecated, reason = "by web-sys alone; browsers have it since 2019 to 2021")]
fn end(transaction: &IdbTransaction) {
    let _ = transaction.commit();
}

async fn connect() -> Result<IdbDatabase, JsValue> {
    let browser = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = browser.open(DATABASE)?;
    let opening = request.clone();
    let _first = EventListener::once(&request, "upgradeneeded", move |_| {
        if let Ok(database) = opening.result() {
            let _ = database.unchecked_into::<IdbDatabase>().create_object_store(JOURNAL);
        }
    });
    let database: IdbDatabase = answer_to(&request).await?.unchecked_into();
    let held = database.clone();
    // Another tab wipes it, which it cannot while this one holds it.
    EventListener::once(&database, "versionchange", move |_| held.close()).forget();
    Ok(database)
}

/// The result of a request, once it is there.
async fn answer_to(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let (answered, resolve, reject) = pending();
    request.set_onsuccess(Some(&resolve));
    request.set_onerror(Some(&reject));
    JsFuture::from(answered).await?;
    request.result()
}

fn put(journal: &IdbObjectStore, entry: &JournalEntry) -> Result<IdbRequest, JsValue> {
    let text = JsValue::from_str(&entry.encode());
    journal.put_with_key(&text, &JsValue::from_str(&entry.place()))
}

async fn committed(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let (over, resolve, reject) = pending();
    transaction.set_oncomplete(Some(&resolve));
    transaction.set_onabort(Some(&reject));
    end(transaction);
    JsFuture::from(over).await.map(drop)
}

/// Tells this page of a key as if another tab had written it.
fn tell_of(key: &str) {
    let what = StorageEventInit::new();
    what.set_key(Some(key));
    if let Ok(event) = StorageEvent::new_with_event_init_dict("storage", &what) {
        let _ = window().dispatch_event(&event);
    }
}
