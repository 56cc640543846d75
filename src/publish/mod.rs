//! What the maker's tool does with files: reading the seeds, finishing what Trunk has built, and
//! measuring what a first visit moves. Compiled with the feature `kit`, for the host only.
//!
//! Holds no rules about the content; those are in `content`.

mod finish;
mod folder;
mod sizes;

pub use finish::{FinishError, finish};
pub use folder::{FolderError, describe, read_seeds};
pub use sizes::{KB, SizesError, WASM_LIMIT, measure, table};
