//! Texts of the training catalogue.

pub const TITLE: &str = "Training";
