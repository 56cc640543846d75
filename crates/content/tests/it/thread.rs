//! The thread of the real library: what is counted, where it breaks off, and the plan's lines.

use content::{
    Citation, EVIDENCE, FindingKind, Gap, Library, RecordKind, RecordRef, Relation, RelationCounts,
    SourceId,
};
use test_support::seeds::library;

/// The real library with ties of our own in place of the seeds'.
fn tied(ties: &[(&RecordRef, &RecordRef, bool)]) -> Library {
    let document = SourceId::new("jscr-toolkit").expect("an id");
    let at = Citation { document, place: "Recommendation 1".into() };
    let tie = |(from, to, stated): &(&RecordRef, &RecordRef, bool)| Relation {
        from: (*from).clone(),
        to: (*to).clone(),
        why: "Because.".into(),
        stated_at: stated.then(|| at.clone()),
    };
    Library { ties: ties.iter().map(tie).collect(), ..library().clone() }
}

fn records(kind: RecordKind) -> Vec<RecordRef> {
    let records = library().records().into_iter().map(|(record, _)| record);
    records.filter(|record| record.kind() == kind).collect()
}

fn to_strengthen() -> RecordRef {
    let found = library().findings().find(|(_, f)| f.kind == FindingKind::Strengthen);
    RecordRef::Finding(found.expect("one").1.id.clone())
}

#[test]
fn ties_are_counted_both_ways_and_by_what_they_rest_on() {
    let (asked, articles) = (&records(RecordKind::Recommendation)[0], records(RecordKind::Article));
    let other = &records(RecordKind::Recommendation)[1];
    let library = tied(&[
        (asked, &articles[0], true),
        (&articles[1], asked, true),
        (asked, &articles[2], false),
        (asked, other, true),
    ]);
    let rows = library.thread();
    assert_eq!(rows.len(), library.recommendation_refs().len());
    let at = EVIDENCE.iter().position(|kind| *kind == RecordKind::Article).expect("a column");
    assert_eq!(rows[0].1[at], RelationCounts { stated: 2, editorial: 1 });
    assert_eq!(rows[0].1.iter().map(|tally| tally.total()).sum::<usize>(), 3);
    assert_eq!(
        rows[1].1,
        [RelationCounts::default(); 6],
        "a tie between recommendations is no evidence"
    );
}

#[test]
fn each_gap_is_closed_by_its_own_kind_of_tie() {
    let recommendations = records(RecordKind::Recommendation);
    let (area, course) = (to_strengthen(), &records(RecordKind::Course)[0]);
    let figure = &records(RecordKind::Figure)[0];
    let open = tied(&[]);
    let outcome = Gap::NoMeasure.of(&open).0.remove(0);
    for gap in Gap::ALL {
        let (records, total) = gap.of(&open);
        assert!(total > 0 && records.len() == total, "{gap:?} without any tie");
    }
    let library = tied(&[
        (&recommendations[0], figure, false),
        (&recommendations[1], &recommendations[2], true),
        (&recommendations[3], &area, false),
        (course, &area, true),
        (&outcome, figure, true),
    ]);
    let closed = |gap: Gap| {
        let (records, total) = gap.of(&library);
        total - records.len()
    };
    assert_eq!(
        closed(Gap::NoEvidence),
        1,
        "neither another recommendation nor a finding is later evidence"
    );
    assert_eq!(closed(Gap::NoCourse), 1);
    assert_eq!(closed(Gap::NoMeasure), 1);
}

#[test]
fn open_areas_stand_under_their_reviews_once() {
    let library = library();
    let (records, _) = Gap::NoCourse.of(library);
    let groups = library.findings_by_review(&records);
    assert_eq!(groups.iter().map(|(_, findings)| findings.len()).sum::<usize>(), records.len());
    assert!(groups.iter().all(|(_, findings)| !findings.is_empty()));
    assert!(library.findings_by_review(&[]).is_empty());
}

#[test]
fn only_tied_lines_are_listed_with_their_counts() {
    let (lines, findings) = (records(RecordKind::Line), records(RecordKind::Finding));
    let course = &records(RecordKind::Course)[0];
    let library = tied(&[
        (&lines[3], &findings[0], true),
        (&findings[1], &lines[3], false),
        (&lines[3], course, false),
    ]);
    let tied = library.tied_lines();
    assert_eq!(tied.len(), 1);
    assert_eq!(tied[0].1, [(RecordKind::Finding, 2), (RecordKind::Course, 1)]);
}

#[test]
fn every_line_knows_its_neighbours_in_its_column() {
    let strategy = library().strategy.as_ref().expect("a strategy");
    for column in &strategy.columns {
        for (index, line) in column.lines.iter().enumerate() {
            let place = strategy.place_of(&line.id).expect("its place");
            assert_eq!((place.column, place.position), (column, index + 1));
            assert_eq!(place.previous.is_none(), index == 0);
            assert_eq!(place.next, column.lines.get(index + 1));
        }
    }
    assert!(strategy.recurring().windows(2).all(|pair| pair[0].1 as u8 <= pair[1].1 as u8));
}

#[test]
fn every_figure_stands_under_its_document() {
    let library = library();
    let figures = library.figures_by_source();
    let counted: usize = figures.iter().map(|(_, figures)| figures.len()).sum();
    assert_eq!(counted, library.figures.len());
    assert!(figures.iter().all(|(source, figures)| {
        figures.iter().all(|figure| figure.about.source.document == source.id)
    }));
}

#[test]
fn every_share_of_the_documents_fills_its_bar() {
    for figure in &library().figures {
        let stretches = figure.bar_segments();
        assert_eq!(stretches.len(), figure.values.len(), "{}", figure.id);
        assert!(stretches.iter().all(|s| s.start + s.length <= 1000), "{}", figure.id);
    }
}
