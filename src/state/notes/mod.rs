//! The reader's notes: opened, written, and saved by one debounced save.

mod bin;
mod book;
mod entry;
mod notebook;
mod tags;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

pub use bin::MovedToBin;
use book::Book;
pub use book::NotebookFacts;
use entry::Entry;
pub use notebook::PAGE;

use crate::domain::{
    Binned, Guarding, LocalTime, NoteStatus, NoteSubject, OpenNote, Quoted, SaveFailure, Timestamp,
    Today, Topic, Writer,
};
use crate::persist::{self, Draft, Key, Leftovers, Opened, Shelf, Store, StoreError};
use crate::platform::{self, Clock};

/// How long after the last keystroke a note is saved.
const PAUSE: Duration = Duration::from_millis(600);

/// The reader's notes. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Notes {
    inner: StoredValue<Inner, LocalStorage>,
    /// Counts each change of what is stored.
    changes: RwSignal<u32>,
    book: Book,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    shelf: RefCell<Shelf>,
    open: RefCell<Vec<Entry>>,
    timer: RefCell<Option<TimeoutHandle>>,
    leaving: Cell<bool>,
    /// Counts the rounds of saving.
    round: Cell<u32>,
}

impl Notes {
    pub fn open_store(store: Rc<dyn Store>, clock: Rc<dyn Clock>, writer: Writer) -> Self {
        let inner = Inner {
            shelf: RefCell::new(Shelf::open(Rc::clone(&store), writer)),
            store,
            clock,
            open: RefCell::default(),
            timer: RefCell::default(),
            leaving: Cell::new(false),
            round: Cell::new(0),
        };
        Self { inner: StoredValue::new_local(inner), changes: RwSignal::new(0), book: Book::new() }
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

    /// Opens the note about something, reading the store the first time. A note that is begun
    /// quotes what is given.
    pub fn open(&self, subject: &NoteSubject, quoted: &Quoted) -> ArcRwSignal<OpenNote> {
        self.inner.with_value(|inner| {
            if let Some(note) = inner.with_entry(subject, |entry| entry.note.clone()) {
                return note;
            }
            let entry = Entry::new(subject, quoted);
            let note = entry.note.clone();
            inner.reread(&entry);
            inner.open.borrow_mut().push(entry);
            note
        })
    }

    /// A subject for a note that is about nothing but itself.
    pub fn new_subject(&self) -> NoteSubject {
        self.inner.with_value(|inner| {
            let version = inner.shelf.borrow_mut().next_version(&[], inner.clock.now());
            NoteSubject::of(Topic::Free(version))
        })
    }

    /// Takes what the reader has typed; it is saved after a pause.
    pub fn write(&self, subject: &NoteSubject, text: String) {
        self.change(subject, |note| note.text.clone_from(&text));
        self.save_soon();
    }

    /// Gives a free note another title, as it is typed.
    pub fn entitle(&self, subject: &NoteSubject, title: String) {
        self.change(subject, |note| note.quoted.title.clone_from(&title));
        self.save_soon();
    }

    /// Gives a note other tags, as they are typed.
    pub fn tag(&self, subject: &NoteSubject, tags: Vec<String>) {
        self.change(subject, |note| note.tags.clone_from(&tags));
        self.save_soon();
    }

    fn save_soon(&self) {
        let notes = *self;
        let timer = set_timeout_with_handle(move || notes.flush(), PAUSE).ok();
        self.inner.with_value(|inner| *inner.timer.borrow_mut() = timer);
    }

    /// Gives a note other words of the content to quote.
    pub fn quote(&self, subject: &NoteSubject, quoted: Quoted) {
        self.change(subject, |note| note.quoted.clone_from(&quoted));
        self.flush();
    }

    /// Sets whether a note is looked through for what may identify a person.
    pub fn guard(&self, subject: &NoteSubject, guard: Guarding) {
        self.change(subject, |note| note.guard = guard);
        self.flush();
    }

    fn change(&self, subject: &NoteSubject, act: impl Fn(&mut OpenNote)) {
        self.inner.with_value(|inner| {
            inner.cancel_timer();
            inner.with_entry(subject, |entry| {
                entry.act(&mut |draft, note| {
                    act(note);
                    draft.change(note);
                });
            });
        });
    }

    /// Saves whatever is not saved, now.
    pub fn flush(&self) {
        let (leftovers, changed) = self.inner.with_value(|inner| {
            inner.cancel_timer();
            let mut leftovers = Leftovers::default();
            let mut changed = Vec::new();
            for entry in inner.open.borrow().iter().filter(|entry| entry.is_dirty()) {
                if let Some(old) = inner.save(entry) {
                    leftovers.join(old);
                    changed.push(entry.subject.clone());
                }
            }
            (leftovers, changed)
        });
        if !changed.is_empty() {
            self.settle(leftovers, changed, Vec::new());
        }
    }

    /// Once all that was written is certain to stay: says so, removes what it replaces, takes what
    /// has changed into the notebook, and shows anew what is open of the subjects to be shown.
    fn settle(&self, leftovers: Leftovers, changed: Vec<NoteSubject>, show: Vec<NoteSubject>) {
        self.changes.update(|changes| *changes += 1);
        let notes = *self;
        let round = self.inner.with_value(|inner| inner.round.replace(inner.round.get() + 1));
        let done = move |kept: Result<(), StoreError>| {
            // The page may be gone by then.
            let told = notes.inner.try_with_value(|inner| {
                if kept.is_ok() {
                    inner.shelf.borrow_mut().sweep(&leftovers);
                    inner.show_anew(&show);
                }
                inner.tell(round, kept);
            });
            if told.is_none() {
                return;
            }
            notes.turn_to(&changed);
            notes.changes.update(|changes| *changes += 1);
        };
        let store = self.inner.with_value(|inner| Rc::clone(&inner.store));
        store.when_durable(Box::new(done));
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

    /// Puts the texts of two tabs together, this one's first.
    pub fn keep_both(&self, subject: &NoteSubject) {
        self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| entry.act(&mut Draft::keep_both));
        });
        self.flush();
    }

    /// Forgets what is being typed: the reader wants it gone.
    pub fn forget(&self) {
        self.inner.with_value(|inner| {
            inner.cancel_timer();
            let open = inner.open.borrow();
            open.iter().for_each(|entry| entry.act(&mut |draft, _| draft.forget()));
        });
    }

    /// Offers a note's text as a file.
    pub fn download(&self, subject: &NoteSubject) {
        self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| {
                let note = entry.note.get_untracked();
                let about = [Some(note.quoted.title), note.quoted.quotation, Some(note.text)];
                let parts: Vec<String> = about.into_iter().flatten().collect();
                let text = format!("{}\n", parts.join("\n\n"));
                platform::download(&file_name(subject, "note"), &text);
            });
        });
    }

    /// Offers what could not be read as a file, just as it was found.
    pub fn download_trouble(&self, subject: &NoteSubject) {
        self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| {
                let trouble = entry.note.with_untracked(|note| note.trouble.clone());
                if let Some(trouble) = trouble {
                    platform::download(&file_name(subject, "unreadable"), trouble.text());
                }
            });
        });
    }

    /// Takes in what another tab has written; without a key, anything may have changed.
    pub fn changed_elsewhere(&self, key: Option<&str>) {
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
                Some((subject, version)) => shelf.look_at(subject, *version),
                None => shelf.look(),
            }
            drop(shelf);
            for entry in inner.open.borrow().iter() {
                if changed.as_ref().is_none_or(|(changed, _)| *changed == entry.subject) {
                    inner.reread(entry);
                }
            }
        });
        match changed {
            Some((subject, _)) => self.turn_to(&[subject]),
            None => self.reopen_book(),
        }
        self.changes.update(|changes| *changes += 1);
    }
}

impl Inner {
    fn with_entry<T>(&self, subject: &NoteSubject, act: impl FnOnce(&Entry) -> T) -> Option<T> {
        let open = self.open.borrow();
        open.iter().find(|entry| entry.subject == *subject).map(act)
    }

    /// Reads what the store has about an open note. What is being typed stays.
    fn reread(&self, entry: &Entry) {
        let opened = self.shelf.borrow_mut().read(&entry.subject);
        let mut opened = Some(opened);
        entry.act(&mut |draft, note| {
            draft.take(note, opened.take().unwrap_or_default(), &|at| self.saved(at));
        });
    }

    /// Writes what is being typed; gives what that makes superfluous.
    fn save(&self, entry: &Entry) -> Option<Leftovers> {
        let mut saved = None;
        entry.act(&mut |draft, note| {
            let mut shelf = self.shelf.borrow_mut();
            saved = draft.save(note, &mut shelf, self.clock.now(), self.round.get()).ok();
        });
        saved
    }

    fn put_in_bin(&self, opened: &Opened) -> Result<(Vec<Binned>, Leftovers), SaveFailure> {
        let shelf = self.shelf.borrow();
        persist::put_in_bin(&*self.store, &shelf, opened, self.clock.now())
    }

    fn show_anew(&self, subjects: &[NoteSubject]) {
        let open = self.open.borrow();
        open.iter().filter(|e| subjects.contains(&e.subject)).for_each(|e| self.reread(e));
    }

    /// Tells how it went with what was saved up to a round.
    fn tell(&self, round: u32, kept: Result<(), StoreError>) {
        for entry in self.open.borrow().iter().filter(|entry| entry.waits_for(round)) {
            entry.act(&mut |draft, note| draft.tell(note, kept, &|at| self.saved(at)));
        }
    }

    fn saved(&self, at: Timestamp) -> NoteStatus {
        let at = self.clock.local(at);
        let today = at.same_day(&self.clock.local(self.clock.now()));
        NoteStatus::Saved { at, today: if today { Today::Yes } else { Today::No } }
    }

    fn cancel_timer(&self) {
        if let Some(timer) = self.timer.borrow_mut().take() {
            timer.clear();
        }
    }
}

/// A name for a downloaded file, such as `note-adults-who-go-missing.txt`.
fn file_name(subject: &NoteSubject, kind: &str) -> String {
    let subject = subject.to_string();
    let subject = subject.strip_prefix("recommendation/").unwrap_or(&subject);
    format!("{kind}-{}.txt", subject.replace(['/', '?'], "-"))
}
