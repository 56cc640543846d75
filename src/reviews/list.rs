//! Every report with its reviews and audits; and the parts of a report that are no review.

use leptos::prelude::*;

use crate::findings::explorer::kind_and_period;
use crate::{page_parts::actions, page_parts::common::session, page_parts::common::source_line};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{FindingsFilter, PageId, RecordRef, Report, ReportPage, Review};
use routes::Route;

use crate::ui::{Breadcrumbs, MetaRow, PageHeading, ProseView, SmallHeading, href};

pub fn view() -> impl IntoView {
    let library = session().library();
    let reports: Vec<AnyView> = library.reports.iter().map(report).collect();
    let reviews = library.reviews().map(|review| RecordRef::Review(review.id.clone()));
    let findings = library.findings().next().map(|_| {
        let to = Route::Findings(FindingsFilter::default());
        view! { <p class="govuk-body app-no-print"><a class="govuk-link" href=href(&to)>{strings::reviews::TO_FINDINGS}</a></p> }
    });
    view! {
        <div class=format!("govuk-width-container {}", RecordColour::Reviews.class())>
            <Breadcrumbs here=strings::reviews::TITLE />
            <PageHeading title=strings::reviews::TITLE />
            <p class="govuk-body-l app-measure">{strings::reviews::LEAD}</p>
            {findings}
            {reports}
            {actions::of_list(&Route::Reviews, reviews)}
        </div>
    }
}

fn report(report: &'static Report) -> AnyView {
    let pages: Vec<AnyView> = report
        .pages
        .iter()
        .map(|page| {
            let to = href(&Route::ReportPage(page.id.clone()));
            view! { <li><a class="govuk-link" href=to>{page.about.title.clone()}</a></li> }
                .into_any()
        })
        .collect();
    let groups = report.groups().into_iter().map(|(kind, reviews)| {
        let reviews: Vec<AnyView> = reviews.into_iter().map(entry).collect();
        view! {
            <SmallHeading text=strings::reviews::group(kind) />
            <ul class="app-review-list">{reviews}</ul>
        }
        .into_any()
    });
    let groups: Vec<AnyView> = groups.collect();
    view! {
        <section class="app-report">
            <h2 class="govuk-heading-l">{report.title.clone()}</h2>
            <div class="app-measure"><ProseView prose=report.introduction.clone() /></div>
            {(!pages.is_empty()).then(|| view! {
                <SmallHeading text=strings::reviews::OF_THE_REPORT />
                <ul class="govuk-list govuk-list--bullet">{pages}</ul>
            })}
            {groups}
            {source_line(&report.source)}
        </section>
    }
    .into_any()
}

fn entry(review: &Review) -> AnyView {
    let to = href(&Route::Review(review.id.clone()));
    let about = &review.about;
    let note = about.content_note.clone().map(|note| {
        view! { <p class="app-review__note"><strong>{strings::CONTENT_NOTE} ": "</strong> {note}</p> }
    });
    view! {
        <li class="app-review">
            <p class="app-review__kind">{kind_and_period(review)}</p>
            <h4 class="govuk-heading-s"><a class="govuk-link" href=to>{about.title.clone()}</a></h4>
            {note}
            <p>{about.summary.clone()}</p>
            <p class="app-count">{strings::reviews::counts(&review.counts())}</p>
        </li>
    }
    .into_any()
}

/// A part of a report that is no review.
pub fn page(id: &PageId) -> impl IntoView + use<> {
    let library = session().library();
    let of = |report: &&Report| report.pages.iter().any(|page| page.id == *id);
    let report = library.reports.iter().find(of)?;
    let ReportPage { about, body, .. } = library.report_page(id)?;
    let rows = vec![MetaRow {
        label: strings::reviews::REPORT,
        values: vec![(report.title.clone(), None)],
    }];
    let text = view! {
        <ProseView prose=body.clone() />
        {record::closing(about, &body.plain_text(), rows)}
    };
    Some(record::view(Record {
        route: Route::ReportPage(id.clone()),
        back: (strings::reviews::ALL, Route::Reviews),
        position: None,
        kind: (strings::reviews::PART_OF_REPORT.into(), RecordColour::Reviews),
        number: None,
        about,
        text: text.into_any(),
        after: record::thread(&RecordRef::ReportPage(id.clone())).into_any(),
        foot: ().into_any(),
    }))
}
