//! A meeting that is held: its time, what is written in it, and keeping the record. What is typed is
//! stored after a pause, and at once when the page is left.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{BrowserClock, Clock};
use crate::{reader_state::Marks, reader_state::Notes, reader_state::Saving};
use crate::{reader_state::autosave::SaveTimer, reader_state::autosave::saved_status};
use content::{RecordRef, Timestamp};
use reader::{
    GuardMode, MarkKind, Meeting, MeetingClock, MeetingField, MeetingTexts, NoteStatus,
    NoteSubject, OpenNote, Quotation, Topic, Unreadable, is_turn_meant, with_record,
};
use reader::{
    storage, storage::ReadResult, storage::Revision, storage::Store, storage::StoreError,
};

/// A meeting that is held. Cheap to copy.
#[derive(Clone, Copy)]
pub struct MeetingRecord {
    begun: RwSignal<Timestamp>,
    clock: RwSignal<MeetingClock>,
    /// Of each field what is written in it, and how that stands.
    fields: StoredValue<Vec<ArcRwSignal<OpenNote>>>,
    /// What was stored here and could not be read.
    trouble: RwSignal<Option<Unreadable>>,
    /// How it stands with all of it.
    status: RwSignal<NoteStatus>,
    /// The note that it is being kept in.
    note: RwSignal<Option<ArcRwSignal<OpenNote>>>,
    is_kept: RwSignal<bool>,
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    about: RecordRef,
    store: Rc<dyn Store>,
    seen: RefCell<Revision>,
    /// It differs from what the store holds.
    dirty: Cell<bool>,
    timer: SaveTimer,
    /// What has been put into the note, where that was not stored.
    put_in: RefCell<Option<String>>,
    /// When it was last turned to another step.
    turned: Cell<Option<Timestamp>>,
    owner: Owner,
}

impl MeetingRecord {
    pub fn open(store: Rc<dyn Store>, about: &RecordRef, owner: Owner) -> Self {
        let now = BrowserClock.now();
        let (mut meeting, mut seen) = (Meeting::new(now), Revision::nothing());
        let (mut trouble, mut status) = (None, NoteStatus::Empty);
        match storage::load_meeting(&*store, about) {
            ReadResult::Found { value, seen: found } => (meeting, seen) = (value, found),
            ReadResult::Nothing => {}
            ReadResult::Unreadable { text, problem, kept } => {
                trouble = Some(storage::unreadable(text, problem, kept));
            }
            ReadResult::Failed(error) => status = NoteStatus::Failed(error.into()),
        }
        let field = |_| ArcRwSignal::new(OpenNote::empty(&Quotation::default()));
        let inner = Inner {
            about: about.clone(),
            store,
            seen: RefCell::new(seen),
            dirty: Cell::new(false),
            timer: SaveTimer::default(),
            put_in: RefCell::default(),
            turned: Cell::new(None),
            owner,
        };
        let held = Self {
            begun: RwSignal::new(meeting.begun),
            clock: RwSignal::new(meeting.clock.taken_up(now)),
            fields: StoredValue::new(MeetingField::ALL.map(field).to_vec()),
            trouble: RwSignal::new(trouble),
            status: RwSignal::new(status),
            note: RwSignal::new(None),
            is_kept: RwSignal::new(false),
            inner: StoredValue::new_local(inner),
        };
        held.show(&meeting.words);
        held
    }

    pub fn about(&self) -> RecordRef {
        self.inner.with_value(|inner| inner.about.clone())
    }

    /// Whether there is anything in it.
    pub fn is_begun(&self) -> bool {
        self.meeting().is_begun()
    }

    /// When it was begun.
    pub fn begun(&self) -> Timestamp {
        self.begun.get()
    }

    pub fn clock(&self) -> ReadSignal<MeetingClock> {
        self.clock.read_only()
    }

    /// What was stored here and could not be read.
    pub fn trouble(&self) -> ReadSignal<Option<Unreadable>> {
        self.trouble.read_only()
    }

    /// How it stands with all of it.
    pub fn status(&self) -> ReadSignal<NoteStatus> {
        self.status.read_only()
    }

    /// Whether its record is in the note.
    pub fn is_kept(&self) -> ReadSignal<bool> {
        self.is_kept.read_only()
    }

    /// The note that its record is being kept in, or is; nothing, as long as nobody has asked.
    pub fn note(&self) -> ReadSignal<Option<ArcRwSignal<OpenNote>>> {
        self.note.read_only()
    }

    /// Whether what is written would be there when the page is opened again.
    pub fn outlives_page(&self) -> bool {
        self.inner.with_value(|inner| inner.store.outlives_page())
    }

    /// What is written in a field, and how that stands.
    pub fn field(&self, field: MeetingField) -> ArcRwSignal<OpenNote> {
        self.fields.with_value(|fields| fields[field as usize].clone())
    }

    /// All that is written; to be drawn again when it changes.
    pub fn words(&self) -> MeetingTexts {
        let mut words = MeetingTexts::default();
        for field in MeetingField::ALL {
            words.put(field, self.field(field).with(|note| note.text.clone()));
        }
        words
    }

    /// Shows words that come from the store.
    fn show(&self, words: &MeetingTexts) {
        for field in MeetingField::ALL {
            let (note, text) = (self.field(field), words.get(field));
            if note.with_untracked(|note| note.text != text) {
                note.update(|note| note.text = text.to_owned());
            }
        }
    }

    fn meeting(&self) -> Meeting {
        Meeting { begun: self.begun.get(), clock: self.clock.get(), words: self.words() }
    }

    /// Takes what is typed; it is stored after a pause.
    pub fn write(&self, field: MeetingField, text: String) {
        self.field(field).update(|note| {
            note.text = text;
            note.status = NoteStatus::Unsaved;
        });
        self.status.set(NoteStatus::Unsaved);
        let held = *self;
        let save = move || {
            held.save();
        };
        self.inner.with_value(|inner| {
            inner.dirty.set(true);
            inner.timer.restart(save);
        });
    }

    /// Sets whether a field is looked through for what may identify a person.
    pub fn guard(&self, field: MeetingField, guard: GuardMode) {
        self.field(field).update(|note| note.guard = guard);
    }

    /// Goes on to the next step, unless that is the second click of a double click.
    pub fn next(&self) {
        self.go(MeetingClock::next);
    }

    /// Goes back to the step before, unless that is the second click of a double click.
    pub fn back(&self) {
        self.go(MeetingClock::back);
    }

    fn go(&self, turn: fn(&mut MeetingClock, Timestamp)) {
        let now = BrowserClock.now();
        if is_turn_meant(self.inner.with_value(|inner| inner.turned.get()), now) {
            self.inner.with_value(|inner| inner.turned.set(Some(now)));
            self.turn(turn);
        }
    }

    /// Changes where the meeting is, or its time; what is written is stored with it.
    pub fn turn(&self, act: impl FnOnce(&mut MeetingClock, Timestamp)) {
        let now = BrowserClock.now();
        let mut clock = self.clock.get_untracked();
        if clock == MeetingClock::default() {
            self.begun.set(now);
        }
        act(&mut clock, now);
        self.clock.set(clock);
        self.inner.with_value(|inner| inner.dirty.set(true));
        self.save();
    }

    /// Stores what is not stored, now.
    pub fn save(&self) -> Saving {
        let is_dirty = self.inner.with_value(|inner| {
            inner.timer.cancel();
            inner.dirty.get()
        });
        if !is_dirty || self.is_kept.get_untracked() {
            return Saving::Kept;
        }
        let mut meeting = untrack(|| self.meeting());
        let done = self.inner.with_value(|inner| {
            let seen = &mut *inner.seen.borrow_mut();
            let done = storage::save_meeting(&*inner.store, &inner.about, &mut meeting, seen);
            inner.dirty.set(done.is_err());
            done
        });
        self.show(&meeting.words);
        match done {
            Ok(()) => {
                self.report_once_durable();
                Saving::Kept
            }
            Err(failure) => {
                self.tell(&NoteStatus::Failed(failure));
                Saving::AtRisk
            }
        }
    }

    /// Says that it is stored once it would survive the end of the browser.
    fn report_once_durable(&self) {
        self.tell(&NoteStatus::Saving);
        let held = *self;
        let store = self.inner.with_value(|inner| Rc::clone(&inner.store));
        let there = Rc::clone(&store);
        store.when_durable(Box::new(move |kept: Result<(), StoreError>| match kept {
            Ok(()) => held.tell(&saved_status(&*there, &BrowserClock, BrowserClock.now())),
            Err(error) => {
                held.inner.with_value(|inner| inner.dirty.set(true));
                held.tell(&NoteStatus::Failed(error.into()));
            }
        }));
    }

    /// Tells how it stands, in each field that waits to be told.
    fn tell(&self, status: &NoteStatus) {
        let waits = |note: &OpenNote| {
            matches!(note.status, NoteStatus::Unsaved | NoteStatus::Saving | NoteStatus::Failed(_))
        };
        for field in MeetingField::ALL {
            let note = self.field(field);
            if note.with_untracked(waits) {
                note.update(|note| note.status = status.clone());
            }
        }
        self.status.set(status.clone());
    }

    /// Keeps the record in the note about the same, after what that says; once it is there, marks the
    /// page, and removes what was stored of the meeting.
    pub fn keep(&self, notes: Notes, marks: Marks, quoted: &Quotation, record: String) {
        self.save();
        let topic = Topic::Record(self.about());
        let subject = NoteSubject::of(topic.clone());
        let note = notes.open(&subject, quoted);
        let (before, is_locked) = note.with_untracked(|note| (note.text.clone(), note.is_locked()));
        if !is_locked {
            let earlier = self.inner.with_value(|inner| inner.put_in.replace(Some(record.clone())));
            notes.write(&subject, with_record(&before, earlier.as_deref(), &record));
            notes.flush();
        }
        self.note.set(Some(note.clone()));
        let (held, title) = (*self, quoted.title.clone());
        let watch = move |done: Option<bool>| {
            let is_there = note.with(|note| {
                let is_stored =
                    matches!(note.status, NoteStatus::Saved { .. } | NoteStatus::InMemory);
                is_stored && note.text.contains(&record)
            });
            if is_there && done != Some(true) {
                held.finish(marks, &topic, &title);
            }
            is_there || done == Some(true)
        };
        let owner = self.inner.with_value(|inner| inner.owner.clone());
        owner.with(|| Effect::new(watch));
    }

    fn finish(&self, marks: Marks, topic: &Topic, title: &str) {
        let acts = untrack(|| !self.words().get(MeetingField::Action).trim().is_empty());
        for kind in [MarkKind::Discussed, MarkKind::Used] {
            let is_due = kind == MarkKind::Discussed || acts;
            if is_due && untrack(|| marks.since(topic, kind)).is_none() {
                marks.toggle(topic, title, kind);
            }
        }
        self.remove_stored();
        self.is_kept.set(true);
    }

    /// Removes what is stored of it. What another tab has written since stays.
    fn remove_stored(&self) {
        self.inner.with_value(|inner| {
            inner.timer.cancel();
            inner.dirty.set(false);
            let seen = &mut *inner.seen.borrow_mut();
            if storage::remove_meeting(&*inner.store, &inner.about, seen).is_ok() {
                *seen = Revision::nothing();
            }
        });
    }

    /// The reader wants it gone, words and all.
    pub fn remove(&self) {
        self.remove_stored();
        self.restart();
    }

    /// A new meeting on the same.
    pub fn restart(&self) {
        let meeting = Meeting::new(BrowserClock.now());
        self.inner.with_value(|inner| {
            inner.dirty.set(false);
            inner.put_in.take();
            inner.turned.set(None);
        });
        for field in MeetingField::ALL {
            self.field(field).set(OpenNote::empty(&Quotation::default()));
        }
        self.begun.set(meeting.begun);
        self.status.set(NoteStatus::Empty);
        self.note.set(None);
        self.is_kept.set(false);
        self.clock.set(meeting.clock);
    }
}
