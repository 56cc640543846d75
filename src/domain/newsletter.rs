//! Newsletters: issues, their sections and their articles.

use miniserde::Deserialize;
use serde::Serialize;

use super::{About, ArticleId, BodyId, Citation, IssueId, PartialDate, Prose, SectionId, ThemeId};

/// One issue of a newsletter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    pub id: IssueId,
    pub title: String,
    /// The partnership whose newsletter it is.
    pub publisher: BodyId,
    pub date: PartialDate,
    pub number: Option<u16>,
    pub summary: String,
    pub source: Citation,
    pub editor_note: Option<String>,
    pub introduction: Prose,
    /// In reading order, each with articles.
    pub sections: Vec<IssueSection>,
    /// In reading order.
    pub articles: Vec<Article>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueSection {
    pub id: SectionId,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    pub id: ArticleId,
    pub about: About,
    pub section: SectionId,
    pub body: Prose,
}

/// What the list of newsletters is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NewsletterFilter {
    pub theme: Option<ThemeId>,
    pub publisher: Option<BodyId>,
}

impl NewsletterFilter {
    /// The articles of an issue that it admits.
    pub fn articles<'a>(&self, issue: &'a Issue) -> impl Iterator<Item = &'a Article> + use<'a> {
        let theme = self.theme.clone();
        let of_publisher = self.publisher.as_ref().is_none_or(|id| *id == issue.publisher);
        issue
            .articles
            .iter()
            .filter(move |a| of_publisher && a.about.concerns(theme.as_ref(), None))
    }

    pub fn count(&self, issues: &[Issue]) -> usize {
        issues.iter().map(|issue| self.articles(issue).count()).sum()
    }
}
