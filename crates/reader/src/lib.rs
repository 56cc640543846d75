//! What a reader keeps: notes, marks, training records, settings; and, in [`storage`], how it is
//! stored, merged, backed up and locked.
//!
//! Independent of browser and clock: the app implements the storage port.

mod backup;
mod csv;
pub mod guard;
mod kiosk_counts;
mod locking;
mod meeting;
mod note;
mod number_words;
mod progress;
mod settings;
pub mod storage;
mod storage_mode;
mod training;
mod typed;

pub use backup::{
    BACKUP_LIMIT, BackupProblem, ImportFailure, ImportItem, ImportItemKind, ImportPreview,
};
pub use csv::csv;
pub use guard::identifying;
pub use kiosk_counts::{CountTable, KIOSK_GROUP, KioskAnswer, KioskCounts, VisitCounts};
pub use locking::{DecryptProblem, EncryptProblem, LockProblem, PASSPHRASE_MIN, PassphraseProblem};
pub use meeting::{
    MEETING_PEOPLE, Meeting, MeetingAnnouncement, MeetingClock, MeetingField, MeetingStage,
    MeetingTexts, NotPeople, SheetSize, is_for_meetings, is_turn_meant, time_announcement,
    with_record,
};
pub use note::{
    BIN_DAYS, BinnedNote, GuardMode, LONGEST_TAG, MOST_TAGS, Mark, MarkKind, MarkState, MarkStatus,
    Note, NoteStatus, NoteSubject, Notebook, NotebookChoices, NotebookEntry, NotebookFilter,
    NotebookQuery, NotebookSort, OpenNote, Quotation, QuoteStatus, SaveFailure, Today, Topic,
    TopicKind, Unreadable, Version, Writer, add_tag, begun_with, count_marked, newest_marks,
    remove_tag, typed_tags,
};
pub use number_words::NUMBER_WORDS;
pub use progress::Progress;
pub use settings::{BackupGap, Settings, Shared};
pub use storage_mode::{StorageMode, WipeResult};
pub use training::{
    Appointment, Booking, Entry, Evaluation, Event, EventKind, FilledField, LogFilter, MoveProblem,
    Particulars, Rating, Reflection, Reminder, StateChange, Sum, Sums, TrainingKey, TrainingRecord,
    TrainingState, TrainingTrouble, UnreadableTraining, calendar_file, clashes, clashes_with, due,
    fill_form, newest_first,
};
pub use typed::{TypedDayProblem, typed_day, typed_time};
