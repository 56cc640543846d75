//! The reader's notes that have what they look for: looked through a little at a time, so that ten
//! thousand of them hold nothing up.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::Notes;
use super::book::Read;
use crate::domain::{Library, NoteSubject, NotebookEntry, PassagePiece};
use crate::search::NoteSearch;

/// For how long, in milliseconds, one task looks.
const SLICE: i64 = 8;

/// The most notes that are told; all are counted.
const MOST: usize = 50;

/// How many notes are looked at between two looks at the clock.
const LOOKED_AT: usize = 20;

/// A note that has what was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteFound {
    pub subject: NoteSubject,
    pub title: Vec<PassagePiece>,
    pub passage: Vec<PassagePiece>,
    score: f32,
}

/// What was found in the notes. Cheap to copy; the same as long as the view that made it.
#[derive(Clone, Copy)]
pub struct NotesSought {
    notes: Notes,
    /// Counts the searches: what an earlier one still finds is not told.
    round: StoredValue<u32>,
    found: RwSignal<Vec<NoteFound>>,
    total: RwSignal<usize>,
}

impl NotesSought {
    /// Reads the notes, if nothing has asked for them yet.
    pub fn begin(notes: Notes, library: &'static Library) -> Self {
        notes.gather(library);
        let (round, found) = (StoredValue::new(0), RwSignal::default());
        Self { notes, round, found, total: RwSignal::new(0) }
    }

    /// The best of them, the best first.
    pub fn found(&self) -> ReadSignal<Vec<NoteFound>> {
        self.found.read_only()
    }

    /// How many there are.
    pub fn total(&self) -> ReadSignal<usize> {
        self.total.read_only()
    }

    /// Looks for something else; for nothing, where nothing is given. Called by an effect, it is
    /// called again when notes have been read or have changed.
    pub fn look_for(&self, search: Option<NoteSearch<'static>>) {
        self.notes.changes().track();
        self.notes.notebook_facts().track();
        let round = self.round.try_update_value(|round| {
            *round += 1;
            *round
        });
        match (round, search) {
            (Some(round), Some(search)) => {
                let looking = Looking {
                    search,
                    entries: self.notes.gathered(),
                    at: 0,
                    best: vec![],
                    total: 0,
                };
                self.go_on(round, looking);
            }
            _ => self.tell(Vec::new(), 0),
        }
    }

    fn go_on(self, round: u32, mut looking: Looking) {
        if self.round.try_get_value() != Some(round) {
            return;
        }
        let now =
            || self.notes.inner.try_with_value(|inner| inner.clock.now().0).unwrap_or_default();
        let began = now();
        while looking.look() {
            if !(0..SLICE).contains(&(now() - began)) {
                set_timeout(move || self.go_on(round, looking), Duration::ZERO);
                return;
            }
        }
        self.tell(looking.best, looking.total);
    }

    fn tell(&self, best: Vec<NoteFound>, total: usize) {
        if self.found.with_untracked(|found| *found != best) {
            self.found.set(best);
        }
        if self.total.get_untracked() != total {
            self.total.set(total);
        }
    }
}

/// One look through the notes.
struct Looking {
    search: NoteSearch<'static>,
    entries: Vec<Arc<NotebookEntry>>,
    at: usize,
    best: Vec<NoteFound>,
    total: usize,
}

impl Looking {
    /// Looks at some more: whether there are any left.
    fn look(&mut self) -> bool {
        let end = self.entries.len().min(self.at + LOOKED_AT);
        for entry in self.entries.get(self.at..end).unwrap_or_default() {
            let note = &entry.note;
            let Some(hit) = self.search.find(&note.title, &note.text) else { continue };
            self.total += 1;
            let place = self.best.iter().position(|other| other.score < hit.score);
            let place = place.unwrap_or(self.best.len());
            let subject = note.subject.clone();
            let found =
                NoteFound { subject, title: hit.title, passage: hit.passage, score: hit.score };
            self.best.insert(place, found);
            self.best.truncate(MOST);
        }
        self.at = end;
        end < self.entries.len()
    }
}

impl Notes {
    /// Reads all notes into the notebook, once, without showing any.
    fn gather(&self, library: &'static Library) {
        self.inner.with_value(|inner| inner.take_in.set(Some(Self::take_in)));
        let begun = self.book().with(|desk| {
            desk.library = Some(library);
            let begun = matches!(desk.read, Read::Nothing);
            if begun {
                desk.read = Read::UpTo(None);
            }
            begun
        });
        if begun == Some(true) {
            self.work();
        }
    }

    /// The notes that have been read.
    fn gathered(&self) -> Vec<Arc<NotebookEntry>> {
        self.book().with(|desk| desk.notebook.entries().to_vec()).unwrap_or_default()
    }
}
