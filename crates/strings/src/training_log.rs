//! Texts of the log, of the record of learning on paper, and of what is set out for others.

use super::training_record::duration;
use reader::Sum;

pub const LOG_LEAD: &str =
    "What you plan, have booked and have attended, with what you made of it.";

pub const LOG: &str = "Log";
pub const LOG_CAPTION: &str = "My training, the newest first";
pub const LOG_COLUMNS: [&str; 5] = ["Date", "Title", "State", "Hours", "Themes"];
pub const STATE: &str = "State";
pub const YEAR: &str = "Year";
pub const THEME: &str = "Theme";
pub const ANY_STATE: &str = "All states";
pub const ANY_YEAR: &str = "All years";
pub const NOTHING_MATCHES: &str = "No record is of all of these. Change one of them, or show all.";
pub const SHOW_ALL: &str = "Show all of them";
pub const EMPTY: &str = "Nothing is here yet. Courses that you are interested in, have booked or \
     have attended will be listed here, with what is due and with your hours by year and theme.";
pub const BEGIN_WITH_COURSE: &str = "Choose a course, and note on its page how it stands with you";
pub const LOG_WHERE: &str = "Your training is kept in this browser alone and is sent to no one: not \
     to us, and not to a provider. Anyone who uses this browser under the same account can read it. \
     On a shared computer, export it and remove it when you have finished. Clearing the browser’s \
     data deletes it, so export it now and then.";
pub const PRINT_ALL: &str = "Print record of learning";
pub const PRINT_LOG: &str = "Print this log";
pub const EXPORT_CSV: &str = "Export CSV";
pub const EXPORT_JSON: &str = "Export JSON";
pub const DUE: &str = "What is due";
pub const CLASHES_WITH: &str = "clashes with";
pub const UNREADABLE: &str = "What could not be read";
pub const DOWNLOAD_UNREADABLE: &str = "Download what is stored";
pub const SUMS: &str = "What I attended";
pub const BY_YEAR: &str = "By year";
pub const BY_THEME: &str = "By theme (a course of two themes counts in both)";
pub const NO_THEME: &str = "No theme";
pub const COURSES: &str = "Courses";

pub fn showing(count: usize, total: usize) -> String {
    match (count, total) {
        (1, 1) => "1 record".into(),
        _ if count == total => format!("{total} records"),
        _ => format!("{count} of {total} records"),
    }
}

/// How many of those that match are drawn.
pub fn drawn(drawn: usize, total: usize) -> String {
    format!("The first {drawn} of {total} are shown.")
}

pub fn more(count: usize) -> String {
    format!("Show {count} more")
}

pub const PAPER_CAPTION: &str = "What was attended";
pub const PAPER_COLUMNS: [&str; 5] = ["Date", "Title", "Provider", "Themes", "Hours"];
pub const SELF_DECLARED: &str = "Self-declared";
pub const NAME: &str = "Name";
pub const ROLE: &str = "Role and organisation";
pub const ATTENDED_ON: &str = "Attended on";
pub const NO_CERTIFICATE: &str = "This is not a certificate of attendance: the provider’s \
     certificate is the official one. It lists what its owner stated of their own learning.";
pub const SUPERVISOR: &str = "Supervisor’s name";
pub const SIGNED: &str = "Signature";
pub const SIGNED_ON: &str = "Date";
pub const NOTHING_ATTENDED: &str =
    "Nothing is marked as attended yet. What you attend will be listed here.";
pub const NOT_ATTENDED: &str = "This course is not marked as attended yet, so there is nothing to \
     record.";

/// What a paper was made with, and how old its content is.
pub fn content_of(name: &str, reviewed: &str) -> String {
    format!("Made with the {name}; its content was last checked on {reviewed}.")
}

pub fn printed(today: &str) -> String {
    format!("Printed on {today}.")
}

/// How much was attended.
pub fn sum(sum: &Sum) -> String {
    let courses = match sum.courses {
        1 => "1 course".into(),
        many => format!("{many} courses"),
    };
    let said = match sum.minutes {
        0 => format!("{courses} attended"),
        minutes => format!("{courses} attended, {}", duration(minutes)),
    };
    match sum.unstated {
        0 => format!("{said}."),
        1 => format!("{said}. Of 1 no length is stated."),
        many => format!("{said}. Of {many} no length is stated."),
    }
}

pub const SET_OUT_LEAD: &str = "What you wrote once, in the order in which others ask for it. Read \
     it through before you hand it on.";
pub const NO_FORMS: &str = "There are no forms to set it out in.";
pub const MISSING: &str = "Still missing:";
pub const NOTHING_WRITTEN: &str = "Nothing written yet";
pub const COPY: &str = "Copy";
pub const COPY_ALL: &str = "Copy all of it";

/// Behind "Copy", for assistive technology: what is copied.
pub fn copy_of(field: &str) -> String {
    format!(" “{field}”")
}

pub const COPIED: &str = "Copied";
pub const NOT_COPIED: &str = "The browser did not let us copy it. Select the text instead.";
