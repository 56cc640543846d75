//! Words of presenting: the page that explains it, what stands before the slides, the slides, and the
//! presenter's own window.

use content::RecordKind;
use modes::{MOST_PRESENTED, SlideKind, Timer};

pub const TITLE: &str = "Present to a group";
pub const LEAD: &str = "Show what you find here to a room: the whole screen, large letters, one idea at a time. What the \
     report said, what was done, and a question to talk about.";

pub const ABOUT: &str = "With a projector";
pub const ABOUT_WHAT: &str = "What was learnt, one page or many, can be shown to a room as slides.";

/// Beside a text.
pub const THIS: &str = "Present this to a group";
/// Below a list: all of it, or the first of its records.
pub fn this_list(is_all: bool) -> String {
    match is_all {
        true => "Present this list to a group".into(),
        false => format!("Present the first {MOST_PRESENTED} of this list to a group"),
    }
}

pub const BEGIN: &str = "How to begin";
pub const BEGIN_ALL: &str = "Present all recommendations";
pub const BEGIN_WHAT: &str = "On any recommendation, review, finding, article, course or theme, follow “Present this to a group”.";
pub const BEGIN_LIST: &str = "For a choice of your own, mark pages “Keep for later”. Your reading list then presents them together. \
     Every list, narrowed as you like, has a link that presents what it shows.";
pub const BEGIN_ADDRESS: &str = "Before the first slide you see what will be shown, and can leave parts out or move them. The address \
     of that page holds your choice: keep it, or send it to somebody.";
pub const TO_FINDINGS: &str = "The findings, to be narrowed";
pub const TO_READING_LIST: &str = "Your reading list";

pub const SCREENS: &str = "One screen or two";
pub const SCREENS_WHAT: [&str; 3] = [
    "With a laptop and a projector: start with your notes in a second window. Drag the window with the \
     slides to the projector and press F there. Your own window has the slide, the next one, notes and a \
     clock, and turns both.",
    "With one screen: start on this screen. Press S to see notes, the next slide and a clock below the \
     slide, and S again to put them away.",
    "Your own written notes never stand on the slides. Only the second window shows them, and only when \
     you ask it to.",
];
pub const OFFLINE: &str = "Without a network";
pub const OFFLINE_WHAT: &str = "Once this toolkit has been opened in your browser, it presents without a network too. Open it once \
     before you go.";
pub const PAPER: &str = "On paper";
pub const PAPER_WHAT: &str = "“Print as slides” gives one slide a page, across the page. Your browser can save that as a PDF, as a \
     way out should the projector fail.";

pub const KEYS: &str = "Keys and remotes";
/// Each key, and what it does.
pub const KEYS_WHAT: [(&str, &str); 11] = [
    (
        "Right, Down, Page Down, Space, Enter or N",
        "the next slide; a presenter’s remote does the same",
    ),
    ("Left, Up, Page Up, Backspace or P", "the slide before"),
    ("Home and End", "the first and the last slide"),
    ("B or full stop", "a black screen, and the slide again"),
    ("W or comma", "a white screen, and the slide again"),
    ("F or F5", "the whole screen, and back"),
    ("T", "starts and pauses the timer; the first turn starts it too"),
    ("L", "makes the pointer a large spot, and small again"),
    ("S", "notes on this screen, and away"),
    (
        "Escape",
        "puts away what stands over the slide; then leaves the whole screen; then the slides",
    ),
    ("?", "these keys"),
];
pub const TOUCH: &str = "By mouse or finger";
pub const TOUCH_WHAT: &str = "A click or a tap turns to the next slide; near the left edge, to the one before. A swipe turns too. \
     Move the pointer, or press Tab, and the buttons appear at the foot.";

pub const READY: &str = "Ready to present";
pub const HOW: &str = "What presenting is, and its keys";

/// How much there is.
pub fn amount(slides: usize, records: usize) -> String {
    match records {
        1 => format!("{slides} slides. Nothing is shown to the room until you start."),
        _ => format!(
            "{slides} slides, from {records} pages. Nothing is shown to the room until you start."
        ),
    }
}

/// That parts of an address were not found.
pub fn lost(count: usize) -> String {
    match count {
        1 => "One thing that this address names is not here. It is passed over.".into(),
        _ => format!("{count} things that this address names are not here. They are passed over."),
    }
}

/// That a list was too long.
pub fn beyond(count: usize) -> String {
    format!("The list has {count} more. At most {MOST_PRESENTED} are presented together.")
}

pub const GRAVE: &str = "Some of these slides are about harm to people. Before each of these parts a slide says so. Think about \
     who will be in the room.";

pub const MINUTES: &str = "Minutes for the timer (optional)";
pub const MINUTES_HINT: &str =
    "It counts down from them, and says when they are over. Without a number it counts up.";

pub fn wrong_minutes(most: u16) -> String {
    format!("Enter a whole number of minutes from 1 to {most}, or leave it empty")
}

pub const START: &str = "Start presenting";
pub const START_TWO: &str = "Start with my notes in a second window";
pub const PRINT: &str = "Print as slides";

/// Where it goes on.
pub fn starts_at(at: usize) -> String {
    format!("It starts with slide {at}, where you were.")
}

pub const FROM_FIRST: &str = "Start with the first slide instead";
pub const SHOWN: &str = "What will be shown";
pub const LEAVE_OUT: &str = "Leave out";
pub const MOVE_UP: &str = "Move up";
pub const LEFT_OUT: &str = "Left out";
pub const PUT_BACK: &str = "Put it back";

/// A kind of record and how many slides it has.
pub fn kind_and_count(kind: RecordKind, slides: usize) -> String {
    match slides {
        1 => format!("{}, 1 slide", record(kind)),
        _ => format!("{}, {slides} slides", record(kind)),
    }
}

/// What a record is.
pub fn record(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Recommendation => "Recommendation",
        RecordKind::Review => "Review or audit",
        RecordKind::Finding => "Finding",
        RecordKind::Article => "Newsletter article",
        RecordKind::Course => "Course or event",
        RecordKind::Line => "From the strategy",
        RecordKind::Figure => "Figure",
    }
}

/// The heading of a slide without a title of its own.
pub fn kind(kind: SlideKind) -> &'static str {
    match kind {
        SlideKind::ContentNote => "Before we begin",
        SlideKind::Title | SlideKind::Summary => "In short",
        SlideKind::ReportSaid => crate::REPORT_SAID,
        SlideKind::WhatWasDone => crate::WHAT_WAS_DONE,
        SlideKind::Status => crate::STATUS,
        SlideKind::StillToCome => crate::STILL_TO_COME,
        SlideKind::Text => "What it says",
        SlideKind::Sample => crate::reviews::SAMPLE,
        SlideKind::Finding(finding) => crate::findings::kind(finding),
        SlideKind::Comments => crate::reviews::COMMENTS,
        SlideKind::Aims => crate::training::AIMS,
        SlideKind::Audience => crate::training::AUDIENCE,
        SlideKind::Dates => crate::training::DATES,
        SlideKind::HowToBook => crate::training::HOW_TO_BOOK,
        SlideKind::Numbers => "The numbers",
        SlideKind::Shows => "What they show",
        SlideKind::ShowsNot => "What they do not show",
        SlideKind::Question => "To talk about",
        SlideKind::Help => crate::HELP_NOW,
        SlideKind::Sources => "Where this comes from",
    }
}

/// A record's note on what it is about, as it is said to a room: what follows is no page there.
pub fn note(note: &str) -> String {
    match note.strip_prefix("This page ") {
        Some(rest) => format!("What follows {rest}"),
        None => note.to_owned(),
    }
}

/// Which of several slides of one thing.
pub fn piece((at, of): (usize, usize)) -> String {
    if of > 1 { format!("{at} of {of}") } else { String::new() }
}

/// A slide as announced to screen readers.
pub fn spoken(position: &str, heading: &str, text: &str) -> String {
    format!("Slide {position}. {heading}. {text}")
}

pub const BLACK: &str = "Black screen";
pub const WHITE: &str = "White screen";
pub const BAR: &str = "Presenting";
pub const BACK: &str = "Back";
pub const NEXT: &str = "Next";
pub const POINTER: &str = "Pointer";
pub const FULL: &str = "Whole screen";
pub const TIMER_START: &str = "Start timer";
pub const TIMER_PAUSE: &str = "Pause timer";
pub const NOTES_HERE: &str = "Notes here";
pub const NOTES_WINDOW: &str = "Notes window";
pub const KEYS_BUTTON: &str = "Keys";
pub const LEAVE: &str = "Leave";
pub const CLOSE: &str = "Close";
pub const TIME_UP: &str = "Time is up.";

pub const BLOCKED: &str = "The browser did not open a second window. Allow pop-up windows for this site and try again, or go on \
     with one screen: S shows notes below the slide.";
pub const OTHER_GONE: &str =
    "Your notes’ window has been closed. You can go on here, or open it again.";
pub const SLIDES_GONE: &str = "The window with the slides does not answer. If it was closed, open the slides again, and drag them to the projector.";
pub const SLIDES_AGAIN: &str = "Open the slides again";
pub const TWO_WINDOWS: &str =
    "Your notes are in the other window. Drag this one to the projector, and press F here.";

/// The timer, in words that tell which way it counts.
pub fn timer(timer: Timer, minutes: Option<u16>, now: i64) -> String {
    let Some(minutes) = minutes else { return clock(timer.seconds(now)) };
    match timer.left(minutes, now) {
        left @ 1.. => format!("{} left", clock(left)),
        over => format!("Time is up, {} over", clock(-over)),
    }
}

/// Seconds as minutes and seconds: `4:05`.
fn clock(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

pub const NOTES_TITLE: &str = "Presenter’s notes";
pub const NOW: &str = "Now";
pub const SLIDE: &str = "Slide";
pub const NEXT_SLIDE: &str = "Next slide";
pub const LAST_SLIDE: &str = "This is the last slide.";
pub const NOTES: &str = "Notes";
pub const SOURCE: &str = "Source";
pub const MIND: &str = "What it is about";
pub const ADDRESSED_TO: &str = crate::ADDRESSED_TO;
pub const TIED: &str = "Goes with";
pub const CLOCK: &str = "Time of day";
pub const TIMER: &str = "Timer";
pub const GO_TO: &str = "Go to";
pub const PAUSED: &str = "paused";
pub const NOT_BEGUN: &str = "not started";
pub const OWN_SHOW: &str = "Show my own note on this";
pub const OWN_HIDE: &str = "Hide my own note";
pub const OWN: &str = "My own note";
pub const OWN_NONE: &str = "You have no note on this page in this browser.";
pub const CLOSE_WINDOW: &str = "End, and close this window";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_timer_tells_which_way_it_counts() {
        let begun = Timer::default().toggled(0);
        assert_eq!(timer(begun, None, 245_000), "4:05");
        assert_eq!(timer(begun, Some(5), 245_000), "0:55 left");
        assert_eq!(timer(begun, Some(5), 300_000), "Time is up, 0:00 over");
        assert_eq!(timer(begun, Some(5), 3_671_000), "Time is up, 56:11 over");
    }

    #[test]
    fn a_note_is_said_to_a_room() {
        assert_eq!(note("This page is about loss."), "What follows is about loss.");
        assert_eq!(note("About loss."), "About loss.");
    }
}
