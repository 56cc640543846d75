//! Which words occur in which documents, and with what weight.

use super::stem::put_stem;
use super::string_table::StringTable;

/// A document of a term with the term's weight there: the number in the upper 24 bits, the
/// saturated weight in the lower 8.
#[derive(Clone, Copy, Default)]
pub struct Posting(u32);

impl Posting {
    pub fn new(document: usize, says: f32) -> Self {
        Self((document as u32) << 8 | (says * 255.0) as u32)
    }

    pub fn document(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// The weight, from 0 to 1.
    pub fn says(self) -> f32 {
        (self.0 & 0xff) as f32 / 255.0
    }
}

/// The finished index.
pub struct Index {
    /// Words as they are written.
    pub words: StringTable,
    /// The term of each word.
    pub terms_of: Vec<u32>,
    /// What postings are kept for: word stems, and names of several words.
    pub terms: StringTable,
    /// Where the postings of each term end; those of the next begin there.
    pub ends: Vec<u32>,
    pub postings: Vec<Posting>,
    /// The words in alphabetical order.
    pub sorted: Vec<u32>,
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

    /// The term of a word stem, or of a name of several stems.
    pub fn stem(&self, stem: &str) -> Option<u32> {
        self.terms.find(stem)
    }

    pub fn postings(&self, term: u32) -> &[Posting] {
        let at = term as usize;
        let Some(to) = self.ends.get(at) else { return &[] };
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end);
        self.postings.get(from as usize..*to as usize).unwrap_or_default()
    }

    /// How many different words there are.
    pub fn vocabulary(&self) -> usize {
        self.sorted.len()
    }

    /// A word by its place in the alphabet, and its term.
    pub fn word(&self, place: usize) -> (&str, u32) {
        let number = self.sorted.get(place).copied().unwrap_or(u32::MAX);
        (self.words.get(number), self.term_at(place))
    }

    /// The term of a word by its place in the alphabet.
    pub fn term_at(&self, place: usize) -> u32 {
        let number = self.sorted.get(place).copied().unwrap_or(u32::MAX);
        self.terms_of.get(number as usize).copied().unwrap_or(u32::MAX)
    }

    /// The range of words, from `from` on, that begin with a text: the first, and the one after the
    /// last.
    pub fn beginning_with(&self, text: &str, from: usize) -> (usize, usize) {
        let first = self.partition(from, |word| word < text);
        let end = self.partition(first, |word| word.starts_with(text));
        (first, end)
    }

    /// The first place from `from` on whose word does not pass; all that do precede it. Nearby
    /// places are examined first.
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
        let numbers = self.terms_of.len() + self.ends.len() + self.postings.len();
        self.words.bytes() + self.terms.bytes() + 4 * (numbers + self.sorted.len())
    }
}
