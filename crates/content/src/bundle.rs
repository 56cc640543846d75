//! The bundle: the checked content as one file, loaded by the browser.

use miniserde::{Deserialize, json};
use serde::Serialize;
use serde_json::Value;

use crate::Library;

/// The number of the bundle's format. It rises with every change to the domain's types that an
/// older build could not read.
pub const BUNDLE_FORMAT: u32 = 5;

#[derive(Serialize)]
struct Out<'a> {
    format: u32,
    library: &'a Library,
}

#[derive(Deserialize)]
struct In {
    format: u32,
    library: Library,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Why a bundle cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleProblem {
    /// Cut short, or not a bundle at all.
    #[error("the content file is damaged")]
    Damaged,
    /// Made by another version of the product.
    #[error("the content file is of format {found}, and this version reads format {BUNDLE_FORMAT}")]
    OtherVersion { found: u32 },
}

/// Writes a library as a bundle.
///
/// # Errors
/// Only if serialising fails, which the domain's types give no cause for.
pub fn bundle(library: &Library) -> Result<String, serde_json::Error> {
    let mut value = serde_json::to_value(Out { format: BUNDLE_FORMAT, library })?;
    drop_nulls(&mut value);
    serde_json::to_string(&value)
}

/// Drops null fields, which are read as absent anyway, so that no visit has to parse "null" two
/// thousand times.
fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

/// Reads a bundle.
pub fn unbundle(bytes: &[u8]) -> Result<Library, BundleProblem> {
    let text = str::from_utf8(bytes).map_err(|_| BundleProblem::Damaged)?;
    match json::from_str(text) {
        Ok(In { format: BUNDLE_FORMAT, library }) => Ok(library),
        Ok(In { format: found, .. }) => Err(BundleProblem::OtherVersion { found }),
        // A bundle of another format can fail anywhere; its format number tells the actual cause.
        Err(_) => Err(match json::from_str(text) {
            Ok(Format { format: found }) if found != BUNDLE_FORMAT => {
                BundleProblem::OtherVersion { found }
            }
            _ => BundleProblem::Damaged,
        }),
    }
}
