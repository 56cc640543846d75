//! The record of learning on paper: of all that was attended, and of one course.

use leptos::prelude::*;

use super::{TrainingContext, context, no_record, theme_names};
use crate::ui::{BackLink, Button, ButtonKind, Paragraph, live};
use content::hours_and_minutes;
use reader::{LogFilter, TrainingKey, TrainingRecord};
use routes::Route;
use strings::my_training as words;

/// All that was attended.
pub fn all() -> AnyView {
    let desk = context();
    live(move || {
        let attended: Vec<TrainingRecord> = desk.training.log().with(|log| {
            log.iter().filter(|record| record.attended_on().is_some()).cloned().collect()
        });
        let body = if attended.is_empty() {
            view! { <Paragraph text=words::NOTHING_ATTENDED /> }.into_any()
        } else {
            table(&attended)
        };
        let back = (words::TITLE.to_owned(), Route::MyTraining(LogFilter::default()));
        sheet(desk, back, body)
    })
}

/// One course, with what was learnt.
pub fn one(key: TrainingKey) -> AnyView {
    let desk = context();
    live(move || match desk.record(&key) {
        Some(record) if record.attended_on().is_some() => {
            let back = (record.title.clone(), Route::TrainingRecord(key.clone()));
            sheet(desk, back, single(&record))
        }
        Some(record) => {
            let back = (record.title, Route::TrainingRecord(key.clone()));
            let body = view! { <Paragraph text=words::NOT_ATTENDED /> }.into_any();
            sheet(desk, back, body)
        }
        None => no_record(&key),
    })
}

/// The sheet: what it is, whose it is, and what it is not.
fn sheet(desk: TrainingContext, (back, to): (String, Route), body: AnyView) -> AnyView {
    let pack = &desk.session.library().pack;
    let print = move |()| desk.session.print();
    view! {
        <div class="govuk-width-container app-paper">
            <BackLink label=back to />
            <div class="app-no-print">
                <Button label=words::PRINT kind=ButtonKind::Primary on_click=print />
            </div>
            <h1 class="govuk-heading-l" tabindex="-1">{words::PAPER}</h1>
            <p class="app-paper__declared"><strong>{words::SELF_DECLARED}</strong></p>
            <p class="app-paper__line">{words::NAME} <span class="app-paper__room"></span></p>
            <p class="app-paper__line">{words::ROLE} <span class="app-paper__room"></span></p>
            {body}
            <div class="app-paper__foot">
                <p>{words::NO_CERTIFICATE}</p>
                <p>{words::content_of(&pack.name, &pack.reviewed.to_string())} " " {words::printed(&desk.training.today().to_string())}</p>
                <p class="app-paper__line">{words::SUPERVISOR} <span class="app-paper__room"></span></p>
                <p class="app-paper__line">{words::SIGNED} <span class="app-paper__room"></span></p>
                <p class="app-paper__line">{words::SIGNED_ON} <span class="app-paper__room"></span></p>
            </div>
        </div>
    }
    .into_any()
}

fn table(attended: &[TrainingRecord]) -> AnyView {
    let sum = LogFilter::default().sums(attended).all;
    let mut rows: Vec<AnyView> = Vec::with_capacity(attended.len());
    for record in attended {
        let on = record.attended_on().map(|day| day.to_string());
        rows.push(
            view! {
                <tr>
                    <td>{on}</td>
                    <th scope="row">{record.title.clone()}</th>
                    <td>{record.provider.clone()}</td>
                    <td>{theme_names(&record.themes)}</td>
                    <td>{record.minutes.map(hours_and_minutes)}</td>
                </tr>
            }
            .into_any(),
        );
    }
    let heads: Vec<AnyView> = words::PAPER_COLUMNS
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> }.into_any())
        .collect();
    view! {
        <table class="app-paper__table">
            <caption class="govuk-visually-hidden">{words::PAPER_CAPTION}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <p><strong>{words::sum(&sum)}</strong></p>
    }
    .into_any()
}

fn single(record: &TrainingRecord) -> AnyView {
    let reflection = record.evaluation.as_ref().map(|e| e.reflection.clone()).unwrap_or_default();
    let place = record.last_sitting().and_then(|sitting| sitting.place.clone());
    let rows = [
        (words::COURSE, Some(record.title.clone())),
        (words::PROVIDER, record.provider.clone()),
        (words::ATTENDED_ON, record.attended_on().map(|day| day.to_string())),
        (words::PLACE, place),
        (words::HOURS, record.minutes.map(hours_and_minutes)),
        (words::THEMES, Some(theme_names(&record.themes))),
        (words::LEARNT, Some(reflection.learnt)),
        (words::CHANGE, Some(reflection.change)),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any())
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <dl class="app-paper__facts">{rows}</dl> }.into_any()
}
