//! What the reader keeps: notes, and where they have been.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::string_form::string_form;
use super::{LocalTime, QuestionId, RecordRef, Step, Timestamp};

/// What a note is about: a record, or a reflection question asked there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteSubject {
    pub record: RecordRef,
    pub question: Option<QuestionId>,
}

impl NoteSubject {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('?') {
            None => RecordRef::parse(text).map(|record| Self { record, question: None }),
            Some((record, question)) => Some(Self {
                record: RecordRef::parse(record)?,
                question: Some(QuestionId::new(question).ok()?),
            }),
        }
    }
}

/// As it is stored: never to be changed.
impl fmt::Display for NoteSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.question {
            None => self.record.fmt(f),
            Some(question) => write!(f, "{}?{question}", self.record),
        }
    }
}

impl TryFrom<String> for NoteSubject {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is nothing that a note can be about")
    }
}

string_form!(NoteSubject);

impl From<NoteSubject> for String {
    fn from(subject: NoteSubject) -> Self {
        subject.to_string()
    }
}

/// The reader's own words, plain text of any length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub subject: NoteSubject,
    /// The title of what it is about, when it was written.
    pub title: String,
    pub text: String,
    pub updated: Timestamp,
}

/// Where the reader has been.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Each step once, in the order in which they were first looked at.
    pub looked_at: Vec<Step>,
    /// Where they were last.
    pub last: Option<Step>,
}

impl Progress {
    /// Notes that a step was looked at.
    pub fn look_at(&mut self, step: &Step) {
        if !self.looked_at.contains(step) {
            self.looked_at.push(step.clone());
        }
    }
}

/// A note as an editor shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenNote {
    pub text: String,
    pub status: NoteStatus,
    pub trouble: Option<Unreadable>,
}

impl OpenNote {
    /// Whether what is stored in its place forbids writing there.
    pub fn is_locked(&self) -> bool {
        matches!(self.trouble, Some(Unreadable::InPlace(_) | Unreadable::Newer(_)))
    }
}

/// How it stands with a note that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteStatus {
    /// There is no note, and none was written.
    Empty,
    /// Written and read back.
    Saved { at: LocalTime, today: Today },
    /// Being typed; not yet written.
    Unsaved,
    /// The note was emptied, and is gone from the store.
    Removed,
    /// It is in the page alone.
    Failed(SaveFailure),
    /// Another tab wrote something else.
    Conflict { theirs: String },
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
