//! Merges a backup into the store without losing anything of either.
//!
//! - A version of a note that is in the store, or that a later one there is based on, stays as it
//!   is. Any other is added, and replaces what it is based on. If neither is based on the other,
//!   both are shown, like the texts of two tabs.
//! - A training record that began in the same way and has both a higher `revision` and a later
//!   `updated` is the later form, and is used. If the two cannot be ordered, the file's record is
//!   added under a number of its own.
//! - Of a mark, the later change of each kind is used, as between two tabs.
//! - Progress is combined.

use super::change::{Change, Snapshot, all_or_nothing};
use super::contents::{BackupContents, BackupEntry, EntryContent};
use super::file::BackupFile;
use crate::storage::key::Key;
use crate::storage::marks;
use crate::storage::port::Store;
use crate::storage::progress;
use crate::{
    ImportFailure, ImportItem, ImportPreview, Mark, Note, NoteSubject, Progress, SaveFailure,
    TrainingKey, TrainingRecord, Version, Writer,
};
use crate::{storage::envelope, storage::envelope::text_of};
use crate::{storage::notes, storage::notes::StoredNote};

/// What importing a file would do, and how.
#[derive(Debug)]
pub struct Plan {
    pub preview: ImportPreview,
    changes: Vec<Change>,
}

/// Compares a file with the store. Changes nothing.
///
/// # Errors
/// If the store failed.
pub fn plan(store: &dyn Store, file: &BackupFile) -> Result<Plan, SaveFailure> {
    let here = BackupContents::read(store)?;
    let preview = ImportPreview {
        made: file.made,
        pack: file.pack.clone(),
        added: Vec::new(),
        changed: Vec::new(),
        both: Vec::new(),
        kept: Vec::new(),
        left_out: Vec::new(),
    };
    let mut merge = Merge { here: &here, file: &file.holdings, preview, writes: Vec::new() };
    for held in &file.holdings.held {
        merge.take(held);
    }
    let Merge { preview, writes, .. } = merge;
    let mut changes = Vec::new();
    for (key, text) in writes {
        let key = key.to_string();
        let before = store.read(&key)?;
        changes.push(Change { key, before, after: Some(text) });
    }
    Ok(Plan { preview, changes })
}

/// Imports what was planned: all of it, or nothing.
///
/// # Errors
/// If not everything was stored; then everything is as it was, unless the error says otherwise.
pub fn apply(store: &dyn Store, plan: &Plan) -> Result<Snapshot, ImportFailure> {
    all_or_nothing(store, &plan.changes)?;
    Ok(Snapshot(plan.changes.clone()))
}

struct Merge<'a> {
    here: &'a BackupContents,
    file: &'a BackupContents,
    preview: ImportPreview,
    /// The texts to be written, by key.
    writes: Vec<(Key, String)>,
}

/// What happens to a record of the file.
enum MergeOutcome {
    Added(Key, String),
    Changed(Key, String),
    Both(Key, String),
    Kept,
    LeftOut,
}

impl Merge<'_> {
    fn take(&mut self, held: &BackupEntry) {
        let fate = match (&held.key, &held.said) {
            (Key::Note(subject, version), EntryContent::Note { note, replaces }) => {
                self.note(held, subject, *version, note, replaces)
            }
            (Key::Bin(subject, version), _) => self.binned(held, subject, *version),
            (Key::Training(key), EntryContent::Training(record)) => {
                self.training(held, key, record)
            }
            (_, EntryContent::Mark(mark)) => self.mark(held, mark),
            (_, EntryContent::Progress(progress)) => self.progress(held, progress),
            _ => MergeOutcome::LeftOut,
        };
        let (list, write): (&mut Vec<ImportItem>, _) = match fate {
            MergeOutcome::Added(key, text) => (&mut self.preview.added, Some((key, text))),
            MergeOutcome::Changed(key, text) => (&mut self.preview.changed, Some((key, text))),
            MergeOutcome::Both(key, text) => (&mut self.preview.both, Some((key, text))),
            MergeOutcome::Kept => (&mut self.preview.kept, None),
            MergeOutcome::LeftOut => (&mut self.preview.left_out, None),
        };
        list.push(held.arrival());
        self.writes.extend(write);
    }

    fn note(
        &self,
        held: &BackupEntry,
        subject: &NoteSubject,
        version: Version,
        note: &Note,
        replaces: &[Version],
    ) -> MergeOutcome {
        let there = self.here.versions(subject);
        let Some(version) = self.free_version(held, subject, version, note) else {
            return MergeOutcome::Kept;
        };
        let heads: Vec<&BackupEntry> =
            there.iter().filter(|held| !self.here.is_replaced(held)).collect();
        let is_old = there.iter().any(|other| goes_on_from(other, version, note));
        let is_said = heads.iter().any(|head| says_the_same(head, note));
        if is_old || is_said {
            return MergeOutcome::Kept;
        }
        // Only versions of the store that it is based on are named, so that only they count as
        // replaced.
        let mut named = replaces.to_vec();
        for other in there {
            let (Key::Note(_, old), Some(older)) = (&other.key, said_note(other)) else { continue };
            if !goes_on_from(held, *old, older) {
                named.retain(|named| named != old);
            } else if old.at < version.at && !named.contains(old) {
                named.push(*old);
            }
        }
        let stays =
            |head: &&BackupEntry| !matches!(&head.key, Key::Note(_, v) if named.contains(v));
        let beside = heads.iter().any(stays) || self.is_written(subject);
        let text = if named == replaces {
            held.sealed()
        } else {
            let stored = StoredNote { note: note.clone(), replaces: named };
            envelope::seal(notes::SCHEMA, &text_of(&stored))
        };
        let key = Key::Note(subject.clone(), version);
        if beside {
            MergeOutcome::Both(key, text)
        } else if heads.is_empty() {
            MergeOutcome::Added(key, text)
        } else {
            MergeOutcome::Changed(key, text)
        }
    }

    /// Whether another text of the file on the same subject is written: they then follow one
    /// another.
    fn is_written(&self, subject: &NoteSubject) -> bool {
        matches!(self.writes.last(), Some((Key::Note(last, _), _)) if last == subject)
    }

    /// The version under which a note of the file can be stored; `None` if it is there already. A
    /// version is never written twice: if another text is or was under it, the new version is
    /// derived from the text, so that a repeated import finds it there.
    fn free_version(
        &self,
        held: &BackupEntry,
        subject: &NoteSubject,
        mut version: Version,
        note: &Note,
    ) -> Option<Version> {
        let key = Key::Note(subject.clone(), version);
        let there = self.here.find(&key);
        if there.and_then(said_note) == Some(note) {
            return None;
        }
        let was_another = self
            .here
            .versions(subject)
            .iter()
            .any(|later| names(later, version) && !goes_on_from(later, version, note));
        if there.is_none() && !was_another && !self.here.is_unread(&key) {
            return Some(version);
        }
        let sum = envelope::checksum(held.schema, &held.record);
        let writer = Writer(u32::from_str_radix(&sum, 16).unwrap_or_default());
        version = Version { at: version.at.max(1), writer };
        loop {
            let key = Key::Note(subject.clone(), version);
            if self.here.find(&key).and_then(said_note) == Some(note) {
                return None;
            }
            if self.is_free(&key) {
                return Some(version);
            }
            version.at += 1;
        }
    }

    /// Whether a key is unused, in the store and in the plan.
    fn is_free(&self, key: &Key) -> bool {
        self.here.find(key).is_none()
            && !self.here.is_unread(key)
            && self.file.find(key).is_none()
            && !self.writes.iter().any(|(written, _)| written == key)
    }

    fn binned(&self, held: &BackupEntry, subject: &NoteSubject, version: Version) -> MergeOutcome {
        if self.here.is_unread(&held.key) {
            return MergeOutcome::LeftOut;
        }
        let is_there = self.here.find(&held.key).is_some()
            || self.here.find(&Key::Note(subject.clone(), version)).is_some();
        if is_there {
            MergeOutcome::Kept
        } else {
            MergeOutcome::Added(held.key.clone(), held.sealed())
        }
    }

    fn training(
        &self,
        held: &BackupEntry,
        key: &TrainingKey,
        record: &TrainingRecord,
    ) -> MergeOutcome {
        if self.here.is_unread(&held.key) {
            return MergeOutcome::LeftOut;
        }
        let Some(there) = self.here.find(&held.key) else {
            return MergeOutcome::Added(held.key.clone(), held.sealed());
        };
        let EntryContent::Training(ours) = &there.said else { return MergeOutcome::LeftOut };
        if ours == record {
            return MergeOutcome::Kept;
        }
        let began_so = ours.history.first() == record.history.first();
        let is_later = |a: &TrainingRecord, b: &TrainingRecord| {
            began_so && a.revision > b.revision && a.updated > b.updated
        };
        if is_later(ours, record) {
            return MergeOutcome::Kept;
        }
        if is_later(record, ours) {
            return MergeOutcome::Changed(held.key.clone(), held.sealed());
        }
        match self.free_training(key, record) {
            Some(key) => MergeOutcome::Both(key, held.sealed()),
            None => MergeOutcome::Kept,
        }
    }

    /// A key for a record beside another one; `None` if one of these keys has it already.
    fn free_training(&self, key: &TrainingKey, record: &TrainingRecord) -> Option<Key> {
        let mut next = key.clone();
        loop {
            next = match next {
                TrainingKey::Course(course, time) => {
                    TrainingKey::Course(course, time.checked_add(1)?)
                }
                TrainingKey::Own(moment) => TrainingKey::Own(moment.checked_add(1)?),
            };
            let key = Key::Training(next.clone());
            if let Some(BackupEntry { said: EntryContent::Training(there), .. }) =
                self.here.find(&key)
                && *there == (TrainingRecord { key: there.key.clone(), ..record.clone() })
            {
                return None;
            }
            if self.is_free(&key) {
                return Some(key);
            }
        }
    }

    fn mark(&self, held: &BackupEntry, mark: &Mark) -> MergeOutcome {
        if self.here.is_unread(&held.key) {
            return MergeOutcome::LeftOut;
        }
        let Some(BackupEntry { said: EntryContent::Mark(ours), .. }) = self.here.find(&held.key)
        else {
            return MergeOutcome::Added(held.key.clone(), held.sealed());
        };
        let merged = ours.merged(mark);
        if merged == *ours {
            return MergeOutcome::Kept;
        }
        MergeOutcome::Changed(held.key.clone(), envelope::seal(marks::SCHEMA, &text_of(&merged)))
    }

    fn progress(&self, held: &BackupEntry, progress: &Progress) -> MergeOutcome {
        if self.here.is_unread(&held.key) {
            return MergeOutcome::LeftOut;
        }
        let Some(BackupEntry { said: EntryContent::Progress(ours), .. }) =
            self.here.find(&held.key)
        else {
            return MergeOutcome::Added(held.key.clone(), held.sealed());
        };
        let mut sum = ours.clone();
        progress.looked_at.iter().for_each(|step| sum.look_at(step));
        sum.last = sum.last.or_else(|| progress.last.clone());
        if sum == *ours {
            return MergeOutcome::Kept;
        }
        MergeOutcome::Changed(held.key.clone(), envelope::seal(progress::SCHEMA, &text_of(&sum)))
    }
}

/// Whether a version of a note is based on another one, as far as its lineage tells: it names the
/// last version of each earlier writer. The first version of all is the same in every browser, so
/// the moment at which the note was begun must match as well.
fn goes_on_from(held: &BackupEntry, version: Version, note: &Note) -> bool {
    let EntryContent::Note { note: later, replaces } = &held.said else { return false };
    let is_of = |old: &Version| old.writer == version.writer && old.at >= version.at;
    replaces.iter().any(is_of) && (version != Version::FIRST || later.begun == note.begun)
}

/// Whether a version of a note names another one as replaced.
fn names(held: &BackupEntry, version: Version) -> bool {
    matches!(&held.said, EntryContent::Note { replaces, .. } if replaces.contains(&version))
}

fn says_the_same(held: &BackupEntry, note: &Note) -> bool {
    said_note(held).is_some_and(|other| other.says_the_same(note))
}

fn said_note(held: &BackupEntry) -> Option<&Note> {
    match &held.said {
        EntryContent::Note { note, .. } => Some(note),
        _ => None,
    }
}
