//! The findings explorer: what comes back in review after review, and every finding in one list.

use leptos::prelude::*;

use super::matrix;
use crate::{page_parts::actions, page_parts::common::session};
use content::{Facet, FacetValue, FindingEntry, FindingSort, FindingsFilter, RecordRef, Review};
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Chip, Chips, ContentNote, FindingType, PageHeading, Paragraph, Select, href,
    option, worded,
};

pub fn view() -> impl IntoView {
    let session = session();
    let address = session.address();
    let library = session.library();
    let filter = Memo::new(move |before: Option<&FindingsFilter>| {
        address.with(|address| match address {
            Address::Page(Route::Findings(filter)) => filter.clone(),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    Effect::new(move |before: Option<()>| {
        filter.track();
        if before.is_some() {
            session.move_on_to("results");
        }
    });
    let total = library.findings().count();
    let showing = move || strings::findings::showing(filter.with(|f| f.count(library)), total);
    let grave = library.findings().any(|(_, finding)| finding.about.content_note.is_some());
    view! {
        <div class="govuk-width-container app-explorer">
            <Breadcrumbs here=strings::findings::TITLE />
            <PageHeading title=strings::findings::TITLE />
            <p class="govuk-body-l app-measure">{strings::findings::LEAD}</p>
            {grave.then(|| view! { <ContentNote note=strings::findings::CONTENT_NOTE /> })}
            <p class="app-explorer__jump app-no-print">
                <span class="app-count">{move || showing()}</span>
                <a class="govuk-link" href="#results">{strings::findings::TO_LIST}</a>
            </p>
            {matrix::section(filter)}
            <section aria-labelledby="results">
                <h2 class="govuk-heading-m" id="results" tabindex="-1">{strings::findings::LIST}</h2>
                {controls(filter)}
                <div class="app-results">
                    <p role="status">{move || showing()}</p>
                    {move || chips(&filter.get())}
                </div>
                {move || list(&filter.get())}
            </section>
        </div>
    }
}

fn controls(filter: Memo<FindingsFilter>) -> impl IntoView {
    let session = session();
    let library = session.library();
    let adjust = move |filter| session.adjust(&Route::Findings(filter));
    let select = |facet: Facet| {
        let choose = Callback::new(move |chosen: String| {
            let pick =
                FacetValue::all(facet, library).into_iter().find(|pick| pick.value() == chosen);
            adjust(filter.get_untracked().with(facet, pick));
        });
        let options = move || {
            let filter = filter.get();
            let any = filter.with(facet, None);
            let chosen = any == filter;
            let any = strings::with_count(strings::findings::any(facet), any.count(library));
            let mut options = vec![option("", any, chosen)];
            for (pick, count) in filter.choices(facet, library) {
                let label = strings::with_count(strings::findings::pick(pick), count);
                options.push(option(pick.value(), label, filter.has(pick)));
            }
            options
        };
        let id = match facet {
            Facet::Kind => "type",
            Facet::Theme => "theme",
            Facet::Body => "body",
            Facet::Review => "review",
        };
        view! { <Select id label=strings::findings::facet(facet) on_choose=choose>{move || options()}</Select> }
            .into_any()
    };
    let sort = Callback::new(move |chosen: String| {
        let sort = FindingSort::of_slug(&chosen);
        adjust(FindingsFilter { sort: sort.unwrap_or_default(), ..filter.get_untracked() });
    });
    let sorts = move || {
        let now = filter.with(|filter| filter.sort);
        let sorts = FindingSort::ALL.into_iter();
        sorts
            .map(|s| option(s.slug(), strings::findings::sort(s).to_owned(), s == now))
            .collect::<Vec<_>>()
    };
    view! {
        <form class="app-filter app-filter--many app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            {Facet::ALL.into_iter().map(select).collect::<Vec<_>>()}
            <Select id="sort" label=strings::findings::SORT on_choose=sort>{move || sorts()}</Select>
        </form>
    }
}

fn chips(filter: &FindingsFilter) -> impl IntoView + use<> {
    let picks = filter.picks(session().library());
    let names: Vec<&str> = picks.iter().map(|(_, pick)| strings::findings::pick(*pick)).collect();
    let names = names.join(", ");
    let chip = |(facet, pick): &(Facet, FacetValue<'_>)| Chip {
        name: strings::findings::pick(*pick).to_owned(),
        without: Route::Findings(filter.with(*facet, None)),
    };
    let chips = picks.iter().map(chip).collect();
    let all = Route::Findings(FindingsFilter { sort: filter.sort, ..FindingsFilter::default() });
    view! {
        <div class="app-no-print"><Chips chips all /></div>
        <p class="app-print-only">{names}</p>
    }
}

fn list(filter: &FindingsFilter) -> AnyView {
    let groups = filter.groups(session().library());
    if groups.is_empty() {
        return view! { <Paragraph text=strings::findings::NOTHING_MATCHES /> }.into_any();
    }
    let all = groups.iter().flat_map(|(_, found)| found);
    let all = all.map(|(_, finding)| RecordRef::Finding(finding.id.clone()));
    let uses = actions::of_list(&Route::Findings(filter.clone()), all);
    let groups = groups.into_iter().map(|(pick, found)| {
        let title = strings::findings::pick(pick).to_owned();
        let count = view! { " " <span class="app-count">{format!("({})", found.len())}</span> };
        let (to, line, beside) = match pick {
            FacetValue::Review(review) => (
                Some(Route::Review(review.id.clone())),
                Some(kind_and_period(review)),
                EntryMeta::Kind,
            ),
            FacetValue::Theme(theme) => {
                (Some(Route::Theme(theme.id.clone())), None, EntryMeta::KindAndReview)
            }
            FacetValue::Kind(_) | FacetValue::Body(_) => (None, None, EntryMeta::KindAndReview),
        };
        let heading = match to {
            Some(to) => {
                view! { <a class="govuk-link" href=href(&to)>{title}</a> {count} }.into_any()
            }
            None => view! { {title} {count} }.into_any(),
        };
        view! {
            <section class="app-findings">
                <h3 class="govuk-heading-s">{heading}</h3>
                {line.map(|line| view! { <p class="app-findings__line">{line}</p> })}
                {entries(found, beside)}
            </section>
        }
        .into_any()
    });
    let groups: Vec<AnyView> = groups.collect();
    view! {
        {groups}
        {uses}
    }
    .into_any()
}

pub fn kind_and_period(review: &Review) -> String {
    strings::reviews::kind_and_period(review.kind, &review.period)
}

/// What stands with each finding of a list, where the headings over it do not say it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum EntryMeta {
    KindAndReview,
    Kind,
    /// The list is on the review's own page, under the kind's heading. Its abbreviations can be
    /// opened.
    Nothing,
}

/// Findings as a list to read.
pub fn entries(found: Vec<FindingEntry<'_>>, beside: EntryMeta) -> AnyView {
    let library = session().library();
    let entry = |(review, finding): FindingEntry<'_>| {
        let about = &finding.about;
        let themes: Vec<&str> = about
            .themes
            .iter()
            .filter_map(|id| library.theme(id).map(|theme| theme.name.as_str()))
            .collect();
        let themes = strings::findings::themes(&themes.join(", "));
        let kind =
            (beside != EntryMeta::Nothing).then(|| view! { <FindingType kind=finding.kind /> });
        let of = (beside == EntryMeta::KindAndReview)
            .then(|| format!("{}. ", review.short_with_period()));
        let said = match beside {
            EntryMeta::Nothing => worded(&about.summary),
            _ => about.summary.clone().into_any(),
        };
        let to = href(&Route::Finding(finding.id.clone()));
        view! {
            <li class="app-finding">
                {kind}
                <p class="app-finding__title"><a class="govuk-link" href=to>{about.title.clone()}</a></p>
                <p>{said}</p>
                <p class="app-finding__of">{of} {themes}</p>
            </li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = found.into_iter().map(entry).collect();
    view! { <ul class="app-finding-list">{entries}</ul> }.into_any()
}
