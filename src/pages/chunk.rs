//! The parts of the program that are fetched apart from the rest, when one of their pages is first
//! opened, or a text that they stand beside: nothing that only they use is in what every visit
//! loads.
//!
//! The build cuts the program at the functions with `#[wasm_split]` (`scripts/split`).
//! CONTRIBUTING.md says how a page is put into a chunk.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::kiosk::KioskProgram;
use super::search::SearchProgram;
use super::{beside, kiosk, my_training, own, present, published, search, training};
use crate::domain::identifying;
use crate::route::Route;
use crate::ui::GuardRules;

/// A part of the program that is fetched apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What is read one by one.
    Published,
    /// What gathers it: lists, themes, the thread, the glossary; and whose it is.
    Collections,
    Training,
    /// The reader's own notes and data.
    Own,
    /// What is found by words: the index, the page, and the list under the box.
    Search,
    /// The screen in a room.
    Kiosk,
    /// Slides for a room.
    Present,
    /// What stands beside a text: the reader's marks, note and answers. The text does not wait for
    /// it.
    Beside,
}

impl Chunk {
    pub(super) const ALL: [Self; 8] = [
        Self::Beside,
        Self::Published,
        Self::Collections,
        Self::Training,
        Self::Own,
        Self::Search,
        Self::Kiosk,
        Self::Present,
    ];

    /// The chunk that a page is in; none for pages that are in the first visit.
    pub fn of(page: &Route) -> Option<Self> {
        match page {
            Route::Home
            | Route::Toolkit(_)
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
            Route::Present(_) => Some(Self::Present),
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
            Self::Present => present_pages().await,
        }
    }
}

/// What a chunk brings: ordinary functions, that can be called once it is there.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    /// Draws a page, or what stands beside its text.
    pub draw: fn(Route) -> AnyView,
    /// The titles that only it can tell.
    pub title: fn(&Route) -> Option<String>,
    /// The search, where it is in the chunk.
    pub search: Option<SearchProgram>,
    /// What a kiosk shows, where it is in the chunk.
    pub kiosk: Option<KioskProgram>,
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
    Ok(Pages { draw: published::render, title: |_| None, search: None, kiosk: None })
}

#[wasm_split(collections, fallible)]
fn collections() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: published::collection, title: |_| None, search: None, kiosk: None })
}

#[wasm_split(training, fallible)]
fn training_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: training_page, title: my_training::title, search: None, kiosk: None })
}

#[wasm_split(guard, fallible)]
pub(super) fn identifying_rules() -> Result<GuardRules, NotLoaded> {
    Ok(identifying)
}

#[wasm_split(own, fallible)]
fn own_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: own::render, title: |_| None, search: None, kiosk: None })
}

#[wasm_split(beside, fallible)]
fn beside_texts() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: beside::render, title: |_| None, search: None, kiosk: None })
}

#[wasm_split(search, fallible)]
fn search_program() -> Result<Pages, NotLoaded> {
    Ok(Pages {
        draw: search::render,
        title: search::title,
        search: Some(search::program()),
        kiosk: None,
    })
}

#[wasm_split(kiosk, fallible)]
fn kiosk_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: kiosk::render, title: |_| None, search: None, kiosk: Some(kiosk::program()) })
}

#[wasm_split(present, fallible)]
fn present_pages() -> Result<Pages, NotLoaded> {
    Ok(Pages { draw: present::render, title: present::title, search: None, kiosk: None })
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
