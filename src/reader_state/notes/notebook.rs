//! The notebook: all notes, read and looked through a little at a time, so that ten thousand of
//! them hold nothing up; and kept up to date note by note.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::notebook_store::NotebookStore;
use super::{
    notebook_store::ListProgress, notebook_store::NotebookFacts, notebook_store::NotebookState,
    notebook_store::ReadProgress,
};
use crate::reader_state::Notes;
use content::Library;
use reader::{
    Note, NoteSubject, Notebook, NotebookEntry, NotebookFilter, NotebookQuery, SaveFailure,
    Unreadable,
};

/// How many notes are shown at first, and how many with each press: so that a notebook of
/// thousands opens at once.
pub const PAGE: usize = 50;

/// For how long, in milliseconds, one task reads or looks. Under four times the load of a slow
/// device, one piece more stays far below 50.
const SLICE: i64 = 10;

/// How many notes are read between two looks at the clock.
const READ: usize = 8;

/// How many are looked at between two looks at the clock.
const LOOKED_AT: usize = 200;

/// The most pieces of work of one task, whatever the clock says.
const PIECES: usize = 100;

/// How many are drawn by one task.
const PORTION: usize = 8;

/// What is to follow a piece of work.
enum Next {
    Piece,
    /// Another task: the browser has something to draw.
    Task,
    Nothing,
}

impl Notes {
    pub fn book(&self) -> NotebookStore {
        let known = self.inner.with_value(|inner| inner.book.get());
        known.unwrap_or_else(|| {
            let owner = self.inner.with_value(|inner| inner.owner.clone());
            let book = owner.with(NotebookStore::new);
            self.inner.with_value(|inner| inner.book.set(Some(book)));
            book
        })
    }

    /// Shows what a filter admits, the first [`PAGE`] of it; reads the notes first, once.
    pub fn show_notebook(&self, filter: &NotebookFilter, library: &'static Library) {
        self.inner.with_value(|inner| inner.take_in.set(Some(Self::take_in)));
        let begun = self.book().with(|desk| {
            desk.library = Some(library);
            desk.asked = Some(filter.clone());
            desk.survey = None;
            desk.list = ListProgress::Afresh;
            let begun = matches!(desk.read, ReadProgress::Nothing);
            if begun {
                desk.read = ReadProgress::UpTo(None);
            }
            begun
        });
        self.work();
        if begun == Some(true) {
            let notes = *self;
            set_timeout(move || notes.tidy_bin(), Duration::from_millis(50));
        }
    }

    /// The page is left. What has been read stays.
    pub fn leave_notebook(&self) {
        self.book().with(|desk| {
            desk.asked = None;
            desk.survey = None;
        });
        self.book().entries.set(Vec::new());
    }

    /// The notes that are shown, in order.
    pub fn shown(&self) -> ReadSignal<Vec<Arc<NotebookEntry>>> {
        self.book().entries.read_only()
    }

    pub fn notebook_facts(&self) -> ReadSignal<NotebookFacts> {
        self.book().facts.read_only()
    }

    /// Shows so many more of what the filter admits: the first of them now.
    pub fn show_more(&self, count: usize) {
        self.book().with(|desk| {
            if let ListProgress::Growing(_) | ListProgress::Done = desk.list {
                desk.list = ListProgress::Growing(count);
            }
        });
        self.work();
    }

    /// Shows all that the filter admits now, as print needs it.
    pub fn show_all(&self) {
        let all =
            self.book().with(|desk| desk.survey.as_mut().map(|survey| survey.take(usize::MAX)));
        if let Some(Some(all)) = all {
            self.book().entries.update(|shown| shown.extend(all));
            self.publish_facts();
        }
    }

    /// Keeps the list as it is while a note in it is edited.
    pub fn hold_notebook(&self) {
        self.book().with(|desk| desk.holders += 1);
    }

    /// Lets the list change again, and calls back once it has caught up.
    pub fn release_notebook(&self, then: Box<dyn FnOnce()>) {
        let notes = *self;
        self.book().with(|desk| {
            desk.holders = desk.holders.saturating_sub(1);
            desk.after = Some(then);
        });
        // Not at once: this is called while a list is being taken down.
        let catch_up = move || {
            let stale =
                |desk: &mut NotebookState| desk.holders == 0 && std::mem::take(&mut desk.stale);
            if notes.book().with(stale) == Some(true) {
                notes.schedule_refresh();
            } else {
                notes.work();
            }
        };
        set_timeout(catch_up, Duration::ZERO);
    }

    /// Takes in what has changed about some subjects; where none are given, all is read again.
    pub fn take_in(&self, changed: Option<&[NoteSubject]>) {
        match changed {
            Some([]) => return,
            Some(subjects) => subjects.iter().for_each(|subject| self.read_into_book(subject)),
            None => {
                self.book().with(|desk| {
                    desk.notebook = Notebook::default();
                    desk.read = ReadProgress::UpTo(None);
                    desk.unreadable.clear();
                });
            }
        }
        self.schedule_refresh();
    }

    /// Looks through the notebook once more, as far as it is shown.
    fn schedule_refresh(&self) {
        let held = self.book().with(|desk| {
            let held = desk.holders > 0;
            desk.stale |= held;
            if !held {
                desk.survey = None;
                if desk.list != ListProgress::Afresh {
                    desk.list = ListProgress::Again;
                }
            }
            held
        });
        if held == Some(false) {
            self.work();
        }
    }

    /// Does what is to be done for a few milliseconds, and leaves the rest to a later task.
    pub fn work(&self) {
        self.book().with(|desk| {
            if let Some(timer) = desk.timer.take() {
                timer.clear();
            }
        });
        let now = || self.inner.try_with_value(|inner| inner.clock.now().0).unwrap_or_default();
        let began = now();
        for _ in 0..PIECES {
            match self.work_a_little() {
                Next::Piece => {}
                Next::Task => break,
                Next::Nothing => {
                    self.publish_facts();
                    if let Some(Some(then)) = self.book().with(|desk| desk.after.take()) {
                        then();
                    }
                    return;
                }
            }
            // A clock that is set back ends the task as well.
            if !(0..SLICE).contains(&(now() - began)) {
                break;
            }
        }
        let notes = *self;
        let timer = set_timeout_with_handle(move || notes.work(), Duration::ZERO).ok();
        self.book().with(|desk| desk.timer = timer);
        if self.book().with(|desk| matches!(desk.read, ReadProgress::UpTo(_))) == Some(true) {
            self.publish_facts();
        }
    }

    fn work_a_little(&self) -> Next {
        let cursor = self.book().with(|desk| match &desk.read {
            ReadProgress::UpTo(subject) => Some(subject.clone()),
            ReadProgress::Nothing | ReadProgress::All => None,
        });
        let Some(Some(mut cursor)) = cursor else {
            return self.list_a_little();
        };
        for _ in 0..READ {
            let next = self
                .inner
                .try_with_value(|inner| inner.shelf.borrow().next_after(cursor.as_ref()).cloned());
            let Some(Some(next)) = next else {
                self.book().with(|desk| desk.read = ReadProgress::All);
                return Next::Piece;
            };
            self.read_into_book(&next);
            cursor = Some(next);
        }
        self.book().with(|desk| desk.read = ReadProgress::UpTo(cursor));
        Next::Piece
    }

    fn list_a_little(&self) -> Next {
        let shown = self.book().entries;
        let listed = self.book().with(|desk| {
            let (Some(filter), Some(library)) = (&desk.asked, desk.library) else {
                // No page asks for it.
                return Err(Next::Nothing);
            };
            let survey = desk
                .survey
                .get_or_insert_with(|| NotebookQuery::new(filter, &desk.notebook, library));
            match desk.list {
                ListProgress::Done | ListProgress::Growing(0) => {
                    desk.list = ListProgress::Done;
                    Err(Next::Nothing)
                }
                ListProgress::Growing(count) => {
                    let portion = survey.take(count.min(PORTION));
                    let left = if portion.is_empty() { 0 } else { count.saturating_sub(PORTION) };
                    desk.list = ListProgress::Growing(left);
                    let mut entries = shown.get_untracked();
                    entries.extend(portion);
                    Ok(entries)
                }
                ListProgress::Afresh | ListProgress::Again
                    if !survey.advance(&desk.notebook, LOOKED_AT) =>
                {
                    Err(Next::Piece)
                }
                ListProgress::Afresh => {
                    desk.list = ListProgress::Growing(PAGE - PORTION);
                    Ok(survey.take(PORTION))
                }
                ListProgress::Again => {
                    desk.list = ListProgress::Done;
                    Ok(survey.take(shown.with_untracked(Vec::len).max(PAGE)))
                }
            }
        });
        match listed {
            Some(Ok(entries)) => {
                if shown.with_untracked(|shown| *shown != entries) {
                    shown.set(entries);
                }
                self.publish_facts();
                Next::Task
            }
            Some(Err(next)) => next,
            None => Next::Nothing,
        }
    }

    fn read_into_book(&self, subject: &NoteSubject) {
        let read = self.inner.try_with_value(|inner| inner.shelf.borrow_mut().read(subject));
        let Some(opened) = read else { return };
        let heads: Vec<_> = opened.heads.into_iter().map(|(_, note)| note).collect();
        let local = |note: &Note| self.inner.with_value(|inner| inner.clock.local(note.updated));
        self.book().with(|desk| {
            desk.failure = opened.failure.map(SaveFailure::from);
            desk.unreadable.retain(|(of, trouble)| {
                of != subject || matches!(trouble, Unreadable::SetAside(_))
            });
            desk.unreadable.extend(opened.unreadable.into_iter().map(|one| (subject.clone(), one)));
            if heads.is_empty() {
                desk.notebook.remove(subject);
            } else if let Some(library) = desk.library {
                desk.notebook.put(library, heads, local);
            }
        });
    }

    fn publish_facts(&self) {
        let before = self.book().facts.with_untracked(|told| told.drawn);
        let shown = self.book().entries.with_untracked(Vec::len);
        let facts = self.book().with(|desk| {
            let mut facts = NotebookFacts {
                // A button that is drawn anew with each portion would miss clicks.
                drawn: if desk.list == ListProgress::Done { shown } else { before },
                reading: matches!(desk.read, ReadProgress::UpTo(_))
                    .then(|| desk.notebook.entries().len()),
                total: desk.notebook.entries().len(),
                size: desk.notebook.size(),
                tags: desk.notebook.tags(),
                unreadable: desk.unreadable.clone(),
                failure: desk.failure,
                ..NotebookFacts::default()
            };
            if let (Some(library), Some(survey)) = (desk.library, &desk.survey) {
                facts.matching = survey.matching();
                facts.choices = survey.choices(&desk.notebook, library);
            }
            facts
        });
        if let Some(facts) = facts
            && self.book().facts.with_untracked(|told| *told != facts)
        {
            self.book().facts.set(facts);
        }
    }
}
