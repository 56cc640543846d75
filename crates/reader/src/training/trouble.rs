//! What can come between the reader and their training.

use super::{MoveProblem, TrainingKey};
use crate::{SaveFailure, Unreadable};

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingTrouble {
    /// It makes no sense.
    Move(MoveProblem),
    /// It is not stored.
    Storage(SaveFailure),
    /// Another tab has changed the record, begun it or removed it. What it made of it is here now;
    /// the reader can look at that and try again.
    ChangedElsewhere,
}

impl From<MoveProblem> for TrainingTrouble {
    fn from(problem: MoveProblem) -> Self {
        Self::Move(problem)
    }
}

/// A record that is stored and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableTraining {
    pub key: TrainingKey,
    pub stored: Unreadable,
}
