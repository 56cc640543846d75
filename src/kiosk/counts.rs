//! What was counted at the kiosks of this device, for whoever set them up.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::ui::{Button, ButtonKind, Paragraph, Region, SmallHeading, href, live};
use crate::{
    kiosk::counter::KioskTally, kiosk::counter::StoredCounts, reader_state::ReaderStorage,
    reader_state::Session,
};
use reader::{CountTable, KioskCounts, csv};
use routes::Route;
use strings::kiosk_counts as words;

/// What has just been done, in words.
const DONE: &str = "counts-done";

/// Nothing, where nothing was counted and nothing has just been removed.
pub fn view() -> AnyView {
    let (session, keeping): (Session, ReaderStorage) = (session(), provided());
    let tally = KioskTally::read(keeping);
    let said = RwSignal::new("");
    let remove = move |()| {
        said.set(if tally.remove() { words::REMOVED } else { words::NOT_REMOVED });
        session.focus(DONE);
    };
    let shown = live(move || match tally.counted().get() {
        StoredCounts::Nothing => ().into_any(),
        StoredCounts::Unreadable(text) => {
            let download = move |()| session.download(words::FILE_UNREADABLE, &text);
            view! {
                <Region id="device-counts" heading=words::COUNTS class="">
                    <Paragraph text=words::UNREADABLE />
                    <Button label=words::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=download />
                </Region>
            }
            .into_any()
        }
        StoredCounts::Counts(counts) => {
            let told = told(session, &counts);
            let download = move |()| {
                let name = counts.days().map(words::file).unwrap_or_default();
                session.download(&name, &csv(&words::table(&counts, session.library())));
            };
            view! {
                <Region id="device-counts" heading=words::COUNTS class="">
                    {told}
                    <div class="govuk-button-group">
                        <Button label=words::DOWNLOAD kind=ButtonKind::Primary on_click=download />
                        <Button label=words::REMOVE kind=ButtonKind::Secondary on_click=remove />
                    </div>
                </Region>
            }
            .into_any()
        }
    });
    view! {
        {shown}
        <p class="govuk-body" id=DONE tabindex="-1" role="status">{move || said.get()}</p>
    }
    .into_any()
}

fn told(session: Session, counts: &KioskCounts) -> AnyView {
    let library = session.library();
    let CountTable { rows, sum } = counts.opened();
    let opened = rows.into_iter().map(|(record, times)| {
        let title = words::record(&record, library);
        let to = href(&Route::of(&record));
        let link = view! { <a class="govuk-link" href=to>{title}</a> };
        row(link.into_any(), times)
    });
    let opened = part((words::OPENED, words::PAGE), opened.collect(), sum);
    let CountTable { rows, sum } = counts.answers();
    let answers = rows
        .into_iter()
        .map(|(answer, times)| row(words::answer(&answer, library).into_any(), times));
    let answers = part((words::ANSWERS, words::ANSWER), answers.collect(), sum);
    view! {
        <Paragraph text=words::COUNTS_WHAT />
        <Paragraph text=words::few() />
        {counts.days().map(|days| view! { <Paragraph text=words::days(days) /> })}
        {opened}
        {answers}
    }
    .into_any()
}

fn row(what: AnyView, times: u32) -> AnyView {
    view! { <tr><th scope="row">{what}</th><td>{times.to_string()}</td></tr> }.into_any()
}

/// A table with its heading; nothing, where nothing of the kind may be shown.
fn part((heading, what): (&'static str, &'static str), rows: Vec<AnyView>, sum: u64) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <SmallHeading text=heading />
        <table class="app-paper__table app-kiosk-counts">
            <caption class="govuk-visually-hidden">{heading}</caption>
            <thead><tr><th scope="col">{what}</th><th scope="col">{words::VISITS}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <Paragraph text=words::sum(sum) />
    }
    .into_any()
}
