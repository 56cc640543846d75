//! The reader's place on a course: when and where.

use content::{CourseSession, Day, SessionId, TimeOfDay};
use miniserde::Deserialize;
use serde::Serialize;

/// A booking of the reader's. Copied from the session, as a pack may drop it, or typed in if only
/// the provider has the dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    pub session: Option<SessionId>,
    pub day: Day,
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    pub place: Option<String>,
    pub cancel_by: Option<Day>,
    pub charge: Option<String>,
}

impl From<&CourseSession> for Booking {
    fn from(session: &CourseSession) -> Self {
        Self {
            session: Some(session.id.clone()),
            day: session.day,
            start: Some(session.start),
            end: Some(session.end),
            place: Some(session.place.clone()),
            cancel_by: session.cancel_by,
            charge: session.charge.clone(),
        }
    }
}

impl Booking {
    /// Whether both overlap. Without times, a sitting takes the whole day.
    pub fn clashes_with(&self, other: &Self) -> bool {
        let before = |end: Option<TimeOfDay>, start: Option<TimeOfDay>| {
            end.zip(start).is_some_and(|(end, start)| end <= start)
        };
        self.day == other.day && !before(self.end, other.start) && !before(other.end, self.start)
    }

    /// How many minutes it takes, where both times are known.
    pub fn minutes(&self) -> Option<u32> {
        let minutes = self.start?.minutes_until(self.end?);
        (minutes > 0).then(|| minutes.into())
    }
}
