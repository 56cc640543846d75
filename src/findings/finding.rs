//! One finding: what the review says, what it did about it, and where the theme comes up again.

use leptos::prelude::*;

use crate::reviews::review::place_among;
use crate::{findings::explorer, findings::explorer::EntryMeta};
use crate::{page_parts::common::session, page_parts::page_turns};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{Facet, FacetValue, FindingId, FindingKind, FindingsFilter, RecordRef, Review};
use routes::Route;

use crate::ui::{MetaRow, Region, StepLink, href};

pub fn view(id: &FindingId) -> impl IntoView + use<> {
    let (review, finding) = session().library().finding(id)?;
    let told = review.told();
    let at = told.iter().position(|finding| finding.id == *id)?;
    let links = told.into_iter().map(|finding| StepLink {
        title: finding.about.title.clone(),
        to: Route::Finding(finding.id.clone()),
    });
    let of = Route::Review(review.id.clone());
    let all = StepLink { title: review.short.clone(), to: of.clone() };
    let place = place_among(links.collect(), at, all);
    let rows = vec![
        MetaRow {
            label: strings::findings::THE_REVIEW,
            values: vec![(review.about.title.clone(), Some(of))],
        },
        MetaRow { label: strings::reviews::WHEN, values: vec![(review.period.clone(), None)] },
    ];
    let text = view! {
        {(finding.kind == FindingKind::Strengthen).then(|| actions(review))}
        {record::closing(&finding.about, "", rows)}
    };
    let after = view! {
        {record::thread(&RecordRef::Finding(id.clone()))}
        {elsewhere(id)}
    };
    Some(record::view(Record {
        route: Route::Finding(id.clone()),
        back: (strings::findings::ALL, Route::Findings(FindingsFilter::default())),
        position: Some(place.position.clone()),
        kind: (strings::findings::kind(finding.kind).into(), RecordColour::Reviews),
        number: None,
        about: &finding.about,
        text: text.into_any(),
        after: after.into_any(),
        foot: page_turns::navigation(place).into_any(),
    }))
}

/// The way to what the same review reports as done, if it reports anything.
fn actions(review: &Review) -> impl IntoView + use<> {
    let count = review.of_kind(FindingKind::Action).count();
    let to = FindingsFilter::default()
        .with(Facet::Kind, Some(FacetValue::Kind(FindingKind::Action)))
        .with(Facet::Review, Some(FacetValue::Review(review)));
    (count > 0).then(|| {
        let to = href(&Route::Findings(to));
        view! { <p class="govuk-body"><a class="govuk-link" href=to>{strings::findings::actions_of(count)}</a></p> }
    })
}

fn elsewhere(id: &FindingId) -> impl IntoView + use<> {
    let library = session().library();
    library.elsewhere(id).map(|elsewhere| {
        let theme = &elsewhere.theme.name;
        let count = elsewhere.all.count(library);
        let label = strings::findings::all_elsewhere(elsewhere.all.kind, count, theme);
        let to = href(&Route::Findings(elsewhere.all));
        view! {
            <Region id="elsewhere" heading=strings::findings::elsewhere(theme) class="app-elsewhere">
                {explorer::entries(elsewhere.few, EntryMeta::KindAndReview)}
                <p class="govuk-body"><a class="govuk-link" href=to>{label}</a></p>
            </Region>
        }
    })
}
