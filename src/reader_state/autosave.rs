//! What notes and meetings have in common: what is typed is saved once the reader pauses.

use std::cell::RefCell;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::platform::Clock;
use content::Timestamp;
use reader::storage::Store;
use reader::{NoteStatus, Today};

/// How long after the last keystroke what is typed is saved.
const PAUSE: Duration = Duration::from_millis(600);

/// The save that is due after a pause, if one is.
#[derive(Default)]
pub struct SaveTimer(RefCell<Option<TimeoutHandle>>);

impl SaveTimer {
    /// Saves once so long nothing was typed.
    pub fn restart(&self, save: impl FnOnce() + 'static) {
        self.cancel();
        self.0.replace(set_timeout_with_handle(save, PAUSE).ok());
    }

    pub fn cancel(&self) {
        if let Some(timer) = self.0.take() {
            timer.clear();
        }
    }
}

/// How it stands with what was saved at a moment.
pub fn saved_status(store: &dyn Store, clock: &dyn Clock, at: Timestamp) -> NoteStatus {
    if !store.outlives_page() {
        return NoteStatus::InMemory;
    }
    let at = clock.local(at);
    let today = at.same_day(&clock.local(clock.now()));
    NoteStatus::Saved { at, today: if today { Today::Yes } else { Today::No } }
}
