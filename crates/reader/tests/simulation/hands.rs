//! What tabs do: ours, just as `state` does it, and the control, where the last writer wins.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use content::{LocalTime, Timestamp};
use reader::{NoteStatus, NoteSubject, OpenNote, Quotation, Today, Writer};
use reader::{
    storage::Draft, storage::Key, storage::NoteStore, storage::Store, storage::StoreError,
    storage::SupersededKeys, storage::bring_back, storage::put_in_bin, storage::read_bin,
    storage::remove_from_bin,
};

use crate::browser::TabStore;
use crate::rng::Rng;
use crate::truth::Truth;
use test_support::notes::about;
use test_support::store::MemoryStore;

pub const SUBJECTS: [&str; 2] = ["national", "recommendation/training?critical-lessons"];

/// One tab's way with notes.
pub trait Hand: Sized + 'static {
    fn open(store: TabStore, writer: u32) -> Self;
    /// Another tab has changed a key.
    fn told(&mut self, key: &str);
    fn type_in(&mut self, which: usize, truth: &RefCell<Truth>);
    fn flush(&mut self, now: Timestamp);
    /// Does what waited for the disk.
    fn tasks(&mut self, truth: &RefCell<Truth>);
    /// Anything else that a reader can do.
    fn something_else(&mut self, rng: &Rng, now: Timestamp, truth: &RefCell<Truth>);
    /// Puts together what is shown side by side.
    fn keep_both(&mut self, now: Timestamp, truth: &RefCell<Truth>);
    /// The texts that it shows about a subject, without what is being typed.
    fn shown(&self, which: usize) -> Vec<String>;
    /// The texts about a subject that a tab shows which is opened now.
    fn heads(texts: &BTreeMap<String, String>, which: usize) -> Vec<String>;
    /// The texts that are put away, and can be had back.
    fn put_away(texts: &BTreeMap<String, String>) -> Vec<String>;
}

type Answer = Rc<Cell<Option<Result<(), StoreError>>>>;

/// Asks to be told once all is on the disk.
fn ask(store: &TabStore) -> Answer {
    let answer = Answer::default();
    let there = Rc::clone(&answer);
    store.when_durable(Box::new(move |done| there.set(Some(done))));
    answer
}

struct Waiting {
    answer: Answer,
    round: u32,
    leftovers: SupersededKeys,
    show: Vec<usize>,
    texts: Vec<String>,
}

/// Ours. The hasty one is a control: it removes what is replaced without waiting for the disk.
pub struct Versions<const HASTY: bool> {
    store: Rc<TabStore>,
    shelf: NoteStore,
    open: Vec<(Draft, OpenNote)>,
    /// What the reader emptied and is not in the bin yet.
    emptied: [String; SUBJECTS.len()],
    waiting: Vec<Waiting>,
    round: u32,
}

fn saved(_: Timestamp) -> NoteStatus {
    let at = LocalTime { year: 2026, month: 11, day: 22, hour: 9, minute: 30 };
    NoteStatus::Saved { at, today: Today::Yes }
}

fn subject(which: usize) -> NoteSubject {
    about(SUBJECTS[which])
}

impl<const HASTY: bool> Versions<HASTY> {
    fn reread(&mut self, which: usize) {
        let (draft, note) = &mut self.open[which];
        draft.take(note, self.shelf.read(&subject(which)), &saved);
    }

    fn settle(&mut self, leftovers: SupersededKeys, show: Vec<usize>, texts: Vec<String>) {
        if HASTY {
            self.shelf.purge(&leftovers);
        }
        let (answer, round) = (ask(&self.store), self.round);
        self.round += 1;
        self.waiting.push(Waiting { answer, round, leftovers, show, texts });
    }

    fn bin(&mut self, which: usize, now: Timestamp) {
        self.flush(now);
        let opened = self.shelf.read(&subject(which));
        let done = put_in_bin(&*self.store, &self.shelf, &opened, now);
        let leftovers = done.map(|(_, leftovers)| leftovers).unwrap_or_default();
        self.settle(leftovers, vec![which], vec![]);
    }

    fn take_from_bin(&mut self, rng: &Rng, now: Timestamp, truth: &RefCell<Truth>) {
        self.flush(now);
        let bin = read_bin(&*self.store).notes;
        if bin.is_empty() {
            return;
        }
        let binned = &bin[rng.below(bin.len())];
        let which = SUBJECTS.iter().position(|of| about(of) == binned.note.subject).unwrap_or(0);
        if rng.per_mille(100) {
            truth.borrow_mut().release(&binned.note.text);
            let _ = remove_from_bin(&*self.store, &binned.note.subject, binned.version);
            return;
        }
        truth.borrow_mut().repeated = true;
        let written = bring_back(&mut self.shelf, binned, now);
        let leftovers = written.map(|written| written.leftovers).unwrap_or_default();
        self.settle(leftovers, vec![which], vec![]);
    }
}

impl<const HASTY: bool> Hand for Versions<HASTY> {
    fn open(store: TabStore, writer: u32) -> Self {
        let store = Rc::new(store);
        let shelf = NoteStore::open(Rc::clone(&store) as Rc<dyn Store>, Writer(writer));
        let quoted = Quotation { title: "A title".into(), quotation: None };
        let note = |which| (Draft::new(&subject(which), &quoted), OpenNote::empty(&quoted));
        let open = (0..SUBJECTS.len()).map(note).collect();
        let emptied = Default::default();
        let mut hand = Self { store, shelf, open, emptied, waiting: Vec::new(), round: 0 };
        (0..SUBJECTS.len()).for_each(|which| hand.reread(which));
        hand
    }

    fn told(&mut self, key: &str) {
        if let Some(Key::Note(subject, version)) = Key::parse(key) {
            self.shelf.add_version(&subject, version);
            if let Some(which) = SUBJECTS.iter().position(|of| about(of) == subject) {
                self.reread(which);
            }
        }
    }

    fn type_in(&mut self, which: usize, truth: &RefCell<Truth>) {
        let (draft, note) = &mut self.open[which];
        let over = format!("{}\n\n{}", note.text, std::mem::take(&mut self.emptied[which]));
        note.text = truth.borrow_mut().type_over(&over);
        draft.change(note);
    }

    fn flush(&mut self, now: Timestamp) {
        let mut leftovers = SupersededKeys::default();
        let (mut changed, mut texts) = (false, Vec::new());
        for (which, (draft, note)) in self.open.iter_mut().enumerate() {
            if !draft.is_dirty() {
                continue;
            }
            if let Ok(old) = draft.save(note, &mut self.shelf, now, self.round) {
                leftovers.join(old);
                texts.push(note.text.clone());
                self.emptied[which].clear();
                changed = true;
            }
        }
        if changed {
            self.settle(leftovers, vec![], texts);
        }
    }

    fn tasks(&mut self, truth: &RefCell<Truth>) {
        while let Some(done) = self.waiting.first().and_then(|first| first.answer.get()) {
            let Waiting { round, leftovers, show, texts, .. } = self.waiting.remove(0);
            if done.is_ok() {
                // The reader is told before anything is removed.
                texts.iter().for_each(|text| truth.borrow_mut().told_saved(text));
                self.shelf.purge(&leftovers);
                show.into_iter().for_each(|which| self.reread(which));
                for which in 0..SUBJECTS.len() {
                    if self.open[which].0.shows_any_of(&leftovers) {
                        self.reread(which);
                    }
                }
            }
            for (draft, note) in &mut self.open {
                if draft.waits_for(note, round) {
                    draft.tell(note, done, &saved);
                }
            }
        }
    }

    fn something_else(&mut self, rng: &Rng, now: Timestamp, truth: &RefCell<Truth>) {
        let which = rng.below(SUBJECTS.len());
        match rng.below(8) {
            0 => self.bin(which, now),
            1 => self.take_from_bin(rng, now, truth),
            2 => {
                let (draft, note) = &mut self.open[which];
                let was = std::mem::take(&mut note.text);
                draft.change(note);
                self.flush(now);
                if self.open[which].0.is_dirty() {
                    self.emptied[which] = was;
                }
            }
            3 => {
                self.shelf.refresh();
                (0..SUBJECTS.len()).for_each(|which| self.reread(which));
            }
            _ => self.keep_both(now, truth),
        }
    }

    fn keep_both(&mut self, now: Timestamp, truth: &RefCell<Truth>) {
        for (which, (draft, note)) in self.open.iter_mut().enumerate() {
            if !note.rivals.is_empty() {
                truth.borrow_mut().repeated |= note.text.is_empty();
                // What was emptied is no part of what is put together.
                truth.borrow_mut().release(&std::mem::take(&mut self.emptied[which]));
                draft.keep_both(note);
            }
        }
        self.flush(now);
    }

    fn shown(&self, which: usize) -> Vec<String> {
        let (draft, note) = &self.open[which];
        let own = (!note.text.is_empty() && !draft.is_dirty()).then(|| note.text.clone());
        own.into_iter().chain(note.rivals.iter().map(|rival| rival.text.clone())).collect()
    }

    fn heads(texts: &BTreeMap<String, String>, which: usize) -> Vec<String> {
        let mut shelf = NoteStore::open(Rc::new(MemoryStore::of(texts)), Writer(u32::MAX));
        shelf.read(&subject(which)).heads.into_iter().map(|(_, note)| note.text).collect()
    }

    fn put_away(texts: &BTreeMap<String, String>) -> Vec<String> {
        read_bin(&MemoryStore::of(texts)).notes.into_iter().map(|binned| binned.note.text).collect()
    }
}

/// The control: one key a note, written over.
pub struct LastWriter {
    store: TabStore,
    open: Vec<(String, bool)>,
    waiting: Vec<(Answer, String)>,
}

impl LastWriter {
    fn key(which: usize) -> String {
        format!("note/{}", SUBJECTS[which])
    }
}

impl Hand for LastWriter {
    fn open(store: TabStore, _: u32) -> Self {
        let read = |which| store.read(&Self::key(which)).ok().flatten().unwrap_or_default();
        let open = (0..SUBJECTS.len()).map(|which| (read(which), false)).collect();
        Self { store, open, waiting: Vec::new() }
    }

    fn told(&mut self, key: &str) {
        for (which, (text, dirty)) in self.open.iter_mut().enumerate() {
            if Self::key(which) == key
                && !*dirty
                && let Ok(Some(theirs)) = self.store.read(key)
            {
                *text = theirs;
            }
        }
    }

    fn type_in(&mut self, which: usize, truth: &RefCell<Truth>) {
        let (text, dirty) = &mut self.open[which];
        *text = truth.borrow_mut().type_over(text);
        *dirty = true;
    }

    fn flush(&mut self, _: Timestamp) {
        for (which, (text, dirty)) in
            self.open.iter_mut().enumerate().filter(|(_, (_, dirty))| *dirty)
        {
            let key = Self::key(which);
            let kept = self.store.write(&key, text).is_ok()
                && matches!(self.store.read(&key), Ok(Some(back)) if back == *text);
            if kept {
                *dirty = false;
                self.waiting.push((ask(&self.store), text.clone()));
            }
        }
    }

    fn tasks(&mut self, truth: &RefCell<Truth>) {
        while let Some(done) = self.waiting.first().and_then(|(answer, _)| answer.get()) {
            let (_, text) = self.waiting.remove(0);
            if done.is_ok() {
                truth.borrow_mut().told_saved(&text);
            }
        }
    }

    fn something_else(&mut self, _: &Rng, now: Timestamp, _: &RefCell<Truth>) {
        self.flush(now);
    }

    fn keep_both(&mut self, _: Timestamp, _: &RefCell<Truth>) {}

    fn shown(&self, which: usize) -> Vec<String> {
        vec![self.open[which].0.clone()]
    }

    fn heads(texts: &BTreeMap<String, String>, which: usize) -> Vec<String> {
        texts.get(&Self::key(which)).into_iter().cloned().collect()
    }

    fn put_away(_: &BTreeMap<String, String>) -> Vec<String> {
        Vec::new()
    }
}
