//! The schemas that editors check the seeds with: in step with the program, named by every file,
//! and kept by every file.

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use site::schema_files;
use support::source::{SourceFile, files};

/// Every pack in this repository.
const PACKS: [&str; 2] = ["seeds", "tests/fixtures/pack-two"];

fn json(text: &str, name: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every file of every pack; not the schemas.
fn seed_files() -> Vec<SourceFile> {
    let all = PACKS.into_iter().flat_map(|pack| files(pack, ".json"));
    all.filter(|file| !file.path.starts_with("seeds/schema/")).collect()
}

#[test]
fn the_schemas_are_in_step() {
    let made = schema_files();
    for (name, text) in &made {
        let path = format!("seeds/schema/{name}");
        let there = fs::read_to_string(&path).unwrap_or_default();
        // Compared as JSON: how it is ordered may depend on what else is compiled.
        let same = !there.is_empty() && json(&there, &path) == json(text, name);
        assert!(same, "{path} is not what the program makes: run scripts/kit schema");
    }
    for file in files("seeds/schema", "") {
        let name = file.path.trim_start_matches("seeds/schema/");
        let known = made.iter().any(|(made, _)| made == name);
        assert!(known, "{} is of no kind that there is: delete it", file.path);
    }
}

#[test]
fn every_file_names_its_schema_and_keeps_it() {
    let schemas: Vec<(String, jsonschema::Validator)> = schema_files()
        .iter()
        .map(|(name, text)| {
            let validator = jsonschema::validator_for(&json(text, name));
            (name.clone(), validator.unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect();
    let mut complaints = Vec::new();
    for file in seed_files() {
        let content = json(&file.text, &file.path);
        let kind = content["kind"].as_str().unwrap_or_default();
        let named = content["$schema"].as_str().unwrap_or_default();
        let folder = Path::new(&file.path).parent().unwrap_or(Path::new(""));
        let ends = named.ends_with(&format!("/{kind}.schema.json"));
        if !ends || !folder.join(named).is_file() {
            let path = &file.path;
            complaints.push(format!("{path}: \"$schema\" does not lead to the schema of {kind:?}"));
        }
        let Some((_, schema)) =
            schemas.iter().find(|(name, _)| name.starts_with(&format!("{kind}.")))
        else {
            complaints.push(format!("{}: {kind:?} has no schema", file.path));
            continue;
        };
        for error in schema.iter_errors(&content) {
            complaints.push(format!("{}{}: {error}", file.path, error.instance_path()));
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn the_schemas_refuse_what_the_program_refuses() {
    let schema = schema_files().into_iter().find(|(name, _)| name == "themes.schema.json");
    let (name, text) = schema.expect("there is one of the themes");
    let validator = jsonschema::validator_for(&json(&text, &name)).expect("it is a schema");
    let themes = |change: fn(&mut Value)| {
        let mut themes = serde_json::json!({
            "$schema": "schema/themes.schema.json",
            "format": 1,
            "kind": "themes",
            "themes": [{ "id": "a", "name": "A", "definition": "What it is." }],
        });
        change(&mut themes);
        validator.is_valid(&themes)
    };
    assert!(themes(|_| ()));
    assert!(!themes(|themes| themes["format"] = 2.into()), "another format");
    assert!(!themes(|themes| themes["kind"] = "bodies".into()), "another kind");
    assert!(!themes(|themes| themes["more"] = 1.into()), "a key that there is not");
    assert!(!themes(|themes| themes["themes"][0]["id"] = 1.into()), "another type");
    assert!(!themes(|themes| themes["themes"][0] = serde_json::json!({ "id": "a" })), "too little");
}
