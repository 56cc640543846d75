//! Synonyms: from the glossary's entries, and from the pack's table.

use std::collections::BTreeMap;

use content::{Library, without_brackets};

use super::stem::put_stem;
use super::words::words_of;

/// One name of a group, as word stems.
pub struct Span {
    pub name: String,
    pub stems: Vec<String>,
    /// The number of the group.
    pub group: usize,
}

/// Every name of every group.
#[derive(Default)]
pub struct NameIndex {
    /// Group by group.
    spans: Vec<Span>,
    /// Where each group begins.
    groups: Vec<usize>,
    /// The spans by their first word.
    first: BTreeMap<String, Vec<usize>>,
}

impl NameIndex {
    /// How many groups of names a library has.
    pub fn count(library: &Library) -> usize {
        library.synonyms.len() + library.glossary.len()
    }

    /// How many groups have been added.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Adds the next group of a library, and returns its names.
    pub fn add_next(&mut self, library: &Library) -> &[Span] {
        let (begun, group) = (self.spans.len(), self.groups.len());
        if let Some(same) = library.synonyms.get(group) {
            self.add(same.names.iter().map(String::as_str));
        } else if let Some(entry) = library.glossary.get(group - library.synonyms.len()) {
            // "Integrated care board (ICB)" tells two names.
            let told = entry.short.as_deref().into_iter().chain(entry.names());
            self.add(told.flat_map(|name| [without_brackets(name), in_brackets(name)]));
        }
        self.spans.get(begun..).unwrap_or_default()
    }

    fn add<'n>(&mut self, names: impl Iterator<Item = &'n str>) {
        let begun = self.spans.len();
        for name in names {
            let stems = stems_of(name);
            let told = self.spans.get(begun..).unwrap_or_default();
            if !stems.is_empty() && !told.iter().any(|span| span.stems == stems) {
                let group = self.groups.len();
                self.spans.push(Span { name: name.to_owned(), stems, group });
            }
        }
        if self.spans.len() == begun + 1 {
            self.spans.truncate(begun);
        }
        for (at, span) in self.spans.iter().enumerate().skip(begun) {
            let first = span.stems.first().cloned().unwrap_or_default();
            self.first.entry(first).or_default().push(at);
        }
        self.groups.push(begun);
    }

    /// The longest name that the words begin with: its number of words, and the groups that have
    /// it.
    pub fn at(&self, stems: &[String]) -> Option<(usize, Vec<usize>)> {
        let spans = self.first.get(stems.first()?)?.iter().filter_map(|at| self.spans.get(*at));
        let fitting: Vec<&Span> = spans.filter(|span| stems.starts_with(&span.stems)).collect();
        let longest = fitting.iter().map(|span| span.stems.len()).max()?;
        let spans = fitting.iter().filter(|span| span.stems.len() == longest);
        Some((longest, spans.map(|span| span.group).collect()))
    }

    /// The names of a group.
    pub fn of_group(&self, group: usize) -> impl Iterator<Item = &Span> {
        let begun = self.groups.get(group).copied().unwrap_or(self.spans.len());
        self.spans.iter().skip(begun).take_while(move |span| span.group == group)
    }
}

/// The word stems of a text.
pub fn stems_of(text: &str) -> Vec<String> {
    let mut stems = words_of(text);
    for word in &mut stems {
        let mut stem = String::new();
        put_stem(word, &mut stem);
        *word = stem;
    }
    stems
}

/// The text in brackets at the end of a name.
fn in_brackets(name: &str) -> &str {
    let inner = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    inner.map_or("", |(_, inner)| inner)
}
