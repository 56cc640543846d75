//! A strategy on a page: columns of short lines.

use miniserde::Deserialize;
use serde::Serialize;

use super::{About, Citation, ColumnId, LineId, Prose, StrategyId};

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
    pub lines: Vec<Line>,
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
pub struct Line {
    pub id: LineId,
    pub about: About,
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

impl Recurrence {
    /// The most frequent first.
    pub const ALL: [Self; 4] =
        [Self::Quarterly, Self::TwiceYearly, Self::Yearly, Self::FromTimeToTime];

    /// How many times in a year, where the source says so. Twelve can be divided by each.
    pub fn times_a_year(self) -> Option<u8> {
        match self {
            Self::Quarterly => Some(4),
            Self::TwiceYearly => Some(2),
            Self::Yearly => Some(1),
            Self::FromTimeToTime => None,
        }
    }
}

impl Strategy {
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.columns.iter().flat_map(|column| &column.lines)
    }

    /// The column that a line stands in.
    pub fn column_of(&self, id: &LineId) -> Option<&Column> {
        self.columns.iter().find(|column| column.lines.iter().any(|line| line.id == *id))
    }

    /// The tasks that come back, the most frequent first, otherwise in the plan's order.
    pub fn recurring(&self) -> Vec<(&Line, Recurrence)> {
        let tasks = |every| self.lines().filter(move |line| line.every == Some(every));
        Recurrence::ALL
            .into_iter()
            .flat_map(|every| tasks(every).map(move |line| (line, every)))
            .collect()
    }
}
