//! What the reader has planned, taken and made of their training: the states of a training record
//! and the moves between them, the log with its sums, the diary with its reminders and files for
//! calendars, and the forms into which a reflection is set out.

mod calendar;
mod diary;
mod evaluation;
mod log;
mod record;
mod sitting;
mod trouble;

pub use calendar::{Appointment, Event, EventKind, calendar_file};
pub use diary::{Reminder, clashes, clashes_with, due};
pub use evaluation::{Evaluation, Rating, Reflection, SetOut, set_out};
pub use log::{LogFilter, Sum, Sums, newest_first};
pub use record::{
    Entry, MoveProblem, Particulars, TrainingKey, TrainingRecord, TrainingState, Turn,
};
pub use sitting::Sitting;
pub use trouble::{TrainingTrouble, UnreadableTraining};
