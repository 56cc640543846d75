//! The stored records, each checked and parsed.

use std::collections::BinaryHeap;

use miniserde::json;

use crate::storage::envelope;
use crate::storage::key::Key;
use crate::{
    BackupGap, ImportItem, ImportItemKind, Mark, Note, NoteSubject, Progress, TrainingRecord,
    Version,
};
use crate::{storage::bin, storage::marks, storage::notes, storage::progress, storage::training};
use crate::{storage::port::Store, storage::port::StoreError};
use content::Timestamp;

/// The last plausible moment: later ones have no date in browsers, and could not be ordered before
/// a later version of a note.
const LAST_MOMENT: i64 = 8_640_000_000_000_000;

/// The most characters of a text used in place of a title.
const TITLE: usize = 60;

/// The sections of a backup, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Notes,
    Bin,
    Marks,
    Progress,
    Training,
}

impl Section {
    pub(super) const ALL: [Self; 5] =
        [Self::Notes, Self::Bin, Self::Marks, Self::Progress, Self::Training];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Bin => "bin",
            Self::Progress => "progress",
            Self::Training => "training",
            Self::Marks => "marks",
        }
    }

    /// The section of a key; `None` for what concerns this browser alone.
    pub(super) fn of(key: &Key) -> Option<Self> {
        match key {
            Key::Note(..) => Some(Self::Notes),
            Key::Bin(..) => Some(Self::Bin),
            Key::Mark(_) => Some(Self::Marks),
            Key::Progress => Some(Self::Progress),
            Key::Training(_) => Some(Self::Training),
            Key::Meeting(_)
            | Key::KioskCounts
            | Key::Searches
            | Key::Settings
            | Key::Lock(_)
            | Key::Sealed(_)
            | Key::Quarantine(..) => None,
        }
    }
}

/// The content of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum EntryContent {
    Note { note: Note, replaces: Vec<Version> },
    Binned { note: Note, since: Timestamp },
    Mark(Mark),
    Progress(Progress),
    Training(TrainingRecord),
}

/// A stored record and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BackupEntry {
    pub(super) key: Key,
    pub(super) schema: u32,
    /// JSON.
    pub(super) record: String,
    pub(super) said: EntryContent,
}

/// Why a record is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotUnderstood {
    Newer,
    Damaged,
}

impl BackupEntry {
    /// Parses a record according to its key.
    pub(super) fn new(key: Key, schema: u32, record: String) -> Result<Self, NotUnderstood> {
        let known = match &key {
            Key::Note(..) => notes::SCHEMA,
            Key::Bin(..) => bin::SCHEMA,
            Key::Mark(_) => marks::SCHEMA,
            Key::Progress => progress::SCHEMA,
            Key::Training(_) => training::SCHEMA,
            Key::Meeting(_)
            | Key::KioskCounts
            | Key::Searches
            | Key::Settings
            | Key::Lock(_)
            | Key::Sealed(_)
            | Key::Quarantine(..) => return Err(NotUnderstood::Damaged),
        };
        if schema > known {
            return Err(NotUnderstood::Newer);
        }
        let said = understood(&key, schema, &record).filter(|_| schema > 0);
        let said = said.ok_or(NotUnderstood::Damaged)?;
        Ok(Self { key, schema, record, said })
    }

    /// The text to be stored.
    pub(super) fn sealed(&self) -> String {
        envelope::seal(self.schema, &self.record)
    }

    /// As shown to the reader.
    pub(super) fn arrival(&self) -> ImportItem {
        let (kind, title) = match &self.said {
            EntryContent::Note { note, .. } => (ImportItemKind::Note, title(note)),
            EntryContent::Binned { note, .. } => (ImportItemKind::Binned, title(note)),
            EntryContent::Mark(mark) => (ImportItemKind::Mark, mark.title.clone()),
            EntryContent::Progress(_) => (ImportItemKind::Progress, String::new()),
            EntryContent::Training(record) => (ImportItemKind::Training, record.title.clone()),
        };
        ImportItem { kind, title }
    }
}

/// A note's title or, without one, the beginning of its text.
fn title(note: &Note) -> String {
    let title = note.title.trim();
    let title = if title.is_empty() { note.text.trim() } else { title };
    title.chars().take(TITLE).collect()
}

fn understood(key: &Key, schema: u32, record: &str) -> Option<EntryContent> {
    match key {
        Key::Note(subject, version) => {
            let notes::StoredNote { note, replaces } = notes::decode_record(schema, record)?;
            // A version never replaces a later one: that would hide notes its writer never saw.
            let in_order = replaces.iter().all(|replaced| replaced.at < version.at);
            let note = placed(note, subject, *version).filter(|_| in_order)?;
            Some(EntryContent::Note { note, replaces })
        }
        Key::Bin(subject, version) => {
            let bin::StoredBinNote { note, since } = bin::decode_record(record)?;
            let note = placed(note, subject, *version).filter(|_| is_believed(since))?;
            Some(EntryContent::Binned { note, since })
        }
        Key::Mark(topic) => {
            let mut mark: Mark = json::from_str(record).ok()?;
            mark.topic = topic.clone();
            let said = [mark.later, mark.read, mark.discussed, mark.used];
            let moments = said.into_iter().flatten().flat_map(|said| [Some(said.at), said.since]);
            let mut moments = moments.flatten().chain([mark.updated]);
            moments.all(is_believed).then_some(EntryContent::Mark(mark))
        }
        Key::Progress => json::from_str(record).ok().map(EntryContent::Progress),
        Key::Training(key) => {
            let mut record: TrainingRecord = json::from_str(record).ok()?;
            record.key = key.clone();
            is_believed(record.updated).then_some(EntryContent::Training(record))
        }
        Key::Meeting(_)
        | Key::KioskCounts
        | Key::Searches
        | Key::Settings
        | Key::Lock(_)
        | Key::Sealed(_)
        | Key::Quarantine(..) => None,
    }
}

/// The key decides what a note is about, whatever its text says.
fn placed(mut note: Note, subject: &NoteSubject, version: Version) -> Option<Note> {
    note.subject = subject.clone();
    let moments = [version.moment(), note.begun, note.updated];
    moments.into_iter().all(is_believed).then_some(note)
}

fn is_believed(moment: Timestamp) -> bool {
    (0..=LAST_MOMENT).contains(&moment.0)
}

/// All of the reader's data in a store, sorted by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupContents {
    pub(super) held: Vec<BackupEntry>,
    /// The keys of unreadable records.
    pub(super) unread: Vec<Key>,
}

impl BackupContents {
    /// Reads the store, and changes nothing in it.
    ///
    /// # Errors
    /// If the store failed: there may be more then.
    pub fn read(store: &dyn Store) -> Result<Self, StoreError> {
        let keys = store.keys()?;
        let ours = keys.iter().filter_map(|key| Key::parse(key));
        let ours: BinaryHeap<Key> = ours.filter(|key| Section::of(key).is_some()).collect();
        let mut holdings = Self::default();
        for key in ours.into_sorted_vec() {
            let Some(text) = store.read(&key.to_string())? else { continue };
            let held = match envelope::open(u32::MAX, &text) {
                Ok((schema, record)) => BackupEntry::new(key.clone(), schema, record).ok(),
                Err(_) => None,
            };
            match held {
                Some(held) => holdings.held.push(held),
                None => holdings.unread.push(key),
            }
        }
        Ok(holdings)
    }

    /// How many records could not be read.
    pub fn unread(&self) -> usize {
        self.unread.len()
    }

    /// The notes: one for each text that nothing replaces, sorted by subject.
    pub fn notes(&self) -> Vec<&Note> {
        let notes = self.current().filter_map(|held| match &held.said {
            EntryContent::Note { note, .. } => Some(note),
            _ => None,
        });
        notes.collect()
    }

    /// How many notes are in the bin.
    pub fn binned(&self) -> usize {
        self.held.iter().filter(|held| matches!(held.said, EntryContent::Binned { .. })).count()
    }

    /// How many records of training there are.
    pub fn training(&self) -> usize {
        self.held.iter().filter(|held| matches!(held.said, EntryContent::Training(_))).count()
    }

    /// How many topics have a mark.
    pub fn marks(&self) -> usize {
        let holds = |held: &&BackupEntry| matches!(&held.said, EntryContent::Mark(mark) if !mark.is_empty());
        self.held.iter().filter(holds).count()
    }

    /// How many characters everything takes in the store.
    pub fn size(&self) -> usize {
        self.held.iter().map(|held| held.key.to_string().len() + held.sealed().len()).sum()
    }

    /// Everything but replaced versions of notes.
    pub(super) fn current(&self) -> impl Iterator<Item = &BackupEntry> {
        self.held.iter().filter(|held| !self.is_replaced(held))
    }

    /// Whether it is a replaced version of a note.
    pub(super) fn is_replaced(&self, held: &BackupEntry) -> bool {
        let Key::Note(subject, version) = &held.key else { return false };
        self.versions(subject).iter().any(|other| match &other.said {
            EntryContent::Note { replaces, .. } => replaces.contains(version),
            _ => false,
        })
    }

    /// The versions of a note.
    pub(super) fn versions(&self, subject: &NoteSubject) -> &[BackupEntry] {
        let first = self.held.partition_point(|held| match &held.key {
            Key::Note(of, _) => of < subject,
            _ => false,
        });
        let of_subject =
            |held: &&BackupEntry| matches!(&held.key, Key::Note(of, _) if of == subject);
        let count = self.held[first..].iter().take_while(of_subject).count();
        &self.held[first..first + count]
    }

    /// The record under a key.
    pub(super) fn find(&self, key: &Key) -> Option<&BackupEntry> {
        let at = self.held.partition_point(|held| held.key < *key);
        self.held.get(at).filter(|held| held.key == *key)
    }

    /// Whether the record under a key is unreadable.
    pub(super) fn is_unread(&self, key: &Key) -> bool {
        self.unread.contains(key)
    }
}

/// What is in no backup, given when the last one was made, if ever. Does not read any note: the key
/// says when each was written.
///
/// # Errors
/// Where the store cannot name its keys.
pub fn without_copy(store: &dyn Store, made: Option<Timestamp>) -> Result<BackupGap, StoreError> {
    let keys = store.keys()?;
    let ours = keys.iter().filter_map(|key| Key::parse(key));
    let ours: BinaryHeap<Key> = ours.filter(|key| matches!(key, Key::Note(..))).collect();
    let mut without = BackupGap::default();
    let mut last = None;
    for key in ours.into_sorted_vec() {
        let Key::Note(subject, version) = key else { continue };
        let written = version.moment();
        if made.is_some_and(|made| written <= made) {
            continue;
        }
        without.since = Some(without.since.map_or(written, |since| since.min(written)));
        if last.as_ref() != Some(&subject) {
            without.notes += 1;
            last = Some(subject);
        }
    }
    Ok(without)
}
