//! The presenter's own window: this slide, the next, notes, clocks, and buttons that turn both
//! windows.

use leptos::prelude::*;

use crate::ui::provided;

use super::panel;
use super::show::{STAGE, buttons, spoken, spot};
use super::slide::{self, Level};
use crate::page_parts::common::session;
use crate::ui::{Select, TextButton, live, option};
use crate::{present::state::OtherWindow, present::state::Show, reader_state::Notes};
use content::RecordRef;
use modes::{Blank, Deck, Slide};
use reader::{NoteSubject, Topic};
use routes::Presenting;
use strings::present as words;

pub fn view(asked: Presenting, deck: Deck) -> AnyView {
    let show = Show::begin(asked, deck, STAGE, session());
    let own = RwSignal::new(false);
    let more = view! {
        <button type="button" class="app-show__button" on:click=move |_| show.leave()>{words::CLOSE_WINDOW}</button>
    };
    let class = move || match show.points() {
        true => "app-window app-show--awake app-show--points",
        false => "app-window app-show--awake",
    };
    view! {
        {spoken(show)}
        <div class=class>
            <header class="app-window__head">
                <h1 class="app-window__title" tabindex="-1">{words::NOTES_TITLE}</h1>
                {panel::clocks(show)}
            </header>
            {live(move || gone(show))}
            <div class="app-window__slides">
                <div>
                    <h2 class="app-speaker__heading">{words::NOW}</h2>
                    <div class="app-picture" id=STAGE>
                        {live(move || now(show))}
                        {spot(show)}
                    </div>
                </div>
                <div class="app-window__next">{live(move || panel::next(show))}</div>
            </div>
            <div class="app-window__notes">
                {live(move || panel::notes(show))}
                {live(move || own_note(show, own))}
                {places(show)}
            </div>
            {buttons(show, more.into_any())}
        </div>
    }
    .into_any()
}

/// What the room sees.
fn now(show: Show) -> AnyView {
    let blank = match show.blank() {
        Blank::No => None,
        Blank::Black => Some(words::BLACK),
        Blank::White => Some(words::WHITE),
    };
    let (slide, _) = show.slides();
    let slide = slide.map(|slide| slide::view(&slide, None, Level::Picture));
    let blank = blank.map(|said| view! { <p class="app-picture__blank">{said}</p> });
    view! { {slide} {blank} }.into_any()
}

/// That the slides are not there.
fn gone(show: Show) -> AnyView {
    match show.other() {
        OtherWindow::Gone => view! {
            <div class="app-show__said">
                <p role="status">{words::SLIDES_GONE}</p>
                <button type="button" class="app-show__button" on:click=move |_| show.open_slides()>{words::SLIDES_AGAIN}</button>
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// The presenter's own note on the record, only once they ask for it.
fn own_note(show: Show, own: RwSignal<bool>) -> AnyView {
    let (slide, _) = show.slides();
    let Some(record) = slide.and_then(|slide| slide.record) else { return ().into_any() };
    if !own.get() {
        return view! { <TextButton label=words::OWN_SHOW on_click=move |()| own.set(true) /> }
            .into_any();
    }
    let text = note_on(record);
    let text = if text.is_empty() { words::OWN_NONE.to_owned() } else { text };
    view! {
        <h2 class="app-speaker__heading">{words::OWN}</h2>
        <p class="app-window__own">{text}</p>
        <TextButton label=words::OWN_HIDE on_click=move |()| own.set(false) />
    }
    .into_any()
}

fn note_on(record: RecordRef) -> String {
    let subject = NoteSubject::of(Topic::Record(record));
    let quoted = subject.quotation(session().library()).unwrap_or_default();
    let notes: Notes = provided();
    notes.open(&subject, &quoted).with(|note| note.text.trim().to_owned())
}

/// The way to any record of the deck.
fn places(show: Show) -> AnyView {
    let beginnings = show.beginnings();
    if beginnings.len() < 2 {
        return ().into_any();
    }
    let options = live(move || {
        let at = show.at();
        let begun = beginnings.iter().filter(|(from, _)| *from <= at).count();
        let one = |(index, (from, slide)): (usize, &(usize, Slide))| {
            option(&from.to_string(), slide.title.clone(), index + 1 == begun)
        };
        beginnings.iter().enumerate().map(one).collect::<Vec<_>>().into_any()
    });
    let choose = Callback::new(move |chosen: String| {
        if let Ok(at) = chosen.parse() {
            show.go(at);
        }
    });
    view! { <Select id="go-to" label=words::GO_TO on_choose=choose>{options}</Select> }.into_any()
}
