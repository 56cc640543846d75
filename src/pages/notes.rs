//! Notes on a page: its own note, and answers to the reflection questions.

use leptos::prelude::*;

use super::session;
use crate::domain::{NoteSubject, Question, QuestionGroup, RecordRef};
use crate::state::Notes;
use crate::text;
use crate::ui::{Details, NoteAction, NoteEditor, NoteLabel, Region, SmallHeading};

/// A record's own note.
pub fn my_note(record: &RecordRef) -> impl IntoView + use<> {
    let subject = NoteSubject { record: record.clone(), question: None };
    let field = Field {
        label: text::MY_NOTE,
        kind: NoteLabel::Heading,
        about: session().library.title_of(record).unwrap_or_default(),
        hint: Some(text::WHERE_NOTES_LIVE),
        rows: 8,
    };
    view! {
        <div class="app-my-note">{editor("note", subject, field)}</div>
    }
}

/// The reflection questions, each to be answered in place.
pub fn reflection(record: &RecordRef) -> impl IntoView + use<> {
    let questions = &session().library.questions;
    let group = |group: QuestionGroup, heading: &'static str| {
        let of_group = questions.iter().filter(|q| q.group == group);
        let asked: Vec<AnyView> = of_group.map(|q| question(record, q).into_any()).collect();
        (!asked.is_empty()).then(|| view! { <SmallHeading text=heading /> {asked} })
    };
    let this = group(QuestionGroup::ThisLearning, text::REFLECT_THIS);
    let practice = group(QuestionGroup::Practice, text::REFLECT_PRACTICE);
    view! {
        <Region id="reflect" heading=text::REFLECT class="app-reflect">{this} {practice}</Region>
    }
}

fn question(record: &RecordRef, question: &Question) -> impl IntoView + use<> {
    let subject = NoteSubject { record: record.clone(), question: Some(question.id.clone()) };
    let id = format!("answer-{}", question.id);
    let field = Field {
        label: text::MY_ANSWER,
        kind: NoteLabel::Hidden,
        about: question.text.clone(),
        hint: None,
        rows: 4,
    };
    view! {
        <Details summary=question.text.clone()>{editor(&id, subject, field)}</Details>
    }
}

struct Field {
    label: &'static str,
    kind: NoteLabel,
    about: String,
    hint: Option<&'static str>,
    rows: u8,
}

fn editor(id: &str, subject: NoteSubject, field: Field) -> impl IntoView + use<> {
    let notes: Notes = expect_context();
    let title = session().library.title_of(&subject.record).unwrap_or_default();
    let title = match &subject.question {
        Some(_) => format!("{title}\n{}", field.about),
        None => title,
    };
    let note = notes.open(&subject, &title);
    let on_action = Callback::new(move |action| match action {
        NoteAction::Write(text) => notes.write(&subject, text),
        NoteAction::Retry => notes.flush(),
        NoteAction::Download => notes.download(&subject),
        NoteAction::DownloadTrouble => notes.download_trouble(&subject),
        NoteAction::KeepBoth => notes.keep_both(&subject),
    });
    let Field { label, kind, about, hint, rows } = field;
    let id = id.to_owned();
    view! { <NoteEditor id label kind about hint rows note on_action /> }
}
