//! Examples of the components of reviews and findings.

use leptos::prelude::*;

pub fn examples() -> impl IntoView {}
