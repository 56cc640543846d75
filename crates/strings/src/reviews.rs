//! Texts of the reviews and audits.

use super::findings;
use content::{FindingKind, ReviewKind};

pub const TITLE: &str = "Reviews and audits";
pub const LEAD: &str = "What each piece of learning work looked at, what it found, and what was \
                        done about it.";
pub const ALL: &str = "All reviews and audits";
pub const TO_FINDINGS: &str = "All findings in one list";
pub const OF_THE_REPORT: &str = "About the report";
pub const PART_OF_REPORT: &str = "Part of the report";
pub const NO_FINDINGS: &str = "The source gives no findings.";
pub const REPORT: &str = "Report";
pub const WHEN: &str = "When";
pub const SAMPLE: &str = "What it looked at";
pub const COMMENTS: &str = "What people who took part said, in our words";
pub const ON_THIS_PAGE: &str = "On this page";

/// A review's kind with its time, each as the source has it.
pub fn kind_and_period(kind: ReviewKind, period: &str) -> String {
    format!("{} · {period}", self::kind(kind))
}

pub fn kind(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::CaseReview => "Case review",
        ReviewKind::Notification => "Notification",
        ReviewKind::LearningReview => "Learning review",
        ReviewKind::SelfAssessment => "Self-assessment",
        ReviewKind::Audit => "Audit",
        ReviewKind::PeerReview => "Peer review",
        ReviewKind::Research => "Research",
        ReviewKind::PracticeEvent => "Practice events",
    }
}

/// The heading of a group of reviews.
pub fn group(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::CaseReview | ReviewKind::Notification => "Case reviews and cases",
        ReviewKind::LearningReview => "Learning reviews",
        ReviewKind::SelfAssessment => "Self-assessments",
        ReviewKind::Audit => "Audits",
        ReviewKind::PeerReview => "Peer reviews",
        ReviewKind::Research => "Research",
        ReviewKind::PracticeEvent => "Practice events",
    }
}

/// "3 points of learning, 6 areas to strengthen".
pub fn counts(counts: &[(FindingKind, usize)]) -> String {
    let counts: Vec<String> =
        counts.iter().map(|(kind, count)| findings::counted(*kind, *count)).collect();
    match counts.as_slice() {
        [] => NO_FINDINGS.into(),
        _ => counts.join(", "),
    }
}
