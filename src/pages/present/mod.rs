//! Presenting: the page that explains it, what stands before the slides, the slides, and the
//! presenter's own window.

mod begin;
mod explain;
mod panel;
mod show;
mod slide;
mod window;

use leptos::prelude::*;

use super::session;
use modes::Deck;
use routes::{Presenting, Route};
use strings::present as words;

/// What an address of `/present` shows. Where it names nothing that is here, the page that explains
/// presenting.
pub fn render(page: Route) -> AnyView {
    let Route::Present(query) = page else { return ().into_any() };
    let asked = Presenting::read(&query);
    let deck = made(&asked);
    if deck.slides.is_empty() {
        explain::view(deck.lost)
    } else if asked.notes {
        window::view(asked, deck)
    } else if asked.starts {
        show::view(asked, deck)
    } else {
        begin::view(asked, deck)
    }
}

pub fn title(page: &Route) -> Option<String> {
    let Route::Present(query) = page else { return None };
    Presenting::read(query).notes.then(|| words::NOTES_TITLE.into())
}

fn made(asked: &Presenting) -> Deck {
    let mut deck = Deck::make(&asked.of, session().library());
    deck.lost += asked.unknown;
    deck
}
