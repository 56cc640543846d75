//! What changes while the product runs: where the reader is, and their own data.
//!
//! Owns the commands by which pages change either, and the one debounced save. Pages hold no
//! rules and write nothing themselves. State knows the content only as an immutable library.

mod autosave;
mod backup;
mod embed;
mod keeping;
mod kiosk;
mod kiosk_counts;
mod marks;
mod meeting;
mod notes;
mod open_form;
mod presenting;
mod progress;
mod search_box;
mod searching;
mod session;
mod slices;
mod training;
mod turning;

pub use backup::{Backups, FileProblem, Overview, ProtectProblem};
pub use embed::{Embedded, show_embedded};
pub use keeping::{DataKeeping, KeepingProblem};
pub use kiosk::{Kiosk, Shown, Square};
pub use kiosk_counts::{Counted, KioskCounter, KioskTally};
pub use marks::Marks;
pub use meeting::{HeldMeeting, Meetings};
pub use notes::{MovedToBin, NoteFound, Notes, NotesFound, NotesSought, PAGE};
pub use open_form::{OpenForm, Saving};
pub use presenting::{Other, Show, open_notes};
pub use progress::ProgressLog;
pub use search_box::SearchBox;
pub use searching::{Offered, Searching};
pub use session::{Held, Session};
pub use training::Training;
pub use turning::Turn;
