//! What is offered under the search box.

use leptos::prelude::*;

use content::PassagePiece;
use strings::search as words;

/// The id of the list.
pub const OFFERS: &str = "search-offers";

/// What is offered under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferGroup {
    pub heading: String,
    /// The class of the mark of its kind.
    pub class: &'static str,
    pub offers: Vec<Offer>,
}

/// One thing that is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub title: Vec<PassagePiece>,
    /// The passage that was found; nothing where the title says all.
    pub passage: Vec<PassagePiece>,
}

/// The list under the box, and what is said above it. A press on an offer leaves the focus in the box.
#[component]
pub fn OfferList(
    groups: Vec<OfferGroup>,
    /// What is to be known of the list; not to be chosen.
    said: Vec<String>,
    pointed: ReadSignal<Option<usize>>,
    on_take: Callback<usize>,
) -> impl IntoView {
    let mut number = 0;
    let groups: Vec<AnyView> = groups
        .into_iter()
        .enumerate()
        .map(|(at, group)| {
            let first = number;
            number += group.offers.len();
            group_view(at, group, first, pointed, on_take)
        })
        .collect();
    let said: Vec<AnyView> =
        said.into_iter().map(|said| view! { <p>{said}</p> }.into_any()).collect();
    view! {
        <div class="app-offers" on:mousedown=|event| event.prevent_default()>
            <div class="app-offers__said">{said}</div>
            <ul id=OFFERS role="listbox" aria-label=words::OFFERS>{groups}</ul>
        </div>
    }
}

fn group_view(
    at: usize,
    group: OfferGroup,
    first: usize,
    pointed: ReadSignal<Option<usize>>,
    on_take: Callback<usize>,
) -> AnyView {
    let id = format!("search-group-{at}");
    let labelled = id.clone();
    let offers = group.offers.into_iter().enumerate();
    let offers: Vec<AnyView> =
        offers.map(|(place, offer)| offer_view(first + place, offer, pointed, on_take)).collect();
    view! {
        <li role="presentation" class=group.class>
            <ul role="group" aria-labelledby=labelled>
                <li role="presentation" id=id class="app-offers__heading">{group.heading}</li>
                {offers}
            </ul>
        </li>
    }
    .into_any()
}

fn offer_view(
    number: usize,
    offer: Offer,
    pointed: ReadSignal<Option<usize>>,
    on_take: Callback<usize>,
) -> AnyView {
    let is_pointed = move || pointed.get() == Some(number);
    let has_passage = !offer.passage.is_empty();
    let passage = has_passage
        .then(|| view! { <span class="app-offers__passage">{passage(offer.passage)}</span> });
    view! {
        <li
            role="option"
            id=offer_id(number)
            class="app-offers__offer"
            aria-selected=move || if is_pointed() { "true" } else { "false" }
            on:click=move |_| on_take.run(number)
        >
            <span class="app-offers__title">{self::passage(offer.title)}</span>
            {passage}
        </li>
    }
    .into_any()
}

/// The id of an offer by its number, counted through all groups.
pub fn offer_id(number: usize) -> String {
    format!("search-offer-{number}")
}

/// A stretch of text with what was looked for marked in it.
pub fn passage(pieces: Vec<PassagePiece>) -> AnyView {
    let pieces = pieces.into_iter().map(|piece| match piece.marked {
        true => view! { <mark>{piece.text}</mark> }.into_any(),
        false => piece.text.into_any(),
    });
    pieces.collect::<Vec<_>>().into_any()
}
