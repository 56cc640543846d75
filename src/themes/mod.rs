//! The themes, and everything about one of them across all documents.

use leptos::prelude::*;

use crate::page_parts::record::RecordColour;
use crate::page_parts::take_away::Handout;
use crate::{page_parts::common::session, page_parts::record, page_parts::record_list};
use content::{
    Finding, FindingsFilter, RecordGroup, RecordKind, RecordRef, Review, Theme, ThemeId,
};
use routes::Route;

use crate::ui::{BackLink, Breadcrumbs, PageHeading, href, worded};

/// How many findings of a review are shown before the rest is left to the explorer.
const SHOWN: usize = 3;

pub fn view() -> impl IntoView {
    let themes: Vec<_> = session().library().themes.iter().map(card).collect();
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::themes::TITLE />
            <PageHeading title=strings::themes::TITLE />
            <p class="govuk-body-l app-measure">{strings::themes::LEAD}</p>
            <ul class="app-theme-list">{themes}</ul>
        </div>
    }
}

fn card(theme: &Theme) -> AnyView {
    let groups = open_of(&theme.id);
    let counts: Vec<_> = groups
        .iter()
        .map(|group| {
            let count = strings::themes::count(group.kind, group.records.len());
            view! { <li class=RecordColour::of(group.kind).class()>{count}</li> }.into_any()
        })
        .collect();
    let to = Route::Theme(theme.id.clone());
    view! {
        <li>
            <h2 class="govuk-heading-s"><a class="govuk-link" href=href(&to)>{theme.name.clone()}</a></h2>
            <p>{theme.definition.clone()}</p>
            <ul class="app-counts">{counts}</ul>
        </li>
    }
    .into_any()
}

/// What is about a theme, as far as it is open: a kind is as a whole.
fn open_of(id: &ThemeId) -> Vec<RecordGroup<'static>> {
    let session = session();
    let mut groups = session.library().of_theme(id);
    let is_open = |(record, _): &(RecordRef, _)| session.opens(&Route::of(record));
    groups.retain(|group| group.records.iter().any(is_open));
    groups
}

/// Everything about a theme.
pub fn theme(id: &ThemeId) -> impl IntoView + use<> {
    let library = session().library();
    let theme = library.theme(id)?;
    let groups = open_of(id);
    let jumps = groups.iter().map(|group| (group.kind, group.records.len())).collect();
    let none = groups.is_empty();
    let parts: Vec<_> = groups.into_iter().map(|group| part(id, group)).collect();
    let handout = Handout::new();
    let text = view! {
        <p class="govuk-body-l">{worded(&theme.definition)}</p>
        {record::to_side()}
        {none.then(|| view! { <p class="govuk-body">{strings::themes::NOTHING}</p> })}
        {record_list::jumps(jumps)}
        {parts}
    };
    Some(view! {
        <div class=move || handout.get().class()>
            <div class="app-record__top app-no-print">
                <BackLink label=strings::themes::ALL_THEMES to=Route::Themes />
            </div>
            <header class="app-theme-head app-kind">
                <p class="app-record__kind">{strings::themes::KIND}</p>
                <h1 class="govuk-heading-l" tabindex="-1">{theme.name.clone()}</h1>
            </header>
            {record::with_side(text.into_any(), Route::Theme(id.clone()), handout)}
        </div>
    })
}

fn part(theme: &ThemeId, group: RecordGroup<'_>) -> AnyView {
    let (kind, count) = (group.kind, group.records.len());
    let list = match kind {
        RecordKind::Finding => findings(theme),
        _ => record_list::entries(group.records),
    };
    record_list::of_kind(kind, count, list)
}

/// The first findings of each review; the explorer has the rest.
fn findings(theme: &ThemeId) -> AnyView {
    let reviews = session().library().findings_of_theme(theme).into_iter();
    let reviews: Vec<_> = reviews.map(|(review, found)| of_review(theme, review, &found)).collect();
    let filter = FindingsFilter { theme: Some(theme.clone()), ..FindingsFilter::default() };
    let to = href(&Route::Findings(filter));
    view! {
        <p class="app-no-print"><a class="govuk-link" href=to>{strings::themes::IN_EXPLORER}</a></p>
        <div class="app-by-review">{reviews}</div>
    }
    .into_any()
}

fn of_review(theme: &ThemeId, review: &Review, found: &[&Finding]) -> AnyView {
    let shown: Vec<_> = found
        .iter()
        .take(SHOWN)
        .map(|finding| {
            let record = RecordRef::Finding(finding.id.clone());
            view! {
                <li><a class="govuk-link" href=href(&Route::of(&record))>{finding.about.title.clone()}</a></li>
            }
            .into_any()
        })
        .collect();
    let rest = found.len().saturating_sub(SHOWN);
    let filter = FindingsFilter {
        theme: Some(theme.clone()),
        review: Some(review.id.clone()),
        ..FindingsFilter::default()
    };
    let more = (rest > 0).then(|| {
        let label = strings::themes::more_findings(rest, &review.short);
        view! { <p><a class="govuk-link" href=href(&Route::Findings(filter))>{label}</a></p> }
    });
    let source = record_list::document(&review.about.source);
    view! {
        <div class="app-by-review__group">
            <h3 class="govuk-heading-s">{review.about.title.clone()}</h3>
            {source}
            <ul class="app-titles">{shown}</ul>
            {more}
        </div>
    }
    .into_any()
}
