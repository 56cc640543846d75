//! What else can be done with a page: showing it to a group, a meeting on it, and putting it into a
//! website.

use leptos::prelude::*;

use content::RecordRef;
use modes::DeckItem;
use reader::{Topic, is_for_meetings};
use routes::{Route, embed_address, presentation};

use crate::ui::href;
use strings::embed::THIS as TO_EMBED;
use strings::meeting::WAY_IN as TO_MEET;
use strings::{present::THIS as TO_PRESENT, present::this_list};

/// The ways to use a text.
pub fn of_text(page: &Route, topic: &Topic) -> AnyView {
    let presented = match topic {
        Topic::Record(record) => Some(DeckItem::Record(record.clone())),
        Topic::Theme(id) => Some(DeckItem::Theme(id.clone())),
        Topic::Term(_) | Topic::Free(_) => None,
    };
    let to_meet = page.record().filter(is_for_meetings);
    ways([
        (TO_PRESENT.into(), presented.map(|of| presentation(vec![of]))),
        (TO_MEET.into(), to_meet.map(|about| Route::meeting_on(&about))),
        (TO_EMBED.into(), Some(embed_address(page))),
    ])
}

/// The ways to use what stands in a whole: the articles of an issue, all recommendations.
pub fn of_whole(page: &Route, whole: DeckItem) -> AnyView {
    ways([
        (TO_PRESENT.into(), Some(presentation(vec![whole]))),
        (TO_EMBED.into(), Some(embed_address(page))),
    ])
}

/// The ways to use a list as it is narrowed. What is the reader's own is for no website.
pub fn of_list(page: &Route, records: impl IntoIterator<Item = RecordRef>) -> AnyView {
    let (first, is_all) = DeckItem::first_of(records);
    ways([
        (this_list(is_all), (!first.is_empty()).then(|| presentation(first))),
        (TO_EMBED.into(), (!page.is_readers_own()).then(|| embed_address(page))),
    ])
}

fn ways<const N: usize>(ways: [(String, Option<Route>); N]) -> AnyView {
    let there = ways.into_iter().filter_map(|(label, to)| Some((label, to?)));
    let items = there.map(|(label, to)| {
        view! { <li><a class="govuk-link" href=href(&to)>{label}</a></li> }.into_any()
    });
    let items: Vec<_> = items.collect();
    view! {
        <nav class="app-uses app-no-print" aria-label=strings::USES>
            <ul>{items}</ul>
        </nav>
    }
    .into_any()
}
