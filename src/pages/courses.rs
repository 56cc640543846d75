//! The catalogue of courses and events that the documents name, and one of them.

use leptos::prelude::*;

use super::record::{self, Mark, Record, Room};
use super::session;
use crate::domain::{Course, CourseId, RecordRef, Source};
use crate::route::Route;
use crate::text;
use crate::ui::{
    Breadcrumbs, Inset, MetaList, MetaRow, PageHeading, ProseView, Section, href, worded,
};

pub fn view() -> impl IntoView {
    let library = session().library;
    let groups = library.courses_by_source();
    let groups: Vec<_> =
        groups.into_iter().map(|(source, courses)| group(source, &courses)).collect();
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=text::training::TITLE />
            <PageHeading title=text::training::TITLE />
            <p class="govuk-body-l app-measure">{text::training::LEAD}</p>
            <p class="app-count">{text::training::count(library.courses.len())}</p>
            {groups}
        </div>
    }
}

/// The courses of one document.
fn group(source: &Source, courses: &[&Course]) -> AnyView {
    let entries: Vec<_> = courses.iter().map(|course| entry(course)).collect();
    view! {
        <section class="app-courses app-kind app-kind--training">
            <h2 class="govuk-heading-m">{source.title.clone()}</h2>
            <p class="app-courses__from">{source.publisher.clone()} ", " {source.date.to_string()} ". " {text::training::count(courses.len())}</p>
            <ul class="app-courses__list">{entries}</ul>
        </section>
    }
    .into_any()
}

fn entry(course: &Course) -> AnyView {
    let dates = course.dates.clone().map(|dates| {
        view! { <p class="app-course__fact">{text::training::DATES}": " {dates}</p> }
    });
    view! {
        <li class="app-course">
            <p class="app-course__kind">{text::training::format(course.format)}</p>
            <h3 class="govuk-heading-s">
                <a class="govuk-link" href=href(&Route::Course(course.id.clone()))>{course.about.title.clone()}</a>
            </h3>
            <p>{worded(&course.about.summary)}</p>
            <p class="app-course__fact">{provider(course)}</p>
            <p class="app-course__fact">{text::training::STATUS}": " {course.status.clone()}</p>
            {dates}
        </li>
    }
    .into_any()
}

/// Who offers it, as far as the source says so.
fn provider(course: &Course) -> String {
    let body = course.provider.as_ref().and_then(|id| session().library.body(id));
    body.map_or_else(|| text::training::NO_PROVIDER.into(), |body| body.name.clone())
}

pub fn course(id: &CourseId) -> impl IntoView + use<> {
    let found = session().library.course(id)?;
    let aims: Vec<_> =
        found.aims.iter().map(|aim| view! { <li>{worded(aim)}</li> }.into_any()).collect();
    let aims = (!aims.is_empty()).then(|| {
        view! {
            <Section heading=text::training::AIMS>
                <ul class="govuk-list govuk-list--bullet">{aims}</ul>
            </Section>
        }
    });
    let text = view! {
        <Inset label=text::training::STATUS text=found.status.clone() />
        {facts(found)}
        {aims}
        <Section heading=text::training::MORE><ProseView prose=found.body.clone() /></Section>
        {record::closing(&found.about, &plain_text(found), vec![])}
    };
    Some(record::view(Record {
        route: Route::Course(id.clone()),
        back: (text::training::ALL, Route::Training),
        position: None,
        kind: (text::training::format(found.format).into(), Mark::Training),
        number: None,
        about: &found.about,
        room: Room::Note,
        text: text.into_any(),
        after: record::thread(&RecordRef::Course(id.clone())).into_any(),
        foot: ().into_any(),
    }))
}

/// What one asks of a course first. What the source does not say is left out, but for who offers
/// it.
fn facts(course: &Course) -> impl IntoView + use<> {
    let stated = |label, value: &Option<String>| MetaRow {
        label,
        values: value.iter().map(|value| (value.clone(), None)).collect(),
    };
    let rows = vec![
        MetaRow { label: text::training::PROVIDER, values: vec![(provider(course), None)] },
        MetaRow {
            label: text::training::FORMAT,
            values: vec![(text::training::format(course.format).into(), None)],
        },
        stated(text::training::LEVEL, &course.level),
        stated(text::training::LENGTH, &course.length),
        stated(text::training::AUDIENCE, &course.audience),
        stated(text::training::DATES, &course.dates),
        stated(text::training::HOW_TO_BOOK, &course.how_to_book),
    ];
    view! { <MetaList rows /> }
}

fn plain_text(course: &Course) -> String {
    let Course { level, length, audience, dates, how_to_book, status, .. } = course;
    let mut text = course.body.plain_text();
    let facts = [level, length, audience, dates, how_to_book].into_iter().flatten();
    for more in facts.chain(&course.aims).chain([status]) {
        text.push('\n');
        text.push_str(more);
    }
    text
}
