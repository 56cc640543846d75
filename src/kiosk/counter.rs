//! The counts of this device's kiosks: counted there, and shown to whoever set them up.

use leptos::prelude::*;

use crate::{reader_state::ReaderStorage, reader_state::Session};
use content::{RecordRef, day_in_london};
use reader::{KioskCounts, VisitCounts};
use reader::{storage, storage::ReadResult, storage::Revision};
use routes::Route;

/// Counts what is opened and chosen. Cheap to copy; there for as long as the kiosk is.
#[derive(Clone, Copy)]
pub struct KioskCounter {
    keeping: ReaderStorage,
    session: Session,
    visit: StoredValue<VisitCounts>,
}

impl KioskCounter {
    pub fn new(keeping: ReaderStorage, session: Session) -> Self {
        Self { keeping, session, visit: StoredValue::default() }
    }

    /// Somebody has opened a page.
    pub fn count(&self, page: &Route) {
        let today = day_in_london(self.session.now());
        let new = match page {
            Route::ChooseTraining(answers) => {
                self.visit.try_update_value(|visit| visit.new_of(answers)).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let is_new = |record: &RecordRef| {
            self.visit.try_update_value(|visit| visit.is_new(record)).unwrap_or_default()
        };
        let record = page.record().filter(is_new);
        if record.is_none() && new.is_empty() {
            return;
        }
        storage::change_kiosk_counts(&*self.keeping.store(), &|counts| {
            if let Some(record) = &record {
                counts.open(record, today);
            }
            for answer in &new {
                counts.choose(answer, today);
            }
        });
    }

    /// The next visit counts anew.
    pub fn end_visit(&self) {
        self.visit.set_value(VisitCounts::default());
    }
}

/// What was counted on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredCounts {
    Nothing,
    Counts(KioskCounts),
    /// What is stored cannot be read.
    Unreadable(String),
}

/// The counts of this device. Cheap to copy.
#[derive(Clone, Copy)]
pub struct KioskTally {
    keeping: ReaderStorage,
    counted: RwSignal<StoredCounts>,
    seen: StoredValue<Revision>,
}

impl KioskTally {
    /// Reads what was counted.
    pub fn read(keeping: ReaderStorage) -> Self {
        let (counted, seen) = match storage::load_kiosk_counts(&*keeping.store()) {
            ReadResult::Found { value, seen } => (StoredCounts::Counts(value), seen),
            ReadResult::Unreadable { text, .. } => {
                (StoredCounts::Unreadable(text), Revision::nothing())
            }
            ReadResult::Nothing | ReadResult::Failed(_) => {
                (StoredCounts::Nothing, Revision::nothing())
            }
        };
        Self { keeping, counted: RwSignal::new(counted), seen: StoredValue::new(seen) }
    }

    pub fn counted(&self) -> ReadSignal<StoredCounts> {
        self.counted.read_only()
    }

    /// Removes the counts; whether they are gone.
    pub fn remove(&self) -> bool {
        let seen = self.seen.get_value();
        let is_gone = storage::remove_kiosk_counts(&*self.keeping.store(), &seen).is_ok();
        if is_gone {
            self.counted.set(StoredCounts::Nothing);
        }
        is_gone
    }
}
