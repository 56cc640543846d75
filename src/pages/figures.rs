//! Figures.

use leptos::prelude::*;

use crate::domain::FigureId;

pub fn view() -> impl IntoView {}

pub fn figure(_id: &FigureId) -> impl IntoView + use<> {}
