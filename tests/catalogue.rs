//! The catalogue's rules: what a filter admits, what its choices count, how the list is grouped,
//! what is picked for comparing, and when a session is over.

mod support;

use content::{
    Course, CourseFacet, CourseFilter, CourseHeading, CourseId, CourseSort, CourseStage, Day,
    Library, MOST_COMPARED, NOT_STATED, RESERVED_COURSE_IDS, TimeOfDay, differs,
};
use proptest::prelude::*;
use routes::{Address, Route};
use support::courses::{session, with_everything};
use support::seeds::library;

/// The shipped library, and one whose courses have every facet.
fn libraries() -> [&'static Library; 2] {
    [library(), with_everything()]
}

fn id(text: &str) -> CourseId {
    CourseId::new(text).expect(text)
}

/// Filters of one to three facets, each with a value that some course has, in any order.
fn filters(library: &'static Library) -> impl Strategy<Value = CourseFilter> {
    let course = 0..library.courses.len();
    let facets = prop::collection::vec((0..CourseFacet::ALL.len(), course, any::<u8>()), 0..4);
    (facets, 0..CourseSort::ALL.len()).prop_map(|(facets, sort)| {
        let mut filter = CourseFilter { sort: CourseSort::ALL[sort], ..CourseFilter::default() };
        for (facet, course, which) in facets {
            let (facet, course) = (CourseFacet::ALL[facet], &library.courses[course]);
            let of_course: Vec<&str> =
                facet.values(library).into_iter().filter(|v| course.has(facet, v)).collect();
            let value = of_course[usize::from(which) % of_course.len()];
            filter = filter.with(facet, Some(value));
        }
        filter
    })
}

fn shown<'a>(filter: &CourseFilter, library: &'a Library) -> Vec<&'a Course> {
    filter.groups(library).into_iter().flat_map(|(_, courses)| courses).collect()
}

fn in_either() -> impl Strategy<Value = (&'static Library, CourseFilter)> {
    prop::sample::select(libraries().to_vec())
        .prop_flat_map(|library| (Just(library), filters(library)))
}

proptest! {
    #[test]
    fn a_choice_counts_what_choosing_it_shows((library, filter) in in_either()) {
        for facet in CourseFacet::ALL {
            let choices = filter.choices(facet, library);
            for (value, count) in &choices {
                let chosen = filter.with(facet, Some(value));
                prop_assert_eq!(shown(&chosen, library).len(), *count);
                prop_assert_eq!(chosen.count(library), *count);
                prop_assert_eq!(chosen.value(facet), Some(*value));
                prop_assert!(*count > 0 || filter.value(facet) == Some(*value));
            }
            for value in facet.values(library) {
                if !choices.iter().any(|(offered, _)| *offered == value) {
                    prop_assert_eq!(filter.with(facet, Some(value)).count(library), 0);
                }
            }
        }
    }

    #[test]
    fn what_is_shown_has_all_that_was_chosen_and_each_course_once(
        (library, filter) in in_either()
    ) {
        let shown = shown(&filter, library);
        for course in &shown {
            for facet in CourseFacet::ALL {
                prop_assert!(filter.value(facet).is_none_or(|value| course.has(facet, value)));
            }
            prop_assert_eq!(shown.iter().filter(|other| other.id == course.id).count(), 1);
        }
        prop_assert_eq!(shown.len(), filter.count(library));
        for facet in CourseFacet::ALL {
            prop_assert!(filter.with(facet, None).count(library) >= shown.len());
        }
        let whole = filter.whole();
        prop_assert_eq!(whole.count(library), library.courses.len());
        prop_assert_eq!(whole.sort, filter.sort);
    }

    #[test]
    fn any_filters_address_leads_back_to_it((library, filter) in in_either(), picks in 0usize..4) {
        let compare = library.courses.iter().take(picks).map(|course| course.id.clone()).collect();
        let route = Route::Training(CourseFilter { compare, ..filter });
        prop_assert_eq!(Address::find(&route.to_string(), library), Address::Page(route));
    }

    #[test]
    fn no_query_shows_what_no_course_can_be(query in "[ -~]{0,60}") {
        for address in [format!("/training?{query}"), format!("/training?level={query}")] {
            let Address::Page(Route::Training(filter)) = Address::find(&address, library()) else {
                panic!("{address} is the catalogue");
            };
            for facet in CourseFacet::ALL {
                let values = facet.values(library());
                prop_assert!(filter.value(facet).is_none_or(|value| values.contains(&value)));
            }
        }
    }

    #[test]
    fn no_more_are_picked_than_can_be_compared(presses in prop::collection::vec(0usize..6, 0..20)) {
        let mut filter = CourseFilter::default();
        for press in presses {
            let course = &library().courses[press].id;
            let picked = filter.compare.contains(course);
            let Some(next) = filter.toggled(course) else {
                prop_assert!(!picked && filter.compare.len() == MOST_COMPARED);
                continue;
            };
            prop_assert_eq!(next.compare.contains(course), !picked);
            prop_assert_eq!(next.compare.len().abs_diff(filter.compare.len()), 1);
            prop_assert_eq!(next.without_picks(), filter.without_picks());
            filter = next;
        }
    }
}

#[test]
fn what_the_source_does_not_say_is_a_value_of_its_own() {
    for facet in CourseFacet::ALL {
        let values = facet.values(library());
        assert_eq!(
            values.contains(&NOT_STATED),
            !matches!(facet, CourseFacet::Theme | CourseFacet::Stage),
            "{facet:?}"
        );
    }
    for library in libraries() {
        for course in &library.courses {
            let not_stated = |facet| course.has(facet, NOT_STATED);
            assert_eq!(not_stated(CourseFacet::Level), course.level.is_none());
            assert_eq!(not_stated(CourseFacet::Provider), course.provider.is_none());
            assert_eq!(not_stated(CourseFacet::Audience), course.audiences.is_empty());
        }
    }
}

#[test]
fn an_empty_choice_stays_while_it_is_in_force() {
    let library = with_everything();
    let held = CourseFilter::default().with(CourseFacet::Stage, Some("held"));
    let shown = shown(&held, library);
    let level = CourseFacet::Level;
    let elsewhere = level.values(library).into_iter();
    let mut elsewhere =
        elsewhere.filter(|level| !shown.iter().any(|c| c.has(CourseFacet::Level, level)));
    let elsewhere = elsewhere.next().expect("a level that no course has that was held");
    let none = held.with(level, Some(elsewhere));
    assert_eq!(none.count(library), 0);
    assert!(none.groups(library).is_empty());
    assert!(none.choices(level, library).contains(&(elsewhere, 0)));
    assert!(!held.choices(level, library).iter().any(|(value, _)| *value == elsewhere));
}

#[test]
fn the_newest_document_comes_first_and_each_course_under_its_own() {
    let groups = CourseFilter::default().groups(library());
    let dates: Vec<String> = groups
        .iter()
        .map(|(heading, courses)| {
            let CourseHeading::Document(source) = heading else { panic!("a document") };
            assert!(courses.iter().all(|course| course.about.source.document == source.id));
            source.date.machine()
        })
        .collect();
    assert!(dates.len() > 2 && dates.is_sorted_by(|a, b| a >= b), "{dates:?}");
}

#[test]
fn titles_stand_by_their_letters_and_themes_by_the_packs_order() {
    let by_title = CourseFilter { sort: CourseSort::Title, ..CourseFilter::default() };
    let groups = by_title.groups(with_everything());
    assert_eq!((groups.len(), groups[0].0), (1, CourseHeading::None));
    let titles: Vec<&str> = groups[0].1.iter().map(|course| course.about.title.as_str()).collect();
    assert_eq!(titles, ["Alpha", "beta", "“Beta” and more", "‘Gamma’", "Zeta"]);
    let by_theme = CourseFilter { sort: CourseSort::Theme, ..CourseFilter::default() };
    let order = |theme| library().themes.iter().position(|other| other.id == theme);
    let groups = by_theme.groups(library());
    let places: Vec<_> = groups
        .iter()
        .map(|(heading, courses)| {
            let CourseHeading::Theme(theme) = heading else { panic!("a theme") };
            assert!(courses.iter().all(|course| course.about.themes[0] == theme.id));
            order(theme.id.clone())
        })
        .collect();
    assert!(places.is_sorted() && places.len() > 2);
}

#[test]
fn no_course_has_an_id_that_addresses_use_otherwise() {
    for reserved in RESERVED_COURSE_IDS {
        assert!(library().course(&id(reserved)).is_none());
        let address = format!("/training/{reserved}");
        assert!(!matches!(Route::parse(&address), Some(Route::Course(_))), "{address}");
    }
}

#[test]
fn a_session_is_over_when_it_ends() {
    let at =
        |day: &str, time: &str| (Day::parse(day).expect(day), TimeOfDay::parse(time).expect(time));
    let mut course = library().courses[0].clone();
    course.sessions = vec![
        session("spring", "2026-03-24", ("09:30", "12:00")),
        session("autumn", "2026-10-25", ("09:30", "12:00")),
    ];
    for (now, left) in [
        (at("2026-03-23", "23:59"), &["spring", "autumn"][..]),
        (at("2026-03-24", "11:59"), &["spring", "autumn"]),
        (at("2026-03-24", "12:00"), &["autumn"]),
        (at("2026-10-25", "11:59"), &["autumn"]),
        (at("2026-10-26", "00:00"), &[]),
    ] {
        let to_come = course.sessions_to_come(now);
        assert_eq!(to_come.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), left, "{now:?}");
    }
}

#[test]
fn what_one_needs_to_book_is_told_where_the_guide_is_about_it() {
    let library = with_everything();
    let booked = |title: &str| {
        let course = library.courses.iter().find(|c| c.about.title == title).expect(title);
        (course.stage, library.booking_of(course).is_some())
    };
    // Of the guide's own document; of another, with its provider; of another, with another's; and
    // of the guide's document again, but proposed.
    assert_eq!(booked("Zeta"), (CourseStage::InPlace, true));
    assert_eq!(booked("Alpha"), (CourseStage::Announced, true));
    assert_eq!(booked("beta"), (CourseStage::InPlace, false));
    assert_eq!(booked("‘Gamma’"), (CourseStage::Proposed, false));
}

#[test]
fn what_is_not_the_same_for_all_differs() {
    let said = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>();
    assert!(!differs(&said(&[])) && !differs(&said(&["a"])) && !differs(&said(&["a", "a"])));
    assert!(differs(&said(&["a", "b"])) && differs(&said(&["a", "a", ""])));
}
