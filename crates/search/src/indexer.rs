//! Building the search in steps.

use std::sync::Mutex;

use content::Library;
use routes::Route;

use super::document::{Document, HelpPage};
use super::facets::Facets;
use super::find::Search;
use super::index_builder::IndexBuilder;
use super::names::NameIndex;
use super::targets::{Targets, targets};

/// How many words are sorted in the time it takes to read one document.
const WORDS_A_DOCUMENT: usize = 200;

/// Reads all documents, a few at a time.
pub struct Indexer<'a> {
    library: &'a Library,
    groups: usize,
    names: NameIndex,
    /// Those that are not read yet.
    places: Targets<'a>,
    documents: Vec<Document<'a>>,
    facets: Facets,
    making: IndexBuilder,
    /// Whether a page is searchable.
    admits: Box<dyn Fn(&Route) -> bool + 'a>,
}

impl<'a> Indexer<'a> {
    pub fn new(library: &'a Library, help: &'a [HelpPage]) -> Self {
        let count = targets(library, help).count();
        Self {
            library,
            groups: NameIndex::count(library),
            names: NameIndex::default(),
            places: targets(library, help),
            documents: Vec::with_capacity(count),
            facets: Facets::default(),
            making: IndexBuilder::default(),
            admits: Box::new(|_| true),
        }
    }

    /// Restricts the search to these pages.
    pub fn only(self, admits: impl Fn(&Route) -> bool + 'a) -> Self {
        Self { admits: Box::new(admits), ..self }
    }

    /// Does as much work as reading this many documents takes; returns whether all is done.
    pub fn step(&mut self, documents: usize) -> bool {
        for _ in 0..documents {
            if self.names.groups() < self.groups {
                for name in self.names.add_next(self.library) {
                    self.making.name(name);
                }
                continue;
            }
            let Some(place) = self.places.next() else {
                return self.making.sort(documents.saturating_mul(WORDS_A_DOCUMENT))
                    && self.making.place(documents);
            };
            let document = Document::of(self.library, place);
            if !(self.admits)(&document.route()) {
                continue;
            }
            self.making.add(self.documents.len(), &document);
            self.facets.add(&document);
            self.documents.push(document);
        }
        false
    }

    /// The search; completes what is not done yet.
    pub fn finish(mut self) -> Search<'a> {
        while !self.step(usize::MAX) {}
        Search {
            library: self.library,
            documents: self.documents,
            facets: self.facets,
            names: self.names,
            index: self.making.finish(),
            scores: Mutex::default(),
        }
    }
}
