//! Presenting to a room: the whole screen, the second window and what goes between the two, and
//! where the pointer is.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, Element, MessageEvent, MouseEvent};

use super::document::{document, window};
use crate::platform::Input;

/// The class of the whole page while slides are shown: nothing else is then.
const CLASS: &str = "app-presenting";

/// The beginning of a channel's name, so that no other channel of this origin has it.
const CHANNEL: &str = "toolkit-presenting-";

/// How a window beside the slides is asked for.
const WINDOW: &str = "popup,width=1100,height=760";

/// From now on only slides are shown.
pub fn begin_presenting() {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().add_1(CLASS);
    }
}

/// The page is as before, and so is the screen.
pub fn end_presenting() {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().remove_1(CLASS);
    }
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Fills the screen with the page, or gives it back. Some browsers cannot; then nothing happens.
pub fn toggle_full_screen(to: bool) {
    if !to {
        return document().exit_fullscreen();
    }
    let Some(root) = document().document_element() else { return };
    let ask = Reflect::get(&root, &"requestFullscreen".into()).ok();
    let asked = ask.and_then(|ask| ask.dyn_into::<Function>().ok()?.call0(&root).ok());
    if let Some(promise) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) {
        // It may be refused, which is no fault of the page.
        crate::platform::spawn(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Calls back with whether the page fills the screen, whenever that changes.
pub fn listen_for_full_screen(changed: impl Fn(bool) + 'static) -> Input {
    let listener = EventListener::new(&document(), "fullscreenchange", move |_| {
        changed(document().fullscreen_element().is_some());
    });
    Input::of(vec![listener])
}

/// Calls back when the page is left: by going elsewhere, loading it again or closing the window.
pub fn listen_for_leaving(left: impl Fn() + 'static) -> Input {
    Input::of(vec![EventListener::new(&window(), "pagehide", move |_| left())])
}

/// Calls back with where the pointer is within the element with an id, in thousandths of its width and
/// height, and with nothing where it is elsewhere; and whether it goes down there.
pub fn listen_for_pointer(
    id: &'static str,
    moved: impl Fn(Option<(u16, u16)>, bool) + 'static,
) -> Input {
    let moved = Rc::new(moved);
    // A finger goes down without having moved.
    let listen = |name: &'static str, down: bool| {
        let moved = Rc::clone(&moved);
        EventListener::new(&window(), name, move |event| {
            if let Some(event) = event.dyn_ref::<MouseEvent>() {
                let element = document().get_element_by_id(id);
                moved(element.and_then(|element| place_in(&element, event)), down);
            }
        })
    };
    Input::of(vec![listen("pointerdown", true), listen("pointermove", false)])
}

fn place_in(element: &Element, event: &MouseEvent) -> Option<(u16, u16)> {
    let frame = element.get_bounding_client_rect();
    let part = |at: i32, from: f64, length: f64| {
        let part = (f64::from(at) - from) / length * 1000.0;
        (0.0..=1000.0).contains(&part).then_some(part as u16)
    };
    Some((
        part(event.client_x(), frame.left(), frame.width())?,
        part(event.client_y(), frame.top(), frame.height())?,
    ))
}

/// What goes between two windows of this browser that know its name. Closed when it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens it, and calls back with each text that comes. Nothing, where the browser has none.
    pub fn open(name: &str, heard: impl Fn(&str) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("{CHANNEL}{name}")).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(text) = data {
                heard(&text);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    pub fn send(&self, text: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(text));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Opens an address in a window of its own, or brings it to the front where it is open under this
/// name. Whether the browser did it.
pub fn open_window(address: &str, name: &str) -> bool {
    let opened = window().open_with_url_and_target_and_features(address, name, WINDOW);
    opened.is_ok_and(|opened| opened.is_some())
}

/// Closes this window, which another has opened.
pub fn close_window() {
    let _ = window().close();
}
