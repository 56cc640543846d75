//! Texts of the figures.

pub const TITLE: &str = "Figures";
/// On the home page.
pub const WAY: &str = "What the documents count, drawn, with the numbers beside.";
