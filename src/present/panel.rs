//! The presenter's notes: what comes next, where the slide is from, and the clocks.

use leptos::prelude::*;

use super::show::timer;
use super::slide::{self, Level};
use crate::page_parts::common::session;
use crate::present::state::Show;
use content::RecordRef;
use modes::Slide;

use crate::ui::live;
use strings::present as words;

/// How many records that go with one are named.
const TIED: usize = 4;

/// The notes below the slide, on the one screen that there is.
pub fn below(show: Show) -> AnyView {
    view! {
        <section class="app-speaker" aria-label=words::NOTES>
            <div class="app-speaker__next">{live(move || next(show))}</div>
            <div class="app-speaker__notes">{live(move || notes(show))}</div>
            <div class="app-speaker__clocks">{clocks(show)}</div>
        </section>
    }
    .into_any()
}

/// The next slide in small.
pub fn next(show: Show) -> AnyView {
    let (_, next) = show.slides();
    let drawn = match next {
        Some(next) => view! {
            <div class="app-picture">{slide::view(&next, None, Level::Picture)}</div>
        }
        .into_any(),
        None => view! { <p class="govuk-body">{words::LAST_SLIDE}</p> }.into_any(),
    };
    view! {
        <h2 class="app-speaker__heading">{words::NEXT_SLIDE}</h2>
        {drawn}
    }
    .into_any()
}

/// What there is to say about the slide.
pub fn notes(show: Show) -> AnyView {
    let (slide, _) = show.slides();
    let rows: Vec<AnyView> = slide.iter().flat_map(rows).collect();
    let none = rows.is_empty();
    view! {
        <h2 class="app-speaker__heading">{words::NOTES}</h2>
        <dl class="app-speaker__rows">{rows}</dl>
        {none.then(|| view! { <p class="govuk-body">{session().library().pack.summary_notice.clone()}</p> })}
    }
    .into_any()
}

fn rows(slide: &Slide) -> Vec<AnyView> {
    let library = session().library();
    let Some(record) = &slide.record else { return Vec::new() };
    let Some(about) = library.about(record) else { return Vec::new() };
    let source = library
        .source(&about.source.document)
        .map(|source| format!("{}, {}. {}", source.title, source.date, about.source.place));
    let addressed: Vec<String> = match record {
        RecordRef::Recommendation(id) => {
            let to = library.recommendation(id).into_iter().flat_map(|found| &found.addressed_to);
            to.filter_map(|id| library.body(id)).map(|body| body.name.clone()).collect()
        }
        _ => Vec::new(),
    };
    let strands = library.relation_groups(record);
    let tied = strands.iter().flat_map(|strand| &strand.ties).take(TIED);
    let tied: Vec<String> = tied.filter_map(|(_, other)| library.title_of(other)).collect();
    let given = [
        (words::SOURCE, source),
        (words::MIND, about.content_note.clone()),
        (words::ADDRESSED_TO, told(addressed)),
        (words::TIED, told(tied)),
        (strings::EDITOR_NOTE, about.editor_note.clone()),
    ];
    let given = given.into_iter().filter_map(|(label, text)| Some((label, text?)));
    given
        .map(|(label, text)| view! { <div><dt>{label}</dt><dd>{text}</dd></div> }.into_any())
        .collect()
}

fn told(several: Vec<String>) -> Option<String> {
    (!several.is_empty()).then(|| several.join("; "))
}

/// The time of day, the timer, and where it stands.
pub fn clocks(show: Show) -> AnyView {
    let session = session();
    let place = move || strings::position(show.at() + 1, show.count());
    let begun = live(move || match show.state().timer.has_begun() {
        true => timer(show),
        false => words::NOT_BEGUN.into_any(),
    });
    view! {
        <dl class="app-clocks">
            <div><dt>{words::SLIDE}</dt><dd>{move || place()}</dd></div>
            <div><dt>{words::TIMER}</dt><dd>{begun}</dd></div>
            <div><dt>{words::CLOCK}</dt><dd>{move || session.time_of_day(show.now())}</dd></div>
        </dl>
    }
    .into_any()
}
