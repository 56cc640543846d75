//! Finding and ranking: BM25F over words without their endings, the better class of match first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use content::Library;

use super::document::Document;
use super::facets::{Counts, Facets, SearchFacets};
use super::hints::Hints;
use super::index::Index;
use super::kind::weight_of;
use super::names::NameIndex;
use super::passage::{Highlighter, Piece};
use super::query::{Query, QueryPart};
use super::query_terms::{Class, QueryTerm, ResolvedQuery, Synonym};
use super::scores::Scores;

/// The share of a query's weight that a document must match, if any matches that much.
const ENOUGH: f32 = 0.4;

/// The weight of a common word in a query, relative to the other words.
const SMALL: f32 = 0.1;

/// What a document scores for containing a name of several words exactly as typed, in addition to
/// its single words.
const NAMED: f32 = 0.3;

/// What a title scores for consisting of exactly the words searched for.
const TITLED: f32 = 0.35;

/// The fewest finds whose titles are scored as well.
const FEWEST: usize = 20;

/// The most documents in which a phrase is looked up.
const MOST_PHRASES: usize = 3000;

/// How finds are asked for.
#[derive(Clone, Debug)]
pub struct Options {
    pub narrowing: SearchFacets,
    /// Whether to search for synonyms too.
    pub synonyms: bool,
    /// The most finds to return; all are counted.
    pub most: usize,
    /// Whether to count the finds of each choice, for narrowing.
    pub counts: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { narrowing: SearchFacets::default(), synonyms: true, most: 10, counts: false }
    }
}

/// One find.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    pub document: Document<'a>,
    /// The score, comparable only within the same query.
    pub score: f32,
    pub title: Vec<Piece>,
    pub passage: Vec<Piece>,
}

/// What was found.
#[derive(Debug)]
pub struct SearchResults<'a> {
    /// The best first.
    pub hits: Vec<Hit<'a>>,
    pub total: usize,
    /// Only if they were asked for, or finds were narrowed.
    pub counts: Counts,
    /// The names that were searched for in addition to those typed.
    pub synonyms: Vec<Synonym>,
    /// Words that occur nowhere, and those searched for in their place.
    pub mistaken: Vec<(String, Vec<String>)>,
    /// What to try if nothing was found.
    pub hints: Option<Hints<'a>>,
}

/// Everything that can be found.
pub struct Search<'a> {
    pub(super) library: &'a Library,
    pub(super) documents: Vec<Document<'a>>,
    pub(super) facets: Facets,
    pub(super) names: NameIndex,
    pub(super) index: Index,
    /// Scratch buffer reused between queries; a query that runs meanwhile allocates its own.
    pub(super) scores: Mutex<Scores>,
}

impl<'a> Search<'a> {
    /// Everything that can be found, in the library's order.
    pub fn documents(&self) -> &[Document<'a>] {
        &self.documents
    }

    /// How many bytes the index holds.
    pub fn bytes(&self) -> usize {
        self.index.bytes()
    }

    /// Finds what a query asks for.
    pub fn find(&self, query: &Query, options: &Options) -> SearchResults<'a> {
        let names = options.synonyms.then_some(&self.names);
        let resolved = ResolvedQuery::of(query, &self.index, names);
        let phrases: Vec<&QueryPart> = query.phrases().collect();
        let words: Vec<Vec<String>> = phrases.iter().map(|part| part.words.clone()).collect();
        let marker = Highlighter::new(&self.index, &resolved.wanted, &words);
        let (mut kept, mut own) = (self.scores.try_lock(), Scores::default());
        let scores = kept.as_deref_mut().unwrap_or(&mut own);
        self.score(&resolved, scores);
        let mut found = self.admitted(scores, &phrases);
        for part in query.left_out() {
            let without = self.having(part);
            found.retain(|number| {
                without.binary_search_by_key(number, |(other, _)| *other).is_err()
            });
        }
        let narrowing = &options.narrowing;
        let mut counts = Counts::default();
        if options.counts || *narrowing != SearchFacets::default() {
            let publisher = narrowing.publisher.as_ref().and_then(|id| self.library.source(id));
            let publisher = publisher.map(|source| source.publisher.as_str());
            counts = self.facets.narrow(&mut found, narrowing, publisher);
        }
        let total = found.len();
        let best = self.best(found, scores, &marker, options.most);
        let hits = best.into_iter().map(|(score, number)| {
            let document = self.documents[number];
            let title = marker.whole(&document.title());
            Hit { document, score, title, passage: marker.of(&document) }
        });
        let hits: Vec<Hit<'a>> = hits.collect();
        let nothing = hits.is_empty() && !query.is_empty();
        SearchResults {
            hits,
            total,
            counts,
            hints: nothing.then(|| self.hints(&resolved.wanted)),
            mistaken: mistaken(&resolved.wanted),
            synonyms: resolved.synonyms,
        }
    }

    /// How rare something is that this many documents contain.
    fn rarity(&self, documents: usize) -> f32 {
        let (all, some) = (self.documents.len() as f32, documents as f32);
        (1.0 + (all - some + 0.5).max(0.5) / (some + 0.5)).ln()
    }

    fn weight(&self, wanted: &QueryTerm) -> f32 {
        let with = |class: Option<Class>| {
            let terms =
                wanted.terms.iter().filter(|(_, of)| class.is_none_or(|class| class == *of));
            terms.map(|(term, _)| self.index.postings(*term).len()).sum::<usize>()
        };
        let whole = with(Some(Class::Whole));
        let some = if whole > 0 { whole } else { with(None) };
        self.rarity(some) * if wanted.small { SMALL } else { 1.0 }
    }

    fn score(&self, resolved: &ResolvedQuery, scores: &mut Scores) {
        scores.begin(self.documents.len());
        for wanted in &resolved.wanted {
            let terms = wanted.terms.iter();
            let terms: Vec<_> = terms.map(|(t, class)| (self.index.postings(*t), *class)).collect();
            scores.count(&terms, self.weight(wanted));
        }
        for term in &resolved.whole_names {
            let postings = self.index.postings(*term);
            let weight = NAMED * self.rarity(postings.len());
            for posting in postings {
                scores.add(posting.document(), weight * posting.says());
            }
        }
    }

    /// The documents that match enough of the query, and each of its phrases.
    fn admitted(&self, scores: &mut Scores, phrases: &[&QueryPart]) -> Vec<usize> {
        let mut with: Option<Vec<usize>> = None;
        for part in phrases {
            let having = self.having(part);
            let weight = self.rarity(having.len());
            scores.weight += weight;
            for (number, says) in &having {
                scores.earn(*number, Class::Whole.earns(*says), weight);
            }
            let before = with.take();
            let numbers = having.into_iter().map(|(number, _)| number);
            with = Some(match before {
                None => numbers.collect(),
                Some(before) => {
                    numbers.filter(|number| before.binary_search(number).is_ok()).collect()
                }
            });
        }
        let mut best = 0.0;
        for number in scores.found() {
            let covered = scores.of(number).covered;
            if covered > best {
                best = covered;
            }
        }
        let least = (ENOUGH * scores.weight).min(best * 0.999);
        let enough = |number: &usize| scores.of(*number).covered >= least;
        match with {
            Some(with) => with.into_iter().filter(enough).collect(),
            None => scores.found().filter(enough).collect(),
        }
    }

    /// The documents that contain all words of a part (for a phrase, in order), with the words'
    /// weight there.
    fn having(&self, part: &QueryPart) -> Vec<(usize, f32)> {
        let term = |word: &String| self.index.term(word).map(|term| self.index.postings(term));
        let Some(mut lists) = part.words.iter().map(term).collect::<Option<Vec<_>>>() else {
            return Vec::new();
        };
        let shortest = lists.iter().enumerate().min_by_key(|(_, list)| list.len());
        let Some(at) = shortest.map(|(at, _)| at) else { return Vec::new() };
        let first = lists.swap_remove(at);
        let mut having = Vec::new();
        for posting in first {
            let number = posting.document();
            let mut says = posting.says();
            let all = lists.iter().all(|list| {
                let at = list.partition_point(|other| other.document() < number);
                let other = list.get(at).filter(|other| other.document() == number);
                other.inspect(|other| says = says.min(other.says())).is_some()
            });
            if all {
                having.push((number, says));
            }
        }
        if part.quoted {
            having.truncate(MOST_PHRASES);
            let phrase = [part.words.clone()];
            let marker = Highlighter::new(&self.index, &[], &phrase);
            having.retain(|(number, _)| {
                let document = &self.documents[*number];
                let mut has = !marker.marks(&document.title()).is_empty();
                document.each_text(&mut |_, text| has = has || !marker.marks(text).is_empty());
                has
            });
        }
        having
    }

    /// The best documents by score, after scoring the titles of the best.
    fn best(
        &self,
        found: Vec<usize>,
        scores: &Scores,
        marker: &Highlighter<'_>,
        most: usize,
    ) -> Vec<(f32, usize)> {
        let mut heap: BinaryHeap<Reverse<(u32, Reverse<usize>)>> = BinaryHeap::new();
        let looked_at = most.max(FEWEST);
        for number in found {
            let score = scores.of(number);
            let share = score.covered / scores.weight.max(f32::MIN_POSITIVE);
            let score = score.earned * share;
            let full = heap.len() == looked_at;
            // Most score too low for any kind, as a kind's weight is at most 1.
            let poor = |Reverse((least, _)): &Reverse<(u32, _)>| score.to_bits() < *least;
            if full && heap.peek().is_some_and(poor) {
                continue;
            }
            let score = score * weight_of(self.documents[number].kind());
            // The bits of non-negative floats sort like the numbers.
            let entry = Reverse((score.to_bits(), Reverse(number)));
            if !full {
                heap.push(entry);
            } else if let Some(mut least) = heap.peek_mut()
                && entry < *least
            {
                *least = entry;
            }
        }
        let mut best: BinaryHeap<Reverse<(Reverse<u32>, usize)>> = BinaryHeap::new();
        for Reverse((bits, Reverse(number))) in heap {
            let title = self.titled(&self.documents[number].title(), marker);
            let score = f32::from_bits(bits) + TITLED * scores.weight * title;
            best.push(Reverse((Reverse(score.to_bits()), number)));
        }
        let mut told = Vec::new();
        while told.len() < most
            && let Some(Reverse((Reverse(bits), number))) = best.pop()
        {
            told.push((f32::from_bits(bits), number));
        }
        told
    }

    /// How well a title matches the query, from 0 to 1.
    fn titled(&self, title: &str, marker: &Highlighter<'_>) -> f32 {
        let marks = marker.marks(title);
        let all = marker.wanted.len() + marker.phrases.len();
        if all == 0 || marks.is_empty() {
            return 0.0;
        }
        let has = (0..all).filter(|of| marks.iter().any(|mark| mark.of == *of)).count();
        let marked: usize = marks.iter().map(|mark| mark.to - mark.from).sum();
        (has as f32 / all as f32) * (marked as f32 / title.len().max(1) as f32)
    }
}

fn mistaken(wanted: &[QueryTerm]) -> Vec<(String, Vec<String>)> {
    let mistaken = wanted.iter().filter(|wanted| !wanted.meant.is_empty());
    mistaken.map(|wanted| (wanted.word.clone(), wanted.meant.clone())).collect()
}
