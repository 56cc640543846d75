//! Review.

use leptos::prelude::*;

use crate::domain::ReviewId;

pub fn view(_id: &ReviewId) -> impl IntoView + use<> {}
