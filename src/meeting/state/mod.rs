//! Seven-minute meetings that are held here. Until its record is kept, a meeting has a place of its
//! own in the store, and no note is touched.

pub mod held;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

pub use held::MeetingRecord;

use content::RecordRef;
use reader::{storage, storage::Store};

/// The meetings of this page. Cheap to copy; there for as long as the page is, so that what could
/// not be stored is not lost by going to another one.
#[derive(Clone, Copy)]
pub struct Meetings {
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    store: Rc<dyn Store>,
    held: RefCell<Vec<MeetingRecord>>,
    owner: Owner,
}

impl Meetings {
    /// Reads nothing yet.
    pub fn open_store(store: Rc<dyn Store>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        Self { inner: StoredValue::new_local(Inner { store, held: RefCell::default(), owner }) }
    }

    /// The records on which a meeting was begun and not kept.
    pub fn begun(&self) -> Vec<RecordRef> {
        self.inner.with_value(|inner| {
            let mut begun = storage::meetings_begun(&*inner.store);
            for held in inner.held.borrow().iter() {
                let about = held.about();
                if !begun.contains(&about) && untrack(|| held.is_begun()) {
                    begun.push(about);
                }
            }
            begun
        })
    }

    /// The meeting on a record: as it was left, or a new one.
    pub fn hold(&self, about: &RecordRef) -> MeetingRecord {
        let held = self.inner.with_value(|inner| {
            let known = inner.held.borrow().iter().copied().find(|of| of.about() == *about);
            known.unwrap_or_else(|| {
                let held = inner.owner.with(|| {
                    MeetingRecord::open(Rc::clone(&inner.store), about, inner.owner.clone())
                });
                inner.held.borrow_mut().push(held);
                held
            })
        });
        if held.is_kept().get_untracked() {
            held.restart();
        }
        held
    }

    /// Removes a meeting that was begun.
    pub fn remove(&self, about: &RecordRef) {
        self.hold(about).remove();
    }
}
