//! What is published: the records of a partnership, the questions that can be asked of them, and the
//! bundle in which they reach the browser.
//!
//! Knows no browser, no clock and no randomness, and nothing of what a reader keeps.

mod slugs;
mod string_form;

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
mod record_groups;
mod record_meta;
mod reference;
mod relation;
mod review;
mod search_filter;
mod strategy;
mod terms;
mod thread;
mod time;
mod toolkit;
mod training;

pub use bundle::{BUNDLE_FORMAT, BundleProblem, bundle, unbundle};
pub use colour::{CONTRAST, Colour};
pub use course::{Course, CourseFormat, CourseStage};
pub use date::{DateProblem, PartialDate, month_name};
pub use day::{Day, DayProblem, NotATime, TimeOfDay, at_greenwich, day_in_london, in_london};
pub use documents::{DocumentFilter, DocumentKind, RelatedDocument, RelatedDocuments};
pub use figure::{BarSegment, Chart, Figure, Picture, Tenths, Value, percent};
pub use filter::ToolkitFilter;
pub use findings::{Facet, FacetValue, FindingEntry, FindingSort, FindingsFilter, RelatedFindings};
pub use fold::fold;
pub use glossary::Letter;
pub use ids::{
    ArticleId, AudienceId, ChoiceId, ChooserQuestionId, ColumnId, CourseId, DocumentId, FigureId,
    FindingId, FormId, GlossaryId, HelpId, IdProblem, IssueId, LineId, OrganisationId, PackId,
    PageId, QuestionId, RecommendationId, ReportId, ReviewId, SectionId, SessionId, SourceId,
    StrategyId, ThemeId, ToolkitId,
};
pub use library::Library;
pub use markup::as_markup;
pub use matrix::{Matrix, MatrixRow};
pub use newsletter::{Article, ArticlePlace, Issue, IssueSection, NewsletterFilter};
pub use overview::{Overview, Recurring, ThemeCount};
pub use pack::{Colours, HelpLine, Pack};
pub use prose::{Block, BlockKind, Link, Prose, Run, Style};
pub use record_groups::RecordGroup;
pub use record_meta::RecordMeta;
pub use reference::{
    Citation, GlossaryEntry, Organisation, Question, QuestionGroup, Source, Synonyms, Theme,
};
pub use relation::{RecordKind, RecordRef, Relation};
pub use review::{Finding, FindingKind, Report, ReportPage, Review, ReviewKind};
pub use search_filter::{
    FoundKind, MOST_SOUGHT, PassagePiece, SearchFacets, SearchFilter, SearchHistory, pointed,
    shortened,
};
pub use strategy::{Column, ColumnRole, Recurrence, Strategy, StrategyLine, StrategyLinePlace};
pub use terms::{Piece, is_spelt_out, pieces, without_brackets};
pub use thread::{EVIDENCE, Gap, RelationCounts, RelationGroup};
pub use time::{LocalTime, Timestamp};
pub use toolkit::{Neighbours, Recommendation, Step, Toolkit, ToolkitPage};
pub use training::{
    Answer, Answers, Audience, BookingGuide, BookingStep, ChooserChoice, ChooserQuestion,
    Condition, CourseFacet, CourseFilter, CourseHeading, CourseSession, CourseSort,
    CourseSuggestion, FormField, LengthProblem, MOST_COMPARED, NOT_STATED, RESERVED_COURSE_IDS,
    ReflectionForm, StatedValue, Suggestion, TrainingGuide, differs, hours_and_minutes, minutes,
};
