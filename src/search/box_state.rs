//! The search box on every page: what is typed in it, and whether its list is shown. What is in this
//! file is in every visit; [`super::SearchState`] comes with the search.

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform;
use crate::reader_state::Session;
use reader::{storage, storage::Store};

/// The box. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct SearchBox {
    pub typed: RwSignal<String>,
    pub open: RwSignal<bool>,
    /// The id of the offer that the arrow keys have come to; empty, where they are in the box.
    pub at: RwSignal<String>,
    /// Counts what other tabs have written of the searches that are kept.
    pub changes: RwSignal<u32>,
    pub store: StoredValue<Rc<dyn Store>, LocalStorage>,
    /// What the search belongs to: it is there for as long as the box is, and not only for as long
    /// as the view that first asks for it.
    pub owner: StoredValue<Owner>,
}

impl SearchBox {
    pub fn over(store: Rc<dyn Store>) -> Self {
        Self {
            typed: RwSignal::default(),
            open: RwSignal::new(false),
            at: RwSignal::default(),
            changes: RwSignal::new(0),
            store: StoredValue::new_local(store),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// What stands in the box.
    pub fn typed(&self) -> ReadSignal<String> {
        self.typed.read_only()
    }

    /// The reader has typed.
    pub fn type_in(&self, words: String) {
        self.typed.set(words);
        self.at.set(String::new());
        self.open.set(true);
    }

    /// Whether the list is shown.
    pub fn is_open(&self) -> ReadSignal<bool> {
        self.open.read_only()
    }

    pub fn open(&self) {
        self.open.set(true);
    }

    pub fn close(&self) {
        self.open.set(false);
        self.at.set(String::new());
    }

    /// The id of the offer that the arrow keys have come to; empty, where they are in the box.
    pub fn at(&self) -> ReadSignal<String> {
        self.at.read_only()
    }

    /// Takes in what another tab has written.
    pub fn on_external_change(&self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Calls back for the keys that lead to the box: `/`, unless the reader wants it not, and Ctrl
    /// or Command with K.
    pub fn on_keys(&self, session: Session, asked: impl Fn() + 'static) {
        let store = self.store;
        let has_slash =
            move || store.with_value(|store| storage::load_settings(&**store).has_slash());
        session.hear(platform::listen_for_keys(
            move |key| {
                let asks = match key.name.as_str() {
                    "k" | "K" => key.command,
                    "/" => !key.typing && !key.with_modifier && has_slash(),
                    _ => false,
                };
                if asks {
                    asked();
                }
                asks
            },
            |_| {},
        ));
    }
}
