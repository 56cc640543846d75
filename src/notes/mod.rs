//! The reader's note, answers and marks beside a text.

pub mod annotations;
pub mod editor;
pub mod marks;
