//! The reader's own data: how it is written, checked, read back and protected.
//!
//! Owns the storage port, every key, the envelope around every record, and the rule that nothing is
//! overwritten unless it was read and understood. Knows no browser and no clock: `platform`
//! implements the port.

mod ancestors;
mod backup;
mod bin;
mod draft;
mod envelope;
mod journal;
mod key;
mod kiosk_counts;
mod marks;
mod meeting;
mod notes;
mod port;
mod progress;
mod random;
mod reader_store;
mod record;
mod sealed;
mod searches;
mod settings;
mod training;
mod training_export;
mod training_log;
mod wipe;

pub use backup::{
    BackupContents, BackupFile, Plan, Snapshot, UndoResult, apply, plan, read_backup, without_copy,
};
pub use bin::{Bin, bring_back, put_in_bin, read_bin, remove_from_bin};
pub use draft::Draft;
pub use envelope::{EnvelopeProblem, open, seal};
pub use journal::{JournalEntry, Replay, add_entry, replay};
pub use key::{Key, LockSlot, is_lock, is_ours, is_settings};
pub use kiosk_counts::{change_kiosk_counts, load_kiosk_counts, remove_kiosk_counts};
pub use marks::{MarksRead, change_mark, load_mark, read_marks};
pub use meeting::{load_meeting, meetings_begun, remove_meeting, save_meeting};
pub use notes::{BaseVersion, NoteStore, NoteVersions, SavedNote, SupersededKeys};
pub use port::{Completion, Store, StoreError};
pub use progress::{load_progress, save_progress};
pub use random::{NoRandomness, Random};
pub use reader_store::{ExternalChange, ReaderStore};
pub use record::{ReadResult, Revision, UnreadablePlace, WriteError, unreadable};
pub use sealed::{
    Cost, ENCRYPTED_FILE_LIMIT, LockStatus, Passphrase, SealedStore, decrypt_file, encrypt_file,
    is_locked, lock, lock_status, unlock,
};
pub use searches::{change_searches, load_searches};
pub use settings::{change_settings, load_settings, set_shared};
pub use training::{load_training, remove_training, save_training, training_keys};
pub use training_export::training_as_json;
pub use training_log::TrainingLog;
pub use wipe::wipe;
