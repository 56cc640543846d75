//! Texts of the findings explorer.

pub const TITLE: &str = "Findings";
/// On the home page.
pub const WAY: &str =
    "Every finding of every audit in one list, and what comes back in audit after audit.";
