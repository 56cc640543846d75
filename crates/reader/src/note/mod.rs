//! The reader's notes.

mod binned;
mod entries;
mod mark;
mod notebook;
mod subject;
mod survey;
mod tags;
mod version;

use miniserde::Deserialize;
use serde::Serialize;

pub use binned::{BIN_DAYS, Binned};
pub use entries::{Notebook, NotebookEntry};
pub use mark::{Mark, MarkKind, MarkStatus, Said, count_marked, newest_marks};
pub use notebook::{NotebookFilter, NotebookSort, begun_with};
pub use subject::{NoteSubject, Quoted, Standing, Topic, TopicKind};
pub use survey::{NotebookChoices, Survey};
pub use tags::{LONGEST_TAG, MOST_TAGS, add_tag, remove_tag, typed_tags};
pub use version::{Version, Writer};

use content::{LocalTime, Timestamp};

/// The reader's own words, plain text of any length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub subject: NoteSubject,
    /// The title of what it is about, when it was begun; a free note's own title.
    pub title: String,
    /// The beginning of the text that it is about, when it was begun.
    pub quotation: Option<String>,
    pub text: String,
    /// Each once.
    pub tags: Vec<String>,
    pub begun: Timestamp,
    pub updated: Timestamp,
    pub guard: Guarding,
}

impl Note {
    /// What it quotes of the content.
    pub fn quoted(&self) -> Quoted {
        Quoted { title: self.title.clone(), quotation: self.quotation.clone() }
    }

    /// Whether the reader wrote the same in both, whenever that was.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text && self.tags == other.tags && self.title == other.title
    }
}

/// Whether a note's text is looked through for what may identify a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Guarding {
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
    /// What it quotes of the content.
    pub quoted: Quoted,
    pub guard: Guarding,
    pub status: NoteStatus,
    /// What other tabs wrote about the same, neither knowing of the other.
    pub rivals: Vec<Note>,
    pub trouble: Option<Unreadable>,
}

impl OpenNote {
    /// A note that is not there yet.
    pub fn empty(quoted: &Quoted) -> Self {
        Self {
            text: String::new(),
            tags: Vec::new(),
            quoted: quoted.clone(),
            guard: Guarding::On,
            status: NoteStatus::Empty,
            rivals: Vec::new(),
            trouble: None,
        }
    }

    /// Whether it is not for this version of the product to change.
    pub fn is_locked(&self) -> bool {
        matches!(self.trouble, Some(Unreadable::Newer(_)))
    }
}

/// How it stands with a note that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteStatus {
    /// There is no note, and none was written.
    Empty,
    /// Written, read back, and there after a crash of the browser.
    Saved { at: LocalTime, today: Today },
    /// Nothing is stored here: it is there until the page is closed or cleared.
    InMemory,
    /// Being typed; not yet written.
    Unsaved,
    /// Written, and not yet certain to be there after a crash.
    Saving,
    /// The note was emptied; what it said last is in the bin.
    Binned,
    /// It is in the page alone.
    Failed(SaveFailure),
}

/// Whether something happened on the reader's present day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Today {
    Yes,
    No,
}

/// Why something is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveFailure {
    /// The browser does not let the page store anything.
    Blocked,
    /// No room is left.
    Full,
    /// What was there could not be read, and is not written over.
    InTheWay,
    /// A passphrase locks what is stored, and this page does not hold the key, or no longer.
    Locked,
    /// It did not work, or what was read back was not what was written.
    Failed,
}

/// Stored data that could not be read, found where something of the reader's was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Damaged, and set aside: its place can be written again.
    SetAside(String),
    /// Damaged, and left where it is: nothing can be written here.
    InPlace(String),
    /// Written by a later version: it is not for this one to change.
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
