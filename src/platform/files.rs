//! Handing text over: as a file, and by the clipboard.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document::{document, window};

/// What browsers and calendars call the kinds of files that are offered, by the names' endings.
const KINDS: [(&str, &str); 4] = [
    (".csv", "text/csv"),
    (".ics", "text/calendar"),
    (".json", "application/json"),
    (".md", "text/markdown"),
];

/// Offers a text as a file.
pub fn download(name: &str, text: &str) {
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    let kind = KINDS.iter().find(|(ending, _)| name.ends_with(ending));
    let kind = kind.map_or("text/plain", |(_, kind)| kind);
    options.set_type(&format!("{kind};charset=utf-8"));
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken hold of the file by the end of the turn; a minute is on the safe side.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Puts a text on the clipboard; tells whether that worked.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    // Without a secure origin there is no clipboard, whatever the bindings say.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !there.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
