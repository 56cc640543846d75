//! Narrowing the toolkit's menu by theme and by body.

use super::{BodyId, Recommendation, ThemeId, Toolkit, ToolkitPage};

/// What the menu is narrowed to. Both at once means: of that theme and of that body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ToolkitFilter {
    pub theme: Option<ThemeId>,
    pub body: Option<BodyId>,
}

impl ToolkitFilter {
    pub fn is_empty(&self) -> bool {
        self.theme.is_none() && self.body.is_none()
    }

    pub fn admits(&self, recommendation: &Recommendation) -> bool {
        self.admits_parts(&recommendation.themes, &recommendation.bodies)
    }

    pub fn admits_page(&self, page: &ToolkitPage) -> bool {
        self.admits_parts(&page.themes, &page.bodies)
    }

    fn admits_parts(&self, themes: &[ThemeId], bodies: &[BodyId]) -> bool {
        self.theme.as_ref().is_none_or(|theme| themes.contains(theme))
            && self.body.as_ref().is_none_or(|body| bodies.contains(body))
    }

    /// How many entries of the menu it admits: recommendations and the national page.
    pub fn count(&self, toolkit: &Toolkit) -> usize {
        let local = toolkit.recommendations.iter().filter(|r| self.admits(r)).count();
        local + usize::from(self.admits_page(&toolkit.national))
    }

    /// The same filter with another theme, or with none.
    pub fn with_theme(&self, theme: Option<ThemeId>) -> Self {
        Self { theme, body: self.body.clone() }
    }

    /// The same filter with another body, or with none.
    pub fn with_body(&self, body: Option<BodyId>) -> Self {
        Self { theme: self.theme.clone(), body }
    }
}
