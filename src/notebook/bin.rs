//! Notes that were removed, for as long as they can be brought back.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::{reader_state::Notes, reader_state::PAGE, reader_state::Session};
use reader::{BinnedNote, NoteSubject, SaveFailure, Version};
use routes::Route;

use crate::ui::{BackLink, Button, ButtonKind, PageHeading, Paragraph, TextButton, live};
use strings::{note_bin as words, notebook as titles, notebook_list};

/// What these parts work with.
#[derive(Clone, Copy)]
struct BinContext {
    session: Session,
    notes: Notes,
    asked: RwSignal<Option<Confirmation>>,
    told: RwSignal<String>,
    shown: RwSignal<usize>,
}

/// What the reader is asked to confirm.
#[derive(Clone, PartialEq)]
enum Confirmation {
    One(NoteSubject, Version),
    All,
}

/// Where it is said what was done.
const TOLD: &str = "bin-told";
/// What confirms, and what was there before it.
const CONFIRM: &str = "confirm";
const EMPTY: &str = "empty-bin";

pub fn view() -> AnyView {
    let notes: Notes = provided();
    notes.tidy_bin();
    let desk = BinContext {
        session: session(),
        notes,
        asked: RwSignal::new(None),
        told: RwSignal::new(String::new()),
        shown: RwSignal::new(PAGE),
    };
    view! {
        <div class="govuk-width-container app-bin">
            <BackLink label=words::TO_NOTEBOOK to=Route::Notebook(Default::default()) />
            <PageHeading title=titles::BIN />
            <p class="govuk-body-l app-measure">{words::LEAD}</p>
            <p class="app-bin__told" id=TOLD tabindex="-1">{live(move || desk.told.get().into_any())}</p>
            {live(move || list(desk))}
        </div>
    }
    .into_any()
}

fn list(desk: BinContext) -> AnyView {
    let bin = desk.notes.in_bin();
    let failure = bin.failure.map(|failure| {
        view! { <p class="govuk-inset-text">{notebook_list::not_read(failure.into())}</p> }
    });
    let troubles: Vec<AnyView> = bin
        .unreadable
        .into_iter()
        .map(|trouble| {
            let said = strings::note_trouble(&trouble);
            let download = move |()| {
                desk.session.download(notebook_list::UNREADABLE_FILE, trouble.text());
            };
            view! {
                <p class="govuk-body">{said}</p>
                <Button label=strings::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=download />
            }
            .into_any()
        })
        .collect();
    let total = bin.notes.len();
    let body = if total == 0 {
        view! { <Paragraph text=words::EMPTY /> }.into_any()
    } else {
        full(desk, bin.notes)
    };
    view! { {failure} {body} {troubles} }.into_any()
}

fn full(desk: BinContext, notes: Vec<BinnedNote>) -> AnyView {
    let total = notes.len();
    let empty = StoredValue::new(notes.clone());
    let items: Vec<AnyView> =
        notes.into_iter().take(desk.shown.get()).map(|binned| item(desk, binned)).collect();
    let drawn = items.len();
    let whole = live(move || {
        if desk.asked.get() == Some(Confirmation::All) {
            let yes = move |()| {
                let done = empty.with_value(|notes| desk.notes.remove_for_good(notes));
                told(desk, done, words::EMPTIED);
            };
            confirm(
                desk,
                words::empty_ask(total),
                words::EMPTY_YES,
                Callback::new(yes),
                EMPTY.into(),
            )
        } else {
            let ask = move |_| ask(desk, Confirmation::All);
            view! {
                <button type="button" class="govuk-button govuk-button--secondary" id=EMPTY on:click=ask>{words::EMPTY_BIN}</button>
            }
            .into_any()
        }
    });
    let more = (drawn < total).then(|| {
        let more = move |()| desk.shown.update(|shown| *shown += PAGE);
        view! {
            <p>{notebook_list::drawn(drawn, total)}</p>
            <Button label=notebook_list::more(PAGE.min(total - drawn)) kind=ButtonKind::Secondary on_click=more />
        }
    });
    view! {
        <p class="govuk-body">{words::holds(total)}</p>
        {whole}
        <ul class="app-jots">{items}</ul>
        {more}
    }
    .into_any()
}

fn item(desk: BinContext, binned: BinnedNote) -> AnyView {
    let note = &binned.note;
    let title = match note.title.trim() {
        "" => notebook_list::NO_TITLE.to_owned(),
        title => title.to_owned(),
    };
    let question = note.subject.question.as_ref().and(note.quotation.as_deref());
    let question = question.map(|question| {
        view! { <p class="app-jot__question">{notebook_list::answer_to(question)}</p> }
    });
    let at = desk.notes.local(binned.since);
    let since = words::since(&at, binned.days_left(desk.session.now()));
    let kind = notebook_list::kind(note.subject.topic.kind());
    let body = note.text.clone();
    let heading = title.clone();
    let this = Confirmation::One(note.subject.clone(), binned.version);
    let own = format!("remove/{}@{}", note.subject, binned.version);
    let binned = StoredValue::new(vec![binned]);
    let actions = live(move || {
        if desk.asked.get().as_ref() == Some(&this) {
            let yes = move |()| {
                let done = binned.with_value(|binned| desk.notes.remove_for_good(binned));
                told(desk, done, words::REMOVED);
            };
            let yes = Callback::new(yes);
            return confirm(desk, words::REMOVE_ASK.into(), words::REMOVE_YES, yes, own.clone());
        }
        let back = move |_| {
            let done = binned.with_value(|binned| desk.notes.bring_back(binned));
            desk.told.set(match done {
                Ok(()) => notebook_list::brought_back(1),
                Err(failure) => notebook_list::not_all(failure).to_owned(),
            });
            desk.session.focus(TOLD);
        };
        let this = this.clone();
        let remove = move |_| ask(desk, this.clone());
        let hidden =
            view! { <span class="govuk-visually-hidden">": " {title.clone()}</span> }.into_any();
        let also =
            view! { <span class="govuk-visually-hidden">": " {title.clone()}</span> }.into_any();
        view! {
            <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" on:click=back>{words::BRING_BACK}{hidden}</button>
                <button type="button" class="app-text-button" id=own.clone() on:click=remove>{words::REMOVE}{also}</button>
            </div>
        }
        .into_any()
    });
    view! {
        <li class="app-jot app-kind">
            <div class="app-jot__body">
                <p class="app-jot__kind">{kind}</p>
                <h2 class="govuk-heading-s app-jot__title">{heading}</h2>
                {question}
                <div class="app-jot__text">{body}</div>
                <p class="app-jot__foot">{since}</p>
                {actions}
            </div>
        </li>
    }
    .into_any()
}

fn ask(desk: BinContext, what: Confirmation) {
    desk.asked.set(Some(what));
    desk.session.focus(CONFIRM);
}

/// Asks once more; `before` is the id of what takes the focus again where the answer is no.
fn confirm(
    desk: BinContext,
    question: String,
    yes: &'static str,
    on_yes: Callback<()>,
    before: String,
) -> AnyView {
    let no = move |()| {
        desk.asked.set(None);
        desk.session.focus(before.clone());
    };
    view! {
        <div class="app-confirm" id=CONFIRM tabindex="-1" role="group" aria-label=question.clone()>
            <p>{question.clone()}</p>
            <div class="govuk-button-group">
                <Button label=yes kind=ButtonKind::Primary on_click=on_yes />
                <TextButton label=words::KEEP on_click=no />
            </div>
        </div>
    }
    .into_any()
}

fn told(desk: BinContext, done: Result<(), SaveFailure>, said: &str) {
    desk.asked.set(None);
    desk.told.set(if done.is_ok() { said } else { words::NOT_REMOVED }.to_owned());
    desk.session.focus(TOLD);
}
