//! Tests of the crate, one module a subject.

mod search;
mod search_quality;
