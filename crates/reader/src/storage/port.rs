//! The storage port: what the product needs of a store of text.

use std::fmt;

use crate::SaveFailure;

/// A key-value store of texts, such as `localStorage`. A call does either all or nothing, as far as
/// the store can tell; callers read back what matters.
pub trait Store {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key of the store, including other programs'.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// Calls back once everything written so far would survive a crash of the browser; at once if
    /// the store can do no more for it.
    fn when_durable(&self, done: Done) {
        done(Ok(()));
    }

    /// Whether what is written is still there when the page is opened again.
    fn outlives_page(&self) -> bool {
        true
    }
}

/// Called with the store's answer.
pub type Done = Box<dyn FnOnce(Result<(), StoreError>)>;

/// Why an operation of the store failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page store anything.
    Blocked,
    /// The storage is full.
    Full,
    /// Stored data is locked with a passphrase, and this page has no key (any more).
    Locked,
    /// It failed for a reason that the product cannot act on.
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
