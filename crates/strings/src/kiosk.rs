//! Words of the kiosk: its set-up, and what stands on the screen.

use modes::{KIOSK_ASKS, KIOSK_CODE, KIOSK_EVENT, KIOSK_IDLE, KioskProblem};

pub const TITLE: &str = "Set up a screen at an event";
pub const LEAD: &str = "For a laptop, tablet or touch screen that people use one after another. Whoever goes leaves \
     nothing behind: notes stay in memory and are dropped.";

pub const ABOUT: &str = "At an event";
pub const ABOUT_WHAT: &str = "A screen that people use one after another can show this toolkit, and keeps nothing of what they \
     write.";

pub const EVENT: &str = "Name of the event";
pub const EVENT_HINT: &str = "It stands at the top of the screen.";
pub const PARTS: &str = "What is open";
pub const IDLE: &str = "Seconds without a touch before the screen asks";
pub const RECORDS: &str = "While nobody is there";
pub const SHOWS_RECORDS: &str = "Show recommendations, articles and courses in turn";
pub const RECORDS_HINT: &str = "Only what carries no content note. For people who have asked their device for less motion, one \
     stands still.";
pub const ROOM: &str = "Address for telephones (optional)";
pub const ROOM_HINT: &str = "Where this toolkit can be reached by people in the room, like https://learning.example.org/toolkit/. \
     Their telephones get it from a square code on the screen. Without one, the code has the address at which this \
     toolkit is published, or that of this page.";
pub const ROOM_NEEDED: &str = "Enter an address if people are to take pages along on their telephones: this page is on this device \
     alone, and no telephone can open it. Without one, the screen shows no square codes of pages.";
pub const CODE: &str = "Code to leave";
pub const FULL_SCREEN: &str = "The screen fills with the toolkit when it is touched, if the browser lets it. To fill it from the \
     start, press F11. On a tablet, keep this one app open: with Guided Access on an iPad, or by pinning the \
     screen on Android.";
pub const BEGIN: &str = "Begin";
pub const BY_ADDRESS: &str = "Begin by an address";
pub const BY_ADDRESS_WHAT: &str = "A screen that opens this address begins at once, after a power cut too. The code is in it, so \
     keep it to yourself.";

/// The text behind a list of records shown in turn.
pub fn in_turn(count: usize) -> String {
    format!("What is shown in turn ({count})")
}

pub fn idle_hint() -> String {
    format!("From {} to {}. Then it asks for {KIOSK_ASKS} seconds.", KIOSK_IDLE.0, KIOSK_IDLE.1)
}

pub fn code_hint() -> String {
    format!("{} to {} digits. Whoever leaves the screen needs it.", KIOSK_CODE.0, KIOSK_CODE.1)
}

/// What is wrong with the set-up, and what to do.
pub fn problem(problem: KioskProblem) -> String {
    match problem {
        KioskProblem::Event => {
            format!("Enter the name of the event, in {KIOSK_EVENT} characters or fewer")
        }
        KioskProblem::Parts => "Tick at least one thing that is open".into(),
        KioskProblem::Idle => {
            format!("Enter a number of seconds from {} to {}", KIOSK_IDLE.0, KIOSK_IDLE.1)
        }
        KioskProblem::Room => {
            "Enter a web address that begins with https:// or http://, without ? or #, or leave it empty"
                .into()
        }
        KioskProblem::Code => {
            format!("Enter a code of {} to {} digits", KIOSK_CODE.0, KIOSK_CODE.1)
        }
    }
}

pub const BAR: &str = "This screen";
pub const BACK: &str = "Back";
pub const START_PAGE: &str = "Start page";
pub const MY_NOTES: &str = "My notes";
pub const TAKE: &str = "Take this page with you";
pub const TAKEN: &str = "What I take with me";
pub const FINISH: &str = "Finish and clear";
pub const LEAVE: &str = "For the organiser";

pub const WELCOME: &str = "What would you like to look at?";
pub const WELCOME_WHAT: &str = "Look around as long as you like. What you write here is not kept: it is gone when you finish, \
     or when you walk away.";
pub const IS_COUNTED: &str = "This screen counts in how many visits each page is opened and each answer of the course chooser \
     chosen. It does not note who, or what you write.";
pub const TOUCH: &str = "Touch the screen to begin";
pub const NOT_OPEN: &str = "This is not open on this screen";
pub const NOT_OPEN_WHAT: &str = "The organisers of this event have chosen other parts. You can take its address with you and read \
     it later.";

pub const STILL_THERE: &str = "Are you still there?";
pub const STILL_HERE: &str = "Yes, I am still here";

/// How long the question still stands.
pub fn seconds_left(left: u16) -> String {
    match left {
        1 => "In 1 second this screen is cleared for the next person.".into(),
        left => format!("In {left} seconds this screen is cleared for the next person."),
    }
}

const OUTSIDE: &str = "This leads to another site";
const OUTSIDE_WHAT: &str =
    "This screen stays here. To open it on your own telephone, point its camera at the square.";
/// For an address outside the product: a heading, and what to do.
pub fn outside(address: &str) -> (&'static str, &'static str) {
    match address.split_once(':').map(|(scheme, _)| scheme) {
        Some("tel") => (CALL, CALL_WHAT),
        Some("mailto") => (MAIL, MAIL_WHAT),
        _ => (OUTSIDE, OUTSIDE_WHAT),
    }
}

const CALL: &str = "Ring this number";
const CALL_WHAT: &str = "This screen cannot ring. Use your own telephone: type the number, or point its camera at the square.";
const MAIL: &str = "Write to this address";
const MAIL_WHAT: &str =
    "This screen sends no mail. To write from your own telephone, point its camera at the square.";
pub const NO_ADDRESS: &str = "This screen knows no address under which your telephone could open the page. Ask the organisers of \
     this event where to find it.";
pub const THIS_PAGE: &str = "This page on your telephone";
pub const THIS_PAGE_WHAT: &str =
    "Point your telephone's camera at the square. What you have written here does not go with it.";
pub const TAKE_ALONG: &str = "Keep this page with what I take";
pub const IS_TAKEN: &str = "This page is with what you take with you.";
pub const TAKEN_WHAT: &str = "Pages that you have chosen, and your notes. They are on this screen alone until you finish: take them \
     on your telephone, as squares one after another. Nothing is sent.";
pub const TAKEN_OR_PRINTED: &str = "Pages that you have chosen, and your notes. They are on this screen alone until you finish: take them \
     on your telephone, as squares one after another, or print them. Nothing is sent.";
pub const PAGES: &str = "Pages";
pub const NO_PAGES: &str =
    "You have chosen no page yet. On a page, press “Take this page with you”.";
pub const LEAVE_HERE: &str = "Leave it here";
pub const AS_SQUARES: &str = "Show the squares";
pub const PRINT_ALL: &str = "Print all of it";
pub const SQUARES: &str = "On your telephone";
pub const PAGE_SQUARE_WHAT: &str =
    "Point your telephone’s camera at the square, and open the page that it leads to.";
pub const NOTES: &str = "My notes";
pub const NOTES_WHAT: &str = "Point your telephone’s camera at the square, copy the text that it shows, and keep it where you keep \
     such things. Nothing is sent.";
pub const SQUARES_WHAT: &str =
    "One square after another: when your telephone has one, go on to the next.";
pub const PRINTER: &str = "Printing";
pub const HAS_PRINTER: &str = "There is a printer: offer to print what people take with them";
pub const PRINTER_HINT: &str = "Only tick it where the browser prints to a printer in the room. Its window for printing is the \
     browser’s own.";
pub const COUNTING: &str = "Counting";
pub const COUNTS: &str = "Count how often each page is opened and each answer chosen";
pub const COUNTS_HINT: &str = "The counts are the one thing that is stored, on this device: in how many visits, and on which days. Nothing of \
     who, no time of day, and nothing that was written. You find them here once you have left the screen by its code. \
     Groups under five are not shown.";
pub const NOTES_ARE_HERE: &str = "What you write on this screen is in its memory alone, until you finish or walk away. Then it is \
     gone. It is sent to no one.";
pub const NO_NOTES: &str = "You have not written anything on this screen.";
pub const NEXT_SQUARE: &str = "Next square";
pub const PREVIOUS_SQUARE: &str = "Previous square";
pub const FIRST_SQUARE: &str = "First square again";
pub const NOTES_CODE: &str = "Square code with my notes";

/// Which of several squares is shown.
pub fn square_of(at: usize, count: usize) -> String {
    format!("Square {at} of {count}")
}

/// The name of a square code.
pub fn code_for(address: &str) -> String {
    format!("Square code for {address}")
}

pub const TOO_LONG: &str = "This is too long for a square code.";
pub const CLOSE: &str = "Close";
pub const NO_DOWNLOAD: &str = "Nothing is downloaded on this screen";
pub const NO_DOWNLOAD_WHAT: &str =
    "A file would stay here for the next person. Open this page on your own device to download it.";

pub const LEAVING: &str = "Leave this screen";
pub const LEAVING_WHAT: &str = "For whoever has set it up. What has been written here is dropped.";
pub const LEAVE_IT: &str = "Leave";
pub const WRONG_CODE: &str = "That is not the code. Look at how this screen was set up";
