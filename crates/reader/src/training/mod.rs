//! The reader's planned, attended and evaluated training: the states of a training record and the
//! moves between them, the log with its totals, the diary with its reminders and calendar files,
//! and the forms that a reflection can fill.

mod booking;
mod calendar;
mod diary;
mod evaluation;
mod log;
mod record;
mod trouble;

pub use booking::Booking;
pub use calendar::{Appointment, Event, EventKind, calendar_file};
pub use diary::{Reminder, clashes, clashes_with, due};
pub use evaluation::{Evaluation, FilledField, Rating, Reflection, fill_form};
pub use log::{LogFilter, Sum, Sums, newest_first};
pub use record::{
    Entry, MoveProblem, Particulars, StateChange, TrainingKey, TrainingRecord, TrainingState,
};
pub use trouble::{TrainingTrouble, UnreadableTraining};
