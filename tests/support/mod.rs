//! What the host tests share: the real seeds, broken examples of them, backups, courses with
//! every fact, notes, a store in memory and stores that misbehave, chance that repeats itself, and
//! the source tree.
#![allow(dead_code, reason = "each test file is a crate of its own and uses only a part of this")]

pub mod backups;
pub mod broken;
pub mod courses;
pub mod notes;
pub mod sealing;
pub mod seeds;
pub mod source;
pub mod store;
pub mod tab;
pub mod training;
