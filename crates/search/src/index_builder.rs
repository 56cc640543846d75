//! Building the index in small steps, so that the browser stays responsive.

use super::document::Document;
use super::index::{Index, Posting};
use super::kind::Field;
use super::names::Span;
use super::order::Order;
use super::stem::put_stem;
use super::string_table::StringTable;
use super::words::each_word;

/// How many postings a chunk holds. A chunk is freed once its postings are placed.
const CHUNK: usize = 2048;

/// How fast repetitions of a word stop adding to its weight (BM25's k1).
const ENOUGH: f32 = 1.2;

/// The weight of a field, its typical length in words, and how much its length matters (BM25F's
/// weights and b). Fixed, so that a document can be finished before the next is read.
fn field_values(field: Field) -> (f32, f32, f32) {
    match field {
        Field::Title => (4.0, 6.0, 0.4),
        Field::Heading => (1.0, 14.0, 0.3),
        Field::Summary => (1.8, 22.0, 0.5),
        Field::Body => (1.0, 60.0, 0.5),
    }
}

/// An index being built.
#[derive(Default)]
pub struct IndexBuilder {
    words: StringTable,
    terms_of: Vec<u32>,
    terms: StringTable,
    /// Terms and postings in order of arrival, in chunks: one long list would be copied as it
    /// grows.
    log: Vec<Vec<(u32, Posting)>>,
    /// How many postings each term has; once all are known, where its next one goes.
    ends: Vec<u32>,
    postings: Vec<Posting>,
    placed: usize,
    /// The weight of each term in the present document, and which terms it has.
    weights: Vec<f32>,
    touched: Vec<u32>,
    /// The terms of the present text in order, for finding names.
    text: Vec<u32>,
    /// The last name of each term as a first word, or none.
    named: Vec<u32>,
    names: Vec<NameTerms>,
    /// The terms of the names' words, one name behind the other.
    name_words: Vec<u32>,
    order: Order,
}

/// A name of several words: where their terms stand, and its own.
struct NameTerms {
    from: usize,
    to: usize,
    term: u32,
    /// The name before with the same first word.
    before: u32,
}

/// What stands where there is no name.
const NONE: u32 = u32::MAX;

impl IndexBuilder {
    /// Adds a name. All must be added before the first text is read.
    pub fn name(&mut self, name: &Span) {
        if name.stems.len() < 2 {
            return;
        }
        let joined = name.stems.join(" ");
        // Several groups may have the same name.
        if self.terms.find(&joined).is_some() {
            return;
        }
        let from = self.name_words.len();
        for stem in &name.stems {
            let term = self.term(stem);
            self.name_words.push(term);
        }
        let term = self.term(&joined);
        let first = self.name_words.get(from).and_then(|first| self.named.get_mut(*first as usize));
        if let Some(first) = first {
            let before = std::mem::replace(first, self.names.len() as u32);
            self.names.push(NameTerms { from, to: self.name_words.len(), term, before });
        }
    }

    fn term(&mut self, stem: &str) -> u32 {
        let (term, new) = self.terms.intern(stem);
        if new {
            self.weights.push(0.0);
            self.ends.push(0);
            self.named.push(NONE);
        }
        term
    }

    /// Reads one document. Documents come in the order of their numbers.
    pub fn add(&mut self, number: usize, document: &Document<'_>) {
        let mut lengths = [0.0; Field::ALL.len()];
        let mut counts: Vec<(u32, Field)> = Vec::new();
        self.read(Field::Title, &document.title(), &mut lengths, &mut counts);
        document.each_text(&mut |field, text| self.read(field, text, &mut lengths, &mut counts));
        for (term, field) in counts {
            let (weight, common, matters) = field_values(field);
            let length = lengths[field as usize] / common;
            let says = weight / (1.0 - matters + matters * length);
            if let Some(sum) = self.weights.get_mut(term as usize) {
                if *sum == 0.0 {
                    self.touched.push(term);
                }
                *sum += says;
            }
        }
        for term in self.touched.drain(..) {
            let (weight, count) =
                (self.weights.get_mut(term as usize), self.ends.get_mut(term as usize));
            let (Some(sum), Some(count)) = (weight, count) else { continue };
            if self.log.last().is_none_or(|chunk| chunk.len() == CHUNK) {
                self.log.push(Vec::with_capacity(CHUNK));
            }
            if let Some(chunk) = self.log.last_mut() {
                chunk.push((term, Posting::new(number, *sum / (*sum + ENOUGH))));
            }
            *count += 1;
            *sum = 0.0;
        }
    }

    fn read(
        &mut self,
        field: Field,
        text: &str,
        lengths: &mut [f32; Field::ALL.len()],
        counts: &mut Vec<(u32, Field)>,
    ) {
        self.text.clear();
        let mut stem = String::new();
        each_word(text, &mut |word| {
            let (number, new) = self.words.intern(word.text);
            if new {
                put_stem(word.text, &mut stem);
                let term = self.term(&stem);
                self.terms_of.push(term);
            }
            let term = self.terms_of.get(number as usize).copied().unwrap_or_default();
            counts.push((term, field));
            if !word.compound {
                lengths[field as usize] += 1.0;
                self.text.push(term);
            }
        });
        for at in 0..self.text.len() {
            let rest = self.text.get(at..).unwrap_or_default();
            let first = rest.first().and_then(|first| self.named.get(*first as usize));
            let mut next = first.copied().unwrap_or(NONE);
            while let Some(name) = self.names.get(next as usize) {
                let words = self.name_words.get(name.from..name.to).unwrap_or_default();
                if rest.starts_with(words) {
                    counts.push((name.term, field));
                }
                next = name.before;
            }
        }
    }

    /// Sorts the words in steps; returns whether that is done.
    pub fn sort(&mut self, steps: usize) -> bool {
        if !self.words.settle(steps) || !self.terms.settle(steps) {
            return false;
        }
        let words = &self.words;
        self.order.sort(words.len(), steps, |a, b| words.get(a) <= words.get(b))
    }

    /// Groups the postings by term, some chunks at a time; returns whether that is done.
    pub fn place(&mut self, chunks: usize) -> bool {
        if self.placed == 0 {
            self.begin_placing();
        }
        for _ in 0..chunks {
            let Some(chunk) = self.log.get_mut(self.placed) else { return true };
            for (term, posting) in std::mem::take(chunk) {
                if let Some(next) = self.ends.get_mut(term as usize)
                    && let Some(place) = self.postings.get_mut(*next as usize)
                {
                    *place = posting;
                    *next += 1;
                }
            }
            self.placed += 1;
        }
        false
    }

    /// Turns the number of postings of each term into where its first one goes.
    fn begin_placing(&mut self) {
        let mut sum = 0;
        for end in &mut self.ends {
            let count = *end;
            *end = sum;
            sum += count;
        }
        self.postings = vec![Posting::default(); sum as usize];
    }

    /// The index, once all is in order and in its place.
    pub fn finish(self) -> Index {
        let sorted = self.order.numbers;
        let (words, terms_of, terms) = (self.words, self.terms_of, self.terms);
        Index { words, terms_of, terms, ends: self.ends, postings: self.postings, sorted }
    }
}
