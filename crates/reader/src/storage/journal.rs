//! The journal beneath the store: recent writes, kept where the browser makes them durable.
//!
//! Browsers confirm a write to `localStorage` long before it is on disk. The journal has the last
//! state of each key; replaying it restores what the store lost when the browser was killed,
//! without undoing later writes that bypassed the journal.

use miniserde::{Deserialize, json};
use serde::Serialize;

use super::envelope::{fingerprint, text_of};
use super::port::{Store, StoreError};
use content::Timestamp;

/// After how many milliseconds a browser has certainly flushed a write to disk. Chromium waits for
/// 5 seconds, and after very heavy writing for half an hour.
const FLUSHED: i64 = 60 * 60 * 1000;

/// How many earlier states of a key are remembered: many more than the browser can be behind.
const REMEMBERED: usize = 200;

/// The last state of a key, and hashes of its earlier ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    pub key: String,
    /// `None` if it was removed.
    pub text: Option<String>,
    pub at: Timestamp,
    /// Hashes of what the key held before, the latest last.
    past: Vec<u64>,
    /// It is kept beside another entry for the same key.
    late: bool,
}

/// `0` means that the key does not exist.
fn mark(text: Option<&str>) -> u64 {
    text.map_or(0, |text| 1 + u64::from(fingerprint(text)))
}

impl JournalEntry {
    /// A state that has just replaced `before`.
    pub fn new(key: &str, before: Option<&str>, text: Option<&str>, at: Timestamp) -> Self {
        let text = text.map(str::to_owned);
        Self { key: key.to_owned(), text, at, past: vec![mark(before)], late: false }
    }

    /// Replaces the journal's existing entry for the same key. If two tabs wrote, and the earlier
    /// write reaches the journal later, the later one stays the last state. The clock decides only
    /// if this state was not written over the other.
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
        // Without duplicates, and from the end, so that the oldest are cut off.
        for mark in marks.into_iter().rev() {
            if self.past.len() < REMEMBERED && !self.past.contains(&mark) {
                self.past.push(mark);
            }
        }
        self.past.reverse();
        self.late |= earlier.late;
        self
    }

    /// Keeps an entry beside one that the journal may have for the same key, for callers without
    /// the time to check.
    #[must_use]
    pub fn beside(self) -> Self {
        Self { late: true, ..self }
    }

    /// The name under which the journal keeps it.
    pub fn place(&self) -> String {
        if self.late { format!("{} {}", self.at.0, self.key) } else { self.key.clone() }
    }

    /// Whether the key held this earlier.
    fn knows(&self, text: Option<&str>) -> bool {
        self.past.contains(&mark(text))
    }

    /// The entry as the journal keeps it.
    pub fn encode(&self) -> String {
        text_of(self)
    }

    /// Reads what `encode` wrote; `None` for anything else.
    pub fn decode(text: &str) -> Option<Self> {
        json::from_str(text).ok()
    }

    /// The present state of the key, as a successor of this entry's.
    fn overtaken_by(self, text: Option<&str>, now: Timestamp) -> Self {
        Self::new(&self.key, self.text.as_deref(), text, now).after(self)
    }

    /// Sets the store to this entry's state, and checks that it took effect.
    fn restore(&self, store: &dyn Store) -> Result<bool, StoreError> {
        match &self.text {
            Some(text) => store.write(&self.key, text)?,
            None => store.remove(&self.key)?,
        }
        Ok(store.read(&self.key)? == self.text)
    }
}

/// Adds to a list that has one entry per key.
pub fn add_entry(entries: &mut Vec<JournalEntry>, mut entry: JournalEntry) {
    if let Some(at) = entries.iter().position(|earlier| earlier.key == entry.key) {
        entry = entry.after(entries.swap_remove(at));
    }
    entries.push(entry);
}

/// What replaying did, and what to change in the journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// The keys whose state the store had lost and now has again.
    pub restored: Vec<String>,
    /// Entries that replace those for the same keys.
    pub put: Vec<JournalEntry>,
    /// The names of entries that are no longer needed.
    pub drop: Vec<String>,
}

/// Compares the journal with the store when a page starts.
///
/// - The store agrees: the entry is dropped once it is old enough to be on disk for certain.
/// - The key is missing, or holds an earlier state: the store has lost later writes. The state is
///   written (or removed) again, and read back. This also restores a text that was removed without
///   the journal's knowledge: it can be removed again, but lost data stays lost.
/// - The key holds something unknown: it was written later, by a version without the journal or by
///   a page that was closed too soon. It stays, and the journal records it.
///
/// A removed text may have been replaced by something under another key. Code that removes it for
/// that reason therefore writes the other one in the same turn, even if for the second time, so
/// that the journal records both or neither. And nothing is removed here while something could not
/// be restored.
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
                // It is only in the browser's memory again.
                replay.put.push(JournalEntry { at: now, ..entry });
            }
        } else {
            replay.put.push(entry.overtaken_by(there.as_deref(), now));
        }
    }
    replay
}
