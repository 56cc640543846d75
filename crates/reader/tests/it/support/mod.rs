//! What several modules share, and no other crate's tests.

pub mod sealing;
pub mod tab;
