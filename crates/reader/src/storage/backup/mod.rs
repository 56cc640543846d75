//! The reader's notes and records as one complete file, and the import of such a file.
//!
//! # The format of a backup
//!
//! A backup is JSON in UTF-8, laid out for people too:
//!
//! ```json
//! {
//!   "format": "safeguarding-learning-toolkit-backup",
//!   "version": 1,
//!   "made": 1795338000000,
//!   "pack": "The name of the toolkit that it was made with",
//!   "notes": [
//!     {
//!       "key": "note/recommendation/training@1795337000000-1a2b3c4d",
//!       "schema": 2,
//!       "record": { "note": { "subject": "recommendation/training", "…": "…" }, "replaces": [] }
//!     }
//!   ],
//!   "bin": [],
//!   "marks": [],
//!   "progress": [],
//!   "training": []
//! }
//! ```
//!
//! | section | `key` | `record` |
//! |---|---|---|
//! | `notes` | `note/<subject>@<moment>-<writer>` | `note`, and the versions that it `replaces` |
//! | `bin` | `bin/<subject>@<moment>-<writer>` | `note`, and `since` when it is there |
//! | `marks` | `mark/<topic>` | of `later`, `read`, `discussed` and `used`, `since` when it holds |
//! | `progress` | `progress` | the steps `looked_at`, and the `last` one |
//! | `training` | `training/<record>` | as in the training's own export |
//!
//! Each entry is what the browser stores, as it stores it: its key without the product's name,
//! the number of the record's form, and the record. All sections are always there; the entries
//! come in the order of their keys, so the same data always make the same file but for `made`.
//! Moments are milliseconds since 1970 UTC. A subject that has two entries in `notes` has two
//! texts, neither of which knows of the other. What could not be read is not in the file.
//!
//! A file is refused as a whole where anything in it is not understood: with another member, a
//! higher `version` or a higher `schema` it is of a later version of the product; with anything
//! else that is not as above, damaged.

mod change;
mod contents;
mod file;
mod merge;
mod scan;

pub use change::{Snapshot, UndoResult};
pub use contents::{BackupContents, without_copy};
pub use file::{BackupFile, read_backup};
pub use merge::{Plan, apply, plan};
