//! Words of the reader's marks and of the reading list.

use content::{LocalTime, RecordKind};
use reader::{MarkKind, MarkStatus, SaveFailure, TopicKind};

pub const MY_MARKS: &str = "My marks";
pub const MY_MARKS_AND_NOTE: &str = "My marks and my note";
pub const NO_MARKS: &str = "Nothing marked yet.";

/// What a button says.
pub fn mark(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Later => "Keep for later",
        MarkKind::Read => "Read",
        MarkKind::Discussed => "Discussed",
        MarkKind::Used => "Used",
    }
}

/// A mark as something that holds.
pub fn marked(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Later => "Kept for later",
        other => mark(other),
    }
}

/// The day on which something was said.
pub fn marked_on(kind: MarkKind, at: &LocalTime) -> String {
    format!("{} on {at}", marked(kind))
}

/// How the last change went.
pub fn status(status: MarkStatus) -> String {
    match status {
        MarkStatus::Saving => "Saving…".into(),
        MarkStatus::Saved => "Saved in this browser.".into(),
        MarkStatus::Failed(failure) => format!("Not saved: {}", failed(failure)),
    }
}

fn failed(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => "this browser does not let this site store anything.",
        SaveFailure::Full => {
            "this browser has no room left for this site. Shorten or remove a note, and try again."
        }
        SaveFailure::InTheWay => {
            "something that we cannot read is stored in this place, and we do not write over it."
        }
        SaveFailure::Locked => {
            "what is stored here was locked, or its lock was changed, in another tab. Reload the page."
        }
        SaveFailure::Failed => "the browser did not keep it. Try again.",
    }
}

pub const LEAD: &str = "What you keep for later, and what you have read, discussed or used. It stays in this \
     browser and is sent to no one.";
pub const EMPTY: &str = "There is nothing here yet. On the page of anything that you want to come back to, choose “Keep \
     for later”. There you can also say that you have read it, discussed it or used it in your work.";
pub const BEGIN: &str = "Begin with the recommendations";
pub const BEGIN_WITH_THEMES: &str = "Begin with the themes";
pub const MARKS: &str = "Marks";
pub const ANY_MARK: &str = "All marks";
pub const NONE_OF_KIND: &str = "Nothing has this mark. Choose another one, or show all.";
pub const PROGRESS: &str = "The recommendations";
pub const TAKE_OFF: &str = "Take off";
pub const UNDO: &str = "Undo";
pub const PRINT: &str = "Print this list";
pub const IS_WITHDRAWN: &str = "It is in the content no more.";
pub const NOT_READ: &str = "This browser did not let us read all of your marks.";

/// The heading of a part of the reading list.
pub fn part(kind: Option<MarkKind>) -> &'static str {
    match kind {
        None => "Read, discussed, used",
        Some(kind) => marked(kind),
    }
}

/// How many of the toolkit's recommendations have a mark: `7 of 18 discussed`.
pub fn share(kind: MarkKind, count: usize, total: usize) -> String {
    let done = match kind {
        MarkKind::Later => "kept for later",
        MarkKind::Read => "read",
        MarkKind::Discussed => "discussed",
        MarkKind::Used => "used",
    };
    format!("{count} of {total} {done}")
}

/// How much of the list is shown.
pub fn showing(count: usize, total: usize) -> String {
    match (count, total) {
        (1, 1) => "1 page is marked".into(),
        (count, total) if count == total => format!("{total} pages are marked"),
        (count, total) => format!("Showing {count} of {total} marked pages"),
    }
}

/// That some are stored and cannot be read.
pub fn unreadable(count: usize) -> String {
    match count {
        1 => "1 mark is stored here that cannot be read. It was not deleted.".into(),
        _ => format!("{count} marks are stored here that cannot be read. They were not deleted."),
    }
}

/// What was taken off the list.
pub fn taken_off(title: &str) -> String {
    format!("“{title}” was taken off this list.")
}

/// One thing of a kind.
pub fn topic_kind(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Record(RecordKind::Recommendation) => "Recommendation",
        TopicKind::Record(RecordKind::Review) => "Review or audit",
        TopicKind::Record(RecordKind::Finding) => "Finding",
        TopicKind::Record(RecordKind::Article) => "Newsletter article",
        TopicKind::Record(RecordKind::Course) => "Course or event",
        TopicKind::Record(RecordKind::Line) => "Line of the strategy",
        TopicKind::Record(RecordKind::Figure) => "Figure",
        TopicKind::Theme => "Theme",
        TopicKind::Term => "Word of the glossary",
        TopicKind::Free => "My own",
    }
}
