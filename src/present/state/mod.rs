//! Showing a deck: where it stands, what turns it, and the second window that shows the same.

pub mod announcements;

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::{self, Channel, Edge, KeyPress};
use crate::{reader_state::PageTurn, reader_state::Session};
use modes::{Blank, Deck, ShowKey, ShowMessage, ShowState, is_click};
use routes::{Presenting, Route};

/// How often the clocks are looked at.
const TICK: Duration = Duration::from_secs(1);

/// For how long, in milliseconds, the buttons stay after the pointer was moved.
const AWAKE: i64 = 4_000;

/// For how long, in milliseconds, the presenter's window waits for the slides to answer.
const PATIENCE: i64 = 3_000;

/// Left of it, in thousandths of the slide's width, a click turns back.
const BACK_BELOW: u16 = 300;

/// How it stands with the other window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherWindow {
    None,
    /// The browser did not open it.
    Blocked,
    There,
    /// It was closed, or never answered.
    Gone,
}

/// A deck that is shown. Cheap to copy; there for as long as the view that began it.
#[derive(Clone, Copy)]
pub struct Show {
    deck: StoredValue<Deck>,
    asked: StoredValue<Presenting>,
    state: RwSignal<ShowState>,
    /// Which slide, told only when that changes.
    at: Memo<usize>,
    blank: Memo<Blank>,
    now: RwSignal<i64>,
    began: i64,
    is_full: RwSignal<bool>,
    /// Whether the pointer is a spot that all can see.
    points: RwSignal<bool>,
    spot: RwSignal<Option<(u16, u16)>>,
    /// Where the pointer is, and when it was last moved.
    place: StoredValue<(Option<(u16, u16)>, i64)>,
    /// Where the pointer last went down.
    pressed: StoredValue<Option<(u16, u16)>>,
    is_awake: RwSignal<bool>,
    shows_keys: RwSignal<bool>,
    /// Whether the notes stand below the slide.
    notes_here: RwSignal<bool>,
    other: RwSignal<OtherWindow>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
    session: Session,
}

impl Show {
    /// Begins: nothing but the show is seen, until the view that asked for it goes. `slide` is the
    /// id of what the pointer is measured by.
    pub fn begin(asked: Presenting, deck: Deck, slide: &'static str, session: Session) -> Self {
        let at = asked.at.min(deck.slides.len().saturating_sub(1));
        let state = RwSignal::new(ShowState { at, ..ShowState::default() });
        let now = session.now().0;
        let show = Self {
            deck: StoredValue::new(deck),
            asked: StoredValue::new(asked),
            state,
            at: Memo::new(move |_| state.with(|state| state.at)),
            blank: Memo::new(move |_| state.with(|state| state.blank)),
            now: RwSignal::new(now),
            began: now,
            is_full: RwSignal::new(false),
            points: RwSignal::new(false),
            spot: RwSignal::new(None),
            place: StoredValue::new((None, now)),
            pressed: StoredValue::new(None),
            is_awake: RwSignal::new(true),
            shows_keys: RwSignal::new(false),
            notes_here: RwSignal::new(false),
            other: RwSignal::new(OtherWindow::None),
            channel: StoredValue::new_local(None),
            session,
        };
        platform::begin_presenting();
        show.listen(slide);
        show.join();
        show.keep_place();
        let ticking = set_interval_with_handle(move || show.tick(), TICK).ok();
        on_cleanup(move || {
            if let Some(ticking) = ticking {
                ticking.clear();
            }
            platform::end_presenting();
        });
        show
    }

    fn listen(&self, slide: &'static str) {
        let show = *self;
        self.session.hear(platform::listen_for_keys(move |key| show.press(&key), |_| {}));
        self.session.on_turn(move |turn| {
            if !show.shows_keys.get_untracked() {
                match turn {
                    PageTurn::Forth => show.forth(),
                    PageTurn::Back => show.back(),
                }
            }
        });
        self.session.hear(platform::listen_for_pointer(slide, move |place, down| {
            if down {
                show.pressed.set_value(place);
            }
            show.point(place);
        }));
        self.session.hear(platform::listen_for_full_screen(move |full| show.is_full.set(full)));
        self.session.hear(platform::listen_for_leaving(move || show.tell(ShowMessage::Bye)));
    }

    /// Opens the channel to the other window, where there is to be one.
    fn join(&self) {
        let show = *self;
        let name = self.asked.with_value(|asked| asked.with.clone());
        let Some(name) = name else { return };
        let channel = Channel::open(&name, move |text| {
            if let Some(news) = ShowMessage::parse(text) {
                show.hear(news);
            }
        });
        self.channel.set_value(channel);
        self.tell(ShowMessage::Hello);
    }

    fn tell(&self, news: ShowMessage) {
        let _ = self.channel.try_with_value(|channel| {
            if let Some(channel) = channel {
                channel.send(&news.to_string());
            }
        });
    }

    fn hear(&self, news: ShowMessage) {
        let is_there = match news {
            ShowMessage::Hello => {
                self.tell(ShowMessage::State(self.state.get_untracked()));
                true
            }
            ShowMessage::State(state) => {
                self.take(state);
                true
            }
            ShowMessage::Spot(spot) => {
                self.spot.set(spot);
                true
            }
            ShowMessage::Bye => false,
            ShowMessage::End => {
                if self.is_notes() {
                    platform::close_window();
                }
                false
            }
        };
        let other = if is_there { OtherWindow::There } else { OtherWindow::Gone };
        if self.other.get_untracked() != other {
            self.other.set(other);
        }
    }

    /// Stands as the other window does.
    fn take(&self, mut state: ShowState) {
        state.at = state.at.min(self.count().saturating_sub(1));
        self.state.set(state);
        self.keep_place();
    }

    fn change(&self, act: impl FnOnce(&mut ShowState)) {
        let mut state = self.state.get_untracked();
        act(&mut state);
        self.state.set(state);
        self.tell(ShowMessage::State(state));
        self.keep_place();
        // What was said of it has been seen.
        if matches!(self.other.get_untracked(), OtherWindow::Blocked) {
            self.other.set(OtherWindow::None);
        }
    }

    /// The address in the bar leads to the slide that is shown.
    fn keep_place(&self) {
        let at = self.state.with_untracked(|state| state.at);
        self.asked.update_value(|asked| asked.at = at);
        self.session.keep_place(&Route::Present(Box::new(self.asked.get_value())));
    }

    fn tick(&self) {
        let now = self.session.now().0;
        self.now.set(now);
        let (_, moved) = self.place.get_value();
        if self.is_awake.get_untracked() && now - moved > AWAKE {
            self.is_awake.set(false);
        }
        let is_alone = self.other.get_untracked() == OtherWindow::None;
        if self.is_notes() && is_alone && now - self.began > PATIENCE {
            self.other.set(OtherWindow::Gone);
        }
    }

    fn point(&self, place: Option<(u16, u16)>) {
        self.place.set_value((place, self.session.now().0));
        if !self.is_awake.get_untracked() {
            self.is_awake.set(true);
        }
        if self.points.get_untracked() {
            self.set_spot(place);
        }
    }

    fn set_spot(&self, spot: Option<(u16, u16)>) {
        self.spot.set(spot);
        if self.is_notes() {
            self.tell(ShowMessage::Spot(spot));
        }
    }

    /// What a key does; whether it is one of the show's.
    fn press(&self, key: &KeyPress) -> bool {
        if key.typing || key.with_modifier || self.shows_keys.get_untracked() {
            return false;
        }
        let Some(asked) = ShowKey::of(&key.name, key.shift) else { return false };
        let beside_notes = self.is_notes() || self.notes_here.get_untracked();
        // Who has zoomed in reads on first.
        let edge = if asked == ShowKey::Back { Edge::Top } else { Edge::Bottom };
        if ShowKey::scrolls_first(&key.name, beside_notes) && !platform::at_edge(edge) {
            return false;
        }
        let turns = matches!(asked, ShowKey::Forth | ShowKey::Back);
        if !key.repeated || turns {
            self.act(asked);
        }
        true
    }

    /// Does what a key or a button asks for.
    pub fn act(&self, asked: ShowKey) {
        match asked {
            ShowKey::Forth => self.forth(),
            ShowKey::Back => self.back(),
            ShowKey::First => self.go(0),
            ShowKey::Last => self.go(usize::MAX),
            ShowKey::Blank(to) => self.change(|state| state.blank = state.blank.toggled(to)),
            ShowKey::FullScreen => platform::toggle_full_screen(!self.is_full.get_untracked()),
            ShowKey::Timer => {
                let now = self.session.now().0;
                self.now.set(now);
                self.change(|state| state.timer = state.timer.toggled(now));
            }
            ShowKey::Pointer => {
                let points = !self.points.get_untracked();
                self.points.set(points);
                let place = self.place.with_value(|(place, _)| *place);
                self.set_spot(place.filter(|_| points));
            }
            ShowKey::Notes if self.is_notes() => {}
            ShowKey::Notes => self.notes_here.update(|here| *here = !*here),
            ShowKey::Keys => self.shows_keys.set(true),
            ShowKey::Leave => self.step_out(),
        }
    }

    fn forth(&self) {
        self.go(self.at.get_untracked() + 1);
    }

    fn back(&self) {
        self.go(self.at.get_untracked().saturating_sub(1));
    }

    /// Shows a slide, or the last. The timer begins with the first turn.
    pub fn go(&self, at: usize) {
        let last = self.count().saturating_sub(1);
        let now = self.session.now().0;
        self.change(|state| {
            state.at = at.min(last);
            state.blank = Blank::No;
            if !state.timer.has_begun() {
                state.timer = state.timer.toggled(now);
            }
        });
    }

    /// A click or a tap on the slide: near its left edge it turns back. What has selected text, or
    /// dragged, turns nothing.
    pub fn click(&self) {
        let (place, _) = self.place.get_value();
        let drags =
            self.pressed.get_value().zip(place).is_some_and(|(from, to)| !is_click(from, to));
        if drags || !platform::nothing_selected() {
            return;
        }
        match place {
            Some((x, _)) if x < BACK_BELOW => self.back(),
            _ => self.forth(),
        }
    }

    /// Escape: what stands over the slide goes first.
    fn step_out(&self) {
        if self.blank.get_untracked() != Blank::No {
            self.change(|state| state.blank = Blank::No);
        } else if self.points.get_untracked() {
            self.act(ShowKey::Pointer);
        } else if self.is_full.get_untracked() {
            platform::toggle_full_screen(false);
        } else if !self.is_notes() {
            self.leave();
        }
    }

    /// Leaves the slides for the page that they were begun from; the presenter's window goes.
    pub fn leave(&self) {
        self.tell(ShowMessage::End);
        if self.is_notes() {
            return platform::close_window();
        }
        let asked = self.asked.with_value(|asked| Presenting {
            starts: false,
            with: None,
            ..asked.clone()
        });
        self.session.adjust(&Route::Present(Box::new(asked)));
        self.session.focus_heading();
    }

    /// Opens the presenter's own window.
    pub fn open_notes(&self) {
        if self.channel.with_value(Option::is_none) {
            let name = self.session.new_name();
            self.asked.update_value(|asked| asked.with = Some(name));
            self.join();
            self.keep_place();
        }
        let opens = self.channel.with_value(Option::is_some)
            && self.asked.with_value(|asked| open_notes(self.session, asked));
        if !opens {
            self.other.set(OtherWindow::Blocked);
        }
    }

    /// The keys are the show's own again, whatever had the focus.
    pub fn drop_focus(&self) {
        platform::drop_focus();
    }

    /// Opens a window with the slides again, where theirs was closed.
    pub fn open_slides(&self) {
        let asked = self.asked.get_value();
        let slides = Presenting { notes: false, starts: true, ..asked };
        self.session.open_beside(&Route::Present(Box::new(slides)), &self.session.new_name());
    }
}

/// Opens the presenter's own window for what is presented; whether the browser let it.
pub fn open_notes(session: Session, asked: &Presenting) -> bool {
    let name = asked.with.clone().unwrap_or_default();
    let own = Presenting { notes: true, starts: false, ..asked.clone() };
    session.open_beside(&Route::Present(Box::new(own)), &name)
}
