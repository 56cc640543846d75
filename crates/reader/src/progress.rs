//! The reader's progress through the steps.

use miniserde::Deserialize;
use serde::Serialize;

use content::Step;

/// The reader's progress through the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Each step once, in the order of first visits.
    pub looked_at: Vec<Step>,
    /// The last step visited.
    pub last: Option<Step>,
}

impl Progress {
    /// Records a visit to a step.
    pub fn look_at(&mut self, step: &Step) {
        if !self.looked_at.contains(step) {
            self.looked_at.push(step.clone());
        }
    }
}
