//! The facets by which finds can be narrowed, and their counts.

pub use content::SearchFacets;
use content::{SourceId, ThemeId};

use super::document::Document;
use super::kind::Kind;

/// How many finds each choice would show together with the other choices in force. Only choices
/// that would show some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub kinds: Vec<(Kind, usize)>,
    pub themes: Vec<(ThemeId, usize)>,
    /// Each publisher by its first document.
    pub publishers: Vec<(SourceId, usize)>,
    /// The newest first.
    pub years: Vec<(u16, usize)>,
}

/// The facets of one document, by number; 0 is none.
struct Row {
    kind: u8,
    publisher: u16,
    year: u16,
    themes: (u32, u32),
}

/// The facets of every document.
#[derive(Default)]
pub struct Facets {
    rows: Vec<Row>,
    /// The themes of the documents, one document behind the other.
    of_rows: Vec<u16>,
    themes: Vec<ThemeId>,
    publishers: Vec<(SourceId, String)>,
}

impl Facets {
    /// Adds the next document.
    pub fn add(&mut self, document: &Document<'_>) {
        let from = self.of_rows.len() as u32;
        for theme in document.themes {
            let at = self.themes.iter().position(|other| other == theme).unwrap_or_else(|| {
                self.themes.push(theme.clone());
                self.themes.len() - 1
            });
            self.of_rows.push(at as u16);
        }
        let publisher = document.source.map_or(0, |source| {
            let of = |(_, name): &(SourceId, String)| *name == source.publisher;
            let at = self.publishers.iter().position(of).unwrap_or_else(|| {
                self.publishers.push((source.id.clone(), source.publisher.clone()));
                self.publishers.len() - 1
            });
            at as u16 + 1
        });
        self.rows.push(Row {
            kind: document.kind() as u8,
            publisher,
            year: document.year().unwrap_or_default(),
            themes: (from, self.of_rows.len() as u32),
        });
    }

    fn themes_of(&self, row: &Row) -> &[u16] {
        self.of_rows.get(row.themes.0 as usize..row.themes.1 as usize).unwrap_or_default()
    }

    /// Filters documents, given by number, and counts the choices. `publisher` is the publisher of
    /// the narrowing's document.
    pub fn narrow(
        &self,
        found: &mut Vec<usize>,
        to: &SearchFacets,
        publisher: Option<&str>,
    ) -> Counts {
        let theme = to.theme.as_ref().map(|id| self.themes.iter().position(|other| other == id));
        let published = to.publisher.as_ref().map(|_| {
            let at = self.publishers.iter().position(|(_, name)| Some(name.as_str()) == publisher);
            at.map(|at| at as u16 + 1)
        });
        let mut kinds = [0; Kind::ALL.len()];
        let mut themes = vec![0; self.themes.len()];
        let mut publishers = vec![0; self.publishers.len() + 1];
        let mut years: Vec<(u16, usize)> = Vec::new();
        found.retain(|number| {
            let Some(row) = self.rows.get(*number) else { return false };
            let has = self.themes_of(row);
            let misses = [
                to.kind.is_some_and(|kind| kind as u8 != row.kind),
                theme.is_some_and(|at| !at.is_some_and(|at| has.contains(&(at as u16)))),
                published.is_some_and(|at| at != Some(row.publisher)),
                to.year.is_some_and(|year| year != row.year),
            ];
            let missed = misses.iter().filter(|miss| **miss).count();
            // A document that only one facet excludes would be shown by another choice of that
            // facet.
            let counts = |facet: usize| missed == 0 || (missed == 1 && misses[facet]);
            if counts(0) {
                kinds[row.kind as usize] += 1;
            }
            if counts(1) {
                has.iter().for_each(|at| themes[*at as usize] += 1);
            }
            if counts(2) {
                publishers[row.publisher as usize] += 1;
            }
            if counts(3) && row.year > 0 {
                match years.iter_mut().find(|(year, _)| *year == row.year) {
                    Some((_, count)) => *count += 1,
                    None => {
                        let at = years.iter().position(|(year, _)| *year < row.year);
                        years.insert(at.unwrap_or(years.len()), (row.year, 1));
                    }
                }
            }
            missed == 0
        });
        let some = |count: &usize| *count > 0;
        let published = self.publishers.iter().map(|(id, _)| id.clone());
        Counts {
            kinds: Kind::ALL.into_iter().zip(kinds).filter(|(_, n)| some(n)).collect(),
            themes: self.themes.iter().cloned().zip(themes).filter(|(_, n)| some(n)).collect(),
            publishers: published
                .zip(publishers.into_iter().skip(1))
                .filter(|(_, n)| some(n))
                .collect(),
            years,
        }
    }
}
