//! Abbreviations in texts: each can be opened in place where a page first uses it.

use leptos::prelude::*;

use super::href;
use content::{GlossaryEntry, GlossaryId, Library, Piece, Source, SourceId, is_spelt_out, pieces};
use routes::Route;

/// What a page's texts need to explain their abbreviations.
#[derive(Clone, Copy)]
pub struct Abbreviations {
    inner: StoredValue<Inner, LocalStorage>,
    /// The id of the one that is open; empty for none.
    open: RwSignal<String>,
}

struct Inner {
    glossary: &'static [GlossaryEntry],
    /// The document that the page is about: its meaning of an abbreviation comes first.
    document: Option<&'static Source>,
    /// What the page has explained so far.
    told: Vec<GlossaryId>,
}

impl Abbreviations {
    /// Begins a page: nothing has been explained on it yet.
    pub fn provide(library: &'static Library, document: Option<SourceId>) {
        let document = document.and_then(|id| library.source(&id));
        let inner = Inner { glossary: &library.glossary, document, told: Vec::new() };
        let inner = StoredValue::new_local(inner);
        provide_context(Self { inner, open: RwSignal::new(String::new()) });
    }

    /// Whether this is the page's first use of an entry.
    fn tell(self, entry: &GlossaryEntry) -> bool {
        let mut first = false;
        self.inner.update_value(|inner| {
            first = !inner.told.contains(&entry.id);
            if first {
                inner.told.push(entry.id.clone());
            }
        });
        first
    }
}

/// A text in which abbreviations can be opened.
pub fn worded(text: &str) -> AnyView {
    let Some(page) = use_context::<Abbreviations>() else { return text.to_owned().into_any() };
    let (glossary, document) = page.inner.with_value(|inner| (inner.glossary, inner.document));
    let has_term = pieces(text, glossary, document).iter().any(|p| matches!(p, Piece::Term(..)));
    if !has_term {
        return text.to_owned().into_any();
    }
    let text = text.to_owned();
    // Views are put on the page from its top to its end, whatever the order in which they were
    // made: what comes first is known only then.
    (move || {
        let mut before = "";
        let mut views = Vec::new();
        for piece in pieces(&text, glossary, document) {
            match piece {
                Piece::Text(text) => {
                    before = text;
                    views.push(text.to_owned().into_any());
                }
                Piece::Term(word, entry) if page.tell(entry) => {
                    views.push(term(page, word.to_owned(), entry, is_spelt_out(before, entry)));
                    before = "";
                }
                Piece::Term(word, _) => views.push(word.to_owned().into_any()),
            }
        }
        views
    })
    .into_any()
}

/// An abbreviation where a page first uses it. It is no `button`, because lines may break before
/// and after one, which would leave a bracket alone at a line's end. The meaning floats under the line that it stands
/// in, so that it neither covers nor breaks the sentence.
fn term(
    page: Abbreviations,
    word: String,
    entry: &'static GlossaryEntry,
    spelt_out: bool,
) -> AnyView {
    let open = page.open;
    let id = entry.id.as_str();
    let is_open = move || open.with(|open| open == id);
    let word_ref: NodeRef<leptos::html::Span> = NodeRef::new();
    let toggle = move || {
        let next = if open.with_untracked(|open| open == id) { "" } else { id };
        open.set(next.to_owned());
    };
    let paper = (!spelt_out).then(|| {
        view! { <span class="app-term__paper">{format!(" ({})", entry.long)}</span> }
    });
    view! {
        <span
            class="app-term"
            on:keydown=move |event| {
                if event.key() == "Escape" && open.with_untracked(|open| open == id) {
                    open.set(String::new());
                    // The focus may be on the link that has just gone.
                    if let Some(word) = word_ref.get_untracked() {
                        let _ = word.focus();
                    }
                }
            }
        >
            <span
                role="button"
                tabindex="0"
                class="app-term__word"
                node_ref=word_ref
                aria-expanded=move || if is_open() { "true" } else { "false" }
                on:click=move |_| toggle()
                on:keydown=move |event| {
                    if matches!(event.key().as_str(), "Enter" | " ") {
                        event.prevent_default();
                        toggle();
                    }
                }
            >
                {word}
            </span>
            {paper}
            {move || is_open().then(|| meaning(entry))}
        </span>
    }
    .into_any()
}

fn meaning(entry: &'static GlossaryEntry) -> AnyView {
    let to = Route::Term(entry.id.clone());
    view! {
        <span class="app-term__meaning">
            <strong>{entry.long.clone()}</strong>
            <span class="app-term__says">{entry.meaning.clone()}</span>
            <a class="govuk-link" href=href(&to)>
                {strings::glossary::MORE}
                <span class="govuk-visually-hidden">" " {strings::glossary::about(&entry.long)}</span>
            </a>
        </span>
    }
    .into_any()
}
