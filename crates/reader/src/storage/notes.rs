//! The reader's notes. Each save of a note is a version under a key of its own that is written once
//! and names the versions it replaces, so that no tab can overwrite another's text, however
//! outdated its view of the store. Versions that do not replace one another are kept side by side.

use std::cell::Cell;
use std::collections::BinaryHeap;
use std::rc::Rc;

use miniserde::{Deserialize, json};
use serde::Serialize;

use super::ancestors::with_ancestors;
use super::envelope::{self, EnvelopeProblem, text_of};
use super::key::Key;
use super::port::{Store, StoreError};
use super::record::{quarantine, unreadable};
use crate::{GuardMode, Note, NoteSubject, SaveFailure, Topic, Unreadable, Version, Writer};
use content::Timestamp;

/// The number of a note's stored form.
pub(super) const SCHEMA: u32 = 2;

/// How many versions that are already removed a new one names all the same: a crash of the browser
/// may bring back what was removed last.
const GONE: usize = 4;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredNote {
    pub(super) note: Note,
    pub(super) replaces: Vec<Version>,
}

/// A note of schema 1.
#[derive(Deserialize)]
struct NoteSchema1 {
    subject: NoteSubject,
    title: String,
    text: String,
    updated: Timestamp,
}

/// A version and those that it replaces: what a new version can be based on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseVersion {
    pub version: Version,
    pub replaces: Vec<Version>,
}

/// The stored texts on a subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteVersions {
    /// Versions that nothing replaces, the latest first: one, or several that were written
    /// independently.
    pub heads: Vec<(BaseVersion, Note)>,
    pub unreadable: Vec<Unreadable>,
    /// Why there may be more.
    pub failure: Option<StoreError>,
}

/// A note that was just written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedNote {
    pub base: BaseVersion,
    /// The keys that it makes superfluous once it is durable.
    pub leftovers: SupersededKeys,
}

/// Keys to be removed once what replaces them is durable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupersededKeys(pub(super) Vec<Key>);

impl SupersededKeys {
    /// Adds another's keys.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

/// The index of all stored versions of notes, and the operations on them.
pub struct NoteStore {
    store: Rc<dyn Store>,
    writer: Writer,
    /// When this writer last wrote.
    last: Cell<u64>,
    /// Sorted.
    places: Vec<(NoteSubject, Version)>,
    failure: Option<StoreError>,
}

impl NoteStore {
    /// Lists the stored versions; does not read any note.
    pub fn open(store: Rc<dyn Store>, writer: Writer) -> Self {
        // Writer 0 is reserved for schema 1.
        let writer = Writer(writer.0.max(1));
        let mut shelf =
            Self { store, writer, last: Cell::new(0), places: Vec::new(), failure: None };
        shelf.refresh();
        shelf
    }

    /// Lists the stored versions again.
    pub fn refresh(&mut self) {
        match self.store.keys() {
            Ok(keys) => {
                let places = keys.iter().filter_map(|key| match Key::parse(key) {
                    Some(Key::Note(subject, version)) => Some((subject, version)),
                    _ => None,
                });
                self.places = places.collect::<BinaryHeap<_>>().into_sorted_vec();
                self.failure = None;
            }
            Err(error) => self.failure = Some(error),
        }
    }

    /// Updates one place that another tab has written or removed.
    pub fn add_version(&mut self, subject: &NoteSubject, version: Version) {
        match self.store.read(&Key::Note(subject.clone(), version).to_string()) {
            Ok(Some(_)) => self.put(subject, version.place()),
            Ok(None) => self.forget(subject, version.place()),
            Err(_) => {}
        }
    }

    pub(super) fn store(&self) -> Rc<dyn Store> {
        Rc::clone(&self.store)
    }

    /// Why the index may be incomplete, if the store failed.
    pub fn failure(&self) -> Option<StoreError> {
        self.failure
    }

    /// Every subject with a note, once each, sorted.
    pub fn subjects(&self) -> Vec<&NoteSubject> {
        let mut subjects: Vec<&NoteSubject> = Vec::new();
        for (subject, _) in &self.places {
            if subjects.last() != Some(&subject) {
                subjects.push(subject);
            }
        }
        subjects
    }

    /// Whether there is a note on a topic, or an answer to a question asked there.
    pub fn has(&self, topic: &Topic) -> bool {
        // The topic's own note comes before the answers.
        let first = self.places.partition_point(|(of, _)| of.topic < *topic);
        self.places.get(first).is_some_and(|(of, _)| of.topic == *topic)
    }

    /// The subject after one, or the first of all.
    pub fn next_after(&self, subject: Option<&NoteSubject>) -> Option<&NoteSubject> {
        let after = |subject| self.places.partition_point(|(of, _)| of <= subject);
        self.places.get(subject.map_or(0, after)).map(|(next, _)| next)
    }

    /// Reads the texts on a subject. Damaged versions are moved to quarantine, if that can be done
    /// without loss; versions of a later schema are left in place.
    pub fn read(&mut self, subject: &NoteSubject) -> NoteVersions {
        let mut opened = NoteVersions { failure: self.failure, ..NoteVersions::default() };
        let mut read: Vec<(BaseVersion, Note)> = Vec::new();
        for version in self.versions(subject) {
            let key = Key::Note(subject.clone(), version);
            let text = match self.store.read(&key.to_string()) {
                Ok(Some(text)) => text,
                Ok(None) => {
                    self.forget(subject, version);
                    continue;
                }
                Err(error) => {
                    opened.failure = Some(error);
                    continue;
                }
            };
            match decode(&text) {
                Ok(StoredNote { mut note, replaces }) => {
                    // The key decides what a note is about, whatever its text says.
                    note.subject = subject.clone();
                    let version = if version.is_first() { first(&note) } else { version };
                    let earlier = read.iter().take_while(|(base, _)| base.version < version);
                    read.insert(earlier.count(), (BaseVersion { version, replaces }, note));
                }
                Err(problem @ EnvelopeProblem::Newer { .. }) => {
                    let kept = super::UnreadablePlace::InPlace;
                    opened.unreadable.push(unreadable(text, problem, kept));
                }
                Err(problem) => {
                    let kept = quarantine(&*self.store, &key, &text);
                    if kept == super::UnreadablePlace::Quarantine {
                        self.forget(subject, version);
                    }
                    opened.unreadable.push(unreadable(text, problem, kept));
                }
            }
        }
        opened.heads = heads(read);
        opened
    }

    /// Writes a note that replaces the versions it is based on, and reads it back. Nothing is
    /// removed yet: see [`NoteStore::sweep`].
    ///
    /// # Errors
    /// If it is not certain that the note is stored.
    pub fn save(
        &mut self,
        note: &Note,
        bases: &[BaseVersion],
        now: Timestamp,
    ) -> Result<SavedNote, SaveFailure> {
        let known = self.replaced(&note.subject, bases);
        let version = self.next_version(&known, now);
        let key = Key::Note(note.subject.clone(), version);
        let replaces = with_ancestors(&known, bases);
        let stored = StoredNote { note: note.clone(), replaces: replaces.clone() };
        keep(&*self.store, &key, &envelope::seal(SCHEMA, &text_of(&stored)))?;
        let leftovers = self.leftovers(&note.subject, bases);
        self.put(&note.subject, version);
        Ok(SavedNote { base: BaseVersion { version, replaces }, leftovers })
    }

    /// The keys of the versions that a note is based on, to be removed once it is kept elsewhere.
    pub fn leftovers(&self, subject: &NoteSubject, bases: &[BaseVersion]) -> SupersededKeys {
        let there = self.versions(subject);
        let old = self.replaced(subject, bases).into_iter();
        let old = old.filter(|old| there.contains(&old.place()));
        SupersededKeys(old.map(|old| Key::Note(subject.clone(), old)).collect())
    }

    /// Removes superfluous keys. One that cannot be removed stays, and is known to be replaced.
    pub fn purge(&mut self, leftovers: &SupersededKeys) {
        for key in &leftovers.0 {
            if self.was_written_again(key) {
                continue;
            }
            let gone = self.store.remove(&key.to_string()).is_ok();
            if let Key::Note(subject, version) = key
                && gone
            {
                self.add_version(subject, *version);
            }
        }
    }

    /// A version that no other tab can draw, later than the given ones and all of this tab's.
    pub fn next_version(&self, after: &[Version], now: Timestamp) -> Version {
        let latest = after.iter().map(|version| version.at).fold(self.last.get(), u64::max);
        let now = u64::try_from(now.0).unwrap_or_default();
        self.last.set(now.max(latest.saturating_add(1)));
        Version { at: self.last.get(), writer: self.writer }
    }

    /// Every version that the bases replace and that still exists, and the latest of the others.
    fn replaced(&self, subject: &NoteSubject, bases: &[BaseVersion]) -> Vec<Version> {
        let there = self.versions(subject);
        let mut gone = 0;
        let mut replaced = Vec::new();
        let before = bases.iter().flat_map(|base| &base.replaces);
        for version in bases.iter().map(|base| &base.version).chain(before) {
            let is_gone = !there.contains(&version.place());
            if !replaced.contains(version) && (!is_gone || gone < GONE) {
                gone += usize::from(is_gone);
                replaced.push(*version);
            }
        }
        replaced
    }

    /// Whether a page of schema 1 that is still open has since written under a key.
    fn was_written_again(&self, key: &Key) -> bool {
        let Key::Note(_, version) = key else { return false };
        version.is_first()
            && match self.store.read(&key.to_string()) {
                Ok(Some(text)) => !decode(&text).is_ok_and(|there| first(&there.note) == *version),
                Ok(None) => false,
                Err(_) => true,
            }
    }

    fn versions(&self, subject: &NoteSubject) -> Vec<Version> {
        let of_subject = self.places[self.first_of(subject)..].iter();
        of_subject.take_while(|(of, _)| of == subject).map(|(_, version)| *version).collect()
    }

    fn first_of(&self, subject: &NoteSubject) -> usize {
        self.places.partition_point(|(of, _)| of < subject)
    }

    fn put(&mut self, subject: &NoteSubject, version: Version) {
        let at = self.place(subject, version);
        if !self.is_at(at, subject, version) {
            self.places.insert(at, (subject.clone(), version));
        }
    }

    fn forget(&mut self, subject: &NoteSubject, version: Version) {
        let at = self.place(subject, version);
        if self.is_at(at, subject, version) {
            self.places.remove(at);
        }
    }

    fn place(&self, subject: &NoteSubject, version: Version) -> usize {
        self.places.partition_point(|(of, other)| (of, other) < (subject, &version))
    }

    fn is_at(&self, at: usize, subject: &NoteSubject, version: Version) -> bool {
        self.places.get(at).is_some_and(|(of, other)| (of, other) == (subject, &version))
    }
}

fn decode(text: &str) -> Result<StoredNote, EnvelopeProblem> {
    let (schema, record) = envelope::open(SCHEMA, text)?;
    decode_record(schema, &record).ok_or(EnvelopeProblem::Shape)
}

/// Parses a note's record of any schema so far.
pub(super) fn decode_record(schema: u32, record: &str) -> Option<StoredNote> {
    if schema == SCHEMA {
        return json::from_str(record).ok();
    }
    let first: NoteSchema1 = json::from_str(record).ok()?;
    let NoteSchema1 { subject, title, text, updated } = first;
    // Schema 1 kept the question after the title, on a line of its own.
    let (title, quotation) = match title.split_once('\n') {
        Some((title, question)) => (title.to_owned(), Some(question.to_owned())),
        None => (title, None),
    };
    let tags = Vec::new();
    let (begun, guard) = (updated, GuardMode::On);
    let note = Note { subject, title, quotation, text, tags, begun, updated, guard };
    Some(StoredNote { note, replaces: Vec::new() })
}

/// The version of a note of schema 1, by when it was written, as all share one key.
fn first(note: &Note) -> Version {
    Version { at: note.updated.0.try_into().unwrap_or_default(), ..Version::FIRST }
}

/// The versions that no later one replaces, the latest first. Of several with the same text, only
/// the latest is returned.
fn heads(read: Vec<(BaseVersion, Note)>) -> Vec<(BaseVersion, Note)> {
    let mut heads: Vec<(BaseVersion, Note)> = Vec::new();
    // They come in the order of writing.
    for (base, note) in read.iter().rev() {
        let goes_over = |other: &BaseVersion| {
            other.version > base.version && other.replaces.contains(&base.version)
        };
        if read.iter().any(|(other, _)| goes_over(other)) {
            continue;
        }
        match heads.iter_mut().find(|(_, head)| head.says_the_same(note)) {
            Some((head, _)) => {
                head.replaces.push(base.version);
                head.replaces.extend(&base.replaces);
            }
            None => heads.push((base.clone(), note.clone())),
        }
    }
    heads
}

/// Writes under a free key, and reads it back. If the text was not kept intact, it is removed
/// again.
pub(super) fn keep(store: &dyn Store, key: &Key, text: &str) -> Result<(), SaveFailure> {
    let name = key.to_string();
    if store.read(&name)?.is_some() {
        return Err(SaveFailure::InTheWay);
    }
    let kept = match store.write(&name, text) {
        Ok(()) => match store.read(&name) {
            Ok(Some(back)) if back == text => return Ok(()),
            Ok(_) => SaveFailure::Failed,
            Err(error) => error.into(),
        },
        Err(error) => error.into(),
    };
    let _ = store.remove(&name);
    Err(kept)
}
