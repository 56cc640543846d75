//! Stands in for the crate `wasm-streams`.
//!
//! Leptos depends on it for the streams of server functions. The product has no server, so none
//! of it is ever called; yet the real crate exports classes to JavaScript, and what is exported
//! stays in the wasm whether it is called or not: 5 KB after brotli, and 2 KB of script.
//! Only what Leptos names is here, and every stream is empty.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream that the browser can read.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// An empty stream, whatever was to be sent.
    pub fn from_stream<S>(_source: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        let empty = web_sys::ReadableStream::new();
        Self(empty.unwrap_or_else(|_| JsValue::NULL.into()))
    }

    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// An empty stream, whatever was received.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        stream::empty()
    }
}
