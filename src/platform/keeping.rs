//! Files that the reader chooses, and the browser's promise to keep what is stored.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlInputElement, StorageManager};

use super::document::{document, window};

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChosenFile {
    /// None was chosen.
    None,
    /// It has more bytes than were asked for; it was not read.
    TooLarge,
    /// The browser did not hand it over.
    Unreadable,
    /// What is no UTF-8 in it has been replaced.
    Text(String),
}

/// Reads the file that is chosen in a field, by the field's id, unless it is larger than `most`
/// bytes.
pub async fn read_chosen(field: &str, most: usize) -> ChosenFile {
    let input = document().get_element_by_id(field);
    let input = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else {
        return ChosenFile::None;
    };
    if file.size() > most as f64 {
        return ChosenFile::TooLarge;
    }
    match JsFuture::from(file.text()).await {
        Ok(text) => text.as_string().map_or(ChosenFile::Unreadable, ChosenFile::Text),
        Err(_) => ChosenFile::Unreadable,
    }
}

/// Whether the browser has promised to keep what is stored here; nothing where it cannot say.
pub async fn has_promised() -> Option<bool> {
    let asked = manager()?.persisted().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Asks the browser to keep what is stored here, even when space runs low. Tells whether it
/// promised.
pub async fn ask_to_keep() -> Option<bool> {
    let asked = manager()?.persist().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Without a secure origin there is none, and old browsers have one without promises, whatever the
/// bindings say.
fn manager() -> Option<StorageManager> {
    let manager = Reflect::get(&window().navigator(), &JsValue::from_str("storage")).ok()?;
    let promises = Reflect::get(&manager, &JsValue::from_str("persist")).ok()?;
    promises.is_function().then(|| manager.unchecked_into())
}
