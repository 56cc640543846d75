//! The part of the content that a printed page carries: just what the program needs to draw that
//! page, so that a first visit neither waits for the whole content nor grows with it.

mod collections;
mod cut;
mod shares;
mod words;

use shares::Shares;
use words::keep_named;

use content::{GlossaryEntry, Library, Overview, Prose, RelatedDocuments, TrainingGuide};
use routes::Route;

/// How much of a record a page needs; each level includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    /// That it exists, at its place among the others.
    Place,
    /// What it concerns, for counting.
    Tally,
    Title,
    /// What lists are filtered by.
    Filtered,
    /// What a list entry shows.
    Entry,
    Whole,
}

/// The content that a page shows; `None` for pages that need the whole content, because only the
/// reader's browser knows which part they show.
pub fn excerpt(library: &Library, page: &Route) -> Option<Library> {
    let shares = Shares::of(library, page)?;
    let mut part = Library {
        pack: library.pack.clone(),
        sources: library.sources.clone(),
        themes: library.themes.clone(),
        bodies: library.bodies.clone(),
        glossary: glossary(library, page),
        questions: Vec::new(),
        toolkit: library.toolkit.as_ref().map(|toolkit| shares.toolkit(toolkit, page)),
        reports: library.reports.iter().filter_map(|report| shares.report(report, page)).collect(),
        issues: library.issues.iter().filter_map(|issue| shares.issue(issue, page)).collect(),
        figures: shares.figures(&library.figures),
        strategy: library.strategy.as_ref().map(|strategy| shares.strategy(strategy, page)),
        courses: shares.courses(&library.courses),
        training_guide: library.training_guide.as_ref().and_then(|guide| guide_for(page, guide)),
        reflection_forms: Vec::new(),
        related_documents: match page {
            Route::Documents(_) => library.related_documents.clone(),
            _ => library.related_documents.iter().map(without_documents).collect(),
        },
        ties: shares.ties,
        synonyms: Vec::new(),
        overview: match page {
            Route::Home => library.overview.clone(),
            _ => Overview::default(),
        },
    };
    if *page != Route::About {
        part.pack.about = Prose::default();
    }
    if matches!(page, Route::Step(_)) {
        part.questions.clone_from(&library.questions);
    }
    if matches!(page, Route::Course(_)) {
        part.reflection_forms.clone_from(&library.reflection_forms);
    }
    keep_named(&mut part, library, page);
    Some(part)
}

/// A list that exists, without its entries.
fn without_documents(list: &RelatedDocuments) -> RelatedDocuments {
    RelatedDocuments { source: list.source.clone(), documents: Vec::new() }
}

/// The words that a page is about; those that its texts use come later.
fn glossary(library: &Library, page: &Route) -> Vec<GlossaryEntry> {
    let is_about = |term: &&GlossaryEntry| match page {
        Route::Glossary => true,
        Route::Term(id) => term.id == *id,
        _ => false,
    };
    library.glossary.iter().filter(is_about).cloned().collect()
}

fn guide_for(page: &Route, guide: &TrainingGuide) -> Option<TrainingGuide> {
    match page {
        // The page links to the questions, if there are any.
        Route::Training(_) | Route::ChooseTraining(_) => Some(guide.clone()),
        Route::Course(_) | Route::Document(_) | Route::BookingGuide => Some(TrainingGuide {
            audiences: guide.audiences.clone(),
            booking: guide.booking.clone(),
            questions: Vec::new(),
            suggestions: Vec::new(),
        }),
        _ => None,
    }
}
