//! Looking up glossary entries: by letter, by typed words, by name.

use super::terms::without_brackets;
use super::{GlossaryEntry, Library};

/// The entries that begin with a letter, in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter<'a> {
    /// A capital letter, or `#` for all other beginnings.
    pub letter: char,
    pub entries: Vec<&'a GlossaryEntry>,
}

impl GlossaryEntry {
    /// The headword: the abbreviation, if there is one.
    pub fn head(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.long)
    }

    /// Its long form, and its earlier and later names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.older.iter().chain(&self.newer);
        [&self.long].into_iter().chain(others).map(String::as_str)
    }

    fn is_named_with(&self, words: &str) -> bool {
        let names = self.names().chain(self.short.as_deref());
        has_all(&names.collect::<Vec<_>>().join("\n"), words)
    }
}

/// Whether all words occur in a text, in any case and order, also as parts of words.
fn has_all(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_ascii_lowercase(), words.to_ascii_lowercase());
    words.split_whitespace().all(|word| text.contains(word))
}

impl Library {
    /// The glossary's entries by letter, limited to those whose names contain all the words; if
    /// there are none, to those whose meanings do.
    pub fn glossary_with(&self, words: &str) -> Vec<Letter<'_>> {
        let named: Vec<_> = self.glossary.iter().filter(|e| e.is_named_with(words)).collect();
        if !named.is_empty() {
            return by_letter(named);
        }
        by_letter(self.glossary.iter().filter(|e| has_all(&e.meaning, words)).collect())
    }

    /// The entry that another entry refers to by a name: "Legal highs", or "Integrated care board
    /// (ICB)".
    pub fn term_named(&self, name: &str) -> Option<&GlossaryEntry> {
        let name = without_brackets(name);
        self.glossary.iter().find(|entry| entry.long.eq_ignore_ascii_case(name))
    }
}

fn by_letter(entries: Vec<&GlossaryEntry>) -> Vec<Letter<'_>> {
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for entry in entries {
        let first = entry.head().chars().next().unwrap_or('#').to_ascii_uppercase();
        let letter = if first.is_ascii_uppercase() { first } else { '#' };
        let at = letters.iter().position(|l| l.letter >= letter).unwrap_or(letters.len());
        if letters.get(at).is_none_or(|l| l.letter != letter) {
            letters.insert(at, Letter { letter, entries: Vec::new() });
        }
        let key = entry.head().to_ascii_lowercase();
        let entries = &mut letters[at].entries;
        let after = |other: &&GlossaryEntry| other.head().to_ascii_lowercase() > key;
        let place = entries.iter().position(after).unwrap_or(entries.len());
        entries.insert(place, entry);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::GlossaryId;

    fn entry(id: &str, short: Option<&str>, long: &str) -> GlossaryEntry {
        GlossaryEntry {
            id: GlossaryId::new(id).expect("an id"),
            short: short.map(str::to_owned),
            long: long.into(),
            meaning: format!("What {id} means"),
            older: vec!["Old name (ON)".into()],
            newer: vec![],
            source: None,
        }
    }

    #[test]
    fn lists_by_letter_whatever_the_case_and_the_order() {
        let entries = [
            entry("scr", Some("SCR"), "Serious case review"),
            entry("acute", None, "Acute"),
            entry("kooth", None, "kooth"),
            entry("sab", Some("SAB"), "Board for adults"),
            entry("three", None, "3 Houses"),
        ];
        let letters = by_letter(entries.iter().collect());
        let told: Vec<_> = letters
            .iter()
            .map(|l| {
                format!(
                    "{}: {}",
                    l.letter,
                    l.entries.iter().map(|e| e.head()).collect::<Vec<_>>().join(" ")
                )
            })
            .collect();
        assert_eq!(told, ["#: 3 Houses", "A: Acute", "K: kooth", "S: SAB SCR"]);
    }

    #[test]
    fn finds_words_in_old_and_new_names() {
        let scr = entry("scr", Some("SCR"), "Serious case review");
        for words in ["", "scr", "review SERIOUS", "old", "cas"] {
            assert!(scr.is_named_with(words), "{words}");
        }
        assert!(!scr.is_named_with("serious audit"));
        assert!(!scr.is_named_with("means"), "only names");
    }
}
