//! The slides on the screen: one at a time, with nothing else but a quiet line, and buttons that come
//! with the pointer or the Tab key.

use leptos::prelude::*;

use super::explain::keys;
use super::panel;
use super::slide::{self, Level, heading_of};
use crate::page_parts::common::session;
use crate::{present::state::OtherWindow, present::state::Show};
use modes::{Blank, Deck, ShowKey};
use routes::Presenting;

use crate::ui::{Button, ButtonKind, Dialog, live};
use strings::present as words;

/// What the pointer is measured by.
pub const STAGE: &str = "stage";
/// The list of keys over the slide.
const KEYS: &str = "present-keys";

pub fn view(asked: Presenting, deck: Deck) -> AnyView {
    let session = session();
    let show = Show::begin(asked, deck, STAGE, session);
    Effect::new(move |_| session.open_dialog(KEYS, show.shows_keys()));
    let class = move || {
        let mut class = "app-show".to_owned();
        for (is, more) in [
            (show.has_notes_here(), " app-show--split"),
            (show.is_awake(), " app-show--awake"),
            (show.points(), " app-show--points"),
        ] {
            class.push_str(if is { more } else { "" });
        }
        class
    };
    let notes = live(move || match show.has_notes_here() {
        true => panel::below(show),
        false => ().into_any(),
    });
    view! {
        {spoken(show)}
        <div class=class>
            <div class="app-show__stage" id=STAGE on:click=move |_| show.click()>
                {live(move || on_stage(show))}
                {spot(show)}
            </div>
            {live(move || said(show))}
            <p class="app-show__line">
                <span>{move || strings::position(show.at() + 1, show.count())}</span>
                {live(move || timer(show))}
            </p>
            {notes}
            {bar(show)}
        </div>
        <Dialog id=KEYS labelled_by="present-keys-heading" on_close=move |()| show.hide_keys()>
            <h2 class="govuk-heading-m" id="present-keys-heading" tabindex="-1">{words::KEYS}</h2>
            {keys()}
            <Button label=words::CLOSE kind=ButtonKind::Primary on_click=move |()| show.hide_keys() />
        </Dialog>
    }
    .into_any()
}

/// The slide, or what stands in its place.
fn on_stage(show: Show) -> AnyView {
    let blank = match show.blank() {
        Blank::No => {
            let (slide, _) = show.slides();
            return slide.map(|slide| slide::view(&slide, None, Level::Page)).into_any();
        }
        Blank::Black => (words::BLACK, "app-show__blank app-show__blank--black"),
        Blank::White => (words::WHITE, "app-show__blank"),
    };
    let (heading, class) = blank;
    view! {
        <div class=class>
            <h1 class="govuk-visually-hidden" tabindex="-1">{heading}</h1>
        </div>
    }
    .into_any()
}

/// What a screen reader hears when another slide comes: once, and not of the first, which the page
/// begins with.
pub fn spoken(show: Show) -> AnyView {
    let spoken = RwSignal::new(String::new());
    Effect::new(move |before: Option<(usize, Blank)>| {
        let now = (show.at(), show.blank());
        if before.is_some_and(|before| before != now) {
            spoken.set(match now {
                (_, Blank::Black) => words::BLACK.to_owned(),
                (_, Blank::White) => words::WHITE.to_owned(),
                (at, Blank::No) => {
                    let (slide, _) = show.slides();
                    let slide = slide.map(|slide| (heading_of(&slide), slide.plain_text()));
                    let (heading, text) = slide.unwrap_or_default();
                    words::spoken(&strings::position(at + 1, show.count()), &heading, &text)
                }
            });
        }
        now
    });
    // Nothing is said of the time but that it is over, and that once.
    let over = Memo::new(move |_| show.is_over());
    let over = move || if over.get() { words::TIME_UP } else { "" };
    view! {
        <div class="govuk-visually-hidden" aria-live="polite">{move || spoken.get()}</div>
        <div class="govuk-visually-hidden" role="status">{move || over()}</div>
    }
    .into_any()
}

/// The pointer as a large spot.
pub fn spot(show: Show) -> AnyView {
    live(move || match show.spot() {
        None => ().into_any(),
        Some((x, y)) => {
            let part = |part: u16| format!("{}.{}%", part / 10, part % 10);
            view! {
                <svg class="app-spot" aria-hidden="true" focusable="false">
                    <circle cx=part(x) cy=part(y) r="22"></circle>
                </svg>
            }
            .into_any()
        }
    })
}

/// What is said about the other window, over the foot of the slide.
fn said(show: Show) -> AnyView {
    let said = match show.other() {
        OtherWindow::None => "",
        OtherWindow::Blocked => words::BLOCKED,
        OtherWindow::Gone => words::OTHER_GONE,
        // Until it is where it belongs.
        OtherWindow::There if show.is_full() || show.at() > 0 => "",
        OtherWindow::There => words::TWO_WINDOWS,
    };
    match said {
        "" => ().into_any(),
        said => view! { <p class="app-show__said" role="status">{said}</p> }.into_any(),
    }
}

/// How long it has been going on, or is left; nothing, where nobody asked.
pub fn timer(show: Show) -> AnyView {
    let timer = show.state().timer;
    if !timer.has_begun()
        || (show.minutes().is_none() && !show.has_notes_here() && !show.is_notes())
    {
        return ().into_any();
    }
    let told = words::timer(timer, show.minutes(), show.now().0);
    let class = if show.is_over() { "app-timer app-timer--over" } else { "app-timer" };
    let paused = (!timer.runs()).then(|| format!(" ({})", words::PAUSED));
    view! { <span class=class>{told} {paused}</span> }.into_any()
}

/// All that keys do, as buttons.
fn bar(show: Show) -> AnyView {
    let more = view! {
        {press(show, words::FULL, ShowKey::FullScreen, move || Some(show.is_full()))}
        {press(show, words::NOTES_HERE, ShowKey::Notes, move || Some(show.has_notes_here()))}
        <button type="button" class="app-show__button" on:click=move |_| show.open_notes()>{words::NOTES_WINDOW}</button>
        {press(show, words::KEYS_BUTTON, ShowKey::Keys, || None)}
        {press(show, words::LEAVE, ShowKey::Leave, || None)}
    };
    buttons(show, more.into_any())
}

/// The buttons of both windows, and those that only one has. A key that presses a button does not
/// turn the slide besides; a button that is pressed by the pointer does not take the keys.
pub fn buttons(show: Show, more: AnyView) -> AnyView {
    let timer =
        move || if show.state().timer.runs() { words::TIMER_PAUSE } else { words::TIMER_START };
    let keep = |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.stop_propagation();
        }
    };
    let down = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        show.drop_focus();
    };
    let is_blank = move |blank| move || Some(show.blank() == blank);
    view! {
        <div class="app-show__bar" role="group" aria-label=words::BAR on:keydown=keep on:mousedown=down>
            {press(show, words::BACK, ShowKey::Back, || None)}
            {press(show, words::NEXT, ShowKey::Forth, || None)}
            {press(show, words::BLACK, ShowKey::Blank(Blank::Black), is_blank(Blank::Black))}
            {press(show, words::WHITE, ShowKey::Blank(Blank::White), is_blank(Blank::White))}
            {press(show, words::POINTER, ShowKey::Pointer, move || Some(show.points()))}
            <button type="button" class="app-show__button" on:click=move |_| show.act(ShowKey::Timer)>{move || timer()}</button>
            {more}
        </div>
    }
    .into_any()
}

/// A button that does what a key does. Of one that stays pressed, it tells so.
fn press(
    show: Show,
    label: &'static str,
    key: ShowKey,
    pressed: impl Fn() -> Option<bool> + Send + Clone + 'static,
) -> AnyView {
    let pressed = move || pressed().map(|is| if is { "true" } else { "false" });
    let act = move |_| match key {
        // By its own button at once, whatever stands over the slide.
        ShowKey::Leave => show.leave(),
        key => show.act(key),
    };
    view! {
        <button type="button" class="app-show__button" aria-pressed=pressed on:click=act>{label}</button>
    }
    .into_any()
}
