//! Courses, workshops, briefings and programmes that the documents name.

use miniserde::Deserialize;
use serde::Serialize;

use super::{About, BodyId, CourseId, Prose};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    pub id: CourseId,
    pub about: About,
    /// Who offers it, where the source says so.
    pub provider: Option<BodyId>,
    pub format: CourseFormat,
    pub level: Option<String>,
    pub length: Option<String>,
    pub audience: Option<String>,
    pub aims: Vec<String>,
    /// As the source states them.
    pub dates: Option<String>,
    pub how_to_book: Option<String>,
    /// How things stood when the source was written: "Announced January 2016".
    pub status: String,
    pub body: Prose,
}

/// How it is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
