//! What the host tests of several crates share: the real seeds, backups, notes, training records,
//! a store in memory and stores that misbehave, and the repository's files.

pub mod backups;
pub mod notes;
pub mod seeds;
pub mod store;
pub mod training;

use std::fs;
use std::path::{Path, PathBuf};

/// A path from the top of the repository. Cargo runs tests in the folder of their crate.
pub fn at(path: impl AsRef<Path>) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(path)
}

/// A text file, by its path from the top (`src/main.rs`).
pub struct TextFile {
    pub path: String,
    pub text: String,
}

/// Every file of a folder and the folders in it that ends so, by path.
pub fn files(folder: &str, ending: &str) -> Vec<TextFile> {
    let entries = fs::read_dir(at(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut paths: Vec<String> = names.map(|name| format!("{folder}/{name}")).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        if at(&path).is_dir() {
            found.extend(files(&path, ending));
        } else if path.ends_with(ending) {
            let text = fs::read_to_string(at(&path)).unwrap_or_else(|e| panic!("{path}: {e}"));
            found.push(TextFile { path, text });
        }
    }
    found
}
