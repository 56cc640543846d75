//! Where the reader has been.

use miniserde::Deserialize;
use serde::Serialize;

use content::Step;

/// Where the reader has been.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Each step once, in the order in which they were first looked at.
    pub looked_at: Vec<Step>,
    /// Where they were last.
    pub last: Option<Step>,
}

impl Progress {
    /// Notes that a step was looked at.
    pub fn look_at(&mut self, step: &Step) {
        if !self.looked_at.contains(step) {
            self.looked_at.push(step.clone());
        }
    }
}
