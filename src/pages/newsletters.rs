//! Newsletters.

use leptos::prelude::*;

use crate::domain::IssueId;

pub fn view() -> impl IntoView {}

pub fn issue(_id: &IssueId) -> impl IntoView + use<> {}
