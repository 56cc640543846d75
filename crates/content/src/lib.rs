//! What is published: the records of a partnership, the questions that can be asked of them, and the
//! bundle in which they reach the browser.
//!
//! Knows no browser, no clock and no randomness, and nothing of what a reader keeps.

mod string_form;

mod about;
mod bundle;
mod by_source;
mod colour;
mod course;
mod date;
mod day;
mod documents;
mod figure;
mod filter;
mod findings;
mod fold;
mod gathered;
mod glossary;
mod ids;
mod library;
mod markup;
mod matrix;
mod newsletter;
mod of_document;
mod overview;
mod pack;
mod prose;
mod reference;
mod review;
mod searching;
mod strategy;
mod terms;
mod thread;
mod tie;
mod time;
mod toolkit;
mod training;

pub use about::About;
pub use bundle::{BUNDLE_FORMAT, BundleProblem, bundle, unbundle};
pub use colour::{CONTRAST, Colour};
pub use course::{Course, CourseFormat, CourseStage};
pub use date::{DateProblem, PartialDate, month_name};
pub use day::{Day, DayProblem, NotATime, TimeOfDay, at_greenwich, day_in_london, in_london};
pub use documents::{DocumentFilter, DocumentKind, RelatedDocument, RelatedDocuments};
pub use figure::{Chart, Figure, Picture, Stretch, Tenths, Value, percent};
pub use filter::ToolkitFilter;
pub use findings::{Elsewhere, Facet, FindingSort, FindingsFilter, Found, Pick};
pub use fold::fold;
pub use gathered::OfKind;
pub use glossary::Letter;
pub use ids::{
    ArticleId, AudienceId, BodyId, ChoiceId, ChooserQuestionId, ColumnId, CourseId, DocumentId,
    FigureId, FindingId, FormId, GlossaryId, HelpId, IdProblem, IssueId, LineId, PackId, PageId,
    QuestionId, RecommendationId, ReportId, ReviewId, SectionId, SessionId, SourceId, StrategyId,
    ThemeId, ToolkitId,
};
pub use library::Library;
pub use markup::as_markup;
pub use matrix::{Matrix, MatrixRow};
pub use newsletter::{Article, ArticlePlace, Issue, IssueSection, NewsletterFilter};
pub use overview::{Overview, Recurring, ThemeCount};
pub use pack::{Colours, HelpLine, Pack};
pub use prose::{Block, BlockKind, Link, Prose, Run, Style};
pub use reference::{
    Body, Citation, GlossaryEntry, Question, QuestionGroup, Source, Synonyms, Theme,
};
pub use review::{Finding, FindingKind, Report, ReportPage, Review, ReviewKind};
pub use searching::{
    FoundKind, MOST_SOUGHT, Narrowing, PassagePiece, SearchFilter, Searches, pointed, shortened,
};
pub use strategy::{Column, ColumnRole, Line, LinePlace, Recurrence, Strategy};
pub use terms::{Piece, is_spelt_out, pieces, without_brackets};
pub use thread::{EVIDENCE, Gap, Strand, Tally};
pub use tie::{RecordKind, RecordRef, Tie};
pub use time::{LocalTime, Timestamp};
pub use toolkit::{Neighbours, Recommendation, Step, Toolkit, ToolkitPage};
pub use training::{
    Answer, Answers, Audience, BookingGuide, BookingStep, Choice, ChooserQuestion, Condition,
    CourseFacet, CourseFilter, CourseHeading, CourseSort, FormField, LengthProblem, MOST_COMPARED,
    NOT_STATED, RESERVED_COURSE_IDS, ReflectionForm, Session, Stated, Suggested, Suggestion,
    TrainingGuide, differs, hours_and_minutes, minutes,
};
