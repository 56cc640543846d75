//! The port for random bytes.

/// A source of unpredictable bytes.
pub trait Random {
    /// Fills the whole of `bytes`.
    ///
    /// # Errors
    /// If there is no such source; `bytes` must then not be used.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

/// There is no source of random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are no random bytes")]
pub struct NoRandomness;
