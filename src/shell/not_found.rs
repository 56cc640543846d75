//! An address with nothing there, and what may have been meant.

use leptos::prelude::*;

use crate::{page_parts::common::session, pages::title};
use content::ToolkitFilter;
use routes::{Address, Route, suggest};

use crate::ui::{PageHeading, Paragraph, Section, href};

pub fn view(path: String) -> impl IntoView {
    let library = session().library();
    let near = suggest(&path, library);
    let link = |route: Route, label: String| {
        view! { <li><a class="govuk-link" href=href(&route)>{label}</a></li> }
    };
    let suggestions = (!near.is_empty()).then(|| {
        view! {
            <Section heading=strings::DID_YOU_MEAN>
            <ul class="govuk-list govuk-list--bullet">
                {near.into_iter().map(|route| {
                    let label = strings::within(&title(&Address::Page(route.clone()), library), &route);
                    link(route, label)
                }).collect_view()}
            </ul>
            </Section>
        }
    });
    let numbers = library.toolkit.as_ref().map_or_else(String::new, |toolkit| {
        strings::recommendations_are(toolkit.recommendations.len())
    });
    let all = library.toolkit.as_ref().map(|_| {
        link(Route::Toolkit(ToolkitFilter::default()), strings::ALL_RECOMMENDATIONS.into())
    });
    view! {
        <div class="govuk-width-container">
            <div class="app-measure">
                <PageHeading title=strings::NOT_FOUND />
                <Paragraph text=strings::no_page_at(&path) />
                <Paragraph text=format!("{} {numbers}", strings::NOT_FOUND_HELP).trim_end().to_owned() />
                {suggestions}
                <ul class="govuk-list">
                    {all}
                    {link(Route::Home, strings::HOME.into())}
                </ul>
            </div>
        </div>
    }
}
