//! Courses.

use leptos::prelude::*;

use crate::domain::CourseId;

pub fn view() -> impl IntoView {}

pub fn course(_id: &CourseId) -> impl IntoView + use<> {}
