//! Reviews.

use leptos::prelude::*;

use crate::domain::PageId;

pub fn view() -> impl IntoView {}

pub fn page(_id: &PageId) -> impl IntoView + use<> {}
