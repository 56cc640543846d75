//! The port: what the product needs of a place to store text.

use std::fmt;

use crate::SaveFailure;

/// A store of texts by key, as `localStorage` is one. A call either does all of what it says or
/// nothing, as far as the store can tell; callers read back what matters.
pub trait Store {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key of the store, other programs' included.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// Calls back once everything written so far would survive the end of the browser; at once
    /// where the store can do no more for it.
    fn when_durable(&self, done: Done) {
        done(Ok(()));
    }

    /// Whether what is written is still there when the page is opened again.
    fn outlives_page(&self) -> bool {
        true
    }
}

/// What is to be done once the store has an answer.
pub type Done = Box<dyn FnOnce(Result<(), StoreError>)>;

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page store anything.
    Blocked,
    /// There is no room left.
    Full,
    /// A passphrase locks what is stored, and this page does not hold the key, or no longer.
    Locked,
    /// It failed, and did not say why in a way that could be acted on.
    Failed,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => "storage is blocked",
            Self::Full => "storage is full",
            Self::Locked => "storage is locked",
            Self::Failed => "storage failed",
        })
    }
}

impl From<StoreError> for SaveFailure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Blocked => Self::Blocked,
            StoreError::Full => Self::Full,
            StoreError::Locked => Self::Locked,
            StoreError::Failed => Self::Failed,
        }
    }
}
