//! What stands beside a text: the reader's marks on what it is about, what else can be done with it,
//! their note, and on the toolkit's pages their answers to the reflection questions.

use leptos::prelude::*;

use super::{apart, marks, meeting, notes, present};
use crate::domain::{Presented, Topic};
use crate::route::{Route, embed_address};
use crate::state::Backups;
use crate::text;
use crate::text::embed::THIS as TO_EMBED;
use crate::text::meeting::WAY_IN as TO_MEET;
use crate::text::present::THIS as TO_PRESENT;
use crate::ui::href;

/// What stands beside the text of a page; nothing where that is about nothing.
pub fn render(page: Route) -> AnyView {
    let Some(topic) = page.topic() else { return ().into_any() };
    expect_context::<Backups>().ask_when_noted();
    let asked = page.record().filter(|_| matches!(page, Route::Step(_)));
    let questions = asked.map(|record| notes::reflection(&record));
    view! {
        {apart::notice()}
        {marks::my_marks(&topic)}
        {uses(&page, &topic)}
        {notes::my_note(&topic)}
        {questions}
    }
    .into_any()
}

/// What else can be done with a page: showing it to a group, a meeting on it, and putting it into a
/// website.
fn uses(page: &Route, topic: &Topic) -> AnyView {
    let presented = match topic {
        Topic::Record(record) => Some(Presented::Record(record.clone())),
        Topic::Theme(id) => Some(Presented::Theme(id.clone())),
        Topic::Term(_) | Topic::Free(_) => None,
    };
    let ways = [
        (TO_PRESENT, presented.map(|of| present::about(vec![of]))),
        (TO_MEET, meeting::on(page)),
        (TO_EMBED, Some(embed_address(page))),
    ];
    let items: Vec<_> = ways
        .into_iter()
        .filter_map(|(label, to)| Some((label, to?)))
        .map(|(label, to)| {
            view! { <li><a class="govuk-link" href=href(&to)>{label}</a></li> }.into_any()
        })
        .collect();
    view! {
        <nav class="app-uses app-no-print" aria-label=text::USES>
            <ul>{items}</ul>
        </nav>
    }
    .into_any()
}
