//! Marking words on the page as it stands, without changing it: with the browser's own highlights,
//! which no view has to know of.
//! <https://developer.mozilla.org/en-US/docs/Web/API/CSS_Custom_Highlight_API>

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range, Text};

use super::document::{document, window};

/// What the style sheet knows the marks by.
const NAME: &str = "sought";

/// What is read as one text.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, blockquote, summary, div";

/// What is the reader's own, or leads elsewhere.
const NOT_READ: &str = "form, nav, textarea, .app-note, .govuk-visually-hidden, [aria-hidden=true]";

/// How far below the window's upper edge a place is shown, of the window's height.
const ABOVE: f64 = 0.3;

/// About how high the bar is that stands above a page with marks, in CSS pixels.
const BAR: f64 = 100.0;

/// Where a text has what is looked for, in bytes, and what that is worth beside other texts.
pub type MarksOf<'a> = &'a dyn Fn(&str) -> (usize, Vec<(usize, usize)>);

/// The marks of a page. They go when this is dropped.
pub struct PageMarks {
    places: Vec<Range>,
    best: usize,
}

/// A text of the page, in the nodes that it is made of.
#[derive(Default)]
struct Block {
    element: Option<Element>,
    text: String,
    /// Each with the UTF-16 units before it.
    nodes: Vec<(Text, u32)>,
    units: u32,
}

impl PageMarks {
    /// Finds the places in the texts of the page that is open. They are marked by
    /// [`Self::highlight`].
    pub fn find(marks: MarksOf<'_>) -> Self {
        let mut all = Self { places: Vec::new(), best: 0 };
        let mut most = 0;
        for block in blocks() {
            let (worth, found) = marks(&block.text);
            if worth > most && !found.is_empty() {
                (most, all.best) = (worth, all.places.len());
            }
            all.places.extend(found.into_iter().filter_map(|(from, to)| block.range(from, to)));
        }
        all
    }

    /// How many places are marked.
    pub fn count(&self) -> usize {
        self.places.len()
    }

    /// The first place of the text that has most of what is looked for.
    pub fn best(&self) -> usize {
        self.best
    }

    /// Scrolls to a place, and opens what it is folded away in.
    pub fn show(&self, at: usize) {
        let Some(place) = self.places.get(at) else { return };
        let within = place.start_container().ok().and_then(|node| node.parent_element());
        let mut folded = within.and_then(|element| element.closest("details").ok().flatten());
        while let Some(details) = folded {
            let _ = details.set_attribute("open", "");
            let around = details.parent_element();
            folded = around.and_then(|element| element.closest("details").ok().flatten());
        }
        let window = window();
        let height = window.inner_height().ok().and_then(|height| height.as_f64());
        let above = height.unwrap_or_default() * ABOVE;
        let seen = place.get_bounding_client_rect();
        if seen.top() < BAR || seen.bottom() > height.unwrap_or_default() {
            let top = seen.top() + window.scroll_y().unwrap_or_default();
            window.scroll_to_with_x_and_y(0.0, (top - above).max(0.0));
        }
    }

    /// Marks the places. Where a browser has no such marks, they are led to all the same.
    pub fn highlight(&self) {
        let Ok(highlight) = Reflect::get(&window(), &"Highlight".into()) else { return };
        let (Some(registry), Ok(highlight)) = (registry(), highlight.dyn_into::<Function>()) else {
            return;
        };
        let ranges: Array = self.places.iter().collect();
        if let Ok(highlight) = Reflect::construct(&highlight, &ranges)
            && let Ok(set) = Reflect::get(&registry, &"set".into())
            && let Ok(set) = set.dyn_into::<Function>()
        {
            let _ = set.call2(&registry, &NAME.into(), &highlight);
        }
    }
}

impl Drop for PageMarks {
    fn drop(&mut self) {
        let Some(registry) = registry() else { return };
        if let Ok(delete) = Reflect::get(&registry, &"delete".into())
            && let Ok(delete) = delete.dyn_into::<Function>()
        {
            let _ = delete.call1(&registry, &NAME.into());
        }
    }
}

fn registry() -> Option<JsValue> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then_some(registry)
}

impl Block {
    fn range(&self, from: usize, to: usize) -> Option<Range> {
        let (first, start) = self.at(self.text.get(..from)?, false)?;
        let (last, end) = self.at(self.text.get(..to)?, true)?;
        let range = document().create_range().ok()?;
        range.set_start(first, start).ok()?;
        range.set_end(last, end).ok()?;
        Some(range)
    }

    /// The node in which a place is, and the units before it there. An end belongs to the node that
    /// it ends, a beginning to the one that it begins.
    fn at(&self, before: &str, is_end: bool) -> Option<(&Text, u32)> {
        let units = before.encode_utf16().count() as u32;
        let holds = |(_, begins): &&(Text, u32)| *begins < units + u32::from(!is_end);
        let (node, begins) = self.nodes.iter().rev().find(holds).or(self.nodes.first())?;
        Some((node, units - begins))
    }

    fn add(&mut self, node: Text) {
        let data = node.data();
        self.text.push_str(&data);
        let begins = self.units;
        self.units += data.encode_utf16().count() as u32;
        self.nodes.push((node, begins));
    }
}

/// The texts of the page, in its order.
fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let document = document();
    let Some(main) = document.get_element_by_id("main-content") else { return blocks };
    // 4 is NodeFilter.SHOW_TEXT.
    let Ok(walker) = document.create_tree_walker_with_what_to_show(&main, 4) else { return blocks };
    let mut block = Block::default();
    while let Ok(Some(node)) = walker.next_node() {
        let Ok(text) = node.dyn_into::<Text>() else { continue };
        let Some(parent) = text.parent_element() else { continue };
        if !matches!(parent.closest(NOT_READ), Ok(None)) {
            continue;
        }
        let element = parent.closest(BLOCKS).ok().flatten();
        if element != block.element {
            blocks.push(std::mem::replace(&mut block, Block { element, ..Block::default() }));
        }
        block.add(text);
    }
    blocks.push(block);
    blocks
}
