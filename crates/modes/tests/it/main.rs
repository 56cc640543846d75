//! Tests of the crate, one module a subject.

mod deck;
mod embed;
mod exit;
