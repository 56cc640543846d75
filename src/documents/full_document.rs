//! A whole document on one page, to be read or printed in one piece.

use leptos::prelude::*;

use crate::{page_parts::actions, page_parts::common::session, toolkit::recommendation, training};
use content::{
    Course, Figure, Finding, FindingKind, Prose, Recommendation, RecordKind, RecordMeta, RecordRef,
    Review, SourceId,
};
use routes::Route;

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, ContentNote, EditorNote, PageHeading, Paragraph, ProseView,
    Section, SmallHeading, href, worded,
};

pub fn view(id: &SourceId) -> impl IntoView + use<> {
    let session = session();
    let library = session.library();
    let source = library.source(id)?;
    let grave = library.is_grave(id);
    let introductions = library.introductions(id).into_iter();
    let introductions =
        introductions.map(|prose| view! { <ProseView prose=prose.clone() /> }).collect_view();
    let records = library.of_document(id).into_iter().map(|(record, _)| record);
    // A review is presented with its findings.
    let records = records.filter(|record| record.kind() != RecordKind::Finding);
    let pack = &library.pack;
    Some(view! {
        <div class="govuk-width-container app-whole">
            <Breadcrumbs here=source.title.clone() />
            <div class="app-measure">
                <PageHeading title=source.title.clone() />
                <p class="app-source">{format!("{}, {}.", source.publisher, source.date)}</p>
                <p class="govuk-body-l">{worded(&source.summary)}</p>
                {grave.then(|| view! { <ContentNote note=strings::WHOLE_NOTE /> })}
                <div class="app-prints">
                    <Button label=strings::WHOLE_PRINT kind=ButtonKind::Secondary on_click=move |()| session.print() />
                </div>
                {introductions}
                {parts(id)}
                <EditorNote note=source.editor_note.clone() />
                {actions::of_list(&Route::Document(id.clone()), records)}
                <p class="app-source">{format!("{} {}", pack.summary_notice, pack.dated_notice)}</p>
            </div>
        </div>
    })
}

/// The records of a document, as it tells them; those of a kind that is not read one by one stand
/// together under a heading.
fn parts(id: &SourceId) -> Vec<AnyView> {
    let library = session().library();
    let mut parts: Vec<AnyView> = Vec::new();
    let mut gathered: Vec<(RecordKind, Vec<AnyView>)> = Vec::new();
    let mut last_note = None;
    for (record, about) in library.of_document(id) {
        let kind = record.kind();
        let entry = match &record {
            // Told with its review.
            RecordRef::Finding(_) => continue,
            RecordRef::Course(id) => library.course(id).map(course),
            RecordRef::Figure(id) => library.figure(id).map(figure),
            RecordRef::Line(_) => Some(().into_any()),
            other => {
                parts.push(part(other, about));
                None
            }
        };
        let Some(text) = entry else { continue };
        // Lines and courses that stand together often have the same.
        let note = about.content_note.as_ref();
        let opening = opening(about, note.filter(|_| note != last_note));
        last_note = note;
        let entry = view! {
            <SmallHeading text=about.title.clone() />
            {opening}
            {text}
        }
        .into_any();
        match gathered.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, entries)) => entries.push(entry),
            None => gathered.push((kind, vec![entry])),
        }
    }
    parts.extend(gathered.into_iter().map(|(kind, entries)| {
        view! { <Section heading=strings::record_kind(kind)>{entries}</Section> }.into_any()
    }));
    parts
}

/// What stands before a record's own text.
fn opening(about: &RecordMeta, note: Option<&String>) -> AnyView {
    view! {
        {note.cloned().map(|note| view! {
            <p class="govuk-body"><strong>{strings::CONTENT_NOTE} ": "</strong> {note}</p>
        })}
        <p class="govuk-body">{worded(&about.summary)}</p>
    }
    .into_any()
}

/// A record that is read by itself.
fn part(record: &RecordRef, about: &RecordMeta) -> AnyView {
    let library = session().library();
    let title = library.title_of(record).unwrap_or_default();
    let opening = opening(about, about.content_note.as_ref());
    let text = text_of(record, review);
    view! {
        <Section heading=title>
            {opening}
            {text}
        </Section>
    }
    .into_any()
}

/// The text of a record that is read by itself, without its summary; nothing for any other. How much
/// of a review is shown differs.
pub fn text_of(record: &RecordRef, review: fn(&Review) -> AnyView) -> Option<AnyView> {
    let library = session().library();
    let body = |prose: &Prose| view! { <ProseView prose=prose.clone() /> }.into_any();
    match record {
        RecordRef::Recommendation(id) => library.recommendation(id).map(said_and_done),
        RecordRef::National => library.toolkit.as_ref().map(|toolkit| body(&toolkit.national.body)),
        RecordRef::Review(id) => library.review(id).map(review),
        RecordRef::ReportPage(id) => library.report_page(id).map(|page| body(&page.body)),
        RecordRef::Article(id) => library.article(id).map(|(_, article)| body(&article.body)),
        _ => None,
    }
}

fn said_and_done(found: &Recommendation) -> AnyView {
    let parts = recommendation::parts(found).into_iter().map(|(heading, prose)| {
        view! {
            <SmallHeading text=heading />
            <ProseView prose=prose.clone() />
        }
    });
    view! {
        {parts.collect_view()}
        {recommendation::status(found)}
    }
    .into_any()
}

fn review(found: &Review) -> AnyView {
    let told = |kind: FindingKind| {
        let findings: Vec<AnyView> = found.of_kind(kind).map(finding).collect();
        (!findings.is_empty()).then(|| {
            view! {
                <SmallHeading text=strings::findings::kind_heading(kind) />
                <ul class="govuk-list govuk-list--bullet">{findings}</ul>
            }
        })
    };
    let comments = found.comments.iter().map(|said| view! { <li>{worded(said)}</li> }.into_any());
    let comments: Vec<AnyView> = comments.collect();
    view! {
        {found.sample.clone().map(|sample| view! { <Paragraph text=sample /> })}
        <ProseView prose=found.body.clone() />
        {FindingKind::ALL.map(told).into_iter().collect_view()}
        {(!comments.is_empty()).then(|| view! {
            <SmallHeading text=strings::reviews::COMMENTS />
            <ul class="govuk-list govuk-list--bullet">{comments}</ul>
        })}
    }
    .into_any()
}

fn finding(found: &Finding) -> AnyView {
    let to = href(&Route::Finding(found.id.clone()));
    view! {
        <li>
            <a class="govuk-link" href=to>{found.about.title.clone()}</a> ". "
            {worded(&found.about.summary)}
        </li>
    }
    .into_any()
}

fn course(found: &Course) -> AnyView {
    view! {
        <Paragraph text=found.status.clone() />
        {training::facts(found)}
        {(!found.aims.is_empty()).then(|| training::bullets(&found.aims))}
        <ProseView prose=found.body.clone() />
    }
    .into_any()
}

fn figure(found: &Figure) -> AnyView {
    view! {
        <Paragraph text=found.values_told() />
        <p class="govuk-body">{worded(&found.shows)}</p>
        <p class="govuk-body">{worded(&found.not)}</p>
    }
    .into_any()
}
