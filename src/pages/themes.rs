//! Themes.

use leptos::prelude::*;

use crate::domain::ThemeId;

pub fn view() -> impl IntoView {}

pub fn theme(_id: &ThemeId) -> impl IntoView + use<> {}
