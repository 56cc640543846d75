//! The bin: removed notes, kept for a while so that they can be restored.

use miniserde::{Deserialize, json};
use serde::Serialize;

use super::envelope::{self, EnvelopeProblem, text_of};
use super::key::Key;
use super::notes::{NoteStore, NoteVersions, SavedNote, SupersededKeys, keep};
use super::port::{Store, StoreError};
use super::record::{quarantine, unreadable};
use crate::{BinnedNote, Note, NoteSubject, SaveFailure, Unreadable, Version};
use content::Timestamp;

/// The number of the stored form of what is in the bin.
pub(super) const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredBinNote {
    pub(super) note: Note,
    pub(super) since: Timestamp,
}

/// What the bin holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    /// In no particular order.
    pub notes: Vec<BinnedNote>,
    pub unreadable: Vec<Unreadable>,
    /// Why there may be more.
    pub failure: Option<StoreError>,
}

/// Copies a subject's versions into the bin. The originals are to be purged once the copies are
/// durable.
///
/// # Errors
/// If it is not certain that the copies are there; then nothing must be removed.
pub fn put_in_bin(
    store: &dyn Store,
    shelf: &NoteStore,
    opened: &NoteVersions,
    now: Timestamp,
) -> Result<(Vec<BinnedNote>, SupersededKeys), SaveFailure> {
    // Unless all was read, something would be left behind.
    if let Some(error) = opened.failure {
        return Err(error.into());
    }
    let mut binned = Vec::new();
    let mut leftovers = SupersededKeys::default();
    for (base, note) in &opened.heads {
        let stored = StoredBinNote { note: note.clone(), since: now };
        // Each copy has a version of its own: two tabs may put the same note here, and must not
        // touch each other's copy, which may be the last.
        let version = shelf.next_version(&[base.version], now);
        let key = Key::Bin(note.subject.clone(), version);
        keep(store, &key, &envelope::seal(SCHEMA, &text_of(&stored)))?;
        let of_head = shelf.leftovers(&note.subject, std::slice::from_ref(base));
        leftovers.0.extend(of_head.0);
        binned.push(BinnedNote { version, note: note.clone(), since: now });
    }
    Ok((binned, leftovers))
}

/// Restores a note from the bin. If there is a new note on the same subject, the texts are joined.
///
/// # Errors
/// If it is not certain that the note is there; it is then still in the bin.
pub fn bring_back(
    shelf: &mut NoteStore,
    binned: &BinnedNote,
    now: Timestamp,
) -> Result<SavedNote, SaveFailure> {
    let there = shelf.read(&binned.note.subject);
    let mut note = binned.note.clone();
    note.updated = now;
    for (_, head) in there.heads.iter().filter(|(_, head)| !head.says_the_same(&binned.note)) {
        note.text = format!("{}\n\n{}", head.text, note.text);
        for tag in head.tags.iter().filter(|tag| !binned.note.tags.contains(tag)) {
            note.tags.push(tag.clone());
        }
    }
    let bases: Vec<_> = there.heads.into_iter().map(|(base, _)| base).collect();
    let mut written = shelf.save(&note, &bases, now)?;
    written.leftovers.0.push(Key::Bin(binned.note.subject.clone(), binned.version));
    Ok(written)
}

/// Reads what is in the bin.
pub fn read_bin(store: &dyn Store) -> Bin {
    let mut bin = Bin::default();
    let keys = match store.keys() {
        Ok(keys) => keys,
        Err(error) => {
            bin.failure = Some(error);
            return bin;
        }
    };
    for key in keys.iter().filter_map(|key| Key::parse(key)) {
        let Key::Bin(subject, version) = &key else { continue };
        match store.read(&key.to_string()) {
            Ok(None) => {}
            Ok(Some(text)) => match decode(&text, subject, *version) {
                Ok(binned) => bin.notes.push(binned),
                Err(problem) => {
                    let kept = match problem {
                        EnvelopeProblem::Newer { .. } => super::UnreadablePlace::InPlace,
                        _ => quarantine(store, &key, &text),
                    };
                    bin.unreadable.push(unreadable(text, problem, kept));
                }
            },
            Err(error) => bin.failure = Some(error),
        }
    }
    bin
}

/// Removes a note from the bin for good.
///
/// # Errors
/// Where the store failed.
pub fn remove_from_bin(
    store: &dyn Store,
    subject: &NoteSubject,
    version: Version,
) -> Result<(), StoreError> {
    store.remove(&Key::Bin(subject.clone(), version).to_string())
}

fn decode(
    text: &str,
    subject: &NoteSubject,
    version: Version,
) -> Result<BinnedNote, EnvelopeProblem> {
    let (_, record) = envelope::open(SCHEMA, text)?;
    let StoredBinNote { mut note, since } = decode_record(&record).ok_or(EnvelopeProblem::Shape)?;
    note.subject = subject.clone();
    Ok(BinnedNote { version, note, since })
}

/// Reads the record of what is in the bin.
pub(super) fn decode_record(record: &str) -> Option<StoredBinNote> {
    json::from_str(record).ok()
}
