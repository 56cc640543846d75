//! Words of the notebook: what narrows it, its notes, and what can be done with them.

use content::{Day, LocalTime, RecordKind};
use reader::{NotebookSort, SaveFailure, TopicKind};

pub const LEAD: &str = "All that you have written here, in one place.";
pub const AROUND: &str = "Beside the notebook";
pub const NOTES: &str = "Notes";
pub const WORDS: &str = "Words";
pub const WORDS_HINT: &str = "In your notes, their tags and what they are about";
pub const KIND: &str = "About";
pub const TAG: &str = "Tag";
pub const FROM: &str = "Changed from";
pub const TO: &str = "Changed until";
pub const SORT: &str = "Order";
pub const ANY_KIND: &str = "Anything";
pub const ANY_TAG: &str = "All tags";
pub const READING: &str = "Reading your notes…";
pub const NOTHING_MATCHES: &str =
    "No note is of all that you ask for. Change one of them, or show all.";
pub const EMPTY: &str = "Nothing is here yet. You can write a note beside each recommendation, \
     review, finding, article, course and more, and answer the questions there. All of them come \
     together here. You can also begin with a note of its own.";
pub const NO_TITLE: &str = "Note without a title";
pub const WITHDRAWN: &str = "What this note is about is no longer in the toolkit. Its title and words are kept with the \
     note.";
pub const REWORDED: &str = "The toolkit has changed these words since. They now read:";
pub const EDIT: &str = "Edit";
pub const DONE: &str = "Done";
pub const SHOW_WHOLE: &str = "Show the whole note";
pub const SHOW_LESS: &str = "Show less";
pub const SHOW_ALL: &str = "Show all of them";
pub const PRINT: &str = "Print these notes";
pub const TAGS: &str = "Tags, parted by commas";
pub const TAGS_HINT: &str = "At most 20, of no more than 40 characters each";
pub const TITLE_OF_NOTE: &str = "Title";
pub const NEW: &str = "Write a new note";
pub const A_NEW_NOTE: &str = "A new note";
pub const BEGIN_WITH: &str = "Begin with a question";
pub const NO_QUESTION: &str = "No question";
pub const WHERE: &str = "Your notes are kept in this browser and are sent to no one.";
pub const ALL_NOTES: &str = "All my notes";
pub const UNREADABLE: &str = "What could not be read";

pub const SELECT_ALL: &str = "Select all shown";
pub const WITH_SELECTED: &str = "With the selected notes";
pub const PRINT_SELECTED: &str = "Print the selected";
pub const BIN_SELECTED: &str = "Move to the bin";
pub const ADD_TAG: &str = "Add this tag";
pub const REMOVE_TAG: &str = "Remove this tag";
pub const NO_TAG: &str = "Type the tag first";
pub const UNDO: &str = "Undo";

/// How many notes, in words.
pub fn notes(count: usize) -> String {
    match count {
        1 => "1 note".into(),
        _ => format!("{} notes", thousands(count)),
    }
}

/// How many notes there are and how much they hold, in thousands of characters.
pub fn sum(count: usize, characters: usize) -> String {
    let size = match characters {
        0..1000 => format!("{characters} characters"),
        _ => format!("{} KB", thousands(characters.div_ceil(1000))),
    };
    format!("{}, {size}", notes(count))
}

pub fn showing(count: usize, total: usize) -> String {
    if count == total { notes(total) } else { format!("{} of {}", thousands(count), notes(total)) }
}

/// `12,345`.
fn thousands(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1000), number % 1000),
    }
}

/// How many of those that match are drawn.
pub fn drawn(drawn: usize, total: usize) -> String {
    format!("The first {} of {} are shown.", thousands(drawn), thousands(total))
}

pub fn more(count: usize) -> String {
    format!("Show {count} more")
}

/// On paper, where not all are there.
pub fn drawn_on_paper(drawn: usize, total: usize) -> String {
    format!("The first {} of {} notes.", thousands(drawn), thousands(total))
}

/// The kind of what a note is about.
pub fn kind(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Record(RecordKind::Recommendation) => "Recommendation",
        TopicKind::Record(RecordKind::Review) => "Review",
        TopicKind::Record(RecordKind::Finding) => "Finding",
        TopicKind::Record(RecordKind::Article) => "Article",
        TopicKind::Record(RecordKind::Course) => "Course",
        TopicKind::Record(RecordKind::Line) => "Line of the strategy",
        TopicKind::Record(RecordKind::Figure) => "Figure",
        TopicKind::Theme => "Theme",
        TopicKind::Term => "Word of the glossary",
        TopicKind::Free => "Note of its own",
    }
}

pub fn sort(sort: NotebookSort) -> &'static str {
    match sort {
        NotebookSort::Newest => "Newest first",
        NotebookSort::Oldest => "Oldest first",
        NotebookSort::Title => "By title",
    }
}

pub fn with_words(words: &str) -> String {
    format!("“{words}”")
}

pub fn tagged(tag: &str) -> String {
    format!("Tag: {tag}")
}

pub fn from(day: Day) -> String {
    format!("From {day}")
}

pub fn until(day: Day) -> String {
    format!("Until {day}")
}

pub fn answer_to(question: &str) -> String {
    format!("Answer to: {question}")
}

pub fn changed(at: &LocalTime) -> String {
    format!("Changed on {at} at {}", at.time_of_day())
}

/// The name of the box by which a note is selected.
pub fn select(title: &str) -> String {
    format!("Select: {title}")
}

pub fn selected(count: usize) -> String {
    format!("{} selected", notes(count))
}

pub fn tag_added(tag: &str, count: usize) -> String {
    format!("The tag “{tag}” is on {}.", notes(count))
}

pub fn tag_removed(tag: &str, count: usize) -> String {
    format!("The tag “{tag}” is no longer on {}.", notes(count))
}

pub fn moved_to_bin(count: usize) -> String {
    let were = if count == 1 { "was" } else { "were" };
    format!("{} {were} moved to the bin, where they stay for 30 days.", notes(count))
}

pub fn brought_back(count: usize) -> String {
    let are = if count == 1 { "is" } else { "are" };
    format!("{} {are} back.", notes(count))
}

/// A message if something failed for some of the notes.
pub fn not_all(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "That did not work: this browser does not let this site store anything. Your notes are \
             where they were."
        }
        SaveFailure::Full => {
            "That did not work with all of them: this browser has no room left for this site. What \
             is not listed as changed is where it was."
        }
        SaveFailure::Locked => {
            "That did not work: your notes are locked. Unlock them, and try again. They are where \
             they were."
        }
        SaveFailure::InTheWay | SaveFailure::Failed => {
            "That did not work with all of them: the browser did not keep it. What is not listed \
             as changed is where it was."
        }
    }
}

/// Why there may be more notes than are shown.
pub fn not_read(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "This browser does not let this site store or read anything, so there may be notes \
             that are not shown."
        }
        SaveFailure::Locked => "Your notes are locked. Unlock them to see them.",
        SaveFailure::Full | SaveFailure::InTheWay | SaveFailure::Failed => {
            "This browser’s store could not be read in full, so there may be notes that are not \
             shown. Reload the page to try again."
        }
    }
}

/// The name of a file with a stored note that could not be read.
pub const UNREADABLE_FILE: &str = "unreadable-note.txt";
