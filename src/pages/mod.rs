//! One file for each kind of page. A page reads the library and the state, and lays out
//! components; it names no browser and no storage key, and decides no rule.

mod about;
mod apart;
mod article;
mod banner;
mod beside;
mod chunk;
mod chunks;
mod documents;
mod embed;
mod figures;
mod finding;
mod findings;
#[cfg(feature = "gallery")]
mod gallery;
mod glossary;
mod handout;
mod home;
mod kiosk;
mod listing;
mod marks;
mod matrix;
mod meeting;
mod menu;
mod my_training;
mod newsletters;
mod not_found;
mod notes;
mod own;
mod page;
mod present;
mod published;
mod recommendation;
mod record;
mod review;
mod reviews;
mod search;
mod search_box;
mod strategy;
mod themes;
mod thread;
mod training;
mod turning;
mod uses;
mod whole;

use leptos::prelude::*;

use crate::state::Session;
use content::{Citation, Library, RecordRef, Source, SourceId, Step, Toolkit};
use routes::{Address, Route};

use crate::ui::{Abbreviations, href, live};

pub use banner::banner;
pub use chunks::{Chunks, title_now};
pub use search_box::{found_here, search_box};

/// What stands over every page of a kiosk, or in a frame of another site.
pub fn over() -> AnyView {
    let chunks: Chunks = expect_context();
    live(move || match chunks.over() {
        Some(mode) => (mode.over)(),
        None => ().into_any(),
    })
}

/// The content of the page at an address.
pub fn render(address: Address) -> AnyView {
    let library = session().library();
    Abbreviations::provide(library, document_of(&address, library));
    let chunks: Chunks = expect_context();
    if let Some(instead) = chunks.kiosk().and_then(|kiosk| (kiosk.instead)(&address)) {
        return instead;
    }
    if let Some(chunk) = chunks.of_address(&address) {
        return chunks::view(chunk, address);
    }
    let Address::Page(page) = address else { return ().into_any() };
    match page {
        Route::Home => home::view().into_any(),
        Route::HowToUse | Route::Step(_) => {
            library.toolkit.as_ref().map(|toolkit| of_toolkit(page, toolkit)).into_any()
        }
        #[cfg(feature = "gallery")]
        Route::Gallery => gallery::view().into_any(),
        // The others are in no chunk because they lead elsewhere before they get here.
        _ => ().into_any(),
    }
}

fn of_toolkit(page: Route, toolkit: &'static Toolkit) -> AnyView {
    match page {
        Route::Step(Step::Recommendation(id)) => recommendation::view(&id).into_any(),
        Route::Step(Step::National) => page::national(toolkit).into_any(),
        Route::Step(Step::Closing) => page::closing(toolkit).into_any(),
        _ => page::how_to_use(toolkit).into_any(),
    }
}

/// The title of a page, without the product's name; of one of the reader's own records, what it is.
pub fn title(address: &Address, library: &Library) -> String {
    let page = match address {
        Address::Unknown(_) => return strings::NOT_FOUND.into(),
        Address::Page(page) => page,
    };
    let toolkit = library.toolkit.as_ref();
    let found = match page {
        Route::Home => Some(library.pack.headline.clone()),
        Route::Toolkit(_) => toolkit.map(|toolkit| toolkit.title.clone()),
        Route::HowToUse => toolkit.map(|toolkit| toolkit.how_to_use.about.title.clone()),
        Route::Step(step) => library.step_label(step),
        Route::Issue(id) => library.issue(id).map(|issue| issue.title.clone()),
        Route::Strategy => library.strategy.as_ref().map(|strategy| strategy.title.clone()),
        Route::Document(id) => library.source(id).map(|source| source.title.clone()),
        Route::Theme(id) => library.theme(id).map(|theme| theme.name.clone()),
        Route::Term(id) => library.term(id).map(|term| term.long.clone()),
        Route::About => Some(strings::ABOUT.into()),
        Route::Numbered(_) | Route::Gallery => None,
        other => match other.record() {
            Some(record) => library.title_of(&record),
            None => Some(strings::section(other).into()),
        },
    };
    found.unwrap_or_default()
}

/// Whether the page says what it is about before it is read, and so needs a quick way out.
pub fn has_content_note(address: &Address, library: &Library) -> bool {
    let toolkit = library.toolkit.as_ref();
    match address.page() {
        Some(Route::HowToUse) => {
            toolkit.is_some_and(|toolkit| toolkit.how_to_use.about.content_note.is_some())
        }
        Some(Route::Step(Step::Closing)) => {
            toolkit.is_some_and(|toolkit| toolkit.closing.about.content_note.is_some())
        }
        Some(Route::Strategy) => {
            library.strategy.as_ref().is_some_and(|strategy| strategy.content_note.is_some())
        }
        // These show the texts, or the notes, of many at once.
        Some(Route::Present(query)) => !query.is_empty(),
        Some(Route::Search(filter)) => !filter.words.trim().is_empty(),
        Some(Route::Reviews) => library.reviews().any(|r| r.about.content_note.is_some()),
        Some(Route::Training(_)) => library.courses.iter().any(|c| c.about.content_note.is_some()),
        Some(Route::Compare(courses)) => {
            let mut compared = courses.iter().filter_map(|id| library.course(id));
            compared.any(|course| course.about.content_note.is_some())
        }
        Some(Route::Document(id)) => library.is_grave(id),
        Some(Route::Findings(_)) => library.findings().any(|(_, f)| f.about.content_note.is_some()),
        Some(page) => subject_of(page)
            .and_then(|record| library.about(&record))
            .is_some_and(|about| about.content_note.is_some()),
        None => false,
    }
}

/// The record that a page shows.
fn subject_of(page: &Route) -> Option<RecordRef> {
    match page {
        Route::Meeting(about) => RecordRef::parse(about),
        other => other.record(),
    }
}

/// The document that a page is about, where it is about one.
fn document_of(address: &Address, library: &Library) -> Option<SourceId> {
    match address.page()? {
        Route::Issue(id) => library.issue(id).map(|issue| issue.source.document.clone()),
        Route::Strategy => library.strategy.as_ref().map(|plan| plan.source.document.clone()),
        Route::Document(id) => Some(id.clone()),
        page => library.about(&subject_of(page)?).map(|about| about.source.document.clone()),
    }
}

fn session() -> Session {
    expect_context()
}

/// Where something comes from, with the standing notices of the pack.
fn source_line(citation: &Citation) -> impl IntoView + use<> {
    let session = session();
    let library = session.library();
    let source: Option<Source> = library.source(&citation.document).cloned();
    let place = citation.place.clone();
    let notices = vec![library.pack.summary_notice.clone(), library.pack.dated_notice.clone()];
    let whole = Route::Document(citation.document.clone());
    let whole = match session.opens(&whole) {
        true => view! {
            <p class="app-source app-no-print"><a class="govuk-link" href=href(&whole)>{strings::WHOLE}</a></p>
        }
        .into_any(),
        false => ().into_any(),
    };
    source.map(|source| {
        view! {
            <crate::ui::SourceLine source place notices />
            {whole}
        }
    })
}
