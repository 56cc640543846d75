//! The search as other programs are compared with it: its documents as JSON, and what it finds and
//! how long it takes.

use serde_json::{Value, json};

use content::Library;
use search::{Field, HelpPage, Indexer, Options, Query, Search};

/// How many documents are read at once, as in the browser.
const STEP: usize = 20;

/// The pages whose titles and texts are the product's own.
pub fn help_pages(library: &Library) -> Vec<HelpPage> {
    search::help_pages(library, &strings::search::help)
}

/// Every document with its texts by field, for other search programs.
pub fn search_documents(search: &Search<'_>) -> Value {
    let documents = search.documents().iter().map(|document| {
        let (mut heading, mut summary, mut body) = (vec![], vec![], vec![]);
        document.each_text(&mut |field, text| match field {
            Field::Title | Field::Heading => heading.push(text.to_owned()),
            Field::Summary => summary.push(text.to_owned()),
            Field::Body => body.push(text.to_owned()),
        });
        json!({
            "id": document.name(),
            "title": document.title(),
            "heading": heading.join("\n"),
            "summary": summary.join("\n"),
            "body": body.join("\n"),
        })
    });
    documents.collect()
}

/// What was measured; times in milliseconds. `now` tells the time.
pub fn measure_search(
    library: &Library,
    help: &[HelpPage],
    queries: &[String],
    now: &dyn Fn() -> f64,
) -> Value {
    let begun = now();
    let mut indexer = Indexer::new(library, help);
    let (mut longest, mut done) = (now() - begun, false);
    while !done {
        let step = now();
        done = indexer.step(STEP);
        longest = longest.max(now() - step);
    }
    let last = now();
    let search = indexer.finish();
    longest = longest.max(now() - last);
    let built = now() - begun;
    let options = Options::default();
    let (mut keystrokes, mut found) = (Vec::new(), Vec::new());
    for text in queries {
        for (at, letter) in text.char_indices() {
            let typed = text.get(..at + letter.len_utf8()).unwrap_or_default();
            let begun = now();
            let hits = search.find(&Query::parse(typed), &options).hits;
            keystrokes.push(now() - begun);
            drop(hits);
        }
        let hits = search.find(&Query::parse(text), &options).hits;
        found.push(hits.iter().map(|hit| hit.document.name()).collect::<Vec<_>>());
    }
    json!({
        "documents": search.documents().len(),
        "bytes": search.bytes(),
        "build": built,
        "longestStep": longest,
        "keystrokes": keystrokes,
        "found": found,
    })
}
