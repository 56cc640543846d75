//! The training log: order, filter and totals.

use std::collections::BinaryHeap;

use super::{TrainingRecord, TrainingState};
use content::ThemeId;

/// The filter of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LogFilter {
    pub state: Option<TrainingState>,
    /// The year of a record's relevant day: when it was attended, else when it is held, else when
    /// it was last changed.
    pub year: Option<u16>,
    pub theme: Option<ThemeId>,
}

/// A total of attended courses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many courses.
    pub courses: usize,
    /// Their length, without courses whose length is not stated.
    pub minutes: u32,
    /// How many have no stated length.
    pub unstated: usize,
}

/// The totals of attended courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub all: Sum,
    /// The newest first.
    pub years: Vec<(u16, Sum)>,
    /// In order of appearance; a course of two themes counts in both, one without under `None`.
    pub themes: Vec<(Option<ThemeId>, Sum)>,
}

impl Sum {
    fn add(&mut self, record: &TrainingRecord) {
        self.courses += 1;
        self.minutes = self.minutes.saturating_add(record.minutes.unwrap_or_default());
        self.unstated += usize::from(record.minutes.is_none());
    }
}

impl LogFilter {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn admits(&self, record: &TrainingRecord) -> bool {
        self.state.is_none_or(|state| record.state() == Some(state))
            && self.year.is_none_or(|year| year_of(record) == Some(year))
            && self.theme.as_ref().is_none_or(|theme| record.themes.contains(theme))
    }

    pub fn count(&self, records: &[TrainingRecord]) -> usize {
        records.iter().filter(|record| self.admits(record)).count()
    }

    /// The years of a log, the newest first, each with how many records it would show together with
    /// the other filters in force. One that would show none is listed only while it is in force.
    pub fn years(&self, records: &[TrainingRecord]) -> Vec<(u16, usize)> {
        let rest = Self { year: None, ..self.clone() };
        let mut years: Vec<(u16, usize)> = Vec::new();
        for year in records.iter().filter(|record| rest.admits(record)).filter_map(year_of) {
            *at(&mut years, &year) += 1;
        }
        if let Some(year) = self.year {
            at(&mut years, &year);
        }
        years
    }

    /// The themes of a log, in order of appearance, counted like its years.
    pub fn themes(&self, records: &[TrainingRecord]) -> Vec<(ThemeId, usize)> {
        let rest = Self { theme: None, ..self.clone() };
        let mut themes: Vec<(ThemeId, usize)> = Vec::new();
        for record in records.iter().filter(|record| rest.admits(record)) {
            for theme in &record.themes {
                *at(&mut themes, theme) += 1;
            }
        }
        if let Some(theme) = &self.theme {
            at(&mut themes, theme);
        }
        themes
    }

    /// The states of a log, in their own order, counted like its years.
    pub fn states(&self, records: &[TrainingRecord]) -> Vec<(TrainingState, usize)> {
        let counted = TrainingState::ALL.into_iter().map(|state| {
            let chosen = Self { state: Some(state), ..self.clone() };
            (state, chosen.count(records))
        });
        counted.filter(|(state, count)| *count > 0 || self.state == Some(*state)).collect()
    }

    /// The totals of the records that it admits.
    pub fn sums(&self, records: &[TrainingRecord]) -> Sums {
        let mut sums = Sums::default();
        for record in records {
            let Some(attended) = record.attended_on().filter(|_| self.admits(record)) else {
                continue;
            };
            sums.all.add(record);
            at(&mut sums.years, &attended.year()).add(record);
            for theme in &record.themes {
                at(&mut sums.themes, &Some(theme.clone())).add(record);
            }
            if record.themes.is_empty() {
                at(&mut sums.themes, &None).add(record);
            }
        }
        sums
    }
}

fn year_of(record: &TrainingRecord) -> Option<u16> {
    record.counts_on().map(|day| day.year())
}

/// The value for a name, added as the default if missing.
fn at<'a, K: Clone + PartialEq, V: Default>(named: &'a mut Vec<(K, V)>, name: &K) -> &'a mut V {
    let place = named.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
        named.push((name.clone(), V::default()));
        named.len() - 1
    });
    &mut named[place].1
}

/// Records in the order of the log: by relevant day, then by last change, the newest first.
pub fn newest_first(records: Vec<TrainingRecord>) -> Vec<TrainingRecord> {
    // A heap, because the standard library's sorting weighs kilobytes in the wasm.
    let mut records: Vec<_> = records.into_iter().map(Some).collect();
    let mut heap: BinaryHeap<_> = records
        .iter()
        .enumerate()
        .map(|(at, record)| {
            let record = record.as_ref();
            (record.and_then(TrainingRecord::counts_on), record.map(|record| record.updated), at)
        })
        .collect();
    let mut sorted = Vec::with_capacity(records.len());
    while let Some((.., at)) = heap.pop() {
        sorted.extend(records[at].take());
    }
    sorted
}
