//! The frame of every step of the toolkit: the way back, the heading, the text, and room beside
//! it to think.

use leptos::prelude::*;

use super::handout::{self, Handout};
use super::{notes, session, turning};
use crate::domain::{Step, ToolkitFilter};
use crate::route::Route;
use crate::state::ProgressLog;
use crate::ui::{BackLink, ContentNote, text};

/// What a step puts into the frame.
pub struct Record<'a> {
    /// Shown large beside the title.
    pub number: Option<u16>,
    pub title: &'a str,
    pub summary: &'a str,
    pub content_note: Option<&'a String>,
    pub room: Room,
    /// The text itself.
    pub text: AnyView,
    /// What follows under both columns.
    pub after: AnyView,
}

/// Whether there is room for a note and the reflection questions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    ForNotes,
    None,
}

pub fn view(step: &Step, record: Record<'_>) -> impl IntoView + use<> {
    expect_context::<ProgressLog>().visit(step);
    let handout = Handout::new();
    let position = session().library.toolkit.neighbours(step).map(|at| text::position(&at));
    let number = record.number.map(|number| {
        view! {
            <span class="app-record__number" aria-hidden="true">{number}</span>
        }
    });
    let kind = record.number.map(|number| {
        view! { <p class="app-record__kind">{text::LOCAL_RECOMMENDATION} <span class="govuk-visually-hidden">" " {number}</span></p> }
    });
    let side = (record.room == Room::ForNotes).then(|| {
        view! {
            <div class="app-record__side">
                {notes::my_note(step)}
                {notes::reflection(step)}
            </div>
        }
    });
    view! {
        <div class=move || handout.get().class()>
            <div class="app-record__top app-no-print">
                <BackLink label=text::ALL_RECOMMENDATIONS to=Route::Toolkit(ToolkitFilter::default()) />
                <span class="app-record__position">{position}</span>
            </div>
            <header class="app-record__head">
                {number}
                <div>
                    {kind}
                    <h1 class="govuk-heading-l" tabindex="-1">{record.title.to_owned()}</h1>
                </div>
            </header>
            {record.content_note.cloned().map(|note| view! { <ContentNote note /> })}
            <div class="app-record__columns">
                <article class="app-record__text">
                    <p class="govuk-body-l">{record.summary.to_owned()}</p>
                    {record.text}
                    {handout::actions(Route::Step(step.clone()), handout)}
                </article>
                {side}
            </div>
            {record.after}
        </div>
        {turning::navigation(step)}
    }
}
