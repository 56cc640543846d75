//! Notes to test with, and tabs that share a store of them.

use std::rc::Rc;

use crate::store::MemoryStore;
use content::Timestamp;
use reader::{GuardMode, Note, NoteSubject, Writer};
use reader::{
    storage::BaseVersion, storage::NoteStore, storage::NoteVersions, storage::SavedNote,
    storage::Store,
};

/// When notes are written here.
pub const NOW: Timestamp = Timestamp(1_795_300_000_123);

pub fn about(text: &str) -> NoteSubject {
    NoteSubject::parse(text).expect(text)
}

/// An answer to a question on a recommendation.
pub fn subject() -> NoteSubject {
    about("recommendation/adults-who-go-missing?critical-lessons")
}

pub fn note_on(subject: &NoteSubject, text: &str) -> Note {
    Note {
        subject: subject.clone(),
        title: "7. Adults who go missing".into(),
        quotation: None,
        text: text.into(),
        tags: vec![],
        begun: NOW,
        updated: NOW,
        guard: GuardMode::On,
    }
}

pub fn note(text: &str) -> Note {
    note_on(&subject(), text)
}

/// What a tab sees of a store; tabs are told apart by their writers' numbers.
pub fn tab(store: impl Store + 'static, writer: u32) -> NoteStore {
    NoteStore::open(Rc::new(store), Writer(writer))
}

/// A tab opened anew, as after a restart.
pub fn fresh(memory: &MemoryStore) -> NoteStore {
    tab(memory.clone(), 0xffff)
}

/// What a tab that is opened now finds about the subject.
pub fn found(memory: &MemoryStore) -> NoteVersions {
    fresh(memory).read(&subject())
}

/// The texts that a tab that is opened now shows, the latest first.
pub fn texts(memory: &MemoryStore) -> Vec<String> {
    texts_of(&found(memory))
}

pub fn texts_of(opened: &NoteVersions) -> Vec<String> {
    opened.heads.iter().map(|(_, note)| note.text.clone()).collect()
}

pub fn bases_of(opened: &NoteVersions) -> Vec<BaseVersion> {
    opened.heads.iter().map(|(base, _)| base.clone()).collect()
}

/// Writes over whatever a tab sees, and removes what that replaces.
pub fn write(tab: &mut NoteStore, text: &str) -> SavedNote {
    let bases = bases_of(&tab.read(&subject()));
    let written = tab.save(&note(text), &bases, NOW).expect("the store works");
    tab.purge(&written.leftovers);
    written
}

/// A store with one note in it.
pub fn with_note(text: &str) -> MemoryStore {
    let memory = MemoryStore::default();
    write(&mut tab(memory.clone(), 1), text);
    memory
}
