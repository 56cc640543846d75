//! Looking for things: the index, which is made in the background once the search is there; what is
//! offered under the box; and what was looked for before.

use leptos::prelude::*;

use crate::reader_state::slices::in_slices;
use crate::{reader_state::Session, search::box_state::SearchBox};
use content::{Library, SearchFilter, SearchHistory, pointed};
use reader::Settings;
use reader::storage;
use routes::{Route, with_sought};
use search::{HelpPage, Indexer, Search};

/// How many documents are read between two looks at the clock.
const READ: usize = 4;

/// Where an offer leads.
#[derive(Clone, Debug, PartialEq)]
pub enum SuggestionTarget {
    /// A page, and the words that it was found for.
    Page(Route, String),
    /// A place in the product.
    Place(String),
    /// Words to look for again.
    Words(String),
}

/// The search. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct SearchState {
    of: SearchBox,
    /// Which of the offers the arrow keys have come to.
    pointed: RwSignal<Option<usize>>,
    offers: StoredValue<Vec<SuggestionTarget>>,
    search: RwSignal<Option<&'static Search<'static>>>,
    kept: RwSignal<SearchHistory>,
    /// Whether the key `/` leads to the box.
    slash: RwSignal<bool>,
}

impl SearchState {
    /// The search of a box. The first to ask begins to make the index, with the pages of the
    /// product's own that can be found.
    pub fn of(
        of: SearchBox,
        session: Session,
        help: fn(&Library) -> Vec<HelpPage>,
        offer_id: fn(usize) -> String,
    ) -> Self {
        let begin = || {
            let searching = Self {
                of,
                pointed: RwSignal::new(None),
                offers: StoredValue::default(),
                search: RwSignal::new(None),
                kept: RwSignal::default(),
                slash: RwSignal::new(true),
            };
            provide_context(searching);
            searching.prepare(session, help);
            Effect::new(move |before: Option<()>| {
                of.changes.track();
                if before.is_some() {
                    searching.read();
                }
            });
            Effect::new(move |_| {
                of.at.set(searching.pointed.get().map(offer_id).unwrap_or_default());
            });
            Effect::new(move |_| {
                if !of.open.get() {
                    searching.pointed.set(None);
                }
            });
            searching.read();
            searching
        };
        of.owner.get_value().with(|| use_context().unwrap_or_else(begin))
    }

    /// What stands in the box.
    pub fn typed(&self) -> ReadSignal<String> {
        self.of.typed.read_only()
    }

    /// Puts words into the box that were not typed there.
    pub fn put(&self, words: &str) {
        if self.of.typed.with_untracked(|typed| typed != words) {
            self.of.typed.set(words.to_owned());
        }
    }

    /// Which of the offers the arrow keys have come to.
    pub fn pointed(&self) -> ReadSignal<Option<usize>> {
        self.pointed.read_only()
    }

    /// What is offered now, in the order in which it is shown.
    pub fn offer(&self, offers: Vec<SuggestionTarget>) {
        let at = self.pointed.get_untracked();
        // What was pointed at stays so as long as it keeps its place.
        let kept =
            |before: &Vec<SuggestionTarget>| at.is_none_or(|at| before.get(at) == offers.get(at));
        if !self.offers.with_value(kept) {
            self.pointed.set(None);
        }
        self.offers.set_value(offers);
    }

    /// Takes a key that was pressed in the box; whether it had a meaning.
    pub fn press(&self, session: Session, key: &str) -> bool {
        let open = self.of.open.get_untracked();
        match key {
            "Escape" if open => self.of.close(),
            "Escape" if self.of.typed.with_untracked(|typed| !typed.is_empty()) => {
                self.of.typed.set(String::new());
            }
            "Enter" => {
                let Some(at) = self.pointed.get_untracked().filter(|_| open) else { return false };
                self.take(session, at);
            }
            "ArrowDown" | "ArrowUp" if !open => self.of.open(),
            _ => {
                let offers = self.offers.with_value(Vec::len);
                let Some(at) = pointed(self.pointed.get_untracked(), offers, key) else {
                    return false;
                };
                self.pointed.set(at);
            }
        }
        true
    }

    /// Goes where an offer leads.
    pub fn take(&self, session: Session, at: usize) {
        let Some(offered) = self.offers.with_value(|offers| offers.get(at).cloned()) else {
            return;
        };
        self.of.close();
        match offered {
            SuggestionTarget::Page(route, words) => {
                self.remember(&words);
                session.go_to(&with_sought(&route, &words));
            }
            SuggestionTarget::Place(address) => {
                self.remember(&self.of.typed.get_untracked());
                session.go_to(&address);
            }
            SuggestionTarget::Words(words) => {
                session.go(&Route::Search(SearchFilter::for_words(&words)))
            }
        }
    }

    /// The search, once its index is made.
    pub fn search(&self) -> Option<&'static Search<'static>> {
        self.search.get()
    }

    /// Makes the index once the whole content is there, a little at a time.
    fn prepare(self, session: Session, help: fn(&Library) -> Vec<HelpPage>) {
        Effect::new(move |begun: Option<bool>| {
            if begun != Some(true) && session.is_whole() {
                let library = session.library();
                // For the life of the page, as the library is.
                let help: &'static [HelpPage] = Box::leak(help(library).into_boxed_slice());
                let indexer = Indexer::new(library, help).only(move |page| session.opens(page));
                let mut making = Some(indexer);
                in_slices(move || {
                    let more = making.as_mut().is_some_and(|indexer| !indexer.step(READ));
                    if !more && let Some(made) = making.take() {
                        self.search.set(Some(Box::leak(Box::new(made.finish()))));
                    }
                    more
                });
                return true;
            }
            begun == Some(true)
        });
    }

    /// What was looked for in this browser.
    pub fn kept(&self) -> ReadSignal<SearchHistory> {
        self.kept.read_only()
    }

    fn read(&self) {
        self.of.store.with_value(|store| {
            self.kept.set(storage::load_searches(&**store));
            self.slash.set(storage::load_settings(&**store).has_slash());
        });
    }

    /// Keeps what was looked for.
    pub fn remember(&self, words: &str) {
        if !words.trim().is_empty() {
            self.change(&|searches| searches.remember(words));
        }
    }

    /// Forgets what was looked for.
    pub fn forget(&self) {
        self.change(&SearchHistory::forget);
    }

    /// Whether to keep what is looked for from now on.
    pub fn keep(&self, wanted: bool) {
        self.change(&|searches| searches.keep(wanted));
    }

    /// Whether the key `/` leads to the box.
    pub fn has_slash(&self) -> ReadSignal<bool> {
        self.slash.read_only()
    }

    /// Has the key `/` lead to the box, or not.
    pub fn use_slash(&self, wanted: bool) {
        let use_slash = |settings: &mut Settings| settings.use_slash(wanted);
        self.of.store.with_value(|store| storage::change_settings(&**store, &use_slash));
        self.slash.set(wanted);
    }

    fn change(&self, act: &dyn Fn(&mut SearchHistory)) {
        let kept = self.of.store.with_value(|store| storage::change_searches(&**store, act));
        self.kept.set(kept);
    }
}
