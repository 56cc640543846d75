//! A note that is shown in an editor, or was: its text stays here until the page is closed, so
//! that what could not be saved is not lost by turning the page.

use std::cell::RefCell;

use leptos::prelude::*;

use reader::{NoteSubject, OpenNote, Quotation};
use reader::{storage::Draft, storage::SupersededKeys};

pub struct Entry {
    pub subject: NoteSubject,
    pub note: ArcRwSignal<OpenNote>,
    draft: RefCell<Draft>,
}

impl Entry {
    /// A note that is not there yet.
    pub fn new(subject: &NoteSubject, quoted: &Quotation) -> Self {
        Self {
            subject: subject.clone(),
            note: ArcRwSignal::new(OpenNote::empty(quoted)),
            draft: RefCell::new(Draft::new(subject, quoted)),
        }
    }

    /// Whether the text differs from what the store holds.
    pub fn is_dirty(&self) -> bool {
        self.draft.borrow().is_dirty()
    }

    /// Whether there is something that only this page has.
    pub fn is_at_risk(&self) -> bool {
        self.note.with_untracked(|note| self.draft.borrow().is_at_risk(note))
    }

    /// Whether it waits to be told of a round of saving.
    pub fn waits_for(&self, round: u32) -> bool {
        self.note.with_untracked(|note| self.draft.borrow().waits_for(note, round))
    }

    /// Whether it shows something that is gone now.
    pub fn shows_any_of(&self, gone: &SupersededKeys) -> bool {
        self.draft.borrow().shows_any_of(gone)
    }

    /// Changes the note, and shows it.
    pub fn act(&self, act: &mut dyn FnMut(&mut Draft, &mut OpenNote)) {
        self.note.update(|note| act(&mut self.draft.borrow_mut(), note));
    }
}
