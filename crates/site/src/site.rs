//! The files of a site that is being built: reading, writing and listing them, with errors that name
//! the file.

use std::fs;
use std::io;
use std::path::Path;

use super::finish::FinishError;

/// What has gone wrong with a file or folder.
pub fn failed(path: &Path) -> impl Fn(io::Error) -> FinishError + use<> {
    let path = path.to_owned();
    move |cause| FinishError::File { path: path.clone(), cause }
}

pub(super) fn read(path: &Path) -> Result<String, FinishError> {
    fs::read_to_string(path).map_err(failed(path))
}

pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, FinishError> {
    fs::read(path).map_err(failed(path))
}

pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), FinishError> {
    fs::write(path, bytes).map_err(failed(path))
}

/// Every file of a site and of the folders in it, as its path from there with slashes, in order.
pub(super) fn paths(site: &Path) -> Result<Vec<String>, FinishError> {
    let mut found = Vec::new();
    let mut folders = vec![site.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(failed(&folder))? {
            let path = entry.map_err(failed(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(file) = path.strip_prefix(site) {
                found.push(file.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
