//! Finding.

use leptos::prelude::*;

use crate::domain::FindingId;

pub fn view(_id: &FindingId) -> impl IntoView + use<> {}
