//! What can go wrong with a passphrase, for stored data and for files.

use super::SaveFailure;

/// The fewest characters of a new passphrase, not counting spaces around it.
pub const PASSPHRASE_MIN: usize = 12;

/// Why a passphrase cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseProblem {
    /// It has fewer characters than [`PASSPHRASE_MIN`].
    #[error("the passphrase has fewer than {PASSPHRASE_MIN} characters")]
    TooShort,
}

/// Why a lock was not set, opened, changed or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockProblem {
    #[error("there is no lock")]
    NotLocked,
    /// Another tab has set a lock already.
    #[error("there is a lock already")]
    AlreadyLocked,
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// Both copies of the lock's own record are damaged: what it locks cannot be opened.
    #[error("the lock is damaged")]
    Damaged,
    /// A later version of the product set the lock.
    #[error("a later version set the lock")]
    Newer,
    /// The device has not the memory that the passphrase's check takes.
    #[error("there is too little memory")]
    NoMemory,
    /// The browser gives no random numbers.
    #[error("there are no random bytes")]
    NoRandomness,
    #[error(transparent)]
    Storage(#[from] SaveFailure),
}

/// Why a text was not made into an encrypted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncryptProblem {
    /// The file would be longer than may be opened again.
    #[error("the file would be too long")]
    TooLong,
    #[error("there is too little memory")]
    NoMemory,
    #[error("there are no random bytes")]
    NoRandomness,
}

/// Why an encrypted file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecryptProblem {
    /// It is some other file.
    #[error("the file is not an encrypted one")]
    NotEncrypted,
    /// It is longer than any that is made here.
    #[error("the file is too long")]
    TooLong,
    /// A later version of the product made it.
    #[error("a later version made the file")]
    Newer,
    /// It was changed or cut short since it was made.
    #[error("the file is damaged")]
    Damaged,
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    #[error("there is too little memory")]
    NoMemory,
}
