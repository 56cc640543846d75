//! Everything that a pack holds, checked and complete.

use miniserde::Deserialize;
use serde::Serialize;

use super::{
    Body, BodyId, GlossaryEntry, Pack, Question, QuestionId, Source, SourceId, Theme, ThemeId,
    Toolkit,
};

/// The whole content. It never changes while the product runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    pub pack: Pack,
    pub sources: Vec<Source>,
    pub themes: Vec<Theme>,
    pub bodies: Vec<Body>,
    pub glossary: Vec<GlossaryEntry>,
    pub questions: Vec<Question>,
    pub toolkit: Toolkit,
}

impl Library {
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == *id)
    }

    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.bodies.iter().find(|b| b.id == *id)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == *id)
    }

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

/// Whether `word` stands in `text` with no letter or digit touching it; a plural s may.
fn has_word(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes().windows(word.len().max(1)).enumerate();
    bytes.filter(|(_, window)| *window == word.as_bytes()).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = &text[at + word.len()..];
        let after = rest.strip_prefix('s').unwrap_or(rest).chars().next();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

/// Whether a character makes one word with what it touches. Letters beyond ASCII are taken as
/// such without Unicode's tables, which would be most of the weight of this file; the dashes and
/// quotation marks of printed English are not.
fn joins(c: char) -> bool {
    c.is_ascii_alphanumeric() || !(c.is_ascii() || ('\u{2000}'..='\u{206f}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::has_word;

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
}
