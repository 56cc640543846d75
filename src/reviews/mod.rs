//! Reviews and audits: the list of the reports with what they hold, and one review.

pub mod list;
pub mod review;
