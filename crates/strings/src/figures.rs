//! Texts of the figures.

use content::{Chart, Figure, Picture};

pub const TITLE: &str = "Figures";
/// On the home page.
pub const WAY: &str = "What the documents count, drawn, with the numbers beside.";
pub const LEAD: &str = "What the documents count, drawn by us from their own numbers. A number says \
     how many, not why: with each figure stands what it shows and what it does not show.";
pub const ALL: &str = "All figures";
pub const ONE: &str = "Figure";
pub const ON_THIS_PAGE: &str = "On this page, by document";
pub const SHOWS: &str = "What it shows";
pub const NOT: &str = "What it does not show";
pub const PERIOD: &str = "Period";
pub const UNIT: &str = "Counted in";
pub const NUMBERS: &str = "The numbers";
pub const WHAT: &str = "What is counted";
pub const NUMBER: &str = "Number";
pub const COPY: &str = "Copy the numbers";
pub const COPIED: &str = "Numbers copied. They can be pasted into a spreadsheet.";
pub const NOT_COPIED: &str =
    "The browser did not let us copy them. Select the table with the mouse or keyboard instead.";
/// Between the first number and the last.
pub const TO: &str = "→";

pub fn count(figures: usize) -> String {
    match figures {
        1 => "1 figure".into(),
        _ => format!("{figures} figures"),
    }
}

/// Where in its document a figure stands.
pub fn place(place: &str) -> String {
    format!("Source: {place}")
}

/// The whole of a drawing in words, for those who do not see it.
pub fn alternative(figure: &Figure) -> String {
    let kind = match (figure.picture(), figure.chart) {
        (Picture::Number, _) => "One number",
        (Picture::Parts, _) => "One bar in parts that make up the whole",
        (Picture::Bars, Chart::Change) => "Bars of change over time",
        (Picture::Bars, _) => "Bars beside one another",
    };
    let unit = figure.unit_apart().map(|unit| format!(" Counted in {unit}.")).unwrap_or_default();
    format!("{kind}. {}.{unit}", figure.values_told())
}
