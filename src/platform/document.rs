//! The page as a whole: its title, its heading, its edges, printing and leaving.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition, Window,
};

/// The browser's window. The product runs in no other place.
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

/// The heading of a printed page that the app has not taken over. What is shown while the app
/// opens, in place of a page, has none.
const PRINTED: &str = "html:not(.app-ready) main h1";

pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Tells tools and tests how far the app has come: `content-arrived`, `content-read` and, when it
/// has taken the page over, `app-ready`.
pub fn mark(moment: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(moment);
    }
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Whether the page's own text is there, and the app has not taken it over yet.
pub fn is_printed() -> bool {
    matches!(document().query_selector(PRINTED), Ok(Some(_)))
}

/// Moves the focus to the page's heading, without scrolling.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus_element(&heading);
    }
}

/// Moves the focus to an element by its id, and scrolls to its beginning.
pub fn focus(id: &str) {
    if let Some(element) = focus_in_place(id) {
        element.scroll_into_view();
    }
}

/// Moves the focus to an element by its id. The page is scrolled only where the element is out of
/// sight.
pub fn focus_in_place(id: &str) -> Option<Element> {
    let element = document().get_element_by_id(id)?;
    // A heading takes the focus only so; a field, which takes it anyway, would leave the order of
    // the Tab key.
    let takes_it = element.dyn_ref::<HtmlElement>().is_some_and(|e| e.tab_index() >= 0);
    if !takes_it && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    focus_element(&element);
    Some(element)
}

/// Selects a piece of a text area's text, from one UTF-16 unit to another, and moves the focus
/// there.
pub fn select_text(id: &str, from: u32, to: u32) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let Ok(area) = element.dyn_into::<HtmlTextAreaElement>() else { return };
    // Browsers scroll to what is selected when the focus comes, and not when the selection does.
    let _ = area.blur();
    let _ = area.set_selection_range(from, to);
    let _ = area.focus();
}

/// Scrolls what is around an element so far that it is seen.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Takes the focus from whatever has it.
pub fn drop_focus() {
    let focused = document().active_element();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.blur();
    }
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

pub fn print_page() {
    let _ = window().print();
}

/// An end of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Top,
    Bottom,
}

/// Whether the page is scrolled to one of its ends.
pub fn at_edge(edge: Edge) -> bool {
    let Some(root) = document().document_element() else { return true };
    let top = root.scroll_top();
    match edge {
        Edge::Top => top <= 1,
        // Browsers round each of the three numbers.
        Edge::Bottom => top + root.client_height() >= root.scroll_height() - 2,
    }
}

/// Goes to another site at once.
pub fn leave_for(address: &str) {
    let _ = window().location().set_href(address);
}

/// Goes to another site so that "Back" does not lead here: with the page around, where this is in a
/// frame that may.
pub fn leave_no_trace(address: &str) {
    set_title(" ");
    let around = window().top().ok().flatten();
    if around.is_some_and(|around| around.location().replace(address).is_ok()) {
        return;
    }
    if window().location().replace(address).is_err() {
        leave_for(address);
    }
}

/// Puts a message in the app's place: one of the page's own templates, in which the element
/// with the class `failure-detail` takes the words. A printed page that the app has not taken over
/// stays, below a message of its own.
pub fn show_failure(template: &str, detail: &str) {
    let document = document();
    let Some(app) = document.get_element_by_id("app") else { return };
    let printed = document.query_selector(PRINTED).ok().flatten();
    let text_alone = printed.and_then(|heading| heading.closest("main").ok().flatten());
    let template = if text_alone.is_some() { "text-alone" } else { template };
    let content = document
        .get_element_by_id(template)
        .and_then(|t| js_sys::Reflect::get(&t, &"content".into()).ok())
        .and_then(|content| content.dyn_into::<web_sys::Node>().ok())
        .and_then(|content| content.clone_node_with_deep(true).ok());
    let Some(content) = content else { return };
    if let Some(main) = &text_alone {
        let _ = main.prepend_with_node_1(&content);
    } else {
        app.set_text_content(None);
        let _ = app.append_child(&content);
    }
    if let Ok(Some(place)) = app.query_selector(".failure-detail") {
        place.set_text_content(Some(detail));
    }
    // An empty address would lead to the base, not to this page.
    if let (Ok(Some(again)), Ok(here)) =
        (app.query_selector("a[href='']"), window().location().href())
    {
        let _ = again.set_attribute("href", &here);
    }
    if text_alone.is_none() {
        focus_heading();
    }
}
