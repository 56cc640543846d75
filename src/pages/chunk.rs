//! The parts of the program that are fetched apart from the rest, when one of their pages is first
//! opened, or a text that they stand beside: nothing that only they use is in what every visit
//! loads.
//!
//! The build cuts the program at the functions with `#[wasm_split]` (`scripts/split`).
//! CONTRIBUTING.md says how a page is put into a chunk.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::search::SearchProgram;
use super::{
    beside, embed, kiosk, meeting, my_training, not_found, own, present, published, search,
    training,
};
use crate::ui::GuardRules;
use reader::identifying;
use routes::{Address, Route};

/// A part of the program that is fetched apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What is read one by one.
    Published,
    /// What gathers it: the menu, lists, themes, the thread, the glossary; whose it is; and what
    /// stands where there is no page.
    Collections,
    Training,
    /// The reader's own notes and data.
    Own,
    /// What is found by words: the index, the page, and the list under the box.
    Search,
    /// The screen in a room.
    Kiosk,
    /// Pages in another website: putting them there, and what stands over them there.
    Embed,
    /// The seven-minute meeting.
    Meeting,
    /// Slides for a room.
    Present,
    /// What stands beside a text: the reader's marks, note and answers. The text does not wait for
    /// it.
    Beside,
}

impl Chunk {
    pub(super) const ALL: [Self; 10] = [
        Self::Beside,
        Self::Published,
        Self::Collections,
        Self::Training,
        Self::Own,
        Self::Search,
        Self::Kiosk,
        Self::Embed,
        Self::Meeting,
        Self::Present,
    ];

    /// The chunk that a page is in; none for pages that are in the first visit.
    pub fn of(page: &Route) -> Option<Self> {
        match page {
            Route::Home
            | Route::HowToUse
            | Route::Step(_)
            | Route::Numbered(_)
            | Route::Gallery => None,
            Route::Review(_)
            | Route::ReportPage(_)
            | Route::Finding(_)
            | Route::Figure(_)
            | Route::Issue(_)
            | Route::Article(_)
            | Route::Line(_) => Some(Self::Published),
            Route::Toolkit(_)
            | Route::Reviews
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
            | Route::Document(_)
            | Route::About => Some(Self::Collections),
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
            Route::Kiosk(_) => Some(Self::Kiosk),
            Route::Meeting(_) => Some(Self::Meeting),
            Route::Embed(_) => Some(Self::Embed),
            Route::Present(_) => Some(Self::Present),
        }
    }

    /// The chunk that what an address shows is in.
    pub fn of_address(address: &Address) -> Option<Self> {
        match address {
            Address::Page(page) => Self::of(page),
            Address::Unknown(_) => Some(Self::Collections),
        }
    }

    /// The class of what stands in the chunk's place.
    pub(super) fn frame(self) -> &'static str {
        match self {
            Self::Beside => "app-no-print",
            _ => "govuk-width-container",
        }
    }

    pub(super) async fn load(self) -> Result<Pages, NotLoaded> {
        match self {
            Self::Published => published_pages().await,
            Self::Collections => collections().await,
            Self::Training => training_pages().await,
            Self::Own => own_pages().await,
            Self::Beside => beside_texts().await,
            Self::Search => search_program().await,
            Self::Kiosk => kiosk_pages().await,
            Self::Embed => embed_pages().await,
            Self::Meeting => meeting_pages().await,
            Self::Present => present_pages().await,
        }
    }
}

/// What a chunk brings: ordinary functions, that can be called once it is there.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    /// Draws a page, or what stands beside its text.
    pub draw: fn(Address) -> AnyView,
    /// The titles that only it can tell.
    pub title: fn(&Route) -> Option<String>,
    /// The search, where it is in the chunk.
    pub search: Option<SearchProgram>,
    /// A way of showing the product, where one is in the chunk.
    pub mode: Option<Mode>,
}

/// A way of showing the product: at a kiosk, or in a frame of another site. Ordinary functions, that
/// can be called once the chunk is there.
#[derive(Clone, Copy)]
pub struct Mode {
    /// What stands over every page.
    pub over: fn() -> AnyView,
    /// What stands in place of the page at an address; nothing, where the page stands itself.
    pub instead: fn(&Address) -> Option<AnyView>,
}

/// A chunk that could not be fetched; the browser's console has the cause.
pub(super) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(published, fallible)]
fn published_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, published::render),
        title: |_| None,
        search: None,
        mode: None,
    })
}

#[wasm_split(collections, fallible)]
fn collections() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: collection, title: |_| None, search: None, mode: None })
}

#[wasm_split(training, fallible)]
fn training_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, training_page),
        title: my_training::title,
        search: None,
        mode: None,
    })
}

#[wasm_split(guard, fallible)]
pub(super) fn identifying_rules() -> Result<GuardRules, NotLoaded> {
    Ok(identifying)
}

#[wasm_split(own, fallible)]
fn own_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, own::render),
        title: |_| None,
        search: None,
        mode: None,
    })
}

#[wasm_split(beside, fallible)]
fn beside_texts() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, beside::render),
        title: |_| None,
        search: None,
        mode: None,
    })
}

#[wasm_split(search, fallible)]
fn search_program() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, search::render),
        title: search::title,
        search: Some(search::program()),
        mode: None,
    })
}

#[wasm_split(kiosk, fallible)]
fn kiosk_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, kiosk::render),
        title: |_| None,
        search: None,
        mode: Some(kiosk::mode()),
    })
}

#[wasm_split(embed, fallible)]
fn embed_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, embed::render),
        title: embed::title,
        search: None,
        mode: Some(embed::mode()),
    })
}

/// What stands at an address that has a page.
fn page(address: Address, draw: fn(Route) -> AnyView) -> AnyView {
    match address {
        Address::Page(page) => draw(page),
        Address::Unknown(_) => ().into_any(),
    }
}

fn collection(address: Address) -> AnyView {
    match address {
        Address::Page(page) => published::collection(page),
        Address::Unknown(path) => not_found::view(path).into_any(),
    }
}

#[wasm_split(meeting, fallible)]
fn meeting_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, meeting::render),
        title: meeting::title,
        search: None,
        mode: None,
    })
}

#[wasm_split(present, fallible)]
fn present_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: |address| page(address, present::render),
        title: present::title,
        search: None,
        mode: None,
    })
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
