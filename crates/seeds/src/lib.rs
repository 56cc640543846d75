//! From the seeds' JSON to a checked `Library`, and from the bundle to the same `Library` in the
//! browser.
//!
//! Owns the seeds' shape, the rules they follow, and the messages about broken rules for the people
//! who maintain the content. Reads no files: it is given texts, and knows no browser.

mod check;
mod locate;
mod lower;
mod markdown;
mod new;
mod problem;
mod raw;
mod seeds;

pub use locate::{Position, locate};
pub use new::{Change, Error, New, add};
pub use problem::{Fault, Problem};
pub use seeds::schemas;
pub use seeds::{SeedFile, load};
