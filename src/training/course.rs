//! One course: what the source says of it, when it is held and how to book it, and what it came
//! from.

use leptos::prelude::*;

use super::{bullets, now, provider, row};
use crate::{my_training, page_parts::common::session};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{
    Course, CourseFacet, CourseFilter, CourseId, CourseSession, Day, RecordKind, RecordMeta,
    RecordRef, TimeOfDay,
};
use routes::Route;

use crate::ui::{Inset, MetaList, MetaRow, Paragraph, ProseView, Section, SmallHeading, href};

/// What a course can have come from.
const ORIGINS: [RecordKind; 3] =
    [RecordKind::Recommendation, RecordKind::Review, RecordKind::Finding];

/// What one learns from besides.
const RELATED: [RecordKind; 4] =
    [RecordKind::Article, RecordKind::Course, RecordKind::Line, RecordKind::Figure];

pub fn view(id: &CourseId) -> impl IntoView + use<> {
    let found = session().library().course(id)?;
    let aims = (!found.aims.is_empty()).then(|| {
        view! { <Section heading=strings::training::AIMS>{bullets(&found.aims)}</Section> }
    });
    let status = strings::training::stage_and_status(found.stage, &found.status);
    // The links stand with the booking.
    let about = RecordMeta { links: Vec::new(), ..found.about.clone() };
    let text = view! {
        <Inset label=strings::training::STATUS text=status />
        {facts(found)}
        {aims}
        <Section heading=strings::training::MORE><ProseView prose=found.body.clone() /></Section>
        <Section heading=strings::training::SESSIONS>{sessions(found)}</Section>
        {booking(found)}
        {hand_over(found)}
        {materials(found)}
        {my_training::panel(found)}
        {record::closing(&about, &plain_text(found), vec![])}
    };
    let subject = RecordRef::Course(id.clone());
    let after = view! {
        {record::strands(&subject, "origin", strings::training::ORIGIN, &ORIGINS)}
        {record::strands(&subject, "thread", strings::FOLLOW_THE_THREAD, &RELATED)}
        {same_theme(found)}
    };
    Some(record::view(Record {
        route: Route::Course(id.clone()),
        back: (strings::training::ALL, Route::Training(CourseFilter::default())),
        position: None,
        kind: (strings::training::format(found.format).into(), RecordColour::Training),
        number: None,
        about: &found.about,
        text: text.into_any(),
        after: after.into_any(),
        foot: ().into_any(),
    }))
}

/// What one asks of a course first. What the source does not say is left out, but for who offers
/// it.
pub fn facts(course: &Course) -> AnyView {
    let library = session().library();
    let audiences = course.audiences.iter().map(|id| {
        let filter = CourseFilter::default().with(CourseFacet::Audience, Some(id.as_str()));
        let name = strings::training::value(library, CourseFacet::Audience, id.as_str());
        (name.to_owned(), Some(Route::Training(filter)))
    });
    let rows = vec![
        row(strings::training::PROVIDER, Some(provider(course))),
        row(strings::training::FORMAT, Some(strings::training::format(course.format).into())),
        row(strings::training::LEVEL, course.level.clone()),
        row(strings::training::LENGTH, course.length.clone()),
        row(strings::training::AUDIENCE, course.audience.clone()),
        MetaRow { label: strings::training::AUDIENCES, values: audiences.collect() },
        row(strings::training::DATES, course.dates.clone()),
        row(strings::training::HOW_TO_BOOK, course.how_to_book.clone()),
    ];
    view! { <MetaList rows /> }.into_any()
}

/// When and where it is held, as far as the pack knows.
fn sessions(course: &Course) -> AnyView {
    if course.sessions.is_empty() {
        return view! { <Paragraph text=strings::training::DATES_FROM_PROVIDER /> }.into_any();
    }
    let now = now();
    let none = now.is_some_and(|now| course.sessions_to_come(now).is_empty());
    let none = none.then(|| view! { <Paragraph text=strings::training::NONE_TO_COME /> });
    let items: Vec<_> = course.sessions.iter().map(|session| one_session(session, now)).collect();
    view! {
        {none}
        <ul class="app-sessions">{items}</ul>
    }
    .into_any()
}

fn one_session(session: &CourseSession, now: Option<(Day, TimeOfDay)>) -> AnyView {
    let over = now.is_some_and(|now| session.is_over(now));
    let mut terms = strings::training::terms(session);
    if over {
        terms = vec![strings::training::SESSION_OVER.into()];
    }
    let class = if over { "app-session app-session--over" } else { "app-session" };
    let terms: Vec<_> = terms.into_iter().map(|term| view! { <p>{term}</p> }.into_any()).collect();
    view! {
        <li class=class>
            <p class="app-session__when">
                <time datetime=session.day.machine()>{session.day.long()}</time>
                {strings::training::times(session)}
            </p>
            <p>{session.place.clone()}</p>
            {terms}
        </li>
    }
    .into_any()
}

/// The booking in short, where the pack tells how this course is booked.
fn booking(course: &Course) -> Option<AnyView> {
    let library = session().library();
    let booking = library.booking_of(course)?;
    let publisher = library.source(&booking.source.document)?.publisher.as_str();
    let steps: Vec<_> = booking
        .steps
        .iter()
        .map(|step| view! { <li>{step.title.clone()}</li> }.into_any())
        .collect();
    let needed = (!booking.needed.is_empty()).then(|| {
        view! {
            <SmallHeading text=strings::training::NEEDED />
            {bullets(&booking.needed)}
        }
    });
    Some(
        view! {
            <Section heading=strings::training::BOOK>
                {needed}
                <Paragraph text=strings::training::booking_by(publisher) />
                <ol class="govuk-list govuk-list--number">{steps}</ol>
                <p class="govuk-body"><a class="govuk-link" href=href(&Route::BookingGuide)>{strings::training::BOOKING_WHOLE}</a></p>
            </Section>
        }
        .into_any(),
    )
}

/// The provider's own pages.
fn hand_over(course: &Course) -> Option<AnyView> {
    let links: Vec<_> = course
        .about
        .links
        .iter()
        .map(|link| {
            let (to, title) = (link.url.clone(), link.title.clone());
            view! { <li><a class="govuk-link" href=to rel="noreferrer">{title}</a></li> }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <Section heading=strings::training::HAND_OVER>
                <Paragraph text=strings::training::HAND_OVER_NOTE />
                <ul class="govuk-list govuk-list--bullet">{links}</ul>
            </Section>
        }
        .into_any()
    })
}

/// That there is something to download, which comes after attending.
fn materials(course: &Course) -> Option<AnyView> {
    let count = course.materials.len();
    (count > 0).then(|| {
        view! {
            <Section heading=strings::training::MATERIALS>
                <Paragraph text=strings::training::materials(count) />
            </Section>
        }
        .into_any()
    })
}

/// The way to the courses of the same first theme, where there are others.
fn same_theme(course: &Course) -> Option<AnyView> {
    let library = session().library();
    let theme = library.theme(course.about.themes.first()?)?;
    let filter = CourseFilter { theme: Some(theme.id.clone()), ..CourseFilter::default() };
    let count = filter.count(library);
    let label = strings::training::more_on(count, &theme.name);
    (count > 1).then(|| {
        view! {
            <p class="govuk-body app-more app-no-print"><a class="govuk-link" href=href(&Route::Training(filter))>{label}</a></p>
        }
        .into_any()
    })
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
