//! Figures that the documents count.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::{About, FigureId};

/// Something that a document counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub id: FigureId,
    pub about: About,
    pub chart: Chart,
    /// What is counted: "cases", "%", "£".
    pub unit: String,
    /// The time that it is about, as the source states it.
    pub period: String,
    /// At least one.
    pub values: Vec<Value>,
    /// What it shows, in words.
    pub shows: String,
    /// What it does not show.
    pub not: String,
}

/// How the values stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chart {
    /// The same thing at two or more times.
    #[serde(rename = "change")]
    Change,
    /// Parts that make up a whole.
    #[serde(rename = "share")]
    Share,
    /// Numbers beside one another, or a single one.
    #[serde(rename = "count")]
    Count,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub label: String,
    pub tenths: Tenths,
}

/// A number with at most one decimal, in tenths: up to 400 million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tenths {
    pub tenths: u32,
}

impl fmt::Display for Tenths {
    /// With commas between thousands: `9,110`, `68.4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.tenths / 10).to_string();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        match self.tenths % 10 {
            0 => Ok(()),
            tenth => write!(f, ".{tenth}"),
        }
    }
}

impl Figure {
    /// A value with its unit: `44 referrals`, `68.4%`, `£113`.
    pub fn told(&self, value: &Value) -> String {
        let Value { tenths, .. } = value;
        match self.unit.as_str() {
            "%" => format!("{tenths}%"),
            "£" => format!("£{tenths}"),
            unit => format!("{tenths} {unit}"),
        }
    }

    /// What the longest bar stands for: the whole of a share, a hundred for percentages, the
    /// greatest value of anything else. Never nought.
    pub fn scale(&self) -> u32 {
        let values = self.values.iter().map(|value| value.tenths.tenths);
        let scale = match self.chart {
            Chart::Share => values.sum(),
            Chart::Change | Chart::Count if self.unit == "%" => 1000,
            Chart::Change | Chart::Count => values.max().unwrap_or(0),
        };
        scale.max(1)
    }
}
