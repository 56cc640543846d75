//! Every text of the interface. What is said about one partnership comes from its pack instead.
//! Pure, because the maker's tool prints some of it into the page that the app takes over.

pub mod backup;
pub mod choosing;
pub mod documents;
pub mod embed;
pub mod figures;
pub mod findings;
pub mod forms;
pub mod glossary;
pub mod guard;
pub mod kiosk;
pub mod kiosk_counts;
pub mod locking;
pub mod marks;
pub mod meeting;
pub mod my_training;
pub mod newsletters;
pub mod note_bin;
pub mod notebook;
pub mod notebook_list;
pub mod notes_export;
pub mod offline;
pub mod present;
pub mod quote_status;
pub mod reviews;
pub mod search;
pub mod strategy;
pub mod themes;
pub mod thread;
pub mod training;
pub mod training_calendar;
mod training_log;
pub mod training_record;
pub mod training_table;
pub mod your_data;

use content::{LocalTime, Neighbours, RecordKind};
use modes::ExitProgress;
use reader::{NoteStatus, SaveFailure, Today, Unreadable};
use routes::Route;

pub const SKIP_TO_MAIN: &str = "Skip to main content";
pub const MAIN_MENU: &str = "Menu";
pub const NAV_TOOLKIT: &str = "Recommendations";
pub const NAV_HOW_TO_USE: &str = "How to use";
pub const NAV_ABOUT: &str = "About";
pub const HOME: &str = "Home";
/// Actions on a page besides reading it.
pub const USES: &str = "Use this page";
pub const BREADCRUMB: &str = "Breadcrumb";

pub const EXIT: &str = "Exit this page";
pub const EXIT_EMERGENCY: &str = "Emergency";
pub const EXIT_ACTIVATED: &str = "Loading.";
pub const EXIT_EXPIRED: &str = "Exit this page expired.";

/// Announced to screen readers while Shift is pressed.
pub fn exit_presses(pressed: ExitProgress) -> &'static str {
    match pressed {
        ExitProgress::More(1) => "Shift, press 1 more time to exit.",
        ExitProgress::More(_) => "Shift, press 2 more times to exit.",
        ExitProgress::Nothing | ExitProgress::Leave => "",
    }
}

/// While a part of the program is fetched, and when it did not come.
pub const COMING: &str = "Loading";
pub const NOT_FETCHED: &str = "This page could not be fetched";
pub const BESIDE_NOT_FETCHED: &str = "Your marks and your note could not be fetched";
pub const NOT_FETCHED_HELP: &str = "A part of the program did not arrive. Check your connection, then try again. If it stays so, the site may just have been updated: reload the page in your browser.";
pub const FETCH_AGAIN: &str = "Try again";

pub const START: &str = "Start the toolkit";
pub const CONNECTIONS: &str = "What connects them";
pub const WITH_OTHERS: &str = "Use it with others";
pub const WAY_REVIEWS: &str =
    "What each review and audit looked at, what it found, and what was done about it.";
pub const WAY_TRAINING: &str = "Courses, briefings and e-learning that the documents name.";
pub const WAY_STRATEGY: &str =
    "The plan on a page: where it starts, what it wants, its steps and outcomes.";
pub const WAYS_IN: &str = "Ways in";
pub const BY_THEME: &str = "Start from a theme";
pub const LEFT_OFF: &str = "Pick up where you left off";
pub const HELP_NOW: &str = "Get help now";
pub const CALL: &str = "Call";

pub fn way_all_line(count: usize) -> String {
    format!(
        "What the report said and what was done about each of the {count}, with room for your notes."
    )
}

pub fn way_newsletters(issues: usize) -> String {
    match issues {
        1 => "The articles of one issue, in reading order.".into(),
        _ => format!("The articles of {issues} issues, in reading order."),
    }
}

/// What a way in holds: the word beside its number.
pub fn section_noun(route: &Route) -> &'static str {
    match route {
        Route::Toolkit(_) => "Toolkit",
        Route::Reviews => "Reviews",
        Route::Newsletters(_) => "Articles",
        Route::Training(_) => "Courses",
        _ => "Lines",
    }
}

pub fn left_off(at: &Neighbours, looked_at: usize) -> String {
    format!("Page {} of {}. You have looked at {looked_at}.", at.position, at.total)
}

pub const LOCAL_RECOMMENDATIONS: &str = "Local recommendations";
pub const NATIONAL: &str = "National";
pub const FILTER: &str = "Narrow the list";
pub const FILTER_THEME: &str = "Theme";
pub const FILTER_BODY: &str = "Board or agency";
pub const ANY_THEME: &str = "All themes";
pub const ANY_BODY: &str = "All boards and agencies";
pub const CLEAR_FILTER: &str = "Show all";
pub const LOOKED_AT: &str = "Looked at";
pub const HAS_NOTE: &str = "Has my note";
pub const NOTHING_MATCHES: &str =
    "No page is of both this theme and this board or agency. Change one of them, or show all.";

pub fn showing(count: usize, total: usize) -> String {
    if count == total {
        format!("Showing all {total}")
    } else {
        format!("Showing {count} of {total}")
    }
}

pub fn with_count(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

/// Before the filter's name.
pub const REMOVE_FILTER: &str = "Remove filter: ";

pub const ALL_RECOMMENDATIONS: &str = "All recommendations";
pub const LOCAL_RECOMMENDATION: &str = "Local recommendation";
pub const REPORT_SAID: &str = "What the report said";
pub const WHAT_WAS_DONE: &str = "What was done";
pub const STILL_TO_COME: &str = "Still to come";
pub const STATUS: &str = "Status, as the source states it";
pub const ADDRESSED_TO: &str = "Addressed to";
pub const BODIES: &str = "Boards and agencies";
pub const THEMES: &str = "Themes";
pub const SOURCE: &str = "Source";
/// To the page with all that is here of a document.
pub const WHOLE: &str = "The whole document on one page";
pub const WHOLE_PRINT: &str = "Print this document";
pub const WHOLE_NOTE: &str = "Parts of this document are about children and adults who were hurt or exploited, or who died. Each of these says so before it begins.";
pub const CONTENT_NOTE: &str = "Before you read";
pub const EDITOR_NOTE: &str = "About the source’s wording";
pub const LINKS: &str = "Links";
pub const FOLLOW_THE_THREAD: &str = "Follow the thread";
pub const WORDS_USED: &str = "Words used on this page";
pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const STEPS: &str = "Pages in reading order";
pub const COPY_LINK: &str = "Copy a link";
pub const PRINT: &str = "Print";
pub const PRINT_WITH_NOTES: &str = "Print with my notes";
pub const LINK_COPIED: &str = "Link copied.";
pub const LINK_NOT_COPIED: &str = "The browser did not let us copy it. The address is:";

/// Where a page stands among those that are read in order, from 1.
pub fn position(at: usize, total: usize) -> String {
    format!("{at} of {total}")
}

/// A kind of record, of which there are several.
pub fn record_kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Recommendation => NAV_TOOLKIT,
        RecordKind::Review => reviews::TITLE,
        RecordKind::Finding => findings::TITLE,
        RecordKind::Article => "Newsletter articles",
        RecordKind::Course => "Courses and events",
        RecordKind::Line => "Lines of the strategy",
        RecordKind::Figure => figures::TITLE,
    }
}

/// The name of a way in, as the menu and the home page have it.
pub fn section(route: &Route) -> &'static str {
    match route {
        Route::Toolkit(_) => NAV_TOOLKIT,
        Route::Reviews => reviews::TITLE,
        Route::Findings(_) => findings::TITLE,
        Route::Newsletters(_) => newsletters::TITLE,
        Route::Strategy => strategy::TITLE,
        Route::Training(_) => training::TITLE,
        Route::Compare(_) => training::COMPARE,
        Route::ChooseTraining(_) => training::CHOOSE,
        Route::BookingGuide => training::BOOKING,
        Route::MyTraining(_) | Route::TrainingRecord(_) => my_training::TITLE,
        Route::AddTraining => my_training::ADD,
        Route::Reflection(_) => my_training::REFLECTION,
        Route::LearningRecord(_) => my_training::PAPER,
        Route::Themes => themes::TITLE,
        Route::Figures => figures::TITLE,
        Route::Thread => thread::TITLE,
        Route::Glossary => glossary::TITLE,
        Route::Documents(_) => documents::TITLE,
        Route::Search(_) => search::TITLE,
        Route::Notebook(_) => notebook::TITLE,
        Route::NoteBin => notebook::BIN,
        Route::Backup => notebook::BACKUP,
        Route::ReadingList(_) => notebook::READING_LIST,
        Route::YourData => notebook::YOUR_DATA,
        Route::HowToUse => NAV_HOW_TO_USE,
        Route::About => NAV_ABOUT,
        Route::Meeting(_) => meeting::TITLE,
        Route::Kiosk(_) => kiosk::TITLE,
        Route::Embed(_) => embed::TITLE,
        Route::EmbedCheck => embed::CHECK,
        Route::Present(_) => present::TITLE,
        _ => HOME,
    }
}

/// A page's title with the way in that it belongs to, where the title is not the way in itself:
/// a theme and a word of the glossary may have the same one.
pub fn within(title: &str, route: &Route) -> String {
    match section(&route.section()) {
        HOME | NAV_TOOLKIT | NAV_HOW_TO_USE | NAV_ABOUT => title.to_owned(),
        section if section == title => title.to_owned(),
        section => format!("{title} ({section})"),
    }
}

/// What a tie rests on.
pub fn basis(stated_at: Option<&str>) -> String {
    match stated_at {
        Some(place) => format!("Stated in the source ({place})"),
        None => "Our link".into(),
    }
}

pub const MY_NOTE: &str = "My note";
pub const MY_ANSWER: &str = "My answer";
pub const WHERE_NOTES_LIVE: &str = "Your notes stay in this browser and are sent to no one. Anyone who uses this browser can \
     read them. Do not name people or write anything that would identify a child or a family.";
pub const NOTES_IN_MEMORY: &str = "What you write stays in this page and is sent to no one. It is not stored, and is gone when the page \
     is closed or cleared. Do not name people or write anything that would identify a child or a family.";
pub const REFLECT: &str = "Reflect";
pub const REFLECT_THIS: &str = "On this learning";
pub const REFLECT_PRACTICE: &str = "On practice in general";
pub const ANSWERED: &str = "Answered";
pub const DOWNLOAD_TEXT: &str = "Download this text";
pub const TRY_AGAIN: &str = "Try to save again";
pub const KEEP_BOTH: &str = "Keep both texts";
pub const THEIR_TEXT: &str = "The other text";
pub const DOWNLOAD_UNREADABLE: &str = "Download what is stored";

/// How it stands with a note, in words.
pub fn note_status(status: &NoteStatus) -> String {
    match status {
        NoteStatus::Empty => String::new(),
        NoteStatus::Saved { at, today } => saved(at, *today),
        NoteStatus::InMemory => "Saved on this page only, until it is closed or cleared".into(),
        NoteStatus::Saving => "Saving…".into(),
        NoteStatus::Unsaved => "Not saved yet".into(),
        NoteStatus::Binned => {
            "Your note was emptied. What it said is in the bin for 30 days".into()
        }
        NoteStatus::Failed(failure) => format!("Not saved: {}", save_failure(*failure)),
    }
}

fn saved(at: &LocalTime, today: Today) -> String {
    match today {
        Today::Yes => format!("Saved in this browser at {}", at.time_of_day()),
        Today::No => format!("Saved in this browser on {at} at {}", at.time_of_day()),
    }
}

fn save_failure(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "this browser does not let this site store anything. What you write stays on the page \
             until you close it. Download it before you leave, or allow the site to store data."
        }
        SaveFailure::Full => {
            "this browser has no room left for this site. Your text is still here. Download it, or \
             shorten or empty another note and try again."
        }
        SaveFailure::InTheWay => {
            "something that we cannot read is stored in this place, and we do not write over it. \
             Your text is still here. Download it before you leave."
        }
        SaveFailure::Locked => locking::LOCKED_ELSEWHERE,
        SaveFailure::Failed => {
            "the browser did not keep it. Your text is still here. Try again, or download it."
        }
    }
}

/// A message about stored data that could not be read.
pub fn note_trouble(trouble: &Unreadable) -> &'static str {
    match trouble {
        Unreadable::SetAside(_) => {
            "A note is stored here that cannot be read. It has been set aside, not deleted. You can \
             download it as it is, and write a new note."
        }
        Unreadable::InPlace(_) => {
            "A note is stored here that cannot be read. It was left as it is. You can download it, \
             and write a new note."
        }
        Unreadable::Newer(_) => {
            "A later version of this toolkit wrote the note that is stored here, and this version \
             cannot read it. It was left as it is. Reload the page to get the later version, or \
             download the note."
        }
    }
}

pub const NOT_FOUND: &str = "Page not found";
pub const DID_YOU_MEAN: &str = "Did you mean";
pub const NOT_FOUND_HELP: &str =
    "If you typed the address, check it. If you followed a link, it may be out of date.";

pub fn no_page_at(path: &str) -> String {
    format!("There is nothing at “{path}”.")
}

pub fn recommendations_are(count: usize) -> String {
    format!("The recommendations are numbered 1 to {count}.")
}

/// On a printed page, where no program runs.
pub const WITHOUT_SCRIPT: &str = "You can read every page. Notes, filters, marks and training records need JavaScript, \
     which is switched off or blocked here.";

pub const ABOUT: &str = "About this toolkit";
pub const WHOSE: &str = "Whose learning this is";
pub const DOCUMENTS: &str = "The documents behind it";
pub const STORED: &str = "What is stored, and where";
pub const STORED_WHAT: [&str; 3] = [
    "Your notes, answers, marks and training records, and which pages you have looked at, are kept \
     by this browser on this device. They are not sent to us or to anyone else, and they do not \
     appear on your other devices.",
    "Anyone who uses this browser under the same account can read them, unless you lock them with a \
     passphrase. On a shared computer, say so on the page “Your data in this browser”: then nothing \
     is stored.",
    "There are no cookies, and nothing follows you. A screen at an event may count how often \
     pages are opened there, and says so. Clearing the browser’s data for this \
     site deletes your notes. Some browsers do that by themselves when you have not visited for a \
     while (Safari after seven days), so make a backup of what you want to keep.",
];
pub const CHECKED: &str = "When the content was checked";

pub fn checked(reviewed: &str, due: &str) -> String {
    format!(
        "The content was last checked as a whole on {reviewed}. It is to be checked again by {due}."
    )
}

pub const KEYS: &str = "Ways to turn the page";
/// Each way, and when it works.
pub const KEYS_WHAT: [(&str, &str); 5] = [
    ("Previous and Next", "at the foot of each page, with the title of where they lead"),
    ("Left and right arrow keys", "when you are not typing"),
    (
        "Page Up and Page Down, or a presenter’s remote",
        "scroll the page first, and turn it at the end; so nothing is passed over",
    ),
    ("A swipe to the left or right", "on a touch screen"),
    ("The / key, or Ctrl and K", "leads to the search box at the top of any page"),
];
pub const NOTES_AND_MARKS: &str = "Notes and marks";
pub const NOTES_AND_MARKS_WHAT: [&str; 4] = [
    "Each page has room for your own note and for answers to reflection questions. They are saved \
     as you type, in this browser alone.",
    "“My marks” keeps a page for later, and says that you have read it, discussed it or used it in \
     your work. Your reading list gathers what you have marked.",
    "The list of recommendations shows which ones you have looked at, kept and discussed, and which \
     have your note.",
    "Print makes a handout of a page, with your notes or without them.",
];
pub const LEAVE_QUICKLY: &str = "Leave quickly";
pub const LEAVE_QUICKLY_WHAT: &str = "Pages with a note on what they are about have an “Exit this page” button. It opens a harmless \
     site at once. Pressing Shift three times does the same.";
pub const BEGIN: &str = "Begin with recommendation 1";
