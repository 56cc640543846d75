//! The guard against identifying people, weighed against the examples in
//! `tests/fixtures/identifying/` and against the whole of the seeds. `cargo test -p reader
//! --test it guard -- --nocapture` prints the figures.

use std::fmt::Write;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use reader::{guard::DetailKind, guard::IdentifyingDetail, guard::identifying};
use strings::guard;
use test_support::files;

const TRUE: &str = include_str!("../../../../tests/fixtures/identifying/true.txt");
const FALSE: &str = include_str!("../../../../tests/fixtures/identifying/false.txt");

/// The kinds as the examples name them.
fn kind(name: &str) -> DetailKind {
    match name {
        "nhs" => DetailKind::NhsNumber,
        "ni" => DetailKind::NationalInsurance,
        "birth" => DetailKind::DateOfBirth,
        "postcode" => DetailKind::Postcode,
        "address" => DetailKind::Address,
        "phone" => DetailKind::Phone,
        "email" => DetailKind::Email,
        "reference" => DetailKind::Reference,
        "child" => DetailKind::Child,
        "parent" => DetailKind::Parent,
        "relative" => DetailKind::Relative,
        "worker" => DetailKind::Worker,
        "person" => DetailKind::Person,
        _ => panic!("no kind is called {name}"),
    }
}

/// Whether the rules were written with an example in sight.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Tuned,
    HeldBack,
}

/// Every fourth example is held back; which, was decided before the rules were written.
fn examples(fixture: &str) -> impl Iterator<Item = (Part, &str)> {
    let lines = fixture.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.enumerate().map(|(at, line)| {
        (if (at + 1).is_multiple_of(4) { Part::HeldBack } else { Part::Tuned }, line)
    })
}

/// The text without its brackets, and what stood in them.
fn marked(example: &str, kind: DetailKind) -> (String, Vec<IdentifyingDetail>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    for piece in example.split("[[") {
        match piece.split_once("]]") {
            None => text.push_str(piece),
            Some((inside, rest)) => {
                let start = text.len();
                text.push_str(inside);
                marks.push(IdentifyingDetail { start, end: text.len(), kind });
                text.push_str(rest);
            }
        }
    }
    (text, marks)
}

#[derive(Default)]
struct Count {
    all: usize,
    hit: usize,
}

impl Count {
    fn add(&mut self, hit: bool) {
        self.all += 1;
        self.hit += usize::from(hit);
    }

    fn said(&self) -> String {
        let share = if self.all == 0 { 0.0 } else { 100.0 * self.hit as f64 / self.all as f64 };
        format!("{} of {} ({share:.1} %)", self.hit, self.all)
    }

    fn is_at_least(&self, percent: usize) -> bool {
        self.hit * 100 >= self.all * percent
    }
}

fn shown(text: &str, marks: &[IdentifyingDetail]) -> String {
    let piece =
        |mark: &IdentifyingDetail| format!("{:?} {:?}", mark.kind, &text[mark.start..mark.end]);
    marks.iter().map(piece).collect::<Vec<_>>().join(", ")
}

#[test]
fn finds_what_identifies_somebody() {
    let (mut tuned, mut held) = (Count::default(), Count::default());
    let mut kinds: Vec<(&str, Count, Count)> = Vec::new();
    let mut more = 0;
    let mut missed = String::new();
    for (part, line) in examples(TRUE) {
        let (name, example) = line.split_once('\t').expect("a kind, a tab, a text");
        let (text, expected) = marked(example, kind(name));
        assert!(!expected.is_empty(), "nothing is marked in: {line}");
        let marks = identifying(&text);
        let hit = expected.iter().all(|mark| marks.contains(mark));
        more += marks.len().saturating_sub(expected.len());
        if !kinds.iter().any(|(other, _, _)| *other == name) {
            kinds.push((name, Count::default(), Count::default()));
        }
        for (_, of_tuned, of_held) in kinds.iter_mut().filter(|(other, _, _)| *other == name) {
            if part == Part::Tuned { of_tuned.add(hit) } else { of_held.add(hit) }
        }
        if part == Part::Tuned {
            tuned.add(hit)
        } else {
            held.add(hit)
        }
        if !hit && part == Part::Tuned {
            writeln!(missed, "  {line}\n      found: {}", shown(&text, &marks)).expect("a String");
        }
    }
    let mut said = format!("found: tuned {}, held back {}\n", tuned.said(), held.said());
    for (name, of_tuned, of_held) in &kinds {
        let (of_tuned, of_held) = (of_tuned.said(), of_held.said());
        writeln!(said, "  {name:10} tuned {of_tuned:20} held back {of_held}").expect("a String");
    }
    println!("{said}marks besides: {more}\nmissed of the tuned part:\n{missed}");
    assert!(tuned.all + held.all >= 300, "too few examples");
    assert!(tuned.is_at_least(95) && held.is_at_least(95), "{said}{missed}");
}

#[test]
fn leaves_other_texts_alone() {
    let (mut tuned, mut held) = (Count::default(), Count::default());
    let mut wrong = String::new();
    for (part, text) in examples(FALSE) {
        let marks = identifying(text);
        let hit = !marks.is_empty();
        if part == Part::Tuned {
            tuned.add(hit)
        } else {
            held.add(hit)
        }
        if hit && part == Part::Tuned {
            writeln!(wrong, "  {text}\n      marked: {}", shown(text, &marks)).expect("a String");
        }
    }
    let said = format!("marked: tuned {}, held back {}\n", tuned.said(), held.said());
    println!("{said}{wrong}");
    assert!(tuned.all + held.all >= 300, "too few examples");
    assert!(!tuned.is_at_least(5) && !held.is_at_least(5), "{said}{wrong}");
}

/// How many marks the seeds may have for each 100,000 of their characters. They hold no personal
/// data but what their sources published, so that nearly every mark is a false alarm.
const MARKS_IN_SEEDS: usize = 5;

/// Every text of the seeds that people read, with a space at least.
fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => found.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn the_contents_own_texts_are_hardly_marked() {
    let mut found = Vec::new();
    for file in files("seeds", ".json").iter().filter(|file| !file.path.contains("/schema/")) {
        texts(&serde_json::from_str(&file.text).expect("JSON"), &mut found);
    }
    let letters: usize = found.iter().map(|text| text.chars().count()).sum();
    let (mut count, mut said) = (0, String::new());
    for text in &found {
        let marks = identifying(text);
        count += marks.len();
        if !marks.is_empty() {
            writeln!(said, "  {}\n      in: {text}", shown(text, &marks)).expect("a String");
        }
    }
    println!("{count} marks in {} texts of {letters} characters\n{said}", found.len());
    assert!(letters > 100_000, "the seeds were not read");
    assert!(count * 100_000 <= MARKS_IN_SEEDS * letters, "{count} marks\n{said}");
}

/// Every kind is called and suggested for in words of its own area.
#[test]
fn every_kind_has_its_words() {
    for kind in DetailKind::ALL {
        assert!(!guard::kind(kind).ends_with('.') && guard::suggestion(kind).ends_with('.'));
    }
    assert_eq!(guard::count(1), "1 thing here may identify someone.");
    assert_eq!(guard::count(2), "2 things here may identify someone.");
}

/// Each list is searched by halves, so it must be in order.
#[test]
fn every_list_of_words_is_in_order() {
    let mut lists = 0;
    for file in files("crates/reader/src/guard", ".rs") {
        for begin in ["&str = \"", "is_in(", "has("] {
            for rest in file.text.split(begin).skip(1) {
                let rest = if begin.ends_with('"') {
                    rest
                } else {
                    let argument = rest.split_once(')').map_or("", |(inside, _)| inside);
                    argument.split_once('"').map_or("", |(_, rest)| rest)
                };
                let list = rest.split('"').next().unwrap_or_default().replace('\\', " ");
                let words: Vec<&str> = list.split_whitespace().collect();
                lists += usize::from(!words.is_empty());
                assert!(words.is_sorted(), "{}: not in order: {list}", file.path);
                let small = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase());
                assert!(words.iter().all(|word| word.len() <= 16), "too long to be found: {list}");
                assert!(words.iter().all(small), "{}: not in small letters: {list}", file.path);
            }
        }
    }
    assert!(lists > 40, "only {lists} lists were found");
}

/// Pieces that the rules look for, and what stands between them.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "Jamie",
        "Mrs",
        "Patel",
        "mum",
        ",",
        " ",
        " ",
        "7",
        "(",
        ")",
        "aged",
        "year",
        "old",
        "-",
        "'s",
        "999",
        "945",
        "8076",
        "NHS",
        "no",
        ".",
        "DOB",
        "3",
        "/",
        "4",
        "2011",
        "April",
        "born",
        "SW1A",
        "1AA",
        "QQ",
        "123456",
        "C",
        "@",
        "example.org",
        "07700",
        "900123",
        "+44",
        "case",
        "ref",
        "LCS",
        "12",
        "Acacia",
        "Avenue",
        "Flat",
        "and",
        "J",
        "é",
        "’",
        "😀",
        "\n",
        "\u{a0}",
        "İ",
        "\u{301}",
    ]);
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

/// Marks are in reading order, apart, and between characters.
fn hold(text: &str) -> Result<(), TestCaseError> {
    let mut last = 0;
    for mark in identifying(text) {
        prop_assert!(mark.start >= last && mark.start < mark.end, "{mark:?} after {last}");
        prop_assert!(text.get(mark.start..mark.end).is_some(), "{mark:?} is within a character");
        last = mark.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_borne(text in "\\PC{0,200}") {
        hold(&text)?;
    }

    #[test]
    fn any_scraps_are_borne(text in scraps()) {
        hold(&text)?;
    }
}

/// Four times the text may take four times the time, not sixteen, of what could make a rule look
/// far. Other work on the machine disturbs the clock, so one quiet moment of several is enough.
#[test]
fn the_time_grows_with_the_text_and_not_faster() {
    let scraps = [
        "a",
        "A",
        "1",
        " ",
        ".",
        "-",
        "@",
        "a.",
        "a@",
        "a@a.",
        "1 ",
        "1-",
        "07",
        "Jamie ",
        "Jamie, 7 ",
        "Mr ",
        "Mr. ",
        "J.",
        "A ",
        "ref ",
        "ref: ",
        "no. ",
        "1/",
        "a-1",
        "born ",
        "dob ",
        "is ",
        "mum ",
        "' ",
        "'s ",
        "year ",
        "(",
        "+44",
        "QQ",
        "SW1A",
        "Aa ",
        "Aa-",
        "Aa'",
        "é",
        "\n",
        "Flat 3, ",
    ];
    #[allow(clippy::disallowed_methods, reason = "tests run on the host, which has a clock")]
    let took = |text: &str| {
        let begun = Instant::now();
        identifying(text);
        begun.elapsed()
    };
    for scrap in scraps {
        let short = scrap.repeat(8_000 / scrap.len());
        let long = short.repeat(4);
        let grows_evenly = || took(&long) < took(&short) * 9 + Duration::from_millis(5);
        assert!((0..8).any(|_| grows_evenly()), "{scrap:?}");
    }
}
