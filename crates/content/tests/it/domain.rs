//! The domain's questions, asked of the real library: counts of a filter, neighbours and
//! labels.

use content::{
    OrganisationId, RecommendationId, RecordMeta, RecordRef, Step, ThemeId, ToolkitFilter,
};
use test_support::seeds::{library, the_toolkit};

fn recommendation(id: &str) -> Step {
    Step::Recommendation(RecommendationId::new(id).expect(id))
}

fn theme(id: &str) -> Option<ThemeId> {
    Some(ThemeId::new(id).expect(id))
}

fn body(id: &str) -> Option<OrganisationId> {
    Some(OrganisationId::new(id).expect(id))
}

#[test]
fn an_empty_filter_admits_the_recommendations_and_the_national_page() {
    let filter = ToolkitFilter::default();
    assert!(filter.is_empty());
    assert_eq!(filter.count(the_toolkit()), 19);
}

#[test]
fn a_filter_admits_what_is_of_its_theme_and_of_its_body() {
    let toolkit = the_toolkit();
    let missing = ToolkitFilter { theme: theme("missing"), body: None };
    assert!(!missing.is_empty());
    assert!(!missing.admits(&toolkit.national.about));
    let admitted = toolkit.recommendations.iter().filter(|r| missing.admits(&r.about));
    assert_eq!(admitted.map(|r| r.number).collect::<Vec<_>>(), [7]);
    assert_eq!(missing.count(toolkit), 1);

    let government = ToolkitFilter { theme: None, body: body("government") };
    assert!(government.admits(&toolkit.national.about));
    assert_eq!(government.count(toolkit), 2, "recommendation 14 and the national page");
    assert_eq!(government.with_theme(theme("mental-health")).count(toolkit), 1);
    assert_eq!(government.with_theme(theme("missing")).count(toolkit), 0);
}

#[test]
fn every_count_is_of_the_entries_that_name_both_theme_and_body() {
    let library = library();
    let toolkit = the_toolkit();
    let national = (&toolkit.national.about.themes, &toolkit.national.about.bodies);
    let entries: Vec<(&Vec<ThemeId>, &Vec<OrganisationId>)> = toolkit
        .recommendations
        .iter()
        .map(|r| (&r.about.themes, &r.about.bodies))
        .chain([national])
        .collect();
    for theme in &library.themes {
        let of_theme = ToolkitFilter { theme: Some(theme.id.clone()), body: None };
        let count = entries.iter().filter(|(themes, _)| themes.contains(&theme.id)).count();
        assert_eq!(of_theme.count(toolkit), count, "{}", theme.id);
        for body in &library.bodies {
            let both = entries
                .iter()
                .filter(|(themes, bodies)| themes.contains(&theme.id) && bodies.contains(&body.id));
            let filter = of_theme.with_body(Some(body.id.clone()));
            assert_eq!(filter.count(toolkit), both.count(), "{filter:?}");
        }
    }
}

#[test]
fn a_filter_changes_one_choice_and_keeps_the_other() {
    let filter = ToolkitFilter { theme: theme("missing"), body: body("nsab") };
    let (missing, nsab) = (theme("missing"), body("nsab"));
    let other = filter.with_theme(theme("neglect"));
    assert_eq!(other, ToolkitFilter { theme: theme("neglect"), body: nsab.clone() });
    assert_eq!(filter.with_theme(None), ToolkitFilter { theme: None, body: nsab });
    let other = filter.with_body(body("nscb"));
    assert_eq!(other, ToolkitFilter { theme: missing.clone(), body: body("nscb") });
    assert_eq!(filter.with_body(None), ToolkitFilter { theme: missing, body: None });
}

#[test]
fn the_first_step_has_none_before_it_and_the_last_none_after() {
    let toolkit = the_toolkit();
    let first = toolkit.neighbours(&recommendation("reviewing-the-recommendations"));
    let first = first.expect("it is there");
    assert_eq!((first.position, first.total), (1, 20));
    assert_eq!(first.previous, None);
    assert_eq!(first.next, Some(recommendation("community-engagement")));

    let last = toolkit.neighbours(&Step::Closing).expect("it is there");
    assert_eq!((last.position, last.total), (20, 20));
    assert_eq!(last.previous, Some(Step::National));
    assert_eq!(last.next, None);
}

#[test]
fn the_national_page_stands_between_the_last_recommendation_and_the_closing_page() {
    let national = the_toolkit().neighbours(&Step::National).expect("it is there");
    assert_eq!(national.position, 19);
    assert_eq!(national.previous, Some(recommendation("going-to-court")));
    assert_eq!(national.next, Some(Step::Closing));
}

#[test]
fn next_and_previous_lead_through_every_step_and_back() {
    let toolkit = the_toolkit();
    let steps: Vec<Step> = toolkit.steps().collect();
    for (index, pair) in steps.windows(2).enumerate() {
        let here = toolkit.neighbours(&pair[0]).expect("it is there");
        assert_eq!(here.position, index + 1);
        assert_eq!(here.next.as_ref(), Some(&pair[1]));
        let there = toolkit.neighbours(&pair[1]).expect("it is there");
        assert_eq!(there.previous.as_ref(), Some(&pair[0]));
    }
}

#[test]
fn a_step_that_is_not_there_has_neither_neighbours_nor_title() {
    let toolkit = the_toolkit();
    let nowhere = recommendation("not-in-this-library");
    assert_eq!(toolkit.neighbours(&nowhere), None);
    assert_eq!(toolkit.title_of(&nowhere), None);
    assert_eq!(toolkit.label_of(&nowhere), None);
}

#[test]
fn a_label_has_the_number_where_there_is_one() {
    let toolkit = the_toolkit();
    let label = |step: &Step| toolkit.label_of(step).expect("it is there");
    assert_eq!(label(&recommendation("adults-who-go-missing")), "7. Adults who go missing");
    assert_eq!(label(&Step::National), "National recommendations");
    assert_eq!(label(&Step::Closing), "Find out more");
}

#[test]
fn the_whole_documents_have_every_record_once() {
    let library = library();
    let sources = library.sources.iter();
    let told: Vec<RecordRef> =
        sources.flat_map(|of| library.of_document(&of.id)).map(|(record, _)| record).collect();
    assert_eq!(told.len(), library.records().len());
    assert!(library.records().iter().all(|(record, _)| told.contains(record)));
}

#[test]
fn a_document_is_grave_where_a_part_of_it_is() {
    let library = library();
    for source in &library.sources {
        let noted = |(_, about): &(RecordRef, &RecordMeta)| about.content_note.is_some();
        let strategy = library.strategy.as_ref().filter(|of| of.source.document == source.id);
        let expected = library.of_document(&source.id).iter().any(noted)
            || strategy.is_some_and(|of| of.content_note.is_some());
        assert_eq!(library.is_grave(&source.id), expected, "{}", source.id);
    }
    assert!(library.sources.iter().any(|source| library.is_grave(&source.id)));
}
