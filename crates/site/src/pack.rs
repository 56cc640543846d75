//! The pack that a command works on: its folder, its files, and its content; errors are worded for
//! the people who maintain the content.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use content::{Library, bundle};
use seeds::{SeedFile, load};

use crate::{describe, read_seeds};

/// Takes `--pack FOLDER` out of the arguments.
pub fn pack_folder(args: &mut Vec<String>, usage: &str) -> Result<PathBuf, String> {
    if let Some(at) = args.iter().position(|arg| arg == "--pack") {
        if args.len() < at + 2 {
            return Err(usage.into());
        }
        let folder = args.remove(at + 1);
        args.remove(at);
        return Ok(folder.into());
    }
    let named = env::var_os("PACK").filter(|name| !name.is_empty());
    Ok(named.map_or_else(|| "seeds".into(), PathBuf::from))
}

pub fn read(pack: &Path) -> Result<Vec<SeedFile>, String> {
    read_seeds(pack).map_err(|error| error.to_string())
}

/// The library of a pack, or everything that is wrong with it, a line each.
pub fn library_of(files: &[SeedFile], pack: &Path) -> Result<Library, String> {
    load(files).map_err(|problems| {
        let mut lines: Vec<String> =
            problems.iter().map(|problem| describe(problem, files)).collect();
        let noun = if lines.len() == 1 { "problem" } else { "problems" };
        lines.push(format!("{} {noun} in {}", lines.len(), pack.display()));
        lines.join("\n")
    })
}

pub fn library(pack: &Path) -> Result<Library, String> {
    library_of(&read(pack)?, pack)
}

pub fn bundled(library: &Library) -> Result<String, String> {
    bundle(library).map_err(|error| error.to_string())
}

pub fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text)
        .map_err(|error| format!("{} could not be written: {error}", file.display()))
}
