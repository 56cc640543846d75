//! The parts of the program that are fetched apart from the rest, when one of their pages is first
//! opened, or a text that they stand beside: nothing that only they use is in what every visit
//! loads.
//!
//! The build cuts the program at the functions with `#[wasm_split]` (`scripts/finish`).
//! CONTRIBUTING.md says how a page is put into a chunk.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::published::{self, CollectionPage, PublishedPage};
use super::reader_pages::{self, ReaderPage};
use crate::ui::GuardRules;
use crate::{embed, embed::EmbedPage};
use crate::{kiosk, meeting, present};
use crate::{notes::annotations, notes::annotations::AnnotatedPage};
use crate::{search, search::SearchPage, search::SearchProgram};
use crate::{training, training::TrainingPage};
use content::RecordRef;
use reader::identifying;
use routes::{Address, KioskStart, Presenting};

/// What a chunk brings: ordinary functions, that can be called once it is there.
pub struct Code<P, M = ()> {
    draw: fn(P) -> AnyView,
    /// The titles that only it can tell.
    title: fn(&P) -> Option<String>,
    /// What it has besides pages.
    pub more: M,
}

impl<P, M: Copy> Copy for Code<P, M> {}

impl<P, M: Copy> Clone for Code<P, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Code<P> {
    fn new(draw: fn(P) -> AnyView) -> Self {
        Self { draw, title: |_| None, more: () }
    }
}

impl<P, M> Code<P, M> {
    fn titled(self, title: fn(&P) -> Option<String>) -> Self {
        Self { title, ..self }
    }

    fn with<N>(self, more: N) -> Code<P, N> {
        Code { draw: self.draw, title: self.title, more }
    }
}

/// Makes the chunks of one list: of each its name, the type of its pages, what it brings besides
/// them, and its code. So a page is always drawn by the chunk that is fetched for it.
macro_rules! chunks {
    ($($(#[doc = $doc:literal])* $chunk:ident($page:ty $(, $more:ty)?) in $name:ident = $code:expr;)*) => {
        /// A part of the program that is fetched apart from the rest.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Chunk {
            $($(#[doc = $doc])* $chunk,)*
        }

        /// What a chunk draws.
        #[derive(Clone)]
        pub enum ChunkPage {
            $($chunk($page),)*
        }

        /// What the chunks have brought that are there.
        #[derive(Clone, Copy, Default)]
        pub struct LoadedChunks {
            $(pub $name: Option<Code<$page $(, $more)?>>,)*
        }

        impl Chunk {
            pub const ALL: &[Self] = &[$(Self::$chunk,)*];

            pub async fn load(self, brought: StoredValue<LoadedChunks>) -> Result<(), NotLoaded> {
                match self {
                    $(Self::$chunk => {
                        let code = $name().await?;
                        brought.update_value(|brought| brought.$name = Some(code));
                    })*
                }
                Ok(())
            }
        }

        impl ChunkPage {
            pub fn chunk(&self) -> Chunk {
                match self {
                    $(Self::$chunk(_) => Chunk::$chunk,)*
                }
            }

            /// Nothing, where its chunk is not there.
            pub fn draw(&self, brought: &LoadedChunks) -> Option<AnyView> {
                match self {
                    $(Self::$chunk(page) => brought.$name.map(|code| (code.draw)(page.clone())),)*
                }
            }

            pub fn title(&self, brought: &LoadedChunks) -> Option<String> {
                match self {
                    $(Self::$chunk(page) => brought.$name.and_then(|code| (code.title)(page)),)*
                }
            }
        }

        $(
            impl From<$page> for ChunkPage {
                fn from(page: $page) -> Self {
                    Self::$chunk(page)
                }
            }

            #[wasm_split($name, fallible)]
            fn $name() -> Result<Code<$page $(, $more)?>, NotLoaded> {
                Ok($code)
            }
        )*
    };
}

chunks! {
    /// What stands beside a text: the reader's marks, note and answers. The text does not wait for
    /// it.
    Beside(AnnotatedPage) in beside = Code::new(annotations::draw);
    /// What is read one by one.
    Published(PublishedPage) in published = Code::new(published::draw);
    /// What gathers it: the menu, lists, themes, the thread, the glossary; whose it is; and what
    /// stands where there is no page.
    Collections(CollectionPage) in collections = Code::new(published::draw_collection);
    Training(TrainingPage) in training = Code::new(training::draw).titled(training::title);
    /// The reader's own notes and data.
    Own(ReaderPage) in own = Code::new(reader_pages::draw);
    /// What is found by words: the index, the page, and the list under the box.
    Search(SearchPage, SearchProgram) in search =
        Code::new(search::draw).titled(search::title).with(search::program());
    /// The screen in a room.
    Kiosk(KioskStart, Mode) in kiosk = Code::new(kiosk::draw).with(kiosk::mode());
    /// Pages in another website: putting them there, and what stands over them there.
    Embed(EmbedPage, Mode) in embed = Code::new(embed::draw).with(embed::mode());
    /// The seven-minute meeting.
    Meeting(Option<RecordRef>) in meeting = Code::new(meeting::draw).titled(meeting::title);
    /// Slides for a room.
    Present(Presenting) in present = Code::new(present::draw).titled(present::title);
}

impl Chunk {
    /// The class of what stands in the chunk's place.
    pub fn frame(self) -> &'static str {
        match self {
            Self::Beside => "app-no-print",
            _ => "govuk-width-container",
        }
    }
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
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(guard, fallible)]
pub fn identifying_rules() -> Result<GuardRules, NotLoaded> {
    Ok(identifying)
}
