//! Documents: the related documents that the sources list, and a whole document on one page.

pub mod full_document;
pub mod related;
