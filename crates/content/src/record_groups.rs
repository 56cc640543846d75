//! Records from all documents: those of a theme, and those that use a word.

use super::terms::uses;
use super::{
    Finding, GlossaryEntry, Library, Prose, RecordKind, RecordMeta, RecordRef, Review, ThemeId,
};

/// Records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordGroup<'a> {
    pub kind: RecordKind,
    /// At least one.
    pub records: Vec<(RecordRef, &'a RecordMeta)>,
}

fn by_kind(records: Vec<(RecordRef, &RecordMeta)>) -> Vec<RecordGroup<'_>> {
    let of = |kind| {
        let of_kind = records.iter().filter(move |(record, _)| record.kind() == kind);
        RecordGroup { kind, records: of_kind.cloned().collect() }
    };
    RecordKind::ALL.into_iter().map(of).filter(|group| !group.records.is_empty()).collect()
}

impl Library {
    /// Every record of a theme, by kind; kinds without any are left out.
    pub fn of_theme(&self, theme: &ThemeId) -> Vec<RecordGroup<'_>> {
        let mut records = self.records();
        records.retain(|(_, about)| about.themes.contains(theme));
        by_kind(records)
    }

    /// The findings of a theme, review by review; reviews without any are left out.
    pub fn findings_of_theme(&self, theme: &ThemeId) -> Vec<(&Review, Vec<&Finding>)> {
        let mut found: Vec<(&Review, Vec<&Finding>)> = Vec::new();
        for review in self.reviews() {
            let findings = review.findings.iter().filter(|f| f.about.themes.contains(theme));
            let findings: Vec<_> = findings.collect();
            if !findings.is_empty() {
                found.push((review, findings));
            }
        }
        found
    }

    /// Every record whose text uses an entry of the glossary, by kind.
    pub fn using(&self, entry: &GlossaryEntry) -> Vec<RecordGroup<'_>> {
        let mut records = self.records();
        records.retain(|(record, about)| {
            let text = self.plain_text(record, about);
            let document = self.source(&about.source.document);
            uses(&text, &text.to_ascii_lowercase(), entry, &self.glossary, document)
        });
        by_kind(records)
    }

    /// A record's words: its title, its summary and its text.
    fn plain_text(&self, record: &RecordRef, about: &RecordMeta) -> String {
        let prose: Vec<&Prose> = match record {
            RecordRef::Recommendation(id) => self
                .recommendation(id)
                .into_iter()
                .flat_map(|r| {
                    [Some(&r.report_said), Some(&r.what_was_done), r.still_to_come.as_ref()]
                })
                .flatten()
                .collect(),
            RecordRef::National => self.toolkit.iter().map(|t| &t.national.body).collect(),
            RecordRef::Review(id) => self.review(id).map(|r| &r.body).into_iter().collect(),
            RecordRef::ReportPage(id) => {
                self.report_page(id).map(|p| &p.body).into_iter().collect()
            }
            RecordRef::Article(id) => self.article(id).map(|(_, a)| &a.body).into_iter().collect(),
            RecordRef::Course(id) => self.course(id).map(|c| &c.body).into_iter().collect(),
            RecordRef::Finding(_) | RecordRef::Line(_) | RecordRef::Figure(_) => Vec::new(),
        };
        let mut text = format!("{}\n{}", about.title, about.summary);
        for prose in prose {
            text.push('\n');
            text.push_str(&prose.plain_text());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Citation, FindingId, RecommendationId, SourceId};

    fn about(title: &str) -> RecordMeta {
        let document = SourceId::new("report").expect("an id");
        RecordMeta {
            title: title.into(),
            summary: title.into(),
            source: Citation { document, place: "Page 1".into() },
            themes: vec![],
            bodies: vec![],
            content_note: None,
            editor_note: None,
            links: vec![],
        }
    }

    #[test]
    fn kinds_come_in_their_own_order_and_empty_ones_not_at_all() {
        let (one, two, three) = (about("one"), about("two"), about("three"));
        let finding = |id| RecordRef::Finding(FindingId::new(id).expect("an id"));
        let recommendation = RecordRef::Recommendation(RecommendationId::new("a").expect("an id"));
        let groups =
            by_kind(vec![(finding("b"), &one), (recommendation, &two), (finding("c"), &three)]);
        let told: Vec<_> = groups.iter().map(|g| (g.kind, g.records.len())).collect();
        assert_eq!(told, [(RecordKind::Recommendation, 1), (RecordKind::Finding, 2)]);
    }
}
