//! Moments: when the reader saved something.

use std::fmt;

use miniserde::de::Visitor;
use miniserde::{Deserialize, Error, make_place};
use serde::Serialize;

use super::date::month_name;

/// A moment, in milliseconds since 1 January 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Timestamp(pub i64);

make_place!(Place);

impl Deserialize for Timestamp {
    fn begin(out: &mut Option<Self>) -> &mut dyn Visitor {
        Place::new(out)
    }
}

impl Visitor for Place<Timestamp> {
    fn negative(&mut self, number: i64) -> miniserde::Result<()> {
        self.out = Some(Timestamp(number));
        Ok(())
    }

    fn nonnegative(&mut self, number: u64) -> miniserde::Result<()> {
        self.negative(i64::try_from(number).map_err(|_| Error)?)
    }
}

/// A moment on the reader's own clock and calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
}

impl LocalTime {
    /// The time of day, as `14:02`.
    pub fn time_of_day(&self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// Whether both moments are of the same day of the reader's calendar.
    pub fn same_day(&self, other: &Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}

/// The day, for people: `21 November 2026`.
impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.day, month_name(self.month), self.year)
    }
}
