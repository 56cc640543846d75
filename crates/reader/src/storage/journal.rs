//! The journal beneath the store: what was written lately, kept where the browser makes it last.
//!
//! Browsers answer a write to `localStorage` long before it is on the disk. The journal has the
//! last state of each key; replaying it brings back what the store lost when the browser was
//! killed, and takes nothing from what was written later without the journal.

use miniserde::{Deserialize, json};
use serde::Serialize;

use super::envelope::{fingerprint, text_of};
use super::port::{Store, StoreError};
use content::Timestamp;

/// After how many milliseconds a browser has surely put what was written on the disk. Chromium
/// waits for 5 seconds, and after very much writing for half an hour.
const FLUSHED: i64 = 60 * 60 * 1000;

/// How many earlier states of a key are remembered. Many more than the browser can be behind by.
const REMEMBERED: usize = 200;

/// The last state of one key, and by which marks its earlier states are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    pub key: String,
    /// Nothing: it was removed.
    pub text: Option<String>,
    pub at: Timestamp,
    /// The marks of what the key held before, the latest last.
    past: Vec<u64>,
    /// It stands beside another entry for the same key.
    late: bool,
}

/// Nought for a key that is not there.
fn mark(text: Option<&str>) -> u64 {
    text.map_or(0, |text| 1 + u64::from(fingerprint(text)))
}

impl JournalEntry {
    /// A state that was just written over, or in place of, what was there before.
    pub fn new(key: &str, before: Option<&str>, text: Option<&str>, at: Timestamp) -> Self {
        let text = text.map(str::to_owned);
        Self { key: key.to_owned(), text, at, past: vec![mark(before)], late: false }
    }

    /// Puts this in the place of an entry for the same key that the journal has already. Where two
    /// tabs wrote, and the journal hears of the earlier one later, the later one stays the last.
    /// The clock is asked only where this one was not written over the other.
    #[must_use]
    pub fn after(self, there: Self) -> Self {
        let overtaken = !self.knows(there.text.as_deref())
            && (there.at > self.at || there.at == self.at && there.knows(self.text.as_deref()));
        let (last, earlier) = if overtaken { (there, self) } else { (self, there) };
        last.with_history(earlier)
    }

    fn with_history(mut self, earlier: Self) -> Self {
        let mut marks = earlier.past;
        marks.push(mark(earlier.text.as_deref()));
        marks.append(&mut self.past);
        // Each once, and from the end, so that what is too much is the oldest.
        for mark in marks.into_iter().rev() {
            if self.past.len() < REMEMBERED && !self.past.contains(&mark) {
                self.past.push(mark);
            }
        }
        self.past.reverse();
        self.late |= earlier.late;
        self
    }

    /// Sets an entry beside the one that the journal may have for the same key, for whoever has no
    /// time to look there.
    #[must_use]
    pub fn beside(self) -> Self {
        Self { late: true, ..self }
    }

    /// Under which name the journal keeps it.
    pub fn place(&self) -> String {
        if self.late { format!("{} {}", self.at.0, self.key) } else { self.key.clone() }
    }

    /// Whether the key held this before.
    fn knows(&self, text: Option<&str>) -> bool {
        self.past.contains(&mark(text))
    }

    /// The entry as the journal keeps it.
    pub fn encode(&self) -> String {
        text_of(self)
    }

    /// Reads what `encode` wrote; nothing where it is something else.
    pub fn decode(text: &str) -> Option<Self> {
        json::from_str(text).ok()
    }

    /// The present state of the key, as one that came after this entry's.
    fn overtaken_by(self, text: Option<&str>, now: Timestamp) -> Self {
        Self::new(&self.key, self.text.as_deref(), text, now).after(self)
    }

    /// Brings the store to this entry's state, and looks that it is there.
    fn restore(&self, store: &dyn Store) -> Result<bool, StoreError> {
        match &self.text {
            Some(text) => store.write(&self.key, text)?,
            None => store.remove(&self.key)?,
        }
        Ok(store.read(&self.key)? == self.text)
    }
}

/// Adds to a list with one entry a key.
pub fn add_entry(entries: &mut Vec<JournalEntry>, mut entry: JournalEntry) {
    if let Some(at) = entries.iter().position(|earlier| earlier.key == entry.key) {
        entry = entry.after(entries.swap_remove(at));
    }
    entries.push(entry);
}

/// What replaying has done, and what is to become of the journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// The keys whose state the store had lost, and has again.
    pub restored: Vec<String>,
    /// Entries that take the place of those for the same keys.
    pub put: Vec<JournalEntry>,
    /// The places of entries that are of no more use.
    pub drop: Vec<String>,
}

/// Compares the journal with the store at the start of a page.
///
/// - The store agrees: the entry goes once it is old enough for the disk to have it too.
/// - The key is missing, or holds an earlier state: the store has lost what came later. It is
///   written again (or removed again), and read back. So is a text that was removed without the
///   journal's knowledge: it can be removed again, but what is lost is lost.
/// - The key holds something unknown: that was written later, by a version without the journal or
///   by a page that was closed too soon. It stays, and the journal takes it in.
///
/// What is removed may have been replaced by something under another key. So whoever removes it
/// for that reason writes the other one, even if for the second time, in the same turn: the journal
/// takes in both or neither. And nothing is removed here while something could not be brought back.
///
/// Where the store fails, the entry stays as it is for the next time.
pub fn replay(entries: Vec<JournalEntry>, store: &dyn Store, now: Timestamp) -> Replay {
    let mut replay = Replay::default();
    let mut failed = false;
    let (beside, mut merged): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.late);
    for entry in beside {
        replay.drop.push(entry.place());
        add_entry(&mut merged, entry);
    }
    let (texts, removals): (Vec<_>, Vec<_>) = merged.into_iter().partition(|e| e.text.is_some());
    for mut entry in texts.into_iter().chain(removals) {
        let was_beside = std::mem::take(&mut entry.late);
        let Ok(there) = store.read(&entry.key) else { continue };
        if there == entry.text {
            if now.0.saturating_sub(entry.at.0) > FLUSHED {
                replay.drop.push(entry.key);
            } else if was_beside {
                replay.put.push(entry);
            }
        } else if there.is_none() || entry.knows(there.as_deref()) {
            if entry.text.is_none() && failed {
                continue;
            }
            if entry.restore(store) != Ok(true) {
                failed = true;
            } else {
                replay.restored.push(entry.key.clone());
                // It is in the browser's memory alone once more.
                replay.put.push(JournalEntry { at: now, ..entry });
            }
        } else {
            replay.put.push(entry.overtaken_by(there.as_deref(), now));
        }
    }
    replay
}
