//! The port for chance.

/// A source of bytes that nobody can foretell.
pub trait Random {
    /// Fills the whole of `bytes`.
    ///
    /// # Errors
    /// Where there is no such source; `bytes` are then not to be used.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

/// There is no source of random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRandomness;
