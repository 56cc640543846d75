//! What can go wrong with a passphrase: on what is stored, and on a file.

use super::SaveFailure;

/// The fewest characters that a new passphrase may have, the spaces around it not counted.
pub const PASSPHRASE_MIN: usize = 12;

/// Why a passphrase cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// It has fewer characters than [`PASSPHRASE_MIN`].
    TooShort,
}

/// Why a lock was not set, opened, changed or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockProblem {
    NotLocked,
    /// Another tab has set a lock already.
    AlreadyLocked,
    WrongPassphrase,
    /// Both copies of the lock's own record are damaged: what it locks cannot be opened.
    Damaged,
    /// A later version of the product set the lock.
    Newer,
    /// The device has not the memory that the passphrase's check takes.
    NoMemory,
    /// The browser gives no random numbers.
    NoRandomness,
    Storage(SaveFailure),
}

/// Why a text was not made into an encrypted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncryptProblem {
    /// The file would be longer than may be opened again.
    TooLong,
    NoMemory,
    NoRandomness,
}

/// Why an encrypted file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecryptProblem {
    /// It is some other file.
    NotEncrypted,
    /// It is longer than any that is made here.
    TooLong,
    /// A later version of the product made it.
    Newer,
    /// It was changed or cut short since it was made.
    Damaged,
    WrongPassphrase,
    NoMemory,
}
