//! The content from one document.

use super::{Library, Prose, RecordMeta, RecordRef, SourceId};

impl Library {
    /// Every record from a document, kind by kind, each kind in its own order.
    pub fn of_document(&self, id: &SourceId) -> Vec<(RecordRef, &RecordMeta)> {
        let mut records = self.records();
        records.retain(|(_, about)| about.source.document == *id);
        records
    }

    /// The texts that introduce a document's records.
    pub fn introductions(&self, id: &SourceId) -> Vec<&Prose> {
        let toolkits = self.toolkit.iter().map(|of| (&of.source, &of.introduction));
        let reports = self.reports.iter().map(|of| (&of.source, &of.introduction));
        let issues = self.issues.iter().map(|of| (&of.source, &of.introduction));
        let strategies = self.strategy.iter().map(|of| (&of.source, &of.introduction));
        let all = toolkits.chain(reports).chain(issues).chain(strategies);
        all.filter(|(source, _)| source.document == *id).map(|(_, prose)| prose).collect()
    }

    /// Whether a part of a document has a content note.
    pub fn is_grave(&self, id: &SourceId) -> bool {
        let strategy = self.strategy.as_ref().filter(|of| of.source.document == *id);
        strategy.is_some_and(|of| of.content_note.is_some())
            || self.of_document(id).iter().any(|(_, about)| about.content_note.is_some())
    }
}
