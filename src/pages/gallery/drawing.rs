//! Examples of the components of figures, the strategy and the thread.

use leptos::prelude::*;

pub fn examples() -> impl IntoView {}
