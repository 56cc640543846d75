//! One course in the reader's own training: how it stands, what happened, and what came of it.

use leptos::prelude::*;

use super::moves::{self, MoveSubject, Moves};
use super::{
    TrainingContext, calendar, context, evaluation, no_record, sitting, stated, theme_names,
};
use crate::page_parts::common::session;
use crate::ui::{BackLink, MetaList, MetaRow, Region, TextButton, href, live};
use content::Course;
use reader::{Entry, LogFilter, TrainingKey, TrainingRecord, TrainingState};
use routes::Route;
use strings::my_training as words;

pub fn view(key: TrainingKey) -> AnyView {
    let desk = context();
    let of = key.clone();
    let there = Memo::new(move |_| desk.record(&of).is_some());
    live(move || if there.get() { page(&key) } else { no_record(&key) })
}

/// What is typed into a part of it stays, whatever else of the record changes.
fn page(key: &TrainingKey) -> AnyView {
    let moves = Moves::new(MoveSubject::Record(key.clone()));
    let (desk, course) = (moves.desk, moves.course());
    let title = untrack(|| moves.record()).map(|record| record.title).unwrap_or_default();
    let of_record = move |draw: fn(TrainingContext, &TrainingRecord) -> AnyView| {
        live(move || moves.record().map(|record| draw(desk, &record)).into_any())
    };
    let taken = Memo::new(move |_| moves.record().is_some_and(|record| is_taken(&record)));
    let own = matches!(key, TrainingKey::Own(_)).then(|| stated::view(key));
    let of = key.clone();
    let taken = live(move || if taken.get() { after(&of, course) } else { ().into_any() });
    view! {
        <div class="govuk-width-container app-training app-kind app-kind--training">
            <BackLink label=words::TITLE to=Route::MyTraining(LogFilter::default()) />
            <h1 class="govuk-heading-l" tabindex="-1">{title}</h1>
            {of_record(head)}
            {moves::view(moves)}
            {of_record(calendar::buttons)}
            <Region id="history" heading=words::HISTORY class="">{of_record(history)}</Region>
            {own}
            {taken}
            {remove(key.clone())}
        </div>
    }
    .into_any()
}

fn is_taken(record: &TrainingRecord) -> bool {
    matches!(record.state(), Some(TrainingState::Attended | TrainingState::Evaluated))
}

/// What there is to do once it was attended.
fn after(key: &TrainingKey, course: Option<&'static Course>) -> AnyView {
    let length = matches!(key, TrainingKey::Course(..)).then(|| stated::view(key));
    view! { {length} {materials(course)} {evaluation::view(key)} {hand_on(key)} }.into_any()
}

/// How it stands, and what is known of the course.
fn head(desk: TrainingContext, record: &TrainingRecord) -> AnyView {
    let course = desk.course(&record.key);
    let gone = course.is_none() && matches!(record.key, TrainingKey::Course(..));
    let gone = gone.then(|| view! { <p class="govuk-inset-text">{words::COURSE_GONE}</p> });
    let elsewhere =
        matches!(record.key, TrainingKey::Own(_)).then(|| (words::ELSEWHERE.to_owned(), None));
    let page = course.map(|c| (c.about.title.clone(), Some(Route::Course(c.id.clone()))));
    let one = |label, value: Option<String>| MetaRow {
        label,
        values: value.into_iter().filter(|v| !v.is_empty()).map(|v| (v, None)).collect(),
    };
    let rows = vec![
        MetaRow { label: words::COURSE, values: page.or(elsewhere).into_iter().collect() },
        one(words::PROVIDER, record.provider.clone()),
        one(words::HOURS, record.minutes.map(words::duration)),
        one(words::THEMES, Some(theme_names(&record.themes))),
    ];
    view! {
        <p class="govuk-body-l">{words::standing(record)}</p>
        {sitting::advice_on(desk, record)}
        {gone}
        <MetaList rows />
    }
    .into_any()
}

fn history(_: TrainingContext, record: &TrainingRecord) -> AnyView {
    let entry = |entry: &Entry| {
        let booked = entry.sitting.as_ref().map(|sitting| {
            view! { <span class="app-history__booked">{words::for_sitting(sitting)}</span> }
        });
        view! {
            <li>
                <time datetime=entry.on.machine()>{entry.on.to_string()}</time> " "
                <strong>{words::state(entry.to)}</strong> " " {booked}
            </li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = record.history.iter().map(entry).collect();
    view! { <ol class="app-history">{entries}</ol> }.into_any()
}

/// What can be downloaded after the course.
fn materials(course: Option<&'static Course>) -> AnyView {
    let materials = course.map(|course| course.materials.as_slice()).unwrap_or_default();
    let links: Vec<AnyView> = materials
        .iter()
        .map(|link| {
            view! { <li><a class="govuk-link" href=link.url.clone()>{link.title.clone()}</a></li> }
                .into_any()
        })
        .collect();
    (!links.is_empty())
        .then(|| {
            view! {
                <Region id="materials" heading=words::MATERIALS class="">
                    <ul class="govuk-list">{links}</ul>
                </Region>
            }
        })
        .into_any()
}

/// The ways on from what was written.
fn hand_on(key: &TrainingKey) -> AnyView {
    let forms = !session().library().reflection_forms.is_empty();
    let set_out = forms.then(|| {
        view! { <li><a class="govuk-link" href=href(&Route::Reflection(key.clone()))>{words::SET_OUT}</a></li> }
    });
    view! {
        <ul class="govuk-list app-no-print">
            {set_out}
            <li><a class="govuk-link" href=href(&Route::LearningRecord(Some(key.clone())))>{words::PRINT_ONE}</a></li>
        </ul>
    }
    .into_any()
}

fn remove(key: TrainingKey) -> AnyView {
    let told = RwSignal::new(String::new());
    let desk = context();
    let act = move |()| {
        // What is being written is kept first, so that it can be put back as well.
        desk.open_form.flush();
        match desk.training.remove(&key) {
            // In its place the page says that it is gone, and how to put it back.
            Ok(()) => desk.session.focus_heading(),
            Err(trouble) => told.set(words::trouble(&trouble)),
        }
    };
    view! {
        <p class="app-remove app-no-print">
            <TextButton label=words::REMOVE on_click=act />
            " " <span role="status">{live(move || told.get().into_any())}</span>
        </p>
    }
    .into_any()
}
