//! What to show of a text: the passage with most of the words, and these marked. Pieces of text,
//! never markup.

use super::document::Document;
use super::kind::Field;
use super::stem::put_stem;
use super::wanted::Wanted;
use super::words::each_word;

/// About how many bytes of a text are shown.
const LENGTH: usize = 220;

/// About how many bytes stand before the first mark.
const BEFORE: usize = 60;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// It is what was looked for.
    pub marked: bool,
}

/// What marks are set by.
pub struct Marker<'q> {
    pub wanted: &'q [Wanted],
    /// Phrases, by their words as they are.
    pub phrases: &'q [Vec<String>],
}

/// Where a text has what was looked for.
pub struct Mark {
    pub from: usize,
    pub to: usize,
    /// Which of the words; behind these, which of the phrases.
    pub of: usize,
}

struct Token {
    from: usize,
    to: usize,
    word: String,
    stem: String,
}

impl Marker<'_> {
    /// Every mark of a text, in order; none overlap.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        let mut tokens = Vec::new();
        each_word(text, &mut |word| {
            if !word.compound {
                let mut stem = String::new();
                put_stem(word.text, &mut stem);
                let token = Token { from: word.from, to: word.to, word: word.text.into(), stem };
                tokens.push(token);
            }
        });
        let mut marks: Vec<Mark> = Vec::new();
        let mut rest: &[Token] = &tokens;
        while let Some(first) = rest.first() {
            let taken = match self.at(rest) {
                Some((of, taken)) => {
                    let to = rest.get(taken - 1).map_or(first.to, |last| last.to);
                    marks.push(Mark { from: first.from, to, of });
                    taken
                }
                None => 1,
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        marks
    }

    /// What the words from here on are, and how many of them belong to it.
    fn at(&self, rest: &[Token]) -> Option<(usize, usize)> {
        let phrase = self.phrases.iter().position(|phrase| {
            rest.len() >= phrase.len()
                && rest.iter().zip(phrase).all(|(token, word)| token.word == *word)
        });
        if let Some(at) = phrase {
            return Some((self.wanted.len() + at, self.phrases.get(at)?.len()));
        }
        let first = rest.first()?;
        let whole = self.wanted.iter().position(|wanted| wanted.stem == first.stem);
        if let Some(at) = whole {
            return Some((at, 1));
        }
        for (at, wanted) in self.wanted.iter().enumerate() {
            if wanted.begun && wanted.word.len() > 1 && first.word.starts_with(&wanted.word) {
                return Some((at, 1));
            }
            let named = wanted.names.iter().filter(|name| {
                rest.len() >= name.len()
                    && rest.iter().zip(name.iter()).all(|(token, stem)| token.stem == *stem)
            });
            if let Some(longest) = named.map(Vec::len).max() {
                return Some((at, longest));
            }
        }
        None
    }

    /// How much the marks are worth together: different words first, then how many.
    fn worth(&self, marks: &[Mark]) -> usize {
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

    /// The best passage of a text, and what it is worth.
    pub fn passage(&self, text: &str) -> (usize, Vec<Piece>) {
        let marks = self.marks(text);
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
        let first = marks.get(best.1).map_or(0, |mark| mark.from);
        let from =
            if text.len() <= LENGTH { 0 } else { word_begin(text, first.saturating_sub(BEFORE)) };
        let to = word_end(text, from + LENGTH);
        (best.0, pieces(text, from, to, &marks))
    }

    /// The best passage of a document: of its summary or its texts, of its heading only where
    /// nothing else has a mark.
    pub fn of(&self, document: &Document<'_>) -> Vec<Piece> {
        let mut best = (0, Vec::new());
        let mut heading = (0, Vec::new());
        document.each_text(&mut |field, text| {
            let place = if field == Field::Heading { &mut heading } else { &mut best };
            let (worth, passage) = self.passage(text);
            if worth > place.0 || place.1.is_empty() {
                *place = (worth, passage);
            }
        });
        if best.1.is_empty() || (best.0 == 0 && heading.0 > 0) { heading.1 } else { best.1 }
    }
}

/// A part of a text in pieces, with dots where it goes on.
fn pieces(text: &str, from: usize, to: usize, marks: &[Mark]) -> Vec<Piece> {
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
