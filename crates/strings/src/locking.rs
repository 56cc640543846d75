//! Locking with a passphrase, and encrypted files.

use reader::{
    DecryptProblem, EncryptProblem, LockProblem, PASSPHRASE_MIN, PassphraseProblem, SaveFailure,
};

pub const PASSPHRASE: &str = "Passphrase";

/// What a passphrase should be like.
pub fn passphrase_hint() -> String {
    format!(
        "At least {PASSPHRASE_MIN} characters. Four or more words that have nothing to do with one \
         another are good; spaces before and after do not count."
    )
}

/// Shown before a reader locks anything.
pub const FORGETTING: &str = "Nobody can open this without the passphrase: not we, and not your IT service. If you forget \
     it, what it locks is lost.";

/// The end of a sentence that begins "Not saved: ".
pub(super) const LOCKED_ELSEWHERE: &str = "what is stored here was locked with a passphrase, or its lock was changed, in another tab or \
     window. Your text is still here. Download it, and then reload the page.";

/// What is wrong with a passphrase that was chosen.
pub fn passphrase_problem(problem: PassphraseProblem) -> String {
    match problem {
        PassphraseProblem::TooShort => {
            format!("The passphrase must have at least {PASSPHRASE_MIN} characters.")
        }
    }
}

/// Why a lock was not set, opened, changed or taken off.
pub fn lock_problem(problem: LockProblem) -> &'static str {
    match problem {
        LockProblem::NotLocked => {
            "There is no lock any more: it was taken off in another tab or window. Reload the page."
        }
        LockProblem::AlreadyLocked => {
            "A lock was set already, in another tab or window. Reload the page, and open it with \
             the passphrase that was chosen there."
        }
        LockProblem::WrongPassphrase => {
            "That is not the passphrase. Check capital letters and spaces, and try again. Nothing \
             was changed."
        }
        LockProblem::Damaged => {
            "What checks the passphrase is damaged, so what is locked cannot be opened, even with \
             the right one. Nothing was deleted. You can download what is stored."
        }
        LockProblem::Newer => {
            "A later version of this toolkit set the lock, and this version cannot open it. Reload \
             the page to get the later version."
        }
        LockProblem::NoMemory => NO_MEMORY,
        LockProblem::NoRandomness => NO_RANDOMNESS,
        LockProblem::Storage(failure) => storage(failure),
    }
}

const NO_MEMORY: &str = "This device has too little free memory to check a passphrase. Close other programs or tabs, \
     and try again. Nothing was changed.";

const NO_RANDOMNESS: &str = "This browser cannot make the random numbers that encryption needs, so nothing was encrypted. \
     Try another browser.";

fn storage(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "This browser does not let this site store anything. Allow the site to store data, and \
             try again."
        }
        SaveFailure::Full => {
            "This browser has not enough room for this site: what is locked takes about half as \
             much again. Nothing was lost. Download a copy, remove notes that you no longer need, \
             and try again."
        }
        SaveFailure::Locked => {
            "The lock was changed or taken off in another tab or window. Reload the page."
        }
        SaveFailure::InTheWay | SaveFailure::Failed => {
            "The browser did not do it. Nothing was lost. Reload the page, and try again."
        }
    }
}

/// Why no encrypted file was made.
pub fn encrypt_problem(problem: EncryptProblem) -> &'static str {
    match problem {
        EncryptProblem::TooLong => {
            "This is too long for one encrypted file. Select fewer notes, and make several files."
        }
        EncryptProblem::NoMemory => NO_MEMORY,
        EncryptProblem::NoRandomness => NO_RANDOMNESS,
    }
}

/// Why an encrypted file was not opened.
pub fn decrypt_problem(problem: DecryptProblem) -> &'static str {
    match problem {
        DecryptProblem::NotEncrypted => {
            "This is not an encrypted file of this toolkit. Choose another file."
        }
        DecryptProblem::TooLong => {
            "This file is longer than any that this toolkit makes, so it was not opened."
        }
        DecryptProblem::Newer => {
            "A later version of this toolkit made this file. Reload the page to get the later \
             version, and try again."
        }
        DecryptProblem::Damaged => {
            "This file is damaged: it was changed or cut short since it was made, so no passphrase \
             opens it. Use another copy of it, if there is one."
        }
        DecryptProblem::WrongPassphrase => {
            "That is not the passphrase of this file. Check capital letters and spaces, and try \
             again."
        }
        DecryptProblem::NoMemory => NO_MEMORY,
    }
}

/// How many locked records do not open.
pub fn damaged_records(count: usize) -> String {
    match count {
        1 => "One locked record is damaged and does not open. It was left as it is, and you can \
              download it."
            .into(),
        _ => format!(
            "{count} locked records are damaged and do not open. They were left as they are, and \
             you can download them."
        ),
    }
}

/// How many records could not be locked.
pub fn left_in_clear(count: usize) -> String {
    let records = if count == 1 { "One record is" } else { &*format!("{count} records are") };
    format!(
        "{records} not locked yet, because the browser did not store the locked copy. Make room, \
         and unlock again: that tries once more."
    )
}
