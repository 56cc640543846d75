//! The pack as Markdown: which files there are, what each says, and that every link leads to one.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use bench::markdown;
use pulldown_cmark::{Event, Parser, Tag};
use routes::Route;
use support::seeds::{library, the_toolkit};

/// Written once for all tests here.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("toolkit-markdown-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    markdown(&folder, library()).unwrap_or_else(|error| panic!("{error}"));
    folder
});

fn file(name: &str) -> String {
    fs::read_to_string(FOLDER.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn words(markdown: &str) -> String {
    let texts = Parser::new(markdown).filter_map(|event| match event {
        Event::Text(words) => Some(words.into_string()),
        _ => None,
    });
    texts.collect::<String>()
}

/// The files that a file links to, as paths from the folder.
fn links(name: &str) -> Vec<String> {
    let folder = Path::new(name).parent().unwrap_or(Path::new(""));
    Parser::new(&file(name))
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.ends_with(".md") => {
                let mut path = folder.to_owned();
                for part in dest_url.split('/') {
                    if part == ".." {
                        path.pop()
                    } else {
                        path.push(part);
                        true
                    };
                }
                Some(path.to_string_lossy().into_owned())
            }
            _ => None,
        })
        .collect()
}

#[test]
fn every_record_has_a_file_with_its_title_and_text() {
    for (record, about) in library().records() {
        let name = format!("{}.md", Route::of(&record).to_string().trim_start_matches('/'));
        let text = words(&file(&name));
        assert!(text.contains(&about.title), "{name} has its title");
        assert!(text.contains(&about.summary), "{name} has its summary");
    }
}

#[test]
fn a_recommendation_says_what_its_page_says_and_leads_to_the_next() {
    let toolkit = the_toolkit();
    let (one, next) = (&toolkit.recommendations[6], &toolkit.recommendations[7]);
    let name = format!("toolkit/recommendations/{}.md", one.id);
    let said = one.report_said.blocks[0].lines[0][0].text.trim().to_owned();
    let done = one.what_was_done.blocks[0].lines[0][0].text.trim().to_owned();
    let text = words(&file(&name));
    assert!(text.contains(&said) && text.contains(&done));
    assert!(links(&name).contains(&format!("toolkit/recommendations/{}.md", next.id)));
}

#[test]
fn every_link_leads_to_a_file_and_the_contents_to_all() {
    let listed: BTreeSet<String> = links("SUMMARY.md").into_iter().collect();
    assert!(listed.len() > library().records().len());
    for name in &listed {
        for linked in links(name) {
            assert!(listed.contains(&linked), "{name} links to {linked}, which is not listed");
        }
    }
}

#[test]
fn no_word_is_taken_for_markup_or_for_code() {
    for name in links("SUMMARY.md") {
        let text = file(&name);
        assert!(!text.contains("{{"), "{name}");
        for event in Parser::new(&text) {
            let strange = matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Code(_));
            assert!(!strange, "{name}: {event:?}");
        }
    }
}
