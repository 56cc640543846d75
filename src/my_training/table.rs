//! The log's table, which is a list on a narrow window, and its sums.

use leptos::prelude::*;

use super::{TrainingContext, theme_names};
use crate::ui::{Button, ButtonKind, href};
use content::hours_and_minutes;
use reader::{LogFilter, Sum, Sums, TrainingRecord};
use routes::Route;
use strings::my_training as words;

/// How many records are drawn at first, and how many with each press: so that a log of thousands
/// opens at once.
pub const PAGE: usize = 50;

/// The records that a filter admits, as many of them as are to be shown.
pub fn view(desk: TrainingContext, filter: &LogFilter, shown: RwSignal<usize>) -> AnyView {
    let most = shown.get();
    let (total, rows) = desk.training.log().with(|log| {
        let admitted = log.iter().filter(|record| filter.admits(record));
        let rows: Vec<AnyView> = admitted.take(most).map(row).collect();
        (filter.count(log), rows)
    });
    if total == 0 {
        return view! { <p class="govuk-body">{words::NOTHING_MATCHES}</p> }.into_any();
    }
    let heads: Vec<AnyView> = words::LOG_COLUMNS
        .into_iter()
        .map(|head| view! { <th scope="col" role="columnheader">{head}</th> }.into_any())
        .collect();
    let drawn = rows.len();
    let more = (drawn < total).then(|| {
        let more = move |()| shown.update(|shown| *shown += PAGE);
        let all = move |()| shown.set(usize::MAX);
        view! {
            <div class="app-more app-no-print">
                <p>{words::drawn(drawn, total)}</p>
                <div class="govuk-button-group">
                    <Button label=words::more(PAGE.min(total - drawn)) kind=ButtonKind::Secondary on_click=more />
                    <Button label=words::SHOW_ALL kind=ButtonKind::Secondary on_click=all />
                </div>
            </div>
        }
    });
    view! {
        <table class="app-log" role="table">
            <caption class="govuk-visually-hidden">{words::LOG_CAPTION}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {more}
    }
    .into_any()
}

/// The roles are said, because a table that is laid out as a list loses them.
fn row(record: &TrainingRecord) -> AnyView {
    let [_, _, state, hours, themes] = words::LOG_COLUMNS;
    let cell = |label: &'static str, value: Option<String>| {
        let class = if value.is_some() { "" } else { "app-log__empty" };
        view! {
            <td role="cell" class=class><span class="app-log__label" aria-hidden="true">{label} ": "</span>{value}</td>
        }
        .into_any()
    };
    let names = Some(theme_names(&record.themes)).filter(|names| !names.is_empty());
    view! {
        <tr role="row">
            <td role="cell">{record.counts_on().map(|day| day.to_string())}</td>
            <th scope="row" role="rowheader">
                <a class="govuk-link" href=href(&Route::TrainingRecord(record.key.clone()))>{record.title.clone()}</a>
            </th>
            {cell(state, record.state().map(|now| words::state(now).to_owned()))}
            {cell(hours, record.minutes.map(hours_and_minutes))}
            {cell(themes, names)}
        </tr>
    }
    .into_any()
}

/// What was attended, of the records that a filter admits: in all, by year and by theme.
pub fn sums(desk: TrainingContext, filter: &LogFilter) -> AnyView {
    let library = desk.session.library();
    let Sums { all, years, themes } = desk.training.log().with(|log| filter.sums(log));
    if all.courses == 0 {
        return ().into_any();
    }
    let years = years.iter().map(|(year, sum)| (year.to_string(), *sum)).collect();
    let themes = themes.into_iter().map(|(theme, sum)| {
        let name = match &theme {
            // One that the content has no longer.
            Some(id) => library.theme(id).map_or(id.as_str(), |theme| &theme.name).to_owned(),
            None => words::NO_THEME.to_owned(),
        };
        (name, sum)
    });
    let themes = themes.collect();
    view! {
        <section class="app-sums" aria-labelledby="sums">
            <h2 class="govuk-heading-m" id="sums">{words::SUMS}</h2>
            <p class="govuk-body">{words::sum(&all)}</p>
            <div class="app-sums__tables">
                {sum_table(words::BY_YEAR, words::YEAR, years)}
                {sum_table(words::BY_THEME, words::THEME, themes)}
            </div>
        </section>
    }
    .into_any()
}

fn sum_table(caption: &'static str, of: &'static str, sums: Vec<(String, Sum)>) -> AnyView {
    let row = |(name, sum): (String, Sum)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{sum.courses}</td>
                <td>{hours_and_minutes(sum.minutes)}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = sums.into_iter().map(row).collect();
    view! {
        <table class="app-sum-table">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{of}</th>
                    <th scope="col">{words::COURSES}</th>
                    <th scope="col">{words::HOURS}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
