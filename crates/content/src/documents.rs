//! Related documents: titles that a source lists, and what the titles say.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Citation, DocumentId, Library};
use crate::slugs::slugs;

/// The related documents of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedDocuments {
    pub source: Citation,
    /// In the source's order.
    pub documents: Vec<RelatedDocument>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedDocument {
    pub id: DocumentId,
    pub title: String,
    pub kind: DocumentKind,
    /// The organisation it is by, if the title says so.
    pub body: Option<String>,
    /// The place it is about, if the title says so.
    pub place: Option<String>,
    pub year: Option<String>,
    pub editor_note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    #[serde(rename = "annual-report")]
    AnnualReport,
    #[serde(rename = "strategy-or-plan")]
    StrategyOrPlan,
    #[serde(rename = "training")]
    Training,
    #[serde(rename = "protocol")]
    Protocol,
    #[serde(rename = "minutes-or-agenda")]
    MinutesOrAgenda,
    #[serde(rename = "guidance")]
    Guidance,
    #[serde(rename = "report")]
    Report,
    #[serde(rename = "job-description")]
    JobDescription,
    #[serde(rename = "other")]
    Other,
}

slugs!(DocumentKind {
    AnnualReport: "annual-report",
    StrategyOrPlan: "strategy-or-plan",
    Training: "training",
    Protocol: "protocol",
    MinutesOrAgenda: "minutes-or-agenda",
    Guidance: "guidance",
    Report: "report",
    JobDescription: "job-description",
    Other: "other",
});

/// The filter of the related documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DocumentFilter {
    pub kind: Option<DocumentKind>,
    pub place: Option<String>,
    /// Words that must all occur in the title, body, place or year, in any case and order.
    pub words: String,
}

impl DocumentFilter {
    pub fn is_empty(&self) -> bool {
        self.kind.is_none() && self.place.is_none() && self.words.trim().is_empty()
    }

    pub fn admits(&self, document: &RelatedDocument) -> bool {
        self.kind.is_none_or(|kind| kind == document.kind)
            && self.place.as_ref().is_none_or(|place| document.place.as_ref() == Some(place))
            && self.words.split_whitespace().all(|word| document.mentions(word))
    }

    /// The lists with documents that it admits, each with those documents.
    pub fn lists<'a>(
        &self,
        lists: &'a [RelatedDocuments],
    ) -> Vec<(&'a RelatedDocuments, Vec<&'a RelatedDocument>)> {
        let admitted = |list: &'a RelatedDocuments| {
            list.documents.iter().filter(|d| self.admits(d)).collect::<Vec<_>>()
        };
        let all = lists.iter().map(|list| (list, admitted(list)));
        all.filter(|(_, documents)| !documents.is_empty()).collect()
    }

    pub fn count(&self, lists: &[RelatedDocuments]) -> usize {
        lists.iter().flat_map(|list| &list.documents).filter(|d| self.admits(d)).count()
    }

    /// The same filter with another kind, or with any.
    pub fn with_kind(&self, kind: Option<DocumentKind>) -> Self {
        Self { kind, ..self.clone() }
    }

    /// The same filter with another place, or with any.
    pub fn with_place(&self, place: Option<String>) -> Self {
        Self { place, ..self.clone() }
    }

    /// The same filter with other words, or with none.
    pub fn with_words(&self, words: String) -> Self {
        Self { words, ..self.clone() }
    }
}

impl Library {
    /// Every place of a related document, without duplicates, in alphabetical order.
    pub fn document_places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = Vec::new();
        let documents = self.related_documents.iter().flat_map(|list| &list.documents);
        for place in documents.filter_map(|document| document.place.as_deref()) {
            let at = places.iter().position(|other| *other >= place).unwrap_or(places.len());
            if places.get(at) != Some(&place) {
                places.insert(at, place);
            }
        }
        places
    }
}

impl RelatedDocument {
    /// The organisation it is by, unless the title already names it.
    pub fn body_beside_title(&self) -> Option<&str> {
        self.body.as_deref().filter(|body| !self.title.contains(body))
    }

    fn mentions(&self, word: &str) -> bool {
        let word = word.to_ascii_lowercase();
        [Some(&self.title), self.body.as_ref(), self.place.as_ref(), self.year.as_ref()]
            .into_iter()
            .flatten()
            .any(|text| text.to_ascii_lowercase().contains(&word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceId;

    fn document(title: &str, kind: DocumentKind, place: Option<&str>) -> RelatedDocument {
        RelatedDocument {
            id: DocumentId::new("a").expect("an id"),
            title: title.into(),
            kind,
            body: None,
            place: place.map(str::to_owned),
            year: Some("2018".into()),
            editor_note: None,
        }
    }

    #[test]
    fn narrows_by_kind_place_and_words_together() {
        let document_id = SourceId::new("news").expect("an id");
        let lists = [RelatedDocuments {
            source: Citation { document: document_id, place: "List".into() },
            documents: vec![
                document("Annual Report", DocumentKind::AnnualReport, Some("Hull")),
                document("Training Strategy", DocumentKind::Training, Some("Hull")),
                document("Training Plan", DocumentKind::Training, None),
            ],
        }];
        let all = DocumentFilter::default();
        assert_eq!(all.count(&lists), 3);
        let training = all.with_kind(Some(DocumentKind::Training));
        assert_eq!(training.count(&lists), 2);
        assert_eq!(training.with_place(Some("Hull".into())).count(&lists), 1);
        assert_eq!(all.with_words("2018 report annual".into()).count(&lists), 1);
        assert_eq!(all.with_words("hull  TRAIN".into()).count(&lists), 1);
        assert_eq!(all.with_words("  ".into()).count(&lists), 3);
        assert!(all.with_words("nowhere".into()).lists(&lists).is_empty());
        assert_eq!(training.lists(&lists)[0].1.len(), 2);
    }

    #[test]
    fn a_body_is_told_beside_a_title_that_leaves_it_out() {
        let titled = |title: &str| RelatedDocument {
            body: Some("Hull Board".into()),
            ..document(title, DocumentKind::Other, None)
        };
        assert_eq!(titled("Hull Board: plan").body_beside_title(), None);
        assert_eq!(titled("Plan for Hull").body_beside_title(), Some("Hull Board"));
    }
}
