//! The search box at the top of every page, and what says on a page that it was found. The search
//! itself comes when the reader turns to the box.

use leptos::prelude::*;

use crate::ui::provided;

use crate::pages::chunks::SearchChunk;
use crate::search::box_state::SearchBox;
use crate::ui::{SEARCH, SiteSearch, live};
use crate::{page_parts::common::session, pages::chunks::Chunks};
use content::SearchFilter;
use routes::Route;
use strings::search as words;

pub fn search_box() -> AnyView {
    let session = session();
    let chunks: Chunks = provided();
    let state: SearchBox = provided();
    let on_focus = move || {
        chunks.fetch_search();
        state.open();
    };
    let on_leave = move || state.close();
    let on_type = move |typed: String| {
        chunks.fetch_search();
        state.type_in(typed);
    };
    let on_key = move |key: String| match untrack(|| chunks.search()) {
        SearchChunk::Here(program) => (program.press)(state, session, &key),
        _ => false,
    };
    let on_submit = move || {
        let typed = state.typed().get_untracked();
        state.close();
        session.go(&Route::Search(SearchFilter::for_words(typed.trim())));
    };
    state.on_keys(session, move || session.focus(SEARCH));
    let offers = live(move || {
        if !state.is_open().get() {
            return ().into_any();
        }
        let said = match chunks.search() {
            SearchChunk::Here(program) => return (program.offers)(),
            SearchChunk::Failed => words::NOT_FETCHED,
            SearchChunk::Coming => words::GETTING_READY,
        };
        view! { <div class="app-offers"><p class="app-offers__said" role="status">{said}</p></div> }
            .into_any()
    });
    view! {
        <SiteSearch typed=state.typed() open=state.is_open() at=state.at() on_type on_focus on_leave on_key on_submit>{offers}</SiteSearch>
    }
    .into_any()
}

/// Where the page that is open was found: its marks, and the way from one to the next.
pub fn found_here() -> AnyView {
    let session = session();
    let chunks: Chunks = provided();
    live(move || {
        let sought = session.sought().get();
        if sought.is_empty() {
            return ().into_any();
        }
        match chunks.search() {
            SearchChunk::Here(program) => (program.found_here)(sought),
            SearchChunk::Coming => {
                chunks.fetch_search();
                ().into_any()
            }
            // The page can be read without its marks.
            SearchChunk::Failed => ().into_any(),
        }
    })
}
