//! The pack that a command works on: its folder, its files, and its content; errors are worded for
//! the people who maintain the content.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use content::Library;
use seeds::{SeedFile, load};

use crate::{Error, describe, read_seeds};

/// Takes `--pack FOLDER` out of the arguments.
pub fn pack_folder(args: &mut Vec<String>, usage: &str) -> Result<PathBuf, Error> {
    if let Some(at) = args.iter().position(|arg| arg == "--pack") {
        if args.len() < at + 2 {
            return Err(Error::Usage(usage.into()));
        }
        let folder = args.remove(at + 1);
        args.remove(at);
        return Ok(folder.into());
    }
    let named = env::var_os("PACK").filter(|name| !name.is_empty());
    Ok(named.map_or_else(|| "seeds".into(), PathBuf::from))
}

/// The library of a pack, or everything that is wrong with it, a line each.
pub fn library_of(files: &[SeedFile], pack: &Path) -> Result<Library, Error> {
    load(files).map_err(|problems| {
        let mut lines: Vec<String> =
            problems.iter().map(|problem| describe(problem, files)).collect();
        let noun = if lines.len() == 1 { "problem" } else { "problems" };
        lines.push(format!("{} {noun} in {}", lines.len(), pack.display()));
        Error::Content(lines.join("\n"))
    })
}

pub fn library(pack: &Path) -> Result<Library, Error> {
    library_of(&read_seeds(pack)?, pack)
}

pub fn write(file: &Path, text: &str) -> Result<(), Error> {
    fs::write(file, text).map_err(Error::file("written", file))
}
