//! Ties between records of any kind.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::string_form::string_form;
use super::{
    ArticleId, Citation, CourseId, FigureId, FindingId, LineId, PageId, RecommendationId, ReviewId,
};

/// A record by its kind and id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordRef {
    Recommendation(RecommendationId),
    /// The toolkit's page of national recommendations.
    National,
    Review(ReviewId),
    ReportPage(PageId),
    Finding(FindingId),
    Figure(FigureId),
    Article(ArticleId),
    Line(LineId),
    Course(CourseId),
}

/// The kinds of records, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    Recommendation,
    Review,
    Finding,
    Article,
    Course,
    Line,
    Figure,
}

impl RecordKind {
    pub const ALL: [Self; 7] = [
        Self::Recommendation,
        Self::Review,
        Self::Finding,
        Self::Article,
        Self::Course,
        Self::Line,
        Self::Figure,
    ];
}

impl RecordRef {
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Recommendation(_) | Self::National => RecordKind::Recommendation,
            Self::Review(_) | Self::ReportPage(_) => RecordKind::Review,
            Self::Finding(_) => RecordKind::Finding,
            Self::Figure(_) => RecordKind::Figure,
            Self::Article(_) => RecordKind::Article,
            Self::Line(_) => RecordKind::Line,
            Self::Course(_) => RecordKind::Course,
        }
    }

    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "national" {
            return Some(Self::National);
        }
        let (kind, id) = text.split_once('/')?;
        match kind {
            "recommendation" => RecommendationId::new(id).ok().map(Self::Recommendation),
            "review" => ReviewId::new(id).ok().map(Self::Review),
            "report-page" => PageId::new(id).ok().map(Self::ReportPage),
            "finding" => FindingId::new(id).ok().map(Self::Finding),
            "figure" => FigureId::new(id).ok().map(Self::Figure),
            "article" => ArticleId::new(id).ok().map(Self::Article),
            "line" => LineId::new(id).ok().map(Self::Line),
            "course" => CourseId::new(id).ok().map(Self::Course),
            _ => None,
        }
    }
}

/// As it stands in the seeds, in the bundle and in the reader's store: never to be changed.
impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Recommendation(id) => write!(f, "recommendation/{id}"),
            Self::National => f.write_str("national"),
            Self::Review(id) => write!(f, "review/{id}"),
            Self::ReportPage(id) => write!(f, "report-page/{id}"),
            Self::Finding(id) => write!(f, "finding/{id}"),
            Self::Figure(id) => write!(f, "figure/{id}"),
            Self::Article(id) => write!(f, "article/{id}"),
            Self::Line(id) => write!(f, "line/{id}"),
            Self::Course(id) => write!(f, "course/{id}"),
        }
    }
}

impl TryFrom<String> for RecordRef {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("names no record")
    }
}

impl From<RecordRef> for String {
    fn from(record: RecordRef) -> Self {
        record.to_string()
    }
}

string_form!(RecordRef);

/// A tie between two records. It is read both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    pub from: RecordRef,
    pub to: RecordRef,
    pub why: String,
    /// Where a source states it. Without that, it is the editors who think so.
    pub stated_at: Option<Citation>,
}

impl Relation {
    /// The other end, seen from a record; nothing where the tie does not touch it.
    pub fn other(&self, record: &RecordRef) -> Option<&RecordRef> {
        if self.from == *record {
            Some(&self.to)
        } else if self.to == *record {
            Some(&self.from)
        } else {
            None
        }
    }
}
