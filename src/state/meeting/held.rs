//! A meeting that is held: its time, what is written in it, and keeping the record. What is typed is
//! stored after a pause, and at once when the page is left.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::platform::{BrowserClock, Clock};
use crate::state::{Marks, Notes, Saving};
use content::{RecordRef, Timestamp};
use reader::{
    Guarding, MarkKind, Meeting, MeetingClock, MeetingField, MeetingWords, NoteStatus, NoteSubject,
    OpenNote, Quoted, SaveFailure, Today, Topic, Unreadable, is_turn_meant, with_record,
};
use reader::{
    storage, storage::Reading, storage::Seen, storage::Store, storage::StoreError,
    storage::WriteError,
};

/// How long after the last keystroke a meeting is stored.
const PAUSE: Duration = Duration::from_millis(600);

/// How often storing is tried, where another tab writes the same.
const TRIES: usize = 3;

/// A meeting that is held. Cheap to copy.
#[derive(Clone, Copy)]
pub struct HeldMeeting {
    about: StoredValue<RecordRef>,
    begun: RwSignal<Timestamp>,
    clock: RwSignal<MeetingClock>,
    /// Of each field what is written in it, and how that stands.
    fields: StoredValue<Vec<ArcRwSignal<OpenNote>>>,
    /// What was stored here and could not be read.
    trouble: RwSignal<Option<Unreadable>>,
    /// How it stands with all of it.
    standing: RwSignal<NoteStatus>,
    /// The note that it is being kept in.
    note: RwSignal<Option<ArcRwSignal<OpenNote>>>,
    /// What has been put into the note, where that was not stored.
    put_in: StoredValue<Option<String>>,
    is_kept: RwSignal<bool>,
    /// When it was last turned to another step.
    turned: StoredValue<Option<Timestamp>>,
    storing: StoredValue<Storing, LocalStorage>,
}

struct Storing {
    store: Rc<dyn Store>,
    seen: RefCell<Seen>,
    /// It differs from what the store holds.
    dirty: Cell<bool>,
    timer: RefCell<Option<TimeoutHandle>>,
    owner: Owner,
}

impl Storing {
    fn cancel_timer(&self) {
        if let Some(timer) = self.timer.borrow_mut().take() {
            timer.clear();
        }
    }
}

impl HeldMeeting {
    pub(super) fn open(store: Rc<dyn Store>, about: &RecordRef, owner: Owner) -> Self {
        let now = BrowserClock.now();
        let (mut meeting, mut seen) = (Meeting::new(now), Seen::nothing());
        let (mut trouble, mut standing) = (None, NoteStatus::Empty);
        match storage::load_meeting(&*store, about) {
            Reading::Found { value, seen: found } => (meeting, seen) = (value, found),
            Reading::Nothing => {}
            Reading::Unreadable { text, problem, kept } => {
                trouble = Some(storage::unreadable(text, problem, kept));
            }
            Reading::Failed(error) => standing = NoteStatus::Failed(error.into()),
        }
        let field = |field| {
            let text = meeting.words.get(field).to_owned();
            ArcRwSignal::new(OpenNote { text, ..OpenNote::empty(&Quoted::default()) })
        };
        let fields = MeetingField::ALL.map(field).to_vec();
        let storing = Storing {
            store,
            seen: RefCell::new(seen),
            dirty: Cell::new(false),
            timer: RefCell::default(),
            owner,
        };
        Self {
            about: StoredValue::new(about.clone()),
            begun: RwSignal::new(meeting.begun),
            clock: RwSignal::new(meeting.clock.taken_up(now)),
            fields: StoredValue::new(fields),
            trouble: RwSignal::new(trouble),
            standing: RwSignal::new(standing),
            note: RwSignal::new(None),
            put_in: StoredValue::new(None),
            is_kept: RwSignal::new(false),
            turned: StoredValue::new(None),
            storing: StoredValue::new_local(storing),
        }
    }

    pub(super) fn is_about(&self, about: &RecordRef) -> bool {
        self.about.with_value(|of| of == about)
    }

    pub(super) fn about(&self) -> RecordRef {
        self.about.get_value()
    }

    /// Whether there is anything in it.
    pub(super) fn is_begun(&self) -> bool {
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
    pub fn standing(&self) -> ReadSignal<NoteStatus> {
        self.standing.read_only()
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
        self.storing.with_value(|storing| storing.store.outlives_page())
    }

    /// What is written in a field, and how that stands.
    pub fn field(&self, field: MeetingField) -> ArcRwSignal<OpenNote> {
        self.fields.with_value(|fields| fields[field as usize].clone())
    }

    /// All that is written; to be drawn again when it changes.
    pub fn words(&self) -> MeetingWords {
        let mut words = MeetingWords::default();
        for field in MeetingField::ALL {
            words.put(field, self.field(field).with(|note| note.text.clone()));
        }
        words
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
        self.standing.set(NoteStatus::Unsaved);
        let held = *self;
        let timer = set_timeout_with_handle(
            move || {
                held.save();
            },
            PAUSE,
        );
        self.storing.with_value(|storing| {
            storing.cancel_timer();
            storing.dirty.set(true);
            *storing.timer.borrow_mut() = timer.ok();
        });
    }

    /// Sets whether a field is looked through for what may identify a person.
    pub fn guard(&self, field: MeetingField, guard: Guarding) {
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
        if is_turn_meant(self.turned.get_value(), now) {
            self.turned.set_value(Some(now));
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
        self.storing.with_value(|storing| storing.dirty.set(true));
        self.save();
    }

    /// Stores what is not stored, now.
    pub fn save(&self) -> Saving {
        let is_dirty = self.storing.with_value(|storing| {
            storing.cancel_timer();
            storing.dirty.get()
        });
        if !is_dirty || self.is_kept.get_untracked() {
            return Saving::Kept;
        }
        let mut failure = SaveFailure::Failed;
        for _ in 0..TRIES {
            let meeting = untrack(|| self.meeting());
            let done = self.storing.with_value(|storing| {
                let about = self.about.get_value();
                let seen = storing.seen.borrow().clone();
                storage::save_meeting(&*storing.store, &about, &meeting, &seen)
            });
            match done {
                Ok(seen) => {
                    self.saw(seen, false);
                    self.settle();
                    return Saving::Kept;
                }
                Err(WriteError::Changed { theirs, seen }) => {
                    self.saw(seen, true);
                    self.take_in(&theirs.words);
                }
                Err(WriteError::NotKept { seen }) => self.saw(seen, true),
                Err(WriteError::InTheWay) => failure = SaveFailure::InTheWay,
                Err(WriteError::Store(error)) => failure = error.into(),
            }
        }
        self.tell(&NoteStatus::Failed(failure));
        Saving::AtRisk
    }

    fn saw(&self, seen: Seen, dirty: bool) {
        self.storing.with_value(|storing| {
            storing.seen.replace(seen);
            storing.dirty.set(dirty);
        });
    }

    /// Puts what another tab has written beside what is written here.
    fn take_in(&self, theirs: &MeetingWords) {
        let mut words = untrack(|| self.words());
        words.take_in(theirs);
        for field in MeetingField::ALL {
            let (note, text) = (self.field(field), words.get(field));
            if note.with_untracked(|note| note.text != text) {
                note.update(|note| note.text = text.to_owned());
            }
        }
    }

    /// Says that it is stored once it would survive the end of the browser.
    fn settle(&self) {
        self.tell(&NoteStatus::Saving);
        let held = *self;
        let store = self.storing.with_value(|storing| Rc::clone(&storing.store));
        store.when_durable(Box::new(move |kept: Result<(), StoreError>| match kept {
            Ok(()) => held.tell(&held.stored_now()),
            Err(error) => {
                held.storing.with_value(|storing| storing.dirty.set(true));
                held.tell(&NoteStatus::Failed(error.into()));
            }
        }));
    }

    fn stored_now(&self) -> NoteStatus {
        match self.outlives_page() {
            true => {
                NoteStatus::Saved { at: BrowserClock.local(BrowserClock.now()), today: Today::Yes }
            }
            false => NoteStatus::InMemory,
        }
    }

    /// Tells how it stands, in each field that waits to be told.
    fn tell(&self, status: &NoteStatus) {
        let waits = |note: &OpenNote| {
            let is_told = matches!(note.status, NoteStatus::Empty | NoteStatus::InMemory);
            !is_told && !matches!(note.status, NoteStatus::Saved { .. })
        };
        for field in MeetingField::ALL {
            let note = self.field(field);
            if note.with_untracked(waits) {
                note.update(|note| note.status = status.clone());
            }
        }
        self.standing.set(status.clone());
    }

    /// Keeps the record in the note about the same, after what that says; once it is there, marks the
    /// page, and removes what was stored of the meeting.
    pub fn keep(&self, notes: Notes, marks: Marks, quoted: &Quoted, record: String) {
        self.save();
        let topic = Topic::Record(self.about.get_value());
        let subject = NoteSubject::of(topic.clone());
        let note = notes.open(&subject, quoted);
        let (before, is_locked) = note.with_untracked(|note| (note.text.clone(), note.is_locked()));
        if !is_locked {
            let earlier = self.put_in.get_value();
            self.put_in.set_value(Some(record.clone()));
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
        let owner = self.storing.with_value(|storing| storing.owner.clone());
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
        self.unstore();
        self.is_kept.set(true);
    }

    /// Removes what is stored of it. What another tab has written since stays.
    fn unstore(&self) {
        self.storing.with_value(|storing| {
            storing.cancel_timer();
            storing.dirty.set(false);
            let about = self.about.get_value();
            let seen = storing.seen.replace(Seen::nothing());
            if storage::remove_meeting(&*storing.store, &about, &seen).is_err() {
                storing.seen.replace(seen);
            }
        });
    }

    /// The reader wants it gone, words and all.
    pub fn remove(&self) {
        self.unstore();
        self.begin_anew();
    }

    /// A new meeting on the same.
    pub fn begin_anew(&self) {
        let meeting = Meeting::new(BrowserClock.now());
        self.storing.with_value(|storing| storing.dirty.set(false));
        for field in MeetingField::ALL {
            self.field(field).set(OpenNote::empty(&Quoted::default()));
        }
        self.begun.set(meeting.begun);
        self.standing.set(NoteStatus::Empty);
        self.note.set(None);
        self.put_in.set_value(None);
        self.turned.set_value(None);
        self.is_kept.set(false);
        self.clock.set(meeting.clock);
    }
}
