//! Names that mean the same: of the glossary's entries, and of the pack's table of synonyms.

use crate::domain::{Library, without_brackets};

use super::stem::put_stem;
use super::words::words_of;

/// One name of a group, with its words without their endings.
pub struct Span {
    pub name: String,
    pub stems: Vec<String>,
    /// The number of the group.
    pub group: usize,
}

/// Every name of every group.
#[derive(Default)]
pub struct Names {
    spans: Vec<Span>,
    groups: usize,
}

impl Names {
    pub fn of(library: &Library) -> Self {
        let mut names = Self::default();
        for same in &library.synonyms {
            names.add(same.names.iter().map(String::as_str));
        }
        for entry in &library.glossary {
            // "Integrated care board (ICB)" tells two names.
            let told = entry.short.as_deref().into_iter().chain(entry.names());
            names.add(told.flat_map(|name| [without_brackets(name), in_brackets(name)]));
        }
        names
    }

    fn add<'n>(&mut self, names: impl Iterator<Item = &'n str>) {
        let begun = self.spans.len();
        for name in names {
            let stems = stems_of(name);
            let told = self.spans.get(begun..).unwrap_or_default();
            if !stems.is_empty() && !told.iter().any(|span| span.stems == stems) {
                self.spans.push(Span { name: name.to_owned(), stems, group: self.groups });
            }
        }
        if self.spans.len() == begun + 1 {
            self.spans.truncate(begun);
        }
        self.groups += 1;
    }

    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The longest name that words begin with: how many words, and the groups that have it.
    pub fn at(&self, stems: &[String]) -> Option<(usize, Vec<usize>)> {
        let fits = |span: &&Span| stems.starts_with(&span.stems);
        let longest = self.spans.iter().filter(fits).map(|span| span.stems.len()).max()?;
        let spans = self.spans.iter().filter(|span| span.stems.len() == longest);
        Some((longest, spans.filter(fits).map(|span| span.group).collect()))
    }

    /// The names of a group.
    pub fn of_group(&self, group: usize) -> impl Iterator<Item = &Span> {
        self.spans.iter().filter(move |span| span.group == group)
    }
}

/// The words of a text without their endings.
pub fn stems_of(text: &str) -> Vec<String> {
    let mut stems = words_of(text);
    for word in &mut stems {
        let mut stem = String::new();
        put_stem(word, &mut stem);
        *word = stem;
    }
    stems
}

/// What stands in brackets at the end of a name.
fn in_brackets(name: &str) -> &str {
    let inner = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    inner.map_or("", |(_, inner)| inner)
}
