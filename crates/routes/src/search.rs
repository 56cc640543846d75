//! The address of what is found, and of the place in a page that a find leads to.

use std::fmt;

use percent_encoding::{percent_decode_str, utf8_percent_encode};

use super::{Route, id, query};
use content::{FoundKind, SearchFacets, SearchFilter, shortened};

/// What stands behind the `#` before words within a page.
const SOUGHT: &str = "find=";

pub(super) fn parse(asked: &str) -> Route {
    let value = |name: &str| query::value(asked, name);
    let narrowing = SearchFacets {
        kind: value("kind").and_then(|kind| FoundKind::of_slug(&kind)),
        theme: value("theme").and_then(id),
        publisher: value("partnership").and_then(id),
        year: value("year").and_then(|year| year.parse().ok()),
    };
    let words = shortened(&value("q").unwrap_or_default());
    Route::Search(SearchFilter { words, narrowing, as_typed: value("exact").is_some() })
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, filter: &SearchFilter) -> fmt::Result {
    let SearchFacets { kind, theme, publisher, year } = &filter.narrowing;
    let words = filter.words.trim();
    query::write(
        f,
        "/search",
        &[
            ("q", (!words.is_empty()).then_some(words)),
            ("kind", kind.map(FoundKind::slug)),
            ("theme", theme.as_ref().map(|id| id.as_str())),
            ("partnership", publisher.as_ref().map(|id| id.as_str())),
            ("year", year.map(|year| year.to_string()).as_deref()),
            ("exact", filter.as_typed.then_some("yes")),
        ],
    )
}

/// A page's address that leads to where some words occur. They follow the `#`, so that no server
/// receives them.
pub fn with_sought(route: &Route, words: &str) -> String {
    let words = words.trim();
    if words.is_empty() {
        return route.to_string();
    }
    format!("{route}#{SOUGHT}{}", utf8_percent_encode(words, query::PLAIN))
}

/// The words that an address leads to within its page; empty, where it leads to none.
pub fn sought(address: &str) -> String {
    let part = address.split_once('#').and_then(|(_, part)| part.strip_prefix(SOUGHT));
    let words = part.and_then(|part| percent_decode_str(part).decode_utf8().ok());
    words.map(|words| shortened(words.trim())).unwrap_or_default()
}
