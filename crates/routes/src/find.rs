//! What an address leads to, and what a mistaken one may have meant.

use percent_encoding::percent_decode_str;

use super::Route;
use content::{Library, OrganisationId, Step, ThemeId};
use reader::{NUMBER_WORDS, is_for_meetings};

/// How alike an address must be to a mistaken one to be offered for it; 1.0 is the same.
const ALIKE: f64 = 0.8;

/// How many addresses are offered for a mistaken one.
const SUGGESTIONS: usize = 3;

/// What an address turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    Page(Route),
    /// Nothing is there. The path is as the reader typed it, decoded.
    Unknown(String),
}

impl Address {
    /// Finds what an address leads to. A recommendation's number leads to its page; what a filter
    /// names and the library has not is dropped, because it would show nothing and not say why.
    pub fn find(address: &str, library: &Library) -> Self {
        let unknown = || {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let decoded = percent_decode_str(path).decode_utf8();
            Self::Unknown(decoded.map_or_else(|_| path.to_owned(), |path| path.into_owned()))
        };
        Route::parse(address)
            .and_then(|route| known(route, library))
            .map_or_else(unknown, Self::Page)
    }

    /// The page, if there is one.
    pub fn page(&self) -> Option<&Route> {
        match self {
            Self::Page(route) => Some(route),
            Self::Unknown(_) => None,
        }
    }
}

/// A route as far as the library has what it names. Changed in place: a route is large, and
/// rebuilding each takes much code.
pub(super) fn known(mut route: Route, library: &Library) -> Option<Route> {
    if let Route::Numbered(number) = route {
        let found = library.toolkit.as_ref()?.numbered(number)?;
        route = Route::Step(Step::Recommendation(found.id.clone()));
    }
    let theme = |chosen: &mut Option<ThemeId>| {
        chosen.take_if(|id| library.theme(id).is_none());
    };
    let body = |chosen: &mut Option<OrganisationId>| {
        chosen.take_if(|id| library.body(id).is_none());
    };
    match &mut route {
        Route::Toolkit(filter) => {
            theme(&mut filter.theme);
            body(&mut filter.body);
        }
        Route::Newsletters(filter) => {
            theme(&mut filter.theme);
            filter.publisher.take_if(|id| library.issues.iter().all(|of| of.publisher != *id));
        }
        Route::Findings(filter) => {
            theme(&mut filter.theme);
            body(&mut filter.body);
            filter.review.take_if(|id| library.review(id).is_none());
        }
        Route::Documents(filter) => {
            let mut documents = library.related_documents.iter().flat_map(|list| &list.documents);
            filter.place.take_if(|place| documents.all(|of| of.place.as_ref() != Some(place)));
        }
        Route::Training(filter) => filter.keep_known(library),
        Route::Search(filter) => filter.keep_known(library),
        Route::ChooseTraining(answers) => {
            let guide = library.training_guide.as_ref()?;
            answers.retain(|(question, choice)| guide.has(question, choice));
        }
        Route::Compare(courses) => courses.retain(|id| library.course(id).is_some()),
        Route::Notebook(filter) => theme(&mut filter.theme),
        Route::MyTraining(filter) => theme(&mut filter.theme),
        Route::Meeting(about) => {
            about.take_if(|of| !is_for_meetings(of) || library.about(of).is_none());
        }
        _ => {}
    }
    let there = match &route {
        Route::Step(step) => library.step_label(step).is_some(),
        Route::HowToUse => library.toolkit.is_some(),
        Route::Issue(id) => library.issue(id).is_some(),
        Route::Document(id) => !library.of_document(id).is_empty(),
        Route::Theme(id) => library.theme(id).is_some(),
        Route::Term(id) => library.term(id).is_some(),
        Route::Home | Route::About | Route::Search(_) | Route::Gallery => true,
        Route::Notebook(_)
        | Route::NoteBin
        | Route::Backup
        | Route::ReadingList(_)
        | Route::YourData
        | Route::Meeting(_)
        | Route::Kiosk(_)
        | Route::Present(_)
        | Route::Embed(_)
        | Route::EmbedCheck => true,
        // Which records there are, only the reader's own store can tell.
        Route::TrainingRecord(_) | Route::Reflection(_) | Route::LearningRecord(_) => {
            !library.courses.is_empty()
        }
        Route::Compare(_)
        | Route::ChooseTraining(_)
        | Route::BookingGuide
        | Route::MyTraining(_)
        | Route::AddTraining => {
            let whole = match route {
                Route::Compare(_) => Route::Compare(Vec::new()),
                ref other => other.whole(),
            };
            Route::about_training(library).contains(&whole)
        }
        other => match other.record() {
            Some(record) => library.about(&record).is_some(),
            None => Route::sections(library).contains(&other.whole()),
        },
    };
    there.then_some(route)
}

/// Pages that a mistaken path may have meant, the likeliest first.
pub fn suggest(path: &str, library: &Library) -> Vec<Route> {
    let path = path.to_ascii_lowercase();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let meant = library.toolkit.as_ref().zip(number_meant(last));
    let meant = meant.and_then(|(toolkit, number)| toolkit.numbered(number));
    if let Some(recommendation) = meant {
        return vec![Route::Step(Step::Recommendation(recommendation.id.clone()))];
    }
    // The likeliest so far, the best first; a few at the most.
    let mut best: Vec<(f64, Route)> = Vec::with_capacity(SUGGESTIONS + 1);
    for route in Route::all(library).into_iter().filter(|route| *route != Route::Home) {
        let address = route.to_string();
        let end = address.rsplit('/').next().unwrap_or_default();
        let whole = strsim::jaro_winkler(&path, &address);
        let ending = strsim::jaro_winkler(last, end);
        // Either will do to be offered; both together say which comes first.
        let likeness = whole + ending;
        if whole.max(ending) >= ALIKE {
            let at = best.iter().position(|(other, _)| likeness > *other).unwrap_or(best.len());
            best.insert(at, (likeness, route));
            best.truncate(SUGGESTIONS);
        }
    }
    best.into_iter().map(|(_, route)| route).collect()
}

/// The number in `007`, `7.`, `recommendation-7` or `seven`.
fn number_meant(part: &str) -> Option<u16> {
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    let at = NUMBER_WORDS.iter().position(|word| *word == part)?;
    u16::try_from(at + 1).ok()
}
