//! The form of a sealed record.
//!
//! It is stored as `1.` and base64 (with padding) of a nonce, the sealed bytes and their tag. The
//! associated data is the whole key that it is stored under, so that no two records can change
//! places. The bytes are the record's number among those of its name (8 bytes, the lowest
//! first), the length of the name in bytes (4, likewise), the name, and the text.

use base64ct::{Base64, Encoding};
use zeroize::Zeroizing;

use super::cipher::{CipherKey, OVERHEAD};
use crate::{storage::random::NoRandomness, storage::random::Random};

/// Before each record, for a later form.
const MARK: &str = "1.";

const NUMBERS: usize = 12;

/// A record before sealing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The key by which the rest of the product knows it.
    pub(super) name: String,
    /// Of two records of one name, the one with the higher number is valid.
    pub(super) number: u64,
    pub(super) text: String,
}

impl Record {
    /// Seals the record for the key that it is to be stored under.
    pub(super) fn seal(
        &self,
        key: &CipherKey,
        stored_under: &str,
        random: &dyn Random,
    ) -> Result<String, NoRandomness> {
        let mut plain =
            Zeroizing::new(Vec::with_capacity(NUMBERS + self.name.len() + self.text.len()));
        plain.extend_from_slice(&self.number.to_le_bytes());
        plain.extend_from_slice(&(self.name.len() as u32).to_le_bytes());
        plain.extend_from_slice(self.name.as_bytes());
        plain.extend_from_slice(self.text.as_bytes());
        let sealed = key.seal(stored_under, &plain, random)?;
        Ok(format!("{MARK}{}", Base64::encode_string(&sealed)))
    }

    /// Opens the text stored under a key; `None` if it is damaged, another record's, or sealed with
    /// another key.
    pub(super) fn open(key: &CipherKey, stored_under: &str, stored: &str) -> Option<Self> {
        let sealed = Base64::decode_vec(stored.strip_prefix(MARK)?).ok()?;
        let plain = key.open(stored_under, &sealed)?;
        let (number, rest) = plain.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (name, text) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        Some(Self {
            name: String::from_utf8(name.to_vec()).ok()?,
            number: u64::from_le_bytes(*number),
            text: String::from_utf8(text.to_vec()).ok()?,
        })
    }
}

/// How many characters a record takes once it is sealed.
pub(super) fn sealed_length(name: &str, text: &str) -> usize {
    MARK.len() + (NUMBERS + name.len() + text.len() + OVERHEAD).div_ceil(3) * 4
}
