//! Errors in changing the reader's training.

use super::{MoveProblem, TrainingKey};
use crate::{SaveFailure, Unreadable};

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrainingTrouble {
    /// It makes no sense.
    #[error(transparent)]
    Move(#[from] MoveProblem),
    /// It is not stored.
    #[error(transparent)]
    Storage(#[from] SaveFailure),
    /// Another tab has changed the record, begun it or removed it. What it made of it is here now;
    /// the reader can look at that and try again.
    #[error("another tab has changed the record")]
    ChangedElsewhere,
}

/// A record that is stored and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTraining {
    pub key: TrainingKey,
    pub stored: Unreadable,
}
