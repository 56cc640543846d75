//! The day, time and place that were booked: chosen from the pack's sessions, or typed in where the
//! provider alone has dates. What it costs to cancel, and what it clashes with, is said beside it.

use leptos::prelude::*;

use super::TrainingContext;
use content::{Course, CourseSession};
use reader::{Booking, TrainingKey, TrainingRecord, clashes_with};

use crate::ui::{ChoiceLayout, ChoiceOption, DateInput, Form, Radios, TextInput, Width, live};
use strings::my_training as words;

const SESSION: &str = "session";
/// The choice of a day that the pack does not have.
const OTHER: &str = "other";
const DAY: &str = "sitting";
const START: &str = "sitting-start";
const END: &str = "sitting-end";
const PLACE: &str = "sitting-place";
const CANCEL_BY: &str = "cancel-by";
const CHARGE: &str = "charge";

/// The pack's sessions of a course that are yet to be held.
fn to_come(desk: TrainingContext, course: Option<&'static Course>) -> Vec<&'static CourseSession> {
    let today = desk.training.today();
    let sessions = course.map(|course| course.sessions.as_slice()).unwrap_or_default();
    sessions.iter().filter(|session| session.day >= today).collect()
}

/// The fields for what is booked, with what is to be known before one saves it.
pub fn fields(
    desk: TrainingContext,
    form: Form,
    course: Option<&'static Course>,
    key: Option<TrainingKey>,
) -> AnyView {
    let sessions = to_come(desk, course);
    let radios = (!sessions.is_empty()).then(|| {
        let mut choices: Vec<ChoiceOption> = sessions.iter().map(|session| choice(desk, session)).collect();
        choices.push(ChoiceOption {
            value: OTHER.into(),
            label: words::OTHER_DATE.into(),
            hint: String::new(),
        });
        view! { <Radios id=SESSION form legend=words::WHICH_SESSION hint="" choices stand=ChoiceLayout::Stacked /> }
    });
    let none = radios.is_none();
    let own = live(move || {
        let own = none || form.text(SESSION) == OTHER;
        own.then(|| own_fields(form)).into_any()
    });
    let advice = live(move || {
        so_far(desk, form, course).map(|booked| advice(desk, &booked, key.as_ref())).into_any()
    });
    view! {
        {radios}
        {own}
        <div class="app-advice" role="status">{advice}</div>
    }
    .into_any()
}

fn choice(desk: TrainingContext, session: &CourseSession) -> ChoiceOption {
    let sitting = Booking::from(session);
    let mut hint = session.places.map(words::places).unwrap_or_default();
    if let Some(terms) = words::terms(&sitting, desk.training.today()) {
        if !hint.is_empty() {
            hint.push(' ');
        }
        hint.push_str(&terms);
    }
    ChoiceOption { value: session.id.to_string(), label: words::sitting(&sitting), hint }
}

fn own_fields(form: Form) -> AnyView {
    view! {
        <fieldset class="govuk-fieldset app-own-date">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words::OWN_DATE}</legend>
            <p class="govuk-hint">{words::OWN_DATE_HINT}</p>
            <DateInput id=DAY form legend=words::COURSE_DATE hint=strings::forms::DAY_HINT />
            <TextInput id=START form label=words::STARTS hint=strings::forms::TIME_HINT width=Width::Short />
            <TextInput id=END form label=words::ENDS hint="" width=Width::Short />
            <TextInput id=PLACE form label=words::PLACE hint="" width=Width::Full />
            <DateInput id=CANCEL_BY form legend=words::LAST_DAY hint="" />
            <TextInput id=CHARGE form label=words::CHARGE hint=words::CHARGE_HINT width=Width::Full />
        </fieldset>
    }
    .into_any()
}

/// What is chosen or typed so far, where there is a day; nothing is said of errors.
fn so_far(desk: TrainingContext, form: Form, course: Option<&'static Course>) -> Option<Booking> {
    let chosen = form.text(SESSION);
    if let Some(session) = to_come(desk, course).into_iter().find(|s| s.id.as_str() == chosen) {
        return Some(Booking::from(session));
    }
    let filled = |id: &str| Some(form.text(id).trim().to_owned()).filter(|text| !text.is_empty());
    Some(Booking {
        session: None,
        day: form.day(DAY).ok().flatten()?,
        start: form.time(START).ok().flatten(),
        end: form.time(END).ok().flatten(),
        place: filled(PLACE),
        cancel_by: form.day(CANCEL_BY).ok().flatten(),
        charge: filled(CHARGE),
    })
}

/// What one should know of a booking: until when cancelling costs nothing and what it costs then,
/// and what it clashes with. `own` is the record that it is of.
pub fn advice(desk: TrainingContext, booked: &Booking, own: Option<&TrainingKey>) -> AnyView {
    let terms = words::terms(booked, desk.training.today());
    let clashing: Vec<String> = desk.training.log().with(|log| {
        let others = clashes_with(booked, own, log);
        let said = |other: &TrainingRecord| Some(words::clash(&other.title, other.booking()?));
        others.into_iter().filter_map(said).collect()
    });
    let said = terms.into_iter().chain(clashing);
    let said: Vec<AnyView> = said.map(|said| view! { <p>{said}</p> }.into_any()).collect();
    said.into_any()
}

/// The same of a record as it stands. Nothing is said of what is over.
pub fn advice_on(desk: TrainingContext, record: &TrainingRecord) -> AnyView {
    let booked = record.booking().filter(|booked| booked.day >= desk.training.today());
    let said = booked.map(|booked| {
        let said = advice(desk, booked, Some(&record.key));
        view! { <div class="app-advice">{said}</div> }
    });
    said.into_any()
}

/// What is booked, once the reader wants it kept. Errors are noted in the form.
pub fn read(desk: TrainingContext, form: Form, course: Option<&'static Course>) -> Option<Booking> {
    let sessions = to_come(desk, course);
    let chosen = form.now(SESSION);
    if let Some(session) = sessions.iter().find(|session| session.id.as_str() == chosen) {
        return Some(Booking::from(*session));
    }
    if !sessions.is_empty() && chosen != OTHER {
        form.fault_choice(SESSION, words::CHOOSE_SESSION.into());
        return None;
    }
    let day = form.checked_day(DAY, words::COURSE_DATE);
    let start = form.checked_time(START, words::STARTS);
    let end = form.checked_time(END, words::ENDS);
    let cancel_by = form.checked_day(CANCEL_BY, words::LAST_DAY);
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        form.fault(END, words::ENDS_FIRST.into());
    }
    if let (Some(day), Some(cancel_by)) = (day, cancel_by)
        && cancel_by > day
    {
        form.fault_day(CANCEL_BY, words::CANCELS_LATE.into());
    }
    let more = [START, END, PLACE, CHARGE].iter().any(|id| !form.now(id).trim().is_empty());
    if form.is_sound() && day.is_none() && (more || cancel_by.is_some()) {
        form.fault_day(DAY, strings::forms::needed(words::THE_COURSE_DATE));
    }
    untrack(|| so_far(desk, form, course))
}
