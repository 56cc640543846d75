//! On a course's page: how things stand with the reader, and what they can do next.

use leptos::prelude::*;

use super::moves::{self, MoveSubject, Moves};
use super::{put_back, sitting};
use crate::ui::{Paragraph, Region, TextButton, href, live};
use content::Course;
use reader::{LogFilter, TrainingRecord, TrainingState};
use routes::Route;
use strings::my_training as words;

/// What the reader has to do with a course.
pub fn panel(course: &'static Course) -> AnyView {
    let moves = Moves::new(MoveSubject::Course(course));
    let standing = live(move || match moves.record() {
        Some(record) => stands(moves, &record),
        None => view! { <Paragraph text=words::NOTHING_YET /> }.into_any(),
    });
    let earlier = live(move || earlier(moves, course));
    view! {
        <Region id="my-training" heading=words::TITLE class="app-panel">
            {standing}
            {moves::view(moves)}
            {live(|| put_back(None))}
            {earlier}
            <p class="app-panel__where">
                {words::PANEL_WHERE} " "
                <a class="govuk-link" href=href(&Route::MyTraining(LogFilter::default()))>{words::TO_LOG}</a>
            </p>
        </Region>
    }
    .into_any()
}

fn stands(moves: Moves, record: &TrainingRecord) -> AnyView {
    let state = record.state();
    let taken = matches!(state, Some(TrainingState::Attended | TrainingState::Evaluated));
    let again = taken.then(|| {
        view! { <TextButton label=words::AGAIN on_click=move |()| moves.again.set(true) /> }
    });
    let label = match state {
        Some(TrainingState::Attended) => words::TO_EVALUATION,
        _ => words::TO_RECORD,
    };
    view! {
        <p class="app-panel__state"><strong>{words::standing(record)}</strong></p>
        {sitting::advice_on(moves.desk, record)}
        <p class="app-panel__links app-no-print">
            <a class="govuk-link" href=href(&Route::TrainingRecord(record.key.clone()))>{label}</a>
            {again}
        </p>
    }
    .into_any()
}

/// The other times that the reader has taken it.
fn earlier(moves: Moves, course: &Course) -> AnyView {
    let now = moves.record().map(|record| record.key);
    let others = moves.desk.training.of_course(&course.id).into_iter();
    let others = others.filter(|record| Some(&record.key) != now.as_ref()).map(|record| {
        view! {
            <li><a class="govuk-link" href=href(&Route::TrainingRecord(record.key.clone()))>{words::standing(&record)}</a></li>
        }
        .into_any()
    });
    let others: Vec<AnyView> = others.collect();
    (!others.is_empty())
        .then(|| {
            view! {
                <div class="app-no-print">
                    <h3 class="govuk-heading-s">{words::EARLIER}</h3>
                    <ul class="govuk-list">{others}</ul>
                </div>
            }
        })
        .into_any()
}
