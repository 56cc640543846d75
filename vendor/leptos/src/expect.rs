//! Contexts, with a panic that is no code of each type's own: its words alone bring the tables with
//! which text is quoted.

use std::any::type_name;

use leptos::prelude::use_context;

/// The context of a type.
///
/// # Panics
/// Where none was provided above.
#[track_caller]
pub fn expect_context<T: Clone + 'static>() -> T {
    match use_context() {
        Some(context) => context,
        None => missing(type_name::<T>()),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn missing(name: &str) -> ! {
    panic!("no {name} was provided")
}
