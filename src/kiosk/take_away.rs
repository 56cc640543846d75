//! What a reader takes along from a kiosk: the list, its square codes, and the paper.

use leptos::prelude::*;

use super::kiosk;
use super::overlay::{SHOWN_HEADING, square};
use crate::ui::{Button, ButtonKind, Paragraph, QrCode, SmallHeading, live};
use crate::{kiosk::state::Kiosk, kiosk::state::KioskOverlay, kiosk::state::Square};
use crate::{page_parts::common::session, pages::title_now};
use routes::{Address, Route};
use strings::kiosk as words;

fn title_of(page: &Route) -> String {
    title_now(&Address::Page(page.clone()), session().library())
}

/// The page that is open, to be photographed at once, or put with what is taken along. Nothing of
/// both, where no telephone can open it, and nothing prints.
pub fn this_page(kiosk: Kiosk, address: Option<String>) -> AnyView {
    let can_be_taken = address.is_some() || kiosk.setup().has_printer;
    let session = session();
    let take = move |()| {
        kiosk.take_this();
        // The button is gone.
        session.focus(SHOWN_HEADING);
    };
    let take = live(move || match kiosk.takes_this() {
        _ if !can_be_taken => ().into_any(),
        true => view! { <p class="govuk-body"><strong>{words::IS_TAKEN}</strong></p> }.into_any(),
        false => {
            view! { <Button label=words::TAKE_ALONG kind=ButtonKind::Primary on_click=take /> }
                .into_any()
        }
    });
    view! {
        {address.map(square)}
        {take}
        <Button label=words::TAKEN kind=ButtonKind::Secondary on_click=move |()| kiosk.show(KioskOverlay::Taken) />
    }
    .into_any()
}

/// The pages that were chosen, and the notes.
pub fn list(kiosk: Kiosk) -> AnyView {
    let pages = live(move || pages(kiosk));
    let notes = live(move || {
        let notes = kiosk.my_notes().into_iter();
        let notes: Vec<AnyView> =
            notes.map(|(title, _)| view! { <li>{title}</li> }.into_any()).collect();
        if notes.is_empty() {
            return view! { <Paragraph text=words::NO_NOTES /> }.into_any();
        }
        view! { <ul class="govuk-list govuk-list--bullet">{notes}</ul> }.into_any()
    });
    let has_printer = kiosk.setup().has_printer;
    let ways = live(move || {
        let squares = (!kiosk.squares().is_empty()).then(|| {
            view! { <Button label=words::AS_SQUARES kind=ButtonKind::Primary on_click=move |()| kiosk.show(KioskOverlay::Squares(0)) /> }
        });
        let is_something = squares.is_some() || !kiosk.taken().get().is_empty();
        let print = (has_printer && is_something).then(|| {
            view! { <Button label=words::PRINT_ALL kind=ButtonKind::Secondary on_click=move |()| kiosk.print() /> }
        });
        view! { {squares} {print} }.into_any()
    });
    view! {
        <SmallHeading text=words::PAGES />
        {pages}
        <SmallHeading text=words::NOTES />
        {notes}
        {ways}
    }
    .into_any()
}

fn pages(kiosk: Kiosk) -> AnyView {
    let session = session();
    let pages = kiosk.taken().get().into_iter().map(|page| {
        let title = title_of(&page);
        let named = format!("{}: {title}", words::LEAVE_HERE);
        let leave = move |_| {
            kiosk.leave_here(&page);
            session.focus(SHOWN_HEADING);
        };
        view! {
            <li>
                <span>{title}</span>
                <button type="button" class="app-text-button" aria-label=named on:click=leave>{words::LEAVE_HERE}</button>
            </li>
        }
        .into_any()
    });
    let pages: Vec<AnyView> = pages.collect();
    if pages.is_empty() {
        return view! { <Paragraph text=words::NO_PAGES /> }.into_any();
    }
    view! { <ul class="govuk-list app-taken">{pages}</ul> }.into_any()
}

/// One square after another.
pub fn squares(kiosk: Kiosk, at: usize) -> AnyView {
    live(move || {
        let squares = kiosk.squares();
        let count = squares.len();
        let Some(Square { page, text }) = squares.into_iter().nth(at) else {
            return view! { <Paragraph text=words::NO_NOTES /> }.into_any();
        };
        let (label, next) = match at + 1 < count {
            true => (words::NEXT_SQUARE, at + 1),
            false => (words::FIRST_SQUARE, 0),
        };
        let to = move |at| move |()| kiosk.show(KioskOverlay::Squares(at));
        let turn = (count > 1)
            .then(|| view! { <Button label kind=ButtonKind::Primary on_click=to(next) /> });
        let before = at.checked_sub(1).map(|before| {
            view! { <Button label=words::PREVIOUS_SQUARE kind=ButtonKind::Secondary on_click=to(before) /> }
        });
        let (title, what, code) = match page {
            Some(page) => (title_of(&page), words::PAGE_SQUARE_WHAT, square(text)),
            None => {
                let code = view! { <QrCode text label=words::NOTES_CODE.to_owned() /> };
                (words::NOTES.to_owned(), words::NOTES_WHAT, code.into_any())
            }
        };
        view! {
            <p class="govuk-body" role="status"><strong>{words::square_of(at + 1, count)}</strong> " " {title}</p>
            <Paragraph text=what />
            {code}
            {turn}
            {before}
            <Button label=words::TAKEN kind=ButtonKind::Secondary on_click=move |()| kiosk.show(KioskOverlay::Taken) />
        }
        .into_any()
    })
}

/// What is printed of it, once that is asked for.
pub fn paper() -> AnyView {
    let kiosk = kiosk();
    live(move || {
        if !kiosk.printing().get() {
            return ().into_any();
        }
        let library = session().library();
        let pages = kiosk.taken().get().into_iter().map(|page| {
            let about = page.record().and_then(|record| library.about(&record));
            let address = kiosk.address_of(&page);
            let code = address.clone().map(|address| {
                let label = words::code_for(&address);
                view! { <QrCode text=address label /> }
            });
            view! {
                <li class="app-paper-taken__page">
                    <div>
                        <h2>{title_of(&page)}</h2>
                        <p>{about.map(|about| about.summary.clone())}</p>
                        <p class="app-kiosk-address">{address.clone()}</p>
                    </div>
                    {code}
                </li>
            }
            .into_any()
        });
        let pages: Vec<AnyView> = pages.collect();
        let notes = kiosk.my_notes().into_iter().map(|(title, text)| {
            view! {
                <div class="app-paper-taken__note">
                    <h3>{title}</h3>
                    <p>{text}</p>
                </div>
            }
            .into_any()
        });
        let notes: Vec<AnyView> = notes.collect();
        let heading = (!notes.is_empty()).then(|| view! { <h2>{words::NOTES}</h2> });
        let pack = &library.pack;
        view! {
            <div class="app-paper-taken">
                <p class="app-paper-taken__event">{kiosk.setup().event}</p>
                <ul>{pages}</ul>
                {heading}
                {notes}
                <p class="app-source">{format!("{}. {} {}", pack.name, pack.summary_notice, pack.dated_notice)}</p>
            </div>
        }
        .into_any()
    })
}
