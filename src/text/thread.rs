//! Texts of the thread.

pub const TITLE: &str = "The thread";
/// On the home page.
pub const WAY: &str =
    "From each recommendation to what came of it, and where the thread breaks off.";
