//! Texts of the related documents.

pub const TITLE: &str = "Related documents";
/// On the home page.
pub const WAY: &str = "What other boards and agencies published, as the newsletters list it.";
