//! What a reader keeps: notes, marks, training records, settings; and, in [`storage`], how it is
//! stored, merged, backed up and locked.
//!
//! Independent of browser and clock: the app implements the storage port.

mod backup;
mod csv;
pub mod guard;
mod keeping;
mod kiosk_counts;
mod locking;
mod meeting;
mod note;
mod number_words;
mod progress;
mod settings;
pub mod storage;
mod training;
mod typed;

pub use backup::{Arrival, ArrivalKind, BACKUP_LIMIT, BackupProblem, ImportFailure, Preview};
pub use csv::csv;
pub use guard::identifying;
pub use keeping::{Keeping, Wiped};
pub use kiosk_counts::{CountedInVisit, KIOSK_GROUP, KioskAnswer, KioskCounts, Shown};
pub use locking::{DecryptProblem, EncryptProblem, LockProblem, PASSPHRASE_MIN, PassphraseProblem};
pub use meeting::{
    MEETING_PEOPLE, Meeting, MeetingClock, MeetingField, MeetingStage, MeetingTold, MeetingWords,
    NotPeople, SheetSize, is_for_meetings, is_turn_meant, told_of_time, with_record,
};
pub use note::{
    BIN_DAYS, Binned, Guarding, LONGEST_TAG, MOST_TAGS, Mark, MarkKind, MarkStatus, Note,
    NoteStatus, NoteSubject, Notebook, NotebookChoices, NotebookEntry, NotebookFilter,
    NotebookSort, OpenNote, Quoted, Said, SaveFailure, Standing, Survey, Today, Topic, TopicKind,
    Unreadable, Version, Writer, add_tag, begun_with, count_marked, newest_marks, remove_tag,
    typed_tags,
};
pub use number_words::NUMBER_WORDS;
pub use progress::Progress;
pub use settings::{Settings, Shared, WithoutCopy};
pub use training::{
    Appointment, Entry, Evaluation, Event, EventKind, LogFilter, MoveProblem, Particulars, Rating,
    Reflection, Reminder, SetOut, Sitting, Sum, Sums, TrainingKey, TrainingRecord, TrainingState,
    TrainingTrouble, Turn, UnreadableTraining, calendar_file, clashes, clashes_with, due,
    newest_first, set_out,
};
pub use typed::{TypedDayProblem, typed_day, typed_time};
