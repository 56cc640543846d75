//! Newsletters: issues, their sections and their articles.

use miniserde::Deserialize;
use serde::Serialize;

use super::{
    ArticleId, Citation, IssueId, Library, Organisation, OrganisationId, PartialDate, Prose,
    RecordMeta, SectionId, ThemeId,
};

/// One issue of a newsletter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    pub id: IssueId,
    pub title: String,
    /// The partnership whose newsletter it is.
    pub publisher: OrganisationId,
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
    pub about: RecordMeta,
    pub section: SectionId,
    pub body: Prose,
}

/// The filter of the newsletters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NewsletterFilter {
    pub theme: Option<ThemeId>,
    pub publisher: Option<OrganisationId>,
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

    /// The issues with articles that it admits, each with those articles.
    pub fn issues<'a>(&self, issues: &'a [Issue]) -> Vec<(&'a Issue, Vec<&'a Article>)> {
        let all = issues.iter().map(|issue| (issue, self.articles(issue).collect::<Vec<_>>()));
        all.filter(|(_, articles)| !articles.is_empty()).collect()
    }

    /// The same filter with another theme, or with none.
    pub fn with_theme(&self, theme: Option<ThemeId>) -> Self {
        Self { theme, publisher: self.publisher.clone() }
    }

    /// The same filter with another partnership, or with none.
    pub fn with_publisher(&self, publisher: Option<OrganisationId>) -> Self {
        Self { theme: self.theme.clone(), publisher }
    }
}

/// The position of an article in its issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticlePlace<'a> {
    /// From 1.
    pub position: usize,
    pub total: usize,
    pub previous: Option<&'a Article>,
    pub next: Option<&'a Article>,
}

impl Issue {
    /// The articles of a section, in reading order, each with its number in the issue.
    pub fn in_section(&self, id: &SectionId) -> Vec<(usize, &Article)> {
        let numbered = self.articles.iter().enumerate().map(|(at, article)| (at + 1, article));
        numbered.filter(|(_, article)| article.section == *id).collect()
    }

    /// The position of an article; `None` for one of another issue.
    pub fn place_of(&self, id: &ArticleId) -> Option<ArticlePlace<'_>> {
        let at = self.articles.iter().position(|article| article.id == *id)?;
        Some(ArticlePlace {
            position: at + 1,
            total: self.articles.len(),
            previous: at.checked_sub(1).and_then(|before| self.articles.get(before)),
            next: self.articles.get(at + 1),
        })
    }
}

impl Library {
    /// The publishers of the newsletters, without duplicates, in the order of the issues.
    pub fn publishers(&self) -> Vec<&Organisation> {
        let mut publishers: Vec<&Organisation> = Vec::new();
        for body in self.issues.iter().filter_map(|issue| self.body(&issue.publisher)) {
            if !publishers.contains(&body) {
                publishers.push(body);
            }
        }
        publishers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceId;

    fn citation() -> Citation {
        Citation { document: SourceId::new("news").expect("an id"), place: "Page 1".into() }
    }

    fn article(id: &str, theme: &str) -> Article {
        Article {
            id: ArticleId::new(id).expect("an id"),
            about: RecordMeta {
                title: id.into(),
                summary: id.into(),
                source: citation(),
                themes: vec![ThemeId::new(theme).expect("an id")],
                bodies: vec![],
                content_note: None,
                editor_note: None,
                links: vec![],
            },
            section: SectionId::new(theme).expect("an id"),
            body: Prose { blocks: vec![] },
        }
    }

    fn issue(id: &str, publisher: &str, articles: Vec<Article>) -> Issue {
        Issue {
            id: IssueId::new(id).expect("an id"),
            title: id.into(),
            publisher: OrganisationId::new(publisher).expect("an id"),
            date: PartialDate::Year(2019),
            number: None,
            summary: id.into(),
            source: citation(),
            editor_note: None,
            introduction: Prose { blocks: vec![] },
            sections: vec![],
            articles,
        }
    }

    #[test]
    fn narrows_issues_to_those_with_an_article_of_the_theme_and_the_partnership() {
        let issues = [
            issue("new", "north", vec![article("a", "neglect"), article("b", "missing")]),
            issue("old", "south", vec![article("c", "missing")]),
        ];
        let told = |filter: &NewsletterFilter| {
            let found = filter.issues(&issues);
            found
                .iter()
                .map(|(i, articles)| format!("{}:{}", i.id, articles.len()))
                .collect::<Vec<_>>()
        };
        let all = NewsletterFilter::default();
        assert_eq!(told(&all), ["new:2", "old:1"]);
        let neglect = all.with_theme(ThemeId::new("neglect").ok());
        assert_eq!(told(&neglect), ["new:1"]);
        assert_eq!(neglect.count(&issues), 1);
        let south = OrganisationId::new("south").ok();
        assert_eq!(told(&all.with_publisher(south.clone())), ["old:1"]);
        assert!(told(&neglect.with_publisher(south)).is_empty());
    }

    #[test]
    fn an_article_stands_among_its_neighbours_and_in_its_section() {
        let issue =
            issue("i", "north", vec![article("a", "x"), article("b", "y"), article("c", "x")]);
        let id = |article: Option<&Article>| article.map(|a| a.id.as_str().to_owned());
        let first = issue.place_of(&issue.articles[0].id).expect("it is there");
        assert_eq!((first.position, first.total), (1, 3));
        assert_eq!((id(first.previous), id(first.next)), (None, Some("b".into())));
        let last = issue.place_of(&issue.articles[2].id).expect("it is there");
        assert_eq!((id(last.previous), id(last.next)), (Some("b".into()), None));
        assert_eq!(issue.place_of(&ArticleId::new("d").expect("an id")), None);
        let x = issue.in_section(&SectionId::new("x").expect("an id"));
        assert_eq!(x.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 3]);
    }
}
