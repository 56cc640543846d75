//! Finding the glossary's words in texts.

use super::{GlossaryEntry, Library};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    /// An abbreviation, as it is written, and what the glossary says of it.
    Term(&'a str, &'a GlossaryEntry),
}

impl Library {
    /// The glossary's entries that a text uses, by abbreviation or by name, in the glossary's
    /// order. Abbreviations count as they are written; names in any case.
    pub fn words_used(&self, text: &str) -> Vec<&GlossaryEntry> {
        let lower = text.to_ascii_lowercase();
        self.glossary
            .iter()
            .filter(|entry| {
                let short = entry.short.as_deref().is_some_and(|short| has_word(text, short));
                short || has_word(&lower, &entry.long.to_ascii_lowercase())
            })
            .collect()
    }
}

/// A text in pieces: each abbreviation of the glossary apart. Where two fit, the longer counts.
pub fn pieces<'a>(text: &'a str, glossary: &'a [GlossaryEntry]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let (mut told, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        if at >= told && !before.is_some_and(joins) {
            if let Some((short, entry)) = term_at(&text[at..], glossary) {
                if at > told {
                    pieces.push(Piece::Text(&text[told..at]));
                }
                told = at + short.len();
                pieces.push(Piece::Term(&text[at..told], entry));
            }
        }
        before = Some(c);
    }
    if told < text.len() {
        pieces.push(Piece::Text(&text[told..]));
    }
    pieces
}

/// The longest abbreviation that a text begins with.
fn term_at<'a>(text: &str, glossary: &'a [GlossaryEntry]) -> Option<(&'a str, &'a GlossaryEntry)> {
    let mut longest: Option<(&str, &GlossaryEntry)> = None;
    for entry in glossary {
        let Some(short) = entry.short.as_deref() else { continue };
        let longer = longest.is_none_or(|(other, _)| short.len() > other.len());
        if longer && text.strip_prefix(short).is_some_and(ends_word) {
            longest = Some((short, entry));
        }
    }
    longest
}

/// Whether `word` stands in `text` with no letter or digit touching it; a plural s may.
fn has_word(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes().windows(word.len().max(1)).enumerate();
    bytes.filter(|(_, window)| *window == word.as_bytes()).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(joins) && ends_word(&text[at + word.len()..])
    })
}

/// Whether a word ends before a text: nothing touches it, but for a plural s.
fn ends_word(rest: &str) -> bool {
    let after = rest.strip_prefix('s').unwrap_or(rest).chars().next();
    !after.is_some_and(joins)
}

/// Whether a character makes one word with what it touches. Letters beyond ASCII are taken as
/// such without Unicode's tables, which would be most of the weight of this file; the dashes and
/// quotation marks of printed English are not.
fn joins(c: char) -> bool {
    c.is_ascii_alphanumeric() || !(c.is_ascii() || ('\u{2000}'..='\u{206f}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::GlossaryId;

    #[test]
    fn finds_whole_words_only() {
        assert!(has_word("the CCG worked", "CCG"));
        assert!(has_word("(CCG)", "CCG"));
        assert!(has_word("shared with GPs.", "GP"));
        assert!(!has_word("the CCGX", "CCG"));
        assert!(!has_word("unkooth", "kooth"));
        assert!(!has_word("anything", ""));
        assert!(has_word("é SAB é", "SAB"));
    }

    fn entry(id: &str, short: &str) -> GlossaryEntry {
        GlossaryEntry {
            id: GlossaryId::new(id).expect("an id"),
            short: Some(short.into()),
            long: id.into(),
            meaning: id.into(),
            older: vec![],
            newer: vec![],
            source: None,
        }
    }

    #[test]
    fn parts_a_text_at_its_abbreviations() {
        let glossary = [entry("se", "SE"), entry("cse", "CSE"), entry("s-forty", "S.47")];
        let said = |text: &str| {
            let mut said = String::new();
            for piece in pieces(text, &glossary) {
                match piece {
                    Piece::Text(text) => said += text,
                    Piece::Term(word, entry) => said += &format!("[{word}={}]", entry.id),
                }
            }
            said
        };
        assert_eq!(said("CSE and SE, not MSE."), "[CSE=cse] and [SE=se], not MSE.");
        assert_eq!(said("S.47s – “CSE”"), "[S.47=s-forty]s – “[CSE=cse]”");
        assert_eq!(said(""), "");
        assert_eq!(said("CSECSE é"), "CSECSE é");
    }
}
