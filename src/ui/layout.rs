//! Headings, sections and paragraphs: the plain pieces that pages are laid out from.

use leptos::prelude::*;

/// The page's one heading. It takes the focus when the page opens.
#[component]
pub fn PageHeading(#[prop(into)] title: String) -> impl IntoView {
    view! { <h1 class="govuk-heading-xl" tabindex="-1">{title}</h1> }
}

/// A part of a page under a heading of its own.
#[component]
pub fn Section(#[prop(into)] heading: String, children: Children) -> impl IntoView {
    view! {
        <section>
            <h2 class="govuk-heading-m">{heading}</h2>
            {children()}
        </section>
    }
}

/// A part of a page that assistive technology can go to by its heading's name.
#[component]
pub fn Region(
    /// Of the heading; unique on the page.
    id: &'static str,
    #[prop(into)] heading: String,
    class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class aria-labelledby=id>
            <h2 class="govuk-heading-m" id=id>{heading}</h2>
            {children()}
        </section>
    }
}

#[component]
pub fn Paragraph(#[prop(into)] text: String) -> impl IntoView {
    view! { <p class="govuk-body">{text}</p> }
}

/// A small heading within a section.
#[component]
pub fn SmallHeading(#[prop(into)] text: String) -> impl IntoView {
    view! { <h3 class="govuk-heading-s">{text}</h3> }
}

/// Terms and what they mean.
#[component]
pub fn Terms(terms: Vec<(String, String)>) -> impl IntoView {
    let rows = terms
        .into_iter()
        .map(|(term, meaning)| view! { <div><dt>{term}</dt><dd>{meaning}</dd></div> })
        .collect_view();
    view! { <dl class="app-words">{rows}</dl> }
}
