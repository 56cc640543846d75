//! The reader's notes.

mod binned_note;
mod entries;
mod mark;
mod notebook;
mod notebook_query;
mod subject;
mod tags;
mod version;

use miniserde::Deserialize;
use serde::Serialize;

pub use binned_note::{BIN_DAYS, BinnedNote};
pub use entries::{Notebook, NotebookEntry};
pub use mark::{Mark, MarkKind, MarkState, MarkStatus, count_marked, newest_marks};
pub use notebook::{NotebookFilter, NotebookSort, begun_with};
pub use notebook_query::{NotebookChoices, NotebookQuery};
pub use subject::{NoteSubject, Quotation, QuoteStatus, Topic, TopicKind};
pub use tags::{LONGEST_TAG, MOST_TAGS, add_tag, remove_tag, typed_tags};
pub use version::{Version, Writer};

use content::{LocalTime, Timestamp};

/// The reader's own words, plain text of any length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub subject: NoteSubject,
    /// The title of its topic when the note was begun; a free note's own title.
    pub title: String,
    /// The beginning of the text that it is about, when the note was begun.
    pub quotation: Option<String>,
    pub text: String,
    /// Without duplicates.
    pub tags: Vec<String>,
    pub begun: Timestamp,
    pub updated: Timestamp,
    pub guard: GuardMode,
}

impl Note {
    /// The title and quotation of the content it is about.
    pub fn quoted(&self) -> Quotation {
        Quotation { title: self.title.clone(), quotation: self.quotation.clone() }
    }

    /// Whether both have the same text, whenever written.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text && self.tags == other.tags && self.title == other.title
    }
}

/// Whether a note's text is checked for identifying details.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GuardMode {
    #[default]
    #[serde(rename = "on")]
    On,
    /// The reader has dismissed it for this note.
    #[serde(rename = "off")]
    Off,
}

/// A note as an editor shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenNote {
    pub text: String,
    pub tags: Vec<String>,
    /// The title and quotation of the content it is about.
    pub quoted: Quotation,
    pub guard: GuardMode,
    pub status: NoteStatus,
    /// Texts by other tabs about the same subject, not based on this one.
    pub rivals: Vec<Note>,
    pub trouble: Option<Unreadable>,
}

impl OpenNote {
    /// A note that does not exist yet.
    pub fn empty(quoted: &Quotation) -> Self {
        Self {
            text: String::new(),
            tags: Vec::new(),
            quoted: quoted.clone(),
            guard: GuardMode::On,
            status: NoteStatus::Empty,
            rivals: Vec::new(),
            trouble: None,
        }
    }

    /// Whether this version of the product may not change it.
    pub fn is_locked(&self) -> bool {
        matches!(self.trouble, Some(Unreadable::Newer(_)))
    }
}

/// The saving status of an open note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteStatus {
    /// There is no note, and none was written.
    Empty,
    /// Written, read back, and safe from a crash of the browser.
    Saved { at: LocalTime, today: Today },
    /// Not stored, only in memory: it lasts until the page is closed or cleared.
    InMemory,
    /// Typed, but not yet written.
    Unsaved,
    /// Written, but might still be lost in a crash.
    Saving,
    /// The note was emptied; its last text is in the bin.
    Binned,
    /// It is only in this page.
    Failed(SaveFailure),
}

/// Whether something happened on the reader's present day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Today {
    Yes,
    No,
}

/// Why something is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveFailure {
    /// The browser does not let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// No room is left.
    #[error("storage is full")]
    Full,
    /// What was there could not be read, and is not written over.
    #[error("what is stored there cannot be read")]
    InTheWay,
    /// A passphrase locks what is stored, and this page does not hold the key, or no longer.
    #[error("storage is locked")]
    Locked,
    /// It did not work, or what was read back was not what was written.
    #[error("storage failed")]
    Failed,
}

/// Stored data of the reader's that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Damaged, and moved to quarantine: its key can be written again.
    SetAside(String),
    /// Damaged, and left in place: nothing can be written under its key.
    InPlace(String),
    /// Written by a later version, which this one must not change.
    Newer(String),
}

impl Unreadable {
    /// The stored text, as it was found.
    pub fn text(&self) -> &str {
        match self {
            Self::SetAside(text) | Self::InPlace(text) | Self::Newer(text) => text,
        }
    }
}
