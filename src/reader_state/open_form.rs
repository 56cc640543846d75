//! The form that is open on a page, and how to save what is typed into it, so that nothing is lost
//! by turning the page or closing the window.

use std::rc::Rc;

use leptos::prelude::*;

/// Whether all that was typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    Kept,
    /// It is on the page alone.
    AtRisk,
}

type Save = Rc<dyn Fn() -> Saving>;

/// The form that is open. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct OpenForm {
    save: StoredValue<Option<Save>, LocalStorage>,
}

impl OpenForm {
    /// None is open.
    pub fn none() -> Self {
        Self { save: StoredValue::new_local(None) }
    }

    /// Takes charge of a form, until its page is left: then it is saved for the last time.
    pub fn keep(&self, save: impl Fn() -> Saving + 'static) {
        let form = *self;
        let save: Save = Rc::new(save);
        form.save.set_value(Some(save));
        on_cleanup(move || {
            form.leave_at_once();
        });
    }

    /// Saves what is not saved, now.
    pub fn flush(&self) -> Saving {
        let save = self.save.with_value(Option::clone);
        save.map_or(Saving::Kept, |save| save())
    }

    /// Saves what can be saved, and asks nothing any more: the reader has to get away.
    pub fn leave_at_once(&self) {
        self.flush();
        // Not `set_value`: with one form to keep, the compiler would build that form into it, and so
        // into the first visit.
        self.save.update_value(|save| *save = None);
    }
}
