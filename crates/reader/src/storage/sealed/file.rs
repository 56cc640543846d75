//! A text as an encrypted file.
//!
//! The file is JSON on one line:
//!
//! | field | holds |
//! |---|---|
//! | `format` | always `safeguarding-learning-toolkit encrypted file` |
//! | `version` | 1 |
//! | `kdf` | `argon2id` (RFC 9106, version 19), which makes the key of 32 bytes |
//! | `memory`, `passes`, `lanes` | its cost: KiB, passes, lanes |
//! | `salt` | its salt, 16 bytes |
//! | `cipher` | `xchacha20-poly1305` (draft-irtf-cfrg-xchacha-03) |
//! | `nonce` | its nonce, 24 bytes |
//! | `checksum` | CRC-32 (ISO-HDLC) in hexadecimal, over what is described below |
//! | `text` | the sealed text, and the tag of 16 bytes after it |
//!
//! Bytes are in base64 with padding. The passphrase is UTF-8, in the form NFKC, without spaces at
//! its ends. The associated data of the cipher is the values of `format`, `version`, `kdf`,
//! `memory`, `passes`, `lanes`, `salt` and `cipher`, as they stand in the file, each with a line
//! feed after it. The checksum is over the version (4 bytes, the lowest first), the associated
//! data, `nonce`, a line feed and `text`: where it is right and the text does not open, the
//! passphrase is the wrong one.

use base64ct::{Base64, Encoding};
use miniserde::{Deserialize, json};
use serde::Serialize;

use super::cipher::OVERHEAD;
use super::passphrase::{Cost, Passphrase, SALT, derive};
use crate::storage::random::Random;
use crate::{DecryptProblem, EncryptProblem};
use crate::{storage::envelope::checksum, storage::envelope::text_of};

pub(in crate::storage) const FORMAT: &str = "safeguarding-learning-toolkit encrypted file";
const VERSION: u32 = 1;
const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// The longest file that is made or opened, in bytes. A browser's 5 million characters of storage
/// come to 15 MB at most, and to 20 MB in base64; the rest is for JSON's own signs.
pub const ENCRYPTED_FILE_LIMIT: usize = 32 * 1024 * 1024;

/// Room for everything but the text.
const HEAD: usize = 1024;

/// The fields of every version of the file.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    kdf: String,
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    cipher: String,
    nonce: String,
    checksum: String,
    text: String,
}

impl File {
    fn associated(&self) -> String {
        let Self { format, version, kdf, memory, passes, lanes, salt, cipher, .. } = self;
        format!("{format}\n{version}\n{kdf}\n{memory}\n{passes}\n{lanes}\n{salt}\n{cipher}\n")
    }

    fn sum(&self) -> String {
        checksum(self.version, &format!("{}{}\n{}", self.associated(), self.nonce, self.text))
    }
}

/// Makes an encrypted file of a text.
///
/// # Errors
/// Where the file would be too long, or the device lacks what it takes.
pub fn encrypt_file(
    passphrase: &Passphrase,
    plain: &str,
    cost: Cost,
    random: &dyn Random,
) -> Result<String, EncryptProblem> {
    if HEAD + (plain.len() + OVERHEAD).div_ceil(3) * 4 > ENCRYPTED_FILE_LIMIT {
        return Err(EncryptProblem::TooLong);
    }
    let mut salt = [0; SALT];
    random.fill(&mut salt).map_err(|_| EncryptProblem::NoRandomness)?;
    let mut file = File {
        format: FORMAT.to_owned(),
        version: VERSION,
        kdf: KDF.to_owned(),
        memory: cost.memory(),
        passes: cost.passes(),
        lanes: cost.lanes(),
        salt: Base64::encode_string(&salt),
        cipher: CIPHER.to_owned(),
        nonce: String::new(),
        checksum: String::new(),
        text: String::new(),
    };
    let key = derive(passphrase, &salt, cost).ok_or(EncryptProblem::NoMemory)?;
    let sealed = key.seal(&file.associated(), plain.as_bytes(), random);
    let sealed = sealed.map_err(|_| EncryptProblem::NoRandomness)?;
    let (nonce, text) = sealed.split_at(OVERHEAD - 16);
    file.nonce = Base64::encode_string(nonce);
    file.text = Base64::encode_string(text);
    file.checksum = file.sum();
    Ok(text_of(&file))
}

/// Opens an encrypted file.
///
/// # Errors
/// Where it is none, or cannot be opened; see [`DecryptProblem`].
pub fn decrypt_file(passphrase: &Passphrase, text: &str) -> Result<String, DecryptProblem> {
    if text.len() > ENCRYPTED_FILE_LIMIT {
        return Err(DecryptProblem::TooLong);
    }
    // Some editors save with a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    let cut_short = text.contains(FORMAT);
    let head: Head = json::from_str(text).map_err(|_| match cut_short {
        true => DecryptProblem::Damaged,
        false => DecryptProblem::NotEncrypted,
    })?;
    if head.format != FORMAT {
        return Err(DecryptProblem::NotEncrypted);
    }
    if head.version > VERSION {
        return Err(DecryptProblem::Newer);
    }
    let file: File = json::from_str(text).map_err(|_| DecryptProblem::Damaged)?;
    let plain = open(passphrase, &file)?;
    String::from_utf8(plain).map_err(|_| DecryptProblem::Damaged)
}

fn open(passphrase: &Passphrase, file: &File) -> Result<Vec<u8>, DecryptProblem> {
    let bytes = |text: &str| Base64::decode_vec(text).map_err(|_| DecryptProblem::Damaged);
    if file.checksum != file.sum() || file.kdf != KDF || file.cipher != CIPHER {
        return Err(DecryptProblem::Damaged);
    }
    let cost = Cost::new(file.memory, file.passes, file.lanes).ok_or(DecryptProblem::Damaged)?;
    let salt = bytes(&file.salt)?;
    let mut sealed = bytes(&file.nonce)?;
    sealed.extend_from_slice(&bytes(&file.text)?);
    if salt.len() != SALT || sealed.len() < OVERHEAD {
        return Err(DecryptProblem::Damaged);
    }
    let key = derive(passphrase, &salt, cost).ok_or(DecryptProblem::NoMemory)?;
    let mut plain = key.open(&file.associated(), &sealed).ok_or(DecryptProblem::WrongPassphrase)?;
    Ok(std::mem::take(&mut *plain))
}
