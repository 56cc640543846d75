//! What the notebook has in memory, and what its page shows.

use std::sync::Arc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use content::Library;
use reader::{
    NoteSubject, Notebook, NotebookChoices, NotebookEntry, NotebookFilter, NotebookQuery,
    SaveFailure, Unreadable,
};

/// What the notebook says besides the notes that it shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotebookFacts {
    /// How many notes have been read, while not all have.
    pub reading: Option<usize>,
    /// How many notes there are.
    pub total: usize,
    /// How many characters they have.
    pub size: usize,
    /// How many the filter admits.
    pub matching: usize,
    /// How many of these are shown, or were before more came to be shown.
    pub drawn: usize,
    pub choices: NotebookChoices,
    /// The tags that are in use, by name.
    pub tags: Vec<String>,
    /// What could not be read, and what it is about.
    pub unreadable: Vec<(NoteSubject, Unreadable)>,
    /// Why there may be more notes.
    pub failure: Option<SaveFailure>,
}

/// How far the notes have been read.
#[derive(Default)]
pub enum ReadProgress {
    /// The notebook was not asked for yet.
    #[default]
    Nothing,
    UpTo(Option<NoteSubject>),
    All,
}

/// How far the list is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum ListProgress {
    /// To be made for another filter, a portion at a time.
    #[default]
    Afresh,
    /// To be made once more, because notes have changed: all at once, so that what stays keeps its
    /// place and the focus.
    Again,
    /// So many notes are still to be shown.
    Growing(usize),
    Done,
}

#[derive(Default)]
pub struct NotebookState {
    pub notebook: Notebook,
    pub read: ReadProgress,
    /// Since the notebook was asked for.
    pub library: Option<&'static Library>,
    /// What the page that is open shows; nothing where no such page is.
    pub asked: Option<NotebookFilter>,
    pub survey: Option<NotebookQuery>,
    pub list: ListProgress,
    pub unreadable: Vec<(NoteSubject, Unreadable)>,
    pub failure: Option<SaveFailure>,
    pub timer: Option<TimeoutHandle>,
    /// How many editors are open: meanwhile the list stays as it is.
    pub holders: u32,
    /// Something has changed since the list was made.
    pub stale: bool,
    /// What is to be done once the list is as it should be.
    pub after: Option<Box<dyn FnOnce()>>,
}

/// The notebook, and what the page shows of it.
#[derive(Clone, Copy)]
pub struct NotebookStore {
    desk: StoredValue<NotebookState, LocalStorage>,
    pub entries: RwSignal<Vec<Arc<NotebookEntry>>>,
    pub facts: RwSignal<NotebookFacts>,
}

impl NotebookStore {
    pub fn new() -> Self {
        Self {
            desk: StoredValue::new_local(NotebookState::default()),
            entries: RwSignal::default(),
            facts: RwSignal::default(),
        }
    }

    pub fn with<T>(&self, act: impl FnOnce(&mut NotebookState) -> T) -> Option<T> {
        // The page may be gone when a task comes up.
        self.desk.try_update_value(act)
    }
}
