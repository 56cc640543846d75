//! What holds of store and journal together, whatever three tabs do, and whatever of the store's
//! writes a killed browser loses: nothing that was told to be durable is gone.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use content::Timestamp;
use proptest::prelude::*;
use reader::{storage::JournalEntry, storage::Store, storage::add_entry, storage::replay};
use support::store::MemoryStore;

const TABS: usize = 3;
const KEYS: [&str; 2] = ["training", "mark"];

/// How a browser loses what it had not yet put on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loss {
    /// What was written last.
    Suffix,
    /// Anything of it.
    Any,
}

#[derive(Clone, Debug)]
enum Deed {
    /// Writes a text that was never written before.
    Put(usize, usize),
    Remove(usize, usize),
    /// Writes a note's next version, and removes those that it replaces.
    Version(usize),
    /// The journal has all that a tab has queued, and the tab hears of it.
    Commit(usize),
    /// The same, and the tab does not hear of it.
    Unheard(usize),
    /// A tab is left: what it had queued is set beside the journal's other entries, or lost.
    Leave(usize, bool),
    /// The store's writes reach the disk.
    Flush,
    Wait(i64),
    /// The browser is killed. Each bit is a write of the store that is lost.
    Kill(u64),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let tab = 0..TABS;
    let at = (0..TABS, 0..KEYS.len());
    prop_oneof![
        4 => at.clone().prop_map(|(tab, key)| Deed::Put(tab, key)),
        2 => at.prop_map(|(tab, key)| Deed::Remove(tab, key)),
        4 => tab.clone().prop_map(Deed::Version),
        6 => tab.clone().prop_map(Deed::Commit),
        1 => tab.clone().prop_map(Deed::Unheard),
        2 => (tab, any::<bool>()).prop_map(|(tab, sent)| Deed::Leave(tab, sent)),
        1 => Just(Deed::Flush),
        1 => (0..90_i64).prop_map(Deed::Wait),
        3 => any::<u64>().prop_map(Deed::Kill),
    ]
}

/// What a tab has written and not yet heard of.
#[derive(Default)]
struct Tab {
    queue: Vec<JournalEntry>,
    /// Places in the world's history.
    unheard: Vec<usize>,
}

/// One write, and whether it was told to be durable.
struct Written {
    key: String,
    text: Option<String>,
    durable: bool,
}

struct World {
    loss: Loss,
    live: MemoryStore,
    disk: BTreeMap<String, String>,
    /// In the store, and not yet on the disk.
    unflushed: Vec<(String, Option<String>)>,
    journal: BTreeMap<String, String>,
    tabs: [Tab; TABS],
    history: Vec<Written>,
    now: i64,
}

/// A note's version is called by its number, and its text is the numbers that it replaces.
fn versions(texts: &BTreeMap<String, String>) -> BTreeMap<usize, BTreeSet<usize>> {
    let version = |(key, text): (&String, &String)| {
        let number = key.strip_prefix("note@")?.parse().ok()?;
        Some((number, text.split(' ').filter_map(|n| n.parse().ok()).collect()))
    };
    texts.iter().filter_map(version).collect()
}

impl World {
    fn new(loss: Loss) -> Self {
        Self {
            loss,
            live: MemoryStore::default(),
            disk: BTreeMap::new(),
            unflushed: Vec::new(),
            journal: BTreeMap::new(),
            tabs: Default::default(),
            history: Vec::new(),
            now: 1_795_000_000_000,
        }
    }

    fn set(&mut self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.live.put(key, text),
            None => self.live.remove(key).expect("a store in memory works"),
        }
        self.unflushed.push((key.to_owned(), text.map(str::to_owned)));
    }

    fn write(&mut self, tab: usize, key: &str, text: Option<String>) {
        let before = self.live.get(key);
        let now = Timestamp(self.now);
        self.set(key, text.as_deref());
        let entry = JournalEntry::new(key, before.as_deref(), text.as_deref(), now);
        let Tab { queue, unheard } = &mut self.tabs[tab];
        add_entry(queue, entry);
        unheard.push(self.history.len());
        self.history.push(Written { key: key.to_owned(), text, durable: false });
    }

    /// Writes over a key that other tabs write over as well. The journal is a few milliseconds
    /// behind; what it cannot keep is a state that another tab writes over within these, before
    /// the tab that wrote it dies with its queue. Notes have no such keys.
    fn write_over(&mut self, tab: usize, key: &str, text: Option<String>) {
        for other in (0..TABS).filter(|other| *other != tab) {
            if self.tabs[other].queue.iter().any(|queued| queued.key == key) {
                self.commit(other);
            }
        }
        self.write(tab, key, text);
    }

    fn put(&mut self, tab: usize, key: &str) {
        let text = format!("text {}", self.history.len());
        self.write_over(tab, key, Some(text));
    }

    fn add_version(&mut self, tab: usize) {
        let there = versions(&self.live.all());
        let next = self.history.len();
        let replaced: Vec<_> = there.keys().map(usize::to_string).collect();
        self.write(tab, &format!("note@{next}"), Some(replaced.join(" ")));
        if self.loss == Loss::Suffix {
            there.keys().for_each(|old| self.write(tab, &format!("note@{old}"), None));
        }
    }

    /// Removes what a durable version has replaced. Where the store may lose any of its writes,
    /// nothing may be removed sooner.
    fn remove_replaced(&mut self, tab: usize) {
        let durable: BTreeSet<_> =
            self.history.iter().filter(|written| written.durable).map(|w| w.key.clone()).collect();
        for (number, replaced) in versions(&self.live.all()) {
            for old in replaced.iter().map(|old| format!("note@{old}")) {
                if durable.contains(&format!("note@{number}")) && self.live.get(&old).is_some() {
                    self.write(tab, &old, None);
                }
            }
        }
    }

    /// Removes what a version that is there has replaced, and writes that version again: the
    /// journal may not have it.
    fn tidy(&mut self, tab: usize) {
        let texts = self.live.all();
        for (number, replaced) in versions(&texts) {
            for old in replaced.iter().map(|old| format!("note@{old}")) {
                if self.live.get(&old).is_some() {
                    let key = format!("note@{number}");
                    self.write(tab, &key, texts.get(&key).cloned());
                    if self.loss == Loss::Suffix {
                        self.write(tab, &old, None);
                    }
                }
            }
        }
    }

    fn commit(&mut self, tab: usize) {
        for entry in std::mem::take(&mut self.tabs[tab].queue) {
            let there = self.journal.get(&entry.key).and_then(|text| JournalEntry::decode(text));
            let entry = there.into_iter().fold(entry, JournalEntry::after);
            self.journal.insert(entry.key.clone(), entry.encode());
        }
    }

    fn hear(&mut self, tab: usize) {
        for at in std::mem::take(&mut self.tabs[tab].unheard) {
            self.history[at].durable = true;
        }
        if self.loss == Loss::Any {
            self.remove_replaced(tab);
        }
    }

    fn hurry(&mut self, tab: usize) {
        for entry in std::mem::take(&mut self.tabs[tab].queue) {
            let entry = entry.beside();
            self.journal.insert(entry.place(), entry.encode());
        }
    }

    /// Whether a tab that dies now leaves a state of a key that is written over, of which no entry
    /// will ever tell: one of several that it had queued, or the first that the key had. Here the
    /// disk has it before the next; else it would be taken for something later. Notes have no
    /// such keys.
    fn has_unknown(&self, tab: usize) -> bool {
        KEYS.iter().any(|key| {
            let of_key = |at: &&usize| self.history[**at].key == *key;
            let states = self.tabs[tab].unheard.iter().filter(of_key).count();
            states > 1 || states == 1 && !self.journal.contains_key(*key)
        })
    }

    fn open(&mut self, tab: usize) {
        let before = self.live.all();
        self.tabs[tab] = Tab::default();
        let entries = self.journal.values().filter_map(|text| JournalEntry::decode(text));
        let done = replay(entries.collect(), &self.live, Timestamp(self.now));
        for place in done.drop {
            self.journal.remove(&place);
        }
        for entry in done.put {
            self.journal.insert(entry.key.clone(), entry.encode());
        }
        let after = self.live.all();
        for key in done.restored {
            assert_ne!(before.get(&key), after.get(&key));
            self.unflushed.push((key.clone(), after.get(&key).cloned()));
        }
        self.tidy(tab);
    }

    fn flush(&mut self) {
        self.unflushed.clear();
        self.disk = self.live.all();
    }

    fn kill(&mut self, lost: u64) {
        let writes = std::mem::take(&mut self.unflushed);
        let kept = lost as usize % (writes.len() + 1);
        for (at, (key, text)) in writes.into_iter().enumerate() {
            let keeps = match self.loss {
                Loss::Suffix => at < kept,
                Loss::Any => lost >> (at % 64) & 1 == 0,
            };
            match text {
                _ if !keeps => {}
                Some(text) => drop(self.disk.insert(key, text)),
                None => drop(self.disk.remove(&key)),
            }
        }
        self.live = MemoryStore::default();
        self.disk.iter().for_each(|(key, text)| self.live.put(key, text));
        self.tabs = Default::default();
        self.open(0);
    }

    fn run(&mut self, deed: &Deed) -> Result<(), TestCaseError> {
        self.now += 1;
        match *deed {
            Deed::Put(tab, key) => self.put(tab, KEYS[key]),
            Deed::Remove(tab, key) => self.write_over(tab, KEYS[key], None),
            Deed::Version(tab) => self.add_version(tab),
            Deed::Commit(tab) => {
                self.commit(tab);
                self.hear(tab);
            }
            Deed::Unheard(tab) => self.commit(tab),
            Deed::Leave(tab, sent) => {
                if sent {
                    self.hurry(tab);
                } else if self.has_unknown(tab) {
                    self.flush();
                }
                let before = self.live.all();
                self.open(tab);
                self.nothing_was_undone(&before)?;
            }
            Deed::Flush => self.flush(),
            Deed::Wait(minutes) => {
                self.now += minutes * 60_000;
                // No browser waits for longer than that.
                if minutes >= 30 {
                    self.flush();
                }
            }
            Deed::Kill(lost) => self.kill(lost),
        }
        self.all_durable_is_there()?;
        self.the_note_is_there()
    }

    /// Of each key: what was last told to be durable, or something later. What was removed may
    /// come back where the journal had not heard of something in between.
    fn all_durable_is_there(&self) -> Result<(), TestCaseError> {
        for key in KEYS {
            let of_key: Vec<&Written> = self.history.iter().filter(|w| w.key == key).collect();
            let Some(last) = of_key.iter().rposition(|written| written.durable) else { continue };
            let there = self.live.get(key);
            let found = of_key[last..].iter().any(|written| written.text == there);
            let came_back = of_key[last].text.is_none() && there.is_some();
            prop_assert!(found || came_back, "{key}: {there:?}, not {:?}", of_key[last].text);
        }
        Ok(())
    }

    /// Some version that is as late as the last that was told to be durable.
    fn the_note_is_there(&self) -> Result<(), TestCaseError> {
        let durable =
            self.history.iter().filter(|written| written.durable && written.text.is_some());
        let durable = durable.filter_map(|written| written.key.strip_prefix("note@"));
        let last: Option<usize> = durable.filter_map(|number| number.parse().ok()).max();
        let there = versions(&self.live.all());
        prop_assert!(there.keys().max().copied() >= last, "{there:?}, not {last:?}");
        Ok(())
    }

    /// While the browser lives, replaying changes no text. It only brings texts back, and takes
    /// away again what it has brought back after it was removed.
    fn nothing_was_undone(&self, before: &BTreeMap<String, String>) -> Result<(), TestCaseError> {
        for key in KEYS {
            let (was, is) = (before.get(key), self.live.get(key));
            let last = self.history.iter().rfind(|written| written.key == key);
            let was_removed = is.is_none() && last.is_some_and(|written| written.text.is_none());
            let same = was.is_none() || was == is.as_ref();
            prop_assert!(same || was_removed, "{key}: {was:?} became {is:?}");
        }
        Ok(())
    }
}

fn run(loss: Loss, deeds: &[Deed]) -> Result<(), TestCaseError> {
    let mut world = World::new(loss);
    deeds.iter().try_for_each(|deed| world.run(deed))
}

proptest! {
    #[test]
    fn a_killed_browser_that_loses_its_last_writes_loses_nothing_durable(
        deeds in prop::collection::vec(any_deed(), 1..60)
    ) {
        run(Loss::Suffix, &deeds)?;
    }

    #[test]
    fn a_killed_browser_that_loses_any_writes_loses_nothing_durable(
        deeds in prop::collection::vec(any_deed(), 1..60)
    ) {
        run(Loss::Any, &deeds)?;
    }
}

/// The control: what the model says of a store alone.
#[test]
fn without_the_journal_a_killed_browser_loses_what_was_saved() {
    let deeds = [Deed::Version(0), Deed::Commit(0), Deed::Kill(0)];
    let mut world = World::new(Loss::Suffix);
    for deed in &deeds[..2] {
        world.run(deed).expect("nothing is lost yet");
    }
    world.journal.clear();
    assert!(world.run(&deeds[2]).is_err());
}
