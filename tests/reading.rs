//! Newsletters, words, themes and related documents, asked of the real library.

mod support;

use content::{DocumentFilter, NewsletterFilter, Piece, RecordKind, SourceId, ThemeId, pieces};
use support::seeds::library;

#[test]
fn every_article_is_in_a_section_of_its_issue_and_has_neighbours() {
    for issue in &library().issues {
        let sections = issue.sections.iter().map(|part| issue.in_section(&part.id).len());
        assert_eq!(sections.sum::<usize>(), issue.articles.len(), "{}", issue.id);
        for (at, article) in issue.articles.iter().enumerate() {
            let place = issue.place_of(&article.id).expect("it is there");
            assert_eq!((place.position, place.total), (at + 1, issue.articles.len()));
        }
    }
}

#[test]
fn the_counts_of_partnerships_add_up() {
    let library = library();
    let all = NewsletterFilter::default();
    let publishers = library.publishers();
    let of = |id| all.with_publisher(Some(id)).count(&library.issues);
    let sum: usize = publishers.iter().map(|body| of(body.id.clone())).sum();
    assert_eq!(sum, all.count(&library.issues));
}

#[test]
fn what_can_be_opened_in_a_text_is_among_the_words_used_on_its_page() {
    let library = library();
    for (record, about) in library.records() {
        let document = library.source(&about.source.document);
        let shared = library.words_used(&about.summary, Some(&about.source.document));
        for piece in pieces(&about.summary, &library.glossary, document) {
            if let Piece::Term(_, entry) = piece {
                assert!(shared.contains(&entry), "{record}: {}", entry.id);
            }
        }
    }
}

#[test]
fn a_board_of_the_same_initials_is_told_apart_by_the_document() {
    let library = library();
    for source in &library.sources {
        let id = Some(&source.id);
        for short in ["NSCB", "NSCP"] {
            let meant = library.words_used(short, id);
            assert!(meant.len() <= 1, "{}: {short} means one thing or none", source.id);
        }
    }
    let meant = |document: &str| {
        let id = SourceId::new(document).expect(document);
        let words = library.words_used("NSCB", Some(&id));
        words.first().map(|entry| entry.id.as_str().to_owned())
    };
    assert_eq!(meant("mset-strategy-2018-2020").as_deref(), Some("nscb"));
    assert_eq!(meant("learning-from-practice-2016-17").as_deref(), Some("nscb"));
    assert_eq!(
        meant("nottinghamshire-newsletter-2019-07").as_deref(),
        Some("nscb-nottinghamshire")
    );
}

#[test]
fn the_glossary_is_whole_and_in_order_when_nothing_is_typed() {
    let library = library();
    let letters = library.glossary_with("");
    let count: usize = letters.iter().map(|letter| letter.entries.len()).sum();
    assert_eq!(count, library.glossary.len());
    assert!(letters.windows(2).all(|pair| pair[0].letter < pair[1].letter));
    let found = library.glossary_with("clinical commissioning");
    let found: Vec<_> = found.iter().flat_map(|l| &l.entries).map(|e| e.id.as_str()).collect();
    assert!(found.contains(&"ccg") && found.contains(&"icb"), "by old and new name: {found:?}");
    assert!(library.glossary_with("zzz").is_empty());
    let icb = library.term_named("Integrated care board (ICB)").expect("it is an entry");
    assert_eq!(icb.id.as_str(), "icb");
}

#[test]
fn a_theme_has_each_of_its_records_once() {
    let library = library();
    for theme in &library.themes {
        let groups = library.of_theme(&theme.id);
        let count: usize = groups.iter().map(|group| group.records.len()).sum();
        let records = library.records();
        assert_eq!(count, records.iter().filter(|(_, a)| a.themes.contains(&theme.id)).count());
        let findings = groups.iter().find(|group| group.kind == RecordKind::Finding);
        let by_review: usize =
            library.findings_of_theme(&theme.id).iter().map(|(_, found)| found.len()).sum();
        assert_eq!(by_review, findings.map_or(0, |group| group.records.len()), "{}", theme.id);
    }
    assert!(library.of_theme(&ThemeId::new("no-such-theme").expect("an id")).is_empty());
}

#[test]
fn places_are_listed_once_each_in_alphabetical_order() {
    let library = library();
    let places = library.document_places();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
    let lists = &library.related_documents;
    let all = DocumentFilter::default();
    for place in places {
        assert!(all.with_place(Some(place.to_owned())).count(lists) > 0, "{place}");
    }
}
