//! The register of pages: for each address what draws it, and so in which part of the program it is;
//! what it is called; and whether it says what it is about before it is read.

pub mod chunk;
pub mod chunks;
pub mod published;
pub mod reader_pages;

use leptos::prelude::*;

use crate::ui::provided;

use super::embed::EmbedPage;
use super::home;
use super::my_training::MyTrainingPage;
use super::search::SearchPage;
use super::training::TrainingPage;
use crate::pages::reader_pages::ReaderPage;
use crate::{page_parts::common::Annotations, page_parts::common::session};
use crate::{pages::chunk::Chunk, pages::chunk::ChunkPage};
use crate::{pages::chunks::ChunkState, pages::chunks::Chunks};
use crate::{pages::published::CollectionPage, pages::published::PublishedPage};
use crate::{toolkit::page, toolkit::recommendation};
use content::{Library, RecordMeta, RecordRef, SourceId, Step};
use routes::{Address, Route, is_for_a_screen};

use crate::ui::{Abbreviations, live};

/// A page, by the part of the program that draws it.
enum Page {
    FirstVisit(FirstPage),
    InChunk(ChunkPage),
}

/// What every visit can draw without fetching more of the program.
enum FirstPage {
    Home,
    HowToUse,
    Step(Step),
    #[cfg(feature = "gallery")]
    Gallery,
}

struct Entry {
    page: Page,
    /// Without the product's name, and without what only the reader's browser knows.
    title: String,
    /// Whether the page says what it is about before it is read, and so needs a quick way out.
    has_content_note: bool,
}

/// A page that is in a chunk: of which type it is says in which.
fn entry(page: impl Into<ChunkPage>, title: Option<String>, has_content_note: bool) -> Entry {
    Entry { page: Page::InChunk(page.into()), title: title.unwrap_or_default(), has_content_note }
}

fn first(page: FirstPage, title: Option<String>, has_content_note: bool) -> Entry {
    Entry { page: Page::FirstVisit(page), title: title.unwrap_or_default(), has_content_note }
}

fn has_note(about: &RecordMeta) -> bool {
    about.content_note.is_some()
}

fn of_address(address: &Address, library: &Library) -> Entry {
    match address {
        Address::Page(route) => of_route(route, library),
        Address::Unknown(path) => nothing_at(path.clone()),
    }
}

fn nothing_at(path: String) -> Entry {
    entry(CollectionPage::NotFound(path), Some(strings::NOT_FOUND.into()), false)
}

fn of_route(route: &Route, library: &Library) -> Entry {
    use {CollectionPage as Collection, PublishedPage as Published};
    let toolkit = library.toolkit.as_ref();
    let has_note_of = |record: &RecordRef| library.about(record).is_some_and(has_note);
    let record = |page: ChunkPage| {
        let record = route.record();
        let title = record.as_ref().and_then(|record| library.title_of(record));
        entry(page, title, record.is_some_and(|record| has_note_of(&record)))
    };
    let section = || Some(strings::section(route).to_owned());
    let mine = |page| entry(TrainingPage::Mine(page), section(), false);
    match route {
        Route::Home => first(FirstPage::Home, Some(library.pack.headline.clone()), false),
        Route::HowToUse => {
            let about = toolkit.map(|toolkit| &toolkit.how_to_use.about);
            let title = about.map(|about| about.title.clone());
            first(FirstPage::HowToUse, title, about.is_some_and(has_note))
        }
        Route::Step(step) => {
            let about = match route.record() {
                Some(record) => library.about(&record),
                None => toolkit.map(|toolkit| &toolkit.closing.about),
            };
            let title = library.step_label(step);
            first(FirstPage::Step(step.clone()), title, about.is_some_and(has_note))
        }
        #[cfg(feature = "gallery")]
        Route::Gallery => first(FirstPage::Gallery, None, false),
        #[cfg(not(feature = "gallery"))]
        Route::Gallery => nothing_at(route.to_string()),
        // Leads to the recommendation's own address before it gets here.
        Route::Numbered(_) => nothing_at(route.to_string()),

        Route::Review(id) => record(Published::Review(id.clone()).into()),
        Route::ReportPage(id) => record(Published::ReportPage(id.clone()).into()),
        Route::Finding(id) => record(Published::Finding(id.clone()).into()),
        Route::Figure(id) => record(Published::Figure(id.clone()).into()),
        Route::Article(id) => record(Published::Article(id.clone()).into()),
        Route::Line(id) => record(Published::Line(id.clone()).into()),
        Route::Issue(id) => {
            let title = library.issue(id).map(|issue| issue.title.clone());
            entry(Published::Issue(id.clone()), title, false)
        }

        Route::Toolkit(_) => {
            entry(Collection::Toolkit, toolkit.map(|toolkit| toolkit.title.clone()), false)
        }
        // Several of these show the texts, or the notes, of many at once.
        Route::Reviews => {
            entry(Collection::Reviews, section(), library.reviews().any(|r| has_note(&r.about)))
        }
        Route::Findings(_) => {
            let has_note = library.findings().any(|(_, finding)| has_note(&finding.about));
            entry(Collection::Findings, section(), has_note)
        }
        Route::Figures => entry(Collection::Figures, section(), false),
        Route::Newsletters(_) => entry(Collection::Newsletters, section(), false),
        Route::Strategy => {
            let strategy = library.strategy.as_ref();
            let has_note = strategy.is_some_and(|strategy| strategy.content_note.is_some());
            let title = strategy.map(|strategy| strategy.title.clone());
            entry(Collection::Strategy, title, has_note)
        }
        Route::Themes => entry(Collection::Themes, section(), false),
        Route::Theme(id) => {
            let title = library.theme(id).map(|theme| theme.name.clone());
            entry(Collection::Theme(id.clone()), title, false)
        }
        Route::Thread => entry(Collection::Thread, section(), false),
        Route::Glossary => entry(Collection::Glossary, section(), false),
        Route::Term(id) => {
            let title = library.term(id).map(|term| term.long.clone());
            entry(Collection::Term(id.clone()), title, false)
        }
        Route::Documents(_) => entry(Collection::Documents, section(), false),
        Route::Document(id) => {
            let title = library.source(id).map(|source| source.title.clone());
            entry(Collection::Document(id.clone()), title, library.is_grave(id))
        }
        Route::About => entry(Collection::About, Some(strings::ABOUT.into()), false),

        Route::Training(_) => {
            let has_note = library.courses.iter().any(|course| has_note(&course.about));
            entry(TrainingPage::Catalogue, section(), has_note)
        }
        Route::Course(id) => record(TrainingPage::Course(id.clone()).into()),
        Route::Compare(courses) => {
            let mut compared = courses.iter().filter_map(|id| library.course(id));
            let has_note = compared.any(|course| has_note(&course.about));
            entry(TrainingPage::Compare(courses.clone()), section(), has_note)
        }
        Route::ChooseTraining(_) => entry(TrainingPage::Choose, section(), false),
        Route::BookingGuide => entry(TrainingPage::Booking, section(), false),
        Route::MyTraining(_) => mine(MyTrainingPage::Log),
        Route::AddTraining => mine(MyTrainingPage::Add),
        Route::TrainingRecord(key) => mine(MyTrainingPage::Record(key.clone())),
        Route::Reflection(key) => mine(MyTrainingPage::Reflection(key.clone())),
        Route::LearningRecord(key) => mine(MyTrainingPage::Paper(key.clone())),

        Route::Notebook(_) => entry(ReaderPage::Notebook, section(), false),
        Route::NoteBin => entry(ReaderPage::Bin, section(), false),
        Route::Backup => entry(ReaderPage::Backup, section(), false),
        Route::ReadingList(_) => entry(ReaderPage::ReadingList, section(), false),
        Route::YourData => entry(ReaderPage::YourData, section(), false),

        Route::Search(filter) => {
            let words = filter.words.trim().to_owned();
            let has_words = !words.is_empty();
            entry(SearchPage { words }, section(), has_words)
        }
        Route::Meeting(about) => {
            entry(about.clone(), section(), about.as_ref().is_some_and(has_note_of))
        }
        Route::Present(asked) => entry((**asked).clone(), section(), !asked.of.is_empty()),
        Route::Kiosk(start) => entry((**start).clone(), section(), false),
        Route::Embed(page) => entry(EmbedPage::Make(page.clone()), section(), false),
        Route::EmbedCheck => entry(EmbedPage::Check, section(), false),
    }
}

/// What is shown at an address: what fills a screen is not shown in a frame, which says so.
fn shown(address: &Address, library: &Library) -> Entry {
    let shown = of_address(address, library);
    match address.page() {
        Some(route) if is_for_a_screen(route) && session().asked_by_frame().is_some() => {
            let page = EmbedPage::ForAScreen(route.clone()).into();
            Entry { page: Page::InChunk(page), ..shown }
        }
        _ => shown,
    }
}

/// The title of a page, without the product's name; of one of the reader's own records, what it is.
pub fn title(address: &Address, library: &Library) -> String {
    of_address(address, library).title
}

/// The title of what an address shows now: of its page, or of the message in its place. Changes
/// when the page's chunk is there.
pub fn title_now(address: &Address, library: &Library) -> String {
    let Entry { page, title, .. } = shown(address, library);
    let own = match &page {
        Page::InChunk(page) => provided::<Chunks>().title(page),
        Page::FirstVisit(_) => None,
    };
    own.unwrap_or(title)
}

/// Whether the page says what it is about before it is read, and so needs a quick way out.
pub fn has_content_note(address: &Address, library: &Library) -> bool {
    of_address(address, library).has_content_note
}

/// Whether all that an address shows is there: its page and what stands beside that, or why it
/// could not be fetched.
pub fn is_there(address: &Address, library: &Library) -> bool {
    let chunks: Chunks = provided();
    let standing = match shown(address, library).page {
        Page::InChunk(page) => chunks.standing(page.chunk()),
        Page::FirstVisit(_) => ChunkState::Here,
    };
    match standing {
        ChunkState::Failed => true,
        ChunkState::Here => {
            let topic = address.page().and_then(Route::topic);
            let beside = || chunks.standing(Chunk::Beside);
            topic.is_none() || matches!(beside(), ChunkState::Here | ChunkState::Failed)
        }
        ChunkState::NotAsked | ChunkState::Coming | ChunkState::Late => false,
    }
}

/// What stands over every page of a kiosk, or in a frame of another site.
pub fn over() -> AnyView {
    let chunks: Chunks = provided();
    live(move || match chunks.over() {
        Some(mode) => (mode.over)(),
        None => ().into_any(),
    })
}

/// The content of the page at an address.
pub fn render(address: Address) -> AnyView {
    let library = session().library();
    Abbreviations::provide(library, document_of(&address, library));
    provide_context(Annotations(chunks::beside));
    let chunks: Chunks = provided();
    if let Some(instead) = chunks.kiosk().and_then(|kiosk| (kiosk.instead)(&address)) {
        return instead;
    }
    match shown(&address, library).page {
        Page::FirstVisit(page) => first_visit(page, library),
        Page::InChunk(page) => {
            if address.page().and_then(Route::topic).is_some() {
                // Not only when its text is there.
                chunks.fetch(Chunk::Beside);
            }
            chunks::view(page)
        }
    }
}

fn first_visit(shown: FirstPage, library: &'static Library) -> AnyView {
    let toolkit = library.toolkit.as_ref();
    match shown {
        FirstPage::Home => home::view().into_any(),
        FirstPage::HowToUse => toolkit.map(page::how_to_use).into_any(),
        FirstPage::Step(Step::Recommendation(id)) => recommendation::view(&id).into_any(),
        FirstPage::Step(Step::National) => toolkit.map(page::national).into_any(),
        FirstPage::Step(Step::Closing) => toolkit.map(page::closing).into_any(),
        #[cfg(feature = "gallery")]
        FirstPage::Gallery => crate::gallery::view().into_any(),
    }
}

/// The document that a page is about, where it is about one.
fn document_of(address: &Address, library: &Library) -> Option<SourceId> {
    match address.page()? {
        Route::Issue(id) => library.issue(id).map(|issue| issue.source.document.clone()),
        Route::Strategy => library.strategy.as_ref().map(|plan| plan.source.document.clone()),
        Route::Document(id) => Some(id.clone()),
        Route::Meeting(about) => of_record(about.as_ref()?, library),
        other => of_record(&other.record()?, library),
    }
}

fn of_record(record: &RecordRef, library: &Library) -> Option<SourceId> {
    library.about(record).map(|about| about.source.document.clone())
}
