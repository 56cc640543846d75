//! The addresses of training: the catalogue, the ways to find and book a course, and the reader's
//! own training.

use std::fmt;

use super::{Route, id, query};
use content::{
    ChoiceId, ChooserQuestionId, CourseFacet, CourseFilter, CourseId, CourseSort, MOST_COMPARED,
};
use reader::{LogFilter, TrainingKey, TrainingState};

pub(super) fn parse(parts: &[&str], query: &str) -> Option<Route> {
    let asked = |name: &str| query::value(query, name);
    Some(match parts {
        ["training"] => Route::Training(filter(query)),
        ["training", "booking"] => Route::BookingGuide,
        ["training", "choose"] => Route::ChooseTraining(answers(query)),
        ["training", "compare"] => Route::Compare(courses(&asked("courses").unwrap_or_default())),
        ["training", slug] => Route::Course(id(*slug)?),
        ["my-training"] => {
            let state = asked("state");
            Route::MyTraining(LogFilter {
                state: TrainingState::ALL.into_iter().find(|s| state.as_deref() == Some(s.slug())),
                year: asked("year").and_then(|year| year.parse().ok()),
                theme: asked("theme").and_then(id),
            })
        }
        ["my-training", "add"] => Route::AddTraining,
        ["my-training", "record"] => Route::LearningRecord(None),
        ["my-training", key @ .., "record"] => Route::LearningRecord(Some(record(key)?)),
        ["my-training", key @ .., "reflection"] => Route::Reflection(record(key)?),
        ["my-training", key @ ..] => Route::TrainingRecord(record(key)?),
        _ => return None,
    })
}

fn record(parts: &[&str]) -> Option<TrainingKey> {
    TrainingKey::parse(&parts.join("/"))
}

fn filter(query: &str) -> CourseFilter {
    let asked = |name: &str| query::value(query, name);
    let mut filter = CourseFilter::default();
    for facet in CourseFacet::ALL {
        filter = filter.with(facet, asked(facet.slug()).as_deref());
    }
    let sort = asked("sort");
    filter.sort =
        CourseSort::ALL.into_iter().find(|s| sort.as_deref() == Some(s.slug())).unwrap_or_default();
    filter.compare = courses(&asked("compare").unwrap_or_default());
    filter
}

/// Ids parted by commas: the first few, each once.
fn courses(text: &str) -> Vec<CourseId> {
    let mut courses: Vec<CourseId> = Vec::new();
    for course in text.split(',').filter_map(id::<CourseId>) {
        if courses.len() < MOST_COMPARED && !courses.contains(&course) {
            courses.push(course);
        }
    }
    courses
}

fn joined(courses: &[CourseId]) -> Option<String> {
    let ids: Vec<&str> = courses.iter().map(CourseId::as_str).collect();
    (!ids.is_empty()).then(|| ids.join(","))
}

/// Every question with its answer; of several answers to one, the first.
fn answers(query: &str) -> Vec<(ChooserQuestionId, ChoiceId)> {
    let mut answers = Vec::new();
    for (question, choice) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let (Some(question), Some(choice)) = (id(question), id(choice)) else { continue };
        if !answers.iter().any(|(before, _)| *before == question) {
            answers.push((question, choice));
        }
    }
    answers
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, route: &Route) -> fmt::Result {
    match route {
        Route::Training(filter) => write_filter(f, filter),
        Route::Course(id) => write!(f, "/training/{id}"),
        Route::Compare(courses) => {
            query::write(f, "/training/compare", &[("courses", joined(courses).as_deref())])
        }
        Route::ChooseTraining(answers) => {
            let parts: Vec<_> =
                answers.iter().map(|(q, c)| (q.as_str(), Some(c.as_str()))).collect();
            query::write(f, "/training/choose", &parts)
        }
        Route::BookingGuide => f.write_str("/training/booking"),
        Route::MyTraining(filter) => query::write(
            f,
            "/my-training",
            &[
                ("state", filter.state.map(TrainingState::slug)),
                ("year", filter.year.map(|year| year.to_string()).as_deref()),
                ("theme", filter.theme.as_ref().map(|id| id.as_str())),
            ],
        ),
        Route::AddTraining => f.write_str("/my-training/add"),
        Route::TrainingRecord(key) => write!(f, "/my-training/{key}"),
        Route::Reflection(key) => write!(f, "/my-training/{key}/reflection"),
        Route::LearningRecord(None) => f.write_str("/my-training/record"),
        Route::LearningRecord(Some(key)) => write!(f, "/my-training/{key}/record"),
        _ => Ok(()),
    }
}

fn write_filter(f: &mut fmt::Formatter<'_>, filter: &CourseFilter) -> fmt::Result {
    let compare = joined(&filter.compare);
    let mut parts: Vec<_> =
        CourseFacet::ALL.into_iter().map(|facet| (facet.slug(), filter.value(facet))).collect();
    let sort = (filter.sort != CourseSort::default()).then(|| filter.sort.slug());
    parts.extend([("sort", sort), ("compare", compare.as_deref())]);
    query::write(f, "/training", &parts)
}
