//! A note that is being edited: what of the store its text goes on from, and what of it is saved.

use super::bin::put_in_bin;
use super::key::Key;
use super::notes::{Base, Leftovers, Opened, Shelf};
use super::port::StoreError;
use crate::{Guarding, Note, NoteStatus, NoteSubject, OpenNote, Quoted, SaveFailure, Topic};
use content::Timestamp;

/// What belongs to an [`OpenNote`] and no editor shows.
pub struct Draft {
    subject: NoteSubject,
    /// What the content says of it now.
    quoted: Quoted,
    /// The stored versions that the text here goes on from.
    bases: Vec<Base>,
    /// Those of other tabs, which it does not.
    rivals: Vec<Base>,
    /// The text differs from what the store holds.
    dirty: bool,
    begun: Option<Timestamp>,
    updated: Timestamp,
    /// The round of saving in which it was written last.
    round: u32,
}

impl Draft {
    /// A note that is not there yet.
    pub fn new(subject: &NoteSubject, quoted: &Quoted) -> Self {
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

    /// Whether there is nothing to keep. A free note is something by its title alone.
    fn is_empty(&self, note: &OpenNote) -> bool {
        let is_free = matches!(self.subject.topic, Topic::Free(_));
        let untitled = !is_free || note.quoted.title.trim().is_empty();
        untitled && note.text.trim().is_empty()
    }

    /// Whether there is something that only this page has.
    pub fn is_at_risk(&self, note: &OpenNote) -> bool {
        self.dirty && !(self.is_empty(note) && self.bases.is_empty())
    }

    /// Takes in what the store has. What is being typed here stays, beside what others wrote.
    /// `saved` words how it stands with a note that was written then.
    pub fn take(
        &mut self,
        note: &mut OpenNote,
        opened: Opened,
        saved: &dyn Fn(Timestamp) -> NoteStatus,
    ) {
        let Opened { mut heads, unreadable, failure } = opened;
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
            // That it is there does not yet mean that it would survive a crash.
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

    /// The reader has changed it.
    pub fn change(&mut self, note: &mut OpenNote) {
        self.dirty = true;
        note.status = NoteStatus::Unsaved;
    }

    /// What is being typed is not to be saved any more.
    pub fn forget(&mut self) {
        self.dirty = false;
    }

    /// Whether something that is shown was among what is gone now: a tab that was told of a change
    /// meanwhile has read it once more.
    pub fn shows_any_of(&self, gone: &Leftovers) -> bool {
        let is_gone = |base: &Base| {
            let here = |key: &Key| matches!(key, Key::Note(of, v) if *of == self.subject && *v == base.version);
            gone.0.iter().any(here)
        };
        self.bases.iter().chain(&self.rivals).any(is_gone)
    }

    /// Puts the texts of other tabs behind this one's; saved next, it replaces them all.
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

    /// Writes what was changed, or puts what was emptied into the bin; gives what that makes
    /// superfluous once it is certain to stay.
    ///
    /// # Errors
    /// Where it is not written; the note then says so.
    pub fn save(
        &mut self,
        note: &mut OpenNote,
        shelf: &mut Shelf,
        now: Timestamp,
        round: u32,
    ) -> Result<Leftovers, SaveFailure> {
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

    /// Tells how it went with what was saved up to a round.
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

    /// Whether it waits to be told of a round.
    pub fn waits_for(&self, note: &OpenNote, round: u32) -> bool {
        note.status == NoteStatus::Saving && self.round <= round
    }

    fn write(
        &mut self,
        note: &mut OpenNote,
        shelf: &mut Shelf,
        now: Timestamp,
        round: u32,
    ) -> Result<Leftovers, SaveFailure> {
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
        shelf: &mut Shelf,
        now: Timestamp,
    ) -> Result<Leftovers, SaveFailure> {
        let mut own = shelf.read(&self.subject);
        own.heads.retain(|(base, _)| self.stands_for(base));
        let (binned, leftovers) = put_in_bin(&*shelf.store(), shelf, &own, now)?;
        self.bases.clear();
        self.begun = None;
        self.dirty = false;
        if binned.is_empty() {
            // What was begun without a text, such as tags, waits for one.
            note.status = NoteStatus::Empty;
            return Ok(leftovers);
        }
        note.status = NoteStatus::Binned;
        note.quoted = self.quoted.clone();
        note.guard = Guarding::On;
        note.tags.clear();
        Ok(leftovers)
    }

    /// Sorts what is stored into what the text here goes on from, or says as well, and what others
    /// wrote; gives the latter.
    fn sort(&mut self, heads: Vec<(Base, Note)>, note: &OpenNote) -> Vec<Note> {
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

    /// Whether a version is among those that the text here goes on from.
    fn stands_for(&self, other: &Base) -> bool {
        let is =
            |base: &Base| base.version == other.version || base.replaces.contains(&other.version);
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
