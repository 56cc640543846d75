//! The meanings of the words that a page uses.

use leptos::prelude::*;

use crate::{ui::Details, ui::Terms};
use content::GlossaryEntry;

#[component]
pub fn WordsUsed(entries: Vec<GlossaryEntry>) -> impl IntoView {
    let terms: Vec<_> = entries.iter().map(|entry| (term(entry), meaning(entry))).collect();
    (!terms.is_empty()).then(|| {
        view! { <Details summary=strings::WORDS_USED><Terms terms /></Details> }
    })
}

fn term(entry: &GlossaryEntry) -> String {
    match &entry.short {
        Some(short) => format!("{short}: {}", entry.long),
        None => entry.long.clone(),
    }
}

/// What it means, with the names that it had before and has had since.
fn meaning(entry: &GlossaryEntry) -> String {
    let mut meaning = entry.meaning.clone();
    for (label, names) in [(strings::EARLIER, &entry.older), (strings::LATER, &entry.newer)] {
        if !names.is_empty() {
            meaning += &format!(" {label}: {}.", names.join(", "));
        }
    }
    meaning
}
