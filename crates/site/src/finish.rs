//! Finishes what Trunk has built: content bundle and pack colours under hashed names, and the
//! pack's texts in the page.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use super::error::Error;
use super::manifest::{MANIFEST, manifest};
use super::page::{colours, fill};
use super::site::{read, write};
use content::Library;

/// The marker in index.html that is replaced by the content's file name.
const CONTENT_MARK: &str = "content.json";

/// The marker in index.html after which the pack's colours are linked.
const COLOURS_MARK: &str = "<!-- the pack's colours -->";

/// Writes the bundle and the pack's colours into a built site, names them in the site's page, fills
/// the page with the pack's words, and writes the manifest with them. The names of the first two
/// change with what is in the files, so that they can be cached for ever.
pub fn finish(site: &Path, library: &Library, bundle: &str) -> Result<(), Error> {
    let page = site.join("index.html");
    let html = read(&page)?;
    for mark in [CONTENT_MARK, COLOURS_MARK] {
        if !html.contains(mark) {
            return Err(Error::NoMark(mark));
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
    let html = fill(&html, library)?;
    write(&site.join(MANIFEST), manifest(library))?;
    write(&page, &html)
}

fn hashed(name: &str, ending: &str, text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{name}-{:016x}.{ending}", hasher.finish())
}
