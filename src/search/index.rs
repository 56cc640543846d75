//! Which words stand in which documents, and how much they say there. Made in small steps, so that
//! a browser can go on answering meanwhile.

use std::collections::BTreeMap;

use super::document::Document;
use super::kind::Field;
use super::names::{Names, Span};
use super::stem::put_stem;
use super::strings::Strings;
use super::words::each_word;

/// How fast more of the same word stops adding to what it says (BM25's k1).
const ENOUGH: f32 = 1.2;

/// How much a field counts, how long it commonly is in words, and how far its length matters
/// (BM25F's weights and b). Fixed, so that a document can be finished before the next is read.
fn field_values(field: Field) -> (f32, f32, f32) {
    match field {
        Field::Title => (4.0, 6.0, 0.4),
        Field::Heading => (1.0, 14.0, 0.3),
        Field::Summary => (1.8, 22.0, 0.5),
        Field::Body => (1.0, 60.0, 0.5),
    }
}

/// A document of a term, with how much the term says there: the number in the upper 24 bits, the
/// saturated weight in the lower 8.
#[derive(Clone, Copy)]
pub struct Posting(u32);

impl Posting {
    fn new(document: usize, says: f32) -> Self {
        Self((document as u32) << 8 | (says * 255.0) as u32)
    }

    pub fn document(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// From 0 to 1.
    pub fn says(self) -> f32 {
        (self.0 & 0xff) as f32 / 255.0
    }
}

/// The finished index.
pub struct Index {
    /// Words as they are written.
    words: Strings,
    /// The term of each word.
    terms_of: Vec<u32>,
    /// What postings are kept for: words without their endings, and names of several words.
    terms: Strings,
    /// Where the postings of each term begin; one more at the end.
    begins: Vec<u32>,
    postings: Vec<Posting>,
    /// The words in alphabetical order.
    sorted: Vec<u32>,
}

impl Index {
    /// The term that a word belongs to.
    pub fn term(&self, word: &str) -> Option<u32> {
        if let Some(number) = self.words.find(word) {
            return self.terms_of.get(number as usize).copied();
        }
        let mut stem = String::new();
        put_stem(word, &mut stem);
        self.terms.find(&stem)
    }

    /// The term of a name of several words, by their stems.
    pub fn name(&self, stems: &str) -> Option<u32> {
        self.terms.find(stems)
    }

    pub fn postings(&self, term: u32) -> &[Posting] {
        let at = term as usize;
        let from = self.begins.get(at).copied().unwrap_or_default() as usize;
        let to = self.begins.get(at + 1).copied().unwrap_or_default() as usize;
        self.postings.get(from..to).unwrap_or_default()
    }

    /// How many different words there are.
    pub fn vocabulary(&self) -> usize {
        self.sorted.len()
    }

    /// A word by its place in the alphabet, and its term.
    pub fn word(&self, place: usize) -> (&str, u32) {
        let number = self.sorted.get(place).copied().unwrap_or(u32::MAX);
        let term = self.terms_of.get(number as usize).copied().unwrap_or(u32::MAX);
        (self.words.get(number), term)
    }

    /// The places of the words from `from` on that begin with a text: the first, and the one behind
    /// the last.
    pub fn beginning_with(&self, text: &str, from: usize) -> (usize, usize) {
        let first = self.partition(from, |word| word < text);
        let end = self.partition(first, |word| word.starts_with(text));
        (first, end)
    }

    /// The first place from `from` on whose word does not pass; those that do stand before it. It
    /// looks nearby first.
    pub fn partition(&self, from: usize, passes: impl Fn(&str) -> bool) -> usize {
        let passes = |place: usize| passes(self.word(place).0);
        let (mut low, mut step) = (from, 1);
        while low + step < self.sorted.len() && passes(low + step) {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(self.sorted.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if passes(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        let numbers = self.terms_of.len() + self.begins.len() + self.postings.len();
        self.words.bytes() + self.terms.bytes() + 4 * (numbers + self.sorted.len())
    }
}

/// An index in the making.
#[derive(Default)]
pub struct Making {
    words: Strings,
    terms_of: Vec<u32>,
    terms: Strings,
    /// Terms and postings as they came.
    log: Vec<(u32, Posting)>,
    /// What each term says in the document at hand, and which terms it has.
    weights: Vec<f32>,
    touched: Vec<u32>,
    /// The terms of the text at hand in order, for the names among them.
    text: Vec<u32>,
    /// Names by their first word's term.
    names: BTreeMap<u32, Vec<NameTerms>>,
    order: Order,
}

/// A name of several words: their terms, and its own.
struct NameTerms {
    words: Vec<u32>,
    term: u32,
}

impl Making {
    /// Begins with the names, so that they are known when the texts are read.
    pub fn new(names: &Names) -> Self {
        let mut making = Self::default();
        for Span { stems, .. } in names.spans() {
            if stems.len() > 1 {
                let words: Vec<u32> = stems.iter().map(|stem| making.term(stem)).collect();
                let term = making.term(&stems.join(" "));
                if let Some(first) = words.first() {
                    let first = *first;
                    making.names.entry(first).or_default().push(NameTerms { words, term });
                }
            }
        }
        making
    }

    fn term(&mut self, stem: &str) -> u32 {
        let (term, new) = self.terms.intern(stem);
        if new {
            self.weights.push(0.0);
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
            if let Some(sum) = self.weights.get_mut(term as usize) {
                self.log.push((term, Posting::new(number, *sum / (*sum + ENOUGH))));
                *sum = 0.0;
            }
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
            let names = rest.first().and_then(|first| self.names.get(first)).into_iter().flatten();
            for name in names.filter(|name| rest.starts_with(&name.words)) {
                if counts.last() != Some(&(name.term, field)) {
                    counts.push((name.term, field));
                }
            }
        }
    }

    /// Brings the words into order, a bit at a time: whether that is done.
    pub fn sort(&mut self, steps: usize) -> bool {
        let words = &self.words;
        self.order.sort(words.len(), steps, |a, b| words.get(a) <= words.get(b))
    }

    /// The index, once its words are in order.
    pub fn finish(self) -> Index {
        let mut begins = vec![0; self.terms.len() + 1];
        for (term, _) in &self.log {
            if let Some(count) = begins.get_mut(*term as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut next = begins.clone();
        let mut postings = vec![Posting(0); self.log.len()];
        for (term, posting) in self.log {
            if let Some(at) = next.get_mut(term as usize)
                && let Some(place) = postings.get_mut(*at as usize)
            {
                *place = posting;
                *at += 1;
            }
        }
        let sorted = self.order.numbers;
        let (words, terms_of, terms) = (self.words, self.terms_of, self.terms);
        Index { words, terms_of, terms, begins, postings, sorted }
    }
}

/// A merge sort that can be left and taken up again.
#[derive(Default)]
struct Order {
    numbers: Vec<u32>,
    merged: Vec<u32>,
    /// How long the runs are that are in order; 0 before the beginning.
    run: usize,
}

impl Order {
    /// Merges as many pairs of runs as make up about so many numbers: whether all is in order.
    fn sort(&mut self, count: usize, steps: usize, ordered: impl Fn(u32, u32) -> bool) -> bool {
        if self.run == 0 {
            self.numbers = (0..count as u32).collect();
            self.run = 1;
        }
        let mut left = steps;
        while self.run < count {
            let from = self.merged.len();
            if from == count {
                std::mem::swap(&mut self.numbers, &mut self.merged);
                self.merged.clear();
                self.run *= 2;
                continue;
            }
            if left == 0 {
                return false;
            }
            let (middle, end) = ((from + self.run).min(count), (from + 2 * self.run).min(count));
            let mut one = self.numbers.get(from..middle).unwrap_or_default();
            let mut other = self.numbers.get(middle..end).unwrap_or_default();
            while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
                if ordered(*a, *b) {
                    self.merged.push(*a);
                    one = one_rest;
                } else {
                    self.merged.push(*b);
                    other = other_rest;
                }
            }
            self.merged.extend_from_slice(one);
            self.merged.extend_from_slice(other);
            left = left.saturating_sub(end - from);
        }
        true
    }
}
