//! Presenting: the page that explains it, what stands before the slides, the slides, and the
//! presenter's own window.

pub mod begin;
pub mod explain;
pub mod panel;
pub mod show;
pub mod slide;
pub mod state;
pub mod window;

use leptos::prelude::*;

use crate::page_parts::common::session;
use modes::Deck;
use routes::Presenting;
use strings::present as words;

/// What an address of `/present` shows. Where it names nothing that is here, the page that explains
/// presenting.
pub fn draw(asked: Presenting) -> AnyView {
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

pub fn title(asked: &Presenting) -> Option<String> {
    asked.notes.then(|| words::NOTES_TITLE.into())
}

fn made(asked: &Presenting) -> Deck {
    let mut deck = Deck::make(&asked.of, session().library());
    deck.lost += asked.unknown.len();
    deck
}
