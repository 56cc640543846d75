//! Texts of the newsletters.

pub const TITLE: &str = "Newsletters";
