//! Abbreviations in texts: each can be opened in place where a page first uses it.

use leptos::prelude::*;

use crate::domain::{GlossaryEntry, GlossaryId, SourceId};

/// What a page's texts need to explain their abbreviations.
#[derive(Clone, Copy)]
pub struct Abbreviations {
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    glossary: &'static [GlossaryEntry],
    /// The document that the page is about: its meaning of an abbreviation comes first.
    document: Option<SourceId>,
    /// What the page has explained so far.
    told: Vec<GlossaryId>,
}

impl Abbreviations {
    /// Begins a page: nothing has been explained on it yet.
    pub fn provide(glossary: &'static [GlossaryEntry], document: Option<SourceId>) {
        let inner = Inner { glossary, document, told: Vec::new() };
        provide_context(Self { inner: StoredValue::new_local(inner) });
    }
}

/// A text in which abbreviations can be opened.
pub fn worded(text: &str) -> AnyView {
    text.to_owned().into_any()
}
