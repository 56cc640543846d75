//! Texts that are not in the index, held against the same query one by one: the reader's own notes,
//! and what stands on the page that is open.

use super::find::Search;
use super::index::Index;
use super::passage::{Highlighter, Piece};
use super::query::{Query, QueryPart};
use super::query_terms::ResolvedQuery;

/// A query made ready to be held against texts, one by one.
pub struct TextSearch<'s> {
    index: &'s Index,
    resolved: ResolvedQuery,
    phrases: Vec<Vec<String>>,
    without: Vec<QueryPart>,
}

/// A note that has what was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct TextHit {
    /// The score, comparable only among notes.
    pub score: f32,
    pub title: Vec<Piece>,
    pub passage: Vec<Piece>,
}

impl Search<'_> {
    /// Makes a query ready for texts: with what it means the same as, and the words that a mistaken
    /// one may be.
    pub fn for_texts(&self, query: &Query, synonyms: bool) -> TextSearch<'_> {
        let names = synonyms.then_some(&self.names);
        TextSearch {
            index: &self.index,
            resolved: ResolvedQuery::of(query, &self.index, names),
            phrases: query.phrases().map(|part| part.words.clone()).collect(),
            without: query.left_out().cloned().collect(),
        }
    }
}

impl TextSearch<'_> {
    /// Byte ranges of matches in a text, and the text's score relative to other texts.
    pub fn marks(&self, text: &str) -> (usize, Vec<(usize, usize)>) {
        let marker = Highlighter::new(self.index, &self.resolved.wanted, &self.phrases);
        let marks = marker.marks(text);
        (marker.worth(&marks), marks.iter().map(|mark| (mark.from, mark.to)).collect())
    }

    /// A note that has every word and phrase, but for small words, and none that is left out.
    pub fn find(&self, title: &str, text: &str) -> Option<TextHit> {
        let marker = Highlighter::new(self.index, &self.resolved.wanted, &self.phrases);
        let (in_title, in_text) = (marker.marks(title), marker.marks(text));
        let small = |of: usize| self.resolved.wanted.get(of).is_some_and(|wanted| wanted.small);
        let all = 0..self.resolved.wanted.len() + self.phrases.len();
        let (mut score, mut has_any) = (0.0, false);
        for of in all {
            let of_it =
                |marks: &[super::passage::Highlight]| marks.iter().filter(|m| m.of == of).count();
            let (titled, told) = (of_it(&in_title) as f32, of_it(&in_text) as f32);
            if titled + told > 0.0 {
                has_any = true;
                score += (titled * 3.0 + told) / (titled * 3.0 + told + 1.0);
            } else if !small(of) {
                return None;
            }
        }
        let left_out = self.without.iter().any(|part| {
            let phrase = [part.words.clone()];
            let without = Highlighter::new(self.index, &[], &phrase);
            !without.marks(title).is_empty() || !without.marks(text).is_empty()
        });
        if !has_any || left_out {
            return None;
        }
        Some(TextHit { score, title: marker.whole(title), passage: marker.passage(text) })
    }
}
