//! The terms, themes, bodies and documents that a page's excerpt names.

use std::collections::BTreeSet;
use std::mem::take;

use serde_json::Value;

use content::{GlossaryEntry, Library, Organisation, Theme};
use routes::Route;

/// Adds the terms that its texts use, and removes the themes, bodies and documents that nothing
/// names.
pub(super) fn keep_named(part: &mut Library, library: &Library, page: &Route) {
    let (mut themes, bodies, sources) =
        (take(&mut part.themes), take(&mut part.bodies), take(&mut part.sources));
    themes.iter_mut().filter(|theme| !defines(page, theme)).for_each(|theme| {
        theme.definition.clear();
    });
    let mut texts = texts_of(part);
    for theme in &themes {
        texts.push_str(&theme.definition);
        texts.push('\n');
    }
    let lower = texts.to_ascii_lowercase();
    let used = |term: &&GlossaryEntry| {
        term.short.as_deref().is_some_and(|short| may_stand(&texts, short))
            || may_stand(&lower, &term.long.to_ascii_lowercase())
    };
    let about = take(&mut part.glossary);
    let mut used: Vec<_> =
        library.glossary.iter().filter(|term| about.contains(term) || used(term)).collect();
    // An entry links to its earlier and later names.
    for at in 0..used.len() {
        let names = used[at].older.iter().chain(&used[at].newer);
        used.extend(names.filter_map(|name| library.term_named(name)).collect::<Vec<_>>());
    }
    // The menus link to the glossary if there is one.
    used.extend(library.glossary.first());
    part.glossary = library.glossary.iter().filter(|term| used.contains(term)).cloned().collect();
    let documents = part.glossary.iter().filter_map(|term| term.source.as_ref());
    for citation in documents {
        texts.push_str(&format!("\n{}\n", citation.document));
    }
    let lines: BTreeSet<&str> = texts.lines().collect();
    let named = |id: &str| lines.contains(id);
    // A filter in the address can name any.
    let is_narrowed = matches!(
        page,
        Route::Toolkit(_) | Route::Findings(_) | Route::Newsletters(_) | Route::Training(_)
    );
    themes.retain(|theme| is_narrowed || defines(page, theme) || named(theme.id.as_str()));
    part.themes = themes;
    let is_needed = |body: &Organisation| is_narrowed || named(body.id.as_str());
    part.bodies = bodies.into_iter().filter(is_needed).collect();
    let all = *page == Route::About;
    part.sources = sources.into_iter().filter(|source| all || named(source.id.as_str())).collect();
}

/// Whether a page defines a theme.
fn defines(page: &Route, theme: &Theme) -> bool {
    match page {
        Route::Themes => true,
        Route::Theme(id) => theme.id == *id,
        _ => false,
    }
}

/// Whether a word may occur in a text: it does not begin inside another. Its meaning there, or
/// whether it is part of a longer term, is left to the page.
fn may_stand(text: &str, word: &str) -> bool {
    let begins = |at| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| begins(at))
}

/// All texts of a library, each on at least one line.
fn texts_of(library: &Library) -> String {
    let mut texts = String::new();
    let mut open = vec![serde_json::to_value(library).unwrap_or_default()];
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => {
                texts.push_str(&text);
                texts.push('\n');
            }
            Value::Array(values) => open.extend(values),
            Value::Object(mut fields) => {
                // A title alone is a link, in which no terms are explained.
                if fields.get("summary").is_some_and(|summary| summary == "") {
                    fields.remove("title");
                }
                open.extend(fields.into_iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    texts
}
