//! What there is: the partnership's content and the reader's own notes.
//!
//! Owns the types of the field and the questions that can be asked of them.
//! Knows no JSON, no browser, no clock and no randomness.

mod string_form;

mod about;
mod by_source;
mod course;
mod csv;
mod date;
mod documents;
mod exit;
mod figure;
mod filter;
mod findings;
mod gathered;
mod glossary;
mod ids;
mod library;
mod matrix;
mod newsletter;
mod note;
mod pack;
mod prose;
mod reference;
mod review;
mod strategy;
mod terms;
mod thread;
mod tie;
mod time;
mod toolkit;

pub use about::About;
pub use course::{Course, CourseFormat};
pub use csv::csv;
pub use date::{DateProblem, PartialDate};
pub use documents::{DocumentFilter, DocumentKind, RelatedDocument, RelatedDocuments};
pub use exit::{EXIT_SERIES, ExitPresses, Pressed};
pub use figure::{Chart, Figure, Picture, Stretch, Tenths, Value, percent};
pub use filter::ToolkitFilter;
pub use findings::{Elsewhere, Facet, FindingSort, FindingsFilter, Found, Pick};
pub use gathered::OfKind;
pub use glossary::Letter;
pub use ids::{
    ArticleId, BodyId, ColumnId, CourseId, DocumentId, FigureId, FindingId, GlossaryId, HelpId,
    IdProblem, IssueId, LineId, PackId, PageId, QuestionId, RecommendationId, ReportId, ReviewId,
    SectionId, SourceId, StrategyId, ThemeId, ToolkitId,
};
pub use library::Library;
pub use matrix::{Matrix, MatrixRow};
pub use newsletter::{Article, ArticlePlace, Issue, IssueSection, NewsletterFilter};
pub use note::{
    Note, NoteStatus, NoteSubject, NoteTrouble, OpenNote, Progress, SaveFailure, Today,
};
pub use pack::{Colours, HelpLine, Pack};
pub use prose::{Block, BlockKind, Link, Prose, Run, Style};
pub use reference::{Body, Citation, GlossaryEntry, Question, QuestionGroup, Source, Theme};
pub use review::{Finding, FindingKind, Report, ReportPage, Review, ReviewKind};
pub use strategy::{Column, ColumnRole, Line, LinePlace, Recurrence, Strategy};
pub use terms::{Piece, is_spelt_out, pieces};
pub use thread::{EVIDENCE, Gap, Strand, Tally};
pub use tie::{RecordKind, RecordRef, Tie};
pub use time::{LocalTime, Timestamp};
pub use toolkit::{Neighbours, Recommendation, Step, Toolkit, ToolkitPage};
