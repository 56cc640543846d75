//! How it stands with each part of the program, and what is shown in the place of one that is not
//! there yet.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;
use leptos::task::spawn_local;

use super::chunk::{Chunk, ChunkPage, LoadedChunks, Mode, NotLoaded, identifying_rules};
use crate::notes::annotations::AnnotatedPage;
use crate::search::SearchProgram;
use crate::{page_parts::common::ANNOTATIONS_ID, page_parts::common::session};
use routes::Route;

use crate::ui::{Button, ButtonKind, GuardRules, PageHeading, Paragraph, live};

/// How long a chunk may take before the page says that it is coming.
const PATIENCE: Duration = Duration::from_millis(200);

/// How long after the first page is there the chunks are fetched that it did not need.
const REST: Duration = Duration::from_secs(1);

/// How it stands with a chunk.
#[derive(Clone, Copy)]
pub enum ChunkState {
    NotAsked,
    Coming,
    /// Still coming, and long enough to say so.
    Late,
    Here,
    Failed,
}

/// How it stands with each chunk. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Chunks {
    standings: [RwSignal<ChunkState>; Chunk::ALL.len()],
    brought: StoredValue<LoadedChunks>,
    guard: RwSignal<Option<GuardRules>>,
    /// The guard has been asked for, and may have failed to come.
    guard_asked: RwSignal<bool>,
    /// Whether this is a kiosk.
    kiosk: RwSignal<bool>,
    /// Whether this is a frame of another site.
    embedded: bool,
    /// What these belong to, so that they are there for as long as the page is.
    owner: StoredValue<Owner>,
}

/// How it stands with the search.
#[derive(Clone, Copy)]
pub enum SearchChunk {
    /// Or not asked for yet.
    Coming,
    Here(SearchProgram),
    Failed,
}

impl Chunks {
    pub fn none_yet() -> Self {
        Self {
            standings: std::array::from_fn(|_| RwSignal::new(ChunkState::NotAsked)),
            brought: StoredValue::default(),
            guard: RwSignal::new(None),
            guard_asked: RwSignal::new(false),
            kiosk: RwSignal::new(false),
            embedded: session().asked_by_frame().is_some(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Once the first page is there: fetches what it did not need, so that the next opens at once.
    pub fn fetch_rest(self) {
        set_timeout(
            move || {
                for &chunk in Chunk::ALL {
                    // One that has failed has a page that says so, with a button for it.
                    if matches!(self.of(chunk).get_untracked(), ChunkState::NotAsked) {
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
    pub fn search(self) -> SearchChunk {
        match (self.brought(Chunk::Search).search, self.standing(Chunk::Search)) {
            (Some(code), _) => SearchChunk::Here(code.more),
            (None, ChunkState::Failed) => SearchChunk::Failed,
            (None, _) => SearchChunk::Coming,
        }
    }

    /// Fetches the search, unless it is there or coming.
    pub fn fetch_search(self) {
        self.fetch(Chunk::Search);
    }

    /// What a kiosk shows in place of pages, and over them; nothing, where this is none.
    pub fn kiosk(self) -> Option<Mode> {
        let is_kiosk = self.kiosk.get();
        is_kiosk.then(|| self.brought(Chunk::Kiosk).kiosk).flatten().map(|code| code.more)
    }

    /// The way in which the product is shown, where it is not as usual, once that is there.
    pub fn over(self) -> Option<Mode> {
        if self.embedded {
            self.fetch(Chunk::Embed);
            return self.brought(Chunk::Embed).embed.map(|code| code.more);
        }
        self.kiosk()
    }

    /// From now on this is a kiosk.
    pub fn begin_kiosk(self) {
        self.kiosk.set(true);
    }

    /// Makes what is there for as long as the page is.
    pub fn for_good<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.with_value(|owner| owner.with(make))
    }

    fn of(self, chunk: Chunk) -> RwSignal<ChunkState> {
        self.standings[chunk as usize]
    }

    /// The state of a chunk. Tracks it: the caller runs again when it changes.
    pub fn standing(self, chunk: Chunk) -> ChunkState {
        self.of(chunk).get()
    }

    /// The code that the chunks have brought. Tracks this chunk: the caller runs again when it is there.
    fn brought(self, chunk: Chunk) -> LoadedChunks {
        self.standing(chunk);
        self.brought.get_value()
    }

    /// What only the chunk can tell of a page's title; in place of the page, what is said there.
    pub fn title(self, page: &ChunkPage) -> Option<String> {
        match self.standing(page.chunk()) {
            ChunkState::Failed => Some(strings::NOT_FETCHED.into()),
            _ => page.title(&self.brought.get_value()),
        }
    }

    /// Fetches a chunk, unless it is there or coming.
    pub fn fetch(self, chunk: Chunk) {
        if matches!(self.of(chunk).get_untracked(), ChunkState::NotAsked | ChunkState::Failed) {
            spawn_local(self.bring(chunk));
        }
    }

    async fn bring(self, chunk: Chunk) {
        let standing = self.of(chunk);
        standing.set(ChunkState::Coming);
        set_timeout(
            move || {
                if matches!(standing.get_untracked(), ChunkState::Coming) {
                    standing.set(ChunkState::Late);
                }
            },
            PATIENCE,
        );
        standing.set(match chunk.load(self.brought).await {
            Ok(()) => ChunkState::Here,
            Err(NotLoaded) => ChunkState::Failed,
        });
    }
}

/// What stands beside the text of a page, where that is about something.
pub fn beside(page: &Route) -> Option<AnyView> {
    let topic = page.topic()?;
    Some(view(AnnotatedPage { page: page.clone(), topic }.into()))
}

/// What a chunk draws, once the chunk is there.
pub fn view(page: ChunkPage) -> AnyView {
    let chunks: Chunks = provided();
    let chunk = page.chunk();
    let drawn = move |page: &ChunkPage| page.draw(&chunks.brought.get_value());
    if let Some(drawn) = drawn(&page) {
        return drawn;
    }
    chunks.fetch(chunk);
    live(move || match (chunks.standing(chunk), drawn(&page)) {
        (_, Some(drawn)) => drawn,
        (ChunkState::Here | ChunkState::Failed, None) => not_fetched(chunks, chunk),
        // Whoever prints the pages waits until nothing is busy.
        (standing, None) => {
            let late = matches!(standing, ChunkState::Late);
            let said =
                late.then(|| view! { <p class="govuk-body-l" role="status">{strings::COMING}</p> });
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
                Chunk::Beside => session.focus(ANNOTATIONS_ID),
                _ => session.focus_heading(),
            }
        });
    };
    let heading = match chunk {
        Chunk::Beside => view! {
            <h2 class="govuk-heading-m" id=ANNOTATIONS_ID tabindex="-1">{strings::BESIDE_NOT_FETCHED}</h2>
        }
        .into_any(),
        _ => view! { <PageHeading title=strings::NOT_FETCHED /> }.into_any(),
    };
    view! {
        <div class=chunk.frame()>
            <div class="app-measure">
                {heading}
                <Paragraph text=strings::NOT_FETCHED_HELP />
                <Button label=strings::FETCH_AGAIN kind=ButtonKind::Primary on_click=try_again />
            </div>
        </div>
    }
    .into_any()
}
