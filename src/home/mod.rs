//! The front door: what this is and for whom, the ways in, and help.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use crate::{reader_state::Notes, reader_state::ProgressLog};
use content::{FindingKind, FindingsFilter};
use routes::Route;

use crate::ui::{ButtonLink, HelpNow, PageHeading, Region, Strip, href, live};

pub fn view() -> impl IntoView {
    let library = session().library();
    let pack = &library.pack;
    let first = library.toolkit.as_ref().and_then(|toolkit| toolkit.steps().next());
    view! {
        <div class="app-hero">
            <div class="govuk-width-container">
                <PageHeading title=pack.headline.clone() />
                <p class="govuk-body-l">{pack.purpose.clone()} " " {pack.audience.clone()}</p>
                {first.map(|step| view! { <ButtonLink label=strings::START to=Route::Step(step) /> })}
                {left_off()}
                {live(my_notebook)}
            </div>
        </div>
        <div class="govuk-width-container app-home">
            {ways_in()}
            {recurring()}
            {connections()}
            {themes()}
            {with_others()}
            <HelpNow lines=pack.help.clone() />
        </div>
    }
}

/// Shown from the second visit on.
fn left_off() -> impl IntoView {
    let library = session().library();
    let progress = provided::<ProgressLog>().progress();
    move || {
        let progress = progress.get();
        let step = progress.last?;
        let title = library.step_label(&step)?;
        let at = library.neighbours(&step)?;
        Some(view! {
            <section class="app-left-off" aria-labelledby="left-off">
                <h2 class="govuk-heading-s" id="left-off">{strings::LEFT_OFF}</h2>
                <p>
                    <a class="govuk-link" href=href(&Route::Step(step))>{title}</a>
                    <span>{strings::left_off(&at, progress.looked_at.len())}</span>
                </p>
            </section>
        })
    }
}

/// Shown once there is a note.
fn my_notebook() -> AnyView {
    let count = provided::<Notes>().count();
    let link = (count > 0).then(|| {
        let to = href(&Route::Notebook(Default::default()));
        view! {
            <p class="app-left-off app-left-off--notes">
                <a class="govuk-link" href=to>{strings::notebook::TITLE}</a>
                <span>{strings::notebook_list::notes(count)}</span>
            </p>
        }
    });
    link.into_any()
}

/// The ways in that the pack has, each with its mark, what it holds and how much.
fn ways_in() -> impl IntoView {
    let library = session().library();
    let overview = &library.overview;
    let recommendations = overview.recommendations;
    let cards = Route::sections(library).into_iter().filter_map(|to| {
        let (mark, number, line) = match &to {
            Route::Toolkit(_) => {
                (RecordColour::Toolkit, recommendations, strings::way_all_line(recommendations))
            }
            Route::Reviews => (RecordColour::Reviews, overview.reviews, strings::WAY_REVIEWS.into()),
            Route::Newsletters(_) => {
                (RecordColour::Newsletters, overview.articles, strings::way_newsletters(overview.issues))
            }
            Route::Training(_) => (RecordColour::Training, overview.courses, strings::WAY_TRAINING.into()),
            Route::Strategy => (RecordColour::Strategy, overview.lines, strings::WAY_STRATEGY.into()),
            _ => return None,
        };
        Some(view! {
            <li class=format!("app-card {}", mark.class())>
                <p class="app-card__kind">
                    {strings::section_noun(&to)}
                    <span class="app-card__number">{number}</span>
                </p>
                <h3 class="govuk-heading-m"><a class="govuk-link app-card__link" href=href(&to)>{strings::section(&to)}</a></h3>
                <p>{line}</p>
            </li>
        })
    });
    let cards: Vec<_> = cards.collect();
    view! {
        <Region id="ways-in" heading=strings::WAYS_IN class=""><ul class="app-cards">{cards}</ul></Region>
    }
}

/// What connects the ways in: the thread, the figures, the words.
fn connections() -> AnyView {
    let library = session().library();
    let mut ways = Vec::new();
    for to in Route::sections(library) {
        let line = match &to {
            Route::Findings(_) => strings::findings::WAY,
            Route::Thread => strings::thread::WAY,
            Route::Figures => strings::figures::WAY,
            Route::Glossary => strings::glossary::WAY,
            Route::Documents(_) => strings::documents::WAY,
            _ => continue,
        };
        ways.push((to, line));
    }
    match ways.is_empty() {
        true => ().into_any(),
        false => told("connections", strings::CONNECTIONS, "", ways),
    }
}

/// Links, each with a line that says what is there.
fn told(
    id: &'static str,
    heading: &'static str,
    class: &'static str,
    ways: Vec<(Route, &'static str)>,
) -> AnyView {
    let links = ways.into_iter().map(|(to, line)| {
        let label = strings::section(&to);
        view! { <li><a class="govuk-link" href=href(&to)>{label}</a> " " <span>{line}</span></li> }
            .into_any()
    });
    let links: Vec<_> = links.collect();
    view! { <Region id heading class><ul class="app-connections">{links}</ul></Region> }.into_any()
}

/// The ways to use the toolkit other than alone at one's desk.
fn with_others() -> AnyView {
    let ways = vec![
        (Route::Present(Default::default()), strings::present::ABOUT_WHAT),
        (Route::Meeting(None), strings::meeting::ABOUT_WHAT),
        (Route::Kiosk(Default::default()), strings::kiosk::ABOUT_WHAT),
        (Route::Embed(None), strings::embed::ABOUT_WHAT),
    ];
    told("with-others", strings::WITH_OTHERS, "app-uses app-no-print", ways)
}

/// The themes that come back most among the areas to strengthen.
fn recurring() -> AnyView {
    let library = session().library();
    let rows = library.overview.recurring.iter().filter_map(|row| {
        let name = library.theme(&row.theme)?.name.clone();
        let filter = FindingsFilter { theme: Some(row.theme.clone()), ..strengthen() };
        let to = href(&Route::Findings(filter));
        Some(
            view! {
                <li>
                    <a class="govuk-link" href=to>{name}</a>
                    <Strip counts=row.counts.clone() />
                    <span class="app-count">{strings::findings::in_reviews(row.reviews(), row.counts.len())}</span>
                </li>
            }
            .into_any(),
        )
    });
    let rows: Vec<AnyView> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let all = href(&Route::Findings(strengthen()));
    view! {
        <Region id="again" heading=strings::findings::MATRIX class=RecordColour::Reviews.class()>
            <p class="govuk-body app-measure">{strings::findings::SMALL_LEAD}</p>
            <ol class="app-again">{rows}</ol>
            <p class="govuk-body"><a class="govuk-link" href=all>{strings::findings::OPEN}</a></p>
        </Region>
    }
    .into_any()
}

fn strengthen() -> FindingsFilter {
    FindingsFilter { kind: Some(FindingKind::Strengthen), ..FindingsFilter::default() }
}

fn themes() -> impl IntoView {
    let library = session().library();
    let themes = library.overview.themes.iter().filter_map(|counted| {
        let name = library.theme(&counted.theme)?.name.clone();
        let to = href(&Route::Theme(counted.theme.clone()));
        Some(
            view! {
                <li>
                    <a class="govuk-link" href=to>{name}</a>
                    " "
                    <span class="app-count">{counted.records}</span>
                </li>
            }
            .into_any(),
        )
    });
    let themes: Vec<AnyView> = themes.collect();
    view! { <Region id="by-theme" heading=strings::BY_THEME class=""><ul class="app-themes">{themes}</ul></Region> }
}
