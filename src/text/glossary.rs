//! Texts of the glossary.

pub const TITLE: &str = "Glossary";
/// On the home page.
pub const WAY: &str = "Abbreviations and terms, with old and new names.";
