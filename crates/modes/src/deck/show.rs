//! A deck being shown: its position, the timer, the keys, and the messages between two windows that
//! show the same deck.

use std::fmt;

/// The most milliseconds that a timer counts: a week, more than any correctly set clock shows.
const LONGEST: i64 = 7 * 24 * 60 * 60 * 1000;

/// How far, in thousandths of the slide's width or height, the pointer moves in a click at the most.
const CLICK: u16 = 12;

/// Whether a press and release at these places is a click rather than a drag.
pub fn is_click(from: (u16, u16), to: (u16, u16)) -> bool {
    from.0.abs_diff(to.0) <= CLICK && from.1.abs_diff(to.1) <= CLICK
}

/// What stands in place of the slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blank {
    #[default]
    No,
    Black,
    White,
}

impl Blank {
    /// After its key or button was pressed: this blank, or the slide again.
    pub fn toggled(self, to: Self) -> Self {
        if self == to { Self::No } else { to }
    }

    fn word(self) -> &'static str {
        match self {
            Self::No => "slide",
            Self::Black => "black",
            Self::White => "white",
        }
    }
}

/// How long it has been going on. Times are in milliseconds of the machine's clock, which both
/// windows have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// The time before it was last paused.
    spent: i64,
    /// When it was last started, while it runs.
    since: Option<i64>,
}

impl Timer {
    pub fn runs(self) -> bool {
        self.since.is_some()
    }

    /// Whether it was ever started.
    pub fn has_begun(self) -> bool {
        self.runs() || self.spent > 0
    }

    /// Begun, or paused.
    pub fn toggled(self, now: i64) -> Self {
        match self.since {
            None => Self { since: Some(now), ..self },
            Some(_) => Self { spent: self.elapsed(now), since: None },
        }
    }

    /// For how many milliseconds it has run. A clock that is set back takes nothing off.
    pub fn elapsed(self, now: i64) -> i64 {
        let running = self.since.map_or(0, |since| now.saturating_sub(since).max(0));
        self.spent.saturating_add(running).min(LONGEST)
    }

    /// For how many whole seconds it has run.
    pub fn seconds(self, now: i64) -> i64 {
        self.elapsed(now) / 1000
    }

    /// Whether this many minutes are over.
    pub fn is_over(self, minutes: u16, now: i64) -> bool {
        self.elapsed(now) >= i64::from(minutes) * 60_000
    }

    /// The seconds left of this many minutes; negative after they are over.
    pub fn left(self, minutes: u16, now: i64) -> i64 {
        i64::from(minutes) * 60 - self.seconds(now)
    }
}

/// The state of a show: the same in both windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShowState {
    /// Which slide, from 0.
    pub at: usize,
    pub blank: Blank,
    pub timer: Timer,
}

/// A message from one window to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowMessage {
    /// It is there, and asks how things stand.
    Hello,
    State(ShowState),
    /// Where the pointer is, in thousandths of the slide's width and height; nothing, where it is
    /// put away.
    Spot(Option<(u16, u16)>),
    /// It goes, and may come again.
    Bye,
    /// The slides are over.
    End,
}

impl ShowMessage {
    /// Parses what `Display` writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(' ').collect();
        Some(match words.as_slice() {
            ["hello"] => Self::Hello,
            ["bye"] => Self::Bye,
            ["end"] => Self::End,
            ["spot", "away"] => Self::Spot(None),
            ["spot", x, y] => {
                let part = |word: &str| word.parse().ok().filter(|part| *part <= 1000_u16);
                Self::Spot(Some((part(x)?, part(y)?)))
            }
            ["state", at, blank, spent, since] => {
                let at = at.parse().ok().filter(|at| *at < 10_000)?;
                let all = [Blank::No, Blank::Black, Blank::White];
                let blank = all.into_iter().find(|one| one.word() == *blank)?;
                let time = |word: &str| word.parse().ok().filter(|time: &i64| *time >= 0);
                let since = match *since {
                    "-" => None,
                    since => Some(time(since)?),
                };
                let spent = time(spent).filter(|spent| *spent <= LONGEST)?;
                Self::State(ShowState { at, blank, timer: Timer { spent, since } })
            }
            _ => return None,
        })
    }
}

impl fmt::Display for ShowMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hello => f.write_str("hello"),
            Self::Bye => f.write_str("bye"),
            Self::End => f.write_str("end"),
            Self::Spot(None) => f.write_str("spot away"),
            Self::Spot(Some((x, y))) => write!(f, "spot {x} {y}"),
            Self::State(ShowState { at, blank, timer: Timer { spent, since } }) => {
                write!(f, "state {at} {} {spent} ", blank.word())?;
                match since {
                    None => f.write_str("-"),
                    Some(since) => since.fmt(f),
                }
            }
        }
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowKey {
    Forth,
    Back,
    First,
    Last,
    Blank(Blank),
    FullScreen,
    Timer,
    Pointer,
    Notes,
    Keys,
    Leave,
}

impl ShowKey {
    /// What a key asks for, by its name in the DOM standard. Presenters' remotes send Page Up, Page
    /// Down, a full stop or B, F5 and Escape.
    pub fn of(name: &str, shift: bool) -> Option<Self> {
        Some(match name {
            " " if shift => Self::Back,
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" | "n" | "N" => Self::Forth,
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" | "p" | "P" => Self::Back,
            "Home" => Self::First,
            "End" => Self::Last,
            "b" | "B" | "." => Self::Blank(Blank::Black),
            "w" | "W" | "," => Self::Blank(Blank::White),
            "f" | "F" | "F5" => Self::FullScreen,
            "t" | "T" => Self::Timer,
            "l" | "L" => Self::Pointer,
            "s" | "S" => Self::Notes,
            "?" => Self::Keys,
            "Escape" => Self::Leave,
            _ => return None,
        })
    }

    /// Whether a key scrolls, where there is more than the window shows, before it turns. Beside notes,
    /// which may be long, those do not that a remote sends.
    pub fn scrolls_first(name: &str, beside_notes: bool) -> bool {
        match name {
            "PageDown" | "PageUp" => !beside_notes,
            _ => matches!(name, "ArrowDown" | "ArrowUp" | " "),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_timer_runs_pauses_and_tells_what_is_left() {
        let timer = Timer::default();
        assert!(!timer.has_begun() && timer.elapsed(5_000) == 0);
        let timer = timer.toggled(10_000);
        assert_eq!(timer.seconds(70_999), 60);
        let paused = timer.toggled(71_000);
        assert!(!paused.runs() && paused.has_begun());
        assert_eq!(paused.seconds(900_000), 61);
        let again = paused.toggled(1_000_000);
        assert_eq!(again.seconds(1_001_000), 62);
        assert_eq!(again.left(2, 1_001_000), 58);
        assert!(!again.is_over(2, 1_058_999) && again.is_over(2, 1_059_000));
        assert_eq!(again.left(2, 1_069_000), -10);
        assert_eq!(again.elapsed(0), 61_000, "a clock that was set back");
        assert_eq!(again.elapsed(i64::MAX), LONGEST);
    }

    #[test]
    fn a_key_for_a_blank_screen_brings_the_slide_back() {
        assert_eq!(Blank::No.toggled(Blank::Black), Blank::Black);
        assert_eq!(Blank::Black.toggled(Blank::Black), Blank::No);
        assert_eq!(Blank::Black.toggled(Blank::White), Blank::White);
    }

    #[test]
    fn a_drag_is_no_click() {
        assert!(is_click((500, 500), (500, 500)) && is_click((500, 500), (495, 512)));
        assert!(!is_click((500, 500), (540, 500)) && !is_click((500, 500), (500, 460)));
    }

    #[test]
    fn what_remotes_send_is_understood() {
        for (name, key) in [
            ("PageDown", ShowKey::Forth),
            ("PageUp", ShowKey::Back),
            (".", ShowKey::Blank(Blank::Black)),
            ("b", ShowKey::Blank(Blank::Black)),
            ("F5", ShowKey::FullScreen),
            ("Escape", ShowKey::Leave),
        ] {
            assert_eq!(ShowKey::of(name, false), Some(key), "{name}");
        }
        assert_eq!(ShowKey::of(" ", true), Some(ShowKey::Back));
        assert!(ShowKey::scrolls_first("PageDown", false));
        assert!(!ShowKey::scrolls_first("PageDown", true));
        assert!(ShowKey::scrolls_first("ArrowDown", true));
        assert_eq!(ShowKey::of("x", false), None);
        assert_eq!(ShowKey::of("Tab", false), None);
    }

    fn news() -> impl Strategy<Value = ShowMessage> {
        let blank = prop_oneof![Just(Blank::No), Just(Blank::Black), Just(Blank::White)];
        let timer = (0..=LONGEST, proptest::option::of(0..i64::MAX));
        let state = (0_usize..10_000, blank, timer).prop_map(|(at, blank, (spent, since))| {
            ShowMessage::State(ShowState { at, blank, timer: Timer { spent, since } })
        });
        let spot = proptest::option::of((0_u16..=1000, 0_u16..=1000)).prop_map(ShowMessage::Spot);
        let plain =
            prop_oneof![Just(ShowMessage::Hello), Just(ShowMessage::Bye), Just(ShowMessage::End)];
        prop_oneof![plain, spot, state]
    }

    proptest! {
        #[test]
        fn what_is_told_is_understood(news in news()) {
            prop_assert_eq!(ShowMessage::parse(&news.to_string()), Some(news));
        }

        #[test]
        fn nothing_else_is(text in "\\PC*") {
            if let Some(news) = ShowMessage::parse(&text) {
                let again = ShowMessage::parse(&news.to_string());
                prop_assert_eq!(again, Some(news));
            }
        }
    }

    #[test]
    fn junk_is_no_news() {
        for junk in [
            "",
            "hello there",
            "state",
            "state 1 grey 0 -",
            "state -1 black 0 -",
            "state 10000 black 0 -",
            "state 1 black -5 -",
            "state 1 black 999999999999 -",
            "spot 1001 4",
            "spot 4",
            "{\"at\":4}",
        ] {
            assert_eq!(ShowMessage::parse(junk), None, "{junk}");
        }
    }
}
