//! Addresses about putting pages into another website: `/embed?page=/articles/a-visit`, and those
//! that stand in its frames.

use std::fmt;
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;

use super::Route;
use super::find::known;
use super::query::{self, PLAIN, value};
use content::{Library, SearchFilter};
use modes::Embedding;

/// The name of what a frame's page asks for, in its address.
const ASKED: &str = "embed";

/// The page that a query names, to be put into another website.
pub(super) fn parse(query: &str) -> Option<Arc<Route>> {
    let named = value(query, "page")?;
    // A page about a page about a page would go on without end.
    let path = named.split(['?', '#']).next().unwrap_or_default();
    let page = (path.trim_end_matches('/') != "/embed").then(|| Route::parse(&named));
    page.flatten().map(Arc::new)
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, page: Option<&Route>) -> fmt::Result {
    query::write(f, "/embed", &[("page", page.map(Route::to_string).as_deref())])
}

/// Whether a page fills a screen of its own, and so is for no frame.
pub fn is_for_a_screen(page: &Route) -> bool {
    matches!(page, Route::Kiosk(_) | Route::Present(_))
}

/// The page as the site around a frame may know it: without what the reader has typed, answered or
/// put together. Nothing for what is the reader's own.
pub fn told_to_host(page: &Route) -> Option<Route> {
    match page {
        own if own.is_readers_own() => None,
        Route::Search(_) => Some(Route::Search(SearchFilter::default())),
        Route::Documents(filter) => Some(Route::Documents(filter.with_words(String::new()))),
        Route::ChooseTraining(_) => Some(Route::ChooseTraining(Vec::new())),
        Route::Present(_) => Some(Route::Present(Box::default())),
        Route::Kiosk(_) => Some(Route::Kiosk(Box::default())),
        other => Some(other.clone()),
    }
}

/// The page about putting this one into another website.
pub fn embed_address(page: &Route) -> Route {
    Route::Embed(Some(Arc::new(page.clone())))
}

/// The page that a web editor names as it was typed, whole or from the product's folder, and so may
/// have in theirs. `base` is the product's own whole address, with a slash at its end.
pub fn page_to_embed(named: &str, base: &str, library: &Library) -> Option<Route> {
    let named = named.trim();
    let named = match named.strip_prefix(base) {
        Some(inner) => inner,
        None if named.is_empty() => return None,
        // The stroke at its beginning is easily forgotten.
        None => named.trim_start_matches('/'),
    };
    Route::parse(&format!("/{named}")).and_then(|page| embeddable(page, library))
}

/// The page, where it is one of the library's and may stand in a frame.
pub fn embeddable(page: Route, library: &Library) -> Option<Route> {
    let is_for_frames = !is_for_a_screen(&page) && !matches!(page, Route::Embed(_));
    is_for_frames.then(|| known(page, library)).flatten()
}

/// The whole address of a page in a frame. `base` is the product's own, with a slash at its end.
pub fn embedded_address(base: &str, page: &Route, embedding: &Embedding) -> String {
    let page = page.to_string();
    let mark = if page.contains('?') { '&' } else { '?' };
    let asked = embedding.to_value();
    let asked = utf8_percent_encode(&asked, PLAIN);
    format!("{base}{}{mark}{ASKED}={asked}", page.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_in_a_frame_keeps_its_own_query() {
        let asked = Embedding::parse("only:text");
        let base = "https://a.example/b/";
        let of = |page: &str| {
            let page = Route::parse(page).expect("an address");
            embedded_address(base, &page, &asked)
        };
        assert_eq!(of("/"), "https://a.example/b/?embed=only%3Atext");
        assert_eq!(
            of("/toolkit?theme=missing"),
            "https://a.example/b/toolkit?theme=missing&embed=only%3Atext"
        );
    }

    #[test]
    fn the_page_about_a_page_has_it_in_its_address() {
        let about = embed_address(&Route::parse("/toolkit?theme=missing").expect("an address"));
        assert_eq!(about.to_string(), "/embed?page=%2Ftoolkit%3Ftheme%3Dmissing");
        assert_eq!(Route::parse(&about.to_string()), Some(about));
        let named = |address: &str| Route::parse(address).map(|page| page.to_string());
        let of_glossary = Some("/embed?page=%2Fglossary".to_owned());
        assert_eq!(named("/embed?a=b&page=/glossary/&c=d"), of_glossary);
        for nothing in ["x", "/nothing-here", "/embed?page=%2Fglossary", "/embed/?page=/embed"] {
            assert_eq!(named(&format!("/embed?page={nothing}")).as_deref(), Some("/embed"));
        }
    }

    #[test]
    fn the_site_around_a_frame_learns_nothing_that_its_reader_typed_answered_or_owns() {
        let told = |address: &str| {
            let page = Route::parse(address).expect("an address");
            told_to_host(&page).map(|page| page.to_string())
        };
        for (here, there) in [
            ("/search?q=Jamie%20Smith&kind=finding", "/search"),
            ("/related-documents?words=Jamie&type=guidance", "/related-documents?type=guidance"),
            ("/training/choose?role=practitioner", "/training/choose"),
            ("/present?of=finding/one.finding/two", "/present"),
            ("/kiosk?event=Ring+me", "/kiosk"),
            ("/toolkit?theme=missing", "/toolkit?theme=missing"),
            ("/glossary", "/glossary"),
        ] {
            assert_eq!(told(here).as_deref(), Some(there), "{here}");
        }
        for own in ["/notebook?words=Jamie%20Smith", "/my-training", "/reading-list", "/your-data"]
        {
            assert_eq!(told(own), None, "{own}");
        }
    }
}
