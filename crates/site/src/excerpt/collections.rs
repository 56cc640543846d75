//! How much of each record is needed by pages that show many.

use super::Share;
use super::shares::Shares;
use content::{GlossaryEntry, Library, RecordKind, RecordRef, SourceId, ThemeId};
use routes::Route;

impl Shares {
    /// Adds what a page that gathers records shows; `None` for a page that needs the whole content.
    pub(super) fn add_collection(&mut self, library: &Library, page: &Route) -> Option<()> {
        match page {
            Route::Toolkit(_) => self.add_all(library, |kind| match kind {
                RecordKind::Recommendation => Some(Share::Filtered),
                _ => None,
            }),
            Route::Reviews => self.add_all(library, |kind| match kind {
                RecordKind::Review => Some(Share::Entry),
                // Only counted.
                RecordKind::Finding => Some(Share::Place),
                _ => None,
            }),
            Route::Findings(_) => self.add_all(library, |kind| match kind {
                RecordKind::Review => Some(Share::Title),
                RecordKind::Finding => Some(Share::Entry),
                _ => None,
            }),
            Route::Newsletters(_) => self.add_all(library, |kind| match kind {
                RecordKind::Article => Some(Share::Entry),
                _ => None,
            }),
            Route::Training(_) | Route::ChooseTraining(_) => {
                self.add_all(library, |kind| match kind {
                    RecordKind::Course => Some(Share::Entry),
                    _ => None,
                });
            }
            Route::Figures => self.add_all(library, |kind| match kind {
                RecordKind::Figure => Some(Share::Whole),
                _ => None,
            }),
            Route::Themes => self.add_all(library, |_| Some(Share::Tally)),
            Route::Theme(id) => self.add_theme(library, id),
            Route::Thread => self.add_all(library, |_| Some(Share::Title)),
            Route::Term(id) => self.add_users(library, library.term(id)?),
            Route::Document(id) => self.add_document(library, id),
            Route::Glossary | Route::Documents(_) | Route::BookingGuide => {}
            _ => return None,
        }
        Some(())
    }

    fn add_all(&mut self, library: &Library, share: impl Fn(RecordKind) -> Option<Share>) {
        for (record, _) in library.records() {
            if let Some(share) = share(record.kind()) {
                self.add(record, share);
            }
        }
    }

    fn add_theme(&mut self, library: &Library, theme: &ThemeId) {
        for (record, about) in library.records() {
            if about.themes.contains(theme) {
                self.add(record, Share::Entry);
            }
        }
        for (review, _) in library.findings_of_theme(theme) {
            self.add(RecordRef::Review(review.id.clone()), Share::Title);
        }
    }

    /// All records whose texts use a word: the page searches them for it.
    fn add_users(&mut self, library: &Library, entry: &GlossaryEntry) {
        for (record, _) in library.using(entry).into_iter().flat_map(|group| group.records) {
            self.add(record, Share::Whole);
        }
    }

    fn add_document(&mut self, library: &Library, document: &SourceId) {
        for (record, _) in library.of_document(document) {
            self.add(record, Share::Whole);
        }
    }
}
