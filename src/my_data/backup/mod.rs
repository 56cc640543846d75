//! Copies of the reader's notes and records: taking them out, and bringing them in.

pub mod import;
pub mod protect;

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::{reader_state::BackupOverview, reader_state::Backups, reader_state::Session};
use reader::SaveFailure;
use routes::Route;

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Details, PageHeading, Paragraph, Region, Terms, href, live,
};
use strings::backup as words;

const TOLD: &str = "backup-told";

/// What the page's parts have in common.
#[derive(Clone, Copy)]
pub struct BackupContext {
    session: Session,
    backups: Backups,
    /// What came of the last copy.
    told: RwSignal<String>,
}

impl BackupContext {
    fn pack(self) -> &'static str {
        &self.session.library().pack.name
    }

    fn tell(self, said: &str) {
        self.told.set(said.to_owned());
        self.session.focus(TOLD);
    }

    fn tell_made(self, made: Result<(), SaveFailure>) {
        self.tell(if made.is_ok() { words::MADE } else { words::NOT_READ });
    }
}

pub fn view() -> AnyView {
    let backups: Backups = provided();
    let desk = BackupContext { session: session(), backups, told: RwSignal::new(String::new()) };
    backups.look_at_promise();
    on_cleanup(move || backups.close());
    view! {
        <div class="govuk-width-container app-backup">
            <Breadcrumbs here=strings::notebook::BACKUP />
            <PageHeading title=strings::notebook::BACKUP />
            <p class="govuk-body-l app-measure">{words::LEAD}</p>
            <div class="app-measure">
                {here(desk)}
                {back_up(desk)}
                {other_forms(desk)}
                {import::view(desk)}
                {keeping()}
            </div>
        </div>
    }
    .into_any()
}

fn here(desk: BackupContext) -> AnyView {
    let rows = live(move || match desk.backups.overview() {
        Ok(overview) => overview_view(&overview),
        Err(_) => view! { <Paragraph text=words::NOT_READ /> }.into_any(),
    });
    let promise = live(move || {
        let said = desk.backups.promised().map(|promised| {
            let said = if promised { words::PROMISED } else { words::NOT_PROMISED };
            view! { <Paragraph text=said /> }
        });
        said.into_any()
    });
    view! {
        <Region id="here" heading=words::HERE class="">
            {rows}
            {promise}
        </Region>
    }
    .into_any()
}

fn overview_view(overview: &BackupOverview) -> AnyView {
    let made = overview.backed_up.as_ref();
    let mut rows = vec![
        (words::ROW_NOTES.to_owned(), overview.notes.to_string()),
        (words::ROW_BIN.to_owned(), overview.binned.to_string()),
        (words::ROW_TRAINING.to_owned(), overview.training.to_string()),
        (words::ROW_MARKS.to_owned(), overview.marks.to_string()),
        (words::ROW_SIZE.to_owned(), words::size(overview.size)),
        (
            words::ROW_BACKED_UP.to_owned(),
            made.map_or_else(|| words::NEVER.to_owned(), words::on_day),
        ),
    ];
    if made.is_some() {
        rows.push((words::ROW_WITHOUT.to_owned(), overview.without_copy.to_string()));
    }
    let unread = (overview.unread > 0)
        .then(|| view! { <p class="govuk-inset-text">{words::unread(overview.unread)}</p> });
    view! {
        <Terms terms=rows />
        {unread}
    }
    .into_any()
}

fn back_up(desk: BackupContext) -> AnyView {
    let now = move |()| desk.tell_made(desk.backups.download(desk.pack()));
    view! {
        <Region id="back-up" heading=words::BACK_UP class="app-no-print">
            <Paragraph text=words::BACK_UP_HOW />
            <Button label=words::BACK_UP_NOW kind=ButtonKind::Primary on_click=now />
            <p class="app-backup__told" id=TOLD role="status" tabindex="-1">{live(move || desk.told.get().into_any())}</p>
            {protect::view(desk)}
        </Region>
    }
    .into_any()
}

fn other_forms(desk: BackupContext) -> AnyView {
    let library = desk.session.library();
    let hand_over = move |name: &str, write: &dyn Fn(&[reader::Note]) -> String| {
        let notes = desk.backups.notes();
        desk.tell_made(notes.map(|notes| desk.session.download(name, &write(&notes))));
    };
    let markdown = move |()| {
        hand_over("notes.md", &|notes| strings::notes_export::notes_as_markdown(notes, library));
    };
    let csv = move |()| {
        hand_over("notes.csv", &|notes| strings::notes_export::notes_as_csv(notes, library))
    };
    view! {
        <Region id="other-forms" heading=words::OTHER_FORMS class="app-no-print">
            <Paragraph text=words::OTHER_FORMS_HOW />
            <div class="govuk-button-group">
                <Button label=words::MARKDOWN kind=ButtonKind::Secondary on_click=markdown />
                <Button label=words::CSV kind=ButtonKind::Secondary on_click=csv />
                <a class="govuk-link" href=href(&Route::Notebook(Default::default()))>{words::PRINT}</a>
            </div>
        </Region>
    }
    .into_any()
}

fn keeping() -> AnyView {
    let said: Vec<AnyView> = words::KEEPING_HOW
        .into_iter()
        .map(|said| view! { <Paragraph text=said /> }.into_any())
        .collect();
    view! { <Details summary=words::KEEPING>{said}</Details> }.into_any()
}
