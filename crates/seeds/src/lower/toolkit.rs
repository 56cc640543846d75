//! A review's recommendations with the pages around them.

use super::Reader;
use crate::{raw::RawAbout, raw::RawPage, raw::RawRecommendation, raw::RawTie, raw::RawToolkit};
use content::{Citation, Recommendation, RecordRef, Relation, Toolkit, ToolkitPage};

impl Reader {
    pub(super) fn toolkit(&mut self, raw: &RawToolkit) -> Option<Toolkit> {
        let id = self.id("", &raw.id);
        let title = self.text("", "title", &raw.title);
        let summary = self.text("", "summary", &raw.summary);
        let introduction = self.prose("", "introduction", &raw.introduction);
        let source = self.citation("", &raw.source);
        let how_to_use = self.page("/how_to_use", &raw.how_to_use);
        let recommendations =
            self.each("/recommendations", &raw.recommendations, Self::recommendation);
        let national = self.page("/national", &raw.national);
        let closing = self.page("/closing", &raw.closing);
        Some(Toolkit {
            id: id?,
            title: title?,
            summary: summary?,
            introduction: introduction?,
            source: source?,
            how_to_use: how_to_use?,
            recommendations: recommendations?,
            national: national?,
            closing: closing?,
        })
    }

    fn page(&mut self, at: &str, raw: &RawPage) -> Option<ToolkitPage> {
        let about = self.about(at, &raw.about());
        let body = self.prose(at, "body", &raw.body);
        Some(ToolkitPage { about: about?, body: body? })
    }

    fn recommendation(&mut self, at: &str, raw: &RawRecommendation) -> Option<Recommendation> {
        let id = self.id(at, &raw.id);
        let about = self.about(at, &raw.about());
        let addressed_to = self.ids(at, "addressed_to", raw.addressed_to.as_deref());
        let report_said = self.prose(at, "report_said", &raw.report_said);
        let what_was_done = self.prose(at, "what_was_done", &raw.what_was_done);
        let status = self.optional(at, "status", &raw.status);
        let to_come = raw.still_to_come.as_ref();
        let still_to_come = self.maybe(to_come, |r, text| r.prose(at, "still_to_come", text));
        Some(Recommendation {
            id: id?,
            number: raw.number,
            about: about?,
            addressed_to: addressed_to?,
            report_said: report_said?,
            what_was_done: what_was_done?,
            status: status?,
            still_to_come: still_to_come?,
        })
    }

    /// The ties between the toolkit's own recommendations.
    pub(super) fn toolkit_ties(&mut self, raw: &RawToolkit) -> Option<Vec<Relation>> {
        let ties = self.each("/recommendations", &raw.recommendations, |r, at, recommendation| {
            let raws = recommendation.related.as_deref().unwrap_or_default();
            r.each(&format!("{at}/related"), raws, |r, at, tie| r.related(at, tie, recommendation))
        });
        Some(ties?.concat())
    }

    fn related(&mut self, at: &str, raw: &RawTie, of: &RawRecommendation) -> Option<Relation> {
        let to = self.id_at(format!("{at}/to"), &raw.to);
        let why = self.text(at, "why", &raw.why);
        let place = raw.r#where.as_ref();
        let stated_at = self.basis(at, raw.basis, place, |r, place| r.text(at, "where", place));
        // Errors in the recommendation itself were recorded when it was read.
        let from = of.id.clone().try_into().ok()?;
        let document = of.source.document.clone().try_into().ok()?;
        Some(Relation {
            from: RecordRef::Recommendation(from),
            to: RecordRef::Recommendation(to?),
            why: why?,
            stated_at: stated_at?.map(|place| Citation { document, place }),
        })
    }
}

impl RawPage {
    /// What it shares with records. It has no id of its own.
    pub(crate) fn about(&self) -> RawAbout<'_> {
        RawAbout {
            title: &self.title,
            summary: &self.summary,
            source: &self.source,
            themes: self.themes.as_deref().unwrap_or_default(),
            bodies: self.bodies.as_deref().unwrap_or_default(),
            content_note: &self.content_note,
            editor_note: &self.editor_note,
            links: self.links.as_deref().unwrap_or_default(),
        }
    }
}

impl RawRecommendation {
    pub(crate) fn about(&self) -> RawAbout<'_> {
        RawAbout {
            title: &self.title,
            summary: &self.summary,
            source: &self.source,
            themes: &self.themes,
            bodies: &self.bodies,
            content_note: &self.content_note,
            editor_note: &self.editor_note,
            links: self.links.as_deref().unwrap_or_default(),
        }
    }
}
