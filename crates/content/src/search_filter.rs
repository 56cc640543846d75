//! Looking for things by words: what is asked for, what it is narrowed to, what is kept of it, and
//! where the arrow keys lead among what is offered.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Library, SourceId, ThemeId};
use crate::slugs::slugs;

/// The most characters of words to look for that are read.
pub const MOST_SOUGHT: usize = 200;

/// The most searches that are kept.
const MOST_KEPT: usize = 8;

/// What kind of thing was found, in the order in which kinds are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundKind {
    Recommendation,
    Review,
    Finding,
    Article,
    Course,
    Line,
    Figure,
    Theme,
    Term,
    Document,
    /// A page about the product, or around the records.
    Page,
}

slugs!(FoundKind {
    Recommendation: "recommendation",
    Review: "review",
    Finding: "finding",
    Article: "article",
    Course: "course",
    Line: "strategy",
    Figure: "figure",
    Theme: "theme",
    Term: "glossary",
    Document: "document",
    Page: "page",
});

/// What finds are narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SearchFacets {
    pub kind: Option<FoundKind>,
    pub theme: Option<ThemeId>,
    /// What a partnership has published, named by any of its documents.
    pub publisher: Option<SourceId>,
    pub year: Option<u16>,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SearchFilter {
    /// As they were typed, at most [`MOST_SOUGHT`] characters.
    pub words: String,
    pub narrowing: SearchFacets,
    /// Only what was typed, and nothing that means the same.
    pub as_typed: bool,
}

impl SearchFilter {
    pub fn for_words(words: &str) -> Self {
        Self { words: shortened(words), ..Self::default() }
    }

    /// The same search, narrowed otherwise.
    pub fn narrowed(&self, narrow: impl FnOnce(&mut SearchFacets)) -> Self {
        let mut other = self.clone();
        narrow(&mut other.narrowing);
        other
    }

    /// Drops what the library has not, which would find nothing and not say why.
    pub fn keep_known(&mut self, library: &Library) {
        self.narrowing.theme.take_if(|id| library.theme(id).is_none());
        self.narrowing.publisher.take_if(|id| library.source(id).is_none());
        let sources = &library.sources;
        self.narrowing.year.take_if(|year| sources.iter().all(|of| of.date.year() != *year));
    }
}

/// As much of a text as is read: without control characters, and not without end.
pub fn shortened(words: &str) -> String {
    let plain = words.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(MOST_SOUGHT).collect()
}

/// A stretch of a text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassagePiece {
    pub text: String,
    /// It is what was looked for.
    pub marked: bool,
}

/// What the reader has looked for in this browser, the latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHistory {
    pub latest: Vec<String>,
    /// The reader wants nothing kept.
    pub off: Option<bool>,
}

impl SearchHistory {
    pub fn is_off(&self) -> bool {
        self.off == Some(true)
    }

    /// Keeps one more, unless the reader wants none kept.
    pub fn remember(&mut self, words: &str) {
        let words = words.trim();
        if self.is_off() || words.is_empty() {
            return;
        }
        self.latest.retain(|other| !other.eq_ignore_ascii_case(words));
        self.latest.insert(0, words.to_owned());
        self.latest.truncate(MOST_KEPT);
    }

    /// Forgets them all.
    pub fn forget(&mut self) {
        self.latest.clear();
    }

    /// Whether to keep any; what was kept is forgotten with the wish.
    pub fn keep(&mut self, wanted: bool) {
        self.off = (!wanted).then_some(true);
        if !wanted {
            self.forget();
        }
    }
}

/// Where a key moves in a list of this many suggestions, from the present one or from the box;
/// `None` if the key has no meaning there. Both ends wrap to the box.
/// <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>
pub fn pointed(from: Option<usize>, offers: usize, key: &str) -> Option<Option<usize>> {
    let last = offers.checked_sub(1)?;
    match (key, from) {
        ("ArrowDown", None) => Some(Some(0)),
        ("ArrowDown", Some(at)) => Some((at < last).then_some(at + 1)),
        ("ArrowUp", None) => Some(Some(last)),
        ("ArrowUp", Some(at)) => Some(at.checked_sub(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_searches_are_kept_once_each() {
        let mut searches = <SearchHistory as Default>::default();
        for words in ["MASH", "missing", " mash ", "", "  "] {
            searches.remember(words);
        }
        assert_eq!(searches.latest, ["mash", "missing"]);
        for number in 0..20 {
            searches.remember(&number.to_string());
        }
        assert_eq!(searches.latest.len(), MOST_KEPT);
        searches.keep(false);
        searches.remember("missing");
        assert!(searches.latest.is_empty(), "the reader wants none kept");
        searches.keep(true);
        searches.remember("missing");
        assert_eq!(searches.latest, ["missing"]);
    }

    #[test]
    fn the_arrows_go_round_by_way_of_the_box() {
        let walk = |key: &str| {
            let mut at = None;
            let mut way = Vec::new();
            for _ in 0..4 {
                at = pointed(at, 3, key).expect("the arrows have a meaning");
                way.push(at);
            }
            way
        };
        assert_eq!(walk("ArrowDown"), [Some(0), Some(1), Some(2), None]);
        assert_eq!(walk("ArrowUp"), [Some(2), Some(1), Some(0), None]);
        assert_eq!(pointed(None, 0, "ArrowDown"), None);
        assert_eq!(pointed(Some(1), 3, "Home"), None, "it is the box's own");
    }

    #[test]
    fn what_is_read_of_a_text_has_an_end() {
        assert_eq!(shortened("a\u{0}b\nc"), "a b c");
        assert_eq!(shortened(&"é".repeat(10_000)).chars().count(), MOST_SOUGHT);
    }
}
