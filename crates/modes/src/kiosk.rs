//! The kiosk: the product on a screen in a room, used by one person after another.

use content::{Library, RecordKind, RecordRef};

/// The ways in that a kiosk may have, by the first part of their addresses.
pub const KIOSK_PARTS: [&str; 10] = [
    "toolkit",
    "reviews",
    "findings",
    "newsletters",
    "strategy",
    "training",
    "themes",
    "figures",
    "thread",
    "glossary",
];

/// For how many seconds a screen may rest before its reader is asked, at least and at most.
pub const KIOSK_IDLE: (u16, u16) = (20, 1800);

/// How long, in seconds, the question stands before all is dropped.
pub const KIOSK_ASKS: u16 = 20;

/// How many digits the code has by which a kiosk is left, at least and at most.
pub const KIOSK_CODE: (usize, usize) = (4, 8);

/// The most characters of an event's name.
pub const KIOSK_EVENT: usize = 80;

/// How a kiosk is set up.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KioskSetup {
    /// Shown at the top of the screen.
    pub event: String,
    /// Which of [`KIOSK_PARTS`] are open.
    pub parts: Vec<&'static str>,
    /// For how many seconds the screen may rest before its reader is asked.
    pub idle: u16,
    /// Whether it shows records in turn while it is idle.
    pub shows_records: bool,
    /// Where the product can be reached from a telephone, for links; empty: see [`for_telephones`].
    pub room: String,
    /// Digits by which the kiosk is left.
    pub code: String,
    /// Whether a printer is there.
    pub has_printer: bool,
    /// Whether it is counted how often each page is opened and each answer chosen.
    pub counts: bool,
}

impl Default for KioskSetup {
    fn default() -> Self {
        Self {
            event: String::new(),
            parts: vec!["toolkit", "newsletters", "training", "themes", "glossary"],
            idle: 90,
            shows_records: true,
            room: String::new(),
            code: String::new(),
            has_printer: false,
            counts: false,
        }
    }
}

/// What is wrong with how a kiosk is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KioskProblem {
    /// The event has no name, or too long a one.
    Event,
    /// Nothing is open.
    Parts,
    Idle,
    /// The room's address is no web address.
    Room,
    Code,
}

impl KioskSetup {
    /// What has to be put right before it can begin.
    pub fn problems(&self) -> Vec<KioskProblem> {
        let event = self.event.trim();
        let code = &self.code;
        let is_code = (KIOSK_CODE.0..=KIOSK_CODE.1).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_digit());
        let is_address = self.room.is_empty()
            || ["https://", "http://"].iter().any(|scheme| {
                self.room.strip_prefix(scheme).is_some_and(|rest| {
                    // Pages' addresses are put behind it.
                    rest.len() > 1
                        && !rest.contains(|c: char| c.is_whitespace() || "<>\"?#".contains(c))
                })
            });
        let checks = [
            (event.is_empty() || event.chars().count() > KIOSK_EVENT, KioskProblem::Event),
            (self.parts.is_empty(), KioskProblem::Parts),
            (!(KIOSK_IDLE.0..=KIOSK_IDLE.1).contains(&self.idle), KioskProblem::Idle),
            (!is_address, KioskProblem::Room),
            (!is_code, KioskProblem::Code),
        ];
        checks.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, problem)| problem).collect()
    }
}

/// Whether the kiosk is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KioskPhase {
    /// Idle: the screen waits for a touch.
    Resting,
    InUse,
    /// Nothing has been touched for a while: the reader is asked, with this many seconds left.
    Asking(u16),
    /// The reader has gone: everything is to be dropped.
    Over,
}

/// A clock that only goes on, read off two that fail in different ways: a steady one, which may stand
/// still while the machine sleeps, and the one on the wall, which may be set. Time has passed where
/// either says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnwardClock {
    /// What both said when they were last read.
    last: Option<(i64, i64)>,
    passed: i64,
}

impl OnwardClock {
    /// How many milliseconds have passed since it was first read.
    pub fn read(&mut self, steady: i64, wall: i64) -> i64 {
        if let Some((last_steady, last_wall)) = self.last {
            let steps = [steady.saturating_sub(last_steady), wall.saturating_sub(last_wall), 0];
            let step = steps.into_iter().max().unwrap_or_default();
            self.passed = self.passed.saturating_add(step);
        }
        self.last = Some((steady, wall));
        self.passed
    }
}

/// When the screen was last touched. Times are those of an [`OnwardClock`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KioskWatch {
    /// `None` while it is idle.
    touched: Option<i64>,
}

impl KioskWatch {
    /// The screen was touched, or a key pressed, or something scrolled or played.
    pub fn touch(&mut self, now: i64) {
        self.touched = Some(now);
    }

    pub fn phase(&self, now: i64, idle: u16) -> KioskPhase {
        let Some(touched) = self.touched else { return KioskPhase::Resting };
        let resting = now.saturating_sub(touched);
        let (asks, over) = (i64::from(idle) * 1000, i64::from(idle + KIOSK_ASKS) * 1000);
        match resting {
            _ if resting < asks => KioskPhase::InUse,
            _ if resting < over => {
                // The last second is counted as one, not as none.
                let left = (over - resting + 999) / 1000;
                KioskPhase::Asking(u16::try_from(left).unwrap_or(KIOSK_ASKS))
            }
            _ => KioskPhase::Over,
        }
    }
}

/// The address behind which a telephone in the room finds the pages: the room's, or where the site is
/// published, or where this machine has it; nothing, where that is on this machine alone.
pub fn for_telephones(room: &str, published: Option<String>, here: &str) -> Option<String> {
    let given = (!room.is_empty()).then(|| room.to_owned());
    let here = (!is_this_machine(here)).then(|| here.to_owned());
    given.or(published).or(here).map(|address| address.trim_end_matches('/').to_owned())
}

/// Whether an address leads back to the very machine that opens it.
fn is_this_machine(address: &str) -> bool {
    let site = address.split_once("://").map_or(address, |(_, site)| site);
    let site = site.split('/').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].into_iter().any(|own| {
        site.strip_prefix(own).is_some_and(|port| port.is_empty() || port.starts_with(':'))
    })
}

/// The most bytes of a text in one square code: more would be too fine for a telephone's camera to
/// read off a screen.
const SQUARE: usize = 300;

/// A text in pieces that each go into a square code, cut between words where there are any, and
/// numbered where there are several.
pub fn pieces_for_squares(text: &str) -> Vec<String> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let mut end = rest.len().min(SQUARE);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        if end < rest.len() {
            let gap = rest[..end].char_indices().rev().find(|(_, letter)| letter.is_whitespace());
            end = gap.map_or(end, |(at, _)| at);
        }
        let (piece, after) = rest.split_at(end);
        pieces.push(piece.trim_end());
        rest = after.trim_start();
    }
    let count = pieces.len();
    let numbered = pieces.into_iter().enumerate().map(|(at, piece)| match count {
        1 => piece.to_owned(),
        _ => format!("({} of {count}) {piece}", at + 1),
    });
    numbered.collect()
}

/// What a public screen may show to passers-by: recommendations, articles, courses and lines of the
/// strategy without a content note. Findings and reviews describe harm, whether or not they say so
/// first.
pub fn for_passers_by(library: &Library) -> Vec<RecordRef> {
    let is_mild = |kind| {
        matches!(
            kind,
            RecordKind::Recommendation
                | RecordKind::Article
                | RecordKind::Course
                | RecordKind::Line
        )
    };
    let records = library.records().into_iter();
    let mild = records
        .filter(|(record, about)| is_mild(record.kind()) && about.content_note.is_none())
        .filter(|(_, about)| !about.summary.is_empty());
    mild.map(|(record, _)| record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound() -> KioskSetup {
        KioskSetup { event: "Learning day".into(), code: "2468".into(), ..KioskSetup::default() }
    }

    #[test]
    fn what_is_missing_or_mistaken_is_told() {
        assert_eq!(sound().problems(), []);
        let of = |change: &dyn Fn(&mut KioskSetup)| {
            let mut setup = sound();
            change(&mut setup);
            setup.problems()
        };
        assert_eq!(of(&|s| s.event = "  ".into()), [KioskProblem::Event]);
        assert_eq!(of(&|s| s.event = "a".repeat(81)), [KioskProblem::Event]);
        assert_eq!(of(&|s| s.parts.clear()), [KioskProblem::Parts]);
        assert_eq!(of(&|s| s.idle = 19), [KioskProblem::Idle]);
        assert_eq!(of(&|s| s.idle = 1801), [KioskProblem::Idle]);
        for code in ["", "123", "123456789", "12a4", "１２３４"] {
            assert_eq!(of(&|s| s.code = code.into()), [KioskProblem::Code], "{code}");
        }
        let broken = ["example.org", "javascript:alert(1)", "https://", "https://a b.org/"];
        for room in broken.into_iter().chain(["https://a.org/?b=c", "https://a.org/#b"]) {
            assert_eq!(of(&|s| s.room = room.into()), [KioskProblem::Room], "{room}");
        }
        assert_eq!(of(&|s| s.room = "https://learning.example.org/toolkit/".into()), []);
        assert_eq!(KioskSetup::default().problems(), [KioskProblem::Event, KioskProblem::Code]);
    }

    #[test]
    fn a_reader_is_asked_once_nothing_is_touched_and_then_all_is_over() {
        let mut watch = KioskWatch::default();
        assert_eq!(watch.phase(1_000_000, 90), KioskPhase::Resting, "nobody has come yet");
        watch.touch(1_000);
        assert_eq!(watch.phase(1_000, 90), KioskPhase::InUse);
        assert_eq!(watch.phase(90_999, 90), KioskPhase::InUse);
        assert_eq!(watch.phase(91_000, 90), KioskPhase::Asking(20));
        assert_eq!(watch.phase(91_001, 90), KioskPhase::Asking(20));
        assert_eq!(watch.phase(110_000, 90), KioskPhase::Asking(1));
        assert_eq!(watch.phase(110_999, 90), KioskPhase::Asking(1));
        assert_eq!(watch.phase(111_000, 90), KioskPhase::Over);
        assert_eq!(watch.phase(i64::MAX, 90), KioskPhase::Over);
    }

    #[test]
    fn a_long_text_is_cut_between_words_and_nothing_of_it_is_lost() {
        assert_eq!(pieces_for_squares("  \n "), Vec::<String>::new());
        assert_eq!(pieces_for_squares(" Short \n"), ["Short"]);
        let text = "Wörter über Wörter ".repeat(100);
        let pieces = pieces_for_squares(&text);
        assert!(pieces.len() > 5);
        let of = format!(" of {}) ", pieces.len());
        let mut whole = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let body = piece.strip_prefix(&format!("({}{of}", at + 1)).expect("it is numbered");
            assert!(body.len() <= SQUARE, "{piece}");
            whole.push(body);
        }
        assert_eq!(whole.join(" "), text.trim());
        let unbroken = "é".repeat(1000);
        let pieces = pieces_for_squares(&unbroken);
        let letters = |piece: &String| piece.chars().filter(|letter| *letter == 'é').count();
        assert_eq!(pieces.iter().map(letters).sum::<usize>(), 1000);
    }

    #[test]
    fn one_touch_answers_the_question() {
        let mut watch = KioskWatch::default();
        watch.touch(0);
        assert_eq!(watch.phase(105_000, 90), KioskPhase::Asking(5));
        watch.touch(105_000);
        assert_eq!(watch.phase(105_000, 90), KioskPhase::InUse);
    }

    #[test]
    fn a_clock_that_is_set_back_or_stands_still_does_not_hold_up_the_other() {
        let mut clock = OnwardClock::default();
        assert_eq!(clock.read(50, 1_000_000), 0);
        assert_eq!(clock.read(1_050, 1_001_000), 1_000);
        assert_eq!(clock.read(2_050, 200_000), 2_000, "the wall's was set back by minutes");
        assert_eq!(clock.read(3_050, 201_000), 3_000);
        assert_eq!(clock.read(3_100, 801_000), 603_000, "the machine slept for ten minutes");
        assert_eq!(clock.read(3_000, 801_000), 603_000, "neither goes on");
    }

    #[test]
    fn telephones_get_the_address_that_leads_somewhere() {
        let here = "http://localhost:8080/toolkit/";
        let public = || Some("https://learning.example.org/toolkit/".to_owned());
        let room = "http://192.168.0.7:8080/";
        assert_eq!(
            for_telephones(room, public(), here).as_deref(),
            Some("http://192.168.0.7:8080")
        );
        let published = for_telephones("", public(), here);
        assert_eq!(published.as_deref(), Some("https://learning.example.org/toolkit"));
        for own in [here, "http://127.0.0.1/", "http://[::1]:80/", "http://localhost"] {
            assert_eq!(for_telephones("", None, own), None, "{own}");
        }
        for site in ["https://localhost.example.org", "https://example.org/localhost"] {
            assert_eq!(for_telephones("", None, &format!("{site}/")).as_deref(), Some(site));
        }
    }
}
