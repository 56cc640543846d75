//! What each word of a query matches in the index: itself, longer words, synonyms or, if there is
//! none of these, similar words.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::fuzzy::{allowed_edits, near};
use super::index::Index;
use super::names::{NameIndex, Span};
use super::query::{Query, QueryPart};
use super::stem::put_stem;

/// How a document has a word that was looked for; the best first. The numbers of a class all stand
/// above those of the next, so that for one word the order of the classes is the order of what is
/// found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Whole,
    Synonym,
    Begun,
    Near,
}

impl Class {
    /// What a document earns whose word says so much.
    pub fn earns(self, says: f32) -> f32 {
        match self {
            Self::Whole => 0.5 + 0.5 * says,
            Self::Synonym => 0.3 + 0.2 * says,
            Self::Begun => 0.15 + 0.15 * says,
            Self::Near => 0.15 * says,
        }
    }
}

/// The most longer words that an unfinished one may match: the most frequent.
const MOST_BEGUN: usize = 64;

/// Common words that carry little meaning: question words and conjunctions.
const SMALL: &str = " a about after an and any are as at be been but by can could did do does for \
    from had has have how i if in is it its me my need not of on or our please should so some tell \
    that the their them there these they this to us was we were what when where which who why will \
    with would you your ";

/// One word that is looked for.
pub struct QueryTerm {
    /// As it was typed.
    pub word: String,
    pub stem: String,
    /// The term of the stem, if it stands anywhere.
    pub term: Option<u32>,
    /// The terms that will do, and how.
    pub terms: Vec<(u32, Class)>,
    /// Longer words are meant too.
    pub begun: bool,
    /// For a mistaken word: the words that it may be.
    pub meant: Vec<String>,
    /// The names that mean the same, and the words that it may be, by the terms of their words.
    pub names: Vec<Vec<u32>>,
    pub small: bool,
}

/// Names that were looked for in place of one that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    pub typed: String,
    /// Those that are found anywhere, each once.
    pub others: Vec<String>,
}

/// Every word that is looked for.
pub struct ResolvedQuery {
    pub wanted: Vec<QueryTerm>,
    pub synonyms: Vec<Synonym>,
    /// Names of several words that were typed in full.
    pub whole_names: Vec<u32>,
}

impl ResolvedQuery {
    /// Asks the index for the words of a query. Phrases are not among them.
    pub fn of(query: &Query, index: &Index, names: Option<&NameIndex>) -> Self {
        let mut resolved = Self { wanted: vec![], synonyms: vec![], whole_names: vec![] };
        let last = query.parts.len().saturating_sub(1);
        for (at, part) in query.parts.iter().enumerate() {
            if !part.without && !part.quoted {
                resolved.part(part, query.unfinished && at == last, index);
            }
        }
        if let Some(names) = names {
            resolved.names(names, index);
        }
        for wanted in &mut resolved.wanted {
            wanted.expand(index);
        }
        resolved
    }

    fn part(&mut self, part: &QueryPart, unfinished: bool, index: &Index) {
        let compound = part.compound.as_deref().and_then(|word| index.term(word));
        for (at, word) in part.words.iter().enumerate() {
            let mut stem = String::new();
            put_stem(word, &mut stem);
            let term = index.term(word).filter(|term| !index.postings(*term).is_empty());
            let terms = term.into_iter().chain(compound).map(|term| (term, Class::Whole)).collect();
            self.wanted.push(QueryTerm {
                word: word.clone(),
                term: index.stem(&stem),
                stem,
                terms,
                begun: unfinished && at + 1 == part.words.len(),
                meant: vec![],
                names: vec![],
                small: SMALL.contains(&format!(" {word} ")),
            });
        }
    }

    /// Adds what means the same as names among the words.
    fn names(&mut self, names: &NameIndex, index: &Index) {
        let stems: Vec<String> = self.wanted.iter().map(|wanted| wanted.stem.clone()).collect();
        let mut at = 0;
        while let Some(rest) = stems.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((length, groups)) = names.at(rest) else {
                at += 1;
                continue;
            };
            let own = rest.get(..length).unwrap_or_default();
            if length > 1 {
                self.whole_names.extend(index.stem(&own.join(" ")));
            }
            let mut others = Vec::new();
            for Span { name, stems, .. } in groups.iter().flat_map(|group| names.of_group(*group)) {
                let term = index.stem(&stems.join(" "));
                let term = term.filter(|term| stems != own && !index.postings(*term).is_empty());
                let Some(term) = term else { continue };
                if !others.iter().any(|other: &String| other.eq_ignore_ascii_case(name)) {
                    others.push(name.clone());
                }
                let words: Vec<u32> = stems.iter().filter_map(|stem| index.stem(stem)).collect();
                for wanted in self.wanted.iter_mut().skip(at).take(length) {
                    wanted.terms.push((term, Class::Synonym));
                    wanted.names.push(words.clone());
                }
            }
            if !others.is_empty() {
                let typed = self.wanted.iter().skip(at).take(length);
                let typed = typed.map(|wanted| wanted.word.as_str()).collect::<Vec<_>>().join(" ");
                self.synonyms.push(Synonym { typed, others });
            }
            at += length;
        }
    }
}

impl QueryTerm {
    /// Longer words for one that is unfinished or not there; for want of those, near ones.
    fn expand(&mut self, index: &Index) {
        let there = self.terms.iter().any(|(_, class)| *class == Class::Whole);
        if there && !self.begun {
            return;
        }
        let letters = self.word.chars().count();
        if letters > 1 {
            self.longer(index);
        }
        if self.terms.is_empty() {
            for place in near(index, &self.word, allowed_edits(letters), self.begun) {
                let (word, term) = index.word(place);
                self.meant.push(word.to_owned());
                self.names.push(vec![term]);
                self.add(term, Class::Near);
            }
        }
    }

    fn longer(&mut self, index: &Index) {
        let (first, end) = index.beginning_with(&self.word, 0);
        let mut frequent: BinaryHeap<Reverse<(usize, u32)>> = BinaryHeap::new();
        for place in first..end {
            let term = index.term_at(place);
            let entry = Reverse((index.postings(term).len(), term));
            if frequent.len() < MOST_BEGUN {
                frequent.push(entry);
            } else if let Some(mut least) = frequent.peek_mut()
                && entry < *least
            {
                *least = entry;
            }
        }
        self.begun |= first < end;
        for Reverse((_, term)) in frequent.into_sorted_vec() {
            self.add(term, Class::Begun);
        }
    }

    fn add(&mut self, term: u32, class: Class) {
        if !self.terms.iter().any(|(other, _)| *other == term) {
            self.terms.push((term, class));
        }
    }
}
