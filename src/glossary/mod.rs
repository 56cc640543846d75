//! The glossary: every word from A to Z, and a page for each.

use leptos::prelude::*;

use crate::page_parts::take_away::Handout;
use crate::{page_parts::common::session, page_parts::record, page_parts::record_list};
use content::{GlossaryEntry, GlossaryId, Letter, RecordRef};
use routes::Route;

use crate::ui::{BackLink, Breadcrumbs, MetaList, MetaRow, PageHeading, SearchBox, href, worded};

pub fn view() -> impl IntoView {
    let library = session().library();
    let typed = RwSignal::new(String::new());
    let on_type = Callback::new(move |words| typed.set(words));
    let total = library.glossary.len();
    let found = move || typed.with(|words| library.glossary_with(words));
    let status = move || {
        let count = found().iter().map(|letter| letter.entries.len()).sum();
        strings::glossary::showing(count, total)
    };
    let list = move || {
        let letters = found();
        let jumps: Vec<_> = letters.iter().map(|letter| jump(letter.letter)).collect();
        let parts: Vec<_> = letters.iter().map(part).collect();
        if parts.is_empty() {
            return view! { <p class="govuk-body">{strings::glossary::NOTHING_FOUND}</p> }
                .into_any();
        }
        view! {
            <nav class="app-letters app-no-print" aria-label=strings::glossary::LETTERS><ul>{jumps}</ul></nav>
            {parts}
        }
        .into_any()
    };
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::glossary::TITLE />
            <PageHeading title=strings::glossary::TITLE />
            <p class="govuk-body-l app-measure">{strings::glossary::LEAD}</p>
            <form class="app-filter app-no-print" role="search" aria-label=strings::glossary::FIND on:submit=|event| event.prevent_default()>
                <SearchBox id="word" label=strings::glossary::FIND hint=strings::glossary::FIND_HINT value=typed on_type />
            </form>
            <div class="app-results app-no-print"><p role="status">{move || status()}</p></div>
            {move || list()}
        </div>
    }
}

fn letter_id(letter: char) -> String {
    match letter {
        '#' => "letter-other".into(),
        _ => format!("letter-{}", letter.to_ascii_lowercase()),
    }
}

fn jump(letter: char) -> AnyView {
    view! { <li><a href=format!("#{}", letter_id(letter))>{letter.to_string()}</a></li> }.into_any()
}

fn part(letter: &Letter<'_>) -> AnyView {
    let id = letter_id(letter.letter);
    let labelled = id.clone();
    let entries: Vec<_> = letter.entries.iter().map(|entry| word(entry)).collect();
    view! {
        <section class="app-letter" aria-labelledby=labelled>
            <h2 class="govuk-heading-m" id=id tabindex="-1">{letter.letter.to_string()}</h2>
            <ul class="app-glossary">{entries}</ul>
        </section>
    }
    .into_any()
}

fn word(entry: &GlossaryEntry) -> AnyView {
    let to = Route::Term(entry.id.clone());
    let long = entry.short.as_ref().map(|_| {
        view! { <span class="app-glossary__long">{entry.long.clone()}</span> }
    });
    view! {
        <li>
            <p class="app-glossary__head">
                <a class="govuk-link" href=href(&to)>{entry.head().to_owned()}</a>
                {long}
            </p>
            <p>{entry.meaning.clone()}</p>
            {names(strings::EARLIER, &entry.older)}
            {names(strings::LATER, &entry.newer)}
        </li>
    }
    .into_any()
}

fn names(label: &'static str, names: &[String]) -> Option<AnyView> {
    let all = names.join("; ");
    (!names.is_empty())
        .then(|| view! { <p class="app-glossary__names">{label} ": " {all}</p> }.into_any())
}

/// One entry, and where it is used.
pub fn term(id: &GlossaryId) -> impl IntoView + use<> {
    let library = session().library();
    let entry = library.term(id)?;
    let kind = match entry.short {
        Some(_) => strings::glossary::ABBREVIATION,
        None => strings::glossary::TERM,
    };
    let source = entry.source.as_ref().and_then(|citation| {
        let source = library.source(&citation.document)?;
        Some(strings::glossary::place(&source.title, &citation.place))
    });
    let source = source.unwrap_or_else(|| strings::glossary::OURS.into());
    let rows = vec![
        MetaRow { label: strings::glossary::EARLIER_NAMES, values: linked(&entry.older) },
        MetaRow { label: strings::glossary::LATER_NAMES, values: linked(&entry.newer) },
        MetaRow { label: strings::SOURCE, values: vec![(source, None)] },
    ];
    let handout = Handout::new();
    let text = view! {
        <p class="govuk-body-l">{worded(&entry.meaning)}</p>
        <MetaList rows />
        {record::to_side()}
        {used(entry)}
    };
    let to = Route::Term(id.clone());
    Some(view! {
        <div class=move || format!("{} app-term-page", handout.get().class())>
            <div class="app-record__top app-no-print">
                <BackLink label=strings::glossary::ALL_WORDS to=Route::Glossary />
            </div>
            <header class="app-record__head app-kind">
                <div>
                    <p class="app-record__kind">{kind}</p>
                    {entry.short.clone().map(|short| view! { <p class="app-term-page__short">{short}</p> })}
                    <h1 class="govuk-heading-l" tabindex="-1">{entry.long.clone()}</h1>
                </div>
            </header>
            {record::with_side(text.into_any(), to, handout)}
        </div>
    })
}

/// Names, each with the page of the entry that it stands for, where there is one.
fn linked(names: &[String]) -> Vec<(String, Option<Route>)> {
    let library = session().library();
    let to = |name: &String| library.term_named(name).map(|entry| Route::Term(entry.id.clone()));
    names.iter().map(|name| (name.clone(), to(name))).collect()
}

fn used(entry: &GlossaryEntry) -> impl IntoView + use<> {
    let groups = session().library().using(entry);
    let jumps = groups.iter().map(|group| (group.kind, group.records.len())).collect();
    let parts: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let titles: Vec<_> = group.records.iter().map(|(record, _)| title(record)).collect();
            let list = view! { <ul class="app-titles">{titles}</ul> };
            record_list::of_kind(group.kind, group.records.len(), list.into_any())
        })
        .collect();
    if parts.is_empty() {
        return view! { <p class="govuk-body">{strings::glossary::NOT_USED}</p> }.into_any();
    }
    view! {
        <p class="app-used">{strings::glossary::WHERE_USED}</p>
        {record_list::jumps(jumps)}
        {parts}
    }
    .into_any()
}

fn title(record: &RecordRef) -> AnyView {
    let title = session().library().title_of(record).unwrap_or_default();
    view! { <li><a class="govuk-link" href=href(&Route::of(record))>{title}</a></li> }.into_any()
}
