//! Texts of the strategy.

pub const TITLE: &str = "Strategy";
