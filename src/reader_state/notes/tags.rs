//! Tagging several notes at once.

use leptos::prelude::*;

use crate::reader_state::Notes;
use reader::storage::SupersededKeys;
use reader::{NoteSubject, SaveFailure, add_tag, remove_tag};

impl Notes {
    /// Adds a tag to the notes about these subjects.
    ///
    /// # Errors
    /// Where not all of them could be saved.
    pub fn add_tag(&self, subjects: &[NoteSubject], tag: &str) -> Result<(), SaveFailure> {
        self.retag(subjects, &|tags| add_tag(tags, tag))
    }

    /// Takes a tag from the notes about these subjects.
    ///
    /// # Errors
    /// Where not all of them could be saved.
    pub fn remove_tag(&self, subjects: &[NoteSubject], tag: &str) -> Result<(), SaveFailure> {
        self.retag(subjects, &|tags| remove_tag(tags, tag))
    }

    fn retag(
        &self,
        subjects: &[NoteSubject],
        act: &dyn Fn(&mut Vec<String>),
    ) -> Result<(), SaveFailure> {
        self.flush();
        let mut leftovers = SupersededKeys::default();
        let mut failure = None;
        self.inner.with_value(|inner| {
            let mut shelf = inner.shelf.borrow_mut();
            let now = inner.clock.now();
            for subject in subjects {
                // Of texts that do not know of one another, the latest is tagged.
                let Some((base, mut note)) = shelf.read(subject).heads.into_iter().next() else {
                    continue;
                };
                let before = note.tags.clone();
                act(&mut note.tags);
                if note.tags == before {
                    continue;
                }
                note.updated = now;
                match shelf.save(&note, std::slice::from_ref(&base), now) {
                    Ok(written) => leftovers.join(written.leftovers),
                    Err(error) => failure = Some(error),
                }
            }
        });
        self.settle(leftovers, subjects.to_vec(), subjects.to_vec());
        failure.map_or(Ok(()), Err)
    }
}
