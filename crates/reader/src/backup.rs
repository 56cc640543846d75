//! Copies of the reader's notes and records: what a file brings, and what can be wrong with it.

use super::SaveFailure;
use content::Timestamp;

/// The most bytes of a file that is brought in.
pub const BACKUP_LIMIT: usize = 20 * 1024 * 1024;

/// Why a file cannot be brought in.
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
    /// It was changed or cut short; of which entry that is seen, where one is known.
    Damaged(Option<String>),
}

/// What a record is, for a list of what a file brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrivalKind {
    Note,
    Binned,
    Training,
    Progress,
    Mark,
}

/// One record of a file, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub kind: ArrivalKind,
    /// Empty where it has none.
    pub title: String,
}

/// What bringing in a file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// When the file was made.
    pub made: Timestamp,
    /// The name of the pack that it was made with.
    pub pack: String,
    /// What is not here yet.
    pub added: Vec<Arrival>,
    /// What the file has a later form of.
    pub changed: Vec<Arrival>,
    /// What differs in the file and here, neither going on from the other: both are kept.
    pub both: Vec<Arrival>,
    /// What is here already, or in a later form.
    pub kept: Vec<Arrival>,
    /// What cannot be brought in, because what is stored in its place cannot be read.
    pub left_out: Vec<Arrival>,
}

impl Preview {
    /// Whether bringing it in would change nothing.
    pub fn is_idle(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.both.is_empty()
    }
}

/// Why nothing was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFailure {
    /// The browser did not store it; everything is as it was.
    Storage(SaveFailure),
    /// What is stored has changed since the preview was made; nothing was touched.
    ChangedMeanwhile,
    /// The browser neither stored it nor took all of it back.
    NotPutBack,
}
