//! The counts on the home page: computed when the content is made, so that the page needs none of
//! the counted records.

use miniserde::Deserialize;
use serde::Serialize;

use super::{FindingsFilter, Library, Matrix, ThemeId};

/// How many recurring themes are shown.
const FEW: usize = 5;

/// The number of records of each kind, and of each theme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    pub recommendations: usize,
    pub reviews: usize,
    pub issues: usize,
    pub articles: usize,
    pub courses: usize,
    /// Of the strategy.
    pub lines: usize,
    /// The themes that have any records.
    pub themes: Vec<ThemeCount>,
    /// The most frequent themes among the areas to strengthen, the most frequent first.
    pub recurring: Vec<Recurring>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeCount {
    pub theme: ThemeId,
    pub records: usize,
}

/// A theme that recurs in review after review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurring {
    pub theme: ThemeId,
    /// How many areas to strengthen each review has of it; of the reviews that have any of any theme.
    pub counts: Vec<usize>,
}

impl Recurring {
    /// The number of reviews in which the theme occurs.
    pub fn reviews(&self) -> usize {
        self.counts.iter().filter(|count| **count > 0).count()
    }
}

impl Overview {
    pub fn of(library: &Library) -> Self {
        let records = library.records();
        let themes = library.themes.iter().map(|theme| ThemeCount {
            theme: theme.id.clone(),
            records: records.iter().filter(|(_, about)| about.themes.contains(&theme.id)).count(),
        });
        let matrix = Matrix::of(library, FindingsFilter::default().counted(false));
        let recurring = matrix.rows.into_iter().take(FEW);
        let recurring = recurring
            .map(|row| Recurring { theme: row.theme.id.clone(), counts: row.counts })
            .collect();
        Self {
            recommendations: library.toolkit.as_ref().map_or(0, |t| t.recommendations.len()),
            reviews: library.reviews().count(),
            issues: library.issues.len(),
            articles: library.issues.iter().map(|issue| issue.articles.len()).sum(),
            courses: library.courses.len(),
            lines: library.strategy.iter().flat_map(|strategy| strategy.lines()).count(),
            themes: themes.filter(|counted| counted.records > 0).collect(),
            recurring,
        }
    }
}
