//! How the reader's notes and records are kept in this browser.

/// How they are kept while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageMode {
    /// Stored, readable by anyone who uses this browser.
    Open,
    /// Only in the page's memory: this is a shared computer.
    Memory,
    /// Under a passphrase that has not been entered.
    Locked,
    /// Under a passphrase; it was entered.
    Unlocked,
    /// Under a lock that cannot be opened because its own record is damaged.
    LockDamaged,
    /// Under a lock set by a later version of the product.
    LockNewer,
}

impl StorageMode {
    /// Whether stored data can be neither read nor added to.
    pub fn is_shut(self) -> bool {
        matches!(self, Self::Locked | Self::LockDamaged | Self::LockNewer)
    }
}

/// The result of wiping everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WipeResult {
    /// How many of the product's keys there were.
    pub found: usize,
    /// How many are left.
    pub left: usize,
}
