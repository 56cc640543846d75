//! The scores of documents for a query. Kept between queries, as there are many documents and a
//! keystroke affects few.

use super::index::Posting;
use super::query_terms::Class;

/// What one document has earned.
#[derive(Clone, Copy, Default)]
pub struct Score {
    pub earned: f32,
    /// How much of the query it matches, by weight.
    pub covered: f32,
    /// Its score for the present word.
    word: f32,
}

/// What documents have earned, by number.
#[derive(Default)]
pub struct Scores {
    all: Vec<Score>,
    /// The weight of the whole query.
    pub weight: f32,
    /// The documents that have any of the query.
    found: Vec<u32>,
    /// The documents that match the present word.
    touched: Vec<u32>,
}

impl Scores {
    /// Starts with a score of zero for each document.
    pub fn begin(&mut self, documents: usize) {
        for number in self.found.drain(..) {
            if let Some(score) = self.all.get_mut(number as usize) {
                *score = Score::default();
            }
        }
        self.all.resize(documents, Score::default());
        self.weight = 0.0;
    }

    /// Counts a word: a document has the best of its terms.
    pub fn count(&mut self, terms: &[(&[Posting], Class)], weight: f32) {
        self.weight += weight;
        if let [(postings, class)] = terms {
            for posting in *postings {
                self.earn(posting.document(), class.earns(posting.says()), weight);
            }
            return;
        }
        for (postings, class) in terms {
            for posting in *postings {
                let earns = class.earns(posting.says());
                let Some(score) = self.all.get_mut(posting.document()) else { continue };
                if score.word == 0.0 {
                    self.touched.push(posting.document() as u32);
                }
                if earns > score.word {
                    score.word = earns;
                }
            }
        }
        let mut touched = std::mem::take(&mut self.touched);
        for number in touched.drain(..) {
            let score = self.all.get_mut(number as usize);
            let word = score.map_or(0.0, |score| std::mem::take(&mut score.word));
            self.earn(number as usize, word, weight);
        }
        self.touched = touched;
    }

    /// Adds what a document earns for something of a weight.
    pub fn earn(&mut self, document: usize, earns: f32, weight: f32) {
        let Some(score) = self.all.get_mut(document) else { return };
        if score.covered == 0.0 {
            self.found.push(document as u32);
        }
        score.earned += weight * earns;
        score.covered += weight;
    }

    /// Adds to what a document has earned that has something of the query already.
    pub fn add(&mut self, document: usize, earns: f32) {
        if let Some(score) = self.all.get_mut(document).filter(|score| score.covered > 0.0) {
            score.earned += earns;
        }
    }

    pub fn of(&self, document: usize) -> Score {
        self.all.get(document).copied().unwrap_or_default()
    }

    /// The documents that have any of the query.
    pub fn found(&self) -> impl Iterator<Item = usize> {
        self.found.iter().map(|number| *number as usize)
    }
}
