//! A screen in a room: whether somebody is there, what is shown over the page, and dropping
//! everything once they have gone.

use std::time::Duration;

use leptos::prelude::*;

use super::{DataKeeping, Notes, SearchBox, Session};
use crate::domain::{KioskPhase, KioskSetup, KioskWatch, RecordRef, pieces_for_squares};
use crate::platform::{self, BrowserClock, Clock, Outside, Use, WayOut};
use crate::route::{Address, Route, is_open_at_kiosk};

/// How often it is looked whether somebody is there.
const LOOK: Duration = Duration::from_secs(1);

/// For how long, in milliseconds, the click may come that belongs to a touch.
const CLICK: i64 = 800;

/// For how many looks a record is shown to whoever passes.
const PACE: u32 = 15;

/// What is shown over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Nothing,
    /// A link that leads elsewhere, to be photographed.
    Outside(Outside),
    /// The page that is open, to be photographed.
    ThisPage,
    /// The reader's notes, to be photographed: the piece that has come.
    MyNotes(usize),
    /// The code is asked for.
    Leaving,
    /// Why nothing was handed over.
    NoDownload,
}

/// The kiosk. Cheap to copy; there for as long as the page is.
#[derive(Clone, Copy)]
pub struct Kiosk {
    setup: StoredValue<KioskSetup>,
    watch: StoredValue<KioskWatch>,
    /// When a touch woke it, or answered its question, and so is not for what is under the finger.
    spent: StoredValue<Option<i64>>,
    phase: RwSignal<KioskPhase>,
    resting: Memo<bool>,
    shown: RwSignal<Shown>,
    /// Which record is shown to whoever passes, of those that may be, and for how many looks.
    passing: RwSignal<usize>,
    looks: StoredValue<u32>,
    /// Where the reader has been since they came.
    trail: StoredValue<Vec<String>>,
    session: Session,
    keeping: DataKeeping,
    notes: Notes,
    search_box: SearchBox,
}

impl Kiosk {
    /// Begins: from now on nothing is stored, nothing leads out, and whoever goes leaves nothing.
    pub fn begin(setup: KioskSetup, session: Session) -> Self {
        let phase = RwSignal::new(KioskPhase::Resting);
        let kiosk = Self {
            setup: StoredValue::new(setup),
            watch: StoredValue::default(),
            spent: StoredValue::default(),
            phase,
            resting: Memo::new(move |_| phase.get() == KioskPhase::Resting),
            shown: RwSignal::new(Shown::Nothing),
            passing: RwSignal::new(0),
            looks: StoredValue::new(0),
            trail: StoredValue::default(),
            session,
            keeping: expect_context(),
            notes: expect_context(),
            search_box: expect_context(),
        };
        kiosk.keeping.begin_kiosk();
        let event = kiosk.setup().event;
        session.begin_kiosk(&event, move |way| match way {
            WayOut::Exit => kiosk.end_visit(),
            WayOut::Download => kiosk.shown.set(Shown::NoDownload),
            WayOut::Copy => kiosk.shown.set(Shown::ThisPage),
        });
        platform::keep_inside(
            move |outside| kiosk.shown.set(Shown::Outside(outside)),
            move || kiosk.take_spent(),
        );
        platform::on_use(move |kind| kiosk.touch(kind));
        set_interval(move || kiosk.look(), LOOK);
        let address = session.address();
        Effect::new(move |_| {
            if let Address::Page(page) = address.get() {
                kiosk.note_trail(page.whole().to_string());
            }
        });
        kiosk
    }

    /// How it is set up.
    pub fn setup(&self) -> KioskSetup {
        self.setup.get_value()
    }

    /// How it stands with whoever is there.
    pub fn phase(&self) -> ReadSignal<KioskPhase> {
        self.phase.read_only()
    }

    /// Whether nobody is there; to be drawn again when that changes.
    pub fn is_resting(&self) -> bool {
        self.resting.get()
    }

    /// What is shown over the page.
    pub fn shown(&self) -> ReadSignal<Shown> {
        self.shown.read_only()
    }

    pub fn show(&self, what: Shown) {
        // What is still being typed belongs to the notes.
        self.notes.flush();
        self.shown.set(what);
    }

    /// Whether a page is open here.
    pub fn is_open(&self, page: &Route) -> bool {
        self.setup.with_value(|setup| is_open_at_kiosk(page, &setup.parts))
    }

    /// The record that is shown to whoever passes, while nobody is there; nothing, where none may
    /// be shown.
    pub fn passing(&self) -> Option<RecordRef> {
        let at = self.passing.get();
        if !self.setup.with_value(|setup| setup.shows_records) {
            return None;
        }
        let open = |record: &RecordRef| self.is_open(&Route::of(record));
        let all = self.session.library().for_passers_by().into_iter().filter(open);
        let all: Vec<RecordRef> = all.collect();
        (!all.is_empty()).then(|| all[at % all.len()].clone())
    }

    /// The address of the page that is open, as a telephone in the room can reach it.
    pub fn address_for_phones(&self) -> String {
        let Address::Page(page) = self.session.address().get_untracked() else {
            return self.room_address("/");
        };
        self.room_address(&page.to_string())
    }

    /// The reader's notes in pieces for square codes, as far as they have been read; to be drawn
    /// again when there are more.
    pub fn notes_in_pieces(&self) -> Vec<String> {
        self.notes.gather(self.session.library());
        self.notes.notebook_facts().track();
        let mut text = String::new();
        for entry in self.notes.gathered() {
            text.push_str(&format!("{}\n{}\n\n", entry.note.title, entry.note.text));
        }
        pieces_for_squares(&text)
    }

    fn room_address(&self, page: &str) -> String {
        let room = self.setup.with_value(|setup| setup.room.clone());
        match room.trim_end_matches('/') {
            "" => self.session.absolute_to(page),
            room => format!("{room}{page}"),
        }
    }

    /// Goes back to where the reader was before, if they were anywhere.
    pub fn back(&self) {
        let before = self.trail.try_update_value(|trail| {
            trail.pop();
            trail.pop()
        });
        self.session.go_to(before.flatten().as_deref().unwrap_or("/"));
    }

    /// Leaves the kiosk for its set-up, if the code is right.
    pub fn leave(&self, code: &str) -> bool {
        let is_right = self.setup.with_value(|setup| setup.code == code.trim());
        if is_right {
            self.session.load(&Route::Kiosk(String::new()).to_string());
        }
        is_right
    }

    /// The reader has gone, or says so: everything of theirs is dropped.
    pub fn end_visit(&self) {
        // The page is left first: what is typed in it goes to the memory that is dropped then.
        self.shown.set(Shown::Nothing);
        self.search_box.type_in(String::new());
        self.search_box.close();
        self.session.go(&Route::Home);
        self.watch.set_value(KioskWatch::default());
        self.phase.set(KioskPhase::Resting);
        self.trail.set_value(Vec::new());
        let kiosk = *self;
        set_timeout(
            move || {
                kiosk.keeping.begin_kiosk();
                platform::load_anew();
            },
            Duration::ZERO,
        );
    }

    fn touch(&self, kind: Use) {
        let now = BrowserClock.now().0;
        // The screen is cleared for the next person, and scrolled for that.
        if kind == Use::Ongoing && self.phase.get_untracked() == KioskPhase::Resting {
            return;
        }
        self.watch.update_value(|watch| watch.touch(now));
        let is_asleep = self.phase.get_untracked() != KioskPhase::InUse;
        if kind == Use::Touch {
            self.spent.set_value(is_asleep.then_some(now));
        }
        if is_asleep {
            // The rest of the touch would otherwise move the focus to what comes under the finger.
            let phase = self.phase;
            set_timeout(move || phase.set(KioskPhase::InUse), Duration::ZERO);
        }
    }

    /// Whether a click belongs to a touch that was for the screen itself. Asked once for each.
    fn take_spent(&self) -> bool {
        let at = self.spent.try_update_value(Option::take).flatten();
        at.is_some_and(|at| (0..CLICK).contains(&(BrowserClock.now().0 - at)))
    }

    fn look(&self) {
        let idle = self.setup.with_value(|setup| setup.idle);
        let phase = self.watch.with_value(|watch| watch.phase(BrowserClock.now().0, idle));
        if phase == KioskPhase::Over {
            return self.end_visit();
        }
        if phase != self.phase.get_untracked() {
            self.phase.set(phase);
        }
        if phase == KioskPhase::Resting && !platform::wants_less_motion() {
            let looks = self.looks.try_update_value(|looks| {
                *looks = (*looks + 1) % PACE;
                *looks
            });
            if looks == Some(0) {
                self.passing.update(|at| *at += 1);
            }
        }
    }

    fn note_trail(&self, address: String) {
        self.trail.update_value(|trail| {
            if trail.last() != Some(&address) {
                trail.push(address);
            }
        });
    }
}
