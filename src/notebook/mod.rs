//! All of the reader's notes: found, edited in place, tagged, printed and removed.

pub mod bin;
pub mod chosen;
pub mod controls;
pub mod editing;
pub mod item;
pub mod new;

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::{
    reader_state::MovedToBin, reader_state::Notes, reader_state::PAGE, reader_state::Session,
};
use reader::{NoteSubject, NotebookEntry, NotebookFilter};
use routes::{Address, Route};

use crate::ui::{Breadcrumbs, Button, ButtonKind, PageHeading, Paragraph, TextButton, href, live};
use strings::{kiosk, notebook as titles, notebook_list as words};

/// What the page's parts work with. It is taken while the page is drawn, because what a click
/// leads to finds no context.
#[derive(Clone, Copy)]
pub struct NotebookContext {
    session: Session,
    notes: Notes,
    filter: Memo<NotebookFilter>,
    /// What is selected.
    chosen: RwSignal<Vec<NoteSubject>>,
    /// Whether the next print is of what is selected alone.
    paper: RwSignal<Paper>,
    /// What was done last with what was selected.
    notice: RwSignal<Option<Notice>>,
}

/// What goes on paper.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    All,
    Chosen,
}

#[derive(Clone)]
enum Notice {
    Binned(MovedToBin),
    Back(usize),
    NotBack(MovedToBin),
}

const NOTICE: &str = "notice";

pub fn view() -> AnyView {
    let session = session();
    let notes: Notes = provided();
    let address = session.address();
    let filter = Memo::new(move |before: Option<&NotebookFilter>| {
        address.with(|address| match address {
            Address::Page(Route::Notebook(filter)) => filter.clone(),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let desk = NotebookContext {
        session,
        notes,
        filter,
        chosen: RwSignal::new(Vec::new()),
        paper: RwSignal::new(Paper::All),
        notice: RwSignal::new(None),
    };
    let show = move || notes.show_notebook(&filter.get_untracked(), session.library());
    show();
    Effect::new(move |before: Option<()>| {
        filter.track();
        if before.is_some() {
            desk.chosen.set(Vec::new());
            show();
        }
    });
    on_cleanup(move || notes.leave_notebook());
    let facts = notes.notebook_facts();
    let empty = Memo::new(move |_| facts.with(|facts| facts.total == 0 && facts.reading.is_none()));
    let body = live(move || if empty.get() { begin() } else { full(desk) });
    let failure = live(move || {
        let failure = facts.with(|facts| facts.failure).map(words::not_read);
        failure.map(|said| view! { <p class="govuk-inset-text">{said}</p> }).into_any()
    });
    let whereabouts = if session.is_kiosk() { kiosk::NOTES_ARE_HERE } else { words::WHERE };
    view! {
        <div class="govuk-width-container app-notebook">
            <Breadcrumbs here=titles::TITLE />
            <PageHeading title=titles::TITLE />
            <p class="govuk-body-l app-measure app-no-print">{words::LEAD}</p>
            {around()}
            {session.opens(&Route::Backup).then(crate::my_data::nudge::view)}
            {failure}
            {live(move || notice(desk))}
            {new::view(desk)}
            {body}
            {live(move || unreadable(desk))}
            <p class="app-measure app-notebook__where app-no-print">{whereabouts}</p>
        </div>
    }
    .into_any()
}

/// The pages beside the notebook.
fn around() -> AnyView {
    let pages = [Route::ReadingList(None), Route::Backup, Route::NoteBin, Route::YourData];
    let session = session();
    let open = pages.into_iter().filter(|to| session.opens(to));
    let links = open.map(|to| {
        let label = strings::section(&to);
        view! { <li><a class="govuk-link" href=href(&to)>{label}</a></li> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    view! {
        <nav class="app-around app-notebook__around app-no-print" aria-label=words::AROUND>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}

/// What will be here, and how to begin.
fn begin() -> AnyView {
    view! { <div class="app-measure"><Paragraph text=words::EMPTY /></div> }.into_any()
}

fn full(desk: NotebookContext) -> AnyView {
    let facts = desk.notes.notebook_facts();
    let counted = live(move || {
        let said = facts.with(|facts| match facts.reading {
            Some(_) => words::READING.to_owned(),
            None => words::showing(facts.matching, facts.total),
        });
        said.into_any()
    });
    let sum = live(move || facts.with(|facts| words::sum(facts.total, facts.size)).into_any());
    // On paper is all that the filter admits.
    let print = move |()| {
        desk.paper.set(Paper::All);
        desk.notes.show_all();
        desk.session.print();
    };
    view! {
        <section aria-labelledby="notes">
            <div class="app-notebook__head">
                <h2 class="govuk-heading-m" id="notes" tabindex="-1">{words::NOTES}</h2>
                <p class="app-notebook__sum">{sum}</p>
                <div class="app-no-print app-prints">
                    <Button label=words::PRINT kind=ButtonKind::Secondary on_click=print />
                </div>
            </div>
            {controls::view(desk)}
            <div class="app-results">
                <p role="status">{counted}</p>
                {live(move || controls::chips(desk))}
            </div>
            {chosen::view(desk)}
            {list(desk)}
            {live(move || more(desk))}
        </section>
    }
    .into_any()
}

fn list(desk: NotebookContext) -> AnyView {
    let shown = desk.notes.shown();
    let class = move || match desk.paper.get() {
        Paper::All => "app-jots",
        Paper::Chosen => "app-jots app-jots--chosen",
    };
    view! {
        <ul class=class>
            <For
                each=move || shown.get()
                // Whatever has changed is another one.
                key=place_in_memory
                children=move |entry| item::view(desk, entry)
            />
        </ul>
    }
    .into_any()
}

fn place_in_memory(entry: &Arc<NotebookEntry>) -> usize {
    Arc::as_ptr(entry) as usize
}

/// What can be drawn besides, or why nothing is there.
fn more(desk: NotebookContext) -> AnyView {
    let facts = desk.notes.notebook_facts();
    let (total, drawn, reading) =
        facts.with(|facts| (facts.matching, facts.drawn, facts.reading.is_some()));
    if total == 0 && !reading {
        return view! { <p class="govuk-body">{words::NOTHING_MATCHES}</p> }.into_any();
    }
    if drawn >= total {
        return ().into_any();
    }
    let show = move |count: usize| {
        desk.notes.show_more(count);
        let first = desk
            .notes
            .shown()
            .with_untracked(|shown| shown.get(drawn).map(|entry| item::id(&entry.note.subject)));
        desk.session.focus(first.unwrap_or_default());
    };
    let some = move |()| show(PAGE);
    let all = move |()| show(usize::MAX);
    view! {
        <div class="app-more app-no-print">
            <p>{words::drawn(drawn, total)}</p>
            <div class="govuk-button-group">
                <Button label=words::more(PAGE.min(total - drawn)) kind=ButtonKind::Secondary on_click=some />
                <Button label=words::SHOW_ALL kind=ButtonKind::Secondary on_click=all />
            </div>
        </div>
        <p class="app-print-only">{words::drawn_on_paper(drawn, total)}</p>
    }
    .into_any()
}

/// What was done last, and the way back.
fn notice(desk: NotebookContext) -> AnyView {
    let Some(notice) = desk.notice.get() else { return ().into_any() };
    let (said, failure, moved) = match notice {
        Notice::Binned(moved) => {
            (words::moved_to_bin(moved.notes.len()), moved.failure, Some(moved))
        }
        Notice::Back(count) => (words::brought_back(count), None, None),
        Notice::NotBack(moved) => (String::new(), moved.failure, Some(moved)),
    };
    let undo = moved.filter(|moved| !moved.notes.is_empty()).map(|moved| {
        let undo = move |()| {
            let notice = match desk.notes.bring_back(&moved.notes) {
                Ok(()) => Notice::Back(moved.notes.len()),
                Err(failure) => {
                    Notice::NotBack(MovedToBin { failure: Some(failure), ..moved.clone() })
                }
            };
            desk.notice.set(Some(notice));
            desk.session.focus(NOTICE);
        };
        view! { " " <TextButton label=words::UNDO on_click=undo /> }
    });
    view! {
        <div class="app-notice app-no-print" id=NOTICE tabindex="-1">
            <p>{said} " " {failure.map(words::not_all)} {undo}</p>
        </div>
    }
    .into_any()
}

/// What is stored and could not be read.
fn unreadable(desk: NotebookContext) -> AnyView {
    let found = desk.notes.notebook_facts().with(|facts| facts.unreadable.clone());
    if found.is_empty() {
        return ().into_any();
    }
    let items = found.into_iter().map(|(subject, trouble)| {
        let title = subject.quotation(desk.session.library()).map(|quoted| quoted.title);
        let title = title.unwrap_or_else(|| words::NO_TITLE.to_owned());
        let said = strings::note_trouble(&trouble);
        let download =
            move |()| desk.session.download(words::UNREADABLE_FILE, trouble.text());
        view! {
            <li>
                <p class="app-jot__title">{title}</p>
                <p>{said}</p>
                <Button label=strings::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=download />
            </li>
        }
        .into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! {
        <section class="app-no-print" aria-labelledby="unreadable">
            <h2 class="govuk-heading-m" id="unreadable">{words::UNREADABLE}</h2>
            <ul class="app-unreadable">{items}</ul>
        </section>
    }
    .into_any()
}
