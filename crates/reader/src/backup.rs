//! Backups of the reader's notes and records: what importing a file would do, and what can go
//! wrong.

use super::SaveFailure;
use content::Timestamp;

/// The largest file that can be imported, in bytes.
pub const BACKUP_LIMIT: usize = 20 * 1024 * 1024;

/// Why a file cannot be brought in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupProblem {
    /// It has more than [`BACKUP_LIMIT`] bytes.
    #[error("the file has more than {BACKUP_LIMIT} bytes")]
    TooLarge,
    #[error("the file is no backup")]
    NotABackup,
    /// It is the training log alone, exported for other programs.
    #[error("the file is an export of the training log")]
    TrainingExport,
    /// It is protected by a passphrase.
    #[error("the file is encrypted")]
    Encrypted,
    /// A later version of the product made it.
    #[error("a later version made the file")]
    Newer,
    /// It was changed or cut short; of which entry that is seen, where one is known.
    #[error("the file is damaged")]
    Damaged(Option<String>),
}

/// The kind of an imported record, for lists of what a file contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportItemKind {
    Note,
    Binned,
    Training,
    Progress,
    Mark,
}

/// One record of a file, as shown to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportItem {
    pub kind: ImportItemKind,
    /// Empty if it has none.
    pub title: String,
}

/// What importing a file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// When the file was made.
    pub made: Timestamp,
    /// The name of the pack it was made with.
    pub pack: String,
    /// Records that are not in the store yet.
    pub added: Vec<ImportItem>,
    /// Records of which the file has a later form.
    pub changed: Vec<ImportItem>,
    /// Records that differ between file and store without either being based on the other: both are
    /// kept.
    pub both: Vec<ImportItem>,
    /// Records that the store already has, in this or a later form.
    pub kept: Vec<ImportItem>,
    /// Records that cannot be imported because the stored ones in their place are unreadable.
    pub left_out: Vec<ImportItem>,
}

impl ImportPreview {
    /// Whether importing it would change nothing.
    pub fn is_idle(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.both.is_empty()
    }
}

/// Why nothing was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFailure {
    /// The browser did not store it; everything is as it was.
    #[error(transparent)]
    Storage(#[from] SaveFailure),
    /// What is stored has changed since the preview was made; nothing was touched.
    #[error("what is stored has changed since the preview")]
    ChangedMeanwhile,
    /// The browser neither stored it nor took all of it back.
    #[error("not all was put back")]
    NotPutBack,
}
