//! An address with nothing there, and what may have been meant.

use leptos::prelude::*;

use super::{session, title};
use crate::domain::ToolkitFilter;
use crate::route::{Address, Route, suggest};
use crate::ui::{PageHeading, Paragraph, Section, href, text};

pub fn view(path: String) -> impl IntoView {
    let library = session().library;
    let near = suggest(&path, library);
    let link = |route: Route, label: String| {
        view! { <li><a class="govuk-link" href=href(&route)>{label}</a></li> }
    };
    let suggestions = (!near.is_empty()).then(|| {
        view! {
            <Section heading=text::DID_YOU_MEAN>
            <ul class="govuk-list govuk-list--bullet">
                {near.into_iter().map(|route| {
                    let label = title(&Address::Page(route.clone()), library);
                    link(route, label)
                }).collect_view()}
            </ul>
            </Section>
        }
    });
    let numbers = text::recommendations_are(library.toolkit.recommendations.len());
    view! {
        <div class="govuk-width-container">
            <div class="app-measure">
                <PageHeading title=text::NOT_FOUND />
                <Paragraph text=text::no_page_at(&path) />
                <Paragraph text=format!("{} {numbers}", text::NOT_FOUND_HELP) />
                {suggestions}
                <ul class="govuk-list">
                    {link(Route::Toolkit(ToolkitFilter::default()), text::ALL_RECOMMENDATIONS.into())}
                    {link(Route::Home, text::HOME.into())}
                </ul>
            </div>
        </div>
    }
}
