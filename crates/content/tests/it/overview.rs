//! What the front door counts.

use content::{Facet, FacetValue, FindingKind, FindingsFilter};
use test_support::seeds::library;

#[test]
fn each_way_in_tells_how_much_there_is() {
    let library = library();
    let overview = &library.overview;
    assert_eq!(overview.recommendations, library.toolkit.as_ref().unwrap().recommendations.len());
    assert_eq!(overview.reviews, library.reports.iter().map(|r| r.reviews.len()).sum::<usize>());
    assert_eq!(overview.issues, library.issues.len());
    assert_eq!(overview.articles, library.issues.iter().map(|i| i.articles.len()).sum::<usize>());
    assert_eq!(overview.courses, library.courses.len());
    assert_eq!(overview.lines, library.strategy.as_ref().unwrap().lines().count());
}

#[test]
fn a_theme_is_counted_as_its_page_counts_it() {
    let library = library();
    for counted in &library.overview.themes {
        let groups = library.of_theme(&counted.theme).into_iter();
        let shown: usize = groups.map(|group| group.records.len()).sum();
        assert_eq!(counted.records, shown, "{}", counted.theme);
    }
    let told: Vec<_> = library.overview.themes.iter().map(|counted| &counted.theme).collect();
    for theme in &library.themes {
        assert_eq!(told.contains(&&theme.id), !library.of_theme(&theme.id).is_empty());
    }
}

#[test]
fn what_comes_back_is_counted_as_the_explorer_counts_it() {
    let library = library();
    let recurring = &library.overview.recurring;
    assert_eq!(recurring.len(), 5);
    assert!(recurring.windows(2).all(|two| two[0].reviews() >= two[1].reviews()));
    for row in recurring {
        let theme = library.theme(&row.theme).expect("it is there");
        let filter = FindingsFilter::default()
            .with(Facet::Kind, Some(FacetValue::Kind(FindingKind::Strengthen)))
            .with(Facet::Theme, Some(FacetValue::Theme(theme)));
        assert_eq!(row.counts.iter().sum::<usize>(), filter.count(library), "{}", row.theme);
        assert!(row.reviews() <= row.counts.len());
    }
}
