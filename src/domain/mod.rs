//! What there is: the partnership's content and the reader's own notes.
//!
//! Owns the types of the field and the questions that can be asked of them.
//! Knows no JSON, no browser, no clock and no randomness.

mod string_form;

mod about;
mod backup;
mod by_source;
mod colour;
mod course;
mod csv;
mod date;
mod day;
mod deck;
mod documents;
mod embed;
mod exit;
mod figure;
mod filter;
mod findings;
mod fold;
mod gathered;
mod glossary;
pub mod guard;
mod ids;
mod keeping;
mod kiosk;
mod kiosk_counts;
mod library;
mod locking;
mod markup;
mod matrix;
mod meeting;
mod newsletter;
mod note;
mod number_words;
mod of_document;
mod offline;
mod overview;
mod pack;
mod progress;
mod prose;
mod reference;
mod review;
mod searching;
mod settings;
mod strategy;
mod terms;
mod thread;
mod tie;
mod time;
mod toolkit;
mod training;
mod typed;

pub use about::About;
pub use backup::{Arrival, ArrivalKind, BACKUP_LIMIT, BackupProblem, ImportFailure, Preview};
pub use colour::{CONTRAST, Colour};
pub use course::{Course, CourseFormat, CourseStage};
pub use csv::csv;
pub use date::{DateProblem, PartialDate};
pub use day::{Day, DayProblem, NotATime, TimeOfDay, at_greenwich, day_in_london, in_london};
pub use deck::{
    Blank, Deck, LeftOut, MOST_PRESENTED, Part, Presented, ShowKey, ShowNews, ShowState, Slide,
    SlideKind, SlideSize, Timer, is_click,
};
pub use documents::{DocumentFilter, DocumentKind, RelatedDocument, RelatedDocuments};
pub use embed::{
    ColourProblem, EMBED_HEIGHT, EMBED_PATIENCE, EmbedColour, EmbedGround, EmbedInk, Embedding,
    FromHost, HostStanding, ToHost, element_code, embed_height, frame_code, is_origin,
};
pub use exit::{EXIT_SERIES, ExitPresses, Pressed};
pub use figure::{Chart, Figure, Picture, Stretch, Tenths, Value, percent};
pub use filter::ToolkitFilter;
pub use findings::{Elsewhere, Facet, FindingSort, FindingsFilter, Found, Pick};
pub use fold::fold;
pub use gathered::OfKind;
pub use glossary::Letter;
pub use guard::identifying;
pub use ids::{
    ArticleId, AudienceId, BodyId, ChoiceId, ChooserQuestionId, ColumnId, CourseId, DocumentId,
    FigureId, FindingId, FormId, GlossaryId, HelpId, IdProblem, IssueId, LineId, PackId, PageId,
    QuestionId, RecommendationId, ReportId, ReviewId, SectionId, SessionId, SourceId, StrategyId,
    ThemeId, ToolkitId,
};
pub use keeping::{Keeping, Wiped};
pub use kiosk::{
    KIOSK_ASKS, KIOSK_CODE, KIOSK_EVENT, KIOSK_IDLE, KIOSK_PARTS, KioskPhase, KioskProblem,
    KioskSetup, KioskWatch, OnwardClock, for_telephones, pieces_for_squares,
};
pub use kiosk_counts::{CountedInVisit, KIOSK_GROUP, KioskAnswer, KioskCounts, Shown};
pub use library::Library;
pub use locking::{DecryptProblem, EncryptProblem, LockProblem, PASSPHRASE_MIN, PassphraseProblem};
pub use markup::as_markup;
pub use matrix::{Matrix, MatrixRow};
pub use meeting::{
    MEETING_PEOPLE, Meeting, MeetingClock, MeetingField, MeetingStage, MeetingTold, MeetingWords,
    NotPeople, SheetSize, is_for_meetings, is_turn_meant, told_of_time, with_record,
};
pub use newsletter::{Article, ArticlePlace, Issue, IssueSection, NewsletterFilter};
pub use note::{
    BIN_DAYS, Binned, Guarding, LONGEST_TAG, MOST_TAGS, Mark, MarkKind, MarkStatus, Note,
    NoteStatus, NoteSubject, Notebook, NotebookChoices, NotebookEntry, NotebookFilter,
    NotebookSort, OpenNote, Quoted, Said, SaveFailure, Standing, Survey, Today, Topic, TopicKind,
    Unreadable, Version, Writer, add_tag, begun_with, newest_marks, remove_tag, typed_tags,
};
pub use number_words::NUMBER_WORDS;
pub use offline::OfflineNews;
pub use overview::{Overview, Recurring, ThemeCount};
pub use pack::{Colours, HelpLine, Pack};
pub use progress::Progress;
pub use prose::{Block, BlockKind, Link, Prose, Run, Style};
pub use reference::{
    Body, Citation, GlossaryEntry, Question, QuestionGroup, Source, Synonyms, Theme,
};
pub use review::{Finding, FindingKind, Report, ReportPage, Review, ReviewKind};
pub use searching::{
    FoundKind, MOST_SOUGHT, Narrowing, PassagePiece, SearchFilter, Searches, pointed, shortened,
};
pub use settings::{Settings, Shared, WithoutCopy};
pub use strategy::{Column, ColumnRole, Line, LinePlace, Recurrence, Strategy};
pub use terms::{Piece, is_spelt_out, pieces, without_brackets};
pub use thread::{EVIDENCE, Gap, Strand, Tally};
pub use tie::{RecordKind, RecordRef, Tie};
pub use time::{LocalTime, Timestamp};
pub use toolkit::{Neighbours, Recommendation, Step, Toolkit, ToolkitPage};
pub use training::{
    Answer, Answers, Appointment, Audience, BookingGuide, BookingStep, Choice, ChooserQuestion,
    Condition, CourseFacet, CourseFilter, CourseHeading, CourseSort, Entry, Evaluation, Event,
    EventKind, FormField, LengthProblem, LogFilter, MOST_COMPARED, MoveProblem, NOT_STATED,
    Particulars, RESERVED_COURSE_IDS, Rating, Reflection, ReflectionForm, Reminder, Session,
    SetOut, Sitting, Stated, Suggested, Suggestion, Sum, Sums, TrainingGuide, TrainingKey,
    TrainingRecord, TrainingState, TrainingTrouble, Turn, UnreadableTraining, calendar_file,
    clashes, clashes_with, differs, due, hours_and_minutes, minutes, newest_first,
};
pub use typed::{TypedDayProblem, typed_day, typed_time};
