//! One note of the notebook, to be read or edited.

use std::sync::Arc;

use leptos::prelude::*;

use super::{NotebookContext, Paper, editing};
use crate::page_parts::record::RecordColour;
use crate::ui::{TickBox, TickLabel, href, live};
use reader::{Note, NoteSubject, NotebookEntry, NotebookFilter, QuoteStatus, Topic, TopicKind};
use routes::Route;
use strings::{notebook as titles, notebook_list as words};

/// Texts of more characters than this, or of more lines, are shown in part at first.
const LONG: usize = 600;
const MANY_LINES: usize = 12;

/// The id of a note's place in the list.
pub fn id(subject: &NoteSubject) -> String {
    format!("note/{subject}")
}

/// The id of what opens a note's editor.
pub fn edit_id(subject: &NoteSubject) -> String {
    format!("edit/{subject}")
}

/// A note's title, or what to say where it has none.
pub fn title(note: &Note) -> String {
    let title = note.title.trim();
    if title.is_empty() { words::NO_TITLE.to_owned() } else { title.to_owned() }
}

pub fn view(desk: NotebookContext, entry: Arc<NotebookEntry>) -> AnyView {
    let editing = RwSignal::new(false);
    let subject = entry.note.subject.clone();
    on_cleanup(move || {
        if editing.try_get_untracked() == Some(true) {
            desk.notes.release_notebook(Box::new(|| {}));
        }
    });
    let (held, of) = (subject.clone(), subject.clone());
    let chosen = Signal::derive(move || desk.chosen.with(|chosen| chosen.contains(&held)));
    let toggle = Callback::new(move |()| {
        desk.paper.set(Paper::All);
        desk.chosen.update(|chosen| match chosen.iter().position(|other| *other == of) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(of.clone()),
        });
    });
    let mark = match subject.topic.kind() {
        TopicKind::Record(kind) => RecordColour::of(kind).class(),
        _ => "app-kind",
    };
    let class = move || {
        let state = if chosen.get() { "app-jot--chosen" } else { "app-jot--not-chosen" };
        format!("app-jot {mark} {state}")
    };
    let label = words::select(&title(&entry.note));
    let place = id(&subject);
    let body = live(move || {
        if editing.get() {
            editing::view(desk, &entry, editing)
        } else {
            reading(desk, &entry, editing)
        }
    });
    view! {
        <li class=class id=place.clone()>
            <div class="app-no-print">
                <TickBox id=format!("select-{place}") label how=TickLabel::Hidden ticked=chosen on_tick=toggle />
            </div>
            <div class="app-jot__body">{body}</div>
        </li>
    }
    .into_any()
}

fn reading(desk: NotebookContext, entry: &NotebookEntry, editing: RwSignal<bool>) -> AnyView {
    let note = &entry.note;
    let rivals: Vec<AnyView> = entry
        .rivals
        .iter()
        .map(|rival| view! { <div class="app-jot__rival">{body(rival)}</div> }.into_any())
        .collect();
    let told = (!rivals.is_empty()).then(|| view! { <p class="app-jot__care">{titles::RIVAL}</p> });
    let tags: Vec<AnyView> = note.tags.iter().map(|tag| tag_link(desk, tag)).collect();
    let tags = (!tags.is_empty()).then(|| view! { <ul class="app-jot__tags">{tags}</ul> });
    let edit = move |_| {
        desk.notes.hold_notebook();
        editing.set(true);
    };
    let title = title(note);
    view! {
        {head(desk, note)}
        {body(note)}
        {told}
        {rivals}
        {tags}
        <p class="app-jot__foot">
            <span>{words::changed(&entry.changed)}</span>
            <button type="button" class="app-text-button app-no-print" id=edit_id(&note.subject) on:click=edit>
                {words::EDIT}<span class="govuk-visually-hidden">": " {title}</span>
            </button>
        </p>
    }
    .into_any()
}

/// What a note is about.
pub fn head(desk: NotebookContext, note: &Note) -> AnyView {
    let standing = note.subject.quote_status(desk.session.library(), &note.quoted());
    let to = Route::of_topic(&note.subject.topic).filter(|_| standing != QuoteStatus::Withdrawn);
    let title = title(note);
    let heading = match to {
        Some(to) => view! { <a class="govuk-link" href=href(&to)>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let quoted = match (&note.quotation, &note.subject.question) {
        (Some(question), Some(_)) => {
            let question = words::answer_to(question);
            view! { <p class="app-jot__question">{question}</p> }.into_any()
        }
        (Some(words), None) => {
            view! { <blockquote class="app-jot__quotation">{words.clone()}</blockquote> }.into_any()
        }
        (None, _) => ().into_any(),
    };
    let standing = match standing {
        QuoteStatus::Unchanged => ().into_any(),
        QuoteStatus::Withdrawn => {
            view! { <p class="app-jot__care">{words::WITHDRAWN}</p> }.into_any()
        }
        QuoteStatus::Reworded(now) => {
            let now = [Some(now.title), now.quotation].into_iter().flatten();
            let now = now.collect::<Vec<String>>().join(". ");
            view! {
                <p class="app-jot__care">{words::REWORDED}</p>
                <blockquote class="app-jot__quotation">{now}</blockquote>
            }
            .into_any()
        }
    };
    view! {
        <p class="app-jot__kind">{words::kind(note.subject.topic.kind())}</p>
        <h3 class="govuk-heading-s app-jot__title">{heading}</h3>
        {quoted}
        {standing}
    }
    .into_any()
}

/// A note's text; a long one in part, until the reader wants to see more.
fn body(note: &Note) -> AnyView {
    let text = note.text.clone();
    let long = text.chars().count() > LONG || text.lines().count() > MANY_LINES;
    if !long {
        return view! { <div class="app-jot__text">{text}</div> }.into_any();
    }
    let whole = RwSignal::new(false);
    let class = move || {
        if whole.get() { "app-jot__text" } else { "app-jot__text app-jot__text--part" }
    };
    let switch = live(move || {
        let label = if whole.get() { words::SHOW_LESS } else { words::SHOW_WHOLE };
        label.into_any()
    });
    view! {
        <div class=class>{text}</div>
        <button
            type="button"
            class="app-text-button app-no-print"
            aria-expanded=move || whole.get().to_string()
            on:click=move |_| whole.update(|whole| *whole = !*whole)
        >
            {switch}
        </button>
    }
    .into_any()
}

fn tag_link(desk: NotebookContext, tag: &str) -> AnyView {
    let sort = desk.filter.with_untracked(|filter| filter.sort);
    let filter = NotebookFilter { tag: Some(tag.to_owned()), sort, ..NotebookFilter::default() };
    let to = href(&Route::Notebook(filter));
    let tag = tag.to_owned();
    view! { <li><a class="app-chip" href=to>{tag}</a></li> }.into_any()
}

/// Whether a note has a title of the reader's.
pub fn has_own_title(subject: &NoteSubject) -> bool {
    matches!(subject.topic, Topic::Free(_))
}
