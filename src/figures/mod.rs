//! What the documents count, drawn, and one such figure.

use leptos::prelude::*;

use crate::{page_parts::actions, page_parts::common::session};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{Figure, FigureId, RecordRef, Source};
use routes::Route;

use crate::ui::{
    Breadcrumbs, FigureChart, FigureNumbers, MetaRow, PageHeading, Section, href, worded,
};

pub fn view() -> impl IntoView {
    let groups = session().library().figures_by_source();
    let figures = groups.iter().flat_map(|(_, figures)| figures);
    let figures = figures.map(|figure| RecordRef::Figure(figure.id.clone()));
    let uses = actions::of_list(&Route::Figures, figures);
    let contents: Vec<_> = groups
        .iter()
        .map(|(source, figures)| {
            view! {
                <li>
                    <a class="govuk-link" href=format!("#{}", anchor(source))>{source.title.clone()}</a> " "
                    <span class="app-count">{strings::figures::count(figures.len())}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let groups: Vec<_> =
        groups.into_iter().map(|(source, figures)| group(source, &figures)).collect();
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::figures::TITLE />
            <PageHeading title=strings::figures::TITLE />
            <p class="govuk-body-l app-measure">{strings::figures::LEAD}</p>
            <nav class="app-no-print" aria-label=strings::figures::ON_THIS_PAGE>
                <ul class="govuk-list app-contents">{contents}</ul>
            </nav>
            {groups}
            {uses}
            <p class="app-source">{session().library().pack.dated_notice.clone()}</p>
        </div>
    }
}

/// Of a document's heading.
fn anchor(source: &Source) -> String {
    format!("from-{}", source.id)
}

/// The figures of one document.
fn group(source: &Source, figures: &[&Figure]) -> AnyView {
    let figures: Vec<_> = figures.iter().map(|figure| entry(figure)).collect();
    view! {
        <section class="app-figures app-kind app-kind--figures">
            <h2 class="govuk-heading-m" id=anchor(source) tabindex="-1">{source.title.clone()}</h2>
            <p class="app-figures__from">{source.publisher.clone()} ", " {source.date.to_string()}</p>
            <ul class="app-figures__list">{figures}</ul>
        </section>
    }
    .into_any()
}

fn entry(figure: &Figure) -> AnyView {
    let to = Route::Figure(figure.id.clone());
    view! {
        <li class="app-figure">
            <h3 class="govuk-heading-s"><a class="govuk-link" href=href(&to)>{figure.about.title.clone()}</a></h3>
            <FigureChart figure=figure.clone() />
            <p>{worded(&figure.shows)}</p>
            <p><strong>{strings::figures::NOT}": "</strong> {worded(&figure.not)}</p>
            <p class="app-figure__source">{figure.period.clone()} ". " {strings::figures::place(&figure.about.source.place)}</p>
            {numbers(figure)}
        </li>
    }
    .into_any()
}

/// The figure's numbers, with what copies them.
fn numbers(figure: &Figure) -> impl IntoView + use<> {
    let session = session();
    let copied = RwSignal::new(None);
    let table = figure.tabbed(strings::figures::WHAT);
    let on_copy = Callback::new(move |()| {
        copied.set(None);
        session.copy(table.clone(), move |worked| copied.set(Some(worked)));
    });
    view! { <FigureNumbers figure=figure.clone() copied on_copy /> }
}

pub fn figure(id: &FigureId) -> impl IntoView + use<> {
    let found = session().library().figure(id)?;
    let said = [found.shows.as_str(), &found.not, &found.values_told()].join("\n");
    let rows = vec![MetaRow {
        label: strings::figures::PERIOD,
        values: vec![(found.period.clone(), None)],
    }];
    let text = view! {
        <FigureChart figure=found.clone() />
        {numbers(found)}
        <Section heading=strings::figures::SHOWS><p class="govuk-body">{worded(&found.shows)}</p></Section>
        <Section heading=strings::figures::NOT><p class="govuk-body">{worded(&found.not)}</p></Section>
        {record::closing(&found.about, &said, rows)}
    };
    Some(record::view(Record {
        route: Route::Figure(id.clone()),
        back: (strings::figures::ALL, Route::Figures),
        position: None,
        kind: (strings::figures::ONE.into(), RecordColour::Figures),
        number: None,
        about: &found.about,
        text: text.into_any(),
        after: record::thread(&RecordRef::Figure(id.clone())).into_any(),
        foot: ().into_any(),
    }))
}
