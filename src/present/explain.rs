//! What presenting is, how to begin, and the keys.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::ui::{Breadcrumbs, ButtonLink, Details, PageHeading, Paragraph, Section, Terms, href};
use content::FindingsFilter;
use modes::DeckItem;
use routes::{Route, presentation};
use strings::present as words;

pub fn view(lost: usize) -> AnyView {
    let library = session().library();
    let all = library.toolkit.as_ref().map(|_| {
        let to = presentation(vec![DeckItem::Toolkit]);
        view! { <ButtonLink label=words::BEGIN_ALL to /> }
    });
    let findings = library.findings().next().map(|_| {
        let to = href(&Route::Findings(FindingsFilter::default()));
        view! { <li><a class="govuk-link" href=to>{words::TO_FINDINGS}</a></li> }.into_any()
    });
    let reading_list = href(&Route::ReadingList(None));
    let screens = words::SCREENS_WHAT.into_iter();
    let screens: Vec<AnyView> =
        screens.map(|text| view! { <Paragraph text /> }.into_any()).collect();
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=words::TITLE />
            <div class="app-measure">
                <PageHeading title=words::TITLE />
                {not_found(lost)}
                <p class="govuk-body-l">{words::LEAD}</p>
                {all}
                <Section heading=words::BEGIN>
                    <Paragraph text=words::BEGIN_WHAT />
                    <Paragraph text=words::BEGIN_LIST />
                    <ul class="govuk-list govuk-list--bullet">
                        {findings}
                        <li><a class="govuk-link" href=reading_list>{words::TO_READING_LIST}</a></li>
                    </ul>
                    <Paragraph text=words::BEGIN_ADDRESS />
                </Section>
                <Section heading=words::SCREENS>{screens}</Section>
                <Section heading=words::KEYS>{keys()}</Section>
                <Section heading=words::TOUCH><Paragraph text=words::TOUCH_WHAT /></Section>
                <Section heading=words::OFFLINE><Paragraph text=words::OFFLINE_WHAT /></Section>
                <Section heading=words::PAPER><Paragraph text=words::PAPER_WHAT /></Section>
            </div>
        </div>
    }
    .into_any()
}

/// That parts of an address named nothing.
pub fn not_found(lost: usize) -> Option<AnyView> {
    let said = (lost > 0).then(|| words::lost(lost));
    said.map(|said| view! { <p class="govuk-inset-text">{said}</p> }.into_any())
}

/// The keys, each with what it does.
pub fn keys() -> AnyView {
    let terms = words::KEYS_WHAT.into_iter();
    let terms = terms.map(|(key, does)| (key.to_owned(), does.to_owned())).collect();
    view! { <div class="app-keys"><Terms terms /></div> }.into_any()
}

/// The same, folded.
pub fn folded_keys() -> AnyView {
    view! {
        <Details summary=words::KEYS>
            {keys()}
            <Paragraph text=words::TOUCH_WHAT />
        </Details>
    }
    .into_any()
}
