//! The page's life: hidden, shown again, left, and broken.

use std::panic;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::{document::document, document::window};
use crate::platform::show_failure;

/// Calls back whenever the page may be about to go away for good.
pub fn on_hide(act: impl Fn() + Clone + 'static) {
    let also = act.clone();
    EventListener::new(&window(), "pagehide", move |_| act()).forget();
    EventListener::new(&document(), "visibilitychange", move |_| also()).forget();
}

/// Lets the browser ask before the page is left, while something would be lost.
pub fn on_leave(would_lose: impl Fn() -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        if would_lose() {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                // Some browsers ask only where a text is set, though none shows it.
                event.set_return_value("unsaved");
            }
        }
    })
    .forget();
}

/// Shows a reader whose app has broken what to do, in place of a page that no longer answers.
pub fn catch_panics() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show_failure("broken", "");
    }));
}
