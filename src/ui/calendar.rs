//! A year by its quarters, with the tasks that come back in it.

use leptos::prelude::*;

use super::href;
use content::Recurrence;
use routes::Route;

/// A task that comes back.
#[derive(Clone)]
pub struct YearTask {
    pub title: String,
    pub to: Route,
    pub every: Recurrence,
}

/// How often each task comes up in a year; not when.
#[component]
pub fn YearTable(tasks: Vec<YearTask>) -> impl IntoView {
    let quarter = |number: u8| {
        view! {
            <th scope="col"><span class="app-year__word">{strings::strategy::QUARTER} " "</span>{number}</th>
        }
    };
    let quarters: Vec<_> = (1..=4).map(quarter).collect();
    let rows: Vec<_> = tasks.into_iter().map(row).collect();
    view! {
        <table class="app-year">
            <caption class="govuk-visually-hidden">{strings::strategy::YEAR}</caption>
            <thead>
                <tr>
                    <th scope="col">{strings::strategy::TASK}</th>
                    {quarters}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(task: YearTask) -> AnyView {
    let timed = task.every.times_a_year().is_some();
    let parts = task.every.parts().into_iter().map(|quarters| {
        let (class, word) = match timed {
            true => ("app-year__mark", strings::strategy::ONCE),
            false => ("app-year__mark app-year__mark--open", strings::strategy::NO_INTERVAL),
        };
        view! { <td colspan=quarters.to_string()><span class=class>{word}</span></td> }.into_any()
    });
    let parts: Vec<_> = parts.collect();
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link" href=href(&task.to)>{task.title}</a> " "
                <span class="app-year__often">{strings::strategy::every(task.every)}</span>
            </th>
            {parts}
        </tr>
    }
    .into_any()
}
