//! Where the reader has been.

use std::rc::Rc;

use leptos::prelude::*;

use content::Step;
use reader::Progress;
use reader::{storage, storage::ReadResult, storage::Store};

/// The reader's way through the toolkit. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct ProgressLog {
    progress: RwSignal<Progress>,
    store: StoredValue<Rc<dyn Store>, LocalStorage>,
}

impl ProgressLog {
    /// Reads what the store has.
    pub fn open(store: Rc<dyn Store>) -> Self {
        let progress = match storage::load_progress(&*store) {
            ReadResult::Found { value, .. } => value,
            _ => Progress::default(),
        };
        Self { progress: RwSignal::new(progress), store: StoredValue::new_local(store) }
    }

    pub fn progress(&self) -> ReadSignal<Progress> {
        self.progress.read_only()
    }

    /// Notes that a step was looked at, and that it was the last one.
    pub fn visit(&self, step: &Step) {
        let mut progress = self.progress.get_untracked();
        progress.look_at(step);
        progress.last = Some(step.clone());
        let sum = self.store.with_value(|store| storage::save_progress(&**store, &progress));
        self.progress.set(sum);
    }

    /// Takes in what another tab has written.
    pub fn refresh(&self) {
        let reading = self.store.with_value(|store| storage::load_progress(&**store));
        self.progress.set(match reading {
            ReadResult::Found { value, .. } => value,
            _ => Progress::default(),
        });
    }
}
