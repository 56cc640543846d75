//! Work that waits, the excerpt of the content that the page carries, and fetching the content file
//! that it names.

use std::future::Future;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, Response, Url};

use super::{document::document, document::window};
use crate::platform::mark;

/// Why the content file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The page names no content file.
    NotNamed,
    /// No answer: the network is gone, or the answer was cut short.
    Network,
    /// The server answered, but not with the file.
    Status(u16),
}

/// Does something that has to wait for the browser.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// The excerpt that the page carries of the content: what it shows itself. Nothing where it carries
/// none, or a host answers with it for another address.
pub fn excerpt() -> Option<String> {
    let element = document().get_element_by_id("excerpt")?;
    let base = document().base_uri().ok()??;
    let page = Url::new_with_base(&element.get_attribute("data-page")?, &base).ok()?;
    let here = window().location().pathname().ok()?;
    (page.pathname() == here).then(|| element.text_content())?
}

/// Frees what the page carried, once there is the whole.
pub fn drop_excerpt() {
    if let Some(element) = document().get_element_by_id("excerpt") {
        element.remove();
    }
}

/// The bytes of the content file. A page without an excerpt has preloaded it beside the wasm,
/// so that this seldom waits. Bytes, because a text would be turned into the script's form of letters and back.
pub async fn fetch_content() -> Result<Vec<u8>, FetchError> {
    let link = document().get_element_by_id("content").and_then(|e| e.dyn_into().ok());
    let link: HtmlLinkElement = link.ok_or(FetchError::NotNamed)?;
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(&link.href())).await;
    let response: Response =
        response.ok().and_then(|r| r.dyn_into().ok()).ok_or(FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let buffer = response.array_buffer().map_err(|_| FetchError::Network)?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| FetchError::Network)?;
    mark("content-arrived");
    Ok(Uint8Array::new(&buffer).to_vec())
}
