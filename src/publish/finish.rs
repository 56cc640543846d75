//! Finishing what Trunk has built: the content bundle under a hashed name, and its preload link.

use std::fmt;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// The mark in index.html that the content's name takes the place of.
const CONTENT_MARK: &str = "content.json";

/// Why a build could not be finished.
#[derive(Debug)]
pub enum FinishError {
    File { path: PathBuf, cause: io::Error },
    NoMark,
}

impl fmt::Display for FinishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, cause } => {
                write!(f, "{} could not be read or written: {cause}", path.display())
            }
            Self::NoMark => write!(f, "index.html does not name {CONTENT_MARK} to be preloaded"),
        }
    }
}

/// Writes the bundle into a built site and names it in the site's page. The name changes with the
/// content, so that it can be cached for ever.
pub fn finish(site: &Path, bundle: &str) -> Result<(), FinishError> {
    let mut hasher = DefaultHasher::new();
    bundle.hash(&mut hasher);
    let name = format!("content-{:016x}.json", hasher.finish());
    write(&site.join(&name), bundle)?;
    let page = site.join("index.html");
    let html = fs::read_to_string(&page)
        .map_err(|cause| FinishError::File { path: page.clone(), cause })?;
    if !html.contains(CONTENT_MARK) {
        return Err(FinishError::NoMark);
    }
    write(&page, &html.replace(CONTENT_MARK, &name))
}

fn write(path: &Path, text: &str) -> Result<(), FinishError> {
    fs::write(path, text).map_err(|cause| FinishError::File { path: path.to_owned(), cause })
}
