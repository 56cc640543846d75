//! Ways from page to page.

use leptos::prelude::*;

use super::href;
use routes::Route;

#[component]
pub fn BackLink(#[prop(into)] label: String, to: Route) -> impl IntoView {
    view! { <a href=href(&to) class="govuk-back-link">{label}</a> }
}

/// The way from the home page to a page just below it.
#[component]
pub fn Breadcrumbs(#[prop(into)] here: String) -> impl IntoView {
    view! {
        <nav class="govuk-breadcrumbs" aria-label=strings::BREADCRUMB>
            <ol class="govuk-breadcrumbs__list">
                <li class="govuk-breadcrumbs__list-item">
                    <a class="govuk-breadcrumbs__link" href=href(&Route::Home)>{strings::HOME}</a>
                </li>
                <li class="govuk-breadcrumbs__list-item" aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// A neighbour on the way, with its title.
#[derive(Clone)]
pub struct StepLink {
    pub title: String,
    pub to: Route,
}

/// Previous and Next, always in sight at the foot of the page.
#[component]
pub fn StepNavigation(
    previous: Option<StepLink>,
    next: Option<StepLink>,
    /// The list that the page is one of.
    all: StepLink,
    #[prop(into)] position: String,
) -> impl IntoView {
    view! {
        <nav class="govuk-pagination app-steps app-no-print" aria-label=strings::STEPS>
            <div class="govuk-width-container app-steps__inner">
                <div class="govuk-pagination__prev">
                    {previous.map(|link| view! {
                        <a class="govuk-link govuk-pagination__link" href=href(&link.to) rel="prev">
                            <svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
                                <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path>
                            </svg>
                            {labels(strings::PREVIOUS, link.title)}
                        </a>
                    })}
                </div>
                <p class="app-steps__position">
                    <a class="govuk-link" href=href(&all.to)>{all.title}</a>
                    <span>{position}</span>
                </p>
                <div class="govuk-pagination__next">
                    {next.map(|link| view! {
                        <a class="govuk-link govuk-pagination__link" href=href(&link.to) rel="next">
                            {labels(strings::NEXT, link.title)}
                            <svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
                                <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path>
                            </svg>
                        </a>
                    })}
                </div>
            </div>
        </nav>
    }
}

fn labels(word: &'static str, title: String) -> impl IntoView {
    view! {
        <span class="app-steps__labels">
            <span class="govuk-pagination__link-title">{word}</span>
            <span class="govuk-visually-hidden">": "</span>
            <span class="govuk-pagination__link-label">{title}</span>
        </span>
    }
}
