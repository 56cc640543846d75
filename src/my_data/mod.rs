//! The reader's data in this browser: copies, the lock, what is stored, and wiping it.

pub mod backup;
pub mod lock;
pub mod nudge;
pub mod your_data;
