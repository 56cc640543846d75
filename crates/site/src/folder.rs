//! The seeds' folder.

use std::fs;
use std::path::Path;

use super::error::Error;
use seeds::{Diagnostic, SeedError, SeedFile, locate};

/// Every `.json` file of a folder and the folders in it, by name; `schema/` is left out, being
/// generated.
pub fn read_seeds(folder: &Path) -> Result<Vec<SeedFile>, Error> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<SeedFile>) -> Result<(), Error> {
    let failed = |path: &Path| Error::file("read", path);
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "schema") {
                collect(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read_to_string(&path).map_err(failed(&path))?;
            files.push(SeedFile { name: path.display().to_string(), text });
        }
    }
    Ok(())
}

/// A problem as one line: file, line and column, the error, the remedy.
pub fn describe(problem: &Diagnostic, files: &[SeedFile]) -> String {
    let text = files.iter().find(|file| file.name == problem.file).map(|file| file.text.as_str());
    let position = match &problem.fault {
        SeedError::Syntax { line, column, .. } | SeedError::Shape { line, column, .. } => {
            Some((*line, *column))
        }
        _ => text
            .and_then(|text| locate(text, &problem.pointer))
            .map(|position| (position.line, position.column)),
    };
    let said = problem.to_string();
    match position {
        Some((line, column)) => {
            said.replacen(&problem.file, &format!("{}:{line}:{column}", problem.file), 1)
        }
        None => said,
    }
}
