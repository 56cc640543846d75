//! What a printed page carries of the content: enough to draw it as from the whole, and little more.

use std::sync::LazyLock;

use bench::multiply;
use content::{
    CourseFacet, CourseFilter, Facet, FacetValue, Gap, Library, RecordGroup, RecordRef, Step,
    ToolkitFilter,
};
use content::{bundle, unbundle};
use routes::Route;
use seeds::load;
use site::excerpt;
use test_support::seeds::{library, seeds};

/// Every page that carries an excerpt, with it.
fn excerpts() -> &'static [(Route, Library)] {
    static ALL: LazyLock<Vec<(Route, Library)>> = LazyLock::new(|| {
        let all = Route::all(library()).into_iter();
        all.filter_map(|page| excerpt(library(), &page).map(|part| (page, part))).collect()
    });
    &ALL
}

/// What a page says of ties and neighbours, in words.
fn told(library: &Library, record: &RecordRef) -> Vec<String> {
    let mut told = vec![format!("{:?}", library.title_of(record))];
    told.push(format!("{:?}", library.about(record)));
    for strand in library.relation_groups(record) {
        for (tie, other) in strand.ties {
            told.push(format!("{:?} {:?} {}", strand.kind, library.title_of(other), tie.why));
        }
    }
    if let RecordRef::Finding(id) = record
        && let Some(elsewhere) = library.elsewhere(id)
    {
        let few = elsewhere.few.iter().map(|(review, f)| (&review.short, &review.period, &f.about));
        told.push(format!("{} {:?}", elsewhere.theme.name, few.collect::<Vec<_>>()));
        told.push(format!("{}", elsewhere.all.count(library)));
    }
    if let RecordRef::Article(id) = record
        && let Some(place) = library.article(id).and_then(|(issue, _)| issue.place_of(id))
    {
        let titles = [place.previous, place.next].map(|article| article.map(|a| &a.about.title));
        told.push(format!("{} of {} {titles:?}", place.position, place.total));
    }
    if let RecordRef::Line(id) = record
        && let Some(place) = library.strategy.as_ref().and_then(|strategy| strategy.place_of(id))
    {
        let titles = [place.previous, place.next].map(|line| line.map(|l| &l.about.title));
        told.push(format!("{} of {} {titles:?}", place.position, place.column.lines.len()));
    }
    if let RecordRef::Course(id) = record
        && let Some(course) = library.course(id)
    {
        let theme = course.about.themes.first().cloned();
        let alike = CourseFilter { theme, ..CourseFilter::default() }.count(library);
        let provider = library.provider_of(course).map(|body| &body.name);
        told.push(format!("{alike} {provider:?} {:?}", library.booking_of(course)));
    }
    told
}

#[test]
fn an_excerpt_tells_of_its_record_what_the_whole_tells() {
    let whole = library();
    for (page, part) in excerpts() {
        assert_eq!(Route::main_menu(part), Route::main_menu(whole), "{page}");
        assert_eq!(Route::site_map(part), Route::site_map(whole), "{page}");
        if let Some(record) = page.record() {
            assert_eq!(told(part, &record), told(whole, &record), "{page}");
        }
        if let Route::Step(step) = page {
            let told = |library: &Library| {
                let at = library.neighbours(step).expect("it is a step");
                let label = |step: Option<Step>| step.and_then(|step| library.step_label(&step));
                (at.position, at.total, label(at.previous), label(at.next))
            };
            assert_eq!(told(part), told(whole), "{page}");
        }
    }
}

#[test]
fn an_excerpt_explains_the_words_that_the_whole_explains() {
    let whole = library();
    for (page, part) in excerpts() {
        let Some(about) = page.record().and_then(|record| whole.about(&record)) else { continue };
        let text = format!("{}\n{}", about.title, about.summary);
        let words = |library: &Library| {
            let used = library.words_used(&text, Some(&about.source.document)).into_iter();
            used.map(|term| term.long.clone()).collect::<Vec<_>>()
        };
        assert_eq!(words(part), words(whole), "{page}");
    }
}

#[test]
fn an_excerpt_gathers_what_the_whole_gathers() {
    let whole = library();
    let told = |library: &Library, page: &Route| {
        let titled = |records: Vec<RecordGroup<'_>>| {
            let records = records.into_iter().flat_map(|group| group.records);
            records.map(|(record, _)| library.title_of(&record)).collect::<Vec<_>>()
        };
        match page {
            Route::Toolkit(filter) => {
                let count = |filter: &ToolkitFilter| {
                    library.toolkit.as_ref().map(|toolkit| filter.count(toolkit))
                };
                let bodies = library.bodies.iter().map(|b| filter.with_body(Some(b.id.clone())));
                let themes = library.themes.iter().map(|t| filter.with_theme(Some(t.id.clone())));
                let counts = bodies.chain(themes).map(|filter| count(&filter));
                format!("{:?}", counts.collect::<Vec<_>>())
            }
            Route::Findings(filter) => {
                let picks = Facet::ALL.map(|facet| {
                    let choices = filter.choices(facet, library).into_iter();
                    let choice = |(pick, count): (FacetValue<'_>, usize)| {
                        let groups = filter.with(facet, Some(pick)).groups(library);
                        format!("{} {count} {}", pick.value(), groups.len())
                    };
                    choices.map(choice).collect::<Vec<_>>()
                });
                format!("{picks:?}")
            }
            Route::Training(filter) => {
                let choices = CourseFacet::ALL.map(|facet| filter.choices(facet, library));
                let ids = library.courses.iter().map(|course| &course.id).collect::<Vec<_>>();
                format!("{choices:?} {ids:?} {:?}", Route::about_training(library))
            }
            Route::Themes => {
                let counted = library.themes.iter().map(|theme| {
                    let groups = library.of_theme(&theme.id).into_iter();
                    let counts = groups.map(|group| (group.kind, group.records.len()));
                    (&theme.name, &theme.definition, counts.collect::<Vec<_>>())
                });
                format!("{:?}", counted.collect::<Vec<_>>())
            }
            Route::Theme(id) => format!("{:?}", titled(library.of_theme(id))),
            Route::Term(id) => {
                let entry = library.term(id).expect("it is there");
                format!("{entry:?} {:?}", titled(library.using(entry)))
            }
            Route::Glossary => format!("{:?}", library.glossary),
            Route::Figures => format!("{:?}", library.figures),
            Route::Documents(_) => format!("{:?}", library.related_documents),
            Route::Document(id) => {
                let is_grave = library.is_grave(id);
                format!("{:?} {:?} {is_grave}", library.of_document(id), library.introductions(id))
            }
            Route::Thread => {
                let gaps = Gap::ALL.map(|gap| gap.of(library));
                format!("{:?} {gaps:?}", library.thread())
            }
            Route::Home => {
                let named = |id| library.theme(id).map(|theme| &theme.name);
                let themes = library.overview.themes.iter().map(|counted| named(&counted.theme));
                let themes = themes.collect::<Vec<_>>();
                format!("{:?} {themes:?} {:?}", library.overview, library.recommendation_refs())
            }
            _ => String::new(),
        }
    };
    for (page, part) in excerpts() {
        assert_eq!(told(part, page), told(whole, page), "{page}");
    }
}

#[test]
fn every_page_that_is_printed_has_one_but_those_that_an_address_fills() {
    let whole = library();
    for page in Route::all(whole) {
        let is_filled = matches!(
            page,
            Route::Search(_)
                | Route::Compare(_)
                | Route::MyTraining(_)
                | Route::AddTraining
                | Route::LearningRecord(_)
                | Route::Meeting(_)
                | Route::Kiosk(_)
                | Route::Embed(_)
                | Route::EmbedCheck
                | Route::Present(_)
        ) || Route::own().contains(&page);
        assert_eq!(excerpt(whole, &page).is_none(), is_filled, "{page}");
    }
}

#[test]
fn an_excerpt_is_small_and_can_be_read() {
    let whole = bundle(library()).expect("it can be written").len();
    for (page, part) in excerpts() {
        let text = bundle(part).expect("it can be written");
        let most = if page.record().is_some() { whole / 8 } else { whole / 2 };
        assert!(text.len() < most, "{page} carries {} of {whole} bytes", text.len());
        assert_eq!(unbundle(text.as_bytes()).as_ref(), Ok(part), "{page}");
    }
}

#[test]
fn what_a_record_carries_does_not_grow_with_the_collection() {
    let whole = library();
    let ten = load(&multiply(&seeds(), 10).expect("the seeds are JSON")).expect("they are sound");
    let size = |library: &Library, page: &Route| {
        bundle(&excerpt(library, page).expect("it has one")).expect("it can be written").len()
    };
    for record in [
        RecordRef::Article(whole.issues[0].articles[3].id.clone()),
        RecordRef::Review(whole.reports[0].reviews[1].id.clone()),
        RecordRef::Figure(whole.figures[0].id.clone()),
    ] {
        let page = Route::of(&record);
        assert!(size(&ten, &page) < 2 * size(whole, &page), "{page}");
    }
}
