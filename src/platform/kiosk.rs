//! A screen in a room: what is touched, what would lead out of the product, and starting anew.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, HtmlAnchorElement, HtmlDialogElement, MouseEvent, PageTransitionEvent, RequestCache,
    RequestInit,
};

use super::document::{document, window};

/// How the screen is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// A finger, or the button of a mouse, goes down: it may end in a click.
    Touch,
    /// A key, or a wheel.
    Other,
    /// Something goes on: a mouse moves, the page scrolls, a film plays. The program itself may have
    /// begun it.
    Ongoing,
}

/// Whatever shows that somebody is there.
const USE: [(&str, Activity); 9] = [
    ("pointerdown", Activity::Touch),
    ("touchstart", Activity::Other),
    ("keydown", Activity::Other),
    ("wheel", Activity::Other),
    ("input", Activity::Other),
    ("pointermove", Activity::Ongoing),
    ("touchmove", Activity::Ongoing),
    ("scroll", Activity::Ongoing),
    ("timeupdate", Activity::Ongoing),
];

/// What a click would lead to that is not of this product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalLink {
    /// The whole address.
    pub address: String,
    /// What the link says.
    pub label: String,
}

/// The file that any page can be drawn in, from the base.
const SHELL: &str = "app.html";

/// The classes of the whole page while it is a kiosk, and where there is a printer.
const CLASS: &str = "app-kiosk";
const PRINTS: &str = "app-kiosk--prints";

fn capturing() -> EventListenerOptions {
    EventListenerOptions { phase: EventListenerPhase::Capture, passive: false }
}

/// Calls back whenever the screen is used.
pub fn on_use(act: impl Fn(Activity) + Clone + 'static) {
    for (name, kind) in USE {
        let act = act.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        EventListener::new_with_options(&document(), name, options, move |_| act(kind)).forget();
    }
}

/// Keeps the reader in this window: no other site, no new window, no download by a link, no menu of
/// the browser. Calls back with a link that leads elsewhere. A click that belongs to a touch which
/// was for something else does nothing: it would hit what has only now come under the finger. What
/// is typed is not kept by the browser for filling in forms, or for opening the page again. A page that
/// the browser had put aside, with what a reader left in it, is loaded again.
pub fn keep_inside(
    prints: bool,
    outside: impl Fn(ExternalLink) + 'static,
    is_spent: impl Fn() -> bool + Clone + 'static,
) {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().add_1(CLASS);
        let _ = root.class_list().toggle_with_force(PRINTS, prints);
    }
    EventListener::new(&window(), "pageshow", |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            let _ = window().location().reload();
        }
    })
    .forget();
    let outside = Rc::new(outside);
    for name in ["click", "auxclick"] {
        let (outside, is_spent) = (Rc::clone(&outside), is_spent.clone());
        EventListener::new_with_options(&document(), name, capturing(), move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
            if is_spent() {
                event.prevent_default();
                event.stop_propagation();
                return;
            }
            let Some(link) = link_at(event) else { return };
            let here = window().location().origin().unwrap_or_default();
            // One that the program has made a button, it follows itself.
            let is_button = link.get_attribute("role").as_deref() == Some("button");
            let leads_out = link.origin() != here && !is_button;
            let is_plain = event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            let opens = (!link.target().is_empty() && link.target() != "_self")
                || link.has_attribute("download");
            if leads_out {
                let label = link.text_content().unwrap_or_default().trim().to_owned();
                outside(ExternalLink { address: link.href(), label });
            }
            if leads_out || opens || !is_plain {
                event.prevent_default();
                event.stop_propagation();
            }
        })
        .forget();
    }
    for name in ["contextmenu", "dragstart"] {
        EventListener::new_with_options(&document(), name, capturing(), |event| {
            event.prevent_default();
        })
        .forget();
    }
    EventListener::new_with_options(&document(), "focusin", capturing(), |event| {
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            for (name, value) in [("autocomplete", "off"), ("spellcheck", "false")] {
                let _ = field.set_attribute(name, value);
            }
        }
    })
    .forget();
}

fn link_at(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

/// Opens a dialog over the page, if it is there and not open.
pub fn open_dialog(id: &str) {
    let dialog = document().get_element_by_id(id);
    if let Some(dialog) = dialog.and_then(|e| e.dyn_into::<HtmlDialogElement>().ok())
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the focus goes back to where it was.
pub fn close_dialog(id: &str) {
    let dialog = document().get_element_by_id(id);
    if let Some(dialog) = dialog.and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) {
        dialog.close();
    }
}

/// Loads the page anew, so that nothing of it is left in memory, unless it could not be had: a
/// screen in a room must not end on the browser's own page of errors.
pub fn reload() {
    thread_local! {
        static LOADING: Cell<bool> = const { Cell::new(false) };
    }
    if LOADING.replace(true) {
        return;
    }
    crate::platform::spawn(async {
        let window = window();
        // The worker answers with this file for every page; without one, whoever hosts the site does.
        let asked = RequestInit::new();
        asked.set_cache(RequestCache::NoStore);
        let answer = window.fetch_with_str_and_init(SHELL, &asked);
        let answer = JsFuture::from(answer).await;
        let is_there = answer
            .ok()
            .and_then(|answer| answer.dyn_into::<web_sys::Response>().ok())
            .is_some_and(|answer| answer.ok());
        if is_there {
            let _ = window.location().reload();
        }
        LOADING.set(false);
    });
}

/// Goes to another address of the product, by loading it, without a trace of this page in the
/// history.
pub fn load_instead(address: &str) {
    let _ = window().location().replace(address);
}

/// Whether the reader has asked their device for less motion.
pub fn wants_less_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Fills the screen with the page, where the browser's own bars are in sight.
pub fn fill_screen() {
    if !matches_media("(display-mode: fullscreen)") {
        crate::platform::toggle_full_screen(true);
    }
}

fn matches_media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Milliseconds of a clock that is never set. On some machines it stands still while they sleep.
pub fn steady_now() -> i64 {
    window().performance().map_or(0, |performance| performance.now() as i64)
}
