//! Content for the benchmarks: multiplied, written as Markdown for other products, and searched.
//! Nothing of it is in the product.

mod markdown;
mod markdown_record;
mod multiply;
mod searching;

pub use markdown::markdown;
pub use multiply::{MOST_TIMES, multiply};
pub use searching::{help_pages, measure_search, search_documents};
