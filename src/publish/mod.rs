//! What the maker's tool does with files: reading a pack, writing schemas, filling in and
//! finishing what Trunk has built, putting the program there in
//! parts, and measuring. Compiled with the feature `kit`, for the host only.
//!
//! Holds no rules about the content; those are in `content`.

mod finish;
mod folder;
mod multiply;
mod page;
mod program;
mod schema;
mod sizes;

pub use finish::{FinishError, finish};
pub use folder::{FolderError, describe, read_seeds};
pub use multiply::{MOST_TIMES, multiply};
pub use page::{BRAND, colours, fill};
pub use program::place_program;
pub use schema::schema_files;
pub use sizes::{KB, Sizes, SizesError, WASM_LIMIT, Weight, measure, table};
