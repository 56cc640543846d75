//! The envelope around every stored record: its schema and a checksum.

use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniserde::{Deserialize, json};
use serde::Serialize;

// One table instead of sixteen: a kilobyte in the wasm rather than sixteen.
const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// The record is kept as text inside the envelope, so that the checksum covers its exact bytes.
#[derive(Serialize, Deserialize)]
struct Envelope {
    schema: u32,
    checksum: String,
    record: String,
}

/// Why an envelope cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeProblem {
    /// Not an envelope.
    #[error("it is not in a form that was written here")]
    Shape,
    /// The record is not the one that was sealed.
    #[error("it was changed or cut short")]
    Checksum,
    /// Written by a later version of the product.
    #[error("a later version wrote it (schema {schema})")]
    Newer { schema: u32 },
}

/// Puts a record into an envelope.
pub fn seal(schema: u32, record: &str) -> String {
    let checksum = checksum(schema, record);
    text_of(&Envelope { schema, checksum, record: record.to_owned() })
}

/// Returns the schema and the record, if it is intact and of a schema up to `known`.
pub fn open(known: u32, sealed: &str) -> Result<(u32, String), EnvelopeProblem> {
    let Envelope { schema, checksum: stated, record } =
        json::from_str(sealed).map_err(|_| EnvelopeProblem::Shape)?;
    if checksum(schema, &record) != stated {
        return Err(EnvelopeProblem::Checksum);
    }
    if schema > known {
        return Err(EnvelopeProblem::Newer { schema });
    }
    Ok((schema, record))
}

/// Whether a text is an intact envelope of any schema.
pub(super) fn is_whole(sealed: &str) -> bool {
    open(u32::MAX, sealed).is_ok()
}

/// A record as JSON. Ours are trees of strings and whole numbers, which always serialise.
pub(super) fn text_of(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// A hash of a text.
pub(super) fn fingerprint(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// A short checksum over schema number and text: it detects accidents, not forgery.
pub(super) fn checksum(schema: u32, record: &str) -> String {
    let mut digest = CHECKSUM.digest();
    digest.update(&schema.to_le_bytes());
    digest.update(record.as_bytes());
    format!("{:08x}", digest.finalize())
}
