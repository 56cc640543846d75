//! A model of the browser: tabs that each have a sight of the store of their own, which catches up
//! with what others wrote at moments that nobody can foresee; a disk that gets what was written
//! late, in any order; faults of single calls; and the ends of a tab and of the whole browser.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::{Rc, Weak};

use reader::{storage::Store, storage::StoreError};

use crate::rng::Rng;
use crate::support::store::{first_half, one_flipped};

type Texts = BTreeMap<String, String>;
type Done = Box<dyn FnOnce(Result<(), StoreError>)>;

/// How unkind a run is, each in a thousand.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    /// Calls of the store that go wrong.
    pub faults: usize,
    /// Steps at which a tab crashes; and calls.
    pub tab_crashes: usize,
    /// Steps at which the browser crashes.
    pub crashes: usize,
    /// Calls before which another tab does something.
    pub handovers: usize,
}

/// Something that was written, or removed.
struct Write {
    tab: usize,
    number: u64,
    key: String,
    text: Option<String>,
    durable: bool,
}

struct Sight {
    texts: Texts,
    /// How much of the log it has taken in.
    taken: usize,
    /// What the tab wrote and the browser does not have yet.
    outbox: VecDeque<Write>,
    /// The keys of which the tab is still to be told.
    events: VecDeque<String>,
    /// Up to which write a tab waits for the disk.
    waiting: VecDeque<(u64, Done)>,
    /// Counts the tabs that had this place before.
    life: u32,
}

#[derive(Default)]
struct State {
    /// What was there when the browser was started.
    disk: Texts,
    /// What was written since, in the order in which the browser got it.
    log: Vec<Write>,
    /// What a tab sees that opens now.
    now: Texts,
    sights: Vec<Sight>,
    numbers: u64,
    /// What was answered wrongly when a tab last asked for it: no store answers wrongly twice alike.
    misread: BTreeSet<(usize, String)>,
    faults: u64,
    calls: u64,
}

/// How many tabs can be in the middle of a deed at once, besides the one that does something.
const INTERRUPTED: u32 = 2;

pub struct Browser {
    pub rng: Rng,
    pub weather: Weather,
    state: RefCell<State>,
    handover: RefCell<Option<Rc<dyn Fn()>>>,
    interrupted: Cell<u32>,
}

impl Browser {
    pub fn new(rng: Rng, weather: Weather, disk: Texts, tabs: usize) -> Rc<Self> {
        let state = RefCell::new(State { now: disk.clone(), disk, ..State::default() });
        let handover = RefCell::default();
        let browser = Self { rng, weather, state, handover, interrupted: Cell::new(0) };
        for _ in 0..tabs {
            let mut state = browser.state.borrow_mut();
            let sight = Sight::of(&state, 0);
            state.sights.push(sight);
        }
        Rc::new(browser)
    }

    /// What is done in the middle of a tab's deed, when its turn is taken.
    pub fn on_handover(&self, act: impl Fn() + 'static) {
        *self.handover.borrow_mut() = Some(Rc::new(act));
    }

    /// No tab takes another's turn any more.
    pub fn calm_down(&self) {
        self.handover.take();
    }

    /// The store of a tab as it is now.
    pub fn store(self: &Rc<Self>, tab: usize) -> TabStore {
        let life = self.state.borrow().sights[tab].life;
        TabStore { browser: Rc::downgrade(self), tab, life }
    }

    pub fn faults(&self) -> u64 {
        self.state.borrow().faults
    }

    pub fn calls(&self) -> u64 {
        self.state.borrow().calls
    }

    pub fn life(&self, tab: usize) -> u32 {
        self.state.borrow().sights[tab].life
    }

    /// What a tab would see that opens now.
    pub fn now(&self) -> Texts {
        self.state.borrow().now.clone()
    }

    /// The next key of which a tab is told that another has changed it.
    pub fn event(&self, tab: usize) -> Option<String> {
        self.state.borrow_mut().sights[tab].events.pop_front()
    }

    /// Some of what the tabs wrote gets about: to the browser, to another tab, or to the disk.
    pub fn get_about(&self, tab: usize) {
        let some = 1 + self.rng.below(4);
        match self.rng.below(3) {
            0 => self.deliver(tab, some),
            1 => self.catch_up(tab, some),
            _ => drop(self.flush(tab)),
        }
    }

    /// Everything gets about, and the disk has it all.
    pub fn settle(&self) {
        let tabs = self.state.borrow().sights.len();
        (0..tabs).for_each(|tab| self.deliver(tab, usize::MAX));
        for tab in 0..tabs {
            self.catch_up(tab, usize::MAX);
            while self.flush(tab) {}
        }
    }

    /// A tab is gone, with what it had not handed on; another opens in its place.
    pub fn crash_tab(&self, tab: usize) {
        self.state.borrow_mut().faults += 1;
        self.reopen(tab);
    }

    /// A tab is closed or loaded anew: what it wrote is handed on.
    pub fn close_tab(&self, tab: usize) {
        self.deliver(tab, usize::MAX);
        self.reopen(tab);
    }

    /// The browser is gone, and with it any part of what the disk did not have for certain.
    pub fn crash(&self) {
        let mut state = self.state.borrow_mut();
        let kept = [0, 500, 900][self.rng.below(3)];
        let mut disk = std::mem::take(&mut state.disk);
        let mut lost = 1;
        let mut gone: Vec<(String, String)> = Vec::new();
        for write in std::mem::take(&mut state.log) {
            if !write.durable && !self.rng.per_mille(kept) {
                lost += 1;
                continue;
            }
            match write.text {
                Some(text) => disk.insert(write.key, text),
                None => disk.remove(&write.key).inspect(|was| gone.push((write.key, was.clone()))),
            };
        }
        // A removal that was on the disk can be undone by an older write that came there later.
        for (key, was) in gone {
            if self.rng.per_mille(self.weather.faults) && !disk.contains_key(&key) {
                lost += 1;
                disk.insert(key, was);
            }
        }
        state.faults += lost;
        state.now.clone_from(&disk);
        state.disk = disk;
        for tab in 0..state.sights.len() {
            let life = state.sights[tab].life + 1;
            state.sights[tab] = Sight::of(&state, life);
        }
    }

    fn reopen(&self, tab: usize) {
        let mut state = self.state.borrow_mut();
        let life = state.sights[tab].life + 1;
        state.sights[tab] = Sight::of(&state, life);
    }

    fn deliver(&self, tab: usize, most: usize) {
        let state = &mut *self.state.borrow_mut();
        let outbox = &mut state.sights[tab].outbox;
        for write in outbox.drain(..most.min(outbox.len())) {
            apply(&mut state.now, &write.key, write.text.as_deref());
            state.log.push(write);
        }
    }

    fn catch_up(&self, tab: usize, most: usize) {
        let state = &mut *self.state.borrow_mut();
        let sight = &mut state.sights[tab];
        let until = state.log.len().min(sight.taken.saturating_add(most));
        for at in sight.taken..until {
            let write = &state.log[at];
            let own = |later: &Write| later.tab == tab && later.key == write.key;
            let overtaken = state.log[at..].iter().any(own) || sight.outbox.iter().any(own);
            if !overtaken {
                apply(&mut sight.texts, &write.key, write.text.as_deref());
                sight.events.push_back(write.key.clone());
            }
        }
        sight.taken = until;
    }

    /// Answers the tab's first question whether all is on the disk, if there is one.
    fn flush(&self, tab: usize) -> bool {
        let asked = self.state.borrow_mut().sights[tab].waiting.pop_front();
        let Some((until, done)) = asked else { return false };
        if self.rng.per_mille(self.weather.faults) {
            self.state.borrow_mut().faults += 1;
            done(Err(StoreError::Failed));
            return true;
        }
        let there =
            self.state.borrow().sights[tab].outbox.iter().filter(|w| w.number <= until).count();
        self.deliver(tab, there);
        let mut state = self.state.borrow_mut();
        let own = state.log.iter_mut().filter(|write| write.tab == tab && write.number <= until);
        own.for_each(|write| write.durable = true);
        drop(state);
        done(Ok(()));
        true
    }
}

impl Sight {
    fn of(state: &State, life: u32) -> Self {
        Self {
            texts: state.now.clone(),
            taken: state.log.len(),
            outbox: VecDeque::new(),
            events: VecDeque::new(),
            waiting: VecDeque::new(),
            life,
        }
    }
}

fn apply(texts: &mut Texts, key: &str, text: Option<&str>) {
    match text {
        Some(text) => texts.insert(key.to_owned(), text.to_owned()),
        None => texts.remove(key),
    };
}

/// The store as one tab sees it, as long as the tab lives.
pub struct TabStore {
    browser: Weak<Browser>,
    tab: usize,
    life: u32,
}

impl TabStore {
    /// Before a call: others may have their turn, and the tab may end here.
    fn call<T>(
        &self,
        act: impl FnOnce(&Browser, &mut State) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let browser = self.browser.upgrade().ok_or(StoreError::Failed)?;
        browser.state.borrow_mut().calls += 1;
        if browser.rng.per_mille(browser.weather.handovers) {
            let handover = browser.handover.borrow().clone();
            let interrupted = browser.interrupted.get();
            if let Some(act) = handover.filter(|_| interrupted < INTERRUPTED) {
                browser.interrupted.set(interrupted + 1);
                act();
                browser.interrupted.set(interrupted);
            }
        }
        if browser.rng.per_mille(browser.weather.tab_crashes / 4)
            && browser.life(self.tab) == self.life
        {
            browser.crash_tab(self.tab);
        }
        let mut state = browser.state.borrow_mut();
        if state.sights[self.tab].life != self.life {
            return Err(StoreError::Failed);
        }
        act(&browser, &mut state)
    }

    fn put(&self, state: &mut State, key: &str, text: Option<String>) {
        state.numbers += 1;
        let sight = &mut state.sights[self.tab];
        apply(&mut sight.texts, key, text.as_deref());
        let (tab, number, key) = (self.tab, state.numbers, key.to_owned());
        sight.outbox.push_back(Write { tab, number, key, text, durable: false });
    }
}

/// Whether a call goes wrong, and is counted as doing so.
fn goes_wrong(browser: &Browser, state: &mut State) -> bool {
    let wrong = browser.rng.per_mille(browser.weather.faults);
    state.faults += u64::from(wrong);
    wrong
}

fn error(browser: &Browser) -> StoreError {
    [StoreError::Blocked, StoreError::Full, StoreError::Failed][browser.rng.below(3)]
}

impl Store for TabStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.call(|browser, state| {
            let wrong = goes_wrong(browser, state);
            let text = state.sights[self.tab].texts.get(key).cloned();
            let asked = (self.tab, key.to_owned());
            let again = state.misread.remove(&asked);
            let how = if again { usize::MAX } else { browser.rng.below(5) };
            if wrong && how < 2 {
                state.misread.insert(asked);
            }
            match how {
                0 if wrong => Ok(text.map(|text| first_half(&text))),
                1 if wrong => Ok(text.map(|text| one_flipped(&text))),
                _ if wrong => Err(error(browser)),
                _ => Ok(text),
            }
        })
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.call(|browser, state| {
            if !goes_wrong(browser, state) {
                self.put(state, key, Some(text.to_owned()));
                return Ok(());
            }
            match browser.rng.below(5) {
                0 => return Ok(()),
                1 => self.put(state, key, Some(first_half(text))),
                2 => self.put(state, key, Some(one_flipped(text))),
                // It is written, and the answer says that it is not.
                3 => {
                    self.put(state, key, Some(text.to_owned()));
                    return Err(error(browser));
                }
                _ => return Err(error(browser)),
            }
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.call(|browser, state| {
            let wrong = goes_wrong(browser, state);
            match browser.rng.below(3) {
                0 if wrong => return Ok(()),
                1 if wrong => return Err(error(browser)),
                _ => {}
            }
            self.put(state, key, None);
            if wrong { Err(error(browser)) } else { Ok(()) }
        })
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.call(|browser, state| {
            if goes_wrong(browser, state) {
                return Err(error(browser));
            }
            Ok(state.sights[self.tab].texts.keys().cloned().collect())
        })
    }

    fn when_durable(&self, done: Done) {
        let Some(browser) = self.browser.upgrade() else { return };
        let mut state = browser.state.borrow_mut();
        let number = state.numbers;
        let sight = &mut state.sights[self.tab];
        if sight.life == self.life {
            sight.waiting.push_back((number, done));
        }
    }
}
