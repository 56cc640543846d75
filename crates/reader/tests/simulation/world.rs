//! One run: a browser, its tabs, what they do by chance, and what must hold whenever one looks.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use content::Timestamp;
use reader::storage::seal;

use crate::browser::{Browser, Weather};
use crate::hands::{Hand, SUBJECTS};
use crate::rng::Rng;
use crate::truth::Truth;

/// What came of runs.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub runs: u64,
    pub faults: u64,
    pub calls: u64,
    pub saved: u64,
    /// What was said to be saved and was lost, and in which runs.
    pub lost: Vec<(u64, String)>,
    /// What else must hold and did not, and in which runs.
    pub wrong: Vec<(u64, String)>,
}

impl Outcome {
    pub fn add(&mut self, other: Self) {
        self.runs += other.runs;
        self.faults += other.faults;
        self.calls += other.calls;
        self.saved += other.saved;
        self.lost.extend(other.lost);
        self.wrong.extend(other.wrong);
    }
}

struct Seat<H> {
    life: u32,
    hand: H,
}

struct World<H> {
    browser: Rc<Browser>,
    seats: Vec<RefCell<Option<Seat<H>>>>,
    truth: RefCell<Truth>,
    clock: Cell<i64>,
    writers: Cell<u32>,
    newer: (String, String),
    outcome: RefCell<Outcome>,
    seed: u64,
}

/// Runs once, as the seed has it.
pub fn run<H: Hand>(seed: u64) -> Outcome {
    let rng = Rng::new(seed);
    let worst = [0, 20, 80, 250][rng.below(4)];
    let some = |most: usize| if most == 0 { 0 } else { rng.below(most + 1) };
    let weather = Weather {
        faults: worst,
        tab_crashes: some(worst / 4),
        crashes: some(worst / 4),
        handovers: some(150),
    };
    let (tabs, steps) = (2 + rng.below(2), 40 + rng.below(200));
    let mut disk = BTreeMap::new();
    let mut truth = Truth::default();
    // A note of the first schema, and one of a later version.
    let first = truth.type_over("");
    truth.told_saved(&first);
    let record = format!(
        "{{\"subject\":\"national\",\"title\":\"A title\",\"text\":\"{first}\",\"updated\":5}}"
    );
    disk.insert("safeguarding-learning-toolkit/note/national".to_owned(), seal(1, &record));
    disk.insert("note/national".to_owned(), first);
    let newer = "safeguarding-learning-toolkit/note/national@7-00000007".to_owned();
    let newer = (newer, seal(9, "from the future"));
    if rng.below(4) == 0 {
        disk.insert(newer.0.clone(), newer.1.clone());
    }
    let world = Rc::new_cyclic(|world: &Weak<World<H>>| {
        let browser = Browser::new(rng, weather, disk, tabs);
        let world = Weak::clone(world);
        browser.on_handover(move || {
            if let Some(world) = world.upgrade() {
                let rng = &world.browser.rng;
                if rng.below(2) == 0 {
                    world.browser.get_about(rng.below(world.seats.len()));
                } else {
                    world.turn(rng.below(world.seats.len()));
                }
            }
        });
        World {
            browser,
            seats: (0..tabs).map(|_| RefCell::new(None)).collect(),
            truth: RefCell::new(truth),
            clock: Cell::new(1_795_300_000_000),
            writers: Cell::new(0),
            newer,
            outcome: RefCell::default(),
            seed,
        }
    });
    (0..steps).for_each(|_| world.step(weather));
    world.end(weather);
    let mut outcome = world.outcome.take();
    outcome.runs = 1;
    outcome.faults = world.browser.faults();
    outcome.calls = world.browser.calls();
    outcome.saved = world.truth.borrow().count() as u64;
    outcome
}

impl<H: Hand> World<H> {
    fn now(&self) -> Timestamp {
        let rng = &self.browser.rng;
        let on = if rng.per_mille(self.browser.weather.faults / 4) {
            -5_000
        } else {
            rng.below(3) as i64
        };
        self.clock.set(self.clock.get() + on);
        Timestamp(self.clock.get())
    }

    fn step(&self, weather: Weather) {
        let rng = &self.browser.rng;
        let tab = rng.below(self.seats.len());
        if rng.per_mille(weather.crashes) {
            self.browser.crash();
            self.look();
        } else if rng.per_mille(weather.tab_crashes) {
            self.browser.crash_tab(tab);
            self.look();
        } else if rng.per_mille(15) {
            self.with_hand(tab, |hand| hand.flush(self.now()));
            self.browser.close_tab(tab);
            self.look();
        } else if rng.per_mille(450) {
            self.browser.get_about(tab);
        } else {
            self.turn(tab);
        }
    }

    /// A tab does something, unless it is in the middle of it.
    fn turn(&self, tab: usize) {
        let rng = &self.browser.rng;
        self.with_hand(tab, |hand| match rng.below(12) {
            0..=2 => hand.type_in(rng.below(SUBJECTS.len()), &self.truth),
            3..=5 => hand.flush(self.now()),
            6..=7 => hand.tasks(&self.truth),
            8..=10 => (0..=rng.below(4)).for_each(|_| {
                if let Some(key) = self.browser.event(tab) {
                    hand.told(&key);
                }
            }),
            _ => hand.something_else(rng, self.now(), &self.truth),
        });
    }

    fn with_hand(&self, tab: usize, act: impl FnOnce(&mut H)) {
        let Ok(mut seat) = self.seats[tab].try_borrow_mut() else { return };
        let life = self.browser.life(tab);
        let hand = match seat.take() {
            Some(there) if there.life == life => Some(there.hand),
            _ => None,
        };
        let mut hand = hand.unwrap_or_else(|| {
            self.writers.set(self.writers.get() + 1);
            H::open(self.browser.store(tab), self.writers.get())
        });
        act(&mut hand);
        *seat = Some(Seat { life, hand });
    }

    /// Looks with the eyes of a tab that opens now, whose store works.
    fn look(&self) {
        let now = self.browser.now();
        let heads = (0..SUBJECTS.len()).flat_map(|which| H::heads(&now, which));
        let there = heads.chain(H::put_away(&now)).collect();
        let lost = self.truth.borrow_mut().lost(there);
        self.outcome.borrow_mut().lost.extend(lost.into_iter().map(|word| (self.seed, word)));
        let (key, text) = &self.newer;
        if now.get(key).is_some_and(|there| there != text) {
            self.wrong("a later version's note was touched".into());
        }
    }

    fn wrong(&self, what: String) {
        self.outcome.borrow_mut().wrong.push((self.seed, what));
    }

    /// All tabs come to rest; then the browser ends, and is started once more.
    fn end(&self, weather: Weather) {
        self.browser.calm_down();
        self.rest();
        self.look();
        // Without faults, nothing but what is there is shown, and by every tab.
        if weather.faults == 0 {
            self.shows_what_is_there();
            if !self.truth.borrow().repeated {
                self.no_false_conflict();
            }
            self.with_hand(0, |hand| hand.keep_both(self.now(), &self.truth));
            self.rest();
            self.shows_what_is_there();
            let now = self.browser.now();
            for which in 0..SUBJECTS.len() {
                let heads = H::heads(&now, which);
                if heads.len() > 1 {
                    self.wrong(format!("both were kept, and there are {heads:?}"));
                }
            }
        }
        self.browser.crash();
        self.look();
    }

    fn rest(&self) {
        for _ in 0..4 {
            for tab in 0..self.seats.len() {
                self.with_hand(tab, |hand| {
                    hand.flush(self.now());
                });
            }
            self.browser.settle();
            for tab in 0..self.seats.len() {
                self.with_hand(tab, |hand| {
                    hand.tasks(&self.truth);
                    while let Some(key) = self.browser.event(tab) {
                        hand.told(&key);
                    }
                });
            }
        }
    }

    fn shows_what_is_there(&self) {
        let now = self.browser.now();
        for which in 0..SUBJECTS.len() {
            let mut heads = H::heads(&now, which);
            heads.sort();
            for tab in 0..self.seats.len() {
                self.with_hand(tab, |hand| {
                    let mut shown = hand.shown(which);
                    shown.sort();
                    if shown != heads {
                        self.wrong(format!("tab {tab} shows {shown:?}; there is {heads:?}"));
                    }
                });
            }
        }
    }

    fn no_false_conflict(&self) {
        let now = self.browser.now();
        for which in 0..SUBJECTS.len() {
            let heads = H::heads(&now, which);
            for (at, one) in heads.iter().enumerate() {
                for other in heads.iter().enumerate().filter(|(of, _)| *of != at).map(|(_, o)| o) {
                    if self.truth.borrow().goes_over(one, other) {
                        self.wrong(format!("{one:?} replaces {other:?}, and both are shown"));
                    }
                }
            }
        }
    }
}
