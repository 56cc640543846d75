//! Texts of the themes.

pub const TITLE: &str = "Themes";
