//! The content as a whole: the real seeds, their bundle, and problems told with line and column.

use std::collections::BTreeSet;

use content::{BUNDLE_FORMAT, BundleProblem, bundle, unbundle};
use content::{Citation, FindingKind, Prose, QuestionGroup, RecordRef, ReviewKind, Style};
use seeds::{Diagnostic, SeedFile, load};
use site::describe;
use test_support::seeds::{library, seeds, the_toolkit};

#[test]
fn the_real_seeds_have_no_problems() {
    let problems = load(&seeds()).err().unwrap_or_default();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn the_real_seeds_hold_the_whole_toolkit() {
    let (library, toolkit) = (library(), the_toolkit());
    let numbers: Vec<u16> = toolkit.recommendations.iter().map(|r| r.number).collect();
    assert_eq!(numbers, (1..=18).collect::<Vec<_>>());
    assert_eq!(toolkit.national.about.title, "National recommendations");
    assert_eq!(toolkit.closing.about.title, "Find out more");
    assert_eq!(library.questions.len(), 7);
    let about_this = library.questions.iter().filter(|q| q.group == QuestionGroup::ThisLearning);
    assert_eq!(about_this.count(), 3);
    assert!(library.pack.help.iter().any(|help| help.phone.as_deref() == Some("999")));
}

#[test]
fn the_real_seeds_hold_every_document() {
    let library = library();
    assert_eq!(library.sources.len(), 5);
    for source in &library.sources {
        let records = library.records();
        let of_it = records.iter().filter(|(_, about)| about.source.document == source.id);
        assert!(of_it.count() > 10, "{}", source.id);
    }
    let report = library.reports.iter().find(|r| r.id.as_str() == "learning-from-practice-2016-17");
    let report = report.expect("the annual report is there");
    let of_kind = |kind| report.reviews.iter().filter(|review| review.kind == kind).count();
    assert_eq!(of_kind(ReviewKind::CaseReview), 3, "one published, one on-going, one begun");
    assert_eq!(of_kind(ReviewKind::Notification), 1, "the case considered in December 2015");
    assert_eq!(of_kind(ReviewKind::LearningReview), 1);
    assert_eq!(of_kind(ReviewKind::SelfAssessment), 1, "the Section 11 work");
    assert_eq!(of_kind(ReviewKind::Audit), 9, "7.3 to 7.11");
    assert_eq!(of_kind(ReviewKind::Research), 1);
    assert_eq!(of_kind(ReviewKind::PracticeEvent), 1);
    for review in report.reviews.iter().filter(|review| review.kind == ReviewKind::Audit) {
        for kind in [FindingKind::GoodPractice, FindingKind::Strengthen, FindingKind::Action] {
            assert!(review.of_kind(kind).count() > 0, "{}: {kind:?}", review.id);
        }
    }
    let columns = library.strategy.as_ref().map(|strategy| strategy.columns.len());
    assert_eq!(columns, Some(5));
    let articles: Vec<usize> = library.issues.iter().map(|issue| issue.articles.len()).collect();
    assert_eq!(articles, [22, 18], "the newest issue first");
    let documents = library.related_documents.iter().map(|list| list.documents.len());
    assert!(documents.clone().any(|count| count > 90), "{:?}", documents.collect::<Vec<_>>());
}

#[test]
fn no_page_of_the_real_seeds_is_without_words() {
    let (library, toolkit) = (library(), the_toolkit());
    for recommendation in &toolkit.recommendations {
        assert_ne!(recommendation.report_said.plain_text(), "", "{}", recommendation.id);
        assert_ne!(recommendation.what_was_done.plain_text(), "", "{}", recommendation.id);
    }
    for page in [&toolkit.how_to_use, &toolkit.national, &toolkit.closing] {
        assert_ne!(page.body.plain_text(), "", "{}", page.about.title);
    }
    for review in library.reviews() {
        assert_ne!(review.body.plain_text(), "", "{}", review.id);
    }
    for article in library.issues.iter().flat_map(|issue| &issue.articles) {
        assert_ne!(article.body.plain_text(), "", "{}", article.id);
    }
    for (record, about) in library.records() {
        assert_ne!(about.title, "", "{record}");
        assert_ne!(about.summary, "", "{record}");
    }
}

#[test]
fn every_id_that_a_record_names_is_there() {
    let library = library();
    let cited = |citation: &Citation| {
        assert!(library.source(&citation.document).is_some(), "{}", citation.document);
    };
    for (record, about) in library.records() {
        cited(&about.source);
        for theme in &about.themes {
            assert!(library.theme(theme).is_some(), "{record}: {theme}");
        }
        for body in &about.bodies {
            assert!(library.body(body).is_some(), "{record}: {body}");
        }
    }
    for body in the_toolkit().recommendations.iter().flat_map(|r| &r.addressed_to) {
        assert!(library.body(body).is_some(), "{body}");
    }
    for tie in &library.ties {
        for end in [&tie.from, &tie.to] {
            assert!(library.about(end).is_some(), "{end}");
        }
        tie.stated_at.iter().for_each(cited);
    }
    for issue in &library.issues {
        assert!(library.body(&issue.publisher).is_some(), "{}", issue.publisher);
        cited(&issue.source);
    }
    library.reports.iter().for_each(|report| cited(&report.source));
    library.related_documents.iter().for_each(|list| cited(&list.source));
    library.questions.iter().for_each(|question| cited(&question.source));
    library.glossary.iter().filter_map(|entry| entry.source.as_ref()).for_each(cited);
}

#[test]
fn records_about_harm_say_so_first() {
    // Words of harm in a record's own text, and no note before it.
    let words = ["abuse", "exploit", "died", "death", "injur", "suicide", "rape", "violen"];
    let library = library();
    for (record, about) in library.records() {
        let RecordRef::Review(id) = &record else { continue };
        let review = library.review(id).expect("it is there");
        if matches!(review.kind, ReviewKind::CaseReview | ReviewKind::Notification) {
            assert!(about.content_note.is_some(), "{record}");
        }
        let text = format!("{} {}", about.summary, review.body.plain_text()).to_lowercase();
        let harm = words.iter().filter(|word| text.contains(*word)).count();
        assert!(harm < 3 || about.content_note.is_some(), "{record}");
    }
}

#[test]
fn only_seeds_are_read_and_each_once() {
    let files = seeds();
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), files.len());
    assert!(names.contains("seeds/toolkits/joint-serious-case-review.json"), "{names:?}");
    assert!(!names.iter().any(|name| name.starts_with("seeds/schema/")), "{names:?}");
}

#[test]
fn all_problems_are_told_at_once_file_by_file() {
    let mut files = seeds();
    for (name, from, to) in [
        ("seeds/themes.json", "\"name\": \"Neglect\"", "\"name\": \"\""),
        ("seeds/pack.json", "\"phone\": \"999\"", "\"phone\": \"nine\""),
        ("seeds/pack.json", "\"2027-05-21\"", "\"soon\""),
    ] {
        let file = files.iter_mut().find(|file| file.name == name).expect(name);
        assert!(file.text.contains(from), "{name}: {from}");
        file.text = file.text.replacen(from, to, 1);
    }
    let mut places: Vec<String> = load(&files)
        .expect_err("three things are wrong")
        .iter()
        .map(|problem| format!("{}{}", problem.file, problem.pointer))
        .collect();
    assert_eq!(places.last().map(String::as_str), Some("seeds/themes.json/themes/1/name"));
    places.sort();
    let expected = [
        "seeds/pack.json/help/0/phone",
        "seeds/pack.json/review_due",
        "seeds/themes.json/themes/1/name",
    ];
    assert_eq!(places, expected);
}

/// The pack's text about itself, written so.
fn about(words: &str) -> Result<Prose, Vec<Diagnostic>> {
    let mut files = seeds();
    let pack = files.iter_mut().find(|file| file.name == "seeds/pack.json").expect("pack");
    let mut json: serde_json::Value = serde_json::from_str(&pack.text).expect("it is JSON");
    json["about"] = words.into();
    pack.text = json.to_string();
    load(&files).map(|library| library.pack.about)
}

#[test]
fn a_text_of_which_nothing_would_be_shown_is_told() {
    for words in ["[boards]: https://example.org", "[](https://example.org)", "-"] {
        match about(words) {
            Ok(prose) => assert_ne!(prose.plain_text(), "", "{words:?} passed as {prose:?}"),
            Err(problems) => assert_eq!(problems[0].pointer, "/about", "{words:?}"),
        }
    }
}

#[test]
fn words_keep_the_style_that_they_stand_in() {
    for (words, styles) in [
        ("**b *c* d** e", [("b ", Style::Strong), (" d", Style::Strong), (" e", Style::Plain)]),
        ("*b **c** d* e", [("b ", Style::Emphasis), (" d", Style::Emphasis), (" e", Style::Plain)]),
    ] {
        let prose = about(words).expect("it can be shown");
        let runs = &prose.blocks[0].lines[0];
        for (text, style) in styles {
            let found = runs.iter().find(|run| run.text == text).map(|run| run.style);
            assert_eq!(found, Some(style), "{text:?} in {words:?}: {runs:?}");
        }
    }
}

#[test]
fn a_link_is_one_run_whatever_is_emphasised_in_it_and_around_it() {
    for words in ["a [b *c* d](https://example.org) e", "*a [b **c** d](https://example.org) e*"] {
        let prose = about(words).expect("it can be shown");
        let runs = &prose.blocks[0].lines[0];
        let texts: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["a ", "b c d", " e"], "{words:?}");
        assert_eq!(runs[0].style, runs[2].style, "{words:?}");
    }
}

#[test]
fn a_bundle_gives_the_same_library() {
    let text = bundle(library()).expect("a library can be written");
    assert_eq!(unbundle(text.as_bytes()).as_ref(), Ok(library()));
}

#[test]
fn a_bundle_that_was_cut_short_is_damaged() {
    let text = bundle(library()).expect("a library can be written");
    let ends = (0..64).chain((64..text.len()).step_by(997)).chain(text.len() - 64..text.len());
    for end in ends.filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(
            unbundle(&text.as_bytes()[..end]),
            Err(BundleProblem::Damaged),
            "after {end} bytes"
        );
    }
}

#[test]
fn what_is_no_bundle_is_damaged() {
    let twice = bundle(library()).expect("a library can be written").repeat(2);
    let no_library = format!("{{\"format\":{BUNDLE_FORMAT}}}");
    let in_words = format!("{{\"format\":\"{BUNDLE_FORMAT}\",\"library\":{{}}}}");
    let empty = format!("{{\"format\":{BUNDLE_FORMAT},\"library\":{{}}}}");
    for text in [
        "<!doctype html><title>Not found</title>",
        "null",
        "[]",
        "{}",
        no_library.as_str(),
        in_words.as_str(),
        empty.as_str(),
        twice.as_str(),
    ] {
        assert_eq!(unbundle(text.as_bytes()), Err(BundleProblem::Damaged), "{:.40}", text);
    }
}

#[test]
fn a_bundle_of_another_format_is_of_another_version_whatever_it_holds() {
    let own = bundle(library()).expect("a library can be written");
    let mark = format!("\"format\":{BUNDLE_FORMAT}");
    assert_eq!(own.matches(&mark).count(), 1, "the mark is what the test changes");
    let found = BUNDLE_FORMAT + 1;
    let newer = own.replacen(&mark, &format!("\"format\":{found}"), 1);
    let other = format!("{{\"format\":{found},\"shelves\":[{{\"book\":null}}]}}");
    for text in [newer, other] {
        assert_eq!(unbundle(text.as_bytes()), Err(BundleProblem::OtherVersion { found }));
    }
}

#[test]
fn a_bundles_problem_is_told_in_words() {
    assert_eq!(BundleProblem::Damaged.to_string(), "the content file is damaged");
    assert_eq!(
        BundleProblem::OtherVersion { found: 9 }.to_string(),
        format!("the content file is of format 9, and this version reads format {BUNDLE_FORMAT}")
    );
}

/// What is said about a pack of one file.
fn described(text: &str) -> String {
    let files = [SeedFile { name: "seeds/pack.json".into(), text: text.into() }];
    let problems = load(&files).expect_err("one file is no pack");
    assert_eq!(problems.len(), 1, "{problems:?}");
    describe(&problems[0], &files)
}

#[test]
fn a_syntax_fault_is_described_with_line_and_column() {
    let said = described("{\n  \"format\": 1\n  \"kind\": \"pack\"\n}");
    let expected = "seeds/pack.json:3:3: this is not valid JSON (expected `,` or `}`). \
                    Look for a missing comma, quotation mark or bracket.";
    assert_eq!(said, expected);
}

#[test]
fn a_shape_fault_is_described_with_line_and_column() {
    let said = described("{\n  \"format\": 1,\n  \"kind\": true\n}");
    let expected = "seeds/pack.json:3:14: this is not what belongs here \
                    (invalid type: boolean `true`, expected a string). \
                    Compare with a neighbouring record of the same kind.";
    assert_eq!(said, expected);
}

#[test]
fn columns_count_characters_as_an_editor_does() {
    // An unescaped quotation mark after curly ones, each of which is three bytes.
    let said = described("{\"format\": 1, \"kind\": \"’’’’\"x\"}");
    assert!(said.starts_with("seeds/pack.json:1:29: "), "{said}");
}

#[test]
fn lines_and_columns_are_counted_from_one() {
    let said = described("");
    assert!(said.starts_with("seeds/pack.json:1:1: "), "{said}");
}

#[test]
fn a_broken_rule_is_described_with_line_and_column() {
    let mut files = seeds();
    let pack = files.iter_mut().find(|file| file.name == "seeds/pack.json").expect("pack");
    pack.text = pack.text.replacen("\"phone\": \"999\"", "\"phone\": \"nine\"", 1);
    let line = pack.text.lines().position(|line| line.contains("\"nine\"")).expect("it is there");
    let column = pack.text.lines().nth(line).and_then(|text| text.find("\"nine\"")).expect("too");
    let problems = load(&files).expect_err("the number is none");
    let expected = format!(
        "seeds/pack.json:{}:{} (/help/0/phone): \"nine\" is not a telephone number. \
         Use digits and blanks, with + in front if need be.",
        line + 1,
        column + 1,
    );
    assert_eq!(describe(&problems[0], &files), expected);
}

#[test]
fn a_missing_file_is_described_without_a_line() {
    let mut files = seeds();
    files.retain(|file| file.name != "seeds/themes.json");
    let problems = load(&files).expect_err("the themes are missing");
    let expected = "seeds: there is no file of the kind \"themes\". Add it; every pack needs one.";
    assert_eq!(describe(&problems[0], &files), expected);
}
