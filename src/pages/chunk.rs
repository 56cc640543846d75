//! The parts of the program that are fetched apart from the rest, when one of their pages is first
//! opened, or a text that they stand beside: nothing that only they use is in what every visit
//! loads.
//!
//! The build cuts the program at the functions with `#[wasm_split]` (`scripts/split`).
//! CONTRIBUTING.md says how a page is put into a chunk.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::search::SearchProgram;
use super::{beside, my_training, own, published, search, session, training};
use crate::domain::{Library, identifying};
use crate::route::{Address, Route};
use crate::text;
use crate::ui::{Button, ButtonKind, GuardRules, PageHeading, Paragraph, live};

/// How long a chunk may take before the page says that it is coming.
const PATIENCE: Duration = Duration::from_millis(200);

/// How long after the first page is there the chunks are fetched that it did not need.
const REST: Duration = Duration::from_secs(1);

/// The id of the first heading beside a text, and of the message in its place.
pub const BESIDE: &str = "marks";

/// A part of the program that is fetched apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What is read one by one.
    Published,
    /// What gathers it: lists, themes, the thread, the glossary.
    Collections,
    Training,
    /// The reader's own notes and data.
    Own,
    /// What is found by words: the index, the page, and the list under the box.
    Search,
    /// What stands beside a text: the reader's marks, note and answers. The text does not wait for
    /// it.
    Beside,
}

impl Chunk {
    const ALL: [Self; 6] =
        [Self::Beside, Self::Published, Self::Collections, Self::Training, Self::Own, Self::Search];

    /// The chunk that a page is in; none for pages that are in the first visit.
    pub fn of(page: &Route) -> Option<Self> {
        match page {
            Route::Home
            | Route::Toolkit(_)
            | Route::HowToUse
            | Route::Step(_)
            | Route::Numbered(_)
            | Route::About
            | Route::Gallery => None,
            Route::Review(_)
            | Route::ReportPage(_)
            | Route::Finding(_)
            | Route::Figure(_)
            | Route::Issue(_)
            | Route::Article(_)
            | Route::Line(_) => Some(Self::Published),
            Route::Reviews
            | Route::Findings(_)
            | Route::Figures
            | Route::Newsletters(_)
            | Route::Strategy
            | Route::Themes
            | Route::Theme(_)
            | Route::Thread
            | Route::Glossary
            | Route::Term(_)
            | Route::Documents(_)
            | Route::Document(_) => Some(Self::Collections),
            Route::Training(_)
            | Route::Course(_)
            | Route::Compare(_)
            | Route::ChooseTraining(_)
            | Route::BookingGuide
            | Route::MyTraining(_)
            | Route::AddTraining
            | Route::TrainingRecord(_)
            | Route::Reflection(_)
            | Route::LearningRecord(_) => Some(Self::Training),
            Route::Notebook(_)
            | Route::NoteBin
            | Route::Backup
            | Route::ReadingList(_)
            | Route::YourData => Some(Self::Own),
            Route::Search(_) => Some(Self::Search),
        }
    }

    /// The class of what stands in the chunk's place.
    fn frame(self) -> &'static str {
        match self {
            Self::Beside => "app-no-print",
            _ => "govuk-width-container",
        }
    }

    async fn load(self) -> Result<Pages, NotLoaded> {
        match self {
            Self::Published => published_pages().await,
            Self::Collections => collections().await,
            Self::Training => training_pages().await,
            Self::Own => own_pages().await,
            Self::Beside => beside_texts().await,
            Self::Search => search_program().await,
        }
    }
}

/// What a chunk brings: ordinary functions, that can be called once it is there.
#[derive(Clone, Copy)]
struct Pages {
    /// Draws a page, or what stands beside its text.
    draw: fn(Route) -> AnyView,
    /// The titles that only it can tell.
    title: fn(&Route) -> Option<String>,
    /// The search, where it is in the chunk.
    search: Option<SearchProgram>,
}

/// A chunk that could not be fetched; the browser's console has the cause.
struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(published, fallible)]
fn published_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: published::render, title: |_| None, search: None })
}

#[wasm_split(collections, fallible)]
fn collections() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: published::collection, title: |_| None, search: None })
}

#[wasm_split(training, fallible)]
fn training_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: training_page, title: my_training::title, search: None })
}

#[wasm_split(guard, fallible)]
fn identifying_rules() -> Result<GuardRules, NotLoaded> {
    Ok(identifying)
}

#[wasm_split(own, fallible)]
fn own_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: own::render, title: |_| None, search: None })
}

#[wasm_split(beside, fallible)]
fn beside_texts() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: beside::render, title: |_| None, search: None })
}

#[wasm_split(search, fallible)]
fn search_program() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: search::render, title: search::title, search: Some(search::program()) })
}

fn training_page(page: Route) -> AnyView {
    match page {
        Route::Training(_)
        | Route::Course(_)
        | Route::Compare(_)
        | Route::ChooseTraining(_)
        | Route::BookingGuide => training::render(page),
        _ => my_training::render(page),
    }
}

#[derive(Clone, Copy)]
enum Standing {
    NotAsked,
    Coming,
    /// Still coming, and long enough to say so.
    Late,
    Here(Pages),
    Failed,
}

/// How it stands with each chunk. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Chunks {
    pages: [RwSignal<Standing>; Chunk::ALL.len()],
    guard: RwSignal<Option<GuardRules>>,
    /// The guard has been asked for, and may have failed to come.
    guard_asked: RwSignal<bool>,
}

/// How it stands with the search.
#[derive(Clone, Copy)]
pub enum Searcher {
    /// Or not asked for yet.
    Coming,
    Here(SearchProgram),
    Failed,
}

impl Chunks {
    pub fn none_yet() -> Self {
        Self {
            pages: Chunk::ALL.map(|_| RwSignal::new(Standing::NotAsked)),
            guard: RwSignal::new(None),
            guard_asked: RwSignal::new(false),
        }
    }

    /// Whether all that an address shows is there: its page and what stands beside that, or why it
    /// could not be fetched.
    pub fn show(self, address: &Address) -> bool {
        let Some(page) = address.page() else { return true };
        match Chunk::of(page).map(|chunk| self.of(chunk).get()) {
            Some(Standing::Failed) => true,
            None | Some(Standing::Here(_)) => {
                let beside = || self.of(Chunk::Beside).get();
                page.topic().is_none() || matches!(beside(), Standing::Here(_) | Standing::Failed)
            }
            Some(_) => false,
        }
    }

    /// Once the first page is there: fetches what it did not need, so that the next opens at once.
    pub fn fetch_rest(self) {
        set_timeout(
            move || {
                for chunk in Chunk::ALL {
                    // One that has failed has a page that says so, with a button for it.
                    if matches!(self.of(chunk).get_untracked(), Standing::NotAsked) {
                        self.fetch(chunk);
                    }
                }
                self.guard_asked.set(true);
                self.fetch_guard();
            },
            REST,
        );
    }

    /// The rules that find what may identify someone, once they are there. A note is written, and
    /// saved, without them; where they did not come, they are asked for with each note.
    pub fn guard_rules(self) -> Signal<Option<GuardRules>> {
        if self.guard_asked.get_untracked() {
            self.fetch_guard();
        }
        self.guard.into()
    }

    fn fetch_guard(self) {
        if self.guard.get_untracked().is_none() {
            spawn_local(async move {
                if let Ok(rules) = identifying_rules().await {
                    self.guard.set(Some(rules));
                }
            });
        }
    }

    /// The search, once it is there; why not, before.
    pub fn search(self) -> Searcher {
        match self.of(Chunk::Search).get() {
            Standing::Here(Pages { search: Some(program), .. }) => Searcher::Here(program),
            Standing::Failed => Searcher::Failed,
            _ => Searcher::Coming,
        }
    }

    /// Fetches the search, unless it is there or coming.
    pub fn fetch_search(self) {
        self.fetch(Chunk::Search);
    }

    fn of(self, chunk: Chunk) -> RwSignal<Standing> {
        self.pages[chunk as usize]
    }

    /// Fetches a chunk, unless it is there or coming.
    fn fetch(self, chunk: Chunk) {
        if matches!(self.of(chunk).get_untracked(), Standing::NotAsked | Standing::Failed) {
            spawn_local(self.bring(chunk));
        }
    }

    async fn bring(self, chunk: Chunk) {
        let standing = self.of(chunk);
        standing.set(Standing::Coming);
        set_timeout(
            move || {
                if matches!(standing.get_untracked(), Standing::Coming) {
                    standing.set(Standing::Late);
                }
            },
            PATIENCE,
        );
        standing.set(match chunk.load().await {
            Ok(pages) => Standing::Here(pages),
            Err(NotLoaded) => Standing::Failed,
        });
    }
}

/// A page of a chunk, or what stands beside its text, once the chunk is there.
pub fn view(chunk: Chunk, page: Route) -> AnyView {
    let chunks: Chunks = expect_context();
    let standing = chunks.of(chunk);
    if let Standing::Here(pages) = standing.get_untracked() {
        return (pages.draw)(page);
    }
    chunks.fetch(chunk);
    if page.topic().is_some() {
        // Not only when its text is there.
        chunks.fetch(Chunk::Beside);
    }
    live(move || match standing.get() {
        Standing::Here(pages) => (pages.draw)(page.clone()),
        Standing::Failed => not_fetched(chunks, chunk),
        // Whoever prints the pages waits until nothing is busy.
        coming => {
            let late = matches!(coming, Standing::Late);
            let said =
                late.then(|| view! { <p class="govuk-body-l" role="status">{text::COMING}</p> });
            view! { <div class=chunk.frame() aria-busy="true">{said}</div> }.into_any()
        }
    })
}

fn not_fetched(chunks: Chunks, chunk: Chunk) -> AnyView {
    let session = session();
    let try_again = move |()| {
        spawn_local(async move {
            chunks.bring(chunk).await;
            // The button had the focus, and is gone.
            match chunk {
                Chunk::Beside => session.focus(BESIDE),
                _ => session.focus_heading(),
            }
        });
    };
    let heading = match chunk {
        Chunk::Beside => view! {
            <h2 class="govuk-heading-m" id=BESIDE tabindex="-1">{text::BESIDE_NOT_FETCHED}</h2>
        }
        .into_any(),
        _ => view! { <PageHeading title=text::NOT_FETCHED /> }.into_any(),
    };
    view! {
        <div class=chunk.frame()>
            <div class="app-measure">
                {heading}
                <Paragraph text=text::NOT_FETCHED_HELP />
                <Button label=text::FETCH_AGAIN kind=ButtonKind::Primary on_click=try_again />
            </div>
        </div>
    }
    .into_any()
}

/// The title of what an address shows now: of its page, or of the message in its place. Changes
/// when the page's chunk is there.
pub fn title_now(address: &Address, library: &Library) -> String {
    let standing = address.page().and_then(Chunk::of).map(|chunk| {
        let chunks: Chunks = expect_context();
        chunks.of(chunk).get()
    });
    let own = match (standing, address) {
        (Some(Standing::Failed), _) => Some(text::NOT_FETCHED.into()),
        (Some(Standing::Here(pages)), Address::Page(page)) => (pages.title)(page),
        _ => None,
    };
    own.unwrap_or_else(|| super::title(address, library))
}
