//! From a passphrase to a key, by Argon2id.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use super::cipher::{CipherKey, KEY};
use crate::{PASSPHRASE_MIN, PassphraseProblem};

/// Bytes of the random salt that goes with each lock and each file.
pub(super) const SALT: usize = 16;

/// A passphrase, erased from memory when it is dropped. Spaces at its ends are ignored. Everything
/// else counts, so the browser's half first normalises it (NFKC).
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A new passphrase.
    ///
    /// # Errors
    /// Where it breaks a rule for new ones.
    pub fn chosen(typed: &str) -> Result<Self, PassphraseProblem> {
        let passphrase = Self::entered(typed);
        if passphrase.0.chars().count() < PASSPHRASE_MIN {
            return Err(PassphraseProblem::TooShort);
        }
        Ok(passphrase)
    }

    /// An existing passphrase, which may follow older rules.
    pub fn entered(typed: &str) -> Self {
        Self(Zeroizing::new(typed.trim().to_owned()))
    }
}

/// The work that a guess at a passphrase takes. It is stored with what it protects, so that old
/// data still opens after [`Cost::CURRENT`] has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// In KiB.
    memory: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// The cost for anything new; docs/decisions/0011 says why.
    pub const CURRENT: Self = Self { memory: 32 * 1024, passes: 3, lanes: 1 };

    // What is read may come from anyone. These are above any of today's recommendations that fit
    // into a browser, and far below what would stop a page for minutes.
    const MEMORY_MAX: u32 = 128 * 1024;
    const PASSES_MAX: u32 = 10;
    const LANES_MAX: u32 = 4;

    /// A cost within bounds: memory in KiB, at least eight for each lane.
    pub fn new(memory: u32, passes: u32, lanes: u32) -> Option<Self> {
        let fits = (1..=Self::LANES_MAX).contains(&lanes)
            && (8 * lanes..=Self::MEMORY_MAX).contains(&memory)
            && (1..=Self::PASSES_MAX).contains(&passes);
        fits.then_some(Self { memory, passes, lanes })
    }

    /// In KiB.
    pub fn memory(&self) -> u32 {
        self.memory
    }

    pub fn passes(&self) -> u32 {
        self.passes
    }

    pub fn lanes(&self) -> u32 {
        self.lanes
    }
}

/// Derives the key; `None` if the device lacks the memory for it.
pub(super) fn derive(passphrase: &Passphrase, salt: &[u8], cost: Cost) -> Option<CipherKey> {
    let mut key = Zeroizing::new([0; KEY]);
    let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(KEY)).ok()?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.0.as_bytes(), salt, &mut *key)
        .ok()?;
    Some(CipherKey::new(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the tests of the reference implementation (phc-winner-argon2, version 19), whose
    /// hashes take no secret and no associated data, as ours do.
    #[test]
    fn it_is_the_argon2id_of_the_reference_implementation() {
        for (memory, passes, lanes, passphrase, salt, hash) in [
            (
                65536,
                2,
                1,
                "password",
                "somesalt",
                "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
            ),
            (
                256,
                2,
                1,
                "password",
                "somesalt",
                "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
            ),
            (
                256,
                2,
                2,
                "password",
                "somesalt",
                "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
            ),
            (
                65536,
                1,
                1,
                "password",
                "somesalt",
                "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
            ),
            (
                65536,
                2,
                1,
                "differentpassword",
                "somesalt",
                "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
            ),
            (
                65536,
                2,
                1,
                "password",
                "diffsalt",
                "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
            ),
        ] {
            let cost = Cost::new(memory, passes, lanes).unwrap();
            let key = derive(&Passphrase::entered(passphrase), salt.as_bytes(), cost).unwrap();
            let hex: String = key.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hex, hash, "{memory} {passes} {lanes} {passphrase} {salt}");
        }
    }
}
