//! Tests of the crate, one module a subject.

mod kiosk_open;
mod routes;
