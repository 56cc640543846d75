//! Examples of the components of newsletters, terms and related documents.

use leptos::prelude::*;

pub fn examples() -> impl IntoView {}
