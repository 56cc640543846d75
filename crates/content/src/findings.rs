//! All findings of all reviews in one list: its filter and order, and where the same theme occurs
//! in other reviews.

use super::{
    Finding, FindingId, FindingKind, Library, Organisation, OrganisationId, Review, ReviewId,
    Theme, ThemeId,
};
use crate::slugs::slugs;

/// The filter and order of the list of findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FindingsFilter {
    pub kind: Option<FindingKind>,
    pub theme: Option<ThemeId>,
    pub body: Option<OrganisationId>,
    pub review: Option<ReviewId>,
    pub sort: FindingSort,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FindingSort {
    /// By review, in the documents' order.
    #[default]
    Source,
    /// By kind of finding.
    Kind,
    /// By the finding's first theme.
    Theme,
}

slugs!(FindingSort { Source: "source", Kind: "type", Theme: "theme" });

/// What the list can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Theme,
    Body,
    Review,
}

impl Facet {
    pub const ALL: [Self; 4] = [Self::Kind, Self::Theme, Self::Body, Self::Review];
}

/// One value of a facet.
#[derive(Clone, Copy, Debug)]
pub enum FacetValue<'a> {
    Kind(FindingKind),
    Theme(&'a Theme),
    Body(&'a Organisation),
    Review(&'a Review),
}

impl<'a> FacetValue<'a> {
    /// Every value that a facet can have.
    pub fn all(facet: Facet, library: &'a Library) -> Vec<Self> {
        match facet {
            Facet::Kind => FindingKind::ALL.into_iter().map(Self::Kind).collect(),
            Facet::Theme => library.themes.iter().map(Self::Theme).collect(),
            Facet::Body => library.bodies.iter().map(Self::Body).collect(),
            Facet::Review => library.reviews().map(Self::Review).collect(),
        }
    }

    /// As written in addresses.
    pub fn value(self) -> &'a str {
        match self {
            Self::Kind(kind) => kind.slug(),
            Self::Theme(theme) => theme.id.as_str(),
            Self::Body(body) => body.id.as_str(),
            Self::Review(review) => review.id.as_str(),
        }
    }
}

/// A finding with its review.
pub type FindingEntry<'a> = (&'a Review, &'a Finding);

impl FindingsFilter {
    /// Whether it admits everything. The order does not matter.
    pub fn is_empty(&self) -> bool {
        self.kind.is_none() && self.theme.is_none() && self.body.is_none() && self.review.is_none()
    }

    pub fn admits(&self, review: &Review, finding: &Finding) -> bool {
        self.kind.is_none_or(|kind| kind == finding.kind)
            && self.review.as_ref().is_none_or(|id| *id == review.id)
            && finding.about.concerns(self.theme.as_ref(), self.body.as_ref())
    }

    pub fn count(&self, library: &Library) -> usize {
        library.findings().filter(|(review, finding)| self.admits(review, finding)).count()
    }

    /// The findings that it admits, under the headings of its order; empty headings are left out.
    pub fn groups<'a>(&self, library: &'a Library) -> Vec<(FacetValue<'a>, Vec<FindingEntry<'a>>)> {
        let facet = match self.sort {
            FindingSort::Source => Facet::Review,
            FindingSort::Kind => Facet::Kind,
            FindingSort::Theme => Facet::Theme,
        };
        let admitted: Vec<FindingEntry<'a>> =
            library.findings().filter(|(review, finding)| self.admits(review, finding)).collect();
        let mut groups = Vec::new();
        for pick in FacetValue::all(facet, library) {
            let mut found = admitted.clone();
            found.retain(|(review, finding)| match pick {
                FacetValue::Kind(kind) => finding.kind == kind,
                FacetValue::Theme(theme) => finding.about.themes.first() == Some(&theme.id),
                FacetValue::Body(_) => false,
                FacetValue::Review(of) => review.id == of.id,
            });
            if !found.is_empty() {
                groups.push((pick, found));
            }
        }
        groups
    }

    /// With another value of a facet, or with none.
    pub fn with(&self, facet: Facet, pick: Option<FacetValue<'_>>) -> Self {
        let mut filter = self.clone();
        match facet {
            Facet::Kind => filter.kind = None,
            Facet::Theme => filter.theme = None,
            Facet::Body => filter.body = None,
            Facet::Review => filter.review = None,
        }
        match pick {
            None => {}
            Some(FacetValue::Kind(kind)) => filter.kind = Some(kind),
            Some(FacetValue::Theme(theme)) => filter.theme = Some(theme.id.clone()),
            Some(FacetValue::Body(body)) => filter.body = Some(body.id.clone()),
            Some(FacetValue::Review(review)) => filter.review = Some(review.id.clone()),
        }
        filter
    }

    /// Whether a value is in force.
    pub fn has(&self, pick: FacetValue<'_>) -> bool {
        match pick {
            FacetValue::Kind(kind) => self.kind == Some(kind),
            FacetValue::Theme(theme) => self.theme.as_ref() == Some(&theme.id),
            FacetValue::Body(body) => self.body.as_ref() == Some(&body.id),
            FacetValue::Review(review) => self.review.as_ref() == Some(&review.id),
        }
    }

    /// The values of a facet, each with how many findings it would show together with the other
    /// filters in force. One that would show none is left out, unless it is in force.
    pub fn choices<'a>(&self, facet: Facet, library: &'a Library) -> Vec<(FacetValue<'a>, usize)> {
        let counted = FacetValue::all(facet, library)
            .into_iter()
            .map(|pick| (pick, self.with(facet, Some(pick)).count(library)));
        counted.filter(|(pick, count)| *count > 0 || self.has(*pick)).collect()
    }

    /// The values in force.
    pub fn picks<'a>(&self, library: &'a Library) -> Vec<(Facet, FacetValue<'a>)> {
        let mut picks = Vec::new();
        for facet in Facet::ALL {
            let chosen = FacetValue::all(facet, library).into_iter().find(|pick| self.has(*pick));
            picks.extend(chosen.map(|pick| (facet, pick)));
        }
        picks
    }

    /// Whether both show the same, in any order.
    pub fn shows_same(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.theme == other.theme
            && self.body == other.body
            && self.review == other.review
    }
}

/// How many findings of other reviews are shown next to a finding.
const FEW: usize = 4;

/// Where a finding's first theme occurs in other reviews.
pub struct RelatedFindings<'a> {
    pub theme: &'a Theme,
    /// One from each of a few reviews.
    pub few: Vec<FindingEntry<'a>>,
    /// All of them, with the finding's own review.
    pub all: FindingsFilter,
}

impl Library {
    /// Where a finding's first theme occurs in other reviews: in findings of the same kind or, if
    /// there are none, of any kind. Those with it as their first theme come first.
    pub fn elsewhere(&self, id: &FindingId) -> Option<RelatedFindings<'_>> {
        let (own, finding) = self.finding(id)?;
        let theme = self.theme(finding.about.themes.first()?)?;
        for kind in [Some(finding.kind), None] {
            let all =
                FindingsFilter { kind, theme: Some(theme.id.clone()), ..FindingsFilter::default() };
            let mut few: Vec<FindingEntry<'_>> = Vec::new();
            for truest in [true, false] {
                for (review, finding) in self.findings() {
                    let is_first = finding.about.themes.first() == Some(&theme.id);
                    let told = review.id == own.id || few.iter().any(|(r, _)| r.id == review.id);
                    if is_first == truest && !told && all.admits(review, finding) {
                        few.push((review, finding));
                    }
                }
            }
            few.truncate(FEW);
            if !few.is_empty() {
                return Some(RelatedFindings { theme, few, all });
            }
        }
        None
    }
}
