//! A strategy on a page: columns of short lines.

use miniserde::Deserialize;
use serde::Serialize;

use super::{Citation, ColumnId, LineId, Prose, RecordMeta, StrategyId};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strategy {
    pub id: StrategyId,
    pub title: String,
    pub summary: String,
    /// The years that it is for, as the source states them.
    pub period: String,
    pub source: Citation,
    pub content_note: Option<String>,
    pub editor_note: Option<String>,
    pub introduction: Prose,
    /// In reading order.
    pub columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub id: ColumnId,
    pub title: String,
    pub role: ColumnRole,
    pub lines: Vec<StrategyLine>,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnRole {
    #[serde(rename = "start")]
    Start,
    #[serde(rename = "aim")]
    Aim,
    #[serde(rename = "step")]
    Step,
    /// How the steps are carried out and watched.
    #[serde(rename = "how")]
    How,
    #[serde(rename = "outcome")]
    Outcome,
}

/// A line of a strategy. The whole of it is its summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrategyLine {
    pub id: LineId,
    pub about: RecordMeta,
    /// How often, for a task that comes back.
    pub every: Option<Recurrence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recurrence {
    #[serde(rename = "quarterly")]
    Quarterly,
    #[serde(rename = "twice-yearly")]
    TwiceYearly,
    #[serde(rename = "yearly")]
    Yearly,
    /// "Periodically": the source names no interval.
    #[serde(rename = "from-time-to-time")]
    FromTimeToTime,
}

/// Of a year.
const QUARTERS: u8 = 4;

impl Recurrence {
    /// The most frequent first.
    pub const ALL: [Self; 4] =
        [Self::Quarterly, Self::TwiceYearly, Self::Yearly, Self::FromTimeToTime];

    /// How many times in a year, where the source says so. Four can be divided by each.
    pub fn times_a_year(self) -> Option<u8> {
        match self {
            Self::Quarterly => Some(4),
            Self::TwiceYearly => Some(2),
            Self::Yearly => Some(1),
            Self::FromTimeToTime => None,
        }
    }

    /// A year in parts, in each of which the task comes up once if it comes up evenly: how many
    /// quarters each part has. One part, without a time in it, where the source names no interval.
    pub fn parts(self) -> Vec<u8> {
        let times = self.times_a_year().unwrap_or(1);
        vec![QUARTERS / times; times.into()]
    }
}

/// Where a line stands among those of its column.
#[derive(Clone, Copy, Debug)]
pub struct StrategyLinePlace<'a> {
    pub column: &'a Column,
    /// From 1.
    pub position: usize,
    pub previous: Option<&'a StrategyLine>,
    pub next: Option<&'a StrategyLine>,
}

impl Strategy {
    pub fn lines(&self) -> impl Iterator<Item = &StrategyLine> {
        self.columns.iter().flat_map(|column| &column.lines)
    }

    /// The column that a line stands in.
    pub fn column_of(&self, id: &LineId) -> Option<&Column> {
        self.columns.iter().find(|column| column.lines.iter().any(|line| line.id == *id))
    }

    /// Where a line stands in its column.
    pub fn place_of(&self, id: &LineId) -> Option<StrategyLinePlace<'_>> {
        let column = self.column_of(id)?;
        let at = column.lines.iter().position(|line| line.id == *id)?;
        Some(StrategyLinePlace {
            column,
            position: at + 1,
            previous: at.checked_sub(1).and_then(|before| column.lines.get(before)),
            next: column.lines.get(at + 1),
        })
    }

    /// The tasks that come back, the most frequent first, otherwise in the plan's order.
    pub fn recurring(&self) -> Vec<(&StrategyLine, Recurrence)> {
        let tasks = |every| self.lines().filter(move |line| line.every == Some(every));
        Recurrence::ALL
            .into_iter()
            .flat_map(|every| tasks(every).map(move |line| (line, every)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_year_make_up_the_year() {
        for every in Recurrence::ALL {
            assert_eq!(every.parts().iter().sum::<u8>(), QUARTERS, "{every:?}");
        }
        assert_eq!(Recurrence::Quarterly.parts(), [1, 1, 1, 1]);
        assert_eq!(Recurrence::TwiceYearly.parts(), [2, 2]);
        assert_eq!(Recurrence::Yearly.parts(), [4]);
    }

    #[test]
    fn no_interval_is_no_count() {
        assert_eq!(Recurrence::FromTimeToTime.times_a_year(), None);
        assert_eq!(Recurrence::FromTimeToTime.parts(), [4]);
    }
}
