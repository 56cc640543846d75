//! The front door: what this is and for whom, the ways in, and help.

use leptos::prelude::*;

use super::session;
use crate::domain::{Step, ToolkitFilter};
use crate::route::Route;
use crate::state::ProgressLog;
use crate::ui::{ButtonLink, HelpNow, PageHeading, Region, href, text};

pub fn view() -> impl IntoView {
    let library = session().library;
    let (pack, toolkit) = (&library.pack, &library.toolkit);
    let first = toolkit.steps().next().unwrap_or(Step::National);
    view! {
        <div class="app-hero">
            <div class="govuk-width-container">
                <PageHeading title=pack.headline.clone() />
                <p class="govuk-body-l">{pack.purpose.clone()} " " {pack.audience.clone()}</p>
                <ButtonLink label=text::START to=Route::Step(first) />
                {left_off()}
            </div>
        </div>
        <div class="govuk-width-container app-home">
            {ways_in()}
            {themes()}
            <HelpNow lines=pack.help.clone() />
        </div>
    }
}

/// Shown from the second visit on.
fn left_off() -> impl IntoView {
    let toolkit = &session().library.toolkit;
    let progress = expect_context::<ProgressLog>().progress();
    move || {
        let progress = progress.get();
        let step = progress.last?;
        let title = toolkit.label_of(&step)?;
        let at = toolkit.neighbours(&step)?;
        Some(view! {
            <section class="app-left-off" aria-labelledby="left-off">
                <h2 class="govuk-heading-s" id="left-off">{text::LEFT_OFF}</h2>
                <p>
                    <a class="govuk-link" href=href(&Route::Step(step))>{title}</a>
                    <span>{text::left_off(&at, progress.looked_at.len())}</span>
                </p>
            </section>
        })
    }
}

fn ways_in() -> impl IntoView {
    let toolkit = &session().library.toolkit;
    let count = toolkit.recommendations.len();
    let cards = [
        (
            Route::Toolkit(ToolkitFilter::default()),
            text::WAY_ALL,
            Some(count),
            text::way_all_line(count),
        ),
        (
            Route::Step(Step::National),
            toolkit.national.title.as_str(),
            None,
            toolkit.national.summary.clone(),
        ),
        (
            Route::HowToUse,
            toolkit.how_to_use.title.as_str(),
            None,
            toolkit.how_to_use.summary.clone(),
        ),
    ];
    view! {
        <Region id="ways-in" heading=text::WAYS_IN class="">
            <ul class="app-cards">
                {cards.into_iter().map(|(to, title, number, line)| view! {
                    <li class="app-card app-card--toolkit">
                        <p class="app-card__kind">
                            {text::KIND_TOOLKIT}
                            {number.map(|number| view! { <span class="app-card__number">{number}</span> })}
                        </p>
                        <h3 class="govuk-heading-m"><a class="govuk-link app-card__link" href=href(&to)>{title}</a></h3>
                        <p>{line}</p>
                    </li>
                }).collect_view()}
            </ul>
        </Region>
    }
}

fn themes() -> impl IntoView {
    let library = session().library;
    view! {
        <Region id="by-theme" heading=text::BY_THEME class="">
            <ul class="app-themes">
                {library.themes.iter().filter_map(|theme| {
                    let filter = ToolkitFilter { theme: Some(theme.id.clone()), body: None };
                    let count = filter.count(&library.toolkit);
                    let to = Route::Toolkit(filter);
                    (count > 0).then(|| view! {
                        <li>
                            <a class="govuk-link" href=href(&to)>{theme.name.clone()}</a>
                            " "
                            <span class="app-count">{count}</span>
                        </li>
                    })
                }).collect_view()}
            </ul>
        </Region>
    }
}
