//! Documents.

use leptos::prelude::*;

pub fn view() -> impl IntoView {}
