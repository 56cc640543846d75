//! The search in the making.

use crate::domain::Library;

use super::document::{Document, HelpPage, documents};
use super::facets::Facets;
use super::find::Search;
use super::index::Making;
use super::names::Names;

/// How many words are brought into order in the time in which one document is read.
const WORDS_A_DOCUMENT: usize = 400;

/// Reads everything that can be found, a few documents at a time.
pub struct Indexer<'a> {
    library: &'a Library,
    documents: Vec<Document<'a>>,
    names: Names,
    making: Making,
    read: usize,
}

impl<'a> Indexer<'a> {
    pub fn new(library: &'a Library, help: &'a [HelpPage]) -> Self {
        let names = Names::of(library);
        let making = Making::new(&names);
        Self { library, documents: documents(library, help), names, making, read: 0 }
    }

    /// Does as much as reading so many documents takes: whether all is done.
    pub fn step(&mut self, documents: usize) -> bool {
        for _ in 0..documents {
            let Some(document) = self.documents.get(self.read) else {
                return self.making.sort(documents * WORDS_A_DOCUMENT);
            };
            self.making.add(self.read, document);
            self.read += 1;
        }
        false
    }

    /// How much is done, from 0 to 1.
    pub fn done(&self) -> f32 {
        self.read as f32 / self.documents.len().max(1) as f32
    }

    /// The search; what is not done yet is done now.
    pub fn finish(mut self) -> Search<'a> {
        while !self.step(usize::MAX / WORDS_A_DOCUMENT) {}
        let facets = Facets::of(&self.documents);
        let index = self.making.finish();
        Search {
            library: self.library,
            documents: self.documents,
            facets,
            names: self.names,
            index,
        }
    }
}
