//! Files for the reader's calendar: of a booking, of one that was given up, and reminders.

use leptos::prelude::*;

use super::TrainingContext;
use crate::ui::{Button, ButtonKind};
use reader::{TrainingRecord, TrainingState};
use strings::my_training as words;

/// The files that make sense of a record as it stands.
pub fn buttons(desk: TrainingContext, record: &TrainingRecord) -> AnyView {
    let (pack, now) = (&desk.session.library().pack.id, desk.session.now());
    let button = |label: &'static str, name: &'static str, file: Option<String>| {
        let press = move |file: &str| desk.session.download(name, file);
        file.map(|file| {
            view! { <Button label kind=ButtonKind::Secondary on_click=move |()| press(&file) /> }
                .into_any()
        })
    };
    let offered = match record.state() {
        Some(TrainingState::Booked) => [
            button(words::TO_CALENDAR, "booking.ics", words::booking_file(pack, record, now)),
            button(
                words::REMIND_CANCEL_BY,
                "last-day-to-cancel.ics",
                words::cancel_by_file(pack, record, now),
            ),
        ],
        Some(TrainingState::Cancelled) => [
            button(words::OUT_OF_CALENDAR, "cancelled.ics", words::cancel_file(pack, record, now)),
            None,
        ],
        _ => [None, None],
    };
    let offered: Vec<AnyView> = offered.into_iter().flatten().collect();
    (!offered.is_empty())
        .then(|| view! { <div class="govuk-button-group app-no-print">{offered}</div> })
        .into_any()
}

/// A reminder of the day by which something will be done.
pub fn action_button(desk: TrainingContext, record: &TrainingRecord) -> AnyView {
    let file = words::action_file(&desk.session.library().pack.id, record, desk.session.now());
    let button = file.map(|file| {
        let press = move |()| desk.session.download("what-i-will-do.ics", &file);
        view! { <Button label=words::REMIND_ACTION kind=ButtonKind::Secondary on_click=press /> }
    });
    view! { <div class="app-no-print">{button}</div> }.into_any()
}
