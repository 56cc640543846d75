//! Tests of the crate, one module a subject.

mod catalogue;
mod chooser;
mod courses;
mod domain;
mod findings;
mod overview;
mod reading;
mod thread;
