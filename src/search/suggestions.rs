//! The list under the box: what is found while one types; before that, what was looked for earlier
//! and the themes.

use std::sync::Arc;

use leptos::prelude::*;

use super::{class_of, notes, searching};
use crate::page_parts::common::session;
use crate::ui::{Offer, OfferGroup, OfferList, live, offer_id};
use crate::{reader_state::NoteHits, search::state::SuggestionTarget};
use content::{FoundKind, PassagePiece, SearchFilter};
use routes::Route;
use search::{Options, Query, SearchResults};
use strings::search as words;

/// The most finds in the list.
const MOST: usize = 8;

/// The most of one's own notes in it.
const MOST_NOTES: usize = 3;

/// What is shown, and where each of it leads.
#[derive(Default)]
struct Suggestions {
    said: Vec<String>,
    groups: Vec<OfferGroup>,
    leads: Vec<SuggestionTarget>,
}

impl Suggestions {
    fn group(
        &mut self,
        heading: &str,
        class: &'static str,
        offers: Vec<(Offer, SuggestionTarget)>,
    ) {
        if offers.is_empty() {
            return;
        }
        let (offers, leads): (Vec<_>, Vec<_>) = offers.into_iter().unzip();
        self.leads.extend(leads);
        self.groups.push(OfferGroup { heading: heading.to_owned(), class, offers });
    }
}

pub fn view() -> AnyView {
    let (session, searching) = (session(), searching());
    let typed = searching.typed();
    let mine = notes::sought(move || (typed.get(), false));
    let on_take = Callback::new(move |at| searching.take(session, at));
    Effect::new(move |_| {
        if let Some(at) = searching.pointed().get() {
            session.reveal(&offer_id(at));
        }
    });
    let found = Memo::new_with_compare(
        move |_| {
            let query = Query::parse(&typed.get());
            let options = Options { most: MOST, ..Options::default() };
            // A note that is found later is no reason to look for all else again.
            (!query.is_empty())
                .then(|| searching.search().map(|s| Arc::new(s.find(&query, &options))))
        },
        |_, _| true,
    );
    live(move || {
        let offers = match found.get() {
            None => before_typing(),
            Some(Some(found)) => {
                mine.found().with(|mine| found_for(&typed.get_untracked(), &found, mine))
            }
            Some(None) => {
                let said = if session.is_whole() { words::GETTING_READY } else { words::NOT_WHOLE };
                Suggestions { said: vec![said.into()], ..Suggestions::default() }
            }
        };
        searching.offer(offers.leads);
        view! { <OfferList groups=offers.groups said=offers.said pointed=searching.pointed() on_take /> }
            .into_any()
    })
}

fn plain(text: &str) -> Vec<PassagePiece> {
    vec![PassagePiece { text: text.to_owned(), marked: false }]
}

fn before_typing() -> Suggestions {
    let mut offers = Suggestions::default();
    let searching = crate::search::searching();
    let kept = searching.kept().get();
    let latest = kept.latest.iter().map(|words| {
        let offer = Offer { title: plain(words), passage: Vec::new() };
        (offer, SuggestionTarget::Words(words.clone()))
    });
    offers.group(words::LATEST, "app-kind", latest.collect());
    let session = session();
    let open = session.library().themes.iter().filter(|_| session.opens(&Route::Themes));
    let themes = open.map(|theme| {
        let to = Route::Theme(theme.id.clone()).to_string();
        (Offer { title: plain(&theme.name), passage: Vec::new() }, SuggestionTarget::Place(to))
    });
    offers.group(words::THEMES, class_of(FoundKind::Theme), themes.collect());
    offers
}

fn found_for(typed: &str, found: &SearchResults<'_>, mine: &NoteHits) -> Suggestions {
    let said = vec![words::offered(found.total, mine.total)];
    let mut offers = Suggestions { said, ..Suggestions::default() };
    offers.said.extend(crate::search::instead_and_also(found));
    let near = found.hints.iter().flat_map(|hints| &hints.words).map(|word| {
        let offer = Offer { title: plain(word), passage: Vec::new() };
        (offer, SuggestionTarget::Words(word.clone()))
    });
    offers.group(words::TRY_WORDS, "app-kind", near.collect());
    // By kind, the kind of the best find first.
    let mut kinds: Vec<FoundKind> = Vec::new();
    for hit in &found.hits {
        if !kinds.contains(&hit.document.kind()) {
            kinds.push(hit.document.kind());
        }
    }
    for kind in kinds {
        let hits = found.hits.iter().filter(|hit| hit.document.kind() == kind);
        let hits = hits.map(|hit| {
            let offer = Offer { title: hit.title.clone(), passage: hit.passage.clone() };
            (offer, SuggestionTarget::Page(hit.document.route(), typed.to_owned()))
        });
        offers.group(words::kind(kind), class_of(kind), hits.collect());
    }
    let mine = mine.best.iter().take(MOST_NOTES).map(|note| {
        let to = notes::address(&note.subject, &note.title);
        (
            Offer { title: notes::title(note), passage: note.passage.clone() },
            SuggestionTarget::Place(to),
        )
    });
    offers.group(words::MY_NOTES, "app-kind app-mine", mine.collect());
    let all = Offer { title: plain(&words::all(found.total)), passage: Vec::new() };
    let to = Route::Search(SearchFilter::for_words(typed)).to_string();
    offers.group(words::MORE, "app-kind", vec![(all, SuggestionTarget::Place(to))]);
    offers
}
