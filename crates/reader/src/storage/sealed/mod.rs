//! Encryption: of exported files, and of all stored data under a lock.
//!
//! Owns how a passphrase becomes a key (Argon2id), the cipher (XChaCha20-Poly1305), the form of
//! an encrypted file (`file.rs`), the lock's record (`lock.rs`) and the form of a sealed record
//! (`record.rs`). [`SealedStore`] is a [`Store`](super::Store) over another one: what it is given
//! is on it in sealed form only. docs/notes.md says what a lock protects from, and what it does not.

mod change;
mod cipher;
pub(super) mod file;
mod index;
mod lock;
mod passphrase;
mod record;
mod store;

pub use change::{lock, unlock};
pub use file::{ENCRYPTED_FILE_LIMIT, decrypt_file, encrypt_file};
pub use lock::{LockStatus, is_locked, lock_status};
pub use passphrase::{Cost, Passphrase};
pub use store::SealedStore;
