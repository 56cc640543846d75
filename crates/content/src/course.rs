//! Courses, workshops, briefings and programmes that the documents name.

use miniserde::Deserialize;
use serde::Serialize;

use super::{
    AudienceId, CourseId, CourseSession, Day, Link, OrganisationId, Prose, RecordMeta, TimeOfDay,
};
use crate::slugs::slugs;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    pub id: CourseId,
    pub about: RecordMeta,
    /// Who offers it, where the source says so.
    pub provider: Option<OrganisationId>,
    pub format: CourseFormat,
    pub level: Option<String>,
    pub length: Option<String>,
    /// For whom, as the source states it.
    pub audience: Option<String>,
    /// The groups of people it is for.
    pub audiences: Vec<AudienceId>,
    pub aims: Vec<String>,
    /// As the source states them.
    pub dates: Option<String>,
    pub how_to_book: Option<String>,
    /// Its status when the source was written: "Announced January 2016".
    pub status: String,
    /// The status, as one of a few stages.
    pub stage: CourseStage,
    pub body: Prose,
    /// The earliest first. Empty if only the provider has dates.
    pub sessions: Vec<CourseSession>,
    /// What can be downloaded after it.
    pub materials: Vec<Link>,
}

impl Course {
    /// The sessions that have not ended, the next first.
    pub fn sessions_to_come(&self, now: (Day, TimeOfDay)) -> Vec<&CourseSession> {
        self.sessions.iter().filter(|session| !session.is_over(now)).collect()
    }
}

/// The status of a course when the source was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CourseStage {
    /// Proposed, or named as work to be done.
    #[serde(rename = "proposed")]
    Proposed,
    /// Announced or arranged for the future.
    #[serde(rename = "announced")]
    Announced,
    /// In place: it could be taken or booked.
    #[serde(rename = "in-place")]
    InPlace,
    /// It had been held.
    #[serde(rename = "held")]
    Held,
}

slugs!(CourseStage {
    Proposed: "proposed",
    Announced: "announced",
    InPlace: "in-place",
    Held: "held",
});

/// How it is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CourseFormat {
    #[serde(rename = "face-to-face")]
    FaceToFace,
    #[serde(rename = "e-learning")]
    ELearning,
    #[serde(rename = "blended")]
    Blended,
    #[serde(rename = "workshop")]
    Workshop,
    #[serde(rename = "briefing")]
    Briefing,
    #[serde(rename = "programme")]
    Programme,
    #[serde(rename = "not-stated")]
    NotStated,
}

slugs!(CourseFormat {
    FaceToFace: "face-to-face",
    ELearning: "e-learning",
    Blended: "blended",
    Workshop: "workshop",
    Briefing: "briefing",
    Programme: "programme",
    NotStated: "not-stated",
});
