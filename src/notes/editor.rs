//! Notes on a page: its own note, and answers to the reflection questions.

use leptos::prelude::*;

use crate::ui::provided;

use crate::{page_parts::common::session, pages::chunks::Chunks};
use crate::{reader_state::Notes, reader_state::ReaderStorage};
use content::{Question, QuestionGroup, RecordRef};
use reader::{NoteSubject, OpenNote, Quotation, QuoteStatus, StorageMode, Topic};
use routes::Route;

use crate::ui::{
    Details, GuardAction, NoteAction, NoteEditor, NoteGuard, NoteLabel, QuotedStanding, Region,
    SmallHeading, href, live,
};

/// A topic's own note.
pub fn my_note(topic: &Topic) -> impl IntoView + use<> {
    let subject = NoteSubject::of(topic.clone());
    let keeping: ReaderStorage = provided();
    let hint = match untrack(|| keeping.keeping()) {
        StorageMode::Memory => strings::NOTES_IN_MEMORY,
        _ => strings::WHERE_NOTES_LIVE,
    };
    let field = Field {
        label: strings::MY_NOTE,
        kind: NoteLabel::Heading,
        about: None,
        hint: Some(hint),
        rows: 8,
    };
    view! {
        <div class="app-my-note">
            {editor("note", subject, field)}
            <p class="app-my-note__all app-no-print">
                <a class="govuk-link" href=href(&Route::Notebook(Default::default()))>{strings::notebook_list::ALL_NOTES}</a>
            </p>
        </div>
    }
}

/// The reflection questions, each to be answered in place.
pub fn reflection(record: &RecordRef) -> impl IntoView + use<> {
    let questions = &session().library().questions;
    let group = |group: QuestionGroup, heading: &'static str| {
        let of_group = questions.iter().filter(|q| q.group == group);
        let asked: Vec<AnyView> = of_group.map(|q| question(record, q).into_any()).collect();
        (!asked.is_empty()).then(|| view! { <SmallHeading text=heading /> {asked} })
    };
    let this = group(QuestionGroup::ThisLearning, strings::REFLECT_THIS);
    let practice = group(QuestionGroup::Practice, strings::REFLECT_PRACTICE);
    view! {
        <Region id="reflect" heading=strings::REFLECT class="app-reflect">{this} {practice}</Region>
    }
}

fn question(record: &RecordRef, question: &Question) -> impl IntoView + use<> {
    let topic = Topic::Record(record.clone());
    let subject = NoteSubject { topic, question: Some(question.id.clone()) };
    let id = format!("answer-{}", question.id);
    let field = Field {
        label: strings::MY_ANSWER,
        kind: NoteLabel::Hidden,
        about: Some(question.text.clone()),
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
    /// What the field asks, where it is not about the topic itself.
    about: Option<String>,
    hint: Option<&'static str>,
    rows: u8,
}

fn editor(id: &str, subject: NoteSubject, field: Field) -> impl IntoView + use<> {
    let notes: Notes = provided();
    let quoted = subject.quotation(session().library()).unwrap_or_default();
    let about = field.about.unwrap_or_else(|| quoted.title.clone());
    let note = notes.open(&subject, &quoted);
    let advice = advice(subject.clone(), id, note.clone());
    let on_action = Callback::new(move |action| match action {
        NoteAction::Write(text) => notes.write(&subject, text),
        NoteAction::Retry => notes.flush(),
        NoteAction::Download => notes.download(&subject),
        NoteAction::DownloadTrouble => notes.download_trouble(&subject),
        NoteAction::KeepBoth => notes.keep_both(&subject),
    });
    let Field { label, kind, hint, rows, .. } = field;
    let id = id.to_owned();
    view! {
        <NoteEditor id label kind about hint rows note on_action />
        {advice}
    }
}

/// What is to be said of a note that is open in the editor with an id, below it: what in it may
/// identify someone, and that what it is about has changed.
pub fn advice(subject: NoteSubject, id: &str, note: ArcRwSignal<OpenNote>) -> AnyView {
    let (session, notes): (_, Notes) = (session(), provided());
    let library = session.library();
    let (of, quoting) = (subject.clone(), note.clone());
    // Looked up at each change of the note, and drawn only where it comes out otherwise.
    let standing = Memo::new(move |_| {
        quoting.with(|note| match note.text.is_empty() {
            true => (Quotation::default(), QuoteStatus::Unchanged),
            false => (note.quoted.clone(), of.quote_status(library, &note.quoted)),
        })
    });
    let (field, quoting) = (id.to_owned(), subject.clone());
    let on_take = Callback::new(move |now| {
        notes.quote(&quoting, now);
        session.focus(field.clone());
    });
    let field = id.to_owned();
    let on_action = Callback::new(move |action| match action {
        GuardAction::Show { from, to } => session.select(&field, from, to),
        GuardAction::Check(guard) => {
            notes.guard(&subject, guard);
            session.focus(field.clone());
        }
    });
    let standing = live(move || {
        let (quoted, standing) = standing.get();
        view! { <QuotedStanding quoted standing on_take /> }.into_any()
    });
    let rules = provided::<Chunks>().guard_rules();
    view! { <NoteGuard note rules on_action /> {standing} }.into_any()
}
