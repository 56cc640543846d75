//! Errors in changing the reader's training.

use super::{MoveProblem, TrainingKey};
use crate::{SaveFailure, Unreadable};

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingTrouble {
    /// The move is not valid.
    Move(MoveProblem),
    /// It is not stored.
    Storage(SaveFailure),
    /// Another tab has begun, changed or removed the record. Its version is loaded now; the reader
    /// can look at it and try again.
    ChangedElsewhere,
}

impl From<MoveProblem> for TrainingTrouble {
    fn from(problem: MoveProblem) -> Self {
        Self::Move(problem)
    }
}

/// A stored record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTraining {
    pub key: TrainingKey,
    pub stored: Unreadable,
}
