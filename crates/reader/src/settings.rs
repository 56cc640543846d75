//! Settings and usage of this browser.

use miniserde::Deserialize;
use serde::Serialize;

use content::Timestamp;

/// How many notes are written or changed before a backup is suggested.
const FIRST_NUDGE: usize = 20;

/// How many more before it is suggested again after the reader dismissed it.
const NEXT_NUDGE: usize = 100;

/// How long, in milliseconds, a note must have been without a backup.
const A_DAY: i64 = 24 * 60 * 60 * 1000;

/// Settings and usage of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// When a complete backup was last made.
    pub backed_up: Option<Timestamp>,
    /// How many notes had no backup when the reader last dismissed the suggestion.
    pub waved_off: Option<u32>,
    pub shared: Shared,
    /// Turns off `/` as the shortcut to search: users of speech input can trigger it by accident.
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

/// What is in no backup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackupGap {
    /// Notes written or changed since the last backup.
    pub notes: usize,
    /// When the oldest of them was written.
    pub since: Option<Timestamp>,
}

impl Settings {
    /// Whether the key `/` leads to the search.
    pub fn has_slash(&self) -> bool {
        self.without_slash != Some(true)
    }

    /// Turns the shortcut `/` on or off.
    pub fn use_slash(&mut self, wanted: bool) {
        self.without_slash = (!wanted).then_some(true);
    }

    /// Records that a complete backup was made.
    pub fn made_copy(&mut self, now: Timestamp) {
        self.backed_up = Some(now);
        self.waved_off = None;
    }

    /// Dismisses the suggestion for now.
    pub fn wave_off(&mut self, without: &BackupGap) {
        self.waved_off = Some(u32::try_from(without.notes).unwrap_or(u32::MAX));
    }

    /// Whether to suggest a backup: after 20 notes, the oldest at least a day old; after a
    /// dismissal, after 100 more.
    pub fn needs_nudge(&self, without: &BackupGap, now: Timestamp) -> bool {
        let a_day = without.since.is_some_and(|since| now.0.saturating_sub(since.0) >= A_DAY);
        let enough = self.waved_off.map_or(FIRST_NUDGE, |before| before as usize + NEXT_NUDGE);
        a_day && without.notes >= enough
    }
}

#[cfg(test)]
mod tests {
    use super::{A_DAY, BackupGap, Settings};
    use content::Timestamp;

    const NOW: Timestamp = Timestamp(10 * A_DAY);

    fn without(notes: usize, for_ms: i64) -> BackupGap {
        BackupGap { notes, since: Some(Timestamp(NOW.0 - for_ms)) }
    }

    #[test]
    fn a_copy_is_suggested_after_twenty_notes_and_a_day() {
        let settings = Settings::default();
        assert!(!settings.needs_nudge(&BackupGap::default(), NOW));
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
