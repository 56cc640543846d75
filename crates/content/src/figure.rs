//! Figures: numbers that the documents report.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::{FigureId, RecordMeta};

/// Numbers that a document reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub id: FigureId,
    pub about: RecordMeta,
    pub chart: Chart,
    /// What is counted: "cases", "%", "£".
    pub unit: String,
    /// The period, as the source states it.
    pub period: String,
    /// At least one.
    pub values: Vec<Value>,
    /// What it shows, in words.
    pub shows: String,
    /// What it does not show.
    pub not: String,
}

/// How the values relate to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chart {
    /// The same thing at two or more times.
    #[serde(rename = "change")]
    Change,
    /// Parts that make up a whole.
    #[serde(rename = "share")]
    Share,
    /// Separate numbers, or a single one.
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

impl Tenths {
    /// Without commas between thousands, for other programs: `9110.5`.
    pub fn plain(self) -> String {
        match self.tenths % 10 {
            0 => (self.tenths / 10).to_string(),
            tenth => format!("{}.{tenth}", self.tenths / 10),
        }
    }
}

impl fmt::Display for Tenths {
    /// With commas between thousands: `9,110`, `68.4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.tenths / 10).to_string();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
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

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// One number, written large.
    Number,
    /// Bars from a common line, one below another.
    Bars,
    /// One bar in parts.
    Parts,
}

/// A stretch of a drawing's width, in thousandths of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BarSegment {
    pub start: u32,
    pub length: u32,
}

impl BarSegment {
    pub fn middle(self) -> u32 {
        self.start + self.length / 2
    }

    /// Whether a short number fits above it without touching the next one.
    pub fn has_room(self) -> bool {
        self.length >= 60
    }
}

/// Thousandths of a width, as SVG takes them: `44.1%`.
pub fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

impl Figure {
    pub fn picture(&self) -> Picture {
        match self.chart {
            Chart::Share => Picture::Parts,
            Chart::Change | Chart::Count if self.values.len() == 1 => Picture::Number,
            Chart::Change | Chart::Count => Picture::Bars,
        }
    }

    /// A number as it is written in a drawing: `44`, `68.4%`, `£113`.
    pub fn amount(&self, value: &Value) -> String {
        let Value { tenths, .. } = value;
        match self.unit.as_str() {
            "%" => format!("{tenths}%"),
            "£" => format!("£{tenths}"),
            _ => tenths.to_string(),
        }
    }

    /// The unit, unless it is written with each number.
    pub fn unit_apart(&self) -> Option<&str> {
        (self.unit != "%" && self.unit != "£").then_some(self.unit.as_str())
    }

    /// The first and the last number, if it is a change over time.
    pub fn change(&self) -> Option<(String, String)> {
        let (first, rest) = self.values.split_first()?;
        let last = rest.last().filter(|_| self.chart == Chart::Change)?;
        Some((self.amount(first), self.amount(last)))
    }

    /// The value of the full width: the whole of a share, a hundred for percentages, the greatest
    /// value of anything else. In tenths; never 0.
    pub fn scale(&self) -> u64 {
        let values = self.values.iter().map(|value| u64::from(value.tenths.tenths));
        let greatest = values.clone().max().unwrap_or(0);
        let scale = match self.chart {
            Chart::Share => values.sum(),
            Chart::Change | Chart::Count if self.unit == "%" => greatest.max(1000),
            Chart::Change | Chart::Count => greatest,
        };
        scale.max(1)
    }

    /// The position of each value's bar or part. The parts of a share fill the width without a gap.
    pub fn bar_segments(&self) -> Vec<BarSegment> {
        let scale = self.scale();
        let place = |tenths: u64| u32::try_from(tenths * 1000 / scale).unwrap_or(1000);
        let mut before = 0;
        self.values
            .iter()
            .map(|value| {
                let (start, end) = (before, before + u64::from(value.tenths.tenths));
                if self.chart == Chart::Share {
                    before = end;
                }
                BarSegment { start: place(start), length: place(end) - place(start) }
            })
            .collect()
    }

    /// Every value with its label: `2013/14: 44; 2014/15: 102`.
    pub fn values_told(&self) -> String {
        let told = self.values.iter().map(|v| format!("{}: {}", v.label, self.amount(v)));
        told.collect::<Vec<_>>().join("; ")
    }

    /// The numbers as text that spreadsheets paste as a table: a line of column names, then a line
    /// for each value, tab-separated, without thousands separators.
    pub fn tabbed(&self, label: &str) -> String {
        let mut text = format!("{label}\t{}\n", self.unit);
        for Value { label, tenths } in &self.values {
            text += &format!("{}\t{}\n", label.replace(['\t', '\n'], " "), tenths.plain());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Citation, SourceId};

    fn figure(chart: Chart, unit: &str, values: &[(&str, u32)]) -> Figure {
        let document = SourceId::new("a-document").expect("an id");
        let about = RecordMeta {
            title: "A figure".into(),
            summary: "It counts.".into(),
            source: Citation { document, place: "Page 1".into() },
            themes: vec![],
            bodies: vec![],
            content_note: None,
            editor_note: None,
            links: vec![],
        };
        let value = |(label, tenths): &(&str, u32)| Value {
            label: (*label).into(),
            tenths: Tenths { tenths: *tenths },
        };
        Figure {
            id: FigureId::new("a-figure").expect("an id"),
            about,
            chart,
            unit: unit.into(),
            period: "2014/15".into(),
            values: values.iter().map(value).collect(),
            shows: "How many.".into(),
            not: "Why.".into(),
        }
    }

    fn lengths(figure: &Figure) -> Vec<u32> {
        figure.bar_segments().into_iter().map(|stretch| stretch.length).collect()
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let written = |tenths| Tenths { tenths }.to_string();
        assert_eq!([written(0), written(684), written(91100)], ["0", "68.4", "9,110"]);
        assert_eq!(written(12_345_670), "1,234,567");
        assert_eq!(Tenths { tenths: 91105 }.plain(), "9110.5");
        assert_eq!(percent(1000), "100.0%");
        assert_eq!(percent(441), "44.1%");
    }

    #[test]
    fn bars_are_measured_by_the_greatest_or_by_a_hundred_per_cent() {
        let change = figure(Chart::Change, "referrals", &[("2013/14", 440), ("2014/15", 1020)]);
        assert_eq!(lengths(&change), [431, 1000]);
        assert_eq!(change.picture(), Picture::Bars);
        assert_eq!(change.change(), Some(("44".into(), "102".into())));
        let percentages = figure(Chart::Change, "%", &[("Then", 270), ("Now", 684)]);
        assert_eq!(lengths(&percentages), [270, 684]);
        assert_eq!(percentages.unit_apart(), None);
        let above = figure(Chart::Change, "%", &[("Then", 1000), ("Now", 2000)]);
        assert_eq!(lengths(&above), [500, 1000]);
        let nothing = figure(Chart::Count, "cases", &[("One", 0), ("Two", 0)]);
        assert_eq!(lengths(&nothing), [0, 0]);
        assert_eq!(nothing.change(), None, "what is counted once has not changed");
        let great = figure(Chart::Count, "£", &[("One", u32::MAX), ("Two", u32::MAX)]);
        assert_eq!(lengths(&great), [1000, 1000]);
    }

    #[test]
    fn parts_fill_the_whole() {
        let thirds = figure(Chart::Share, "cases", &[("A", 10), ("B", 10), ("C", 10)]);
        let stretches = thirds.bar_segments();
        let ends: Vec<u32> = stretches.iter().map(|s| s.start + s.length).collect();
        assert_eq!(ends, [333, 666, 1000]);
        assert_eq!(stretches.iter().map(|s| s.start).collect::<Vec<_>>(), [0, 333, 666]);
        assert_eq!(thirds.picture(), Picture::Parts);
        assert!(stretches.iter().all(|stretch| stretch.has_room()));
    }

    #[test]
    fn one_value_is_a_number() {
        let one = figure(Chart::Count, "people", &[("E-learning", 91100)]);
        assert_eq!(one.picture(), Picture::Number);
        assert_eq!(one.values_told(), "E-learning: 9,110");
    }

    #[test]
    fn the_copied_numbers_are_a_table() {
        let figure = figure(Chart::Count, "£", &[("Board\tmembers", 1130), ("Social Care", 1455)]);
        let table = "What\t£\nBoard members\t113\nSocial Care\t145.5\n";
        assert_eq!(figure.tabbed("What"), table);
        assert_eq!(figure.values_told(), "Board\tmembers: £113; Social Care: £145.5");
    }
}
