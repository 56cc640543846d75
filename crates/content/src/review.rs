//! Reviews, audits and other learning work, with what each found.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Citation, FindingId, PageId, Prose, RecordMeta, ReportId, ReviewId};
use crate::slugs::slugs;

/// A document that tells of reviews and audits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub id: ReportId,
    pub title: String,
    pub summary: String,
    pub source: Citation,
    pub introduction: Prose,
    /// Parts of the document that are no review: its purpose, its summary.
    pub pages: Vec<ReportPage>,
    /// In the document's order.
    pub reviews: Vec<Review>,
}

/// A part of a report that is no review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportPage {
    pub id: PageId,
    pub about: RecordMeta,
    pub body: Prose,
}

/// One review, audit, study or practice event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub id: ReviewId,
    pub about: RecordMeta,
    pub kind: ReviewKind,
    /// The title as a narrow column's heading.
    pub short: String,
    /// When it was done, as the source states it.
    pub period: String,
    /// How many cases it looked at, and how they were chosen.
    pub sample: Option<String>,
    pub body: Prose,
    pub findings: Vec<Finding>,
    /// What people who took part said of it, in our words.
    pub comments: Vec<String>,
}

/// What kind of learning work it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReviewKind {
    #[serde(rename = "case-review")]
    CaseReview,
    /// A case that was notified or considered, without a review of its own so far.
    #[serde(rename = "notification")]
    Notification,
    #[serde(rename = "learning-review")]
    LearningReview,
    #[serde(rename = "self-assessment")]
    SelfAssessment,
    #[serde(rename = "audit")]
    Audit,
    #[serde(rename = "peer-review")]
    PeerReview,
    #[serde(rename = "research")]
    Research,
    #[serde(rename = "practice-event")]
    PracticeEvent,
}

impl ReviewKind {
    /// The kind whose heading a review stands under: a case that was only notified stands with
    /// the case reviews.
    pub fn group(self) -> Self {
        match self {
            Self::Notification => Self::CaseReview,
            other => other,
        }
    }
}

impl Report {
    /// The reviews by group, in the order in which the document comes to the groups.
    pub fn groups(&self) -> Vec<(ReviewKind, Vec<&Review>)> {
        let mut groups: Vec<(ReviewKind, Vec<&Review>)> = Vec::new();
        for review in &self.reviews {
            let kind = review.kind.group();
            match groups.iter_mut().find(|(other, _)| *other == kind) {
                Some((_, reviews)) => reviews.push(review),
                None => groups.push((kind, vec![review])),
            }
        }
        groups
    }
}

/// One point of a review. The whole of it is its summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub id: FindingId,
    pub kind: FindingKind,
    pub about: RecordMeta,
}

/// What kind of point it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FindingKind {
    /// What was learnt or found.
    #[serde(rename = "learning")]
    Learning,
    #[serde(rename = "good-practice")]
    GoodPractice,
    /// An area to strengthen.
    #[serde(rename = "strengthen")]
    Strengthen,
    /// What was done, or came of it.
    #[serde(rename = "action")]
    Action,
}

// In the order in which a review tells them.
slugs!(FindingKind {
    Learning: "learning",
    GoodPractice: "good-practice",
    Strengthen: "strengthen",
    Action: "action",
});

impl Review {
    /// The findings of one kind, in the source's order.
    pub fn of_kind(&self, kind: FindingKind) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.kind == kind)
    }

    /// The findings as its page tells them: kind by kind.
    pub fn told(&self) -> Vec<&Finding> {
        FindingKind::ALL.into_iter().flat_map(|kind| self.of_kind(kind)).collect()
    }

    /// The short title, with the period where the title itself tells no year.
    pub fn short_with_period(&self) -> String {
        let tells_year =
            self.short.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
        if tells_year {
            self.short.clone()
        } else {
            format!("{}, {}", self.short, self.period.trim_end_matches('.'))
        }
    }

    /// How many findings there are of each kind that it has.
    pub fn counts(&self) -> Vec<(FindingKind, usize)> {
        let counts = FindingKind::ALL.into_iter().map(|kind| (kind, self.of_kind(kind).count()));
        counts.filter(|(_, count)| *count > 0).collect()
    }
}
