//! The app around the pages: it opens the content and the reader's data, keeps the frame, and
//! tells what went wrong where it cannot open.

pub mod app;
pub mod banner;
pub mod failure;
pub mod library;
pub mod not_found;
pub mod offline;
pub mod quick_exit;

pub use app::open;
pub use failure::explain;
pub use library::first_library;
