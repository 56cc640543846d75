//! The passage of a text with most of the query's words, with these marked. Produces pieces of
//! text, never markup.

pub use content::PassagePiece as Piece;

use super::document::Document;
use super::index::Index;
use super::kind::Field;
use super::query_terms::QueryTerm;
use super::stem::put_stem;
use super::words::each_word;

/// About how many bytes of a text are shown.
const LENGTH: usize = 220;

/// About how many bytes precede the first mark.
const BEFORE: usize = 60;

/// What determines the marks.
pub struct Highlighter<'q> {
    index: &'q Index,
    pub wanted: &'q [QueryTerm],
    /// Phrases, by their exact words.
    pub phrases: &'q [Vec<String>],
    /// A Bloom filter: a bit for the low digits of each term that can begin a mark. Most words of a
    /// text are skipped by it.
    beginnings: [u64; 8],
}

/// Where a text has what was looked for.
pub struct Highlight {
    pub from: usize,
    pub to: usize,
    /// The index of the word; after the words come the phrases.
    pub of: usize,
}

/// The words of a text.
#[derive(Default)]
struct Tokens {
    words: String,
    all: Vec<Token>,
}

struct Token {
    from: usize,
    to: usize,
    /// Where it stands among the words.
    word: (usize, usize),
    term: Option<u32>,
}

/// Where the bit of a term is.
fn bit(term: u32) -> (usize, u64) {
    ((term >> 6) as usize & 7, 1 << (term & 63))
}

impl<'q> Highlighter<'q> {
    pub fn new(index: &'q Index, wanted: &'q [QueryTerm], phrases: &'q [Vec<String>]) -> Self {
        let mut beginnings = [0; 8];
        for wanted in wanted {
            let names = wanted.names.iter().filter_map(|name| name.first());
            for term in wanted.term.iter().chain(names) {
                let (at, bit) = bit(*term);
                beginnings[at] |= bit;
            }
        }
        Self { index, wanted, phrases, beginnings }
    }

    /// All marks of a text, in order and without overlaps.
    pub fn marks(&self, text: &str) -> Vec<Highlight> {
        let mut tokens = Tokens::default();
        each_word(text, &mut |word| {
            if !word.compound {
                let begin = tokens.words.len();
                tokens.words.push_str(word.text);
                let (from, to, term) = (word.from, word.to, self.index.term(word.text));
                tokens.all.push(Token { from, to, word: (begin, tokens.words.len()), term });
            }
        });
        let mut marks: Vec<Highlight> = Vec::new();
        let mut rest: &[Token] = &tokens.all;
        while let Some(first) = rest.first() {
            let taken = match self.at(&tokens.words, rest) {
                Some((of, taken)) => {
                    let to = rest.get(taken - 1).map_or(first.to, |last| last.to);
                    marks.push(Highlight { from: first.from, to, of });
                    taken
                }
                None => 1,
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        marks
    }

    /// What begins with this word, and how many words belong to it.
    fn at(&self, words: &str, rest: &[Token]) -> Option<(usize, usize)> {
        let word = |token: &Token| words.get(token.word.0..token.word.1).unwrap_or_default();
        let phrase = self.phrases.iter().position(|phrase| {
            rest.len() >= phrase.len()
                && rest.iter().zip(phrase).all(|(token, of)| word(token) == of)
        });
        if let Some(at) = phrase {
            return Some((self.wanted.len() + at, self.phrases.get(at)?.len()));
        }
        let first = rest.first()?;
        let told = word(first);
        let begun = |wanted: &QueryTerm| {
            wanted.begun && wanted.word.len() > 1 && told.starts_with(wanted.word.as_str())
        };
        let may_begin = first.term.is_none_or(|term| {
            let (at, bit) = bit(term);
            self.beginnings[at] & bit != 0
        });
        if !may_begin {
            return self.wanted.iter().position(begun).map(|at| (at, 1));
        }
        if let Some(at) = self.wanted.iter().position(|wanted| is_form(told, first.term, wanted)) {
            return Some((at, 1));
        }
        for (at, wanted) in self.wanted.iter().enumerate() {
            if begun(wanted) {
                return Some((at, 1));
            }
            let named = wanted.names.iter().filter(|name| {
                rest.len() >= name.len()
                    && rest.iter().zip(name.iter()).all(|(token, term)| token.term == Some(*term))
            });
            if let Some(longest) = named.map(Vec::len).max() {
                return Some((at, longest));
            }
        }
        None
    }

    /// The value of marks: first by how many different words, then by their number.
    pub fn worth(&self, marks: &[Highlight]) -> usize {
        let different = |of: usize| {
            let small = self.wanted.get(of).is_some_and(|wanted| wanted.small);
            if small { 1 } else { 20 }
        };
        let all = 0..self.wanted.len() + self.phrases.len();
        let has = all.filter(|of| marks.iter().any(|mark| mark.of == *of));
        has.map(different).sum::<usize>() + marks.len().min(10)
    }

    /// A whole text with its marks.
    pub fn whole(&self, text: &str) -> Vec<Piece> {
        pieces(text, 0, text.len(), &self.marks(text))
    }

    /// The best passage of a text.
    pub fn passage(&self, text: &str) -> Vec<Piece> {
        let marks = self.marks(text);
        cut(text, &marks, self.best(&marks).1)
    }

    /// The best passage that begins with a mark: its value, and the mark's index.
    fn best(&self, marks: &[Highlight]) -> (usize, usize) {
        let within = |from: usize| {
            let first = marks.get(from).map_or(0, |mark| mark.from);
            let end = marks.partition_point(|mark| mark.to <= first + LENGTH - BEFORE);
            marks.get(from..end.max(from)).unwrap_or_default()
        };
        let mut best = (0, 0);
        for at in 0..marks.len() {
            let worth = self.worth(within(at));
            if worth > best.0 {
                best = (worth, at);
            }
        }
        best
    }

    /// The best passage of a document: from its summary or its texts; from its heading only if
    /// nothing else has a mark.
    pub fn of(&self, document: &Document<'_>) -> Vec<Piece> {
        let mut best = (0, Vec::new());
        let mut heading = (0, Vec::new());
        document.each_text(&mut |field, text| {
            let place = if field == Field::Heading { &mut heading } else { &mut best };
            let marks = self.marks(text);
            let (worth, at) = self.best(&marks);
            if worth > place.0 || place.1.is_empty() {
                *place = (worth, cut(text, &marks, at));
            }
        });
        if best.1.is_empty() || (best.0 == 0 && heading.0 > 0) { heading.1 } else { best.1 }
    }
}

/// Whether a word is a form of a wanted one. A word that occurs only in a note, not in the library,
/// has no term.
fn is_form(word: &str, term: Option<u32>, wanted: &QueryTerm) -> bool {
    if term.is_some() || wanted.term.is_some() {
        return term == wanted.term;
    }
    let mut stem = String::new();
    put_stem(word, &mut stem);
    stem == wanted.stem
}

/// The passage of a text that one of its marks begins.
fn cut(text: &str, marks: &[Highlight], at: usize) -> Vec<Piece> {
    let first = marks.get(at).map_or(0, |mark| mark.from);
    let from =
        if text.len() <= LENGTH { 0 } else { word_begin(text, first.saturating_sub(BEFORE)) };
    pieces(text, from, word_end(text, from + LENGTH), marks)
}

/// A part of a text in pieces, with an ellipsis where it is cut.
fn pieces(text: &str, from: usize, to: usize, marks: &[Highlight]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut put = |text: &str, marked: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), marked });
        }
    };
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let mut told = from;
    if from > 0 {
        put("… ", false);
    }
    for mark in marks.iter().filter(|mark| mark.from >= from && mark.to <= to) {
        put(part(told, mark.from), false);
        put(part(mark.from, mark.to), true);
        told = mark.to;
    }
    put(part(told, to), false);
    if to < text.len() {
        put(" …", false);
    }
    pieces
}

/// Where the word begins behind the first blank from a place on.
fn word_begin(text: &str, at: usize) -> usize {
    let at = boundary(text, at);
    if at == 0 {
        return 0;
    }
    text.get(at..)
        .and_then(|rest| rest.find(' '))
        .filter(|n| *n < BEFORE)
        .map_or(at, |n| at + n + 1)
}

/// Where the word ends at a place, if that is not far.
fn word_end(text: &str, at: usize) -> usize {
    let at = boundary(text, at);
    text.get(at..)
        .and_then(|rest| rest.find(' '))
        .filter(|n| *n < BEFORE)
        .map_or_else(|| if text.len() - at < BEFORE { text.len() } else { at }, |n| at + n)
}

fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
