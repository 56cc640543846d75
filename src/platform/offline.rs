//! What the page's own script tells of the copy that the browser keeps, and the version of the
//! program. `public/offline.js` has the worker registered and looks for new versions: a build whose
//! program does not start must still be replaced.

use gloo_events::EventListener;
use web_sys::Event;

use super::document::{document, window};
use strings::offline::OfflineNews;

/// Calls back with whatever there is to tell, as long as the page is open.
pub fn on_offline_news(act: impl Fn(OfflineNews) + Clone + 'static) {
    for (event, news) in
        [("offline-kept", OfflineNews::Kept), ("offline-newer", OfflineNews::Newer)]
    {
        let act = act.clone();
        EventListener::new(&window(), event, move |_| act(news)).forget();
    }
}

/// Opens the page again with the newer version. What is not saved is lost.
pub fn use_newer() {
    if let Ok(event) = Event::new("offline-use") {
        let _ = window().dispatch_event(&event);
    }
}

/// The version of the program that runs; nothing where it is not a release.
pub fn version() -> Option<String> {
    told_by_page("meta[name=version]")
}

/// Where the site is published, if the build was told.
pub fn published_at() -> Option<String> {
    told_by_page("meta[name=published-at]")
}

fn told_by_page(selector: &str) -> Option<String> {
    document().query_selector(selector).ok()??.get_attribute("content")
}
