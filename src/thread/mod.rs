//! The thread as a whole: each recommendation by what is tied to it, and where that breaks off.

use leptos::prelude::*;

use crate::page_parts::common::session;
use content::{EVIDENCE, Gap, Library, RecordRef, RelationCounts};
use reader::csv;
use routes::Route;

use crate::ui::{Breadcrumbs, Button, ButtonKind, Details, PageHeading, Paragraph, Region, href};

pub fn view() -> impl IntoView {
    let session = session();
    let library = session.library();
    let gaps: Vec<_> = Gap::ALL.into_iter().map(|gap| broken_off(library, gap)).collect();
    let download = move |()| session.download(strings::thread::FILE, &csv(&rows(library)));
    view! {
        <div class="govuk-width-container app-whole-thread">
            <Breadcrumbs here=strings::thread::TITLE />
            <PageHeading title=strings::thread::TITLE />
            <p class="govuk-body-l app-measure">{strings::thread::LEAD}</p>
            <Region id="ties" heading=strings::thread::TABLE class="">
                <p class="govuk-body app-measure app-tallies__legend">{strings::thread::LEGEND}</p>
                {tallies(library)}
            </Region>
            <Region id="gaps" heading=strings::thread::GAPS class="">
                <p class="govuk-body app-measure">{strings::thread::GAPS_LEAD}</p>
                {gaps}
            </Region>
            <div class="app-no-print">
                <Region id="download" heading=strings::thread::DOWNLOAD_HEADING class="">
                    <Paragraph text=strings::thread::DOWNLOAD_WHAT />
                    <Button label=strings::thread::DOWNLOAD kind=ButtonKind::Secondary on_click=download />
                </Region>
            </div>
        </div>
    }
}

/// The recommendation's own part of the thread.
fn thread_of(record: &RecordRef) -> String {
    format!("{}#thread", href(&Route::of(record)))
}

/// A table where there is room for one, and otherwise a list that says the same.
fn tallies(library: &Library) -> impl IntoView + use<> {
    let heads: Vec<_> = EVIDENCE
        .into_iter()
        .map(|kind| view! { <th scope="col">{strings::thread::column(kind)}</th> })
        .collect();
    let (mut rows, mut cards) = (Vec::new(), Vec::new());
    for (record, tallies) in library.thread() {
        let (title, to) = (library.title_of(&record).unwrap_or_default(), thread_of(&record));
        rows.push(row(title.clone(), to.clone(), tallies));
        cards.push(card(title, to, tallies));
    }
    view! {
        <table class="app-tallies">
            <caption class="govuk-visually-hidden">{strings::thread::TABLE}</caption>
            <thead><tr><th scope="col">{strings::thread::RECOMMENDATION}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <ul class="app-tally-cards">{cards}</ul>
    }
}

fn row(title: String, to: String, tallies: [RelationCounts; 6]) -> AnyView {
    let cells = tallies.into_iter().map(|tally| {
        let class = if tally.total() == 0 { "app-tallies__none" } else { "" };
        view! {
            <td class=class>
                <span aria-hidden="true">{strings::thread::tally_short(tally)}</span>
                <span class="govuk-visually-hidden">{strings::thread::tally(tally)}</span>
            </td>
        }
        .into_any()
    });
    let cells: Vec<_> = cells.collect();
    view! { <tr><th scope="row"><a class="govuk-link" href=to>{title}</a></th>{cells}</tr> }
        .into_any()
}

fn card(title: String, to: String, tallies: [RelationCounts; 6]) -> AnyView {
    let counted = EVIDENCE.into_iter().zip(tallies).filter(|(_, tally)| tally.total() > 0);
    let counted: Vec<_> = counted
        .map(|(kind, tally)| {
            view! { <li>{strings::thread::column(kind)} ": " {strings::thread::tally(tally)}</li> }
                .into_any()
        })
        .collect();
    let none = counted.is_empty().then(|| view! { <p>{strings::thread::NO_TIES}</p> });
    view! {
        <li>
            <h3 class="govuk-heading-s"><a class="govuk-link" href=to>{title}</a></h3>
            {none}
            <ul>{counted}</ul>
        </li>
    }
    .into_any()
}

fn broken_off(library: &Library, gap: Gap) -> AnyView {
    let (records, total) = gap.of(library);
    if total == 0 {
        return ().into_any();
    }
    let count = strings::thread::of(records.len(), total);
    let list = match gap {
        _ if records.is_empty() => view! { <Paragraph text=strings::thread::NO_GAP /> }.into_any(),
        Gap::NoCourse => by_review(library, &records).into_any(),
        Gap::NoEvidence | Gap::NoMeasure => {
            let links = records
                .iter()
                .filter_map(|record| Some(link(library.title_of(record)?, Route::of(record))));
            view! { <ul class="govuk-list govuk-list--bullet">{links.collect::<Vec<_>>()}</ul> }
                .into_any()
        }
    };
    view! {
        <section class="app-gap app-measure">
            <h3 class="govuk-heading-s">{strings::thread::gap(gap)}</h3>
            <p class="app-gap__count">{count}</p>
            <Paragraph text=strings::thread::gap_means(gap) />
            {list}
        </section>
    }
    .into_any()
}

fn link(title: String, to: Route) -> AnyView {
    view! { <li><a class="govuk-link" href=href(&to)>{title}</a></li> }.into_any()
}

fn by_review(library: &Library, records: &[RecordRef]) -> impl IntoView + use<> {
    let groups = library.findings_by_review(records).into_iter().map(|(review, findings)| {
        let summary = strings::with_count(&review.about.title, findings.len());
        let links = findings
            .iter()
            .map(|finding| link(finding.about.title.clone(), Route::Finding(finding.id.clone())));
        let links: Vec<_> = links.collect();
        view! { <Details summary><ul class="govuk-list govuk-list--bullet">{links}</ul></Details> }
            .into_any()
    });
    groups.collect::<Vec<_>>()
}

/// The file's rows: every tie and every gap, under the names of the columns.
fn rows(library: &Library) -> Vec<Vec<String>> {
    let kind = |record: &RecordRef| strings::thread::kind(record.kind()).to_owned();
    let title = |record: &RecordRef| library.title_of(record).unwrap_or_default();
    let mut rows = vec![strings::thread::COLUMNS.map(str::to_owned).to_vec()];
    for tie in &library.ties {
        let (basis, place) = match &tie.stated_at {
            Some(at) => {
                let source = library.source(&at.document).map(|source| source.title.as_str());
                let place = format!("{}: {}", source.unwrap_or_default(), at.place);
                (strings::thread::STATED, place)
            }
            None => (strings::thread::EDITORIAL, String::new()),
        };
        rows.push(vec![
            strings::thread::TIE.into(),
            kind(&tie.from),
            title(&tie.from),
            kind(&tie.to),
            title(&tie.to),
            basis.into(),
            place,
            tie.why.clone(),
        ]);
    }
    for gap in Gap::ALL {
        for record in gap.of(library).0 {
            let mut row = vec![strings::thread::GAP.into(), kind(&record), title(&record)];
            row.resize(7, String::new());
            row.push(strings::thread::gap(gap).into());
            rows.push(row);
        }
    }
    rows
}
