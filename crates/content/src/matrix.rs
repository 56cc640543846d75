//! The matrix of themes by reviews, which shows recurring themes.

use super::{Facet, FacetValue, FindingKind, FindingsFilter, Library, Review, Theme};

/// The count from which squares stop growing.
const LARGEST: usize = 5;

/// How many findings of each theme each review has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix<'a> {
    /// Which findings are counted.
    pub counted: FindingsFilter,
    /// The reviews with any counted finding.
    pub columns: Vec<&'a Review>,
    /// The themes with any; those in the most reviews first.
    pub rows: Vec<MatrixRow<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow<'a> {
    pub theme: &'a Theme,
    /// One for each column.
    pub counts: Vec<usize>,
}

impl MatrixRow<'_> {
    /// The number of reviews in which the theme occurs.
    pub fn reviews(&self) -> usize {
        self.counts.iter().filter(|count| **count > 0).count()
    }

    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl FindingsFilter {
    /// Which findings the matrix next to a list counts: those of the list's kind and body. If the
    /// list has all kinds, it counts areas to strengthen, unless all are asked for.
    pub fn counted(&self, all_kinds: bool) -> Self {
        let kind = self.kind.or((!all_kinds).then_some(FindingKind::Strengthen));
        Self { kind, body: self.body.clone(), ..Self::default() }
    }
}

impl<'a> Matrix<'a> {
    pub fn of(library: &'a Library, counted: FindingsFilter) -> Self {
        let columns: Vec<&Review> = library
            .reviews()
            .filter(|review| review.findings.iter().any(|f| counted.admits(review, f)))
            .collect();
        let mut rows: Vec<MatrixRow<'a>> = Vec::new();
        for theme in &library.themes {
            let of_theme = counted.with(Facet::Theme, Some(FacetValue::Theme(theme)));
            let of = |review: &&Review| {
                review.findings.iter().filter(|f| of_theme.admits(review, f)).count()
            };
            let row = MatrixRow { theme, counts: columns.iter().map(of).collect() };
            let weight = (row.reviews(), row.total());
            if weight.1 > 0 {
                let lighter = |other: &MatrixRow<'_>| (other.reviews(), other.total()) < weight;
                let at = rows.iter().position(lighter).unwrap_or(rows.len());
                rows.insert(at, row);
            }
        }
        Self { counted, columns, rows }
    }

    /// The findings of a row's heading, or of one of its squares.
    pub fn filter(&self, theme: &Theme, review: Option<&Review>) -> FindingsFilter {
        self.counted
            .with(Facet::Theme, Some(FacetValue::Theme(theme)))
            .with(Facet::Review, review.map(FacetValue::Review))
    }

    /// The size of a square, from 1.
    pub fn size(count: usize) -> usize {
        count.clamp(1, LARGEST)
    }
}
