//! Glossary.

use leptos::prelude::*;

use crate::domain::GlossaryId;

pub fn view() -> impl IntoView {}

pub fn term(_id: &GlossaryId) -> impl IntoView + use<> {}
