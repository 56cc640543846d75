//! What every record has, of whatever kind.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Citation, Link, OrganisationId, ThemeId};

/// The part that all records share: what it is, where it comes from, what it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordMeta {
    pub title: String,
    /// The record in a sentence; for a finding or a line of a strategy, the whole of it.
    pub summary: String,
    pub source: Citation,
    /// The most relevant first.
    pub themes: Vec<ThemeId>,
    pub bodies: Vec<OrganisationId>,
    /// A warning of what the text is about, shown before it.
    pub content_note: Option<String>,
    /// What the source misprints or contradicts.
    pub editor_note: Option<String>,
    pub links: Vec<Link>,
}

impl RecordMeta {
    /// Whether it concerns a theme and a body; `None` admits every record.
    pub fn concerns(&self, theme: Option<&ThemeId>, body: Option<&OrganisationId>) -> bool {
        theme.is_none_or(|theme| self.themes.contains(theme))
            && body.is_none_or(|body| self.bodies.contains(body))
    }
}
