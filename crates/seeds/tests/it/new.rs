//! Adding to a pack: each skeleton is valid at once, stands where it belongs, leaves all else as
//! it was, and nothing is written over.

use content::Library;
use seeds::{Change, Error, NewFile, SeedFile, add, load};
use test_support::seeds::{library, pack, seeds};

fn second_pack() -> Vec<SeedFile> {
    pack("tests/fixtures/pack-two")
}

fn added(files: &[SeedFile], new: NewFile<'_>) -> Vec<Change> {
    add(files, new).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The library of a pack after changes, which must leave every line that stood in its files.
fn after(files: &[SeedFile], changes: &[Change]) -> Library {
    let mut after = files.to_vec();
    for change in changes {
        match after.iter_mut().find(|file| file.name == change.file.name) {
            Some(file) => {
                assert_ne!(change.pointer, "", "{} is no new file", file.name);
                assert_keeps(&file.text, &change.file.text);
                file.text.clone_from(&change.file.text);
            }
            None => {
                assert_eq!(change.pointer, "", "{} is new as a whole", change.file.name);
                after.push(change.file.clone());
            }
        }
    }
    load(&after).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// What stood before stands there still, around one new piece.
fn assert_keeps(before: &str, after: &str) {
    let same = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let rest = &before.as_bytes()[same..];
    assert!(after.as_bytes().ends_with(rest), "something else than the new piece has changed");
    assert!(after.len() > before.len());
}

fn names(changes: &[Change]) -> Vec<&str> {
    changes.iter().map(|change| change.file.name.as_str()).collect()
}

#[test]
fn an_article_stands_at_the_end_of_its_issue() {
    let files = seeds();
    let new = NewFile::Article { issue: "kirklees-2016-01", id: "a-new-article" };
    let changes = added(&files, new);
    assert_eq!(names(&changes), ["seeds/newsletters/kirklees-2016-01.json"]);
    let library = after(&files, &changes);
    let issue = library.issues.iter().find(|issue| issue.id.as_str() == "kirklees-2016-01");
    let last = issue.and_then(|issue| issue.articles.last()).expect("the issue is there");
    assert_eq!(last.id.as_str(), "a-new-article");
    assert_eq!(last.about.title, "Title of the article");
    assert_eq!(last.about.source.document.as_str(), "kirklees-newsletter-14");
    let ends = "      \"body\": \"The text of the article.\"\n    }\n  ]\n}\n";
    assert!(changes[0].file.text.ends_with(ends), "it is laid out as the file is");
}

#[test]
fn a_recommendation_has_the_next_number() {
    let files = seeds();
    let changes = added(&files, NewFile::Recommendation { id: "a-new-recommendation" });
    assert_eq!(changes.len(), 1);
    let toolkit = after(&files, &changes).toolkit.expect("it is there");
    let last = toolkit.recommendations.last().expect("there are some");
    assert_eq!((last.id.as_str(), last.number), ("a-new-recommendation", 19));
}

#[test]
fn a_first_recommendation_brings_the_toolkit() {
    let files = second_pack();
    let changes = added(&files, NewFile::Recommendation { id: "the-first" });
    assert_eq!(names(&changes), ["tests/fixtures/pack-two/toolkits/toolkit.json"]);
    let schema = "\"$schema\": \"../../../../seeds/schema/toolkit.schema.json\"";
    assert!(changes[0].file.text.contains(schema), "{}", changes[0].file.text);
    let toolkit = after(&files, &changes).toolkit.expect("it is there");
    assert_eq!(toolkit.recommendations[0].number, 1);
}

#[test]
fn a_course_stands_with_those_of_its_source_or_in_a_new_file() {
    let files = seeds();
    let new = NewFile::Course { source: "jscr-toolkit", id: "a-new-course" };
    let changes = added(&files, new);
    assert_eq!(names(&changes), ["seeds/courses/jscr-toolkit.json"]);
    assert_eq!(after(&files, &changes).courses.len(), library().courses.len() + 1);

    let files = second_pack();
    let new = NewFile::Course { source: "fernshire-news-7", id: "a-new-course" };
    let changes = added(&files, new);
    assert_eq!(names(&changes), ["tests/fixtures/pack-two/courses/fernshire-news-7.json"]);
    let before = load(&files).map_or(0, |library| library.courses.len());
    assert_eq!(after(&files, &changes).courses.len(), before + 1);
    assert!(changes[0].file.text.contains("\n    {\n      \"id\": \"a-new-course\",\n"));
}

#[test]
fn an_issue_comes_with_its_source_and_its_first_article() {
    let files = seeds();
    let changes = added(&files, NewFile::Issue { id: "spring-2026" });
    assert_eq!(names(&changes), ["seeds/sources.json", "seeds/newsletters/spring-2026.json"]);
    let schema = "\"$schema\": \"../schema/issue.schema.json\"";
    assert!(changes[1].file.text.contains(schema));
    let library = after(&files, &changes);
    let issue = library.issues.iter().find(|issue| issue.id.as_str() == "spring-2026");
    let issue = issue.expect("the issue is there");
    assert_eq!(issue.source.document.as_str(), "spring-2026");
    assert_eq!(issue.articles[0].id.as_str(), "spring-2026-first-article");

    // A source of that id is taken as it is.
    let changes = added(&files, NewFile::Issue { id: "jscr-toolkit" });
    assert_eq!(names(&changes), ["seeds/newsletters/jscr-toolkit.json"]);
    after(&files, &changes);
}

#[test]
fn everything_can_be_added_one_after_another() {
    let mut files = second_pack();
    let before = load(&files).map_or(0, |library| library.courses.len());
    for new in [
        NewFile::Issue { id: "issue-8" },
        NewFile::Article { issue: "issue-8", id: "more-news" },
        NewFile::Course { source: "issue-8", id: "course-a" },
        NewFile::Course { source: "issue-8", id: "course-b" },
        NewFile::Recommendation { id: "first" },
        NewFile::Recommendation { id: "second" },
    ] {
        for change in added(&files, new) {
            match files.iter_mut().find(|file| file.name == change.file.name) {
                Some(file) => *file = change.file,
                None => files.push(change.file),
            }
        }
    }
    let library = load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
    assert_eq!((library.issues.len(), library.courses.len()), (2, before + 2));
    assert_eq!(library.toolkit.map(|toolkit| toolkit.recommendations.len()), Some(2));
}

#[test]
fn what_stands_in_the_way_is_told() {
    let files = seeds();
    let taken = "kirklees-2016-01";
    let article = library().issues[0].articles[0].id.as_str();
    for (new, said) in [
        (
            NewFile::Issue { id: taken },
            "there is an issue with the id \"kirklees-2016-01\" already, in \
             seeds/newsletters/kirklees-2016-01.json. Choose another id."
                .to_owned(),
        ),
        (
            NewFile::Article { issue: taken, id: article },
            format!(
                "there is an article with the id \"{article}\" already, in \
                 seeds/newsletters/nottinghamshire-2019-07.json. Choose another id."
            ),
        ),
        (
            NewFile::Recommendation { id: "adults-who-go-missing" },
            "there is a recommendation with the id \"adults-who-go-missing\" already, in \
             seeds/toolkits/joint-serious-case-review.json. Choose another id."
                .into(),
        ),
        (
            NewFile::Course { source: "jscr-toolkit", id: "jscr-boards-training-programme" },
            "there is a course with the id \"jscr-boards-training-programme\" already, in \
             seeds/courses/jscr-toolkit.json. Choose another id."
                .into(),
        ),
        (
            NewFile::Article { issue: taken, id: "Not An Id" },
            "the id \"Not An Id\" does not begin with a lower-case letter. Write it like this-one: \
             it stays in addresses for ever."
                .into(),
        ),
        (
            NewFile::Article { issue: "nowhere", id: "an-article" },
            "there is no issue with the id \"nowhere\". There are: nottinghamshire-2019-07, \
             kirklees-2016-01."
                .into(),
        ),
        (
            NewFile::Course { source: "jscr-toolkit", id: "compare" },
            "the id \"compare\" has another meaning in addresses. Choose another id."
                .into(),
        ),
    ] {
        let problem = add(&files, new).expect_err("it must not be added");
        assert_eq!(problem.to_string(), said);
    }
    let unknown = add(&files, NewFile::Course { source: "nowhere", id: "a-course" });
    let said = unknown.map_err(|problem| problem.to_string()).unwrap_err();
    assert!(
        said.starts_with("there is no source with the id \"nowhere\". There are: jscr-toolkit,")
    );
}

#[test]
fn nothing_is_added_to_a_pack_with_problems() {
    let mut files = second_pack();
    files.retain(|file| !file.name.ends_with("sources.json"));
    let problem = add(&files, NewFile::Issue { id: "issue-8" }).expect_err("a kind is missing");
    assert!(matches!(&problem, Error::Seeds(problems) if problems.len() == 1), "{problem:?}");
    assert!(problem.to_string().contains("Put them right first"));
}

#[test]
fn no_file_is_written_over() {
    let mut files = second_pack();
    let glossary = files.iter_mut().find(|file| file.name.ends_with("glossary.json"));
    let glossary = glossary.expect("it is there");
    glossary.name = "tests/fixtures/pack-two/courses/fernshire-news-7.json".into();
    let new = NewFile::Course { source: "fernshire-news-7", id: "a-new-course" };
    let problem = add(&files, new).expect_err("another file has the name");
    assert_eq!(
        problem.to_string(),
        "tests/fixtures/pack-two/courses/fernshire-news-7.json is there already, and is not written \
         over. Choose another id."
    );
}
