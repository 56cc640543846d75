//! What there is to tell of the copy of the product that the browser keeps.

/// What there is to tell the reader of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineNews {
    /// From now on the product works without a network.
    Kept,
    /// A newer version is there, and waits for the reader.
    Newer,
    /// The reader wants it, but what is written on the page would be lost.
    NotSaved,
}
