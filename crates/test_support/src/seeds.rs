//! The seeds that the product is shipped with, and other packs.

use std::sync::LazyLock;

use content::{Library, Toolkit};
use seeds::{SeedFile, load};
use site::read_seeds;

use crate::at;

/// Loaded once for each test crate: property tests ask for it hundreds of times.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| library_of(&seeds()));

/// The content of a pack that has no problems.
pub fn library_of(files: &[SeedFile]) -> Library {
    load(files).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the seeds have problems:\n{}", lines.join("\n"));
    })
}

/// The seeds' files, as the maker's tool reads them.
pub fn seeds() -> Vec<SeedFile> {
    pack("seeds")
}

/// A pack's files, named from the top of the repository, as the maker's tool reads them there.
pub fn pack(folder: &str) -> Vec<SeedFile> {
    let top = at("").display().to_string();
    let mut files = read_seeds(&at(folder)).unwrap_or_else(|error| panic!("{error}"));
    for file in &mut files {
        file.name = file.name.trim_start_matches(&top).to_owned();
    }
    files
}

pub fn library() -> &'static Library {
    &LIBRARY
}

/// The toolkit of the shipped seeds.
pub fn the_toolkit() -> &'static Toolkit {
    library().toolkit.as_ref().expect("the shipped seeds have a toolkit")
}
