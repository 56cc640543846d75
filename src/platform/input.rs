//! Keys and swipes of the whole window. Each listener lasts as long as the value returned.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, TouchEvent};

use super::document::{document, window};

/// How far a finger must go sideways for a swipe, in CSS pixels.
const SWIPE: i32 = 70;

/// Where swipes and arrow keys have a meaning of their own.
const OWN_MEANING: &str =
    "input, textarea, select, summary, video, audio, [contenteditable], [role=slider]";

/// A listener on the window. It ends when this is dropped.
pub struct Input {
    _listeners: Vec<EventListener>,
}

impl Input {
    /// Of listeners that are there already.
    pub fn of(listeners: Vec<EventListener>) -> Self {
        Self { _listeners: listeners }
    }
}

/// A key that was pressed.
pub struct KeyPress {
    /// The key's name in the DOM standard (`ArrowLeft`).
    pub name: String,
    /// The same press goes on.
    pub repeated: bool,
    /// Alt, Control or Meta was down: the press belongs to the browser or the system.
    pub with_modifier: bool,
    /// Of the modifiers, Control or Command alone was down.
    pub command: bool,
    pub shift: bool,
    /// The press went to something that takes typing.
    pub typing: bool,
}

impl KeyPress {
    fn of(event: &KeyboardEvent) -> Self {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        Self {
            name: event.key(),
            repeated: event.repeat(),
            with_modifier: event.alt_key() || event.ctrl_key() || event.meta_key(),
            command: (event.ctrl_key() != event.meta_key())
                && !event.alt_key()
                && !event.shift_key(),
            shift: event.shift_key(),
            typing: event.is_composing() || target.is_some_and(|target| takes_typing(&target)),
        }
    }
}

fn takes_typing(element: &Element) -> bool {
    element.closest(OWN_MEANING).is_ok_and(|found| found.is_some())
}

/// Hears keys: as they go down, and as they come up. Where `down` says that it has used the
/// press, the browser does nothing more with it.
pub fn listen_for_keys(
    down: impl Fn(KeyPress) -> bool + 'static,
    up: impl Fn(KeyPress) + 'static,
) -> Input {
    let window = window();
    let options = EventListenerOptions::enable_prevent_default();
    let down = EventListener::new_with_options(&window, "keydown", options, move |event| {
        // Autofill sends plain events under this name.
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !event.default_prevented() && down(KeyPress::of(event)) {
            event.prevent_default();
        }
    });
    let up = EventListener::new(&window, "keyup", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            up(KeyPress::of(event));
        }
    });
    Input { _listeners: vec![down, up] }
}

/// Hears swipes with one finger. The number is above nought for a swipe to the right.
pub fn listen_for_swipes(swiped: impl Fn(i32) + 'static) -> Input {
    let start: Rc<Cell<Option<(i32, i32)>>> = Rc::default();
    let window = window();
    let begin = {
        let start = Rc::clone(&start);
        EventListener::new(&window, "touchstart", move |event| {
            start.set(event.dyn_ref().and_then(beginning));
        })
    };
    let end = EventListener::new(&window, "touchend", move |event| {
        let touch = event.dyn_ref::<TouchEvent>().and_then(|e| e.changed_touches().get(0));
        let (Some((x, y)), Some(touch)) = (start.take(), touch) else { return };
        let (across, along) = (touch.client_x() - x, touch.client_y() - y);
        if across.abs() >= SWIPE && across.abs() > 2 * along.abs() && nothing_selected() {
            swiped(across);
        }
    });
    Input { _listeners: vec![begin, end] }
}

/// Where a swipe begins: one finger, on nothing that has its own use for it.
fn beginning(event: &TouchEvent) -> Option<(i32, i32)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if event.touches().length() != 1 || takes_typing(&target) || zoomed() {
        return None;
    }
    event.touches().get(0).map(|touch| (touch.client_x(), touch.client_y()))
}

/// A reader who has zoomed in moves the page about with their finger.
fn zoomed() -> bool {
    let viewport = js_sys::Reflect::get(&window(), &"visualViewport".into());
    let scale = viewport.and_then(|viewport| js_sys::Reflect::get(&viewport, &"scale".into()));
    scale.ok().and_then(|scale| scale.as_f64()).is_some_and(|scale| scale > 1.01)
}

/// Whether no text of the page is selected.
pub fn nothing_selected() -> bool {
    document()
        .default_view()
        .and_then(|view| view.get_selection().ok().flatten())
        .is_none_or(|selection| selection.is_collapsed())
}
