//! Every key under which the product stores anything.

use std::fmt;

use crate::{NoteSubject, Topic, TrainingKey, Version};
use content::RecordRef;

/// The prefix that separates our keys from other programs' on the same origin.
const PREFIX: &str = "safeguarding-learning-toolkit/";

/// A key of the store. What `Display` prints is the stored form: never to be changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A version of a note; those of schema 1 share a key.
    Note(NoteSubject, Version),
    /// A version of a note that was removed.
    Bin(NoteSubject, Version),
    /// The reader's marks on a topic.
    Mark(Topic),
    /// A meeting on a record that has begun and is not kept yet.
    Meeting(RecordRef),
    Progress,
    /// The reader's recent searches.
    Searches,
    Training(TrainingKey),
    /// The counts of this device's kiosks, which are not the reader's data.
    KioskCounts,
    /// Unreadable data that was moved: its number, and its former key.
    Quarantine(u32, String),
    /// Settings of this browser. They are needed before a lock is opened, so it leaves them alone.
    Settings,
    /// The lock's own record.
    Lock(LockSlot),
    /// A record under a lock, by its id of sixteen hexadecimal digits.
    Sealed(String),
}

/// The two copies of the lock's record, of which one is always intact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LockSlot {
    One,
    Two,
}

/// How a lock treats a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnderLock<'a> {
    /// Another program's, not the reader's, or needed before the lock is opened: left as it is.
    Untouched,
    /// Ours: stored as a sealed record under an id.
    Private,
    /// A sealed record, by its id.
    Sealed(&'a str),
}

/// How a lock treats a key. Each key of ours that is not named here is private, so that a new kind
/// of key cannot be forgotten.
pub(super) fn under_lock(text: &str) -> UnderLock<'_> {
    let Some(ours) = text.strip_prefix(PREFIX) else { return UnderLock::Untouched };
    match ours.strip_prefix("sealed/") {
        Some(id) if is_sealed_id(id) => UnderLock::Sealed(id),
        Some(_) => UnderLock::Untouched,
        None if matches!(ours, "settings" | "lock" | "lock-2" | "kiosk-counts") => {
            UnderLock::Untouched
        }
        None => UnderLock::Private,
    }
}

fn is_sealed_id(id: &str) -> bool {
    id.len() == 16 && id.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

impl Key {
    /// Reads what `Display` prints; `None` for another program's key.
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_short(text.strip_prefix(PREFIX)?)
    }

    /// The key without the product's prefix, as in a backup.
    pub fn short(&self) -> String {
        self.to_string().split_off(PREFIX.len())
    }

    /// Reads what [`Key::short`] gives.
    pub fn parse_short(ours: &str) -> Option<Self> {
        match ours {
            "progress" => return Some(Self::Progress),
            "searches" => return Some(Self::Searches),
            "kiosk-counts" => return Some(Self::KioskCounts),
            "settings" => return Some(Self::Settings),
            "lock" => return Some(Self::Lock(LockSlot::One)),
            "lock-2" => return Some(Self::Lock(LockSlot::Two)),
            _ => {}
        }
        if let Some(id) = ours.strip_prefix("sealed/") {
            return is_sealed_id(id).then(|| Self::Sealed(id.to_owned()));
        }
        if let Some(note) = ours.strip_prefix("note/") {
            return match note_version(note) {
                None => Some(Self::Note(NoteSubject::parse(note)?, Version::FIRST)),
                Some((_, version)) if version.is_first() => None,
                Some((subject, version)) => Some(Self::Note(subject, version)),
            };
        }
        if let Some(note) = ours.strip_prefix("bin/") {
            return note_version(note).map(|(subject, version)| Self::Bin(subject, version));
        }
        if let Some(topic) = ours.strip_prefix("mark/") {
            return Topic::parse(topic).map(Self::Mark);
        }
        if let Some(about) = ours.strip_prefix("meeting/") {
            return RecordRef::parse(about).map(Self::Meeting);
        }
        if let Some(key) = ours.strip_prefix("training/") {
            return TrainingKey::parse(key).map(Self::Training);
        }
        let (number, found_under) = ours.strip_prefix("quarantine/")?.split_once('/')?;
        Some(Self::Quarantine(number.parse().ok()?, found_under.to_owned()))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Note(subject, version) if version.is_first() => write!(f, "note/{subject}"),
            Self::Note(subject, version) => write!(f, "note/{subject}@{version}"),
            Self::Bin(subject, version) => write!(f, "bin/{subject}@{version}"),
            Self::Mark(topic) => write!(f, "mark/{topic}"),
            Self::Meeting(about) => write!(f, "meeting/{about}"),
            Self::Progress => f.write_str("progress"),
            Self::Searches => f.write_str("searches"),
            Self::Training(key) => write!(f, "training/{key}"),
            Self::Quarantine(number, found_under) => write!(f, "quarantine/{number}/{found_under}"),
            Self::KioskCounts => f.write_str("kiosk-counts"),
            Self::Settings => f.write_str("settings"),
            Self::Lock(LockSlot::One) => f.write_str("lock"),
            Self::Lock(LockSlot::Two) => f.write_str("lock-2"),
            Self::Sealed(id) => write!(f, "sealed/{id}"),
        }
    }
}

/// Reads `subject@version`.
fn note_version(text: &str) -> Option<(NoteSubject, Version)> {
    let (subject, version) = text.split_once('@')?;
    Some((NoteSubject::parse(subject)?, Version::parse(version)?))
}

/// Whether a key is one of the product's, whatever it holds.
pub fn is_ours(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// Whether a key is that of the settings.
pub fn is_settings(key: &str) -> bool {
    Key::parse(key) == Some(Key::Settings)
}

/// Whether a key is that of the lock's own record.
pub fn is_lock(key: &str) -> bool {
    matches!(Key::parse(key), Some(Key::Lock(_)))
}
