//! The findings explorer's rules, asked of the real library: what a filter admits, what its
//! choices count, how the list is grouped, and what the matrix shows.

use content::{
    Facet, FacetValue, FindingKind, FindingSort, FindingsFilter, Matrix, Review, ReviewKind,
};
use test_support::seeds::library;

/// Filters of every facet that has values with findings, alone and by twos.
fn filters() -> Vec<FindingsFilter> {
    let whole = FindingsFilter::default();
    let mut filters = vec![whole.clone()];
    for facet in Facet::ALL {
        for (pick, _) in whole.choices(facet, library()).into_iter().take(4) {
            let one = whole.with(facet, Some(pick));
            let other = if facet == Facet::Theme { Facet::Kind } else { Facet::Theme };
            let two = one.choices(other, library()).into_iter().next();
            filters.extend(two.map(|(pick, _)| one.with(other, Some(pick))));
            filters.push(one);
        }
    }
    filters
}

#[test]
fn a_choice_counts_what_choosing_it_shows() {
    for filter in filters() {
        for facet in Facet::ALL {
            let choices = filter.choices(facet, library());
            for (pick, count) in &choices {
                let chosen = filter.with(facet, Some(*pick));
                let shown: usize = chosen.groups(library()).iter().map(|(_, g)| g.len()).sum();
                assert_eq!((shown, chosen.has(*pick)), (*count, true), "{chosen:?}");
                assert!(*count > 0 || filter.has(*pick), "an empty choice that is not in force");
            }
            let left_out = FacetValue::all(facet, library())
                .into_iter()
                .filter(|pick| !choices.iter().any(|(other, _)| other.value() == pick.value()));
            for pick in left_out {
                assert_eq!(filter.with(facet, Some(pick)).count(library()), 0);
            }
        }
    }
}

#[test]
fn an_empty_choice_stays_while_it_is_in_force() {
    let library = library();
    let strengthen = FindingsFilter::default()
        .with(Facet::Kind, Some(FacetValue::Kind(FindingKind::Strengthen)));
    let without = library.reviews().find(|r| r.of_kind(FindingKind::Strengthen).count() == 0);
    let without = without.expect("a review without areas to strengthen");
    let none = strengthen.with(Facet::Review, Some(FacetValue::Review(without)));
    assert_eq!(none.count(library), 0);
    assert!(none.groups(library).is_empty());
    let of_review = none.choices(Facet::Review, library);
    assert!(
        of_review.iter().any(|(pick, count)| pick.value() == without.id.as_str() && *count == 0)
    );
    let picks = none.picks(library);
    let values: Vec<&str> = picks.iter().map(|(_, pick)| pick.value()).collect();
    assert_eq!(values, ["strengthen", without.id.as_str()]);
}

#[test]
fn a_filter_without_a_facet_admits_more_and_knows_its_like() {
    for filter in filters() {
        assert_eq!(filter.is_empty(), filter.picks(library()).is_empty());
        for facet in Facet::ALL {
            assert!(filter.with(facet, None).count(library()) >= filter.count(library()));
        }
        let sorted = FindingsFilter { sort: FindingSort::Theme, ..filter.clone() };
        assert!(filter.shows_same(&sorted) && filter != sorted);
        let other = filter.with(Facet::Kind, Some(FacetValue::Kind(FindingKind::Action)));
        assert_eq!(filter.shows_same(&other), filter.kind == other.kind);
    }
}

#[test]
fn every_order_shows_each_finding_once_under_its_heading() {
    for filter in filters() {
        for sort in FindingSort::ALL {
            let filter = FindingsFilter { sort, ..filter.clone() };
            let mut ids = Vec::new();
            for (heading, found) in filter.groups(library()) {
                for (review, finding) in found {
                    let right = match heading {
                        FacetValue::Review(of) => of.id == review.id && sort == FindingSort::Source,
                        FacetValue::Kind(kind) => kind == finding.kind && sort == FindingSort::Kind,
                        FacetValue::Theme(theme) => {
                            finding.about.themes[0] == theme.id && sort == FindingSort::Theme
                        }
                        FacetValue::Body(_) => false,
                    };
                    assert!(right, "{} under {}", finding.id, heading.value());
                    ids.push(finding.id.as_str());
                }
            }
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), filter.count(library()));
        }
    }
}

#[test]
fn the_matrix_counts_areas_to_strengthen_unless_told_otherwise() {
    let whole = FindingsFilter::default();
    assert_eq!(whole.counted(false).kind, Some(FindingKind::Strengthen));
    assert_eq!(whole.counted(true), whole);
    for filter in filters() {
        let counted = filter.counted(true);
        assert_eq!((counted.kind, &counted.body), (filter.kind, &filter.body));
        assert_eq!(
            (counted.theme, counted.review),
            (None, None),
            "it shows all themes and reviews"
        );
    }
}

#[test]
fn each_square_counts_what_it_leads_to() {
    for counted in [false, true].map(|all| FindingsFilter::default().counted(all)) {
        let matrix = Matrix::of(library(), counted.clone());
        for row in &matrix.rows {
            for (count, review) in row.counts.iter().zip(&matrix.columns) {
                assert_eq!(matrix.filter(row.theme, Some(review)).count(library()), *count);
            }
            assert_eq!(matrix.filter(row.theme, None).count(library()), row.total());
            assert!(row.total() > 0 && row.reviews() <= matrix.columns.len());
        }
        for review in &matrix.columns {
            assert!(review.findings.iter().any(|finding| counted.admits(review, finding)));
        }
        let weights: Vec<_> = matrix.rows.iter().map(|r| (r.reviews(), r.total())).collect();
        assert!(weights.is_sorted_by(|a, b| a >= b), "what comes back most is first: {weights:?}");
    }
    assert_eq!([1, 4, 5, 25].map(Matrix::size), [1, 4, 5, 5]);
}

#[test]
fn the_same_theme_elsewhere_is_one_finding_of_each_other_review() {
    for (review, finding) in library().findings() {
        let Some(elsewhere) = library().elsewhere(&finding.id) else { continue };
        assert_eq!(elsewhere.theme.id, finding.about.themes[0]);
        assert!((1..=4).contains(&elsewhere.few.len()));
        let mut reviews: Vec<&str> = Vec::new();
        for (other, found) in &elsewhere.few {
            assert_ne!(other.id, review.id);
            assert!(elsewhere.all.admits(other, found));
            assert!(!reviews.contains(&other.id.as_str()), "one of each review");
            reviews.push(other.id.as_str());
        }
    }
}

#[test]
fn a_review_tells_its_findings_kind_by_kind() {
    for review in library().reviews() {
        let told = review.told();
        assert_eq!(told.len(), review.findings.len());
        let order = |kind| FindingKind::ALL.iter().position(|other| *other == kind);
        assert!(told.is_sorted_by_key(|finding| order(finding.kind)));
        let counts = review.counts();
        assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), told.len());
        assert!(counts.iter().all(|(_, count)| *count > 0));
    }
}

#[test]
fn a_report_groups_its_reviews_and_loses_none() {
    for report in &library().reports {
        let groups = report.groups();
        assert_eq!(groups.iter().map(|(_, of)| of.len()).sum::<usize>(), report.reviews.len());
        assert!(groups.iter().all(|(kind, of)| of.iter().all(|r| r.kind.group() == *kind)));
    }
    assert_eq!(ReviewKind::Notification.group(), ReviewKind::CaseReview);
}

#[test]
fn a_short_title_with_a_year_needs_no_period() {
    let review = library().reviews().next().expect("a review");
    let told = |short: &str, period: &str| {
        Review { short: short.into(), period: period.into(), ..review.clone() }.short_with_period()
    };
    assert_eq!(told("Plans, August 2016", "August 2016"), "Plans, August 2016");
    assert_eq!(told("Section 11, 2016/17", "2016/17"), "Section 11, 2016/17");
    assert_eq!(told("Case J", "Published June 2016."), "Case J, Published June 2016");
    assert_eq!(told("S47s of 12345", "2016"), "S47s of 12345, 2016");
}
