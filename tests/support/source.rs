//! The source tree as the tidiness checks see it.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the source tree, by its path from the root (`src/route.rs`).
pub struct SourceFile {
    pub path: String,
    pub text: String,
}

/// A line of a file, counted from 1.
pub struct Line<'a> {
    pub number: usize,
    pub text: &'a str,
}

/// Every text file of a folder and the folders in it that ends so, by path.
pub fn files(folder: &str, ending: &str) -> Vec<SourceFile> {
    let mut found = Vec::new();
    for path in entries(Path::new(folder)) {
        if path.is_dir() {
            found.extend(files(&named(&path), ending));
        } else if named(&path).ends_with(ending) {
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
            found.push(SourceFile { path: named(&path), text });
        }
    }
    found
}

/// Every folder in a folder, at any depth.
pub fn folders(folder: &str) -> Vec<String> {
    let within = entries(Path::new(folder)).into_iter().filter(|path| path.is_dir());
    within.flat_map(|path| [vec![named(&path)], folders(&named(&path))].concat()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let mut paths: Vec<PathBuf> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

fn named(path: &Path) -> String {
    path.display().to_string()
}

impl SourceFile {
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.text.lines().enumerate().map(|(index, text)| Line { number: index + 1, text })
    }

    /// Lines without comments, which may name anything, and without unit tests.
    pub fn code(&self) -> impl Iterator<Item = Line<'_>> {
        let mut pairs = self.lines().zip(self.text.lines().skip(1));
        let tests = pairs
            .find(|(line, next)| line.text == "#[cfg(test)]" && next.starts_with("mod "))
            .map(|(line, _)| line.number);
        // Unit tests stand at the end of a file.
        self.lines().take_while(move |line| Some(line.number) != tests).map(|line| {
            let end =
                if line.text.trim_start().starts_with("//") { 0 } else { code_end(line.text) };
            Line { number: line.number, text: &line.text[..end] }
        })
    }
}

/// Where the comment at the end of a line begins. Addresses have no blank after their slashes.
fn code_end(line: &str) -> usize {
    line.find(" // ").unwrap_or(line.len())
}

/// Whether a line uses a word: the word, with nothing before it that would make it part of
/// another one.
pub fn uses(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let begins = word.chars().next().is_some_and(is_of_name);
        !begins || !before.is_some_and(is_of_name)
    })
}

/// The modules of this crate that a line names, as in `reader::Note`.
pub fn crate_modules(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("crate::").map(|(at, mark)| {
        let rest = &line[at + mark.len()..];
        &rest[..rest.find(|c| !is_of_name(c)).unwrap_or(rest.len())]
    })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
