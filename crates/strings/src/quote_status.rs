//! Words of how a note's quotation stands to the content of today.

pub const REWORDED: &str = "The text has changed since you wrote this";
pub const WITHDRAWN: &str = "What this is about is in the content no more";
pub const THEN: &str = "When you wrote this";
pub const NOW: &str = "Now";
pub const TAKE_NEW: &str = "Take the new wording";
