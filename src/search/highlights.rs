//! A page that was found for some words: these are marked in it, and the reader is led to the
//! passage.

use std::time::Duration;

use leptos::prelude::*;

use super::searching;
use crate::ui::FoundHere;
use crate::{page_parts::common::session, pages::is_there};
use search::Query;

pub fn view(sought: String) -> AnyView {
    let (session, searching) = (session(), searching());
    let address = session.address();
    let marks = session.new_marks();
    let place = RwSignal::new(None);
    let words = sought.clone();
    Effect::new(move |_| {
        let drawn = address.with(|address| is_there(address, session.library()));
        let Some(search) = searching.search().filter(|_| drawn) else { return };
        let query = search.for_texts(&Query::parse(&words), true);
        let mark = move || {
            let (first, count) = marks.set(&|text| query.marks(text));
            marks.show(first);
            place.try_set(Some((first + 1, count)));
        };
        // Once the page stands, and has been scrolled to its top.
        set_timeout(mark, Duration::ZERO);
    });
    let on_next = Callback::new(move |()| {
        if let Some((at, count)) = place.get_untracked().filter(|(_, count)| *count > 0) {
            // Counted from 1: the next place is `at`, behind the last the first.
            let next = at % count;
            marks.show(next);
            place.set(Some((next + 1, count)));
        }
    });
    let on_hide = Callback::new(move |()| {
        session.drop_sought();
        session.focus_heading();
    });
    view! { <FoundHere sought place on_next on_hide /> }.into_any()
}
