//! Finishes what Trunk has built: content bundle and pack colours under hashed names, and the
//! pack's texts in the page.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::{MANIFEST, manifest};
use super::page::{colours, fill};
use super::site::{read, write};
use content::Library;

/// The marker in index.html that is replaced by the content's file name.
const CONTENT_MARK: &str = "content.json";

/// The marker in index.html after which the pack's colours are linked.
const COLOURS_MARK: &str = "<!-- the pack's colours -->";

/// Why a build could not be finished.
#[derive(Debug)]
pub enum FinishError {
    File {
        path: PathBuf,
        cause: io::Error,
    },
    NoMark(&'static str),
    UnknownMark(String),
    /// A page without the marker for the policy.
    NoPolicy(PathBuf),
    /// An error in a part of the program.
    Program(String),
    /// Given as a site that may frame this one, but not an origin.
    NoOrigin(String),
}

impl fmt::Display for FinishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, cause } => {
                write!(f, "{} could not be read or written: {cause}", path.display())
            }
            Self::NoMark(mark) => write!(f, "index.html does not hold {mark}"),
            Self::UnknownMark(mark) => write!(
                f,
                "index.html holds the mark {{{{{mark}}}}}, which src/publish/page.rs does not know"
            ),
            Self::NoPolicy(page) => write!(
                f,
                "{} has no place for the policy: its head begins without the mark that index.html \
                 has there",
                page.display()
            ),
            Self::Program(what) => write!(
                f,
                "the program could not be put into the site: {what}. Has one of the tools changed \
                 that scripts/finish calls?"
            ),
            Self::NoOrigin(text) => write!(
                f,
                "FRAMED_BY names the sites that may show this one in a frame, like \
                 https://www.example.org, without a path and with spaces between them; {text} is \
                 none"
            ),
        }
    }
}

/// Writes the bundle and the pack's colours into a built site, names them in the site's page, fills
/// in the pack's texts, and writes the manifest. The names of bundle and colours change with their
/// content, so that they can be cached for ever.
pub fn finish(site: &Path, library: &Library, bundle: &str) -> Result<(), FinishError> {
    let page = site.join("index.html");
    let html = read(&page)?;
    for mark in [CONTENT_MARK, COLOURS_MARK] {
        if !html.contains(mark) {
            return Err(FinishError::NoMark(mark));
        }
    }
    let content = hashed("content", "json", bundle);
    write(&site.join(&content), bundle)?;
    let mut link = String::new();
    if let Some(style) = colours(library) {
        let name = hashed("pack", "css", &style);
        write(&site.join(&name), &style)?;
        link = format!("<link rel=\"stylesheet\" href=\"{name}\" />");
    }
    let html = html.replace(CONTENT_MARK, &content).replace(COLOURS_MARK, &link);
    let html = fill(&html, library).map_err(FinishError::UnknownMark)?;
    write(&site.join(MANIFEST), manifest(library))?;
    write(&page, &html)
}

fn hashed(name: &str, ending: &str, text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{name}-{:016x}.{ending}", hasher.finish())
}
