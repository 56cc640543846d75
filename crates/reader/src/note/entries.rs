//! The notebook in memory: every note, with precomputed data for searching and sorting.

use std::sync::Arc;

use super::{Note, NoteSubject, TopicKind};
use content::{Day, Library, LocalTime, fold};

/// A note as the notebook shows and finds it.
#[derive(Debug, PartialEq, Eq)]
pub struct NotebookEntry {
    /// The latest text.
    pub note: Note,
    /// Texts by other tabs about the same subject, not based on one another.
    pub rivals: Vec<Note>,
    /// When it was last changed, in the reader's local time.
    pub changed: LocalTime,
    /// The day of the last change, if it is in the calendar's range.
    pub(super) day: Option<Day>,
    /// Its index in [`TopicKind::ALL`].
    pub(super) kind: usize,
    /// Their indices in the library.
    pub(super) themes: Vec<usize>,
    /// Their indices in the notebook.
    pub(super) tags: Vec<usize>,
    /// All its words, folded.
    pub(super) words: String,
    /// Its title, folded.
    pub(super) title: String,
    /// Its length in characters.
    size: usize,
}

struct Tag {
    name: String,
    folded: String,
    /// How many notes have it.
    notes: usize,
}

/// All of the reader's notes.
#[derive(Default)]
pub struct Notebook {
    /// Sorted by subject.
    entries: Vec<Arc<NotebookEntry>>,
    /// In order of first use; tags that no note has any more stay.
    tags: Vec<Tag>,
    size: usize,
}

impl Notebook {
    /// Replaces the entry of a subject by its current texts, latest first. `local` gives the local
    /// time of a note's last change.
    pub fn put(&mut self, library: &Library, heads: Vec<Note>, local: impl Fn(&Note) -> LocalTime) {
        let mut heads = heads.into_iter();
        let Some(note) = heads.next() else { return };
        let rivals: Vec<Note> = heads.collect();
        let changed = local(&note);
        let mut words = String::new();
        let mut tags = Vec::new();
        let mut size = 0;
        for text in std::iter::once(&note).chain(&rivals) {
            let quotation = text.quotation.as_deref().unwrap_or_default();
            let own = [text.title.as_str(), quotation, &text.text];
            for part in own.into_iter().chain(text.tags.iter().map(String::as_str)) {
                size += part.chars().count();
                words.push_str(&fold(part));
                words.push('\n');
            }
            for tag in &text.tags {
                let at = self.tag_named(tag);
                if !tags.contains(&at) {
                    tags.push(at);
                }
            }
        }
        let of_topic = note.subject.topic.themes_in(library).iter();
        let kind = note.subject.topic.kind();
        let entry = NotebookEntry {
            day: Day::new(changed.year.into(), changed.month, changed.day).ok(),
            kind: TopicKind::ALL.iter().position(|other| *other == kind).unwrap_or_default(),
            themes: of_topic
                .filter_map(|id| library.themes.iter().position(|theme| theme.id == *id))
                .collect(),
            title: fold(&note.title),
            tags,
            words,
            size,
            changed,
            note,
            rivals,
        };
        // An unchanged entry is not drawn again.
        if self.get(&entry.note.subject).is_some_and(|there| **there == entry) {
            return;
        }
        self.remove(&entry.note.subject);
        self.size += entry.size;
        entry.tags.iter().for_each(|tag| self.tags[*tag].notes += 1);
        let at = self.place(&entry.note.subject);
        self.entries.insert(at, Arc::new(entry));
    }

    /// Removes the entry of a subject.
    pub fn remove(&mut self, subject: &NoteSubject) {
        let at = self.place(subject);
        if self.get(subject).is_some() {
            let entry = self.entries.remove(at);
            self.size -= entry.size;
            entry.tags.iter().for_each(|tag| self.tags[*tag].notes -= 1);
        }
    }

    /// The entry of a subject.
    pub fn get(&self, subject: &NoteSubject) -> Option<&Arc<NotebookEntry>> {
        let found = self.entries.get(self.place(subject))?;
        (found.note.subject == *subject).then_some(found)
    }

    /// All entries, sorted by subject.
    pub fn entries(&self) -> &[Arc<NotebookEntry>] {
        &self.entries
    }

    /// The length of all notes in characters.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The tags that are in use, by name.
    pub fn tags(&self) -> Vec<String> {
        let used = self.tags.iter().enumerate().filter(|(_, tag)| tag.notes > 0);
        self.by_name(used.map(|(at, _)| at))
            .into_iter()
            .map(|at| self.tags[at].name.clone())
            .collect()
    }

    /// Tag indices sorted by the tags' names.
    pub(super) fn by_name(&self, tags: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut sorted: Vec<usize> = Vec::new();
        for tag in tags {
            let name = &self.tags[tag].folded;
            let at = sorted.partition_point(|other| self.tags[*other].folded < *name);
            sorted.insert(at, tag);
        }
        sorted
    }

    pub(super) fn tag_at(&self, place: usize) -> &str {
        &self.tags[place].name
    }

    /// How many tags have been seen.
    pub(super) fn tags_known(&self) -> usize {
        self.tags.len()
    }

    /// The index of a tag, ignoring case.
    pub(super) fn place_of_tag(&self, name: &str) -> Option<usize> {
        let folded = fold(name);
        self.tags.iter().position(|tag| tag.folded == folded)
    }

    fn tag_named(&mut self, name: &str) -> usize {
        self.place_of_tag(name).unwrap_or_else(|| {
            self.tags.push(Tag { name: name.to_owned(), folded: fold(name), notes: 0 });
            self.tags.len() - 1
        })
    }

    fn place(&self, subject: &NoteSubject) -> usize {
        self.entries.partition_point(|entry| entry.note.subject < *subject)
    }
}
