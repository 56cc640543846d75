//! Words of the notebook and of the pages about the reader's own data.

pub const TITLE: &str = "My notebook";
pub const BIN: &str = "Bin";
pub const BACKUP: &str = "Back up and bring in";
pub const READING_LIST: &str = "My reading list";
pub const YOUR_DATA: &str = "Your data in this browser";
pub const RIVAL: &str = "Another tab or window wrote a different text here. Both are kept.";
