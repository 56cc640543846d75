//! The maker's commands that other search programs are compared by: `bench documents`
//! and `bench search`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use test_support::at;
use test_support::seeds::library;

/// A folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("toolkit-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

fn kit(command: &[&str], files: &[&Path]) -> Output {
    let mut kit = Command::new(env!("CARGO_BIN_EXE_bench"));
    kit.current_dir(at(""))
        .env("PACK", "seeds")
        .args(command)
        .args(files)
        .output()
        .expect("kit runs")
}

fn written(file: &Path) -> Value {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{error}"));
    serde_json::from_str(&text).expect("it is JSON")
}

fn list<'a>(value: &'a Value, of: &str) -> &'a [Value] {
    value[of].as_array().unwrap_or_else(|| panic!("{of} is a list"))
}

#[test]
fn documents_are_written_with_their_texts_by_field() {
    let file = folder("documents").join("documents.json");
    let told = kit(&["documents", "2"], &[&file]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let written = written(&file);
    let documents = written.as_array().expect("a list");
    assert!(documents.len() > library().records().len() * 3 / 2, "twice as many");
    for document in documents {
        for field in ["id", "title", "heading", "summary", "body"] {
            assert!(document[field].is_string(), "{field} of {document}");
        }
    }
    let term = library().glossary.first().expect("there are some");
    let id = format!("glossary/{}", term.id);
    let document = documents.iter().find(|document| document["id"] == id).expect("it is there");
    assert_eq!(document["summary"], term.meaning);
}

#[test]
fn a_search_is_measured_keystroke_by_keystroke() {
    let folder = folder("search");
    let (queries, file) = (folder.join("queries.json"), folder.join("found.json"));
    let judged = json!({ "queries": [{ "query": "neglect" }, { "query": "é cse" }] });
    fs::write(&queries, judged.to_string()).expect("it can be written");
    let told = kit(&["search", "1"], &[&queries, &file]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let written = written(&file);
    assert_eq!(list(&written, "keystrokes").len(), "neglect".len() + 5);
    assert!(list(&written, "keystrokes").iter().all(|time| time.as_f64() >= Some(0.0)));
    assert!(written["longestStep"].as_f64() <= written["build"].as_f64());
    assert!(written["documents"].as_u64() > Some(library().records().len() as u64));
    assert!(written["bytes"].as_u64() > Some(100_000));
    let found = list(&written, "found");
    assert_eq!(found.len(), 2);
    let themes = json!("themes/neglect");
    assert!(found[0].as_array().is_some_and(|found| found.contains(&themes)), "{}", found[0]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = folder("search-faults");
    let (queries, file) = (folder.join("queries.json"), folder.join("found.json"));
    let said = |command: &[&str], files: &[&Path]| {
        let told = kit(command, files);
        assert!(!told.status.success());
        String::from_utf8_lossy(&told.stderr).into_owned()
    };
    assert!(said(&["search", "1"], &[&queries, &file]).contains("queries.json could not be read"));
    fs::write(&queries, "{").expect("it can be written");
    assert!(said(&["search", "1"], &[&queries, &file]).contains("queries.json is not JSON"));
    assert!(said(&["documents", "many"], &[&file]).contains("many is not a number of times"));
    assert!(said(&["documents", "1"], &[&folder]).contains("could not be written"));
    assert!(!file.exists());
}
