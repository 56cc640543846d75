//! A note of the notebook in its editor, with its title and its tags.

use leptos::prelude::*;

use super::{NotebookContext, item};
use reader::{NoteSubject, NotebookEntry, Quotation, typed_tags};

use crate::ui::{Button, ButtonKind, NoteAction, NoteEditor, NoteLabel, NoteLine};
use strings::notebook_list as words;

pub fn view(desk: NotebookContext, entry: &NotebookEntry, editing: RwSignal<bool>) -> AnyView {
    let note = &entry.note;
    let subject = note.subject.clone();
    let head = (!item::has_own_title(&subject)).then(|| item::head(desk, note));
    let done = move |()| {
        let edit = item::edit_id(&subject);
        desk.notes.flush();
        editing.set(false);
        let then = move || {
            let emptied = desk.notes.shown().with_untracked(|shown| {
                !shown.iter().any(|entry| item::edit_id(&entry.note.subject) == edit)
            });
            desk.session.focus(if emptied { "notes".to_owned() } else { edit });
        };
        desk.notes.release_notebook(Box::new(then));
    };
    view! {
        {head}
        {fields(desk, &note.subject, &note.quoted(), "edit")}
        <div class="app-no-print">
            <Button label=words::DONE kind=ButtonKind::Primary on_click=done />
        </div>
    }
    .into_any()
}

/// The fields of a note. `id` begins their ids.
pub fn fields(
    desk: NotebookContext,
    subject: &NoteSubject,
    quoted: &Quotation,
    id: &str,
) -> AnyView {
    let notes = desk.notes;
    let note = notes.open(subject, quoted);
    let (title_of, tags_of, of) = (subject.clone(), subject.clone(), subject.clone());
    let (title_now, tags_now) =
        note.with_untracked(|note| (note.quoted.title.clone(), note.tags.join(", ")));
    let entitle = Callback::new(move |title: String| notes.entitle(&title_of, title));
    let title = item::has_own_title(subject).then(|| {
        view! {
            <NoteLine id=format!("{id}-title/{subject}") label=words::TITLE_OF_NOTE hint="" value=title_now suggestions=vec![] on_type=entitle />
        }
        .into_any()
    });
    let suggestions = notes.notebook_facts().with_untracked(|facts| facts.tags.clone());
    let tag = Callback::new(move |typed: String| notes.tag(&tags_of, typed_tags(&typed)));
    let on_action = Callback::new(move |action| match action {
        NoteAction::Write(text) => notes.write(&of, text),
        NoteAction::Retry => notes.flush(),
        NoteAction::Download => notes.download(&of),
        NoteAction::DownloadTrouble => notes.download_trouble(&of),
        NoteAction::KeepBoth => notes.keep_both(&of),
    });
    let about = match quoted.title.trim() {
        "" => words::NO_TITLE.to_owned(),
        title => title.to_owned(),
    };
    let text_id = text_id(subject);
    view! {
        {title}
        // The field's own label says this and what the note is about.
        <p class="govuk-label app-no-print" aria-hidden="true">{strings::MY_NOTE}</p>
        <NoteEditor id=text_id label=strings::MY_NOTE kind=NoteLabel::Hidden about hint=None rows=8 note on_action />
        <NoteLine id=format!("{id}-tags/{subject}") label=words::TAGS hint=words::TAGS_HINT value=tags_now suggestions on_type=tag />
    }
    .into_any()
}

/// The id of the field of a note's text.
pub fn text_id(subject: &NoteSubject) -> String {
    format!("text/{subject}")
}
