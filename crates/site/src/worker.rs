//! The service worker: what belongs to a build, and the worker with the list of it.
//!
//! Comes last, when nothing of the build changes any more: the worker keeps only files that are
//! exactly as they are listed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use super::error::Error;
use super::manifest::MANIFEST;
use super::policy::is_hashed;
use super::print::SHELL;
use super::site::{paths, read_bytes, write};

/// The worker's name in a site. Its folder is what it answers for.
pub const WORKER: &str = "sw.js";

/// The name, in a site, of the script that a host puts in the worker's place to remove it.
pub const STOP: &str = "sw-off.js";

/// The worker, and where its list goes.
const SOURCE: &str = include_str!("../../../public/sw.js");
const BUILD_MARK: &str = "const BUILD = '';";
const FILES_MARK: &str = "const FILES = {};";

const STOP_SOURCE: &str = include_str!("../../../public/sw-off.js");

/// The script for other sites, with which the page that makes the code for them shows how it looks.
const ELEMENT: &str = "embed.js";

/// The folder of the pictures that the manifest names.
const ICONS: &str = "icons/";

/// The marker in each page that is replaced by the version.
const PAGE_MARK: &str = "<!-- the build -->";

/// A build that a worker keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// What readers see: the package's version, and the first digits of the build's hash.
    pub version: String,
    /// Its files by their paths in the site, with the SHA-256 of each in Base64.
    pub files: BTreeMap<String, String>,
}

/// Writes the version into each page of a finished site, and puts the worker there, with the list of
/// what belongs to the build.
///
/// # Errors
/// Where a file cannot be read or written, or no version can be written into the site's page.
pub fn place_worker(site: &Path) -> Result<Build, Error> {
    let paths = paths(site)?;
    let hash = hash(site, paths.iter().filter(|path| belongs(path)))?;
    let version = format!("{}, build {}", env!("CARGO_PKG_VERSION"), &hash[..8]);
    let meta = format!("<meta name=\"version\" content=\"{version}\" data-worker=\"{WORKER}\" />");
    for path in paths.iter().filter(|path| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(&read_bytes(&site.join(path))?).into_owned();
        if html.contains(PAGE_MARK) {
            write(&site.join(path), html.replace(PAGE_MARK, &meta))?;
        } else if path == SHELL {
            return Err(Error::NoMark(PAGE_MARK));
        }
    }
    let mut files = BTreeMap::new();
    for path in paths.into_iter().filter(|path| belongs(path)) {
        let digest = Base64::encode_string(&Sha256::digest(read_bytes(&site.join(&path))?));
        files.insert(path, digest);
    }
    // Paths and Base64 hold nothing that JSON writes in another way.
    let list = serde_json::json!(files).to_string();
    let worker = SOURCE
        .replace(BUILD_MARK, &format!("const BUILD = '{hash}';"))
        .replace(FILES_MARK, &format!("const FILES = {list};"));
    write(&site.join(WORKER), &worker)?;
    write(&site.join(STOP), STOP_SOURCE)?;
    Ok(Build { version, files })
}

/// Whether a file is one that the program needs: the page that draws any address, what bears a hash
/// in its name, the manifest and its pictures, and the element for other sites. Not the pages printed
/// beside it, compressed copies, nor what is for servers and search engines alone.
fn belongs(path: &str) -> bool {
    if let Some(picture) = path.strip_prefix(ICONS) {
        return picture.ends_with(".png");
    }
    if path == SHELL || path == MANIFEST || path == ELEMENT {
        return true;
    }
    let one_ending = path.matches('.').count() == 1;
    is_hashed(path) && one_ending && !path.contains('/')
}

/// The hash of a build, in 64 hexadecimal digits: of the worker's own program too, so that no two
/// workers share what they keep.
fn hash<'a>(site: &Path, paths: impl Iterator<Item = &'a String>) -> Result<String, Error> {
    let mut hasher = Sha256::new_with_prefix(SOURCE);
    for path in paths {
        hasher.update(path);
        hasher.update(Sha256::digest(read_bytes(&site.join(path))?));
    }
    Ok(hasher.finalize().iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    }))
}
