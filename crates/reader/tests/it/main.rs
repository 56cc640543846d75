//! Tests of the crate, one module a subject.

mod backup;
mod calendar;
mod encrypted_file;
mod guard;
mod journal;
mod journal_properties;
mod kiosk_counts;
mod locks;
mod marks;
mod meeting;
mod note_bin;
mod note_tabs;
mod notebook;
mod persistence;
mod persistence_properties;
mod progress;
mod reader_store;
mod sealed;
mod sealed_faults;
mod sealed_tabs;
mod searches;
mod support;
mod training;
mod training_log;
mod training_storage;
mod training_tabs;
