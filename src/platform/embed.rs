//! The frame of another site's page that the product may be in: what that page asked for, what the
//! two say to each other, how high the page is, and its colours.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleDeclaration, Element, HtmlAnchorElement, HtmlElement, IntersectionObserver,
    IntersectionObserverEntry, MessageEvent, ResizeObserver,
};

use super::document::{document, window};
use content::Colour;
use modes::{EmbedColour, FromHost, ToHost};

/// Where public/start.js has put what the page around this frame asks for.
const ASKED: &str = "data-embed";

/// The quick exit, which stays in sight.
const EXIT: &str = ".govuk-exit-this-page";

/// What the page around this frame asks for, as its address had it; nothing where this is no frame,
/// or one that asks for nothing.
pub fn asked_by_frame() -> Option<String> {
    document().document_element()?.get_attribute(ASKED)
}

/// Says something to the page around this frame, if that is of this origin.
pub fn tell_host(origin: &str, message: &ToHost) {
    let value = match message {
        ToHost::Hello | ToHost::Top => JsValue::TRUE,
        ToHost::Height(height) => JsValue::from(*height),
        ToHost::Title(text) | ToHost::Page(text) => JsValue::from_str(text),
    };
    let said = Object::new();
    let _ = Reflect::set(&said, &"toolkit".into(), &message.kind().into());
    let _ = Reflect::set(&said, &"value".into(), &value);
    if let Ok(Some(host)) = window().parent() {
        let _ = host.post_message(&said, origin);
    }
}

/// Calls back with what the page around this frame says, if it is of this origin. Whatever else
/// comes is passed over.
pub fn on_host_message(origin: String, hear: impl Fn(FromHost) + 'static) {
    EventListener::new(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let parent = window().parent().ok().flatten().map(JsValue::from);
        if event.origin() != origin || event.source().map(JsValue::from) != parent {
            return;
        }
        let part = |name: &str| Reflect::get(&event.data(), &name.into()).ok()?.as_string();
        if let Some(message) = part("toolkit").and_then(|kind| FromHost::read(&kind, part("value")))
        {
            hear(message);
        }
    })
    .forget();
}

/// How high the page is, in CSS pixels.
pub fn page_height() -> f64 {
    let app = document().get_element_by_id("app");
    app.map_or(0.0, |app| app.get_bounding_client_rect().height())
}

/// Calls back when the page's height changes; not while the frame is out of sight, where browsers
/// draw nothing.
pub fn on_height(hear: impl Fn() + 'static) {
    let Some(body) = document().body() else { return };
    let look = Closure::<dyn Fn()>::new(hear);
    if let Ok(observer) = ResizeObserver::new(look.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    look.forget();
}

/// Calls back, each time that the function is called that it gives, with where what is seen of the
/// frame begins, in CSS pixels from its head: the page around it may be scrolled. Not while the frame
/// is out of sight, nor on a page without a quick exit.
pub fn on_sight(hear: impl Fn(f64) + 'static) -> impl Fn() {
    let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let Ok(entry) = entries.get(0).dyn_into::<IntersectionObserverEntry>() else { return };
        if entry.is_intersecting() {
            hear(entry.intersection_rect().y().max(0.0));
        }
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
    seen.forget();
    move || {
        let document = document();
        if !matches!(document.query_selector(EXIT), Ok(Some(_))) {
            return;
        }
        let Some((observer, root)) = observer.as_ref().zip(document.document_element()) else {
            return;
        };
        // It tells at once of what it is given anew, and else only when more or less is seen.
        observer.unobserve(&root);
        observer.observe(&root);
    }
}

/// Notes for the style sheet where what is seen of the frame begins.
pub fn set_sight(top: f64) {
    if let Some(style) = style() {
        let _ = style.set_property("--app-seen", &format!("{}px", top as u32));
    }
}

/// The title that the page has now.
pub fn title_now() -> String {
    document().title()
}

/// The declarations of the whole page.
fn style() -> Option<CssStyleDeclaration> {
    let root = document().document_element()?.dyn_into::<HtmlElement>().ok()?;
    Some(root.style())
}

/// Gives the page colours of the site around it.
pub fn set_colours(colours: &[(EmbedColour, Colour)]) {
    let Some(style) = style() else { return };
    let set = |name: &str, colour: Colour| {
        let _ = style.set_property(name, &colour.css());
    };
    for (of, colour) in colours {
        match of {
            EmbedColour::Text => set("--app-ink", *colour),
            EmbedColour::Background => set("--app-background", *colour),
            EmbedColour::Link => set("--app-link", *colour),
            EmbedColour::Accent => {
                set("--app-brand", *colour);
                set("--app-button-hover", colour.darkened(75));
                set("--app-button-shadow", colour.darkened(50));
            }
        }
    }
}

/// Lets links to other sites open in a tab of their own: most sites refuse to be in a frame.
pub fn open_others_in_tabs() {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&document(), "click", options, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^=http]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
            return;
        };
        if Ok(link.origin()) != window().location().origin() {
            link.set_target("_blank");
            link.set_rel("noopener");
        }
    })
    .forget();
}

/// Tells whoever made the page around this frame, in the browser's console.
pub fn warn(words: &str) {
    web_sys::console::warn_1(&words.into());
}

/// Puts the element of `public/embed.js` into a place of this page, with attributes, in the stead of
/// what is there; without any, nothing. public/start.js loads the script; until it is there, and where
/// it does not come, the words are seen.
pub fn place_embed_element(place: &str, attributes: &[(&'static str, String)], words: &str) {
    let Some(place) = document().get_element_by_id(place) else { return };
    place.set_text_content(None);
    let Ok(element) = document().create_element("safeguarding-toolkit") else { return };
    if attributes.is_empty() {
        return;
    }
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    element.set_text_content(Some(words));
    let _ = place.append_child(&element);
    if let Ok(event) = web_sys::Event::new("embed-preview") {
        let _ = window().dispatch_event(&event);
    }
}

/// The product's own origin.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// How high this window is, in CSS pixels.
pub fn window_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}
