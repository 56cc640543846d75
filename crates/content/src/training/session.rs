//! When and where a course is held, and the reader's place on it.

use miniserde::Deserialize;
use serde::Serialize;

use crate::{Day, SessionId, TimeOfDay};

/// A date on which a course is held, as the pack has it. Times are those of the United Kingdom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseSession {
    pub id: SessionId,
    pub day: Day,
    pub start: TimeOfDay,
    /// Later than the start, on the same day.
    pub end: TimeOfDay,
    pub place: String,
    /// How many places there are, where the provider says so. How many are left, it alone knows.
    pub places: Option<u16>,
    /// The last day on which a place can be given up without a charge.
    pub cancel_by: Option<Day>,
    /// What is charged for not attending, or for cancelling after that day.
    pub charge: Option<String>,
}

impl CourseSession {
    /// Whether it has ended, by the clocks of the United Kingdom.
    pub fn is_over(&self, now: (Day, TimeOfDay)) -> bool {
        (self.day, self.end) <= now
    }
}
