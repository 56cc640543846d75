//! From the seeds' JSON to a checked `Library`, and from the bundle to the same `Library` in the
//! browser.
//!
//! Owns the seeds' shape, the rules that they keep, and the words in which a broken rule is told
//! to the people who keep the content. Reads no files: it is given texts, and knows no browser.

mod bundle;
mod check;
#[cfg(feature = "kit")]
mod locate;
mod lower;
mod markdown;
#[cfg(feature = "kit")]
mod new;
mod problem;
mod raw;
mod seeds;

pub use bundle::{BUNDLE_FORMAT, BundleProblem, bundle, unbundle};
#[cfg(feature = "kit")]
pub use locate::{Position, locate};
#[cfg(feature = "kit")]
pub use new::{Change, New, NewProblem, add};
pub use problem::{Fault, Problem};
#[cfg(feature = "kit")]
pub use seeds::schemas;
pub use seeds::{SeedFile, load};
