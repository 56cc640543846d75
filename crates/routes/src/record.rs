//! The addresses of records and of everything else that notes can be about.

use super::Route;
use content::{RecordRef, Step};
use reader::Topic;

impl Route {
    /// The page of a record.
    pub fn of(record: &RecordRef) -> Self {
        match record {
            RecordRef::Recommendation(id) => Self::Step(Step::Recommendation(id.clone())),
            RecordRef::National => Self::Step(Step::National),
            RecordRef::Review(id) => Self::Review(id.clone()),
            RecordRef::ReportPage(id) => Self::ReportPage(id.clone()),
            RecordRef::Finding(id) => Self::Finding(id.clone()),
            RecordRef::Figure(id) => Self::Figure(id.clone()),
            RecordRef::Article(id) => Self::Article(id.clone()),
            RecordRef::Line(id) => Self::Line(id.clone()),
            RecordRef::Course(id) => Self::Course(id.clone()),
        }
    }

    /// The record whose page it is, if it is one's.
    pub fn record(&self) -> Option<RecordRef> {
        Some(match self {
            Self::Step(Step::Recommendation(id)) => RecordRef::Recommendation(id.clone()),
            Self::Step(Step::National) => RecordRef::National,
            Self::Review(id) => RecordRef::Review(id.clone()),
            Self::ReportPage(id) => RecordRef::ReportPage(id.clone()),
            Self::Finding(id) => RecordRef::Finding(id.clone()),
            Self::Figure(id) => RecordRef::Figure(id.clone()),
            Self::Article(id) => RecordRef::Article(id.clone()),
            Self::Line(id) => RecordRef::Line(id.clone()),
            Self::Course(id) => RecordRef::Course(id.clone()),
            _ => return None,
        })
    }

    /// The page of what a note is about; a free note has none of its own.
    pub fn of_topic(topic: &Topic) -> Option<Self> {
        match topic {
            Topic::Record(record) => Some(Self::of(record)),
            Topic::Theme(id) => Some(Self::Theme(id.clone())),
            Topic::Term(id) => Some(Self::Term(id.clone())),
            Topic::Free(_) => None,
        }
    }

    /// What a note written on the page is about.
    pub fn topic(&self) -> Option<Topic> {
        match self {
            Self::Theme(id) => Some(Topic::Theme(id.clone())),
            Self::Term(id) => Some(Topic::Term(id.clone())),
            other => other.record().map(Topic::Record),
        }
    }
}
