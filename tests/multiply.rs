//! The larger packs that the benchmarks are run on: valid, and as varied as the seeds.

mod support;

use std::collections::BTreeSet;

use bench::{MOST_TIMES, multiply};
use content::Library;
use seeds::load;
use support::seeds::{library, seeds};

fn multiplied(times: usize) -> Library {
    let files = multiply(&seeds(), times).expect("the seeds are JSON");
    load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

#[test]
fn once_is_the_same() {
    assert_eq!(multiplied(1), *library());
}

#[test]
fn a_larger_pack_has_so_many_times_the_records() {
    let (one, three) = (library(), multiplied(3));
    // There is one national page.
    assert_eq!(three.records().len() - 1, (one.records().len() - 1) * 3);
    assert_eq!(three.glossary.len(), one.glossary.len() * 3);
    assert_eq!(three.ties.len(), one.ties.len() * 3);
    assert_eq!(three.themes.len(), one.themes.len());
}

#[test]
fn no_copy_says_the_same_as_another() {
    let different = |library: &Library| -> usize {
        let texts = library.findings().map(|(_, finding)| finding.about.summary.clone());
        texts.collect::<BTreeSet<String>>().len()
    };
    assert_eq!(different(&multiplied(7)), different(library()) * 7);
}

#[test]
#[should_panic(expected = "there are words for 100 copies")]
fn more_than_there_are_words_for_is_refused() {
    let _ = multiply(&seeds(), MOST_TIMES + 1);
}
