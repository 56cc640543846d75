//! What is noted about the use of this browser.

use miniserde::Deserialize;
use serde::Serialize;

use content::Timestamp;

/// How many notes are written or changed before a copy is suggested.
const FIRST_NUDGE: usize = 20;

/// How many more before it is suggested again, once the reader has waved it off.
const NEXT_NUDGE: usize = 100;

/// For how long, in milliseconds, something must have been without a copy.
const A_DAY: i64 = 24 * 60 * 60 * 1000;

/// What is noted about the use of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// When a complete copy was made last.
    pub backed_up: Option<Timestamp>,
    /// How many notes had no copy when the reader last waved off the suggestion to make one.
    pub waved_off: Option<u32>,
    pub shared: Shared,
    /// The key `/` does not lead to the search: who speaks to their computer may press it unawares.
    /// <https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts>
    pub without_slash: Option<bool>,
}

/// Whether others use this browser too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shared {
    #[default]
    #[serde(rename = "no")]
    No,
    #[serde(rename = "yes")]
    Yes,
}

/// What no copy has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WithoutCopy {
    /// Notes that were written or changed since the last copy.
    pub notes: usize,
    /// When the one of them was written that has been so the longest.
    pub since: Option<Timestamp>,
}

impl Settings {
    /// Whether the key `/` leads to the search.
    pub fn has_slash(&self) -> bool {
        self.without_slash != Some(true)
    }

    /// Has the key `/` lead to the search, or not.
    pub fn use_slash(&mut self, wanted: bool) {
        self.without_slash = (!wanted).then_some(true);
    }

    /// A complete copy was made.
    pub fn made_copy(&mut self, now: Timestamp) {
        self.backed_up = Some(now);
        self.waved_off = None;
    }

    /// The reader does not want to be told now.
    pub fn wave_off(&mut self, without: &WithoutCopy) {
        self.waved_off = Some(u32::try_from(without.notes).unwrap_or(u32::MAX));
    }

    /// Whether to suggest a copy: after 20 notes, the first of them a day old, and once that was
    /// waved off, after 100 more.
    pub fn needs_nudge(&self, without: &WithoutCopy, now: Timestamp) -> bool {
        let a_day = without.since.is_some_and(|since| now.0.saturating_sub(since.0) >= A_DAY);
        let enough = self.waved_off.map_or(FIRST_NUDGE, |before| before as usize + NEXT_NUDGE);
        a_day && without.notes >= enough
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, WithoutCopy};
    use content::A_DAY;
    use content::Timestamp;

    const NOW: Timestamp = Timestamp(10 * A_DAY);

    fn without(notes: usize, for_ms: i64) -> WithoutCopy {
        WithoutCopy { notes, since: Some(Timestamp(NOW.0 - for_ms)) }
    }

    #[test]
    fn a_copy_is_suggested_after_twenty_notes_and_a_day() {
        let settings = Settings::default();
        assert!(!settings.needs_nudge(&WithoutCopy::default(), NOW));
        assert!(!settings.needs_nudge(&without(19, A_DAY), NOW));
        assert!(!settings.needs_nudge(&without(20, A_DAY - 1), NOW), "a first day of much writing");
        assert!(settings.needs_nudge(&without(20, A_DAY), NOW));
        assert!(settings.needs_nudge(&without(20, i64::MAX), NOW), "whatever the clock said");
    }

    #[test]
    fn once_waved_off_it_comes_again_after_a_hundred_more() {
        let mut settings = Settings::default();
        settings.wave_off(&without(23, A_DAY));
        assert!(!settings.needs_nudge(&without(23, A_DAY), NOW));
        assert!(!settings.needs_nudge(&without(122, A_DAY), NOW));
        assert!(settings.needs_nudge(&without(123, A_DAY), NOW));
        settings.made_copy(NOW);
        assert_eq!((settings.backed_up, settings.waved_off), (Some(NOW), None));
        assert!(settings.needs_nudge(&without(20, A_DAY), NOW), "a copy begins the count anew");
    }
}
