//! The reader's note, answers and marks beside a text.

pub mod beside;
pub mod editor;
pub mod marks;
