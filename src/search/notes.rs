//! The reader's own notes among what was found, always apart from the content.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::{reader_state::NoteHit, reader_state::NoteSearch, reader_state::Notes};
use content::PassagePiece;
use reader::{NoteSubject, NotebookFilter};
use routes::Route;
use search::Query;
use strings::search as words;

/// What the notes have of some words, kept up to date as these change. The second part of what is
/// asked is whether only what was typed will do.
pub fn sought(asked: impl Fn() -> (String, bool) + Send + Sync + 'static) -> NoteSearch {
    let notes: Notes = provided();
    let searching = crate::search::searching();
    let sought = NoteSearch::begin(notes, session().library());
    Effect::new(move |_| {
        let (words, as_typed) = asked();
        let query = Query::parse(&words);
        let search = searching.search().filter(|_| !query.is_empty());
        sought.search(search.map(|search| search.for_texts(&query, !as_typed)));
    });
    sought
}

/// Where a note can be read: beside what it is about, or, where that is no page, in the notebook.
pub fn address(subject: &NoteSubject, title: &[PassagePiece]) -> String {
    let library = session().library();
    match Route::of_topic(&subject.topic).filter(|_| subject.quotation(library).is_some()) {
        Some(route) if subject.question.is_some() => format!("{route}#reflect"),
        Some(route) => format!("{route}#note"),
        None => {
            let words = title.iter().map(|piece| piece.text.as_str()).collect();
            Route::Notebook(NotebookFilter { words, ..NotebookFilter::default() }).to_string()
        }
    }
}

/// A note's title, or what to say where it has none.
pub fn title(note: &NoteHit) -> Vec<PassagePiece> {
    if note.title.is_empty() {
        return vec![PassagePiece { text: words::NOTE_WITHOUT_TITLE.into(), marked: false }];
    }
    note.title.clone()
}
