//! Setting up a kiosk.

use leptos::prelude::*;

use super::counts;
use crate::page_parts::common::session;
use modes::{KIOSK_PARTS, KioskProblem, KioskSetup, for_telephones};
use routes::{Route, shown_to_passers_by};

use crate::ui::{
    Breadcrumbs, Checkboxes, ChoiceOption, Details, ErrorSummary, Form, FormBox, PageHeading,
    Paragraph, Region, TICKED, TextInput, Width, live,
};
use strings::kiosk as words;

/// The summary of what is wrong.
const ERRORS: &str = "kiosk-errors";
const EVENT: &str = "event";
const IDLE: &str = "idle";
const ROOM: &str = "room";
const CODE: &str = "code";
const RECORDS: &str = "records";
const PRINTER: &str = "printer";
const COUNTS: &str = "counts";

pub fn view(setup: KioskSetup, is_mistaken: bool) -> AnyView {
    let (session, form) = (session(), Form::new());
    fill(form, &setup);
    if is_mistaken {
        tell(form, &setup);
    }
    let submit = move |()| {
        form.clear_errors();
        let setup = read(form);
        tell(form, &setup);
        if form.is_sound() {
            session.load(&Route::kiosk(setup));
        } else {
            session.focus(ERRORS);
        }
    };
    let tick = |value: &str, label: &str, hint: &str| {
        vec![ChoiceOption { value: value.into(), label: label.into(), hint: hint.into() }]
    };
    let records = tick(RECORDS, words::SHOWS_RECORDS, words::RECORDS_HINT);
    let printer = tick(PRINTER, words::HAS_PRINTER, words::PRINTER_HINT);
    let counting = tick(COUNTS, words::COUNTS, words::COUNTS_HINT);
    let unreachable = live(move || {
        let (published, here) = (session.published_at(), session.absolute_to("/"));
        let address = for_telephones(form.text(ROOM).trim(), published, &here);
        let warning = address.is_none().then(|| {
            view! { <p class="govuk-inset-text" role="status">{words::ROOM_NEEDED}</p> }
        });
        warning.into_any()
    });
    let passing = Memo::new(move |_| read(form));
    let passing = live(move || passing.with(in_turn));
    let address = live(move || {
        let setup = read(form);
        if !setup.problems().is_empty() {
            return ().into_any();
        }
        let address = session.absolute(&Route::kiosk(setup));
        view! {
            <Region id="by-address" heading=words::BY_ADDRESS class="">
                <Paragraph text=words::BY_ADDRESS_WHAT />
                <p class="govuk-body app-kiosk-address">{address}</p>
            </Region>
        }
        .into_any()
    });
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=words::TITLE />
            <div class="app-measure">
                <PageHeading title=words::TITLE />
                <p class="govuk-body-l" id="kiosk-lead">{words::LEAD}</p>
                <FormBox labelled_by="kiosk-lead" class="app-kiosk-form" on_submit=submit>
                    <ErrorSummary id=ERRORS form />
                    <TextInput id=EVENT form label=words::EVENT hint=words::EVENT_HINT width=Width::Full />
                    <Checkboxes form legend=words::PARTS choices=parts() />
                    <TextInput id=IDLE form label=words::IDLE hint=words::idle_hint() width=Width::Short />
                    <Checkboxes form legend=words::RECORDS choices=records />
                    {passing}
                    <TextInput id=ROOM form label=words::ROOM hint=words::ROOM_HINT width=Width::Full />
                    {unreachable}
                    <Checkboxes form legend=words::PRINTER choices=printer />
                    <Checkboxes form legend=words::COUNTING choices=counting />
                    <TextInput id=CODE form label=words::CODE hint=words::code_hint() width=Width::Digits />
                    <Paragraph text=words::FULL_SCREEN />
                    <button type="submit" class="govuk-button">{words::BEGIN}</button>
                </FormBox>
                {address}
                {counts::view()}
            </div>
        </div>
    }
    .into_any()
}

/// What is shown in turn while nobody is there, by its titles, in reading order.
fn in_turn(setup: &KioskSetup) -> AnyView {
    let library = session().library();
    let records = shown_to_passers_by(setup, library);
    if records.is_empty() {
        return ().into_any();
    }
    let summary = words::in_turn(records.len());
    let titles = records.iter().filter_map(|record| library.title_of(record));
    let titles: Vec<AnyView> = titles.map(|title| view! { <li>{title}</li> }.into_any()).collect();
    view! { <Details summary><ol class="govuk-list govuk-list--number">{titles}</ol></Details> }
        .into_any()
}

/// The parts that the pack has, by the first part of their addresses.
fn sections() -> Vec<(&'static str, &'static str)> {
    let sections = Route::sections(session().library()).into_iter();
    let named = sections.filter_map(|to| {
        let path = to.to_string();
        let part = KIOSK_PARTS.into_iter().find(|part| path.trim_start_matches('/') == *part)?;
        Some((part, strings::section(&to)))
    });
    named.collect()
}

fn parts() -> Vec<ChoiceOption> {
    let choice = |(part, label): (&str, &str)| ChoiceOption {
        value: field_of(part),
        label: label.into(),
        hint: String::new(),
    };
    sections().into_iter().map(choice).collect()
}

fn field_of(part: &str) -> String {
    format!("open-{part}")
}

fn fill(form: Form, setup: &KioskSetup) {
    form.put(EVENT, &setup.event);
    form.put(IDLE, &setup.idle.to_string());
    form.put(ROOM, &setup.room);
    form.put(CODE, &setup.code);
    for (id, is) in
        [(RECORDS, setup.shows_records), (PRINTER, setup.has_printer), (COUNTS, setup.counts)]
    {
        form.put(id, if is { TICKED } else { "" });
    }
    for part in &setup.parts {
        form.put(&field_of(part), TICKED);
    }
}

fn read(form: Form) -> KioskSetup {
    let is_open = |part: &&str| form.text(&field_of(part)) == TICKED;
    KioskSetup {
        event: form.text(EVENT).trim().to_owned(),
        parts: sections().into_iter().map(|(part, _)| part).filter(is_open).collect(),
        // None that could be meant: it is told.
        idle: form.text(IDLE).trim().parse().unwrap_or(0),
        shows_records: form.text(RECORDS) == TICKED,
        room: form.text(ROOM).trim().to_owned(),
        code: form.text(CODE).trim().to_owned(),
        has_printer: form.text(PRINTER) == TICKED,
        counts: form.text(COUNTS) == TICKED,
    }
}

fn tell(form: Form, setup: &KioskSetup) {
    for problem in setup.problems() {
        let said = words::problem(problem);
        match problem {
            KioskProblem::Event => form.fault(EVENT, said),
            KioskProblem::Idle => form.fault(IDLE, said),
            KioskProblem::Room => form.fault(ROOM, said),
            KioskProblem::Code => form.fault(CODE, said),
            KioskProblem::Parts => form.fault_whole(said),
        }
    }
}
