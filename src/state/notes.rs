//! The reader's notes: opened, written, and saved by one debounced save.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::domain::{
    Note, NoteStatus, NoteSubject, OpenNote, RecordRef, SaveFailure, Timestamp, Today,
};
use crate::persist::{self, Key, Reading, Seen, Store, WriteError};
use crate::platform::{self, Clock};

/// How long after the last keystroke a note is saved.
const PAUSE: Duration = Duration::from_millis(600);

/// The reader's notes. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Notes {
    inner: StoredValue<Inner, LocalStorage>,
    noted: RwSignal<Vec<RecordRef>>,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    open: RefCell<Vec<Entry>>,
    timer: RefCell<Option<TimeoutHandle>>,
    leaving: Cell<bool>,
}

/// A note that is shown in an editor, or was: its text stays here until the page is closed, so
/// that what could not be saved is not lost by turning the page.
struct Entry {
    subject: NoteSubject,
    note: ArcRwSignal<OpenNote>,
    title: String,
    /// What the store was last seen to hold.
    seen: Seen,
    /// The text differs from what the store holds.
    dirty: bool,
    /// What another tab was found to have written over what this one last saw.
    rival: Option<(Seen, String)>,
}

impl Entry {
    /// Whether there is something that only this page has.
    fn is_at_risk(&self) -> bool {
        let nothing_to_keep =
            self.seen == Seen::nothing() && self.note.with_untracked(|note| note.text.is_empty());
        self.dirty && !nothing_to_keep
    }
}

impl Notes {
    pub fn open_store(store: Rc<dyn Store>, clock: Rc<dyn Clock>) -> Self {
        let noted = records(persist::noted_subjects(&*store).unwrap_or_default());
        let inner = Inner {
            store,
            clock,
            open: RefCell::default(),
            timer: RefCell::default(),
            leaving: Cell::new(false),
        };
        Self { inner: StoredValue::new_local(inner), noted: RwSignal::new(noted) }
    }

    /// The records that have a note or an answer.
    pub fn noted(&self) -> ReadSignal<Vec<RecordRef>> {
        self.noted.read_only()
    }

    /// Opens the note about something, reading the store the first time.
    pub fn open(&self, subject: &NoteSubject, title: &str) -> ArcRwSignal<OpenNote> {
        self.inner.with_value(|inner| {
            if let Some(note) = inner.with_entry(subject, |entry| entry.note.clone()) {
                return note;
            }
            let entry = inner.read(subject, title);
            let note = entry.note.clone();
            inner.open.borrow_mut().push(entry);
            note
        })
    }

    /// Takes what the reader has typed; it is saved after a pause.
    pub fn write(&self, subject: &NoteSubject, text: String) {
        self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| {
                entry.dirty = true;
                entry.note.update(|note| {
                    note.text = text;
                    note.status = NoteStatus::Unsaved;
                });
            });
            inner.cancel_timer();
        });
        let notes = *self;
        let timer = set_timeout_with_handle(move || notes.flush(), PAUSE).ok();
        self.inner.with_value(|inner| *inner.timer.borrow_mut() = timer);
    }

    /// Saves whatever is not saved, now.
    pub fn flush(&self) {
        let saved = self.inner.with_value(|inner| {
            inner.cancel_timer();
            let mut open = inner.open.borrow_mut();
            open.iter_mut().filter(|entry| entry.dirty).map(|entry| inner.save(entry)).count()
        });
        if saved > 0 {
            self.recount();
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

    /// Where two tabs wrote different things, keeps both, this one's first.
    pub fn keep_both(&self, subject: &NoteSubject) {
        let both = self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| {
                let (seen, theirs) = entry.rival.take()?;
                entry.seen = seen;
                Some(entry.note.with_untracked(|note| format!("{}\n\n{theirs}", note.text)))
            })
        });
        if let Some(both) = both.flatten() {
            self.write(subject, both);
            self.flush();
        }
    }

    /// Offers a note's text as a file.
    pub fn download(&self, subject: &NoteSubject) {
        self.inner.with_value(|inner| {
            inner.with_entry(subject, |entry| {
                let text = entry.note.with_untracked(|note| note.text.clone());
                let text = format!("{}\n\n{text}\n", entry.title);
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

    /// Takes in what another tab has written; without a key, it has emptied the store.
    pub fn changed_elsewhere(&self, key: Option<&str>) {
        let changed = match key.map(Key::parse) {
            None => None,
            Some(Some(Key::Note(subject))) => Some(subject),
            Some(_) => return,
        };
        self.inner.with_value(|inner| {
            for entry in inner.open.borrow_mut().iter_mut() {
                let concerned = changed.as_ref().is_none_or(|changed| *changed == entry.subject);
                // What is being typed here is settled when it is saved.
                if concerned && !entry.dirty {
                    inner.reread(entry);
                }
            }
        });
        self.recount();
    }

    fn recount(&self) {
        let noted = self.inner.with_value(|inner| persist::noted_subjects(&*inner.store));
        if let Ok(noted) = noted {
            self.noted.set(records(noted));
        }
    }
}

impl Inner {
    fn with_entry<T>(&self, subject: &NoteSubject, act: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        let mut open = self.open.borrow_mut();
        open.iter_mut().find(|entry| entry.subject == *subject).map(act)
    }

    fn read(&self, subject: &NoteSubject, title: &str) -> Entry {
        let note = OpenNote { text: String::new(), status: NoteStatus::Empty, trouble: None };
        let mut entry = Entry {
            subject: subject.clone(),
            note: ArcRwSignal::new(note),
            title: title.to_owned(),
            seen: Seen::nothing(),
            dirty: false,
            rival: None,
        };
        self.reread(&mut entry);
        entry
    }

    fn reread(&self, entry: &mut Entry) {
        let mut note = OpenNote { text: String::new(), status: NoteStatus::Empty, trouble: None };
        entry.seen = Seen::nothing();
        match persist::load_note(&*self.store, &entry.subject) {
            Reading::Nothing => {}
            Reading::Found { value, seen } => {
                entry.seen = seen;
                note.text = value.text;
                note.status = self.saved(value.updated);
            }
            Reading::Unreadable { text, problem, kept } => {
                note.trouble = Some(persist::unreadable(text, problem, kept));
            }
            Reading::Failed(error) => note.status = NoteStatus::Failed(error.into()),
        }
        entry.note.set(note);
    }

    fn save(&self, entry: &mut Entry) {
        let text = entry.note.with_untracked(|note| note.text.clone());
        let subject = &entry.subject;
        let updated = self.clock.now();
        let written = if text.is_empty() {
            persist::remove_note(&*self.store, subject, &entry.seen).map(|()| Seen::nothing())
        } else {
            let note = Note { subject: subject.clone(), title: entry.title.clone(), text, updated };
            persist::save_note(&*self.store, &note, &entry.seen)
        };
        let status = match written {
            Ok(seen) => {
                let was = std::mem::replace(&mut entry.seen, seen);
                entry.dirty = false;
                match (was == Seen::nothing(), entry.seen == Seen::nothing()) {
                    (true, true) => NoteStatus::Empty,
                    (false, true) => NoteStatus::Removed,
                    _ => self.saved(updated),
                }
            }
            // The same words in both places are no conflict.
            Err(WriteError::Changed { theirs, seen })
                if entry.note.with_untracked(|note| note.text == theirs.text) =>
            {
                entry.seen = seen;
                entry.dirty = false;
                self.saved(theirs.updated)
            }
            // What was last seen stays as it is, so that no later save goes over theirs unasked.
            Err(WriteError::Changed { theirs, seen }) => {
                entry.rival = Some((seen, theirs.text.clone()));
                NoteStatus::Conflict { theirs: theirs.text }
            }
            Err(WriteError::InTheWay) => NoteStatus::Failed(SaveFailure::InTheWay),
            Err(WriteError::Store(error)) => NoteStatus::Failed(error.into()),
            Err(WriteError::NotKept { seen }) => {
                entry.seen = seen;
                NoteStatus::Failed(SaveFailure::Failed)
            }
        };
        entry.note.update(|note| note.status = status);
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

fn records(subjects: Vec<NoteSubject>) -> Vec<RecordRef> {
    subjects.into_iter().map(|subject| subject.record).collect()
}

/// A name for a downloaded file, such as `note-adults-who-go-missing.txt`.
fn file_name(subject: &NoteSubject, kind: &str) -> String {
    let subject = subject.to_string();
    let subject = subject.strip_prefix("recommendation/").unwrap_or(&subject);
    format!("{kind}-{}.txt", subject.replace(['/', '?'], "-"))
}
