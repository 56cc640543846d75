//! Strategy.

use leptos::prelude::*;

use crate::domain::LineId;

pub fn view() -> impl IntoView {}

pub fn line(_id: &LineId) -> impl IntoView + use<> {}
