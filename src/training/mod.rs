//! Training: the catalogue, one course, courses side by side, the chooser and the booking guide.

pub mod booking;
pub mod catalogue;
pub mod choose;
pub mod compare;
pub mod course;
pub mod picks;

pub use course::facts;

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::{my_training, my_training::MyTrainingPage};
use content::{Course, CourseId, Day, TimeOfDay, in_london};

use crate::ui::{MetaRow, worded};

/// A page of the catalogue, or of the reader's own training.
#[derive(Clone)]
pub enum TrainingPage {
    Catalogue,
    Course(CourseId),
    Compare(Vec<CourseId>),
    Choose,
    Booking,
    Mine(MyTrainingPage),
}

pub fn draw(page: TrainingPage) -> AnyView {
    match page {
        TrainingPage::Catalogue => catalogue::view().into_any(),
        TrainingPage::Course(id) => course::view(&id).into_any(),
        TrainingPage::Compare(courses) => compare::view(&courses).into_any(),
        TrainingPage::Choose => choose::view().into_any(),
        TrainingPage::Booking => booking::view().into_any(),
        TrainingPage::Mine(page) => my_training::draw(page),
    }
}

pub fn title(page: &TrainingPage) -> Option<String> {
    match page {
        TrainingPage::Mine(page) => my_training::title(page),
        _ => None,
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
