//! Tests of the crate, one module a subject.

mod content;
mod content_faults;
mod new;
mod training_guide;
