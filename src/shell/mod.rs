//! The app around the pages: it opens the content and the reader's data, keeps the frame, and
//! tells what went wrong where it cannot open.

mod app;
mod failure;
mod library;
mod offline;
mod quick_exit;

pub use app::open;
pub use failure::explain;
pub use library::first_library;
