//! What is kept of the reader's searches, and the addresses that the search has.

use content::{FoundKind, MOST_SOUGHT, SearchFacets, SearchFilter, SourceId, ThemeId};
use proptest::prelude::*;
use reader::{
    storage::change_searches, storage::change_settings, storage::load_searches,
    storage::load_settings,
};
use routes::{Address, Route, sought, with_sought};
use test_support::seeds::library;
use test_support::store::MemoryStore;

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const KEY: &str = "safeguarding-learning-toolkit/searches";
const FROZEN: &str = include_str!("../../../../tests/fixtures/searches-schema-1.json");

#[test]
fn searches_of_the_first_schema_are_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN.trim_end());
    let searches = load_searches(&memory);
    assert_eq!(searches.latest, ["voice of the child", "MASH"]);
    assert!(!searches.is_off());
}

#[test]
fn they_are_stored_under_their_own_key_and_forgotten_for_good() {
    let memory = MemoryStore::default();
    change_searches(&memory, &|searches| searches.remember("zebra"));
    assert!(memory.get(KEY).expect("it is stored").contains("zebra"));
    assert_eq!(load_searches(&memory).latest, ["zebra"]);
    change_searches(&memory, &|searches| searches.keep(false));
    assert!(!memory.get(KEY).expect("the wish is stored").contains("zebra"));
    change_searches(&memory, &|searches| searches.remember("zebra"));
    assert!(load_searches(&memory).latest.is_empty());
}

#[test]
fn what_a_filter_names_and_the_library_has_not_is_dropped() {
    let found =
        Address::find("/search?q=a&theme=no-such&partnership=none&year=1&kind=x", library());
    assert_eq!(found, Address::Page(Route::Search(SearchFilter::for_words("a"))));
}

fn narrowing() -> impl Strategy<Value = SearchFacets> {
    let themes: Vec<ThemeId> = library().themes.iter().map(|theme| theme.id.clone()).collect();
    let sources: Vec<SourceId> = library().sources.iter().map(|s| s.id.clone()).collect();
    let years: Vec<u16> = library().sources.iter().map(|s| s.date.year()).collect();
    (
        proptest::option::of(proptest::sample::select(FoundKind::ALL.to_vec())),
        proptest::option::of(proptest::sample::select(themes)),
        proptest::option::of(proptest::sample::select(sources)),
        proptest::option::of(proptest::sample::select(years)),
    )
        .prop_map(|(kind, theme, publisher, year)| SearchFacets {
            kind,
            theme,
            publisher,
            year,
        })
}

proptest! {
    #[test]
    fn every_search_has_an_address_that_leads_back_to_it(
        words in "\\PC{0,60}", narrowing in narrowing(), as_typed in any::<bool>(),
    ) {
        let words = words.trim().to_owned();
        let route = Route::Search(SearchFilter { words, narrowing, as_typed });
        let address = route.to_string();
        prop_assert_eq!(Address::find(&address, library()), Address::Page(route), "{}", address);
    }

    #[test]
    fn a_place_in_a_page_is_told_behind_its_address(words in "\\PC{1,60}") {
        let words = words.trim().to_owned();
        prop_assume!(!words.is_empty());
        let address = with_sought(&Route::About, &words);
        prop_assert_eq!(sought(&address), words, "{}", &address);
        prop_assert_eq!(Address::find(&address, library()), Address::Page(Route::About));
    }

    #[test]
    fn no_address_is_too_strange(asked in "\\PC{0,3000}") {
        let query = asked.replace(['#', '&'], "");
        if let Address::Page(Route::Search(filter)) =
            Address::find(&format!("/search?q={query}"), library())
        {
            prop_assert!(filter.words.chars().count() <= MOST_SOUGHT);
        }
        let _ = sought(&format!("/about#find={asked}"));
    }
}

#[test]
fn the_key_is_a_setting_of_the_browser_and_needs_no_lock() {
    let memory = MemoryStore::default();
    assert!(load_settings(&memory).has_slash());
    change_settings(&memory, &|settings| settings.use_slash(false));
    assert!(!load_settings(&memory).has_slash());
    change_settings(&memory, &|settings| settings.use_slash(true));
    assert!(load_settings(&memory).has_slash());
}
