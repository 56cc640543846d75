//! The reader's notes: opened, written, and saved by one debounced save.
//!
//! What is in this file is in every visit. The others are reached by pointers that they set
//! themselves, when a note is opened (`editing.rs`) or the notebook is shown (`notebook.rs`), so
//! that they are in the chunks whose pages do that (see `pages::chunk`).

pub mod bin;
pub mod editing;
pub mod entry;
pub mod note_search;
pub mod notebook;
pub mod notebook_store;
pub mod tags;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

pub use bin::MovedToBin;
use entry::Entry;
pub use note_search::{NoteHit, NoteHits, NoteSearch};
pub use notebook::PAGE;
use notebook_store::NotebookStore;

use crate::platform::Clock;
use crate::reader_state::autosave::SaveTimer;
use content::{LocalTime, Timestamp};
use reader::{NoteSubject, Topic, Writer};
use reader::{storage::Key, storage::NoteStore, storage::Store};

/// The reader's notes. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Notes {
    inner: StoredValue<Inner, LocalStorage>,
    /// Counts each change of what is stored.
    changes: RwSignal<u32>,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    shelf: RefCell<NoteStore>,
    open: RefCell<Vec<Entry>>,
    /// Once a note was opened.
    editing: Cell<Option<Editing>>,
    timer: SaveTimer,
    leaving: Cell<bool>,
    /// Counts the rounds of saving.
    round: Cell<u32>,
    /// What the notebook belongs to: it is there for as long as the notes are, and not only for as
    /// long as the page that first asks for it.
    owner: Owner,
    /// Once it was asked for.
    book: Cell<Option<NotebookStore>>,
    /// How the notebook takes in what has changed, once it was shown.
    take_in: Cell<Option<ApplyChange>>,
}

/// What is done for the notes that are open.
#[derive(Clone, Copy)]
struct Editing {
    save: fn(&Notes),
    show_anew: ApplyChange,
}

/// Takes in what has changed about some subjects; where none are given, about any.
type ApplyChange = fn(&Notes, Option<&[NoteSubject]>);

impl Notes {
    pub fn open_store(store: Rc<dyn Store>, clock: Rc<dyn Clock>, writer: Writer) -> Self {
        let inner = Inner {
            shelf: RefCell::new(NoteStore::open(Rc::clone(&store), writer)),
            store,
            clock,
            open: RefCell::default(),
            editing: Cell::new(None),
            timer: SaveTimer::default(),
            leaving: Cell::new(false),
            round: Cell::new(0),
            owner: Owner::current().unwrap_or_default(),
            book: Cell::new(None),
            take_in: Cell::new(None),
        };
        Self { inner: StoredValue::new_local(inner), changes: RwSignal::new(0) }
    }

    /// Changes whenever a note is written or removed, here or in another tab.
    pub fn changes(&self) -> ReadSignal<u32> {
        self.changes.read_only()
    }

    /// A moment on the reader's own calendar.
    pub fn local(&self, moment: Timestamp) -> LocalTime {
        self.inner.with_value(|inner| inner.clock.local(moment))
    }

    /// Whether there is a note about something, or an answer to a question asked there.
    pub fn has(&self, topic: &Topic) -> bool {
        self.changes.track();
        self.inner.with_value(|inner| inner.shelf.borrow().has(topic))
    }

    /// How many notes there are, without reading them.
    pub fn count(&self) -> usize {
        self.changes.track();
        self.inner.with_value(|inner| inner.shelf.borrow().subjects().len())
    }

    /// Saves whatever is not saved, now.
    pub fn flush(&self) {
        if let Some(editing) = self.inner.with_value(|inner| inner.editing.get()) {
            (editing.save)(self);
        }
    }

    fn notify_notebook(&self, changed: Option<&[NoteSubject]>) {
        if let Some(take_in) = self.inner.with_value(|inner| inner.take_in.get()) {
            take_in(self, changed);
        }
    }

    /// Whether closing the page would lose something.
    pub fn would_lose(&self) -> bool {
        self.inner.with_value(|inner| {
            !inner.leaving.get() && inner.open.borrow().iter().any(Entry::is_at_risk)
        })
    }

    /// Saves what can be saved, and asks nothing any more: the reader has to get away.
    pub fn leave_at_once(&self) {
        self.flush();
        self.inner.with_value(|inner| inner.leaving.set(true));
    }

    /// Takes in what another tab has written; without a key, anything may have changed.
    pub fn on_external_change(&self, key: Option<&str>) {
        let changed = match key.map(Key::parse) {
            None => None,
            Some(Some(Key::Note(subject, version))) => Some((subject, version)),
            Some(Some(Key::Bin(..))) => {
                self.changes.update(|changes| *changes += 1);
                return;
            }
            Some(_) => return,
        };
        self.inner.with_value(|inner| {
            let mut shelf = inner.shelf.borrow_mut();
            match &changed {
                Some((subject, version)) => shelf.add_version(subject, *version),
                None => shelf.refresh(),
            }
        });
        let changed = changed.map(|(subject, _)| [subject]);
        let changed = changed.as_ref().map(<[NoteSubject; 1]>::as_slice);
        if let Some(editing) = self.inner.with_value(|inner| inner.editing.get()) {
            (editing.show_anew)(self, changed);
        }
        self.notify_notebook(changed);
        self.changes.update(|changes| *changes += 1);
    }
}
