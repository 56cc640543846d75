//! Everything that was found for some words, to be narrowed; without words, how to look for things.

use std::sync::Arc;

use leptos::prelude::*;

use super::{begin, class_of, instead_and_also, notes, searching};
use crate::page_parts::common::session;
use crate::{reader_state::NoteHits, reader_state::Session, search::state::SearchState};
use content::{FoundKind, Library, SearchFacets, SearchFilter, SourceId};
use routes::{Address, Route, with_sought};
use search::{Counts, Hints, Hit, Options, Query, SearchResults};

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Chip, Chips, ContentNote, PageHeading, Section, Select,
    counted_option, href, href_to, live, option, passage,
};
use strings::search as words;

/// How many finds are shown at first, and how many more with each press.
const PAGE: usize = 20;

/// What the page's parts work with.
#[derive(Clone, Copy)]
struct ResultsContext {
    session: Session,
    searching: SearchState,
    filter: Memo<SearchFilter>,
    /// How many finds are shown.
    most: RwSignal<usize>,
}

pub fn view() -> AnyView {
    let (session, searching) = (session(), searching());
    let address = session.address();
    let filter = Memo::new(move |before: Option<&SearchFilter>| {
        address.with(|address| match address {
            Address::Page(Route::Search(filter)) => filter.clone(),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let desk = ResultsContext { session, searching, filter, most: RwSignal::new(PAGE) };
    let sought = Memo::new(move |_| filter.with(|filter| filter.words.trim().to_owned()));
    Effect::new(move |_| {
        let words = sought.get();
        searching.put(&words);
        searching.remember(&words);
    });
    Effect::new(move |_| {
        filter.track();
        // Setting it would look for everything once more.
        if desk.most.get_untracked() != PAGE {
            desk.most.set(PAGE);
        }
    });
    let body = live(move || match sought.with(String::is_empty) {
        true => begin::view(session, searching),
        false => results(desk),
    });
    view! {
        <div class="govuk-width-container app-found">
            <Breadcrumbs here=words::TITLE />
            <PageHeading title=words::TITLE />
            {body}
        </div>
    }
    .into_any()
}

/// What was found for the filter in the address, as far as it is shown; nothing while the index is
/// being made.
type Results = Memo<Option<Arc<SearchResults<'static>>>>;

fn results(desk: ResultsContext) -> AnyView {
    let ResultsContext { searching, filter, most, .. } = desk;
    let found: Results = Memo::new_with_compare(
        move |_| {
            let filter = filter.get();
            let search = searching.search()?;
            let options = Options {
                narrowing: filter.narrowing,
                synonyms: !filter.as_typed,
                most: most.get(),
                counts: true,
            };
            Some(Arc::new(search.find(&Query::parse(&filter.words), &options)))
        },
        |_, _| true,
    );
    let mine = notes::sought(move || filter.with(|filter| (filter.words.clone(), filter.as_typed)));
    let status = live(move || {
        let total = found.with(|found| found.as_ref().map(|found| found.total));
        let told = filter.with_untracked(|filter| filter.words.trim().to_owned());
        total.map_or(words::GETTING_READY.to_owned(), |total| words::found(total, &told)).into_any()
    });
    let drawn = move |draw: fn(ResultsContext, &SearchFilter, &SearchResults<'_>) -> AnyView| {
        live(move || match found.get() {
            Some(found) => draw(desk, &filter.get_untracked(), &found),
            None => ().into_any(),
        })
    };
    view! {
        <div class="app-results app-found__status"><p role="status">{status}</p></div>
        {drawn(meaning)}
        {drawn(content_note)}
        {controls(desk, found)}
        {drawn(|desk, filter, _| chips(desk, filter))}
        {live(move || mine.found().with(my_notes))}
        {drawn(hits)}
    }
    .into_any()
}

/// What was looked for beside what was typed, and the way to do without.
fn meaning(_: ResultsContext, filter: &SearchFilter, found: &SearchResults<'_>) -> AnyView {
    let said: Vec<AnyView> = instead_and_also(found)
        .into_iter()
        .map(|said| view! { <p class="govuk-body">{said}</p> }.into_any())
        .collect();
    let other = SearchFilter { as_typed: !filter.as_typed, ..filter.clone() };
    let switch = (filter.as_typed || !found.synonyms.is_empty()).then(|| {
        let label = if filter.as_typed { words::WITH_SYNONYMS } else { words::AS_TYPED };
        let told = filter.as_typed.then_some(words::ONLY_AS_TYPED);
        let to = href(&Route::Search(other));
        view! { <p class="govuk-body">{told} " " <a class="govuk-link" href=to>{label}</a></p> }
    });
    view! { <div class="app-found__meaning app-measure">{said} {switch}</div> }.into_any()
}

/// Where what is shown quotes what has a content note.
fn content_note(desk: ResultsContext, _: &SearchFilter, found: &SearchResults<'_>) -> AnyView {
    let library = desk.session.library();
    let mut records = found.hits.iter().filter_map(|hit| hit.document.record());
    let grave = records
        .any(|record| library.about(&record).is_some_and(|about| about.content_note.is_some()));
    grave.then(|| view! { <ContentNote note=words::CONTENT_NOTE /> }).into_any()
}

/// What narrows the finds. The choices change, and the fields stay.
fn controls(desk: ResultsContext, found: Results) -> AnyView {
    let library = desk.session.library();
    let filter = desk.filter;
    let options = move |draw: fn(&Library, &SearchFacets, &Counts) -> Vec<AnyView>| {
        live(move || match found.get() {
            Some(found) => {
                filter.with(|filter| draw(library, &filter.narrowing, &found.counts)).into_any()
            }
            None => ().into_any(),
        })
    };
    let on_kind = narrowing(desk, |narrowing, chosen| {
        narrowing.kind = FoundKind::of_slug(chosen);
    });
    let on_theme = narrowing(desk, |narrowing, chosen| {
        narrowing.theme = chosen.to_owned().try_into().ok();
    });
    let on_publisher = narrowing(desk, |narrowing, chosen| {
        narrowing.publisher = chosen.to_owned().try_into().ok();
    });
    let on_year = narrowing(desk, |narrowing, chosen| narrowing.year = chosen.parse().ok());
    let useless = move || {
        let nothing = found.with(|found| found.as_ref().is_some_and(|found| found.total == 0));
        nothing && filter.with(|filter| filter.narrowing == SearchFacets::default())
    };
    view! {
        <form class="app-filter app-filter--many app-no-print" aria-label=strings::FILTER hidden=useless on:submit=|event| event.prevent_default()>
            <Select id="kind" label=words::KIND on_choose=on_kind>{options(kinds)}</Select>
            <Select id="theme" label=strings::FILTER_THEME on_choose=on_theme>{options(of_themes)}</Select>
            <Select id="partnership" label=words::PARTNERSHIP on_choose=on_publisher>{options(publishers)}</Select>
            <Select id="year" label=words::YEAR on_choose=on_year>{options(years)}</Select>
        </form>
    }
    .into_any()
}

fn kinds(_: &Library, narrowing: &SearchFacets, counts: &Counts) -> Vec<AnyView> {
    let kinds = counts.kinds.iter().filter_map(|(kind, count)| {
        let chosen = narrowing.kind == Some(*kind);
        counted_option(words::kind(*kind), kind.slug(), *count, chosen)
    });
    all(words::ANY_KIND, narrowing.kind.is_none()).chain(kinds).collect()
}

fn of_themes(library: &Library, narrowing: &SearchFacets, counts: &Counts) -> Vec<AnyView> {
    let themes = counts.themes.iter().filter_map(|(id, count)| {
        let chosen = narrowing.theme.as_ref() == Some(id);
        counted_option(&library.theme(id)?.name, id.as_str(), *count, chosen)
    });
    all(strings::ANY_THEME, narrowing.theme.is_none()).chain(themes).collect()
}

fn publishers(library: &Library, narrowing: &SearchFacets, counts: &Counts) -> Vec<AnyView> {
    let named = |id: &SourceId| library.source(id).map(|source| &source.publisher);
    let chosen = narrowing.publisher.as_ref().and_then(named);
    let publishers = counts.publishers.iter().filter_map(|(id, count)| {
        let name = named(id)?;
        counted_option(name, id.as_str(), *count, chosen == Some(name))
    });
    all(words::ANY_PARTNERSHIP, chosen.is_none()).chain(publishers).collect()
}

fn years(_: &Library, narrowing: &SearchFacets, counts: &Counts) -> Vec<AnyView> {
    let years = counts.years.iter().filter_map(|(year, count)| {
        let name = year.to_string();
        counted_option(&name, &name, *count, narrowing.year == Some(*year))
    });
    all(words::ANY_YEAR, narrowing.year.is_none()).chain(years).collect()
}

/// The choice of all, without a count: one find may be of several, or of none.
fn all(name: &str, chosen: bool) -> impl Iterator<Item = AnyView> {
    std::iter::once(option("", name.to_owned(), chosen))
}

fn narrowing(desk: ResultsContext, narrow: fn(&mut SearchFacets, &str)) -> Callback<String> {
    Callback::new(move |chosen: String| {
        let filter = desk.filter.get_untracked();
        let narrowed = filter.narrowed(|narrowing| narrow(narrowing, &chosen));
        desk.session.adjust(&Route::Search(narrowed));
    })
}

fn chips(desk: ResultsContext, filter: &SearchFilter) -> AnyView {
    let library = desk.session.library();
    let SearchFacets { kind, theme, publisher, year } = &filter.narrowing;
    let chip = |name: String, without: fn(&mut SearchFacets)| Chip {
        name,
        without: Route::Search(filter.narrowed(without)),
    };
    let kind = kind.map(|kind| chip(words::kind(kind).to_owned(), |n| n.kind = None));
    let theme = theme.as_ref().and_then(|id| library.theme(id));
    let theme = theme.map(|theme| chip(theme.name.clone(), |n| n.theme = None));
    let publisher = publisher.as_ref().and_then(|id| library.source(id));
    let publisher = publisher.map(|source| chip(source.publisher.clone(), |n| n.publisher = None));
    let year = year.map(|year| chip(year.to_string(), |n| n.year = None));
    let chips: Vec<Chip> = [kind, theme, publisher, year].into_iter().flatten().collect();
    if chips.is_empty() {
        return ().into_any();
    }
    let as_typed = filter.as_typed;
    let all = SearchFilter { as_typed, ..SearchFilter::for_words(&filter.words) };
    view! { <div class="app-results app-no-print"><Chips chips all=Route::Search(all) /></div> }
        .into_any()
}

/// The reader's own notes, apart from the content and marked as theirs.
fn my_notes(found: &NoteHits) -> AnyView {
    let total = found.total;
    if total == 0 {
        return ().into_any();
    }
    let entries = found.best.iter().map(|note| {
        let to = href_to(&notes::address(&note.subject, &note.title));
        view! {
            <li class="app-entry">
                <p class="app-entry__title"><a class="govuk-link" href=to>{passage(notes::title(note))}</a></p>
                <p>{passage(note.passage.clone())}</p>
            </li>
        }
        .into_any()
    });
    let entries: Vec<AnyView> = entries.collect();
    view! {
        <section class="app-found__mine app-mine" aria-labelledby="my-notes">
            <h2 class="govuk-heading-m" id="my-notes">{words::MY_NOTES} " " <span class="app-count">{format!("({total})")}</span></h2>
            <p class="app-entry__source">{words::ONLY_HERE}</p>
            <ul class="app-entries">{entries}</ul>
        </section>
    }
    .into_any()
}

fn hits(desk: ResultsContext, filter: &SearchFilter, found: &SearchResults<'_>) -> AnyView {
    if let Some(hints) = &found.hints {
        return nothing(filter, hints);
    }
    let entries = found.hits.iter().enumerate();
    let entries: Vec<AnyView> = entries.map(|(at, hit)| entry(filter, at, hit)).collect();
    let left = found.total - entries.len();
    let shown = entries.len();
    let show_more = move |()| {
        desk.most.update(|most| *most += PAGE);
        desk.session.focus(hit_id(shown));
    };
    let more = (left > 0).then(|| {
        let label = words::more(left.min(PAGE));
        view! { <Button label kind=ButtonKind::Secondary on_click=show_more /> }
    });
    view! {
        <section aria-labelledby="results">
            <h2 class="govuk-visually-hidden" id="results">{words::OFFERS}</h2>
            <ol class="app-entries app-found__hits">{entries}</ol>
            {more}
        </section>
    }
    .into_any()
}

/// The id of a find's title.
fn hit_id(at: usize) -> String {
    format!("result-{at}")
}

fn entry(filter: &SearchFilter, at: usize, hit: &Hit<'_>) -> AnyView {
    let document = &hit.document;
    let to = href_to(&with_sought(&document.route(), &filter.words));
    let source = document.source.map(|source| {
        view! { <span>" · " {source.title.clone()} " · " {source.date.to_string()}</span> }
    });
    let has_passage = !hit.passage.is_empty();
    let passage_view = has_passage.then(|| view! { <p>{passage(hit.passage.clone())}</p> });
    let kind = words::kind(document.kind());
    view! {
        <li class=format!("app-entry {}", class_of(document.kind()))>
            <p class="app-entry__title"><a class="govuk-link" id=hit_id(at) href=to>{passage(hit.title.clone())}</a></p>
            {passage_view}
            <p class="app-entry__source"><span class="app-found__kind">{kind}</span>{source}</p>
        </li>
    }
    .into_any()
}

/// What to try where nothing was found.
fn nothing(filter: &SearchFilter, hints: &Hints<'_>) -> AnyView {
    let narrowed = filter.narrowing != SearchFacets::default();
    let wider = narrowed.then(|| view! { <li>{words::TRY_WIDER}</li> });
    let near = hints.words.iter().map(|word| {
        let to = Route::Search(SearchFilter {
            as_typed: filter.as_typed,
            ..SearchFilter::for_words(word)
        });
        view! { <a class="govuk-link" href=href(&to)>{word.clone()}</a> " " }.into_any()
    });
    let near: Vec<AnyView> = near.collect();
    let near = (!near.is_empty()).then(|| view! { <li>{words::TRY_WORDS} " " {near}</li> });
    let fitting = session().opens(&Route::Themes).then(|| {
        let themes = begin::themes(hints.themes.iter().copied());
        view! { <li>{words::TRY_THEMES} {themes}</li> }
    });
    view! {
        <Section heading=words::TRY>
            <ul class="govuk-list govuk-list--bullet">
                {near}
                {wider}
                <li>{words::TRY_FEWER}</li>
                {fitting}
            </ul>
        </Section>
    }
    .into_any()
}
