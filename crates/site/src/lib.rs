//! What the maker's tool does with files: reading a pack, writing schemas, filling in and
//! finishing what Trunk has built, putting the program there in parts, printing the pages, making the
//! site ready for its hosts, listing the build for the worker that keeps it, writing the pack as
//! Markdown, and measuring, also the search. Compiled with the feature `kit`, for the host only.
//!
//! Holds no rules about the content; those are in `content`.

mod excerpt;
mod finish;
mod folder;
mod head;
mod host;
mod manifest;
pub mod pack;
mod page;
mod picture;
mod policy;
mod print;
mod program;
mod schema;
mod site;
mod sizes;
mod worker;

pub use excerpt::excerpt;
pub use finish::{FinishError, finish};
pub use folder::{FolderError, describe, read_seeds};
pub use host::host;
pub use manifest::manifest;
pub use page::{BRAND, colours, fill};
pub use picture::pictures;
pub use policy::{
    CACHING, HASHED_CACHING, HASHED_NAMES, OWN_RECORDS, headers, is_hashed, policy_tags,
};
pub use print::{DrawnPage, NO_PAGE, SHELL, addresses, is_personal, print};
pub use program::place_program;
pub use schema::schema_files;
pub use site::{failed, write};
pub use sizes::{KB, Sizes, SizesError, WASM_LIMIT, Weight, measure, table};
pub use worker::{Build, STOP, WORKER, place_worker};
