//! What is done so that copies are made, and that the browser keeps what is stored.

use leptos::prelude::*;

use crate::platform;
use crate::reader_state::Backups;
use reader::BackupGap;
use reader::storage;

impl Backups {
    /// How many notes no copy has, where it is time to say so. Not asked again with each note that
    /// is written: it names every key of the store.
    pub fn nudge(&self) -> Option<usize> {
        self.changes.track();
        let without = self.without_copy()?;
        self.inner.with_value(|inner| {
            let settings = storage::load_settings(&*inner.store);
            settings.needs_nudge(&without, inner.clock.now()).then_some(without.notes)
        })
    }

    /// The reader does not want to be told now.
    pub fn dismiss(&self) {
        let Some(without) = self.without_copy() else { return };
        self.inner.with_value(|inner| {
            storage::change_settings(&*inner.store, &|settings| settings.wave_off(&without));
        });
        self.changes.update(|changes| *changes += 1);
    }

    /// Whether the browser has promised to keep what is stored.
    pub fn promised(&self) -> Option<bool> {
        self.promised.get()
    }

    /// Asks the browser what it has promised, and nothing more.
    pub fn look_at_promise(&self) {
        let promised = self.promised;
        platform::spawn(async move {
            if let Some(now) = platform::has_promised().await {
                promised.try_set(Some(now));
            }
        });
    }

    /// Asks the browser once to keep what is stored, when a note is written while the page is open
    /// that calls this.
    pub fn ask_when_noted(&self) {
        let backups = *self;
        let changes = self.inner.with_value(|inner| inner.notes.changes());
        Effect::new(move |_: Option<()>| {
            if changes.get() > 0 && backups.inner.with_value(|inner| !inner.asked.replace(true)) {
                backups.ask();
            }
        });
    }

    fn ask(&self) {
        let promised = self.promised;
        platform::spawn(async move {
            let before = platform::has_promised().await;
            let now = if before == Some(false) { platform::ask_to_keep().await } else { before };
            promised.try_set(now);
        });
    }

    pub fn without_copy(&self) -> Option<BackupGap> {
        self.inner.with_value(|inner| {
            let made = storage::load_settings(&*inner.store).backed_up;
            storage::without_copy(&*inner.store, made).ok()
        })
    }
}
