//! Notes in the bin, and for how long they are kept there.

use super::Note;
use crate::Version;
use content::Timestamp;

/// How many days a note is kept in the bin.
pub const BIN_DAYS: i64 = 30;

const MS_OF_A_DAY: i64 = 24 * 60 * 60 * 1000;

/// A note in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BinnedNote {
    pub version: Version,
    pub note: Note,
    /// When it was put there.
    pub since: Timestamp,
}

impl BinnedNote {
    /// Whether its time in the bin is over. A moment in the future, or before the note was written,
    /// is a clock error and does not shorten the reader's time.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.whole_days(now) >= BIN_DAYS
    }

    /// How many days it will still be kept, from 0, its last day, to [`BIN_DAYS`].
    pub fn days_left(&self, now: Timestamp) -> i64 {
        (BIN_DAYS - self.whole_days(now)).clamp(0, BIN_DAYS)
    }

    /// How many whole days it has been in the bin; negative if the clock was set back.
    fn whole_days(&self, now: Timestamp) -> i64 {
        let since = self.since.max(self.note.updated);
        now.0.saturating_sub(since.0).div_euclid(MS_OF_A_DAY)
    }
}
