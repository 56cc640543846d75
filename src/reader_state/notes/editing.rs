//! Notes that are open in an editor: read, written, saved after a pause, and handed out as files.

use std::rc::Rc;

use leptos::prelude::*;

use super::entry::Entry;
use super::{Editing, Inner};
use crate::platform;
use crate::reader_state::Notes;
use crate::reader_state::autosave::saved_status;
use content::Timestamp;
use reader::{GuardMode, NoteStatus, NoteSubject, OpenNote, Quotation, Topic};
use reader::{storage::Draft, storage::StoreError, storage::SupersededKeys};

impl Notes {
    /// Opens the note about something, reading the store the first time. A note that is begun
    /// quotes what is given.
    pub fn open(&self, subject: &NoteSubject, quoted: &Quotation) -> ArcRwSignal<OpenNote> {
        let editing = Editing { save: Self::save, show_anew: Self::refresh };
        self.inner.with_value(|inner| {
            inner.editing.set(Some(editing));
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
        self.inner.with_value(|inner| inner.timer.restart(move || notes.flush()));
    }

    /// Gives a note other words of the content to quote.
    pub fn quote(&self, subject: &NoteSubject, quoted: Quotation) {
        self.change(subject, |note| note.quoted.clone_from(&quoted));
        self.flush();
    }

    /// Sets whether a note is looked through for what may identify a person.
    pub fn guard(&self, subject: &NoteSubject, guard: GuardMode) {
        self.change(subject, |note| note.guard = guard);
        self.flush();
    }

    fn change(&self, subject: &NoteSubject, act: impl Fn(&mut OpenNote)) {
        self.inner.with_value(|inner| {
            inner.timer.cancel();
            inner.with_entry(subject, |entry| {
                entry.act(&mut |draft, note| {
                    act(note);
                    draft.change(note);
                });
            });
        });
    }

    fn save(&self) {
        let (leftovers, changed) = self.inner.with_value(|inner| {
            inner.timer.cancel();
            let mut leftovers = SupersededKeys::default();
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
    pub fn settle(
        &self,
        leftovers: SupersededKeys,
        changed: Vec<NoteSubject>,
        show: Vec<NoteSubject>,
    ) {
        self.changes.update(|changes| *changes += 1);
        let notes = *self;
        let round = self.inner.with_value(|inner| inner.round.replace(inner.round.get() + 1));
        let done = move |kept: Result<(), StoreError>| {
            // The page may be gone by then.
            let told = notes.inner.try_with_value(|inner| {
                if kept.is_ok() {
                    inner.shelf.borrow_mut().purge(&leftovers);
                    inner.refresh(Some(&show));
                    inner.show_without(&leftovers);
                }
                inner.tell(round, kept);
            });
            if told.is_none() {
                return;
            }
            notes.notify_notebook(Some(&changed));
            notes.changes.update(|changes| *changes += 1);
        };
        let store = self.inner.with_value(|inner| Rc::clone(&inner.store));
        store.when_durable(Box::new(done));
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
            inner.timer.cancel();
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

    fn refresh(&self, subjects: Option<&[NoteSubject]>) {
        self.inner.with_value(|inner| inner.refresh(subjects));
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
    fn save(&self, entry: &Entry) -> Option<SupersededKeys> {
        let mut saved = None;
        entry.act(&mut |draft, note| {
            let mut shelf = self.shelf.borrow_mut();
            saved = draft.save(note, &mut shelf, self.clock.now(), self.round.get()).ok();
        });
        saved
    }

    fn refresh(&self, subjects: Option<&[NoteSubject]>) {
        let open = self.open.borrow();
        let changed = |entry: &&Entry| subjects.is_none_or(|all| all.contains(&entry.subject));
        open.iter().filter(changed).for_each(|entry| self.reread(entry));
    }

    /// Shows anew what still shows something that is gone.
    fn show_without(&self, gone: &SupersededKeys) {
        for entry in self.open.borrow().iter().filter(|entry| entry.shows_any_of(gone)) {
            self.reread(entry);
        }
    }

    /// Tells how it went with what was saved up to a round.
    fn tell(&self, round: u32, kept: Result<(), StoreError>) {
        for entry in self.open.borrow().iter().filter(|entry| entry.waits_for(round)) {
            entry.act(&mut |draft, note| draft.tell(note, kept, &|at| self.saved(at)));
        }
    }

    fn saved(&self, at: Timestamp) -> NoteStatus {
        saved_status(&*self.store, &*self.clock, at)
    }
}

/// A name for a downloaded file, such as `note-adults-who-go-missing.txt`.
fn file_name(subject: &NoteSubject, kind: &str) -> String {
    let subject = subject.to_string();
    let subject = subject.strip_prefix("recommendation/").unwrap_or(&subject);
    format!("{kind}-{}.txt", subject.replace(['/', '?'], "-"))
}
