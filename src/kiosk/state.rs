//! A screen in a room: whether somebody is there, what is shown over the page, and dropping
//! everything once they have gone.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;

use crate::platform::{self, Activity, BrowserClock, Clock, ExternalLink, WayOut};
use crate::{
    kiosk::counter::KioskCounter, reader_state::Notes, reader_state::ReaderStorage,
    reader_state::Session, search::box_state::SearchBox,
};
use content::RecordRef;
use modes::{KioskPhase, KioskSetup, KioskWatch, OnwardClock, for_telephones, pieces_for_squares};
use routes::{Address, Route, is_open_at_kiosk, shown_to_passers_by};

/// How often it is looked whether somebody is there.
const LOOK: Duration = Duration::from_secs(1);

/// For how long, in milliseconds, the click may come that belongs to a touch.
const CLICK: i64 = 800;

/// For how many looks a record is shown to whoever passes.
const PACE: u32 = 15;

/// What is shown over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KioskOverlay {
    Nothing,
    /// A link that leads elsewhere, to be photographed.
    Outside(ExternalLink),
    /// The page that is open, to be photographed.
    ThisPage,
    /// What the reader takes along: the list.
    Taken,
    /// The same, to be photographed: the square that has come.
    Squares(usize),
    /// The code is asked for.
    Leaving,
    /// Why nothing was handed over.
    NoDownload,
}

/// Something to be photographed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// The page whose address it is; nothing, where it is a piece of the reader's notes.
    pub page: Option<Route>,
    pub text: String,
}

/// The kiosk. Cheap to copy; there for as long as the page is.
#[derive(Clone, Copy)]
pub struct Kiosk {
    setup: StoredValue<KioskSetup>,
    watch: StoredValue<KioskWatch>,
    clock: StoredValue<OnwardClock>,
    /// When a touch woke it, or answered its question, and so is not for what is under the finger.
    spent: StoredValue<Option<i64>>,
    phase: RwSignal<KioskPhase>,
    resting: Memo<bool>,
    shown: RwSignal<KioskOverlay>,
    /// Which record is shown to whoever passes, of those that may be, and for how many looks.
    passing: RwSignal<usize>,
    looks: StoredValue<u32>,
    /// Where the reader has been since they came.
    trail: StoredValue<Vec<String>>,
    /// The pages that the reader takes along, in the order in which they chose them.
    taken: RwSignal<Vec<Route>>,
    /// Whether what they take along is on paper, or about to be.
    printing: RwSignal<bool>,
    counter: KioskCounter,
    session: Session,
    keeping: ReaderStorage,
    notes: Notes,
    search_box: SearchBox,
}

impl Kiosk {
    /// Begins: from now on nothing is stored, nothing leads out, and whoever goes leaves nothing.
    pub fn begin(setup: KioskSetup, session: Session) -> Self {
        let phase = RwSignal::new(KioskPhase::Resting);
        let keeping: ReaderStorage = provided();
        let kiosk = Self {
            setup: StoredValue::new(setup),
            watch: StoredValue::default(),
            clock: StoredValue::default(),
            spent: StoredValue::default(),
            phase,
            resting: Memo::new(move |_| phase.get() == KioskPhase::Resting),
            shown: RwSignal::new(KioskOverlay::Nothing),
            passing: RwSignal::new(0),
            looks: StoredValue::new(0),
            trail: StoredValue::default(),
            taken: RwSignal::default(),
            printing: RwSignal::new(false),
            counter: KioskCounter::new(keeping, session),
            session,
            keeping,
            notes: provided(),
            search_box: provided(),
        };
        kiosk.keeping.begin_kiosk();
        let setup = kiosk.setup();
        let in_bar = KioskSetup { code: String::new(), ..setup.clone() };
        let whole_address = |setup| session.absolute(&Route::kiosk(setup));
        platform::guard_history(&whole_address(in_bar), &whole_address(setup.clone()));
        let refuses = move |way| kiosk.refuses(way);
        session.begin_kiosk(&setup.event, move |page| kiosk.is_open(page), refuses);
        platform::keep_inside(
            setup.has_printer,
            move |outside| kiosk.shown.set(KioskOverlay::Outside(outside)),
            move || kiosk.take_spent(),
        );
        platform::on_use(move |kind| kiosk.touch(kind));
        set_interval(move || kiosk.look(), LOOK);
        let address = session.address();
        Effect::new(move |_| {
            if let Address::Page(page) = address.get() {
                kiosk.note_trail(page.whole().to_string());
                kiosk.count(&page);
            }
        });
        kiosk
    }

    /// Whether a way out leads nowhere; what happens instead is done.
    fn refuses(&self, way: WayOut) -> bool {
        match way {
            WayOut::Exit => self.end_visit(),
            WayOut::Download => self.shown.set(KioskOverlay::NoDownload),
            WayOut::Copy => self.shown.set(KioskOverlay::ThisPage),
            WayOut::Print => return !self.setup.with_value(|setup| setup.has_printer),
            WayOut::History => {
                let is_used = self.phase.with_untracked(|phase| *phase != KioskPhase::Resting);
                if platform::go_over_floor() && is_used {
                    self.back();
                }
            }
        }
        true
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
    pub fn shown(&self) -> ReadSignal<KioskOverlay> {
        self.shown.read_only()
    }

    pub fn show(&self, what: KioskOverlay) {
        // What is still being typed belongs to the notes.
        self.notes.flush();
        self.printing.set(false);
        self.shown.set(what);
    }

    /// Whether a page is open here.
    pub fn is_open(&self, page: &Route) -> bool {
        let library = self.session.library();
        self.setup.with_value(|setup| is_open_at_kiosk(page, &setup.parts, library))
    }

    /// The record that is shown to whoever passes, while nobody is there; nothing, where none may
    /// be shown.
    pub fn passing(&self) -> Option<RecordRef> {
        let at = self.passing.get();
        let library = self.session.library();
        let all = self.setup.with_value(|setup| shown_to_passers_by(setup, library));
        (!all.is_empty()).then(|| all[at % all.len()].clone())
    }

    /// The page that is open.
    fn page(&self) -> Route {
        match self.session.address().get_untracked() {
            Address::Page(page) => page,
            Address::Unknown(_) => Route::Home,
        }
    }

    /// The address of the page that is open, as a telephone in the room can reach it.
    pub fn address_for_phones(&self) -> Option<String> {
        self.address_of(&self.page())
    }

    /// The address of a page, as a telephone in the room can reach it, if it can.
    pub fn address_of(&self, page: &Route) -> Option<String> {
        let (published, here) = (self.session.published_at(), self.session.absolute_to("/"));
        let site = self.setup.with_value(|setup| for_telephones(&setup.room, published, &here))?;
        Some(format!("{site}{page}"))
    }

    /// The pages that the reader takes along.
    pub fn taken(&self) -> ReadSignal<Vec<Route>> {
        self.taken.read_only()
    }

    /// Whether the page that is open is among them; to be drawn again when that changes.
    pub fn takes_this(&self) -> bool {
        let page = self.page();
        self.taken.with(|taken| taken.contains(&page))
    }

    /// Puts the page that is open among what the reader takes along.
    pub fn take_this(&self) {
        let page = self.page();
        if self.taken.with_untracked(|taken| !taken.contains(&page)) {
            self.taken.update(|taken| taken.push(page));
        }
    }

    /// Leaves a page here.
    pub fn leave_here(&self, page: &Route) {
        self.taken.update(|taken| taken.retain(|of| of != page));
    }

    /// Whether what the reader takes along is on paper, or about to be.
    pub fn printing(&self) -> ReadSignal<bool> {
        self.printing.read_only()
    }

    /// Prints what the reader takes along.
    pub fn print(&self) {
        self.notes.flush();
        self.printing.set(true);
        self.session.print();
    }

    /// The reader's notes, each with its title, as far as they have been read; to be drawn again when
    /// there are more.
    pub fn my_notes(&self) -> Vec<(String, String)> {
        self.notes.gather(self.session.library());
        self.notes.notebook_facts().track();
        let notes = self.notes.gathered().into_iter();
        notes.map(|entry| (entry.note.title.clone(), entry.note.text.clone())).collect()
    }

    /// All that the reader takes along, for square codes: pages first, then notes.
    pub fn squares(&self) -> Vec<Square> {
        let pages = self.taken.get().into_iter();
        let pages = pages
            .filter_map(|page| Some(Square { text: self.address_of(&page)?, page: Some(page) }));
        let mut squares: Vec<Square> = pages.collect();
        let mut text = String::new();
        for (title, note) in self.my_notes() {
            text.push_str(&format!("{title}\n{note}\n\n"));
        }
        let pieces = pieces_for_squares(&text).into_iter();
        squares.extend(pieces.map(|text| Square { page: None, text }));
        squares
    }

    /// Counts that somebody has opened a page, where that is wished.
    fn count(&self, page: &Route) {
        let is_wished = self.setup.with_value(|setup| setup.counts);
        let is_used = self.phase.with_untracked(|phase| *phase != KioskPhase::Resting);
        if is_wished && is_used && self.is_open(page) {
            self.counter.count(page);
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
            // Where the browser puts this page aside, nothing of its reader is in it.
            self.keeping.begin_kiosk();
            self.session.load(&Route::kiosk_set_up_again(self.setup()));
        }
        is_right
    }

    /// The reader has gone, or says so: everything of theirs is dropped.
    pub fn end_visit(&self) {
        // The page is left first: what is typed in it goes to the memory that is dropped then.
        self.shown.set(KioskOverlay::Nothing);
        self.search_box.type_in(String::new());
        self.search_box.close();
        self.session.go(&Route::Home);
        self.watch.set_value(KioskWatch::default());
        self.phase.set(KioskPhase::Resting);
        self.trail.set_value(Vec::new());
        self.taken.set(Vec::new());
        self.printing.set(false);
        self.counter.end_visit();
        let kiosk = *self;
        set_timeout(
            move || {
                kiosk.keeping.begin_kiosk();
                platform::reload();
            },
            Duration::ZERO,
        );
    }

    fn touch(&self, kind: Activity) {
        let now = self.now();
        // The screen is cleared for the next person, and scrolled for that.
        if kind == Activity::Ongoing && self.phase.get_untracked() == KioskPhase::Resting {
            return;
        }
        self.watch.update_value(|watch| watch.touch(now));
        let is_asleep = self.phase.get_untracked() != KioskPhase::InUse;
        if kind == Activity::Touch {
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
        let is_spent = at.is_some_and(|at| self.now() - at < CLICK);
        if is_spent {
            // Only a click may ask for that.
            platform::fill_screen();
        }
        is_spent
    }

    fn now(&self) -> i64 {
        let (steady, wall) = (platform::steady_now(), BrowserClock.now().0);
        self.clock.try_update_value(|clock| clock.read(steady, wall)).unwrap_or_default()
    }

    fn look(&self) {
        let idle = self.setup.with_value(|setup| setup.idle);
        let now = self.now();
        let phase = self.watch.with_value(|watch| watch.phase(now, idle));
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
