//! The seeds that the product is shipped with.

use std::path::Path;
use std::sync::LazyLock;

use content::{Library, Toolkit};
use seeds::{SeedFile, load};
use site::read_seeds;

/// Loaded once for each test file: property tests ask for it hundreds of times.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| match load(&seeds()) {
    Ok(library) => library,
    Err(problems) => {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the seeds have problems:\n{}", lines.join("\n"));
    }
});

/// The seeds' files, as the maker's tool reads them.
pub fn seeds() -> Vec<SeedFile> {
    read_seeds(Path::new("seeds")).unwrap_or_else(|error| panic!("{error}"))
}

pub fn library() -> &'static Library {
    &LIBRARY
}

/// The toolkit of the shipped seeds.
pub fn the_toolkit() -> &'static Toolkit {
    library().toolkit.as_ref().expect("the shipped seeds have a toolkit")
}
