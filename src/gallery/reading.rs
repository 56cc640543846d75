//! Examples of the components of newsletters, terms and related documents.

use leptos::prelude::*;

use super::component;
use crate::ui::{SearchBox, worded};

pub fn examples() -> impl IntoView {
    let library = crate::page_parts::common::session().library();
    let typed = RwSignal::new("abuse".to_owned());
    let on_type = Callback::new(move |words| typed.set(words));
    let short = library.glossary.iter().find_map(|entry| entry.short.clone()).unwrap_or_default();
    let text = format!("A first {short}, and a second {short} in the same text.");
    view! {
        {component("SearchBox", vec![("with words in it", view! {
            <SearchBox id="search-box" label="Find a word" hint="A part of it will do" value=typed on_type />
        }.into_any())])}
        {component("Abbreviations", vec![("first and second use", view! {
            <p class="govuk-body">{worded(&text)}</p>
        }.into_any())])}
    }
}
