//! Taking over the printed page: the app's own drawing comes in its place in one piece, and
//! whatever the reader has done to it by then is done to the drawing too.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement};

use super::{document::document, document::is_printed, document::window};
use crate::platform::focus_in_place;
use crate::platform::spawn;

/// What can be clicked, typed into, opened or have the focus.
const LIVE: &str = "a, button, details, input, select, summary, textarea, [tabindex]";

/// What public/start.js marks: an element that the reader has used before the app was there.
const USED: &str = "[data-used]";

/// The place that the app is drawn in, beside the page that is shown until it is complete.
#[derive(Clone)]
pub struct Stage {
    drawing: HtmlElement,
    printed: Rc<RefCell<Option<HtmlElement>>>,
    /// The page has its own text, which can be read until the drawing is complete.
    has_text: bool,
}

impl Stage {
    /// A place beside the page's element `#app`; none, where there is no such element.
    pub fn beside_page() -> Option<Self> {
        let printed: HtmlElement = document().get_element_by_id("app")?.dyn_into().ok()?;
        let drawing: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        let printed = Rc::new(RefCell::new(Some(printed)));
        Some(Self { drawing, printed, has_text: is_printed() })
    }

    /// Where the app is to be drawn.
    pub fn place(&self) -> HtmlElement {
        self.drawing.clone()
    }

    /// Shows the drawing as far as it is complete, unless the page has a text of its own.
    pub fn show_at_once(&self) {
        if !self.has_text {
            self.show();
        }
    }

    /// Shows the drawing in the page's place, once. The focus, what was typed, opened and clicked
    /// follow when everything is drawn, before the browser paints.
    pub fn show(&self) {
        let Some(printed) = self.printed.take() else { return };
        let top = window().scroll_y().unwrap_or_default();
        let focused = document().active_element().filter(|element| printed.contains(Some(element)));
        self.drawing.set_id("app");
        let _ = printed.replace_with_with_node_1(&self.drawing);
        if let Some(root) = document().document_element() {
            let _ = root.class_list().add_1("app-ready");
        }
        let drawing = self.drawing.clone();
        spawn(async move {
            follow(&printed, &drawing, focused.as_ref());
            window().scroll_to_with_x_and_y(0.0, top);
        });
    }
}

/// Does to the drawing what was done to the printed page.
fn follow(printed: &HtmlElement, drawing: &HtmlElement, focused: Option<&Element>) {
    let counterpart = |old: &Element| counterpart(printed, drawing, old);
    for old in all(printed, USED) {
        let Some(new) = counterpart(&old) else { continue };
        if old.get_attribute("data-used").as_deref() == Some("click") {
            new.unchecked_ref::<HtmlElement>().click();
        } else {
            take_state(&old, &new);
        }
    }
    let Some(focused) = focused else { return };
    if !focused.id().is_empty() {
        // It may be a heading that an address led to, which takes the focus only when asked.
        focus_in_place(&focused.id());
    } else if let Some(new) = counterpart(focused) {
        let _ = new.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Sets what the reader has typed, chosen or unfolded, and tells whoever listens to the field.
fn take_state(old: &Element, new: &Element) {
    for property in ["open", "checked", "value"].map(JsValue::from_str) {
        if let Ok(state) = Reflect::get(old, &property)
            && !state.is_undefined()
        {
            let _ = Reflect::set(new, &property, &state);
        }
    }
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for kind in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbling) {
            let _ = new.dispatch_event(&event);
        }
    }
}

/// The element of the drawing that a reader would take for one of the printed page: the same in
/// kind, id and words, and as many of that sort before it.
fn counterpart(printed: &HtmlElement, drawing: &HtmlElement, old: &Element) -> Option<Element> {
    let look = ElementSnapshot::of(old);
    let same =
        |root| all(root, LIVE).into_iter().filter(|element| ElementSnapshot::of(element) == look);
    let before = same(printed).take_while(|element| element != old).count();
    same(drawing).nth(before)
}

#[derive(PartialEq, Eq)]
struct ElementSnapshot {
    tag: String,
    id: String,
    words: Option<String>,
}

impl ElementSnapshot {
    fn of(element: &Element) -> Self {
        let id = element.id();
        // What is typed or unfolded is not what a field or a list of details is known by.
        let words = id.is_empty().then(|| element.text_content()).flatten();
        Self { tag: element.tag_name(), id, words }
    }
}

fn all(root: &HtmlElement, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
