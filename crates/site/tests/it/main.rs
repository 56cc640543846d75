//! Tests of the crate, one module a subject.

mod excerpts;
mod hosting;
mod page;
mod print;
mod program;
mod schemas;
mod tidy;
mod worker;
