//! What the log asks of the reader: what is due, what clashes, and what could not be read.

use leptos::prelude::*;

use super::TrainingContext;
use crate::ui::{Button, ButtonKind, Region, href};
use reader::{TrainingRecord, clashes, due};
use routes::Route;
use strings::my_training as words;

/// What is due, the soonest or longest overdue of each kind as the log has them. Nothing, where
/// nothing is.
pub fn view(desk: TrainingContext) -> AnyView {
    let today = desk.training.today();
    let items: Vec<AnyView> = desk.training.log().with(|log| {
        let clashing = clashes(log, today).into_iter();
        let clashing = clashing.map(|(one, other)| clash(one, other));
        let due = due(log, today).into_iter();
        let due = due.map(|(record, reminder)| item(record, words::reminder(reminder, today)));
        clashing.chain(due).collect()
    });
    (!items.is_empty())
        .then(|| {
            view! {
                <Region id="due" heading=words::DUE class="app-due app-no-print">
                    <ul class="app-due__list">{items}</ul>
                </Region>
            }
        })
        .into_any()
}

fn link(record: &TrainingRecord) -> AnyView {
    let to = href(&Route::TrainingRecord(record.key.clone()));
    view! { <a class="govuk-link" href=to>{record.title.clone()}</a> }.into_any()
}

fn item(record: &TrainingRecord, said: String) -> AnyView {
    view! { <li>{link(record)} ": " {said}</li> }.into_any()
}

fn clash(one: &TrainingRecord, other: &TrainingRecord) -> AnyView {
    let when = one.booking().map(words::sitting);
    view! { <li>{link(one)} " " {words::CLASHES_WITH} " " {link(other)} ": " {when}</li> }
        .into_any()
}

/// What is stored and could not be read, each to be downloaded as it is.
pub fn unreadable(desk: TrainingContext) -> AnyView {
    let items: Vec<AnyView> = desk.training.unreadable().with(|found| {
        let items = found.iter().enumerate().map(|(at, found)| {
            let (said, text) = (words::unreadable(&found.stored), found.stored.text().to_owned());
            let name = format!("training-unreadable-{}.txt", at + 1);
            let press = move |()| desk.session.download(&name, &text);
            view! {
                <li>
                    <p>{said}</p>
                    <Button label=words::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=press />
                </li>
            }
            .into_any()
        });
        items.collect()
    });
    (!items.is_empty())
        .then(|| {
            view! {
                <Region id="unreadable" heading=words::UNREADABLE class="app-no-print">
                    <ul class="govuk-list">{items}</ul>
                </Region>
            }
        })
        .into_any()
}
