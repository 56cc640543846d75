//! Handing a page on: a link to it, and a print of it.

use leptos::prelude::*;

use crate::page_parts::common::session;
use routes::Route;

use crate::ui::{Button, ButtonKind};

/// Whether a print shows the reader's notes. They stay off unless asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintNotes {
    With,
    Without,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CopyStatus {
    NotYet,
    Yes,
    No,
}

/// How a page is being handed on.
#[derive(Clone, Copy)]
pub struct Handout {
    notes: PrintNotes,
    copied: CopyStatus,
}

impl Handout {
    pub fn new() -> RwSignal<Self> {
        RwSignal::new(Self { notes: PrintNotes::Without, copied: CopyStatus::NotYet })
    }

    /// The class of a page that is printed so.
    pub fn class(self) -> &'static str {
        match self.notes {
            PrintNotes::With => "govuk-width-container app-record app-record--print-notes",
            PrintNotes::Without => "govuk-width-container app-record",
        }
    }
}

/// The buttons, and what came of copying.
pub fn actions(route: Route, handout: RwSignal<Handout>) -> impl IntoView {
    let session = session();
    let link = move || session.absolute(&route);
    let shown = link.clone();
    let copied = move |copied| handout.update(|handout| handout.copied = copied);
    let copy = move |()| {
        copied(CopyStatus::NotYet);
        session.copy(link(), move |worked| {
            copied(if worked { CopyStatus::Yes } else { CopyStatus::No })
        });
    };
    let print = move |notes| {
        move |()| {
            handout.update(|handout| handout.notes = notes);
            session.print();
        }
    };
    view! {
        <div class="app-actions app-no-print">
            <div class="govuk-button-group">
                <Button label=strings::COPY_LINK kind=ButtonKind::Secondary on_click=copy />
                <Button label=strings::PRINT kind=ButtonKind::Secondary on_click=print(PrintNotes::Without) />
                <Button label=strings::PRINT_WITH_NOTES kind=ButtonKind::Secondary on_click=print(PrintNotes::With) />
            </div>
            <p role="status" class="app-actions__status">
                {move || match handout.get().copied {
                    CopyStatus::NotYet => ().into_any(),
                    CopyStatus::Yes => strings::LINK_COPIED.into_any(),
                    CopyStatus::No => view! { {strings::LINK_NOT_COPIED} " " <code>{shown()}</code> }.into_any(),
                }}
            </p>
        </div>
    }
}
