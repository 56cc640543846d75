//! The texts of the search.

use content::FoundKind;
use routes::Route;

pub const TITLE: &str = "Search";
pub const LABEL: &str = "Search everything here";
pub const BUTTON: &str = "Search";
pub const OFFERS: &str = "Search results";
pub const LEAD: &str = "Finds everything here, and your own notes, in the words that you use.";
pub const HOW: &str = "Type in the box at the top of any page. Press / or Ctrl and K to get there.";

/// How to say more with a search, each with what it does.
pub const WAYS: [(&str, &str); 4] = [
    ("“voice of the child”", "These words in this order: in quotation marks."),
    ("missing -adults", "Without a word: a minus before it."),
    ("LAC", "An abbreviation also finds what it stands for, and earlier names."),
    ("safegarding", "A typing mistake is forgiven where nothing has the word."),
];
pub const WAYS_TITLE: &str = "Ways to search";

pub const NEEDS_JAVASCRIPT: &str =
    "Searching needs JavaScript. The site map at the foot of the page leads to everything.";

pub const TO_BOX: &str = "Go to the search box";
pub const CHOICES: &str = "Your searches";
pub const SLASH: &str = "Go to the search box with the / key";
pub const LATEST: &str = "You searched for";
pub const FORGET: &str = "Forget these";
pub const KEEP: &str = "Keep my last searches in this browser";
pub const THEMES: &str = "Themes";
/// The heading of what leads from the list to more.
pub const MORE: &str = "More";
pub const MY_NOTES: &str = "My notes";
pub const ONLY_HERE: &str = "From your own notes, which stay in this browser.";
pub const NOTE_WITHOUT_TITLE: &str = "A note of my own";

pub const GETTING_READY: &str = "Getting the search ready";
pub const NOT_WHOLE: &str = "The rest of the content has not come yet, so only this page can be read. Check your connection, then try again.";
pub const NOT_FETCHED: &str =
    "The search could not be fetched. Check your connection, then try again.";

pub const KIND: &str = "Kind";
pub const ANY_KIND: &str = "All kinds";
pub const PARTNERSHIP: &str = "Partnership";
pub const ANY_PARTNERSHIP: &str = "All partnerships";
pub const YEAR: &str = "Year";
pub const ANY_YEAR: &str = "All years";

pub const AS_TYPED: &str = "Search only for what I typed";
pub const WITH_SYNONYMS: &str = "Search also for words that mean the same";
pub const ONLY_AS_TYPED: &str = "Only what you typed was looked for.";

pub const CONTENT_NOTE: &str = "Some of these speak of abuse, neglect and exploitation.";
pub const TRY: &str = "What you could try";
pub const TRY_FEWER: &str = "Fewer words, or a more general one.";
pub const TRY_WIDER: &str = "Without what narrows the list.";
pub const TRY_WORDS: &str = "One of these words:";
pub const TRY_THEMES: &str = "One of these themes:";

/// What is found besides those that are shown.
pub fn more(count: usize) -> String {
    format!("Show {count} more")
}

pub fn kind(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Recommendation => "Recommendations",
        FoundKind::Review => "Reviews and audits",
        FoundKind::Finding => "Findings",
        FoundKind::Article => "Newsletters",
        FoundKind::Course => "Training",
        FoundKind::Line => "Strategy",
        FoundKind::Figure => "Figures",
        FoundKind::Theme => "Themes",
        FoundKind::Term => "Glossary",
        FoundKind::Document => "Related documents",
        FoundKind::Page => "Pages",
    }
}

/// A page's title as shown above its results.
pub fn title_for(words: &str) -> String {
    format!("Search: {words}")
}

pub fn found(total: usize, words: &str) -> String {
    match total {
        0 => format!("Nothing found for “{words}”"),
        1 => format!("1 result for “{words}”"),
        _ => format!("{total} results for “{words}”"),
    }
}

/// Announced to screen readers while the reader types.
pub fn offered(total: usize, notes: usize) -> String {
    let results = match total {
        0 => "No results".to_owned(),
        1 => "1 result".to_owned(),
        _ => format!("{total} results"),
    };
    match notes {
        0 => format!("{results}."),
        1 => format!("{results}, and 1 of my notes."),
        _ => format!("{results}, and {notes} of my notes."),
    }
}

/// The way from the box to everything that was found.
pub fn all(total: usize) -> String {
    match total {
        0 => "Ways to search".to_owned(),
        1 => "Show the result with filters".to_owned(),
        _ => format!("Show all {total} results"),
    }
}

/// The names searched for in addition to those typed.
pub fn also(typed: &str, others: &[String]) -> String {
    format!("“{typed}” also found as {}.", quoted(others))
}

/// The words searched for in place of one that occurs nowhere.
pub fn instead(word: &str, others: &[String]) -> String {
    format!("Nothing has “{word}”. Looked for {} instead.", quoted(others))
}

fn quoted(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    match quoted.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        other => other.concat(),
    }
}

pub const FOUND_HERE: &str = "What you searched for on this page";
pub const NEXT_PLACE: &str = "Next place";
pub const HIDE_MARKS: &str = "Hide the marks";

/// Where the reader is among the places of a page that have what they looked for.
pub fn place(at: usize, places: usize) -> String {
    match places {
        0 => "Not found on this page as it stands".to_owned(),
        1 => "Marked in 1 place".to_owned(),
        _ => format!("Place {at} of {places}"),
    }
}

/// What a page of the product's own is called, and what it is for in the words that readers have for
/// it.
pub fn help(route: &Route) -> (&'static str, &'static str) {
    let text = match route {
        Route::Notebook(_) => {
            "All that you have written here: your notes and answers, to find, sort, edit, tag, print and remove."
        }
        Route::ReadingList(_) => {
            "What you keep for later, and what you have read, discussed and used: bookmarks and progress."
        }
        Route::Backup => {
            "Save a copy of your notes and training as a file, export them as JSON, Markdown or CSV, encrypt the copy with a passphrase, or import a copy on another computer or phone."
        }
        Route::NoteBin => "Notes that you have deleted, to restore them within 30 days.",
        Route::YourData => {
            "Where your notes are stored, shared computers, private windows, locking with a passphrase, deleting and wiping everything, and privacy."
        }
        Route::Compare(_) => {
            "Set courses side by side: level, length, format and who they are for."
        }
        Route::ChooseTraining(_) => {
            "Answer a few questions, and see which training fits your role."
        }
        Route::MyTraining(_) => {
            "Your own training log: courses taken, hours and CPD, refreshers that are due, and certificates."
        }
        Route::AddTraining => "Write down a course that you took elsewhere.",
        Route::LearningRecord(_) => {
            "Your record of learning on paper, for supervision, appraisal or revalidation."
        }
        _ => "",
    };
    (super::section(route), text)
}
