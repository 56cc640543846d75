//! Findings.

use leptos::prelude::*;

pub fn view() -> impl IntoView {}

/// The matrix in small, for the home page.
pub fn in_small() -> impl IntoView {}
