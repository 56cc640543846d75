//! The catalogue of courses and events that the documents name: narrowed, ordered, printed.

use leptos::prelude::*;

use super::picks::Picks;
use super::{next_session, provider};
use crate::page_parts::record::RecordColour;
use crate::{page_parts::actions, page_parts::common::session};
use content::{Course, CourseFacet, CourseFilter, CourseHeading, CourseSort, RecordRef};
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Chip, Chips, ContentNote, PageHeading, Paragraph, Select,
    href, option, worded,
};

pub fn view() -> impl IntoView {
    let session = session();
    let address = session.address();
    let library = session.library();
    let filter = Memo::new(move |before: Option<&CourseFilter>| {
        address.with(|address| match address {
            Address::Page(Route::Training(filter)) => filter.clone(),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let picks = Picks::of(filter);
    // The list stays as it is while courses are picked, and so does the focus.
    let shown = Memo::new(move |_| filter.with(CourseFilter::without_picks));
    Effect::new(move |before: Option<()>| {
        shown.track();
        if before.is_some() {
            session.move_on_to("results");
        }
    });
    let total = library.courses.len();
    let showing = move || strings::training::showing(shown.with(|f| f.count(library)), total);
    let grave = library.courses.iter().any(|course| course.about.content_note.is_some());
    view! {
        <div class="govuk-width-container app-catalogue">
            <Breadcrumbs here=strings::training::TITLE />
            <PageHeading title=strings::training::TITLE />
            <p class="govuk-body-l app-measure">{strings::training::LEAD}</p>
            {grave.then(|| view! { <ContentNote note=strings::training::CONTENT_NOTE /> })}
            {around()}
            {controls(filter)}
            <div class="app-results">
                <p role="status" id="results" tabindex="-1">{move || showing()}</p>
                {move || chips(&filter.get())}
            </div>
            <div class="app-no-print app-prints">
                <Button label=strings::training::PRINT_LIST kind=ButtonKind::Secondary on_click=move |()| session.print() />
            </div>
            {move || list(&shown.get(), picks)}
            {picks.bar()}
        </div>
    }
}

/// The ways to find and book a course, and to what the reader has planned, as far as the pack has
/// them.
fn around() -> AnyView {
    let session = session();
    let pages = Route::about_training(session.library()).into_iter();
    let links = pages.filter(|to| session.opens(to)).filter_map(|to| {
        let line = match &to {
            Route::ChooseTraining(_) => strings::training::CHOOSE_WAY,
            Route::BookingGuide => strings::training::BOOKING_WAY,
            Route::MyTraining(_) => strings::training::MY_TRAINING_WAY,
            _ => return None,
        };
        Some(view! {
            <li>
                <a class="govuk-link" href=href(&to)>{strings::section(&to)}</a>
                <span>{line}</span>
            </li>
        })
    });
    let links: Vec<_> = links.collect();
    view! {
        <nav class="app-around app-no-print" aria-label=strings::training::AROUND><ul>{links}</ul></nav>
    }
    .into_any()
}

fn controls(filter: Memo<CourseFilter>) -> impl IntoView {
    let session = session();
    let library = session.library();
    let adjust = move |filter| session.adjust(&Route::Training(filter));
    let select = |facet: CourseFacet| {
        let choose = Callback::new(move |chosen: String| {
            let value = (!chosen.is_empty()).then_some(chosen.as_str());
            adjust(filter.get_untracked().with(facet, value));
        });
        let options = move || {
            let filter = filter.get();
            let any = filter.with(facet, None).count(library);
            let any = strings::with_count(strings::training::any(facet), any);
            let mut options = vec![option("", any, filter.value(facet).is_none())];
            for (value, count) in filter.choices(facet, library) {
                let name = strings::training::value(library, facet, value);
                let chosen = filter.value(facet) == Some(value);
                options.push(option(value, strings::with_count(name, count), chosen));
            }
            options
        };
        view! {
            <Select id=facet.slug() label=strings::training::facet(facet) on_choose=choose>{move || options()}</Select>
        }
        .into_any()
    };
    let sort = Callback::new(move |chosen: String| {
        let sort = CourseSort::of_slug(&chosen);
        adjust(CourseFilter { sort: sort.unwrap_or_default(), ..filter.get_untracked() });
    });
    let sorts = move || {
        let now = filter.with(|filter| filter.sort);
        let sorts = CourseSort::ALL.into_iter();
        sorts
            .map(|s| option(s.slug(), strings::training::sort(s).to_owned(), s == now))
            .collect::<Vec<_>>()
    };
    view! {
        <form class="app-filter app-filter--many app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            {CourseFacet::ALL.into_iter().map(select).collect::<Vec<_>>()}
            <Select id="sort" label=strings::training::SORT on_choose=sort>{move || sorts()}</Select>
        </form>
    }
}

fn chips(filter: &CourseFilter) -> AnyView {
    let library = session().library();
    let mut names = String::new();
    let mut chips = Vec::new();
    for facet in CourseFacet::ALL {
        let Some(value) = filter.value(facet) else { continue };
        let name = strings::training::value(library, facet, value).to_owned();
        if !names.is_empty() {
            names.push_str("; ");
        }
        names.push_str(&name);
        chips.push(Chip { name, without: Route::Training(filter.with(facet, None)) });
    }
    let narrowed = (!names.is_empty()).then(|| strings::training::narrowed_to(&names));
    let all = Route::Training(filter.whole());
    view! {
        <div class="app-no-print"><Chips chips all /></div>
        <p class="app-print-only">{narrowed}</p>
    }
    .into_any()
}

fn list(shown: &CourseFilter, picks: Picks) -> AnyView {
    let groups = shown.groups(session().library());
    if groups.is_empty() {
        return view! { <Paragraph text=strings::training::NOTHING_MATCHES /> }.into_any();
    }
    let listed = groups.iter().flat_map(|(_, courses)| courses);
    let listed = listed.map(|course| RecordRef::Course(course.id.clone()));
    let uses = actions::of_list(&Route::Training(shown.clone()), listed);
    let groups = groups.into_iter().map(|(heading, courses)| group(heading, &courses, picks));
    view! { {groups.collect::<Vec<_>>()} {uses} }.into_any()
}

fn group(heading: CourseHeading<'_>, courses: &[&'static Course], picks: Picks) -> AnyView {
    let entries: Vec<_> = courses.iter().map(|course| entry(course, picks)).collect();
    let title = strings::training::heading(heading).to_owned();
    let count = strings::training::count(courses.len());
    let from = match heading {
        CourseHeading::Document(source) => {
            view! { {source.publisher.clone()} ", " {source.date.to_string()} ". " {count} }
                .into_any()
        }
        _ => count.into_any(),
    };
    view! {
        <section class=format!("app-courses {}", RecordColour::Training.class())>
            <h2 class="govuk-heading-m">{title}</h2>
            <p class="app-courses__from">{from}</p>
            <ul class="app-courses__list">{entries}</ul>
        </section>
    }
    .into_any()
}

fn entry(course: &'static Course, picks: Picks) -> AnyView {
    let title = course.about.title.clone();
    let next = if course.sessions.is_empty() {
        fact(strings::training::DATES_FROM_PROVIDER.into())
    } else {
        labelled(strings::training::NEXT_SESSION, &next_session(course))
    };
    let status = strings::training::stage_and_status(course.stage, &course.status);
    let whom = course.audience.as_deref().map(|whom| labelled(strings::training::AUDIENCE, whom));
    let dates = course.dates.as_deref().map(|dates| labelled(strings::training::DATES, dates));
    view! {
        <li class="app-course">
            <p class="app-course__kind">{strings::training::format(course.format)}</p>
            <h3 class="govuk-heading-s">
                <a class="govuk-link" href=href(&Route::Course(course.id.clone()))>{title}</a>
            </h3>
            <p>{worded(&course.about.summary)}</p>
            {fact(provider(course))}
            {whom}
            {labelled(strings::training::STATUS, &status)}
            {dates}
            {next}
            {picks.switch(course)}
        </li>
    }
    .into_any()
}

fn labelled(label: &str, value: &str) -> AnyView {
    fact(format!("{label}: {value}"))
}

fn fact(fact: String) -> AnyView {
    view! { <p class="app-course__fact">{fact}</p> }.into_any()
}
