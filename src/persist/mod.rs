//! The reader's own data: how it is written, checked, read back and kept from harm.
//!
//! Owns the port to whatever stores it, every key, the envelope around every record, and the
//! rule that nothing is overwritten which was not read and understood first. Knows no browser
//! and no clock: `platform` implements the port.

mod envelope;
mod key;
mod notes;
mod port;
mod progress;
mod record;
mod training;
mod training_export;
mod training_log;

pub use envelope::{EnvelopeProblem, open, seal};
pub use key::Key;
pub use notes::{load_note, noted_subjects, remove_note, save_note};
pub use port::{Store, StoreError};
pub use progress::{load_progress, save_progress};
pub use record::{Kept, Reading, Seen, WriteError, unreadable};
pub use training::{load_training, remove_training, save_training, training_keys};
pub use training_export::training_as_json;
pub use training_log::TrainingLog;
