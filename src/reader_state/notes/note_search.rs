//! The reader's notes that have what they look for: looked through a little at a time, so that ten
//! thousand of them hold nothing up.

use std::sync::Arc;

use leptos::prelude::*;

use super::notebook_store::ReadProgress;
use crate::reader_state::Notes;
use crate::reader_state::slices::in_slices;
use content::{Library, PassagePiece};
use reader::{NoteSubject, NotebookEntry};
use search::TextSearch;

/// The most notes that are told; all are counted.
const MOST: usize = 50;

/// How many notes are looked at between two looks at the clock.
const LOOKED_AT: usize = 20;

/// A note that has what was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteHit {
    pub subject: NoteSubject,
    pub title: Vec<PassagePiece>,
    pub passage: Vec<PassagePiece>,
    score: f32,
}

/// What was found in the notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteHits {
    /// The best of them, the best first.
    pub best: Vec<NoteHit>,
    /// How many there are.
    pub total: usize,
}

/// A search through the notes. Cheap to copy; the same as long as the view that made it.
#[derive(Clone, Copy)]
pub struct NoteSearch {
    notes: Notes,
    /// Counts the searches: what an earlier one still finds is not told.
    round: StoredValue<u32>,
    found: RwSignal<NoteHits>,
}

impl NoteSearch {
    /// Reads the notes, if nothing has asked for them yet.
    pub fn begin(notes: Notes, library: &'static Library) -> Self {
        notes.gather(library);
        Self { notes, round: StoredValue::new(0), found: RwSignal::default() }
    }

    pub fn found(&self) -> ReadSignal<NoteHits> {
        self.found.read_only()
    }

    /// Looks for something else; for nothing, where nothing is given. Called by an effect, it is
    /// called again when notes have been read or have changed.
    pub fn search(&self, search: Option<TextSearch<'static>>) {
        self.notes.changes().track();
        self.notes.notebook_facts().track();
        let round = self.round.try_update_value(|round| {
            *round += 1;
            *round
        });
        let sought = *self;
        let Some(search) = search else { return sought.tell(NoteHits::default()) };
        let entries = self.notes.gathered();
        let mut looking = NoteScan { search, entries, at: 0, found: NoteHits::default() };
        in_slices(move || {
            let more = sought.round.try_get_value() == round && looking.look();
            if !more && sought.round.try_get_value() == round {
                sought.tell(std::mem::take(&mut looking.found));
            }
            more
        });
    }

    fn tell(self, found: NoteHits) {
        if self.found.with_untracked(|before| *before != found) {
            self.found.set(found);
        }
    }
}

/// One look through the notes.
struct NoteScan {
    search: TextSearch<'static>,
    entries: Vec<Arc<NotebookEntry>>,
    at: usize,
    found: NoteHits,
}

impl NoteScan {
    /// Looks at some more: whether there are any left.
    fn look(&mut self) -> bool {
        let end = self.entries.len().min(self.at + LOOKED_AT);
        for entry in self.entries.get(self.at..end).unwrap_or_default() {
            let note = &entry.note;
            let Some(hit) = self.search.find(&note.title, &note.text) else { continue };
            self.found.total += 1;
            let place = self.found.best.iter().position(|other| other.score < hit.score);
            let place = place.unwrap_or(self.found.best.len());
            let subject = note.subject.clone();
            let found =
                NoteHit { subject, title: hit.title, passage: hit.passage, score: hit.score };
            self.found.best.insert(place, found);
            self.found.best.truncate(MOST);
        }
        self.at = end;
        end < self.entries.len()
    }
}

impl Notes {
    /// Reads all notes into the notebook, once, without showing any.
    pub fn gather(&self, library: &'static Library) {
        self.inner.with_value(|inner| inner.take_in.set(Some(Self::take_in)));
        let begun = self.book().with(|desk| {
            desk.library = Some(library);
            let begun = matches!(desk.read, ReadProgress::Nothing);
            if begun {
                desk.read = ReadProgress::UpTo(None);
            }
            begun
        });
        if begun == Some(true) {
            self.work();
        }
    }

    /// The notes that have been read.
    pub fn gathered(&self) -> Vec<Arc<NotebookEntry>> {
        self.book().with(|desk| desk.notebook.entries().to_vec()).unwrap_or_default()
    }
}
