//! The strategy on a page, its tasks over a year, its ties, and one line of it.

use leptos::prelude::*;

use crate::{page_parts::actions, page_parts::common::session, page_parts::common::source_line};
use crate::{page_parts::page_turns, page_parts::page_turns::PagePosition};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{Column, LineId, RecordRef, Strategy, StrategyLine, StrategyLinePlace};
use routes::Route;

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, ContentNote, EditorNote, Inset, MetaRow, PageHeading,
    Paragraph, ProseView, Region, StepLink, YearTable, YearTask, href, worded,
};

pub fn view() -> impl IntoView {
    let strategy = session().library().strategy.as_ref()?;
    let columns: Vec<_> = strategy.columns.iter().map(column).collect();
    let lines = strategy.columns.iter().flat_map(|column| &column.lines);
    let lines = lines.map(|line| RecordRef::Line(line.id.clone()));
    let session = session();
    Some(view! {
        <div class="app-strategy app-kind app-kind--strategy">
            <div class="govuk-width-container app-strategy__head">
                <Breadcrumbs here=strings::strategy::TITLE />
                <PageHeading title=strategy.title.clone() />
                {strategy.content_note.clone().map(|note| view! { <ContentNote note /> })}
                <p class="govuk-body-l app-measure">{worded(&strategy.summary)}</p>
                <div class="app-prints">
                    <Button label=strings::strategy::PRINT kind=ButtonKind::Secondary on_click=move |()| session.print() />
                </div>
            </div>
            <section class="app-plan" aria-labelledby="plan">
                <h2 class="govuk-visually-hidden" id="plan">{strings::strategy::PLAN}</h2>
                <div class="app-plan__columns">{columns}</div>
                {source_line(&strategy.source)}
            </section>
            <div class="govuk-width-container app-strategy__rest app-no-print">
                <Region id="about-plan" heading=strings::strategy::ABOUT_PLAN class="">
                    <div class="app-measure">
                        <ProseView prose=strategy.introduction.clone() />
                        <EditorNote note=strategy.editor_note.clone() />
                    </div>
                </Region>
                {year(strategy)}
                {ties()}
                {actions::of_list(&Route::Strategy, lines)}
            </div>
        </div>
    })
}

fn column(column: &Column) -> AnyView {
    let lines = column.lines.iter().map(|line| {
        view! {
            <li>
                <a class="govuk-link app-plan__title" href=href(&Route::Line(line.id.clone()))>{line.about.title.clone()}</a>
                <span class="app-plan__stop">". "</span>
                <span class="app-plan__text">{worded(&line.about.summary)}</span>
            </li>
        }
        .into_any()
    });
    let lines: Vec<_> = lines.collect();
    view! {
        <div class="app-plan__column">
            <h3 class="govuk-heading-s">{column.title.clone()}</h3>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

/// The tasks that come back; nothing where none does.
fn year(strategy: &Strategy) -> impl IntoView + use<> {
    let task = |(line, every): (&StrategyLine, _)| YearTask {
        title: line.about.title.clone(),
        to: Route::Line(line.id.clone()),
        every,
    };
    let tasks: Vec<YearTask> = strategy.recurring().into_iter().map(task).collect();
    (!tasks.is_empty()).then(|| {
        view! {
            <Region id="year" heading=strings::strategy::YEAR class="">
                <p class="govuk-body app-measure">{strings::strategy::YEAR_NOTE}</p>
                <YearTable tasks />
            </Region>
        }
    })
}

fn ties() -> impl IntoView {
    let lines: Vec<_> = session()
        .library()
        .tied_lines()
        .into_iter()
        .map(|(line, counts)| {
            let counts = counts.iter().map(|(kind, count)| strings::thread::counted(*kind, *count));
            let counts: Vec<_> = counts.collect();
            view! {
                <li>
                    <a class="govuk-link" href=href(&Route::Line(line.id.clone()))>{line.about.title.clone()}</a> " "
                    <span class="app-count">{counts.join(", ")}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let told =
        if lines.is_empty() { strings::strategy::NO_TIES } else { strings::strategy::TIES_LEAD };
    view! {
        <Region id="ties" heading=strings::strategy::TIES class="">
            <div class="app-measure">
                <Paragraph text=told />
                <ul class="govuk-list app-ties">{lines}</ul>
            </div>
        </Region>
    }
}

pub fn line(id: &LineId) -> impl IntoView + use<> {
    let library = session().library();
    let strategy = library.strategy.as_ref()?;
    let found = library.line(id)?;
    let place = strategy.place_of(id)?;
    let every = found.every.map(strings::strategy::every);
    let rows = vec![
        MetaRow {
            label: strings::strategy::COLUMN,
            values: vec![(place.column.title.clone(), Some(Route::Strategy))],
        },
        MetaRow { label: strings::strategy::PERIOD, values: vec![(strategy.period.clone(), None)] },
    ];
    let text = view! {
        {every.map(|every| view! { <Inset label=strings::strategy::HOW_OFTEN text=every /> })}
        {record::closing(&found.about, "", rows)}
    };
    let turning = neighbours(place);
    Some(record::view(Record {
        route: Route::Line(id.clone()),
        back: (strings::strategy::ALL, Route::Strategy),
        position: Some(turning.position.clone()),
        kind: (place.column.title.clone(), RecordColour::Strategy),
        number: None,
        about: &found.about,
        text: text.into_any(),
        after: record::thread(&RecordRef::Line(id.clone())).into_any(),
        foot: page_turns::navigation(turning).into_any(),
    }))
}

/// The lines before and after in the same column.
fn neighbours(place: StrategyLinePlace<'_>) -> PagePosition {
    let link = |line: &StrategyLine| StepLink {
        title: line.about.title.clone(),
        to: Route::Line(line.id.clone()),
    };
    PagePosition {
        previous: place.previous.map(link),
        next: place.next.map(link),
        all: StepLink { title: strings::strategy::ALL.into(), to: Route::Strategy },
        position: strings::position(place.position, place.column.lines.len()),
    }
}
