//! Texts of the reader's own training: the moves, the record, and what is typed in.

use content::{Day, TimeOfDay};
use reader::{Booking, TrainingRecord, TrainingState};

pub use super::training_calendar::{action_file, booking_file, cancel_by_file, cancel_file};
pub use super::training_log::*;
pub use super::training_record::{
    cancel_until, duration, length_problem, not_read, reminder, said, state, trouble, unreadable,
};
pub use super::training_table::log_as_csv;

pub const TITLE: &str = "My training";
pub const ADD: &str = "Add training taken elsewhere";
pub const REFLECTION: &str = "My reflection, set out";
pub const PAPER: &str = "Record of learning";

/// The title of a record's page.
pub fn titled(page: &str, record: &str) -> String {
    format!("{record}: {page}")
}

pub const SAVE: &str = "Save";
/// The name of the buttons that make a move.
pub const OFFERED: &str = "How it stands with you";
pub const NOT_NOW: &str = "Not now";
pub const PRINT: &str = "Print";

pub const NOTHING_YET: &str = "You have noted nothing about this course.";
pub const PANEL_WHERE: &str = "This is your own note, kept in this browser alone. It books and \
     cancels nothing: do that with the provider, and note it here.";
pub const TO_LOG: &str = "All my training";
pub const TO_RECORD: &str = "Open its record";
pub const TO_EVALUATION: &str = "Open its record and evaluate it";
pub const AGAIN: &str = "Take it again";
pub const EARLIER: &str = "Other times";

/// How things stand, with the date.
pub fn standing(record: &TrainingRecord) -> String {
    let Some(last) = record.history.last() else { return String::new() };
    let on = last.on;
    match last.to {
        TrainingState::Interested => format!("Interested since {on}"),
        TrainingState::Booked => match &last.sitting {
            Some(booked) => format!("Booked on {on}: {}", sitting(booked)),
            None => format!("Booked on {on}"),
        },
        TrainingState::Cancelled => format!("Cancelled on {on}"),
        TrainingState::Attended => format!("Attended on {on}"),
        TrainingState::Evaluated => match record.attended_on() {
            Some(attended) => format!("Attended on {attended}, evaluated on {on}"),
            None => format!("Evaluated on {on}"),
        },
    }
}

/// When and where: `Tuesday 24 March 2026, 09:30 to 16:00, Civic Hall`.
pub fn sitting(sitting: &Booking) -> String {
    let mut said = sitting.day.long();
    match (sitting.start, sitting.end) {
        (Some(start), Some(end)) => said.push_str(&format!(", {start} to {end}")),
        (Some(start), None) => said.push_str(&format!(", from {start}")),
        (None, Some(end)) => said.push_str(&format!(", until {end}")),
        (None, None) => {}
    }
    if let Some(place) = &sitting.place {
        said.push_str(", ");
        said.push_str(place);
    }
    said
}

/// In a record's history, what was booked.
pub fn for_sitting(booked: &Booking) -> String {
    format!("for {}", sitting(booked))
}

/// Until when a place can be given up without a charge, and what is charged then.
pub fn terms(sitting: &Booking, today: Day) -> Option<String> {
    let charge = sitting.charge.as_ref();
    Some(match (sitting.cancel_by, charge) {
        (None, None) => return None,
        (None, Some(charge)) => format!("Charge for cancelling late or not attending: {charge}."),
        (Some(by), charge) if by < today => match charge {
            Some(charge) => {
                format!("The last day to cancel without a charge was {by}. Now it costs: {charge}.")
            }
            None => format!("The last day to cancel was {by}."),
        },
        (Some(by), Some(charge)) => {
            format!("You can cancel without a charge until {by}. After that: {charge}.")
        }
        (Some(by), None) => format!("You can cancel until {by}."),
    })
}

/// Another booking at the same time.
pub fn clash(title: &str, booked: &Booking) -> String {
    format!("This clashes with another booking of yours: {title}, {}.", sitting(booked))
}

/// A button that begins a move.
pub fn make_move(from: Option<TrainingState>, to: TrainingState) -> &'static str {
    let again = from == Some(TrainingState::Cancelled);
    match to {
        TrainingState::Interested if again => "I am still interested",
        TrainingState::Interested => "I am interested",
        TrainingState::Booked if again => "I have booked again",
        TrainingState::Booked => "I have booked a place",
        TrainingState::Cancelled => "I have cancelled",
        TrainingState::Attended => "I have attended",
        TrainingState::Evaluated => "I have evaluated it",
    }
}

/// What is asked about a move's date.
pub fn when(to: TrainingState) -> &'static str {
    match to {
        TrainingState::Interested => "Since when?",
        TrainingState::Booked => "When did you book?",
        TrainingState::Cancelled => "When did you cancel?",
        TrainingState::Attended => "When did you attend?",
        TrainingState::Evaluated => "When did you evaluate it?",
    }
}

/// A date's name at the beginning of an error, and within one.
pub const DATE: &str = "The date";
pub const THE_DATE: &str = "the date";

pub fn moved(to: TrainingState, on: Day) -> String {
    format!("{}, {on}.", state(to))
}

pub fn undo(to: TrainingState, on: Day) -> String {
    format!("Undo “{}, {on}”", state(to))
}

pub fn undone(to: TrainingState) -> String {
    format!("Undone: “{}”.", state(to))
}

pub fn and_saved(said: &str, saved: &str) -> String {
    format!("{said} {saved}")
}

pub fn saved_at(time: TimeOfDay) -> String {
    format!("Saved in this browser at {time}.")
}

pub const WHICH_SESSION: &str = "Which date did you book?";
pub const CHOOSE_SESSION: &str = "Choose the date that you booked";
pub const OTHER_DATE: &str = "Another date";
pub const OWN_DATE: &str = "The date that the provider gave you";
pub const OWN_DATE_HINT: &str = "Leave empty what you do not know yet.";
pub const COURSE_DATE: &str = "Date of the course";
pub const THE_COURSE_DATE: &str = "the date of the course";
pub const STARTS: &str = "Start";
pub const ENDS: &str = "End";
pub const ENDS_FIRST: &str = "The end must be later than the start";
pub const PLACE: &str = "Place";
pub const LAST_DAY: &str = "Last day to cancel without a charge";
pub const CANCELS_LATE: &str =
    "The last day to cancel without a charge must not be after the course";
pub const CHARGE: &str = "Charge for cancelling late or not attending";
pub const CHARGE_HINT: &str = "For example, £50";

pub fn places(places: u16) -> String {
    match places {
        1 => "1 place in all.".into(),
        _ => format!("{places} places in all."),
    }
}

pub const NO_RECORD: &str = "This browser has no such record";
pub const NO_RECORD_WHY: &str = "Records of training are kept in the browser in which they were \
     made, and nowhere else. It may have been removed, or made in another browser.";
pub const COURSE: &str = "Course";
pub const COURSE_GONE: &str = "This course is no longer in the catalogue. Your record of it is kept \
     as it is.";
pub const ELSEWHERE: &str = "Taken elsewhere, added by hand";
pub const PROVIDER: &str = "Provider";
pub const HOURS: &str = "Hours";
pub const THEMES: &str = "Themes";
pub const HISTORY: &str = "What happened";
pub const MATERIALS: &str = "Materials";
pub const SET_OUT: &str = "Set out for supervision and regulators";
pub const PRINT_ONE: &str = "Print this record of learning";
pub const REMOVE: &str = "Remove this record";
pub const PUT_BACK: &str = "Put it back";

pub fn removed(title: &str) -> String {
    format!("“{title}” was removed.")
}

pub const TO_CALENDAR: &str = "Add to my calendar (.ics)";
pub const OUT_OF_CALENDAR: &str = "Take it out of my calendar (.ics)";
pub const REMIND_CANCEL_BY: &str = "Remind me of the last day to cancel (.ics)";
pub const REMIND_ACTION: &str = "Remind me of that date (.ics)";

pub const NAME_NO_ONE: &str = "Do not name children or families.";
pub const EVALUATION: &str = "Evaluation";
pub const EVALUATION_LEAD: &str = "Fill in what is of use to you; each part may stay empty. Your \
     words stay in this browser and are sent to no one.";
pub const CONFIDENCE_BEFORE: &str = "How sure of the subject were you before?";
pub const CONFIDENCE_AFTER: &str = "How sure of it are you now?";
pub const CONFIDENCE_ENDS: [&str; 2] = ["not at all", "very"];
pub const USEFUL: &str = "It is of use in my work";
pub const TAUGHT: &str = "It was well taught";
pub const RECOMMENDED: &str = "I would recommend it";
pub const AGREE_ENDS: [&str; 2] = ["not at all", "fully"];
pub const LEARNT: &str = "What I learnt";
pub const CHANGE: &str = "What I will do differently";
pub const BY: &str = "By when";
pub const BY_HINT: &str = "When you want to have done it, or to look at it again";
pub const BY_DATE: &str = "The date by when";
pub const EFFECT: &str = "What came of it";
pub const EFFECT_HINT: &str = "Come back to this once you have tried it";
pub const DISCUSSED: &str = "With whom I discussed it";
pub const DISCUSSED_HINT: &str = "Their role rather than their name, and what they said";
pub const CODE: &str = "How it relates to my profession’s code or standards";
pub const CODE_HINT: &str = "For example, the part of the Code, or the standard";
pub const COMMENTS: &str = "Anything else";
pub const SAVE_EVALUATION: &str = "Save my evaluation";
pub const NOT_SAVED_YET: &str = "Not saved yet";
pub const SAVED_BUT_DATE: &str = "Saved, but for the date by when: correct it and save again.";
pub const BOTH_TEXTS: &str = "Not saved: this record was changed in another tab or window. Where the \
     words differ, both are in the boxes now. Look through them and save again.";

/// A rating, with words at the ends of the scale.
pub fn rating(number: u8, [least, most]: [&str; 2]) -> String {
    match number {
        1 => format!("1 {least}"),
        5 => format!("5 {most}"),
        _ => number.to_string(),
    }
}

pub const STATED: &str = "Change what I added";
pub const HOW_LONG: &str = "How long it took";
pub const COURSE_TITLE: &str = "Title of the course";
pub const THE_TITLE: &str = "the title of the course";
pub const WHO_HELD_IT: &str = "Who held it";
pub const OPTIONAL: &str = "Leave empty if you do not know";
pub const HOURS_HINT: &str = "For example, 6, 1:30 or 90 minutes";
pub const WHICH_THEMES: &str = "What was it about?";
pub const ADD_LEAD: &str = "A course that is not in the catalogue: with your employer, at a \
     university, online. It joins your log and your record of learning.";
pub const HOW_IT_STANDS: &str = "How does it stand?";
pub const ADDED_ON: &str = "Date of the course";
pub const ADD_IT: &str = "Add to my training";
