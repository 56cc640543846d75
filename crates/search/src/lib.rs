//! Finding things by words: what can be found, the index, ranking, names that mean the same,
//! passages, and what to try where nothing was found.
//!
//! Owns how texts are taken apart into words and how finds are ordered. Knows neither files nor the
//! browser: the index is made from the library that the browser has anyway, in small steps
//! ([`Indexer`]), and then asked ([`Search::find`]).

mod document;
mod facets;
mod find;
mod fuzzy;
mod help;
mod hints;
mod index;
mod index_builder;
mod indexer;
mod kind;
mod names;
mod order;
mod passage;
mod query;
mod query_terms;
mod scores;
mod stem;
mod string_table;
mod targets;
mod texts;
mod words;

pub use document::{Document, HelpPage};
pub use facets::{Counts, SearchFacets};
pub use find::{Hit, Options, Search, SearchResults};
pub use help::help_pages;
pub use hints::Hints;
pub use indexer::Indexer;
pub use kind::{Field, Kind};
pub use passage::Piece;
pub use query::Query;
pub use query_terms::Synonym;
pub use texts::{TextHit, TextSearch};
