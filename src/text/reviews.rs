//! Texts of the reviews and audits.

pub const TITLE: &str = "Reviews and audits";
