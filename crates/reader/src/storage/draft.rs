//! A note being edited: which stored versions its text is based on, and what of it is saved.

use super::bin::put_in_bin;
use super::key::Key;
use super::notes::{BaseVersion, NoteStore, NoteVersions, SupersededKeys};
use super::port::StoreError;
use crate::{GuardMode, Note, NoteStatus, NoteSubject, OpenNote, Quotation, SaveFailure, Topic};
use content::Timestamp;

/// The part of an open note that no editor shows.
pub struct Draft {
    subject: NoteSubject,
    /// What the note quotes of the present content.
    quoted: Quotation,
    /// The stored versions that the text is based on.
    bases: Vec<BaseVersion>,
    /// Versions by other tabs, on which it is not based.
    rivals: Vec<BaseVersion>,
    /// Whether the text differs from the store.
    dirty: bool,
    begun: Option<Timestamp>,
    updated: Timestamp,
    /// The round of saving in which it was last written.
    round: u32,
}

impl Draft {
    /// A note that does not exist yet.
    pub fn new(subject: &NoteSubject, quoted: &Quotation) -> Self {
        Self {
            subject: subject.clone(),
            quoted: quoted.clone(),
            bases: Vec::new(),
            rivals: Vec::new(),
            dirty: false,
            begun: None,
            updated: Timestamp(0),
            round: 0,
        }
    }

    pub fn subject(&self) -> &NoteSubject {
        &self.subject
    }

    /// Whether the text differs from what the store holds.
    pub fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Whether there is nothing to keep. A free note with only a title counts as something.
    fn is_empty(&self, note: &OpenNote) -> bool {
        let is_free = matches!(self.subject.topic, Topic::Free(_));
        let untitled = !is_free || note.quoted.title.trim().is_empty();
        untitled && note.text.trim().is_empty()
    }

    /// Whether closing the page would lose something.
    pub fn is_at_risk(&self, note: &OpenNote) -> bool {
        self.dirty && !(self.is_empty(note) && self.bases.is_empty())
    }

    /// Takes over the store's texts. Unsaved text stays, beside the texts of other tabs. `saved`
    /// makes the status of a note by when it was written.
    pub fn take(
        &mut self,
        note: &mut OpenNote,
        opened: NoteVersions,
        saved: &dyn Fn(Timestamp) -> NoteStatus,
    ) {
        let NoteVersions { mut heads, unreadable, failure } = opened;
        let trouble = unreadable.into_iter().next();
        if self.dirty {
            note.rivals = self.sort(heads, note);
            note.trouble = trouble.or(note.trouble.take());
            return;
        }
        let saving = note.status == NoteStatus::Saving;
        // What is shown stays, as long as nothing replaces it.
        let shown = heads.iter().position(|(base, _)| self.stands_for(base)).unwrap_or(0);
        let shown = (!heads.is_empty()).then(|| heads.remove(shown));
        *note = OpenNote::empty(&self.quoted);
        self.begun = None;
        self.bases.clear();
        if let Some((base, stored)) = shown {
            self.begun = Some(stored.begun);
            self.updated = stored.updated;
            // A note that can be read back might still be lost in a crash.
            note.status = if saving { NoteStatus::Saving } else { saved(stored.updated) };
            note.quoted = stored.quoted();
            note.text = stored.text;
            note.tags = stored.tags;
            note.guard = stored.guard;
            self.bases.push(base);
        } else if let Some(failure) = failure {
            note.status = NoteStatus::Failed(failure.into());
        }
        (self.rivals, note.rivals) = heads.into_iter().unzip();
        note.trouble = trouble;
    }

    /// Records a change by the reader.
    pub fn change(&mut self, note: &mut OpenNote) {
        self.dirty = true;
        note.status = NoteStatus::Unsaved;
    }

    /// Abandons unsaved changes.
    pub fn forget(&mut self) {
        self.dirty = false;
    }

    /// Whether something shown is among what has now been removed: a tab notified in between may
    /// have read it again.
    pub fn shows_any_of(&self, gone: &SupersededKeys) -> bool {
        let is_gone = |base: &BaseVersion| {
            let here = |key: &Key| matches!(key, Key::Note(of, v) if *of == self.subject && *v == base.version);
            gone.0.iter().any(here)
        };
        self.bases.iter().chain(&self.rivals).any(is_gone)
    }

    /// Appends the texts of other tabs to this one's; the next save replaces them all.
    pub fn keep_both(&mut self, note: &mut OpenNote) {
        self.bases.append(&mut self.rivals);
        for rival in std::mem::take(&mut note.rivals) {
            note.text = match note.text.trim().is_empty() {
                true => rival.text,
                false => format!("{}\n\n{}", note.text, rival.text),
            };
            for tag in rival.tags {
                if !note.tags.contains(&tag) {
                    note.tags.push(tag);
                }
            }
        }
        self.change(note);
    }

    /// Writes what was changed, or bins what was emptied. Returns the keys that become superfluous
    /// once that is durable.
    ///
    /// # Errors
    /// If it was not written; the note's status then says so.
    pub fn save(
        &mut self,
        note: &mut OpenNote,
        shelf: &mut NoteStore,
        now: Timestamp,
        round: u32,
    ) -> Result<SupersededKeys, SaveFailure> {
        let done = if self.is_empty(note) {
            self.empty(note, shelf, now)
        } else {
            self.write(note, shelf, now, round)
        };
        if let Err(failure) = done {
            note.status = NoteStatus::Failed(failure);
        }
        done
    }

    /// Sets the status of everything saved up to a round.
    pub fn tell(
        &mut self,
        note: &mut OpenNote,
        kept: Result<(), StoreError>,
        saved: &dyn Fn(Timestamp) -> NoteStatus,
    ) {
        note.status = match kept {
            Ok(()) => saved(self.updated),
            Err(error) => {
                self.dirty = true;
                NoteStatus::Failed(error.into())
            }
        };
    }

    /// Whether it is waiting for a round to become durable.
    pub fn waits_for(&self, note: &OpenNote, round: u32) -> bool {
        note.status == NoteStatus::Saving && self.round <= round
    }

    fn write(
        &mut self,
        note: &mut OpenNote,
        shelf: &mut NoteStore,
        now: Timestamp,
        round: u32,
    ) -> Result<SupersededKeys, SaveFailure> {
        let written = shelf.save(&self.as_note(note, now), &self.bases, now)?;
        self.round = round;
        self.bases = vec![written.base];
        self.begun = Some(self.begun.unwrap_or(now));
        self.updated = now;
        self.dirty = false;
        note.status = NoteStatus::Saving;
        Ok(written.leftovers)
    }

    fn empty(
        &mut self,
        note: &mut OpenNote,
        shelf: &mut NoteStore,
        now: Timestamp,
    ) -> Result<SupersededKeys, SaveFailure> {
        let mut own = shelf.read(&self.subject);
        own.heads.retain(|(base, _)| self.stands_for(base));
        let (binned, leftovers) = put_in_bin(&*shelf.store(), shelf, &own, now)?;
        self.bases.clear();
        self.begun = None;
        self.dirty = false;
        if binned.is_empty() {
            // A note begun without text, such as with tags alone, is saved once it has text.
            note.status = NoteStatus::Empty;
            return Ok(leftovers);
        }
        note.status = NoteStatus::Binned;
        note.quoted = self.quoted.clone();
        note.guard = GuardMode::On;
        note.tags.clear();
        Ok(leftovers)
    }

    /// Splits the stored texts into those that this text is based on or equals, and those by
    /// others; returns the latter.
    fn sort(&mut self, heads: Vec<(BaseVersion, Note)>, note: &OpenNote) -> Vec<Note> {
        let here = self.as_note(note, Timestamp(0));
        let mut rivals = Vec::new();
        self.rivals.clear();
        for (base, theirs) in heads {
            if self.stands_for(&base) {
                continue;
            }
            if theirs.says_the_same(&here) {
                self.bases.push(base);
            } else {
                self.rivals.push(base);
                rivals.push(theirs);
            }
        }
        rivals
    }

    /// Whether the text is based on a version.
    fn stands_for(&self, other: &BaseVersion) -> bool {
        let is = |base: &BaseVersion| {
            base.version == other.version || base.replaces.contains(&other.version)
        };
        self.bases.iter().any(is)
    }

    /// The note as it is to be stored.
    fn as_note(&self, note: &OpenNote, now: Timestamp) -> Note {
        Note {
            subject: self.subject.clone(),
            title: note.quoted.title.clone(),
            quotation: note.quoted.quotation.clone(),
            text: note.text.clone(),
            tags: note.tags.clone(),
            begun: self.begun.unwrap_or(now),
            updated: now,
            guard: note.guard,
        }
    }
}
