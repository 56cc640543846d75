//! Suggestions when nothing was found.

use content::Theme;

use super::find::Search;
use super::fuzzy::{allowed_edits, near};
use super::query_terms::QueryTerm;
use super::stem::put_stem;
use super::words::words_of;

/// The most words suggested in place of one.
const MOST: usize = 3;

/// The fewest letters of a word for which others are suggested.
const FEWEST_LETTERS: usize = 4;

/// Suggestions when nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hints<'a> {
    /// Words of the index similar to those typed.
    pub words: Vec<String>,
    /// Themes whose names or definitions contain one of the words; if none does, all themes.
    pub themes: Vec<&'a Theme>,
}

impl<'a> Search<'a> {
    pub(super) fn hints(&self, wanted: &[QueryTerm]) -> Hints<'a> {
        let mut words: Vec<String> = Vec::new();
        for wanted in wanted.iter().filter(|wanted| wanted.terms.is_empty()) {
            let letters = wanted.word.chars().count();
            if letters < FEWEST_LETTERS {
                continue;
            }
            let places = near(&self.index, &wanted.word, allowed_edits(letters) + 1, false);
            let mut like = places.into_iter().map(|place| self.index.word(place).0.to_owned());
            words.extend(like.by_ref().filter(|word| word.len() > 2).take(MOST));
        }
        let themes = &self.library.themes;
        let fits = |theme: &&Theme| {
            let told = words_of(&theme.name).into_iter().chain(words_of(&theme.definition));
            told.into_iter().any(|word| {
                let mut stem = String::new();
                put_stem(&word, &mut stem);
                wanted.iter().any(|wanted| !wanted.small && wanted.stem == stem)
            })
        };
        let fitting: Vec<&Theme> = themes.iter().filter(fits).collect();
        let themes = if fitting.is_empty() { themes.iter().collect() } else { fitting };
        Hints { words, themes }
    }
}
