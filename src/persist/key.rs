//! Every key under which the product stores anything.

use std::fmt;

use crate::domain::{NoteSubject, TrainingKey};

/// Before each key, so that ours can be told from those of other programs on the same origin.
const PREFIX: &str = "safeguarding-learning-toolkit/";

/// A key of the store. What `Display` prints is stored for good: never to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Note(NoteSubject),
    Progress,
    Training(TrainingKey),
    /// Where unreadable data was moved: its number, and the key it was found under.
    Quarantine(u32, String),
}

impl Key {
    /// Reads what `Display` prints; nothing for any other program's key.
    pub fn parse(text: &str) -> Option<Self> {
        let ours = text.strip_prefix(PREFIX)?;
        if ours == "progress" {
            return Some(Self::Progress);
        }
        if let Some(subject) = ours.strip_prefix("note/") {
            return NoteSubject::parse(subject).map(Self::Note);
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
            Self::Note(subject) => write!(f, "note/{subject}"),
            Self::Progress => f.write_str("progress"),
            Self::Training(key) => write!(f, "training/{key}"),
            Self::Quarantine(number, found_under) => write!(f, "quarantine/{number}/{found_under}"),
        }
    }
}
