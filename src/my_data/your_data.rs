//! What this browser stores, how it is kept, and how to be rid of it.

use leptos::prelude::*;

use crate::ui::provided;

use super::lock;
use crate::page_parts::common::session;
use crate::ui::{
    Breadcrumbs, Button, ButtonKind, ErrorSummary, Form, FormBox, PageHeading, Paragraph, Region,
    TextInput, Width, href, live,
};
use crate::{
    kiosk::counter::KioskTally, kiosk::counter::StoredCounts, reader_state::Notes,
    reader_state::ReaderStorage, reader_state::Session,
};
use reader::StorageMode;
use routes::Route;
use strings::{kiosk_counts, notebook, your_data as words};

/// The summary of what is wrong with the confirmation.
const WIPE_ERRORS: &str = "wipe-errors";
const WIPE_FIELD: &str = "wipe-word";
/// What has just been done, in words.
const DONE: &str = "done";

/// What this page works with. It is taken while the page is drawn, because what a click leads to
/// finds no context.
#[derive(Clone, Copy)]
pub struct MyDataContext {
    pub session: Session,
    pub keeping: ReaderStorage,
    pub notes: Notes,
    /// What has just been done.
    said: RwSignal<String>,
}

impl MyDataContext {
    /// Says what was done, and takes the reader there.
    pub fn say(self, what: impl Into<String>) {
        self.said.set(what.into());
        self.session.focus(DONE);
    }
}

pub fn view() -> AnyView {
    let desk = MyDataContext {
        session: session(),
        keeping: provided(),
        notes: provided(),
        said: RwSignal::new(String::new()),
    };
    let (keeping, said) = (desk.keeping, desk.said);
    view! {
        <div class="govuk-width-container app-own">
            <Breadcrumbs here=notebook::YOUR_DATA />
            <PageHeading title=notebook::YOUR_DATA />
            <div class="app-measure">
                <p class="govuk-body-l">{words::LEAD}</p>
                <div id=DONE class="app-done" tabindex="-1" role="status">{move || said.get()}</div>
                <Region id="how-kept" heading=words::HOW_KEPT class="app-own__part">
                    <p class="app-own__state">{move || words::keeping(keeping.keeping())}</p>
                    <p><a class="govuk-link" href=href(&Route::Backup)>{words::MAKE_BACKUP}</a></p>
                </Region>
                <Region id="shared" heading=words::SHARED class="app-own__part">
                    {live(move || shared(desk, keeping.keeping()))}
                </Region>
                {live(move || lock::section(desk, keeping.keeping()))}
                <Region id="lost" heading=words::LOST class="app-own__part">
                    <ul class="govuk-list govuk-list--bullet">
                        {words::LOST_WHAT.into_iter().map(|what| view! { <li>{what}</li> }.into_any()).collect_view()}
                    </ul>
                </Region>
                {counts(desk.keeping)}
                <Region id="wipe" heading=words::WIPE class="app-own__part">{wipe(desk)}</Region>
            </div>
        </div>
    }
    .into_any()
}

fn shared(desk: MyDataContext, keeping: StorageMode) -> AnyView {
    if keeping == StorageMode::Memory {
        let clear = move |()| {
            desk.notes.forget();
            desk.keeping.next_reader();
            desk.say(words::CLEARED);
        };
        let stop = move |()| {
            desk.notes.forget();
            let remembered = desk.keeping.share_no_more();
            desk.say(match remembered {
                Ok(()) => words::keeping(StorageMode::Open),
                Err(_) => words::NOT_REMEMBERED,
            });
        };
        return view! {
            <Button label=words::NEXT_READER kind=ButtonKind::Primary on_click=clear />
            <Paragraph text=words::NOT_SHARED_WHAT />
            <Button label=words::NOT_SHARED kind=ButtonKind::Secondary on_click=stop />
        }
        .into_any();
    }
    let share = move |()| {
        desk.notes.flush();
        let remembered = desk.keeping.share();
        desk.say(match remembered {
            Ok(()) => words::keeping(StorageMode::Memory),
            Err(_) => words::NOT_REMEMBERED,
        });
    };
    view! {
        <Paragraph text=words::SHARED_WHAT />
        <Paragraph text=words::SHARED_STORED />
        <Button label=words::IS_SHARED kind=ButtonKind::Secondary on_click=share />
    }
    .into_any()
}

/// That screens at events were counted here: it is no data of the reader's, and is wiped with it.
fn counts(keeping: ReaderStorage) -> AnyView {
    if KioskTally::read(keeping).counted().get_untracked() == StoredCounts::Nothing {
        return ().into_any();
    }
    let to = format!("{}#device-counts", href(&Route::Kiosk(Default::default())));
    view! {
        <Region id="counts" heading=kiosk_counts::COUNTS class="app-own__part">
            <Paragraph text=kiosk_counts::HERE />
            <p><a class="govuk-link" href=to>{kiosk_counts::SEE}</a></p>
        </Region>
    }
    .into_any()
}

fn wipe(desk: MyDataContext) -> AnyView {
    let form = Form::new();
    let submit = move |()| {
        form.clear_errors();
        if !form.now(WIPE_FIELD).trim().eq_ignore_ascii_case(words::WIPE_WORD) {
            form.fault(WIPE_FIELD, words::WIPE_NOT_TYPED.into());
            desk.session.focus(WIPE_ERRORS);
            return;
        }
        form.empty();
        // What is being typed would be stored again.
        desk.notes.forget();
        desk.keeping.wipe(move |wiped| {
            desk.say(match wiped {
                Ok(wiped) => words::wiped(wiped),
                Err(_) => words::NOT_WIPED.into(),
            });
        });
    };
    view! {
        <Paragraph text=words::WIPE_WHAT />
        <FormBox labelled_by="wipe" class="app-own__form" on_submit=submit>
            <ErrorSummary id=WIPE_ERRORS form />
            <TextInput id=WIPE_FIELD form label=words::WIPE_TYPE hint="" width=Width::Short />
            <button type="submit" class="govuk-button govuk-button--warning">{words::WIPE}</button>
        </FormBox>
    }
    .into_any()
}
