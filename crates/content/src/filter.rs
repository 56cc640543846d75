//! Filtering the toolkit's menu by theme and by body.

use super::{OrganisationId, RecordMeta, RecordRef, ThemeId, Toolkit};

/// The filter of the menu. With both set, an entry must match both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ToolkitFilter {
    pub theme: Option<ThemeId>,
    pub body: Option<OrganisationId>,
}

impl ToolkitFilter {
    pub fn is_empty(&self) -> bool {
        self.theme.is_none() && self.body.is_none()
    }

    pub fn admits(&self, about: &RecordMeta) -> bool {
        about.concerns(self.theme.as_ref(), self.body.as_ref())
    }

    /// How many entries of the menu it admits: recommendations and the national page.
    pub fn count(&self, toolkit: &Toolkit) -> usize {
        self.records(toolkit).len()
    }

    /// The entries of the menu that it admits, in its order.
    pub fn records(&self, toolkit: &Toolkit) -> Vec<RecordRef> {
        let local = toolkit.recommendations.iter().filter(|r| self.admits(&r.about));
        let local = local.map(|r| RecordRef::Recommendation(r.id.clone()));
        let national = self.admits(&toolkit.national.about).then_some(RecordRef::National);
        local.chain(national).collect()
    }

    /// The same filter with another theme, or with none.
    pub fn with_theme(&self, theme: Option<ThemeId>) -> Self {
        Self { theme, body: self.body.clone() }
    }

    /// The same filter with another body, or with none.
    pub fn with_body(&self, body: Option<OrganisationId>) -> Self {
        Self { theme: self.theme.clone(), body }
    }
}
