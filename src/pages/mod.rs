//! One file for each kind of page. A page reads the library and the state, and lays out
//! components; it names no browser and no storage key, and decides no rule.

mod about;
#[cfg(feature = "gallery")]
mod gallery;
mod handout;
mod home;
mod menu;
mod not_found;
mod notes;
mod page;
mod recommendation;
mod record;
mod turning;

use leptos::prelude::*;

use crate::domain::{Citation, Library, Source, Step};
use crate::route::{Address, Route};
use crate::state::Session;
use crate::ui::text;

/// The content of the page at an address.
pub fn render(address: Address) -> AnyView {
    match address {
        Address::Unknown(path) => not_found::view(path).into_any(),
        Address::Page(route) => match route {
            Route::Home => home::view().into_any(),
            Route::Toolkit(_) => menu::view().into_any(),
            Route::HowToUse => page::how_to_use().into_any(),
            Route::Step(Step::Recommendation(id)) => recommendation::view(&id).into_any(),
            Route::Step(step @ (Step::National | Step::Closing)) => page::step(step).into_any(),
            Route::About => about::view().into_any(),
            #[cfg(feature = "gallery")]
            Route::Gallery => gallery::view().into_any(),
            // These lead elsewhere before they get here.
            #[cfg(not(feature = "gallery"))]
            Route::Gallery => ().into_any(),
            Route::Numbered(_) => ().into_any(),
        },
    }
}

/// The title of a page, without the product's name.
pub fn title(address: &Address, library: &Library) -> String {
    let toolkit = &library.toolkit;
    match address {
        Address::Unknown(_) => text::NOT_FOUND.into(),
        Address::Page(route) => match route {
            Route::Home => library.pack.headline.clone(),
            Route::Toolkit(_) => toolkit.title.clone(),
            Route::HowToUse => toolkit.how_to_use.title.clone(),
            Route::Step(step) => toolkit.label_of(step).unwrap_or_default(),
            Route::About => text::ABOUT.into(),
            Route::Gallery | Route::Numbered(_) => String::new(),
        },
    }
}

/// Whether the page says what it is about before it is read, and so needs a quick way out.
pub fn has_content_note(address: &Address, library: &Library) -> bool {
    let toolkit = &library.toolkit;
    match address {
        Address::Page(Route::Step(step)) => match step {
            Step::Recommendation(id) => {
                toolkit.recommendation(id).is_some_and(|r| r.content_note.is_some())
            }
            Step::National => toolkit.national.content_note.is_some(),
            Step::Closing => toolkit.closing.content_note.is_some(),
        },
        Address::Page(Route::HowToUse) => toolkit.how_to_use.content_note.is_some(),
        _ => false,
    }
}

fn session() -> Session {
    expect_context()
}

/// Where something comes from, with the standing notices of the pack.
fn source_line(citation: &Citation) -> impl IntoView + use<> {
    let library = session().library;
    let source: Option<Source> = library.source(&citation.document).cloned();
    let place = citation.place.clone();
    let notices = vec![library.pack.summary_notice.clone(), library.pack.dated_notice.clone()];
    source.map(|source| view! { <crate::ui::SourceLine source place notices /> })
}
