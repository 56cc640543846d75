//! What is found by words: the list under the box, the page with everything that was found, and the
//! marks on a page that was. A part of the program that is fetched when it is first wanted.

pub mod begin;
pub mod box_state;
pub mod highlights;
pub mod notes;
pub mod results;
pub mod search_box;
pub mod state;
pub mod suggestions;

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use crate::ui::offer_id;
use crate::{reader_state::Session, search::box_state::SearchBox, search::state::SearchState};
use content::FoundKind;
use search::{SearchResults, help_pages};
use strings::search as words;

/// What the rest of the program calls of it besides the page. Ordinary functions, that can be called
/// once it is there.
#[derive(Clone, Copy)]
pub struct SearchProgram {
    /// Draws what is offered under the box.
    pub offers: fn() -> AnyView,
    /// Takes a key that was pressed in the box; whether it had a meaning.
    pub press: fn(SearchBox, Session, &str) -> bool,
    /// Draws what says that a page was found for some words, and marks them.
    pub found_here: fn(String) -> AnyView,
}

pub fn program() -> SearchProgram {
    SearchProgram {
        offers: suggestions::view,
        press: |of, session, key| begun(of, session).press(session, key),
        found_here: highlights::view,
    }
}

/// The page with everything that was found for some words.
#[derive(Clone)]
pub struct SearchPage {
    pub words: String,
}

pub fn draw(_: SearchPage) -> AnyView {
    results::view()
}

/// The page's title, where something was looked for.
pub fn title(page: &SearchPage) -> Option<String> {
    (!page.words.is_empty()).then(|| words::title_for(&page.words))
}

/// The search, whose index begins to be made.
fn searching() -> SearchState {
    begun(provided(), session())
}

fn begun(of: SearchBox, session: Session) -> SearchState {
    SearchState::of(of, session, |library| help_pages(library, &words::help), offer_id)
}

/// What was looked for in place of mistaken words, and beside what was typed.
fn instead_and_also(found: &SearchResults<'_>) -> Vec<String> {
    let instead = found.mistaken.iter().map(|(word, others)| words::instead(word, others));
    let also = found.synonyms.iter().map(|same| words::also(&same.typed, &same.others));
    instead.chain(also).collect()
}

/// The class of the mark of a kind.
fn class_of(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Recommendation => RecordColour::Toolkit.class(),
        FoundKind::Review | FoundKind::Finding => RecordColour::Reviews.class(),
        FoundKind::Article => RecordColour::Newsletters.class(),
        FoundKind::Course => RecordColour::Training.class(),
        FoundKind::Line => RecordColour::Strategy.class(),
        FoundKind::Figure => RecordColour::Figures.class(),
        FoundKind::Theme | FoundKind::Term | FoundKind::Document | FoundKind::Page => "app-kind",
    }
}
