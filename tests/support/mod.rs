//! What the host tests share: the real seeds, broken examples of them, courses with
//! every fact, a store in memory and a store that misbehaves, and the source tree.
#![allow(dead_code, reason = "each test file is a crate of its own and uses only a part of this")]

pub mod broken;
pub mod courses;
pub mod seeds;
pub mod source;
pub mod store;
pub mod tab;
pub mod training;
