//! The search: what it reads, what it finds, in which order, and that nothing typed can break it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use bench::help_pages;
use content::{SourceId, ThemeId};
use proptest::prelude::*;
use routes::{Address, Route};
use search::{
    Counts, HelpPage, Hit, Indexer, Kind, Options, Piece, Query, Search, SearchFacets,
    SearchResults,
};
use test_support::seeds::library;

static HELP: LazyLock<Vec<HelpPage>> = LazyLock::new(|| help_pages(library()));
static SEARCH: LazyLock<Search<'static>> =
    LazyLock::new(|| Indexer::new(library(), &HELP).finish());

fn find(text: &str) -> SearchResults<'static> {
    SEARCH.find(&Query::parse(text), &Options { most: 1000, ..Options::default() })
}

fn names(found: &SearchResults<'_>) -> Vec<String> {
    found.hits.iter().map(|hit| hit.document.name()).collect()
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn marked(pieces: &[Piece]) -> Vec<&str> {
    pieces.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect()
}

/// The words of a title as one would copy them.
fn words(title: &str) -> impl Iterator<Item = &str> {
    let words =
        title.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty())
}

#[test]
fn every_document_has_an_address_of_the_product_and_a_name_of_its_own() {
    let mut names: Vec<String> = Vec::new();
    for document in SEARCH.documents() {
        let address = document.route().to_string();
        let is_page = matches!(Address::find(&address, library()), Address::Page(_));
        assert!(is_page, "{address} is no page");
        assert!(!names.contains(&document.name()), "{} stands twice", document.name());
        assert!(!document.title().is_empty());
        names.push(document.name());
    }
    for route in Route::all(library()) {
        let there = SEARCH.documents().iter().any(|document| document.route() == route);
        let has_text = !matches!(route.section(), Route::MyTraining(_) | Route::Notebook(_));
        if has_text && (route.record().is_some() || route.topic().is_some()) {
            assert!(there, "{route} cannot be found");
        }
    }
}

#[test]
fn every_word_of_every_title_finds_its_document() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for document in SEARCH.documents() {
        for word in words(&document.title()) {
            let word = word.to_lowercase();
            let found = found.entry(word.clone()).or_insert_with(|| names(&find(&word)));
            assert!(found.contains(&document.name()), "{word} does not find {}", document.name());
        }
    }
}

#[test]
fn every_synonym_finds_what_the_others_find() {
    for same in &library().synonyms {
        // As a phrase, so that it is the whole name that is found.
        let of = |name: &str| {
            let query = Query::parse(&format!("\"{name}\""));
            names(&SEARCH.find(&query, &Options { most: 1000, ..Options::default() }))
        };
        for name in &same.names {
            let all = names(&find(&format!("{name} ")));
            for other in same.names.iter().filter(|other| *other != name) {
                for document in of(other) {
                    assert!(all.contains(&document), "{name} does not find {document} ({other})");
                }
            }
        }
    }
}

#[test]
fn synonyms_are_told_come_after_exact_matches_and_can_be_turned_off() {
    let found = find("runaway ");
    assert!(found.total > 5);
    assert_eq!(found.synonyms[0].typed, "runaway");
    assert!(found.synonyms[0].others.iter().any(|name| name == "going missing"));
    let off = Options { synonyms: false, ..Options::default() };
    let without = SEARCH.find(&Query::parse("runaway "), &off);
    assert!(without.synonyms.is_empty());
    assert!(without.total < found.total);
    // Whoever types an abbreviation gets what has it, before what has only its long form.
    let found = find("ICPC ");
    let has = |at: usize| {
        let hit = &found.hits[at];
        let mut told = hit.document.title();
        hit.document.each_text(&mut |_, text| told.push_str(text));
        told.contains("ICPC")
    };
    let first_without = (0..found.hits.len()).find(|at| !has(*at)).expect("others are found too");
    assert!(first_without > 0);
    let last_with = (0..found.hits.len()).rfind(|at| has(*at)).expect("some have it");
    assert!(last_with < first_without + 3, "{last_with} stands far behind {first_without}");
}

#[test]
fn sections_of_acts_are_found_however_they_are_written() {
    let section: Vec<String> = names(&find("section 47 "));
    for typed in ["S47", "s.47", "S 47", "sec 47", "Section 47s"] {
        let found = names(&find(&format!("{typed} ")));
        assert!(found.contains(&"glossary/s47".to_owned()), "{typed}");
        assert!(found.contains(&"review/section-47-audit-april-2016".to_owned()), "{typed}");
    }
    assert!(section.contains(&"glossary/s47".to_owned()));
}

#[test]
fn one_form_of_a_word_finds_the_others() {
    for (typed, name) in [
        ("chronologies", "glossary/chronology"),
        ("supervising", "recommendation/staff-supervision"),
        ("behavior", "themes/harmful-sexual-behaviour"),
        ("radicalization", "themes/radicalisation"),
        ("well-being", "glossary/health-and-wellbeing-board"),
        ("multiagency audit", "glossary/multi-agency-audit"),
    ] {
        assert!(names(&find(typed)).contains(&name.to_owned()), "{typed}");
    }
}

#[test]
fn typing_mistakes_are_forgiven_and_told() {
    for (typed, meant) in
        [("neglcet", "neglect"), ("perpertrators", "perpetrators"), ("chronolgy", "chronology")]
    {
        let found = find(&format!("{typed} "));
        assert!(found.total > 0, "{typed}");
        assert_eq!(found.mistaken[0].0, typed);
        assert!(found.mistaken[0].1.iter().any(|word| word == meant), "{:?}", found.mistaken);
    }
    assert!(find("neglect ").mistaken.is_empty());
}

#[test]
fn phrases_stand_as_they_are_and_what_is_left_out_does_not_stand() {
    let phrase = find("\"voice of the child\"");
    assert!(phrase.total > 0);
    for hit in &phrase.hits {
        let mut told = format!("{}\n", hit.document.title());
        hit.document.each_text(&mut |_, text| told.push_str(&format!("{text}\n")));
        assert!(told.to_lowercase().contains("voice of the child"), "{}", hit.document.name());
    }
    let all = names(&find("chronology "));
    let without = names(&find("chronology -audit "));
    let out = names(&find("audit "));
    assert!(without.len() < all.len());
    assert!(without.iter().all(|name| !out.contains(name)));
    assert!(names(&find("-audit")).is_empty(), "nothing is looked for");
}

#[test]
fn passages_hold_the_words_and_mark_them() {
    let found = find("herbert protocol");
    assert_eq!(marked(&found.hits[0].title), ["Herbert", "Protocol"]);
    let in_text = |hit: &&Hit<'_>| hit.document.name() == "recommendation/adults-who-go-missing";
    let hit = found.hits.iter().find(in_text).expect("it is in that text");
    let marks: Vec<&str> = marked(&hit.passage);
    assert!(marks.contains(&"Herbert") && marks.contains(&"Protocol"), "{:?}", hit.passage);
    assert!(text(&hit.passage).len() < 400);
    let found = find("legal highs ");
    let marks: Vec<String> =
        found.hits.iter().flat_map(|hit| marked(&hit.passage)).map(str::to_owned).collect();
    assert!(marks.iter().any(|mark| mark == "NPS"), "a synonym is marked as well");
}

#[test]
fn filters_narrow_and_their_counts_are_what_they_show() {
    let of = |narrowing: SearchFacets| {
        let options = Options { narrowing, counts: true, ..Options::default() };
        SEARCH.find(&Query::parse("audit"), &options)
    };
    let uncounted = SEARCH.find(&Query::parse("audit"), &Options::default());
    assert_eq!(uncounted.counts, Counts::default(), "nobody asked for them");
    let all = of(SearchFacets::default());
    assert!(all.counts.kinds.len() > 3 && all.counts.years.len() > 1);
    assert_eq!(all.counts.kinds.iter().map(|(_, count)| count).sum::<usize>(), all.total);
    for (kind, count) in &all.counts.kinds {
        let narrowed = of(SearchFacets { kind: Some(*kind), ..SearchFacets::default() });
        assert_eq!(narrowed.total, *count);
        assert!(narrowed.hits.iter().all(|hit| hit.document.kind() == *kind));
        assert_eq!(narrowed.counts.kinds, all.counts.kinds, "other choices go on being told");
    }
    for (theme, count) in &all.counts.themes {
        let narrowed = of(SearchFacets { theme: Some(theme.clone()), ..SearchFacets::default() });
        assert_eq!(narrowed.total, *count);
    }
    for (year, count) in &all.counts.years {
        assert_eq!(of(SearchFacets { year: Some(*year), ..SearchFacets::default() }).total, *count);
    }
    for (publisher, count) in &all.counts.publishers {
        let publisher = Some(publisher.clone());
        assert_eq!(of(SearchFacets { publisher, ..SearchFacets::default() }).total, *count);
    }
    let unknown = SearchFacets {
        theme: ThemeId::new("nothing").ok(),
        publisher: SourceId::new("nobody").ok(),
        ..SearchFacets::default()
    };
    assert_eq!(of(unknown).total, 0);
}

#[test]
fn where_nothing_is_found_there_is_something_to_try() {
    let found = find("zzyzx ");
    assert_eq!(found.total, 0);
    let hints = found.hints.expect("what to try");
    assert_eq!(hints.themes.len(), library().themes.len());
    let hints = find("\"neglect zzyzx\" trafficing -trafficking").hints.expect("what to try");
    assert!(hints.themes.len() < library().themes.len() || hints.words.is_empty());
    assert!(find("").hints.is_none(), "nothing was asked");
}

#[test]
fn notes_are_found_with_the_same_query() {
    let note = |query: &str, text: &str| {
        SEARCH.for_texts(&Query::parse(query), true).find("Thursday", text)
    };
    let text = "Zebedee was reported missing; ask about the strategy discussion.";
    for query in ["missing", "zebed", "strategies", "runaway ", "thursday missing", "misssing "] {
        assert!(note(query, text).is_some(), "{query}");
    }
    for query in ["", "neglect", "missing -strategy", "\"discussion strategy\"", "-x"] {
        assert!(note(query, text).is_none(), "{query}");
    }
    let hit = note("strategy", text).expect("it is there");
    assert_eq!(marked(&hit.passage), ["strategy"]);
}

#[test]
fn making_it_in_small_steps_makes_the_same() {
    let mut indexer = Indexer::new(library(), &HELP);
    let mut steps = 1;
    while !indexer.step(3) {
        steps += 1;
    }
    assert!(steps > 100);
    let search = indexer.finish();
    for text in ["neglect", "cse aud", "voice of the child", "perpertrator"] {
        let found = search.find(&Query::parse(text), &Options { most: 1000, ..Options::default() });
        assert_eq!(names(&found), names(&find(text)), "{text}");
    }
}

#[test]
fn what_was_asked_before_changes_nothing() {
    let search = Indexer::new(library(), &HELP).finish();
    let told = |text: &str| {
        let hits = search.find(&Query::parse(text), &Options::default()).hits;
        hits.iter().map(|hit| (hit.document.name(), hit.score.to_bits())).collect::<Vec<_>>()
    };
    let queries = ["voice of the child", "cse", "", "\"strategy discussion\" -plan", "s47 neglcet"];
    let before: Vec<_> = queries.iter().map(|text| told(text)).collect();
    let again: Vec<_> = queries.iter().rev().map(|text| told(text)).collect();
    assert!(before.iter().eq(again.iter().rev()));
}

/// Whatever is typed, the pieces are of the text, and nothing more is told than was asked for.
fn holds(typed: &str) {
    let found = SEARCH.find(&Query::parse(typed), &Options::default());
    assert!(found.hits.len() <= 10 && found.hits.len() <= found.total);
    for pair in found.hits.windows(2) {
        assert!(pair[0].score >= pair[1].score);
    }
    for hit in &found.hits {
        assert_eq!(text(&hit.title), hit.document.title());
    }
    SEARCH.for_texts(&Query::parse(typed), true).find(typed, typed);
}

#[test]
fn hostile_input_is_only_text() {
    for typed in [
        "a".repeat(10_000),
        "a ".repeat(10_000),
        "\"".repeat(10_000),
        "-".repeat(10_000),
        "\u{0}\u{1}\u{7f}\u{200b}\u{202e}\u{feff}".into(),
        "(.*)+$ [a-z]{1,9999} \\".into(),
        "<script>alert(1)</script><img src=x onerror=alert(1)>".into(),
        "'; drop table records; --".into(),
        "é".repeat(500),
        "a\u{301}\u{301}\u{301}".repeat(300),
        "🦉🦉🦉 日本語 العربية".into(),
        "%00%0a ../../etc/passwd ${x}".into(),
    ] {
        holds(&typed);
    }
}

proptest! {
    #[test]
    fn no_query_breaks_it(typed in "(?s).{0,60}") {
        holds(&typed);
    }

    #[test]
    fn nothing_that_can_be_typed_breaks_it(typed in "[a-zA-Z0-9 \"'’.&<>-]{0,80}") {
        holds(&typed);
    }

    #[test]
    fn a_word_with_one_mistake_still_finds_a_title(at in 0..10_000_usize, cut in 1..7_usize) {
        let documents = SEARCH.documents();
        let title = documents[at % documents.len()].title();
        let long = words(&title).filter(|word| word.len() > 7 && word.is_ascii());
        if let Some(word) = long.max_by_key(|word| word.len()) {
            let mut typed = word.to_owned();
            typed.remove(cut);
            prop_assert!(find(&format!("{typed} ")).total > 0, "{typed}");
        }
    }

    #[test]
    fn a_beginning_finds_the_word(at in 0..10_000_usize, letters in 3..9_usize) {
        let document = &SEARCH.documents()[at % SEARCH.documents().len()];
        let title = document.title();
        if let Some(word) = words(&title).find(|word| word.len() > letters && word.is_ascii()) {
            let found = find(&word[..letters]);
            prop_assert!(found.total > 0, "{}", &word[..letters]);
        }
    }
}

#[test]
fn kinds_have_addresses_of_their_own() {
    let mut slugs: Vec<&str> = Kind::ALL.iter().map(|kind| kind.slug()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), Kind::ALL.len());
}
