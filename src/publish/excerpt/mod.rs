//! What a printed page carries of the content: as much as the program needs to draw that page, and
//! no more, so that the first visit neither waits for the whole nor grows with it.

mod cut;
mod shares;
mod words;

use shares::Shares;
use words::keep_named;

use crate::domain::{Library, Prose, RelatedDocuments, TrainingGuide};
use crate::route::Route;

/// How much of a record a page needs; each has what those before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    /// That it is there, at its place among the others.
    Place,
    /// What it concerns, to be counted by.
    Tally,
    Title,
    /// As it stands in a list.
    Entry,
    Whole,
}

/// The content that a page shows; nothing for pages that show a collection, which need the whole.
pub fn excerpt(library: &Library, page: &Route) -> Option<Library> {
    let shares = Shares::of(library, page)?;
    let is_course = matches!(page, Route::Course(_));
    let guide = library.training_guide.as_ref().filter(|_| is_course);
    let mut part = Library {
        pack: library.pack.clone(),
        sources: library.sources.clone(),
        themes: library.themes.clone(),
        bodies: library.bodies.clone(),
        glossary: Vec::new(),
        questions: Vec::new(),
        toolkit: library.toolkit.as_ref().map(|toolkit| shares.toolkit(toolkit, page)),
        reports: library.reports.iter().filter_map(|report| shares.report(report)).collect(),
        issues: library.issues.iter().filter_map(|issue| shares.issue(issue, page)).collect(),
        figures: shares.figures(&library.figures),
        strategy: library.strategy.as_ref().map(|strategy| shares.strategy(strategy, page)),
        courses: shares.courses(&library.courses),
        training_guide: guide.map(|guide| TrainingGuide {
            audiences: guide.audiences.clone(),
            booking: guide.booking.clone(),
            questions: Vec::new(),
            suggestions: Vec::new(),
        }),
        reflection_forms: Vec::new(),
        related_documents: library.related_documents.iter().map(without_documents).collect(),
        ties: shares.ties,
        synonyms: Vec::new(),
    };
    if *page != Route::About {
        part.pack.about = Prose::default();
    }
    if matches!(page, Route::Step(_)) {
        part.questions.clone_from(&library.questions);
    }
    if is_course {
        part.reflection_forms.clone_from(&library.reflection_forms);
    }
    keep_named(&mut part, library, page);
    Some(part)
}

/// A list that is there, whatever it lists.
fn without_documents(list: &RelatedDocuments) -> RelatedDocuments {
    RelatedDocuments { source: list.source.clone(), documents: Vec::new() }
}
