//! What there is: the partnership's content and the reader's own notes.
//!
//! Owns the types of the field and the questions that can be asked of them.
//! Knows no JSON, no browser, no clock and no randomness.

mod string_form;

mod date;
mod exit;
mod filter;
mod ids;
mod library;
mod note;
mod pack;
mod prose;
mod reference;
mod time;
mod toolkit;

pub use date::{DateProblem, PartialDate};
pub use exit::{EXIT_SERIES, ExitPresses, Pressed};
pub use filter::ToolkitFilter;
pub use ids::{
    BodyId, GlossaryId, HelpId, IdProblem, PackId, QuestionId, RecommendationId, SourceId, ThemeId,
    ToolkitId,
};
pub use library::Library;
pub use note::{
    Note, NoteStatus, NoteSubject, NoteTrouble, OpenNote, Progress, SaveFailure, Today,
};
pub use pack::{HelpLine, Pack};
pub use prose::{Block, BlockKind, Link, Prose, Run, Style};
pub use reference::{Body, Citation, GlossaryEntry, Question, QuestionGroup, Source, Theme};
pub use time::{LocalTime, Timestamp};
pub use toolkit::{Neighbours, Recommendation, Step, Tie, Toolkit, ToolkitPage};
