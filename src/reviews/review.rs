//! One review or audit: what it looked at, what it found, and what people said of it.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::{
    findings::explorer, findings::explorer::EntryMeta, findings::explorer::kind_and_period,
};
use crate::{page_parts::page_turns, page_parts::page_turns::PagePosition};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{FindingKind, RecordRef, Report, Review, ReviewId};
use routes::Route;

use crate::ui::{MetaRow, ProseView, Section, StepLink, worded};

pub fn view(id: &ReviewId) -> impl IntoView + use<> {
    let library = session().library();
    let review = library.review(id)?;
    let at_home = |report: &&Report| report.reviews.iter().any(|r| r.id == *id);
    let report = library.reports.iter().find(at_home)?;
    let at = report.reviews.iter().position(|r| r.id == *id)?;
    let links = report.reviews.iter().map(|review| StepLink {
        title: review.about.title.clone(),
        to: Route::Review(review.id.clone()),
    });
    let all = StepLink { title: strings::reviews::ALL.into(), to: Route::Reviews };
    let place = place_among(links.collect(), at, all);
    let rows = vec![
        MetaRow { label: strings::reviews::REPORT, values: vec![(report.title.clone(), None)] },
        MetaRow { label: strings::reviews::WHEN, values: vec![(review.period.clone(), None)] },
    ];
    let text = view! {
        {sample(review)}
        <ProseView prose=review.body.clone() />
        {contents(review)}
        {found(review)}
        {comments(review)}
        {record::closing(&review.about, &plain_text(review), rows)}
    };
    Some(record::view(Record {
        route: Route::Review(id.clone()),
        back: (strings::reviews::ALL, Route::Reviews),
        position: Some(place.position.clone()),
        kind: (kind_and_period(review), RecordColour::Reviews),
        number: None,
        about: &review.about,
        text: text.into_any(),
        after: record::thread(&RecordRef::Review(id.clone())).into_any(),
        foot: page_turns::navigation(place).into_any(),
    }))
}

/// Where a page stands among those that are read in order.
pub fn place_among(links: Vec<StepLink>, at: usize, all: StepLink) -> PagePosition {
    let previous = at.checked_sub(1).and_then(|at| links.get(at).cloned());
    let next = links.get(at + 1).cloned();
    PagePosition { previous, next, all, position: strings::position(at + 1, links.len()) }
}

fn sample(review: &Review) -> impl IntoView + use<> {
    review.sample.as_ref().map(|sample| {
        view! {
            <p class=format!("govuk-inset-text {}", RecordColour::Reviews.class())><strong>{strings::reviews::SAMPLE} ": "</strong> {worded(sample)}</p>
        }
    })
}

/// The ways to the parts of a long page.
fn contents(review: &Review) -> impl IntoView + use<> {
    let links = review.counts().into_iter().map(|(kind, count)| {
        let label = strings::with_count(strings::findings::kind_heading(kind), count);
        let to = format!("#{}", kind.slug());
        view! { <li><a class="govuk-link" href=to>{label}</a></li> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="app-contents app-no-print" aria-label=strings::reviews::ON_THIS_PAGE>
                <ul>{links}</ul>
            </nav>
        }
    })
}

fn found(review: &Review) -> Vec<AnyView> {
    let section = |kind: FindingKind| {
        let found = review.of_kind(kind).map(|finding| (review, finding)).collect();
        view! {
            <section>
                <h2 class="govuk-heading-m" id=kind.slug() tabindex="-1">{strings::findings::kind_heading(kind)}</h2>
                {explorer::entries(found, EntryMeta::Nothing)}
            </section>
        }
        .into_any()
    };
    review.counts().into_iter().map(|(kind, _)| section(kind)).collect()
}

fn comments(review: &Review) -> impl IntoView + use<> {
    let comments = review.comments.iter().map(|said| view! { <li>{worded(said)}</li> }.into_any());
    let comments: Vec<AnyView> = comments.collect();
    (!comments.is_empty()).then(|| {
        view! {
            <Section heading=strings::reviews::COMMENTS>
                <ul class="app-comments">{comments}</ul>
            </Section>
        }
    })
}

fn plain_text(review: &Review) -> String {
    let mut text = review.body.plain_text();
    let findings = review.findings.iter().map(|finding| &finding.about.summary);
    for more in findings.chain(&review.comments).chain(&review.sample) {
        text.push('\n');
        text.push_str(more);
    }
    text
}
