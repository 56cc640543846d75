//! A review's recommendations, in the order in which people work through them.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::string_form::string_form;
use super::{Citation, OrganisationId, Prose, RecommendationId, RecordMeta, ToolkitId};

/// One review's recommendations with the pages around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toolkit {
    pub id: ToolkitId,
    pub title: String,
    pub summary: String,
    pub introduction: Prose,
    pub source: Citation,
    pub how_to_use: ToolkitPage,
    /// Numbered from 1 without a gap.
    pub recommendations: Vec<Recommendation>,
    pub national: ToolkitPage,
    pub closing: ToolkitPage,
}

/// What one recommendation asked for, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    pub id: RecommendationId,
    pub number: u16,
    pub about: RecordMeta,
    pub addressed_to: Vec<OrganisationId>,
    pub report_said: Prose,
    pub what_was_done: Prose,
    /// The status, where the source states one.
    pub status: Option<String>,
    /// What is still to come, where the source says so.
    pub still_to_come: Option<Prose>,
}

/// A page of the toolkit that is no recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolkitPage {
    pub about: RecordMeta,
    pub body: Prose,
}

/// A stop on the way through the toolkit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Recommendation(RecommendationId),
    National,
    Closing,
}

impl Step {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "national" => Some(Self::National),
            "closing" => Some(Self::Closing),
            _ => {
                let id = text.strip_prefix("recommendation/")?;
                RecommendationId::new(id).ok().map(Self::Recommendation)
            }
        }
    }
}

/// As it is stored: never to be changed.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Recommendation(id) => write!(f, "recommendation/{id}"),
            Self::National => f.write_str("national"),
            Self::Closing => f.write_str("closing"),
        }
    }
}

impl TryFrom<String> for Step {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is no step of a toolkit")
    }
}

string_form!(Step);

impl From<Step> for String {
    fn from(step: Step) -> Self {
        step.to_string()
    }
}

/// Where a step stands among all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// From 1.
    pub position: usize,
    pub total: usize,
    pub previous: Option<Step>,
    pub next: Option<Step>,
}

impl Toolkit {
    /// Every step in reading order: the recommendations, the national page, the closing page.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        self.recommendations
            .iter()
            .map(|r| Step::Recommendation(r.id.clone()))
            .chain([Step::National, Step::Closing])
    }

    pub fn recommendation(&self, id: &RecommendationId) -> Option<&Recommendation> {
        self.recommendations.iter().find(|r| r.id == *id)
    }

    pub fn numbered(&self, number: u16) -> Option<&Recommendation> {
        self.recommendations.iter().find(|r| r.number == number)
    }

    /// The step's title, or nothing for a recommendation that is not here.
    pub fn title_of(&self, step: &Step) -> Option<&str> {
        match step {
            Step::Recommendation(id) => self.recommendation(id).map(|r| r.about.title.as_str()),
            Step::National => Some(&self.national.about.title),
            Step::Closing => Some(&self.closing.about.title),
        }
    }

    /// The step's title behind its number, where it has one: `7. Adults who go missing`.
    pub fn label_of(&self, step: &Step) -> Option<String> {
        match step {
            Step::Recommendation(id) => {
                self.recommendation(id).map(|r| format!("{}. {}", r.number, r.about.title))
            }
            Step::National | Step::Closing => self.title_of(step).map(str::to_owned),
        }
    }

    /// Where a step stands; nothing for a recommendation that is not here.
    pub fn neighbours(&self, step: &Step) -> Option<Neighbours> {
        let steps: Vec<Step> = self.steps().collect();
        let at = steps.iter().position(|s| s == step)?;
        Some(Neighbours {
            position: at + 1,
            total: steps.len(),
            previous: at.checked_sub(1).and_then(|i| steps.get(i).cloned()),
            next: steps.get(at + 1).cloned(),
        })
    }
}
