//! Training: the catalogue, one course, courses side by side, the chooser and the booking guide.

mod booking;
mod catalogue;
mod choose;
mod compare;
mod course;
mod picks;

pub use course::facts;

use leptos::prelude::*;

use crate::pages::session;
use content::{Course, Day, TimeOfDay, in_london};
use routes::Route;

use crate::ui::{MetaRow, worded};

pub fn render(page: Route) -> AnyView {
    match page {
        Route::Course(id) => course::view(&id).into_any(),
        Route::Compare(courses) => compare::view(&courses).into_any(),
        Route::ChooseTraining(_) => choose::view().into_any(),
        Route::BookingGuide => booking::view().into_any(),
        _ => catalogue::view().into_any(),
    }
}

/// Who offers it, as far as the source says so.
fn provider(course: &Course) -> String {
    let body = session().library().provider_of(course);
    body.map_or_else(|| strings::training::NO_PROVIDER.into(), |body| body.name.clone())
}

/// The day and the time in the United Kingdom, where sessions are held.
fn now() -> Option<(Day, TimeOfDay)> {
    in_london(session().now())
}

/// When it is held next, or who knows.
fn next_session(course: &Course) -> String {
    let to_come = now().map(|now| course.sessions_to_come(now)).unwrap_or_default();
    match to_come.split_first() {
        Some((next, later)) => strings::training::next_session(next, later.len()),
        None if course.sessions.is_empty() => strings::training::DATES_FROM_PROVIDER.into(),
        None => strings::training::NONE_TO_COME.into(),
    }
}

pub fn bullets(texts: &[String]) -> AnyView {
    let items: Vec<_> =
        texts.iter().map(|text| view! { <li>{worded(text)}</li> }.into_any()).collect();
    view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
}

/// A label with one value, or with none.
fn row(label: &'static str, value: Option<String>) -> MetaRow {
    MetaRow { label, values: value.into_iter().map(|value| (value, None)).collect() }
}
