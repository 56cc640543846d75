//! How it stands with each part of the program, and what is shown in the place of one that is not
//! there yet.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chunk::{Chunk, Mode, NotLoaded, Pages, identifying_rules};
use super::search::SearchProgram;
use super::session;
use content::Library;
use routes::{Address, Route, is_for_a_screen};

use crate::ui::{Button, ButtonKind, GuardRules, PageHeading, Paragraph, live};

/// How long a chunk may take before the page says that it is coming.
const PATIENCE: Duration = Duration::from_millis(200);

/// How long after the first page is there the chunks are fetched that it did not need.
const REST: Duration = Duration::from_secs(1);

/// The id of the first heading beside a text, and of the message in its place.
pub const BESIDE: &str = "marks";

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
    /// Whether this is a kiosk.
    kiosk: RwSignal<bool>,
    /// Whether this is a frame of another site.
    embedded: bool,
    /// What these belong to, so that they are there for as long as the page is.
    owner: StoredValue<Owner>,
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
            kiosk: RwSignal::new(false),
            embedded: session().asked_by_frame().is_some(),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// The chunk that what an address shows is in. What fills a screen is not shown in a frame: the
    /// chunk for frames says so.
    pub fn of_address(self, address: &Address) -> Option<Chunk> {
        match address.page() {
            Some(page) if self.embedded && is_for_a_screen(page) => Some(Chunk::Embed),
            _ => Chunk::of_address(address),
        }
    }

    /// Whether all that an address shows is there: its page and what stands beside that, or why it
    /// could not be fetched.
    pub fn show(self, address: &Address) -> bool {
        match self.of_address(address).map(|chunk| self.of(chunk).get()) {
            Some(Standing::Failed) => true,
            None | Some(Standing::Here(_)) => {
                let beside = || self.of(Chunk::Beside).get();
                let topic = address.page().and_then(Route::topic);
                topic.is_none() || matches!(beside(), Standing::Here(_) | Standing::Failed)
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

    /// What a kiosk shows in place of pages, and over them; nothing, where this is none.
    pub fn kiosk(self) -> Option<Mode> {
        if self.kiosk.get() { self.mode(Chunk::Kiosk) } else { None }
    }

    /// The way in which the product is shown, where it is not as usual, once that is there.
    pub fn over(self) -> Option<Mode> {
        if self.embedded {
            self.fetch(Chunk::Embed);
            return self.mode(Chunk::Embed);
        }
        self.kiosk()
    }

    fn mode(self, chunk: Chunk) -> Option<Mode> {
        match self.of(chunk).get() {
            Standing::Here(pages) => pages.mode,
            _ => None,
        }
    }

    /// From now on this is a kiosk.
    pub fn begin_kiosk(self) {
        self.kiosk.set(true);
    }

    /// Makes what is there for as long as the page is.
    pub fn for_good<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.with_value(|owner| owner.with(make))
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

/// What a chunk shows at an address, or beside the text there, once the chunk is there.
pub fn view(chunk: Chunk, address: Address) -> AnyView {
    let chunks: Chunks = expect_context();
    let standing = chunks.of(chunk);
    if let Standing::Here(pages) = standing.get_untracked() {
        return (pages.draw)(address);
    }
    chunks.fetch(chunk);
    if address.page().and_then(Route::topic).is_some() {
        // Not only when its text is there.
        chunks.fetch(Chunk::Beside);
    }
    live(move || match standing.get() {
        Standing::Here(pages) => (pages.draw)(address.clone()),
        Standing::Failed => not_fetched(chunks, chunk),
        // Whoever prints the pages waits until nothing is busy.
        coming => {
            let late = matches!(coming, Standing::Late);
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
                Chunk::Beside => session.focus(BESIDE),
                _ => session.focus_heading(),
            }
        });
    };
    let heading = match chunk {
        Chunk::Beside => view! {
            <h2 class="govuk-heading-m" id=BESIDE tabindex="-1">{strings::BESIDE_NOT_FETCHED}</h2>
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

/// The title of what an address shows now: of its page, or of the message in its place. Changes
/// when the page's chunk is there.
pub fn title_now(address: &Address, library: &Library) -> String {
    let chunks: Chunks = expect_context();
    let standing = chunks.of_address(address).map(|chunk| chunks.of(chunk).get());
    let own = match (standing, address) {
        (Some(Standing::Failed), _) => Some(strings::NOT_FETCHED.into()),
        (Some(Standing::Here(pages)), Address::Page(page)) => (pages.title)(page),
        _ => None,
    };
    own.unwrap_or_else(|| super::title(address, library))
}
