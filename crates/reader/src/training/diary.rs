//! What is coming up: bookings that clash, days by which something must be done, and past bookings
//! whose attendance is not recorded yet.

use super::Booking;
use super::{TrainingKey, TrainingRecord, TrainingState};
use content::Day;

/// How many days ahead counts as soon.
const SOON: i64 = 14;

/// The most clashes that are listed: more would not be read.
const MOST_CLASHES: usize = 50;

/// A reminder about a training record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The booking can be cancelled without a charge until this day.
    CancelUntil(Day),
    /// The last day to cancel without a charge has passed, and the booking is still to come.
    CancelPassed(Day),
    /// The booked day is over: was it attended?
    Held(Day),
    /// The day by which the reader wanted to have changed their practice, with no outcome written
    /// yet.
    ActionBy(Day),
}

impl Reminder {
    /// The day that it is about.
    pub fn day(self) -> Day {
        match self {
            Self::CancelUntil(day)
            | Self::CancelPassed(day)
            | Self::Held(day)
            | Self::ActionBy(day) => day,
        }
    }

    /// Whether to show it: its day is past, or soon.
    pub fn is_due(self, today: Day) -> bool {
        today.days_until(self.day()) <= SOON
    }
}

impl TrainingRecord {
    /// The record's reminder, however far off.
    pub fn reminder(&self, today: Day) -> Option<Reminder> {
        if let Some(booked) = self.booking() {
            return match booked.cancel_by {
                _ if booked.day < today => Some(Reminder::Held(booked.day)),
                Some(day) if day < today => Some(Reminder::CancelPassed(day)),
                Some(day) => Some(Reminder::CancelUntil(day)),
                None => None,
            };
        }
        let evaluation = self.evaluation.as_ref();
        let evaluation = evaluation.filter(|_| self.state() == Some(TrainingState::Evaluated))?;
        let open = evaluation.reflection.effect.trim().is_empty();
        evaluation.by.filter(|_| open).map(Reminder::ActionBy)
    }
}

/// What is due in a log, in its order.
pub fn due(records: &[TrainingRecord], today: Day) -> Vec<(&TrainingRecord, Reminder)> {
    let asks = |record| TrainingRecord::reminder(record, today).map(|reminder| (record, reminder));
    records.iter().filter_map(asks).filter(|(_, reminder)| reminder.is_due(today)).collect()
}

/// Bookings from today on that cannot both be attended. The records are in the log's order, so that
/// those of one day are neighbours; of very many clashes, only the first are returned.
pub fn clashes(records: &[TrainingRecord], today: Day) -> Vec<(&TrainingRecord, &TrainingRecord)> {
    let to_come = |record| {
        let booked = TrainingRecord::booking(record).filter(|booked| booked.day >= today);
        booked.map(|booked| (record, booked))
    };
    let booked: Vec<(&TrainingRecord, &Booking)> = records.iter().filter_map(to_come).collect();
    let mut found = Vec::new();
    for (at, (one, sitting)) in booked.iter().enumerate() {
        for (other, theirs) in &booked[at + 1..] {
            if theirs.day != sitting.day || found.len() == MOST_CLASHES {
                break;
            }
            if sitting.clashes_with(theirs) {
                found.push((*one, *other));
            }
        }
    }
    found
}

/// The bookings that a sitting clashes with, except the record's own.
pub fn clashes_with<'a>(
    sitting: &Booking,
    own: Option<&TrainingKey>,
    records: &'a [TrainingRecord],
) -> Vec<&'a TrainingRecord> {
    let clashes = |record: &&TrainingRecord| {
        Some(&record.key) != own
            && record.booking().is_some_and(|booked| booked.clashes_with(sitting))
    };
    records.iter().filter(clashes).take(MOST_CLASHES).collect()
}
