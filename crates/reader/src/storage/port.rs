//! The storage port: what the product needs of a store of text.

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
    fn when_durable(&self, done: Completion) {
        done(Ok(()));
    }

    /// Whether what is written is still there when the page is opened again.
    fn outlives_page(&self) -> bool {
        true
    }
}

/// Called with the store's answer.
pub type Completion = Box<dyn FnOnce(Result<(), StoreError>)>;

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser does not let this page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// A passphrase locks what is stored, and this page does not hold the key, or no longer.
    #[error("storage is locked")]
    Locked,
    /// It failed, and did not say why in a way that could be acted on.
    #[error("storage failed")]
    Failed,
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
