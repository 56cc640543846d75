//! What changes while the product runs: where the reader is, and their own data.
//!
//! Owns the commands by which pages change either, and the one debounced save. Pages hold no
//! rules and write nothing themselves. State knows the content only as an immutable library.

pub mod autosave;
pub mod backup;
pub mod marks;
pub mod notes;
pub mod open_form;
pub mod progress;
pub mod reader_storage;
pub mod session;
pub mod slices;
pub mod training;
pub mod turning;

pub use backup::{BackupOverview, Backups, FileProblem, ProtectProblem};

pub use reader_storage::{KeepingProblem, ReaderStorage};

pub use marks::Marks;

pub use notes::{MovedToBin, NoteHit, NoteHits, NoteSearch, Notes, PAGE};
pub use open_form::{OpenForm, Saving};

pub use progress::ProgressLog;

pub use session::{ContentScope, Session};
pub use training::Training;
pub use turning::PageTurn;
