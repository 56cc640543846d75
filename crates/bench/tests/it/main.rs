//! Tests of the crate, one module a subject.

mod commands;
mod markdown;
mod multiply;
