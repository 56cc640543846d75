//! Training: what there is to take, and what the reader has planned, taken and made of it.
//!
//! Owns sessions and bookings, the states of a training record and the moves between them, the
//! chooser, the log with its sums, the diary with its reminders and files for calendars, and the
//! forms into which a reflection is set out.

mod calendar;
mod catalogue;
mod chooser;
mod diary;
mod evaluation;
mod guide;
mod length;
mod log;
mod record;
mod session;
mod trouble;

pub use calendar::{Appointment, Event, EventKind, calendar_file};
pub use catalogue::{
    CourseFacet, CourseFilter, CourseHeading, CourseSort, MOST_COMPARED, NOT_STATED,
    RESERVED_COURSE_IDS, Stated, differs,
};
pub use chooser::{Answers, Suggested};
pub use diary::{Reminder, clashes, clashes_with, due};
pub use evaluation::{Answer, Evaluation, FormField, Rating, Reflection, ReflectionForm, SetOut};
pub use guide::{
    Audience, BookingGuide, BookingStep, Choice, ChooserQuestion, Condition, Suggestion,
    TrainingGuide,
};
pub use length::{LengthProblem, hours_and_minutes, minutes};
pub use log::{LogFilter, Sum, Sums, newest_first};
pub use record::{
    Entry, MoveProblem, Particulars, TrainingKey, TrainingRecord, TrainingState, Turn,
};
pub use session::{Session, Sitting};
pub use trouble::{TrainingTrouble, UnreadableTraining};
