//! The service worker: what belongs to a build, and the worker with the list of it.
//!
//! Comes last, when nothing of the build changes any more: the worker keeps only files that are
//! exactly as they are listed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

use super::finish::FinishError;
use super::manifest::MANIFEST;
use super::print::SHELL;

/// The worker's name in a site. Its folder is what it answers for.
pub const WORKER: &str = "sw.js";

/// The name, in a site, of what a host puts in the worker's place to be rid of it.
pub const STOP: &str = "sw-off.js";

/// The worker, and where its list goes.
const SOURCE: &str = include_str!("../../public/sw.js");
const BUILD_MARK: &str = "const BUILD = '';";
const FILES_MARK: &str = "const FILES = {};";

const STOP_SOURCE: &str = include_str!("../../public/sw-off.js");

/// The folder of the pictures that the manifest names.
const ICONS: &str = "icons/";

/// The mark in each page that the version takes the place of.
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
pub fn place_worker(site: &Path) -> Result<Build, FinishError> {
    let paths = paths(site, "")?;
    let hash = hash(site, paths.iter().filter(|path| belongs(path)))?;
    let version = format!("{}, build {}", env!("CARGO_PKG_VERSION"), &hash[..8]);
    let meta = format!("<meta name=\"version\" content=\"{version}\" data-worker=\"{WORKER}\" />");
    for path in paths.iter().filter(|path| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(&read(site, path)?).into_owned();
        if html.contains(PAGE_MARK) {
            write(site, path, &html.replace(PAGE_MARK, &meta))?;
        } else if path == SHELL {
            return Err(FinishError::NoMark(PAGE_MARK));
        }
    }
    let mut files = BTreeMap::new();
    for path in paths.into_iter().filter(|path| belongs(path)) {
        let digest = Base64::encode_string(&Sha256::digest(read(site, &path)?));
        files.insert(path, digest);
    }
    // Paths and Base64 hold nothing that JSON writes in another way.
    let list = serde_json::json!(files).to_string();
    let worker = SOURCE
        .replace(BUILD_MARK, &format!("const BUILD = '{hash}';"))
        .replace(FILES_MARK, &format!("const FILES = {list};"));
    write(site, WORKER, &worker)?;
    write(site, STOP, STOP_SOURCE)?;
    Ok(Build { version, files })
}

/// Whether a file is one that the program needs: the page that draws any address, what bears a hash
/// in its name, the manifest and its pictures. Not the pages printed beside it, compressed copies,
/// nor what is for servers and search engines alone.
fn belongs(path: &str) -> bool {
    if let Some(picture) = path.strip_prefix(ICONS) {
        return picture.ends_with(".png");
    }
    if path == SHELL || path == MANIFEST {
        return true;
    }
    let Some((stem, ending)) = path.split_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let hashed = hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    hashed && !ending.contains('.') && !path.contains('/')
}

/// The hash of a build, in 64 hexadecimal digits: of the worker's own program too, so that no two
/// workers share what they keep.
fn hash<'a>(site: &Path, paths: impl Iterator<Item = &'a String>) -> Result<String, FinishError> {
    let mut hasher = Sha256::new_with_prefix(SOURCE);
    for path in paths {
        hasher.update(path);
        hasher.update(Sha256::digest(read(site, path)?));
    }
    Ok(hasher.finalize().iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    }))
}

/// The paths of all files of a folder of the site and of the folders in it, in order, with slashes.
fn paths(site: &Path, folder: &str) -> Result<Vec<String>, FinishError> {
    let inside = site.join(folder);
    let failed = |cause| FinishError::File { path: inside.clone(), cause };
    let mut found = Vec::new();
    for entry in fs::read_dir(&inside).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.append(&mut paths(site, &format!("{path}/"))?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(site: &Path, path: &str) -> Result<Vec<u8>, FinishError> {
    let path: PathBuf = site.join(path);
    fs::read(&path).map_err(|cause| FinishError::File { path, cause })
}

fn write(site: &Path, path: &str, text: &str) -> Result<(), FinishError> {
    let path: PathBuf = site.join(path);
    fs::write(&path, text).map_err(|cause| FinishError::File { path, cause })
}
