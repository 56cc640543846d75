//! From the seeds' JSON to a checked `Library`, and from the bundle to the same `Library` in the
//! browser.
//!
//! Owns the seeds' shape, the rules they follow, and the messages about broken rules for the people
//! who maintain the content. Reads no files: it is given texts, and knows no browser.

mod check;
mod diagnostic;
mod locate;
mod lower;
mod markdown;
mod new;
mod raw;
mod seeds;

pub use diagnostic::{Diagnostic, SeedError};
pub use locate::{Position, locate};
pub use new::{Change, Error, NewFile, add};
pub use seeds::schemas;
pub use seeds::{SeedFile, load};
