//! What stands in place of pages: what is shown while nobody is there, the start page, and what is
//! not open.

use leptos::prelude::*;

use super::kiosk;
use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use crate::{kiosk::state::Kiosk, kiosk::state::KioskOverlay};
use routes::{Address, Route};

use crate::ui::{Button, ButtonKind, PageHeading, Paragraph, href, live};
use strings::kiosk as words;

pub fn instead(address: &Address) -> Option<AnyView> {
    let kiosk = kiosk();
    if kiosk.is_resting() {
        return Some(resting(kiosk));
    }
    match address {
        Address::Page(Route::Home) => Some(start(kiosk)),
        Address::Page(page) if !kiosk.is_open(page) => Some(not_open(kiosk)),
        _ => None,
    }
}

/// What passers-by see: the event, and one record after another.
fn resting(kiosk: Kiosk) -> AnyView {
    let library = session().library();
    let event = kiosk.setup().event;
    let record = live(move || {
        let Some((record, about)) =
            kiosk.passing().and_then(|record| Some((record.clone(), library.about(&record)?)))
        else {
            return view! { <p class="app-resting__summary">{library.pack.purpose.clone()}</p> }
                .into_any();
        };
        let source = library.source(&about.source.document);
        let source = source.map(|source| format!("{}, {}", source.title, source.date));
        view! {
            <div class=format!("app-resting__record app-kind {}", RecordColour::of(record.kind()).class())>
                <p class="app-resting__kind">{strings::record_kind(record.kind())}</p>
                <h2 class="app-resting__title">{library.title_of(&record)}</h2>
                <p class="app-resting__summary">{about.summary.clone()}</p>
                <p class="app-resting__source">{source}</p>
            </div>
        }
        .into_any()
    });
    view! {
        <div class="app-resting">
            <PageHeading title=event />
            {record}
            <p class="app-resting__touch">{words::TOUCH}</p>
        </div>
    }
    .into_any()
}

fn mark(section: &Route) -> &'static str {
    match section {
        Route::Toolkit(_) => RecordColour::Toolkit.class(),
        Route::Reviews | Route::Findings(_) => RecordColour::Reviews.class(),
        Route::Newsletters(_) => RecordColour::Newsletters.class(),
        Route::Training(_) => RecordColour::Training.class(),
        Route::Strategy => RecordColour::Strategy.class(),
        Route::Figures => RecordColour::Figures.class(),
        _ => "app-kind",
    }
}

/// The parts that are open.
fn start(kiosk: Kiosk) -> AnyView {
    let library = session().library();
    let open = Route::sections(library).into_iter().filter(|to| kiosk.is_open(to));
    let cards = open.filter(|to| !matches!(to, Route::Documents(_))).map(|to| {
        view! {
            <li class=format!("app-card {}", mark(&to))>
                <h2 class="govuk-heading-m"><a class="govuk-link app-card__link" href=href(&to)>{strings::section(&to)}</a></h2>
            </li>
        }
        .into_any()
    });
    let cards: Vec<AnyView> = cards.collect();
    let counts =
        kiosk.setup().counts.then(|| view! { <p class="govuk-body">{words::IS_COUNTED}</p> });
    view! {
        <div class="govuk-width-container app-kiosk-start">
            <PageHeading title=words::WELCOME />
            <p class="govuk-body-l app-measure">{words::WELCOME_WHAT}</p>
            {counts}
            <ul class="app-cards">{cards}</ul>
        </div>
    }
    .into_any()
}

fn not_open(kiosk: Kiosk) -> AnyView {
    view! {
        <div class="govuk-width-container">
            <div class="app-measure">
                <PageHeading title=words::NOT_OPEN />
                <Paragraph text=words::NOT_OPEN_WHAT />
                <Button label=words::TAKE kind=ButtonKind::Primary on_click=move |()| kiosk.show(KioskOverlay::ThisPage) />
                <p class="govuk-body"><a class="govuk-link" href=href(&Route::Home)>{words::START_PAGE}</a></p>
            </div>
        </div>
    }
    .into_any()
}
