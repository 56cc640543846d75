//! The related documents: titles that the sources list, to be searched.

use leptos::prelude::*;

use crate::{page_parts::common::session, page_parts::common::source_line};
use content::{DocumentFilter, DocumentKind, RelatedDocument, RelatedDocuments};
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Chip, Chips, PageHeading, Paragraph, SearchBox, Section, Select, counted_option,
};

pub fn view() -> impl IntoView {
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::documents::TITLE />
            <PageHeading title=strings::documents::TITLE />
            <div class="app-measure">
                <p class="govuk-body-l">{strings::documents::LEAD}</p>
                <Paragraph text=strings::documents::TITLES_ONLY />
            </div>
            {controls()}
            {lists()}
        </div>
    }
}

/// The filter in the address. The page stays while it changes.
fn filter_in(address: &Address) -> DocumentFilter {
    match address {
        Address::Page(Route::Documents(filter)) => filter.clone(),
        // The page is being left.
        _ => DocumentFilter::default(),
    }
}

fn controls() -> impl IntoView {
    let session = session();
    let address = session.address();
    let library = session.library();
    let all = &library.related_documents;
    // Replaces the address, so that typing leaves no trail in the history.
    let adjust = move |filter| session.adjust(&Route::Documents(filter));
    let type_words = Callback::new(move |words| {
        adjust(address.with_untracked(filter_in).with_words(words));
    });
    let choose_kind = Callback::new(move |chosen: String| {
        let kind = DocumentKind::ALL.into_iter().find(|kind| kind.slug() == chosen);
        adjust(address.with_untracked(filter_in).with_kind(kind));
    });
    let choose_place = Callback::new(move |chosen: String| {
        let place = (!chosen.is_empty()).then_some(chosen);
        adjust(address.with_untracked(filter_in).with_place(place));
    });
    let kinds = move || {
        let now = address.with(filter_in);
        let count = |kind| now.with_kind(kind).count(all);
        let any = counted_option(strings::documents::ANY_KIND, "", count(None), now.kind.is_none());
        let named = DocumentKind::ALL.into_iter().filter_map(|kind| {
            let label = strings::documents::kind(kind);
            counted_option(label, kind.slug(), count(Some(kind)), now.kind == Some(kind))
        });
        any.into_iter().chain(named).collect::<Vec<_>>()
    };
    let places = move || {
        let now = address.with(filter_in);
        let count = |place: Option<&str>| now.with_place(place.map(str::to_owned)).count(all);
        let any =
            counted_option(strings::documents::ANY_PLACE, "", count(None), now.place.is_none());
        let named = library.document_places().into_iter().filter_map(|place| {
            counted_option(place, place, count(Some(place)), now.place.as_deref() == Some(place))
        });
        any.into_iter().chain(named).collect::<Vec<_>>()
    };
    let words = Signal::derive(move || address.with(filter_in).words);
    view! {
        <form class="app-filter app-filter--wide app-no-print" role="search" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <SearchBox id="words" label=strings::documents::WORDS hint=strings::documents::WORDS_HINT value=words on_type=type_words />
            <Select id="kind" label=strings::documents::KIND on_choose=choose_kind>{move || kinds()}</Select>
            <Select id="place" label=strings::documents::PLACE on_choose=choose_place>{move || places()}</Select>
        </form>
    }
}

fn chips(filter: &DocumentFilter) -> Vec<Chip> {
    let chip = |name: String, without| Chip { name, without: Route::Documents(without) };
    let words = filter.words.trim();
    let words = (!words.is_empty())
        .then(|| chip(strings::documents::words(words), filter.with_words(String::new())));
    let kind = filter
        .kind
        .map(|kind| chip(strings::documents::kind(kind).to_owned(), filter.with_kind(None)));
    let place = filter.place.clone().map(|place| chip(place, filter.with_place(None)));
    words.into_iter().chain(kind).chain(place).collect()
}

fn lists() -> impl IntoView {
    let address = session().address();
    let all = &session().library().related_documents;
    let total = DocumentFilter::default().count(all);
    let status = move || strings::documents::showing(address.with(filter_in).count(all), total);
    let chips = move || {
        let chips = chips(&address.with(filter_in));
        view! { <Chips chips all=Route::Documents(DocumentFilter::default()) /> }
    };
    let lists = move || {
        let found = address.with(filter_in).lists(all).into_iter();
        let found: Vec<_> = found.map(|(list, documents)| list_of(list, &documents)).collect();
        if found.is_empty() {
            view! { <p class="govuk-body">{strings::documents::NOTHING_MATCHES}</p> }.into_any()
        } else {
            found.into_any()
        }
    };
    view! {
        <div class="app-results app-no-print">
            <p role="status">{move || status()}</p>
            {move || chips()}
        </div>
        {move || lists()}
    }
}

fn list_of(list: &RelatedDocuments, documents: &[&RelatedDocument]) -> AnyView {
    let found = session().library().source(&list.source.document);
    let heading =
        found.map(|source| strings::documents::listed_in(&source.title)).unwrap_or_default();
    let items: Vec<_> = documents.iter().map(|document| item(document)).collect();
    let source = source_line(&list.source);
    view! {
        <Section heading>
            <ul class="app-documents">{items}</ul>
            {source}
        </Section>
    }
    .into_any()
}

fn item(document: &RelatedDocument) -> AnyView {
    let kind = Some(strings::documents::kind(document.kind).to_owned());
    let body = document.body_beside_title().map(str::to_owned);
    let facts = [kind, body, document.place.clone(), document.year.clone()];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    // Short, and too many to be opened one by one.
    let note = document.editor_note.clone();
    let note = note.map(|note| view! { <p class="app-documents__note">{note}</p> });
    view! {
        <li>
            <p class="app-documents__title">{document.title.clone()}</p>
            <p class="app-documents__facts">{facts.join(" · ")}</p>
            {note}
        </li>
    }
    .into_any()
}
