//! What can go wrong with a passphrase, for stored data and for files.

use super::SaveFailure;

/// The fewest characters of a new passphrase, not counting spaces around it.
pub const PASSPHRASE_MIN: usize = 12;

/// Why a passphrase is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// It has fewer characters than [`PASSPHRASE_MIN`].
    TooShort,
}

/// Why a lock was not set, opened, changed or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockProblem {
    NotLocked,
    /// Another tab has set a lock already.
    AlreadyLocked,
    WrongPassphrase,
    /// Both copies of the lock's own record are damaged: locked data cannot be opened.
    Damaged,
    /// A later version of the product set the lock.
    Newer,
    /// The device lacks the memory to check the passphrase.
    NoMemory,
    /// The browser provides no random numbers.
    NoRandomness,
    Storage(SaveFailure),
}

/// Why a text could not be encrypted to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncryptProblem {
    /// The file would be too long to be opened again.
    TooLong,
    NoMemory,
    NoRandomness,
}

/// Why an encrypted file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecryptProblem {
    /// It is some other file.
    NotEncrypted,
    /// It is longer than any file made here.
    TooLong,
    /// A later version of the product made it.
    Newer,
    /// It was changed or cut short since it was made.
    Damaged,
    WrongPassphrase,
    NoMemory,
}
