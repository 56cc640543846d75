//! How the reader's notes and records are kept in this browser.

/// How they are kept while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Stored, for anyone who uses this browser to read.
    Open,
    /// In the page's memory alone: this is a shared computer.
    Memory,
    /// Under a passphrase that has not been entered.
    Locked,
    /// Under a passphrase; it was entered.
    Unlocked,
    /// Under a lock that nothing opens, because its own record is damaged.
    LockDamaged,
    /// Under a lock of a later version of the product.
    LockNewer,
}

impl Keeping {
    /// Whether what is stored can be neither read nor added to.
    pub fn is_shut(self) -> bool {
        matches!(self, Self::Locked | Self::LockDamaged | Self::LockNewer)
    }
}

/// What came of wiping everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wiped {
    /// How many of our keys were there.
    pub found: usize,
    /// How many are there still.
    pub left: usize,
}
