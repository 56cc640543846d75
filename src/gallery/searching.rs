//! Examples of the search.

use leptos::prelude::*;

use super::component;
use crate::ui::{FoundHere, Offer, OfferGroup, OfferList, passage};
use content::PassagePiece;

fn pieces(before: &str, found: &str, after: &str) -> Vec<PassagePiece> {
    let piece = |text: &str, marked| PassagePiece { text: text.to_owned(), marked };
    vec![piece(before, false), piece(found, true), piece(after, false)]
}

fn group(heading: &str, class: &'static str, title: &str) -> OfferGroup {
    let offer = Offer {
        title: pieces("About ", title, ""),
        passage: pieces("… where the text has ", title, " in it …"),
    };
    let bare = Offer { title: pieces("", title, " again"), passage: Vec::new() };
    OfferGroup { heading: heading.to_owned(), class, offers: vec![offer, bare] }
}

pub fn examples() -> impl IntoView {
    let pointed = RwSignal::new(Some(1));
    let place = RwSignal::new(Some((1, 3)));
    let on_take = Callback::new(move |at| pointed.set(Some(at)));
    let on_next = Callback::new(move |()| place.set(Some((2, 3))));
    let on_hide = Callback::new(|()| {});
    let groups = vec![
        group("Recommendations", "app-kind app-kind--toolkit", "missing"),
        group("My notes", "app-kind app-mine", "zebra"),
    ];
    let said = vec!["4 results, and 2 of my notes.".to_owned()];
    view! {
        {component("OfferList", vec![("of two kinds", view! {
            <div class="app-offers-example">
                <OfferList groups said pointed=pointed.read_only() on_take />
            </div>
        }.into_any())])}
        {component("FoundHere", vec![("at the first of three places", view! {
            <FoundHere sought="missing".to_owned() place on_next on_hide />
        }.into_any())])}
        {component("Passage", vec![("with a mark", view! {
            <p class="govuk-body">{passage(pieces("Where the text has ", "missing", " in it."))}</p>
        }.into_any())])}
    }
}
