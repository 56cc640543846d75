//! What a seven-minute meeting is, and what it can be about.

use leptos::prelude::*;

use super::meetings;
use crate::page_parts::common::session;
use crate::ui::{Breadcrumbs, PageHeading, Paragraph, Region, TextButton, href, live};
use content::{Library, RecordRef};
use reader::{MeetingStage, is_for_meetings};
use routes::Route;
use strings::meeting as words;

/// How many records are offered of a pack without recommendations.
const FEW: usize = 20;

pub fn view() -> AnyView {
    let library = session().library();
    let offered = offered(library).into_iter().map(|about| entry(library, &about));
    let offered: Vec<AnyView> = offered.collect();
    let other = Route::sections(library).into_iter().find(|to| matches!(to, Route::Findings(_)));
    let other = other.map(|to| {
        view! { <p class="govuk-body"><a class="govuk-link" href=href(&to)>{words::CHOOSE_OTHER}</a></p> }
    });
    let need = words::NEED_WHAT.into_iter().map(|need| view! { <li>{need}</li> }.into_any());
    let need: Vec<AnyView> = need.collect();
    view! {
        <div class="govuk-width-container app-meeting">
            <Breadcrumbs here=words::TITLE />
            <div class="app-measure">
                <PageHeading title=words::TITLE />
                <p class="govuk-body-l">{words::LEAD}</p>
                {begun(library)}
                <Region id="how" heading=words::HOW class="">{plan(None)}</Region>
                <Region id="need" heading=words::NEED class="">
                    <ul class="govuk-list govuk-list--bullet">{need}</ul>
                </Region>
                <Region id="choose" heading=words::CHOOSE class="">
                    <Paragraph text=words::CHOOSE_WHAT />
                    <ul class="govuk-list app-meeting__choice">{offered}</ul>
                    {other}
                </Region>
            </div>
        </div>
    }
    .into_any()
}

/// The steps with their minutes; one of them may be the present one.
pub fn plan(now: Option<MeetingStage>) -> AnyView {
    let steps = MeetingStage::STEPS.into_iter().map(|step| {
        let current = (now == Some(step)).then_some("step");
        view! { <li aria-current=current>{words::with_minutes(step)}</li> }.into_any()
    });
    let steps: Vec<AnyView> = steps.collect();
    view! { <ol class="app-meeting__plan" aria-label=words::PLAN>{steps}</ol> }.into_any()
}

fn offered(library: &Library) -> Vec<RecordRef> {
    let recommendations = library.recommendation_refs();
    if !recommendations.is_empty() {
        return recommendations;
    }
    let records = library.records().into_iter().map(|(record, _)| record);
    records.filter(is_for_meetings).take(FEW).collect()
}

fn entry(library: &Library, about: &RecordRef) -> AnyView {
    let to = href(&Route::meeting_on(about));
    view! { <li><a class="govuk-link" href=to>{library.title_of(about)}</a></li> }.into_any()
}

/// The meetings that were begun here and not kept.
fn begun(library: &'static Library) -> AnyView {
    let (session, meetings) = (session(), meetings());
    let removed = RwSignal::new(0);
    live(move || {
        removed.track();
        let begun = meetings.begun().into_iter().filter(|about| library.about(about).is_some());
        let begun = begun.map(|about| {
            let title = library.title_of(&about).unwrap_or_default();
            let to = href(&Route::meeting_on(&about));
            let named = format!("{}: {title}", words::REMOVE);
            let remove = move |()| {
                meetings.remove(&about);
                removed.update(|count| *count += 1);
                session.focus_heading();
            };
            view! {
                <li>
                    <a class="govuk-link" href=to>{title}</a> " "
                    <TextButton label=named on_click=remove />
                </li>
            }
            .into_any()
        });
        let begun: Vec<AnyView> = begun.collect();
        if begun.is_empty() {
            return ().into_any();
        }
        view! {
            <Region id="begun" heading=words::BEGUN class="app-meeting__begun">
                <Paragraph text=words::BEGUN_WHAT />
                <ul class="govuk-list">{begun}</ul>
            </Region>
        }
        .into_any()
    })
}
