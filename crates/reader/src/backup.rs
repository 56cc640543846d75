//! Backups of the reader's notes and records: what importing a file would do, and what can go
//! wrong.

use super::SaveFailure;
use content::Timestamp;

/// The largest file that can be imported, in bytes.
pub const BACKUP_LIMIT: usize = 20 * 1024 * 1024;

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupProblem {
    /// It has more than [`BACKUP_LIMIT`] bytes.
    TooLarge,
    NotABackup,
    /// It is the training log alone, exported for other programs.
    TrainingExport,
    /// It is protected by a passphrase.
    Encrypted,
    /// A later version of the product made it.
    Newer,
    /// It was changed or cut short; names the damaged entry where that is known.
    Damaged(Option<String>),
}

/// The kind of an imported record, for lists of what a file contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrivalKind {
    Note,
    Binned,
    Training,
    Progress,
    Mark,
}

/// One record of a file, as shown to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub kind: ArrivalKind,
    /// Empty if it has none.
    pub title: String,
}

/// What importing a file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// When the file was made.
    pub made: Timestamp,
    /// The name of the pack it was made with.
    pub pack: String,
    /// Records that are not in the store yet.
    pub added: Vec<Arrival>,
    /// Records of which the file has a later form.
    pub changed: Vec<Arrival>,
    /// Records that differ between file and store without either being based on the other: both are
    /// kept.
    pub both: Vec<Arrival>,
    /// Records that the store already has, in this or a later form.
    pub kept: Vec<Arrival>,
    /// Records that cannot be imported because the stored ones in their place are unreadable.
    pub left_out: Vec<Arrival>,
}

impl Preview {
    /// Whether importing it would change nothing.
    pub fn is_idle(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.both.is_empty()
    }
}

/// Why nothing was imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFailure {
    /// The browser did not store it; everything is as it was.
    Storage(SaveFailure),
    /// The store has changed since the preview was made; nothing was touched.
    ChangedMeanwhile,
    /// The browser neither stored everything nor allowed all changes to be undone.
    NotPutBack,
}
