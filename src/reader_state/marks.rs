//! What the reader has kept for later, read, discussed and used: read when it is first asked for,
//! and changed by commands.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::Clock;
use content::{LocalTime, Timestamp};
use reader::{Mark, MarkKind, MarkStatus, SaveFailure, Topic};
use reader::{storage, storage::Key, storage::ReadResult, storage::Store, storage::StoreError};

/// For how long a tab says again what another one wrote over without having seen it, in
/// milliseconds. Browsers bring tabs up to date well within; what is older was seen.
const UNSEEN: i64 = 10_000;

/// The reader's marks. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Marks {
    inner: StoredValue<Inner, LocalStorage>,
    marks: RwSignal<Vec<Mark>>,
    /// How many could not be read.
    unreadable: RwSignal<usize>,
    failure: RwSignal<Option<SaveFailure>>,
    /// What was changed last, and how that went.
    told: RwSignal<Option<(Topic, MarkStatus)>>,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    read: Cell<bool>,
    /// How it is taken in that another tab has said something of a topic. A pointer that is set when
    /// something is said here, so that saying it is in no visit that has no buttons for it (see
    /// `pages::chunk`).
    take_in: Cell<Option<ApplyChange>>,
}

type ApplyChange = fn(&Marks, &Topic);

impl Marks {
    /// Reads nothing yet.
    pub fn open_store(store: Rc<dyn Store>, clock: Rc<dyn Clock>) -> Self {
        let inner = Inner { store, clock, read: Cell::new(false), take_in: Cell::new(None) };
        Self {
            inner: StoredValue::new_local(inner),
            marks: RwSignal::default(),
            unreadable: RwSignal::default(),
            failure: RwSignal::default(),
            told: RwSignal::default(),
        }
    }

    /// All marks, in no order; some of them say nothing any more.
    pub fn all(&self) -> ReadSignal<Vec<Mark>> {
        self.read();
        self.marks.read_only()
    }

    /// How many are stored and could not be read.
    pub fn unreadable(&self) -> ReadSignal<usize> {
        self.read();
        self.unreadable.read_only()
    }

    /// Why there may be more, where the browser's store could not be read.
    pub fn failure(&self) -> ReadSignal<Option<SaveFailure>> {
        self.read();
        self.failure.read_only()
    }

    /// Since when something holds of a topic, if it does.
    pub fn since(&self, topic: &Topic, kind: MarkKind) -> Option<Timestamp> {
        let of = |mark: &&Mark| mark.topic == *topic;
        self.all().with(|marks| marks.iter().find(of)?.since(kind))
    }

    /// A moment on the reader's own calendar.
    pub fn local(&self, moment: Timestamp) -> LocalTime {
        self.inner.with_value(|inner| inner.clock.local(moment))
    }

    /// How it went with what was said last of a topic; of any, where none is given.
    pub fn status(&self, topic: Option<&Topic>) -> Option<MarkStatus> {
        self.told.with(|told| {
            let (of, status) = told.as_ref()?;
            topic.is_none_or(|topic| topic == of).then_some(*status)
        })
    }

    /// Says no longer how the last change went: the page where it was made is left.
    pub fn stop_announcing(&self) {
        self.told.set(None);
    }

    /// Says something of a topic with this title, or takes it back.
    pub fn toggle(&self, topic: &Topic, title: &str, kind: MarkKind) {
        let now = self.now();
        let since = match untrack(|| self.since(topic, kind)) {
            Some(_) => None,
            None => Some(now),
        };
        let act = &mut |mark: &mut Mark| {
            title.clone_into(&mut mark.title);
            mark.say(kind, since, now);
        };
        let known = self.known(topic).unwrap_or_else(|| Mark::new(topic.clone(), String::new()));
        self.change(&known, act);
    }

    /// Takes back what is said of a topic, as far as it is of these kinds; gives what was said
    /// before, where that has worked.
    pub fn take_back(&self, topic: &Topic, kinds: &[MarkKind]) -> Option<Mark> {
        let now = self.now();
        let before = self.known(topic)?;
        let act = &mut |mark: &mut Mark| {
            for kind in kinds {
                if mark.since(*kind).is_some() {
                    mark.say(*kind, None, now);
                }
            }
        };
        self.change(&before, act).then_some(before)
    }

    /// Says again what was taken back, since when it held.
    pub fn put_back(&self, before: &Mark) -> bool {
        let now = self.now();
        let act = &mut |mark: &mut Mark| {
            for kind in MarkKind::ALL {
                let since = before.since(kind);
                if since.is_some() && mark.since(kind).is_none() {
                    mark.say(kind, since, now);
                }
            }
        };
        self.change(before, act)
    }

    /// Takes in what another tab has written; without a key, it has emptied the store.
    pub fn on_external_change(&self, key: Option<&str>) {
        // What was never asked for is read when it is.
        if !self.inner.with_value(|inner| inner.read.get()) {
            return;
        }
        let topic = match key.map(Key::parse) {
            None => None,
            Some(Some(Key::Mark(topic))) => Some(topic),
            Some(_) => return,
        };
        match (self.inner.with_value(|inner| inner.take_in.get()), topic) {
            (Some(take_in), Some(topic)) => take_in(self, &topic),
            // Nothing was said here that another tab could have written over.
            _ => {
                self.inner.with_value(|inner| inner.read.set(false));
                self.read();
            }
        }
    }

    fn take_in(&self, topic: &Topic) {
        let reading = self.inner.with_value(|inner| storage::load_mark(&*inner.store, topic));
        match reading {
            ReadResult::Found { value, .. } => {
                let from = Timestamp(self.now().0.saturating_sub(UNSEEN));
                let recent = self.known(topic).and_then(|mark| mark.said_from(from));
                let unseen = recent.filter(|recent| value.merged(recent) != value);
                self.show(value);
                if let Some(unseen) = unseen {
                    self.change(&unseen, &mut |mark| *mark = mark.merged(&unseen));
                }
            }
            ReadResult::Nothing => self.marks.update(|marks| marks.retain(|m| m.topic != *topic)),
            // What is shown here was read before, and may be said again.
            ReadResult::Unreadable { .. } | ReadResult::Failed(_) => {}
        }
    }

    /// What is known of a topic.
    fn known(&self, topic: &Topic) -> Option<Mark> {
        let of = |mark: &&Mark| mark.topic == *topic;
        self.all().with_untracked(|marks| marks.iter().find(of).cloned())
    }

    fn now(&self) -> Timestamp {
        self.inner.with_value(|inner| inner.clock.now())
    }

    /// Reads the store, once.
    fn read(&self) {
        let read = self.inner.with_value(|inner| {
            let first = !inner.read.replace(true);
            first.then(|| storage::read_marks(&*inner.store, inner.clock.now()))
        });
        if let Some(read) = read {
            self.marks.set(read.marks);
            self.unreadable.set(read.unreadable);
            self.failure.set(read.failure.map(SaveFailure::from));
        }
    }

    fn show(&self, mark: Mark) {
        self.marks.update(|marks| match marks.iter_mut().find(|of| of.topic == mark.topic) {
            Some(before) => *before = mark,
            None => marks.push(mark),
        });
    }

    /// Changes a mark; tells whether it is stored now.
    fn change(&self, begun: &Mark, act: &mut dyn FnMut(&mut Mark)) -> bool {
        let topic = begun.topic.clone();
        let store = self.inner.with_value(|inner| {
            inner.take_in.set(Some(Self::take_in));
            Rc::clone(&inner.store)
        });
        match storage::change_mark(&*store, begun, act) {
            Ok(mark) => {
                self.show(mark);
                self.told.set(Some((topic.clone(), MarkStatus::Saving)));
                let told = self.told;
                store.when_durable(Box::new(move |kept: Result<(), StoreError>| {
                    let status =
                        kept.map_or_else(|e| MarkStatus::Failed(e.into()), |()| MarkStatus::Saved);
                    // The page may be gone by then, or something else be told.
                    let _ = told.try_update(|told| {
                        if told.as_ref().is_some_and(|(of, _)| *of == topic) {
                            *told = Some((topic, status));
                        }
                    });
                }));
                true
            }
            Err(failure) => {
                self.told.set(Some((topic, MarkStatus::Failed(failure))));
                false
            }
        }
    }
}
