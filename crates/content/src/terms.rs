//! Finding the glossary's words in texts.

use super::{GlossaryEntry, Library, Source, SourceId};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t, 'g> {
    Text(&'t str),
    /// An abbreviation, as it is written, and what the glossary says of it.
    Term(&'t str, &'g GlossaryEntry),
}

impl Library {
    /// The glossary's entries that a text uses, by abbreviation or by name, in the glossary's
    /// order. Abbreviations count as they are written; names in any case. `document` is the one
    /// that the text is of: see `pieces`.
    pub fn words_used(&self, text: &str, document: Option<&SourceId>) -> Vec<&GlossaryEntry> {
        let document = document.and_then(|id| self.source(id));
        let lower = text.to_ascii_lowercase();
        self.glossary
            .iter()
            .filter(|entry| uses(text, &lower, entry, &self.glossary, document))
            .collect()
    }
}

/// Whether a text uses an entry. `lower` is the text in lower case.
pub(super) fn uses(
    text: &str,
    lower: &str,
    entry: &GlossaryEntry,
    glossary: &[GlossaryEntry],
    document: Option<&Source>,
) -> bool {
    let by_short = entry.short.as_deref().is_some_and(|short| {
        has_word(text, short) && meant(short, glossary, document) == Some(entry)
    });
    by_short || has_word(lower, &entry.long.to_ascii_lowercase())
}

/// A text in pieces: each abbreviation of the glossary apart. Where two fit, the longer counts.
/// Where two entries share an abbreviation, the document that the text is of decides between
/// them; where it does not, the abbreviation is left alone rather than explained wrongly.
pub fn pieces<'t, 'g>(
    text: &'t str,
    glossary: &'g [GlossaryEntry],
    document: Option<&Source>,
) -> Vec<Piece<'t, 'g>> {
    let mut pieces = Vec::new();
    let (mut told, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        if at >= told
            && !before.is_some_and(joins)
            && let Some((short, entry)) = term_at(part(text, at, text.len()), glossary, document)
        {
            if at > told {
                pieces.push(Piece::Text(part(text, told, at)));
            }
            told = at + short.len();
            pieces.push(Piece::Term(part(text, at, told), entry));
        }
        before = Some(c);
    }
    if told < text.len() {
        pieces.push(Piece::Text(part(text, told, text.len())));
    }
    pieces
}

/// Whether the words before an abbreviation are its long form, as in "child sexual exploitation
/// (CSE)", so that a print need not tell it again.
pub fn is_spelt_out(before: &str, entry: &GlossaryEntry) -> bool {
    let long = entry.long.to_ascii_lowercase();
    before.strip_suffix('(').is_some_and(|before| {
        let before = before.trim_end().to_ascii_lowercase();
        before.ends_with(&long) || before.strip_suffix('s').is_some_and(|b| b.ends_with(&long))
    })
}

/// The longest abbreviation that a text begins with.
fn term_at<'a>(
    text: &str,
    glossary: &'a [GlossaryEntry],
    document: Option<&Source>,
) -> Option<(&'a str, &'a GlossaryEntry)> {
    let mut longest = "";
    for short in glossary.iter().filter_map(|entry| entry.short.as_deref()) {
        if short.len() > longest.len() && text.strip_prefix(short).is_some_and(ends_word) {
            longest = short;
        }
    }
    (!longest.is_empty()).then_some(())?;
    Some((longest, meant(longest, glossary, document)?))
}

/// Which of the entries with an abbreviation a document means: the only one there is, the one
/// from that document, or the one that names its publisher.
fn meant<'a>(
    short: &str,
    glossary: &'a [GlossaryEntry],
    document: Option<&Source>,
) -> Option<&'a GlossaryEntry> {
    let all = || glossary.iter().filter(|entry| entry.short.as_deref() == Some(short));
    let first = all().next()?;
    if all().count() == 1 {
        return Some(first);
    }
    let document = document?;
    let from = |entry: &&GlossaryEntry| {
        entry.source.as_ref().is_some_and(|source| source.document == document.id)
    };
    let of_publisher = |entry: &&GlossaryEntry| {
        let mut names = entry.names();
        names.any(|name| has_word(&document.publisher, without_brackets(name)))
    };
    all().find(from).or_else(|| all().find(of_publisher))
}

/// A name without the abbreviation in brackets behind it.
pub fn without_brackets(name: &str) -> &str {
    let bare = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    bare.and_then(|(name, _)| name.strip_suffix(' ')).unwrap_or(name)
}

/// A part of a text, from one place to another. `text[from..to]` would panic with the text quoted,
/// and the tables for that would be much of the weight of this file; where a place is wrong, this
/// is empty.
fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// Whether `word` stands in `text` with no letter or digit touching it; a plural s may.
fn has_word(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes().windows(word.len().max(1)).enumerate();
    bytes.filter(|(_, window)| *window == word.as_bytes()).any(|(at, _)| {
        let before = part(text, 0, at).chars().next_back();
        !before.is_some_and(joins) && ends_word(part(text, at + word.len(), text.len()))
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
    use crate::{Citation, GlossaryId, PartialDate};

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
            for piece in pieces(text, &glossary, None) {
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

    fn document(id: &str, publisher: &str) -> Source {
        Source {
            id: SourceId::new(id).expect("an id"),
            title: id.into(),
            publisher: publisher.into(),
            date: PartialDate::Year(2019),
            date_note: None,
            summary: id.into(),
            editor_note: None,
        }
    }

    #[test]
    fn a_shared_abbreviation_means_what_the_document_says() {
        let from = |id: &str, long: &str, document: &str| {
            let document = SourceId::new(document).expect("an id");
            let source = Some(Citation { document, place: "Title".into() });
            GlossaryEntry { long: long.into(), source, ..entry(id, "NSCP") }
        };
        let mut near = from("near", "Near Partnership", "near-deck");
        near.older = vec!["Near Board (NSCB)".into()];
        let glossary = [from("far", "Far Partnership", "far-news"), near];
        let means = |document: Option<&Source>| match pieces("NSCP", &glossary, document)[..] {
            [Piece::Term(_, entry)] => entry.id.as_str(),
            _ => "nothing",
        };
        assert_eq!(means(Some(&document("near-deck", "Both"))), "near");
        assert_eq!(means(Some(&document("far-news", "Near Board"))), "far");
        assert_eq!(means(Some(&document("report", "Near Board and another"))), "near");
        assert_eq!(means(Some(&document("report", "Somebody else"))), "nothing");
        assert_eq!(means(None), "nothing");
        let (text, lower) = ("The NSCP met", "the nscp met");
        let report = document("report", "Near Board");
        assert!(!uses(text, lower, &glossary[0], &glossary, Some(&report)));
        assert!(uses(text, lower, &glossary[1], &glossary, Some(&report)));
    }

    #[test]
    fn sees_where_the_long_form_stands_before() {
        let icta = GlossaryEntry { long: "Trafficking Advocate".into(), ..entry("icta", "ICTA") };
        assert!(is_spelt_out("Child Trafficking Advocates (", &icta));
        assert!(is_spelt_out("the trafficking advocate (", &icta));
        assert!(!is_spelt_out("the trafficking advocate ", &icta));
        assert!(!is_spelt_out("the advocate (", &icta));
    }
}
