//! Article.

use leptos::prelude::*;

use crate::domain::ArticleId;

pub fn view(_id: &ArticleId) -> impl IntoView + use<> {}
