//! What stands beside a text: the reader's marks on what it is about, their note, and on the
//! toolkit's pages their answers to the reflection questions.

use leptos::prelude::*;

use super::{marks, notes, present};
use crate::domain::{Presented, Topic};
use crate::route::Route;
use crate::state::Backups;
use crate::text::present::THIS;

/// What stands beside the text of a page; nothing where that is about nothing.
pub fn render(page: Route) -> AnyView {
    let Some(topic) = page.topic() else { return ().into_any() };
    expect_context::<Backups>().ask_when_noted();
    let asked = page.record().filter(|_| matches!(page, Route::Step(_)));
    let questions = asked.map(|record| notes::reflection(&record));
    view! {
        {marks::my_marks(&topic)}
        {notes::my_note(&topic)}
        {questions}
        {to_present(topic)}
    }
    .into_any()
}

/// The way to showing what a page is about to a room.
fn to_present(topic: Topic) -> Option<AnyView> {
    let presented = match topic {
        Topic::Record(record) => Presented::Record(record),
        Topic::Theme(id) => Presented::Theme(id),
        Topic::Term(_) | Topic::Free(_) => return None,
    };
    Some(present::link(THIS, vec![presented]))
}
