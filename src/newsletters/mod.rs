//! Newsletters: the list, the front page of an issue, and one article.

pub mod article;
pub mod issues;
