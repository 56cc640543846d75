//! A page for a web editor to put where another page of ours does not work: it tells what is wrong
//! there.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::ui::{Breadcrumbs, PageHeading, Paragraph, Section, SmallHeading, Terms, live};
use crate::{embed::state::Embedded, reader_state::ReaderStorage};
use modes::HostStatus;
use strings::embed as words;

/// How long the page around the frame has to give it the height that it asked for.
const MEASURED: Duration = Duration::from_secs(1);

pub fn view() -> AnyView {
    let is_frame = session().asked_by_frame().is_some();
    let found = match is_frame {
        true => results(crate::embed::frame()),
        false => view! { <Paragraph text=words::NO_FRAME /> }.into_any(),
    };
    let steps: Vec<_> = words::SEEN
        .into_iter()
        .map(|(seen, why)| view! { <SmallHeading text=seen /><Paragraph text=why /> }.into_any())
        .collect();
    let seen =
        (!is_frame).then(|| view! { <Section heading=words::WHAT_YOU_SEE>{steps}</Section> });
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=words::CHECK />
            <div class="app-measure">
                <PageHeading title=words::CHECK />
                {found}
                {seen}
            </div>
        </div>
    }
    .into_any()
}

fn results(frame: Embedded) -> AnyView {
    let keeping: ReaderStorage = provided();
    let measured = RwSignal::new(false);
    let standing = frame.standing();
    Effect::new(move |_| {
        if standing.get() == HostStatus::Answers {
            set_timeout(move || measured.set(true), MEASURED);
        }
    });
    live(move || {
        let standing = standing.get();
        let height = match standing {
            HostStatus::Answers if !measured.get() => words::WAITING,
            HostStatus::Answers if frame.is_as_high_as_page() => words::HEIGHT_FITS,
            HostStatus::Answers => words::HEIGHT_DOES_NOT_FIT,
            _ => words::HEIGHT_FIXED,
        };
        let stored =
            if keeping.is_blocked() { words::STORAGE_BLOCKED } else { words::STORAGE_APART };
        let problems = frame.problems();
        let colours = match (problems.is_empty(), frame.asked().colours.is_empty()) {
            (true, true) => words::COLOURS_NONE.to_owned(),
            (true, false) => words::COLOURS_USED.to_owned(),
            _ => problems.iter().map(words::refused).collect::<Vec<_>>().join(" "),
        };
        let rows = vec![
            (words::PROGRAM.to_owned(), words::PROGRAM_RUNS.to_owned()),
            (words::HOST.to_owned(), words::host(standing).to_owned()),
            (words::HEIGHT.to_owned(), height.to_owned()),
            (words::STORAGE.to_owned(), stored.to_owned()),
            (words::COLOURS.to_owned(), colours),
            (words::TABS.to_owned(), words::TABS_HOW.to_owned()),
        ];
        view! { <div role="status"><Terms terms=rows /></div> }.into_any()
    })
}
