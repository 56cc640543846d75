//! The bin: moving notes there and back, and being rid of them.

use leptos::prelude::*;

use super::Inner;
use crate::reader_state::Notes;
use reader::{BinnedNote, NoteSubject, SaveFailure};
use reader::{storage, storage::Bin, storage::NoteVersions, storage::SupersededKeys};

/// Notes that were moved to the bin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovedToBin {
    /// To be brought back.
    pub notes: Vec<BinnedNote>,
    /// Why there are others that could not be moved, and are where they were.
    pub failure: Option<SaveFailure>,
}

impl Notes {
    /// Moves the notes about these subjects to the bin.
    pub fn bin(&self, subjects: &[NoteSubject]) -> MovedToBin {
        self.flush();
        let mut moved = MovedToBin::default();
        let mut leftovers = SupersededKeys::default();
        self.inner.with_value(|inner| {
            for subject in subjects {
                let opened = inner.shelf.borrow_mut().read(subject);
                match inner.put_in_bin(&opened) {
                    Ok((these, old)) => {
                        moved.notes.extend(these);
                        leftovers.join(old);
                    }
                    Err(failure) => moved.failure = Some(failure),
                }
            }
        });
        self.settle(leftovers, subjects.to_vec(), subjects.to_vec());
        moved
    }

    /// Brings notes back from the bin.
    ///
    /// # Errors
    /// Where not all of them could be; what could not is in the bin still.
    pub fn bring_back(&self, binned: &[BinnedNote]) -> Result<(), SaveFailure> {
        self.flush();
        let mut leftovers = SupersededKeys::default();
        let mut failure = None;
        self.inner.with_value(|inner| {
            let mut shelf = inner.shelf.borrow_mut();
            for note in binned {
                match storage::bring_back(&mut shelf, note, inner.clock.now()) {
                    Ok(written) => leftovers.join(written.leftovers),
                    Err(error) => failure = Some(error),
                }
            }
        });
        let subjects: Vec<NoteSubject> = binned.iter().map(|b| b.note.subject.clone()).collect();
        self.settle(leftovers, subjects.clone(), subjects);
        failure.map_or(Ok(()), Err)
    }

    /// What the bin holds, what was put there last first; to be asked again when that changes.
    pub fn in_bin(&self) -> Bin {
        self.changes.track();
        let mut bin = self.inner.with_value(|inner| storage::read_bin(&*inner.store));
        let mut sorted: Vec<BinnedNote> = Vec::with_capacity(bin.notes.len());
        for binned in bin.notes {
            let at = sorted.partition_point(|other| other.since >= binned.since);
            sorted.insert(at, binned);
        }
        bin.notes = sorted;
        bin
    }

    /// Removes notes from the bin for good.
    ///
    /// # Errors
    /// Where not all of them could be.
    pub fn remove_for_good(&self, binned: &[BinnedNote]) -> Result<(), SaveFailure> {
        let failure = self.inner.with_value(|inner| {
            let remove = |binned: &BinnedNote| {
                let subject = &binned.note.subject;
                storage::remove_from_bin(&*inner.store, subject, binned.version).err()
            };
            binned.iter().filter_map(remove).last()
        });
        self.changes.update(|changes| *changes += 1);
        failure.map_or(Ok(()), |failure| Err(failure.into()))
    }

    /// Removes for good what has been in the bin for its time.
    pub fn tidy_bin(&self) {
        let over = self.inner.try_with_value(|inner| {
            let now = inner.clock.now();
            let mut bin = storage::read_bin(&*inner.store);
            bin.notes.retain(|binned| binned.is_over(now));
            bin.notes
        });
        if let Some(over) = over.filter(|over| !over.is_empty()) {
            // What cannot be removed is tried again the next time.
            let _ = self.remove_for_good(&over);
        }
    }
}

impl Inner {
    fn put_in_bin(
        &self,
        opened: &NoteVersions,
    ) -> Result<(Vec<BinnedNote>, SupersededKeys), SaveFailure> {
        let shelf = self.shelf.borrow();
        storage::put_in_bin(&*self.store, &shelf, opened, self.clock.now())
    }
}
