//! Courses side by side.

use leptos::prelude::*;

use super::{next_session, provider};
use crate::page_parts::common::session;
use content::{Course, CourseFilter, CourseId, differs};
use routes::Route;

use crate::ui::{Breadcrumbs, ButtonLink, ContentNote, PageHeading, Paragraph, href};

pub fn view(ids: &[CourseId]) -> impl IntoView + use<> {
    let library = session().library();
    let courses: Vec<&Course> = ids.iter().filter_map(|id| library.course(id)).collect();
    let grave = courses.iter().any(|course| course.about.content_note.is_some());
    let to = Route::Training(CourseFilter { compare: ids.to_vec(), ..CourseFilter::default() });
    let text = match courses.len() {
        0 => view! {
            <Paragraph text=strings::training::NOTHING_PICKED />
            <ButtonLink label=strings::training::TO_CATALOGUE to />
        }
        .into_any(),
        count => {
            let one =
                (count == 1).then(|| view! { <Paragraph text=strings::training::ONE_PICKED /> });
            view! {
                <p class="govuk-body-l app-measure">{strings::training::COMPARE_LEAD}</p>
                {one}
                <p class="govuk-body app-no-print"><a class="govuk-link" href=href(&to)>{strings::training::PICK_MORE}</a></p>
                {table(&courses, ids)}
            }
            .into_any()
        }
    };
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::training::COMPARE />
            <PageHeading title=strings::training::COMPARE />
            {grave.then(|| view! { <ContentNote note=strings::training::CONTENT_NOTE /> })}
            {text}
        </div>
    }
}

/// What is compared: a label, and what it is of a course; several values are a list.
type Fact = (&'static str, fn(&Course) -> Vec<String>);

fn stated(value: &Option<String>) -> Vec<String> {
    value.iter().cloned().collect()
}

const FACTS: [Fact; 12] = [
    (strings::training::PROVIDER, |course| vec![provider(course)]),
    (strings::training::FORMAT, |course| vec![strings::training::format(course.format).into()]),
    (strings::training::LEVEL, |course| stated(&course.level)),
    (strings::training::LENGTH, |course| stated(&course.length)),
    (strings::training::AUDIENCE, |course| stated(&course.audience)),
    (strings::training::AIMS, |course| course.aims.clone()),
    (strings::training::DATES, |course| stated(&course.dates)),
    (strings::training::NEXT_SESSION, |course| vec![next_session(course)]),
    (strings::training::HOW_TO_BOOK, |course| stated(&course.how_to_book)),
    (strings::training::STATUS, |course| {
        vec![strings::training::stage_and_status(course.stage, &course.status)]
    }),
    (strings::THEMES, |course| {
        let themes = course.about.themes.iter();
        let themes = themes.filter_map(|id| session().library().theme(id));
        themes.map(|theme| theme.name.clone()).collect()
    }),
    (strings::training::SOURCE, |course| {
        let source = session().library().source(&course.about.source.document);
        source.map(|source| format!("{}, {}", source.title, source.date)).into_iter().collect()
    }),
];

/// A table on a desk; where there is no room, each row becomes a card, and each cell names its
/// course. The roles keep it a table for assistive technology all the same.
fn table(courses: &[&Course], ids: &[CourseId]) -> AnyView {
    let heads: Vec<_> = courses
        .iter()
        .map(|course| {
            let to = Route::Course(course.id.clone());
            view! {
                <th scope="col" role="columnheader"><a class="govuk-link" href=href(&to)>{course.about.title.clone()}</a></th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<_> = FACTS.iter().map(|(label, fact)| row(label, *fact, courses)).collect();
    let take_out = |course: &&Course| {
        let mut left = ids.to_vec();
        left.retain(|id| *id != course.id);
        let link = view! {
            <a class="govuk-link" href=href(&Route::Compare(left))>
                {strings::training::TAKE_OUT}
                <span class="govuk-visually-hidden">" " {course.about.title.clone()}</span>
            </a>
        };
        cell(course, link.into_any())
    };
    let take_out: Vec<_> = courses.iter().map(take_out).collect();
    view! {
        <table class="app-compare" role="table">
            <caption class="govuk-visually-hidden">{strings::training::COMPARE}</caption>
            <thead role="rowgroup">
                <tr role="row"><th scope="col" role="columnheader">{strings::training::FACT}</th> {heads}</tr>
            </thead>
            <tbody role="rowgroup">
                {rows}
                <tr role="row" class="app-no-print"><th scope="row" role="rowheader">{strings::training::TAKE_OUT}</th> {take_out}</tr>
            </tbody>
        </table>
    }
    .into_any()
}

fn row(label: &'static str, fact: fn(&Course) -> Vec<String>, courses: &[&Course]) -> AnyView {
    let values: Vec<Vec<String>> = courses.iter().map(|course| fact(course)).collect();
    let whole: Vec<String> = values.iter().map(|of_course| of_course.join("\n")).collect();
    let mark = differs(&whole).then(|| {
        view! { " " <span class="app-compare__differs">{strings::training::DIFFERS}</span> }
    });
    let cells: Vec<_> =
        courses.iter().zip(values).map(|(course, values)| cell(course, told(values))).collect();
    view! {
        <tr role="row"><th scope="row" role="rowheader">{label} {mark}</th> {cells}</tr>
    }
    .into_any()
}

fn told(mut values: Vec<String>) -> AnyView {
    if values.len() > 1 {
        let items: Vec<_> =
            values.into_iter().map(|value| view! { <li>{value}</li> }.into_any()).collect();
        return view! { <ul>{items}</ul> }.into_any();
    }
    match values.pop() {
        Some(value) => value.into_any(),
        None => view! { <span class="app-compare__none">{strings::training::NOT_SAID}</span> }
            .into_any(),
    }
}

fn cell(course: &Course, content: AnyView) -> AnyView {
    let title = course.about.title.clone();
    view! {
        <td role="cell"><span class="app-compare__of" aria-hidden="true">{title}</span> {content}</td>
    }
    .into_any()
}
