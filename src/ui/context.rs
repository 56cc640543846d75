//! Values that the shell provides to every component.

use leptos::prelude::use_context;

/// A value that the shell has provided. Unlike Leptos's own function, its panic is not compiled again,
/// with the type's name, for each type: 1 KB less in every visit.
///
/// # Panics
/// If nothing of the type was provided: a mistake of the program's, which the tests would show.
pub fn provided<T: Clone + 'static>() -> T {
    use_context().unwrap_or_else(|| missing())
}

#[cold]
#[inline(never)]
fn missing() -> ! {
    panic!("a context was not provided")
}
