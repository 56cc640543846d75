//! Every finding of every review in one list, and the matrix of themes by reviews that shows
//! what comes back.

use super::{BodyId, Finding, FindingKind, Library, Review, ReviewId, Theme, ThemeId};

/// What the list of findings is narrowed to, and how it is ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FindingsFilter {
    pub kind: Option<FindingKind>,
    pub theme: Option<ThemeId>,
    pub body: Option<BodyId>,
    pub review: Option<ReviewId>,
    pub sort: FindingSort,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FindingSort {
    /// By review, as the documents tell them.
    #[default]
    Source,
    /// By kind of finding.
    Kind,
    /// By the finding's first theme.
    Theme,
}

impl FindingSort {
    pub const ALL: [Self; 3] = [Self::Source, Self::Kind, Self::Theme];

    /// As it stands in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Kind => "type",
            Self::Theme => "theme",
        }
    }
}

impl FindingsFilter {
    /// Whether nothing is left out. The order leaves nothing out.
    pub fn is_empty(&self) -> bool {
        self.kind.is_none() && self.theme.is_none() && self.body.is_none() && self.review.is_none()
    }

    pub fn admits(&self, review: &Review, finding: &Finding) -> bool {
        self.kind.is_none_or(|kind| kind == finding.kind)
            && self.review.as_ref().is_none_or(|id| *id == review.id)
            && finding.about.concerns(self.theme.as_ref(), self.body.as_ref())
    }

    /// The findings that it admits, in its order, each with its review.
    pub fn findings<'a>(&self, library: &'a Library) -> Vec<(&'a Review, &'a Finding)> {
        let admitted: Vec<_> =
            library.findings().filter(|(review, finding)| self.admits(review, finding)).collect();
        let first_theme = |finding: &Finding| finding.about.themes.first().cloned();
        match self.sort {
            FindingSort::Source => admitted,
            FindingSort::Kind => FindingKind::ALL
                .into_iter()
                .flat_map(|kind| admitted.iter().filter(move |(_, f)| f.kind == kind).copied())
                .collect(),
            FindingSort::Theme => library
                .themes
                .iter()
                .flat_map(|theme| {
                    let id = Some(theme.id.clone());
                    admitted.iter().filter(move |(_, f)| first_theme(f) == id).copied()
                })
                .collect(),
        }
    }

    pub fn count(&self, library: &Library) -> usize {
        library.findings().filter(|(review, finding)| self.admits(review, finding)).count()
    }
}

/// How many findings of each theme each review has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix<'a> {
    /// The reviews that have any finding that is counted.
    pub columns: Vec<&'a Review>,
    /// The themes that have any; what comes back in the most reviews first.
    pub rows: Vec<MatrixRow<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow<'a> {
    pub theme: &'a Theme,
    /// One for each column.
    pub counts: Vec<usize>,
}

impl MatrixRow<'_> {
    /// In how many of the reviews the theme comes up.
    pub fn reviews(&self) -> usize {
        self.counts.iter().filter(|count| **count > 0).count()
    }

    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl<'a> Matrix<'a> {
    /// Counts the findings of one kind, or of all kinds, and of a body, where one is named.
    pub fn of(library: &'a Library, kind: Option<FindingKind>, body: Option<&BodyId>) -> Self {
        let counts = |finding: &Finding, theme: Option<&ThemeId>| {
            kind.is_none_or(|kind| kind == finding.kind) && finding.about.concerns(theme, body)
        };
        let columns: Vec<&Review> = library
            .reviews()
            .filter(|review| review.findings.iter().any(|finding| counts(finding, None)))
            .collect();
        let mut rows: Vec<MatrixRow<'a>> = Vec::new();
        for theme in &library.themes {
            let of = |review: &&Review| {
                review.findings.iter().filter(|f| counts(f, Some(&theme.id))).count()
            };
            let row = MatrixRow { theme, counts: columns.iter().map(of).collect() };
            let weight = (row.reviews(), row.total());
            if weight.1 > 0 {
                let lighter = |other: &MatrixRow<'_>| (other.reviews(), other.total()) < weight;
                let at = rows.iter().position(lighter).unwrap_or(rows.len());
                rows.insert(at, row);
            }
        }
        Self { columns, rows }
    }
}
