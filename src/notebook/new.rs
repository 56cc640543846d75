//! A new note that is about nothing but itself.

use leptos::prelude::*;

use super::{NotebookContext, editing};
use crate::ui::{Button, ButtonKind, Select, live, option};
use reader::{NoteSubject, Quotation, begun_with};
use strings::notebook_list as words;

const BUTTON: &str = "new-note";

pub fn view(desk: NotebookContext) -> AnyView {
    let subject: RwSignal<Option<NoteSubject>> = RwSignal::new(None);
    on_cleanup(move || {
        if subject.try_get_untracked().flatten().is_some() {
            desk.notes.release_notebook(Box::new(|| {}));
        }
    });
    live(move || match subject.get() {
        None => {
            let begin = move |_| {
                let new = desk.notes.new_subject();
                desk.notes.hold_notebook();
                desk.session.focus(format!("new-title/{new}"));
                subject.set(Some(new));
            };
            view! {
                <button type="button" class="govuk-button app-no-print" id=BUTTON on:click=begin>{words::NEW}</button>
            }
            .into_any()
        }
        Some(new) => form(desk, new, subject),
    })
}

fn form(
    desk: NotebookContext,
    new: NoteSubject,
    subject: RwSignal<Option<NoteSubject>>,
) -> AnyView {
    let fields = editing::fields(desk, &new, &Quotation::default(), "new");
    let questions = &desk.session.library().questions;
    let begin_with = (!questions.is_empty()).then(|| {
        let begin = Callback::new(move |chosen: String| {
            let question = (!chosen.is_empty()).then_some(chosen.as_str());
            let all = questions.iter().map(|question| question.text.as_str());
            let note = desk.notes.open(&new, &Quotation::default());
            let text = note.with_untracked(|note| begun_with(&note.text, question, all));
            desk.notes.write(&new, text);
            desk.session.focus(editing::text_id(&new));
        });
        let none = option("", words::NO_QUESTION.to_owned(), true);
        let asked = questions.iter().map(|q| option(&q.text, q.text.clone(), false));
        let options: Vec<AnyView> = std::iter::once(none).chain(asked).collect();
        view! { <Select id="begin-with" label=words::BEGIN_WITH on_choose=begin>{options}</Select> }
    });
    let done = move |()| {
        desk.notes.flush();
        subject.set(None);
        desk.notes.release_notebook(Box::new(move || desk.session.focus(BUTTON)));
    };
    view! {
        <section class="app-new-note app-no-print" aria-labelledby="a-new-note">
            <h2 class="govuk-heading-m" id="a-new-note">{words::A_NEW_NOTE}</h2>
            {begin_with}
            {fields}
            <Button label=words::DONE kind=ButtonKind::Primary on_click=done />
        </section>
    }
    .into_any()
}
