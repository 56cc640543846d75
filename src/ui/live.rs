//! Views that change.

use leptos::prelude::*;

/// What is drawn again whenever what it reads changes. All such views share one piece of the
/// program; a closure in a view of its own would bring another.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}
