//! Addresses about putting pages into another website: `/embed?page=/articles/a-visit`, and those
//! that stand in its frames.

use percent_encoding::utf8_percent_encode;

use super::query::{PLAIN, value};
use super::{Address, Route};
use content::{Library, SearchFilter};
use modes::Embedding;

/// The name of what a frame's page asks for, in its address.
const ASKED: &str = "embed";

/// Before the page that a web editor wants, in the query.
const NAMED: &str = "page=";

/// What stands after `/embed` where a page is checked.
pub(super) const CHECK: &str = "/check";

/// A query without what means nothing here, with its mark.
pub(super) fn known(query: &str) -> String {
    let named = query.split('&').find(|pair| pair.starts_with(NAMED));
    named.map(|pair| format!("?{pair}")).unwrap_or_default()
}

/// The page that tells what is wrong with one of ours in another website.
pub fn embed_check() -> Route {
    Route::Embed(CHECK.into())
}

pub fn is_embed_check(page: &Route) -> bool {
    matches!(page, Route::Embed(rest) if rest == CHECK)
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
        Route::Present(_) => Some(Route::Present(String::new())),
        Route::Kiosk(_) => Some(Route::Kiosk(String::new())),
        other => Some(other.clone()),
    }
}

/// The page about putting this one into another website.
pub fn embed_address(page: &Route) -> Route {
    let page = page.to_string();
    Route::Embed(format!("?{NAMED}{}", utf8_percent_encode(&page, PLAIN)))
}

/// The page that a web editor names, and so may have in theirs: by the query of `/embed`, or as it
/// was typed, whole or from the product's folder. `base` is the product's own whole address, with a
/// slash at its end. Nothing for what is no page here, and for pages that belong in no frame.
pub fn page_to_embed(named: &str, base: &str, library: &Library) -> Option<Route> {
    let named = named.trim();
    let named = match (named.strip_prefix('?'), named.strip_prefix(base)) {
        (Some(query), _) => value(query, "page")?,
        (None, Some(inner)) => format!("/{inner}"),
        (None, None) if named.is_empty() => return None,
        // The stroke at its beginning is easily forgotten.
        (None, None) => format!("/{}", named.trim_start_matches('/')),
    };
    match Address::find(&named, library) {
        Address::Unknown(_) => None,
        Address::Page(page) if is_for_a_screen(&page) => None,
        Address::Page(page @ Route::Embed(_)) => is_embed_check(&page).then_some(page),
        Address::Page(page) => Some(page),
    }
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
        assert_eq!(Route::parse("/embed?a=b&page=x&c=d"), Some(Route::Embed("?page=x".into())));
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
