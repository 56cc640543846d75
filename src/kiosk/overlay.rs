//! What stands over every page of a kiosk: the bar, the question whether somebody is there, and what
//! is shown on demand.

use leptos::prelude::*;

use super::{kiosk, take_away};
use crate::page_parts::common::session;
use crate::ui::{
    Button, ButtonKind, Dialog, ErrorSummary, Form, FormBox, QrCode, TextInput, Width, href, live,
};
use crate::{kiosk::state::Kiosk, kiosk::state::KioskOverlay};
use modes::KioskPhase;
use reader::NotebookFilter;
use routes::Route;
use strings::kiosk as words;

const STILL: &str = "kiosk-still-there";
const SHOWN: &str = "kiosk-shown";
const CODE: &str = "kiosk-code";
/// The id of the heading of what is shown.
pub const SHOWN_HEADING: &str = "kiosk-shown-heading";
const ERRORS: &str = "kiosk-code-errors";

pub fn view() -> AnyView {
    let (kiosk, session) = (kiosk(), session());
    let (phase, shown) = (kiosk.phase(), kiosk.shown());
    let asking = Memo::new(move |_| matches!(phase.get(), KioskPhase::Asking(_)));
    let showing = Memo::new(move |_| shown.get() != KioskOverlay::Nothing);
    Effect::new(move |_| session.open_dialog(SHOWN, showing.get()));
    Effect::new(move |before: Option<bool>| {
        let is_showing = shown.get() != KioskOverlay::Nothing;
        // The button that led on from what was shown is gone.
        if is_showing && before == Some(true) {
            session.focus(SHOWN_HEADING);
        }
        is_showing
    });
    // Over what is shown: it comes last.
    Effect::new(move |_| session.open_dialog(STILL, asking.get()));
    let left = move || match phase.get() {
        KioskPhase::Asking(left) => words::seconds_left(left),
        _ => String::new(),
    };
    view! {
        {live(move || if kiosk.is_resting() { ().into_any() } else { bar(kiosk) })}
        {take_away::paper()}
        <Dialog id=SHOWN labelled_by=SHOWN_HEADING on_close=move |()| kiosk.show(KioskOverlay::Nothing)>
            {live(move || shown_now(kiosk, shown.get()))}
        </Dialog>
        <Dialog id=STILL labelled_by="kiosk-still-heading" on_close=move |()| ()>
            <h2 class="govuk-heading-l" id="kiosk-still-heading" tabindex="-1">{words::STILL_THERE}</h2>
            <p class="govuk-body-l">{move || left()}</p>
            <Button label=words::STILL_HERE kind=ButtonKind::Primary on_click=move |()| () />
        </Dialog>
    }
    .into_any()
}

fn bar(kiosk: Kiosk) -> AnyView {
    let notes = href(&Route::Notebook(NotebookFilter::default()));
    view! {
        <div class="app-kiosk-bar app-no-print" role="region" aria-label=words::BAR>
            <p class="app-kiosk-bar__event">{kiosk.setup().event}</p>
            <nav aria-label=words::BAR>
                <ul>
                    <li><button type="button" class="app-kiosk-button" on:click=move |_| kiosk.back()>{words::BACK}</button></li>
                    <li><a class="app-kiosk-button" href=href(&Route::Home)>{words::START_PAGE}</a></li>
                    <li><a class="app-kiosk-button" href=notes>{words::MY_NOTES}</a></li>
                    <li><button type="button" class="app-kiosk-button" on:click=move |_| kiosk.show(KioskOverlay::ThisPage)>{words::TAKE}</button></li>
                    <li><button type="button" class="app-kiosk-button" on:click=move |_| kiosk.show(KioskOverlay::Taken)>{words::TAKEN}</button></li>
                    <li><button type="button" class="app-kiosk-button app-kiosk-button--finish" on:click=move |_| kiosk.end_visit()>{words::FINISH}</button></li>
                    <li><button type="button" class="app-kiosk-button app-kiosk-button--quiet" on:click=move |_| kiosk.show(KioskOverlay::Leaving)>{words::LEAVE}</button></li>
                </ul>
            </nav>
        </div>
    }
    .into_any()
}

fn shown_now(kiosk: Kiosk, shown: KioskOverlay) -> AnyView {
    let (heading, what, body) = match shown {
        KioskOverlay::Nothing => return ().into_any(),
        KioskOverlay::Outside(outside) => {
            let (heading, what) = words::outside(&outside.address);
            let label = (outside.label != outside.address)
                .then(|| view! { <p class="govuk-body"><strong>{outside.label}</strong></p> });
            let code = square(outside.address);
            (heading, what, view! { {label} {code} }.into_any())
        }
        KioskOverlay::ThisPage => {
            let address = kiosk.address_for_phones();
            let what = match address.is_some() {
                true => words::THIS_PAGE_WHAT,
                false => words::NO_ADDRESS,
            };
            (words::THIS_PAGE, what, take_away::this_page(kiosk, address))
        }
        KioskOverlay::Taken => {
            let what = match kiosk.setup().has_printer {
                true => words::TAKEN_OR_PRINTED,
                false => words::TAKEN_WHAT,
            };
            (words::TAKEN, what, take_away::list(kiosk))
        }
        KioskOverlay::Squares(at) => {
            (words::SQUARES, words::SQUARES_WHAT, take_away::squares(kiosk, at))
        }
        KioskOverlay::NoDownload => (words::NO_DOWNLOAD, words::NO_DOWNLOAD_WHAT, ().into_any()),
        KioskOverlay::Leaving => (words::LEAVING, words::LEAVING_WHAT, leaving(kiosk)),
    };
    view! {
        <h2 class="govuk-heading-m" id=SHOWN_HEADING tabindex="-1">{heading}</h2>
        <p class="govuk-body">{what}</p>
        {body}
        <Button label=words::CLOSE kind=ButtonKind::Secondary on_click=move |()| kiosk.show(KioskOverlay::Nothing) />
    }
    .into_any()
}

/// An address as a square code, and in letters.
pub fn square(address: String) -> AnyView {
    let written = address.clone();
    view! {
        <QrCode text=address label=words::code_for(&written) />
        <p class="govuk-body app-kiosk-address">{written}</p>
    }
    .into_any()
}

fn leaving(kiosk: Kiosk) -> AnyView {
    let form = Form::new();
    let session = session();
    let submit = move |()| {
        form.clear_errors();
        if !kiosk.leave(&form.now(CODE)) {
            form.fault(CODE, words::WRONG_CODE.into());
            session.focus(ERRORS);
        }
    };
    view! {
        <FormBox labelled_by=SHOWN_HEADING class="app-kiosk-form" on_submit=submit>
            <ErrorSummary id=ERRORS form />
            <TextInput id=CODE form label=words::CODE hint="" width=Width::Digits />
            <button type="submit" class="govuk-button">{words::LEAVE_IT}</button>
        </FormBox>
    }
    .into_any()
}
