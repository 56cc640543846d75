//! Words of the page about what this browser stores, of the lock, and of shared computers.

use reader::{StorageMode, WipeResult};

pub const LEAD: &str = "Your notes, reading list, training records and meetings that are not finished are kept by this \
     browser, on this device. They are not sent to us or to anyone else.";

pub const HOW_KEPT: &str = "How your notes are kept now";

/// How things are kept, in a sentence.
pub fn keeping(keeping: StorageMode) -> &'static str {
    match keeping {
        StorageMode::Open => {
            "They are stored without a lock: anyone who uses this browser under the same account \
             can read them."
        }
        StorageMode::Memory => {
            "This is a shared computer: nothing is stored. What you write is gone when you close \
             the page."
        }
        StorageMode::Locked => "They are locked. Enter the passphrase to read and write them.",
        StorageMode::Unlocked => {
            "They are locked with a passphrase, and open until you lock them or close the page."
        }
        StorageMode::LockDamaged => {
            "They are locked, and what checks the passphrase is damaged, so they cannot be opened. \
             Nothing was deleted."
        }
        StorageMode::LockNewer => {
            "A later version of this toolkit locked them, and this version cannot open them. Reload \
             the page to get the later version."
        }
    }
}

pub const SHARED: &str = "A shared computer";
pub const SHARED_WHAT: &str = "On a computer that others use, say so here. From then on nothing is stored in this browser: \
     what you write is in this page alone, and is gone when you close it or reload it. Download \
     what you want to keep first. It stays so for whoever uses this browser next, until someone \
     says otherwise here.";
pub const SHARED_STORED: &str =
    "What was stored before stays where it is, out of sight. To remove it, wipe everything first.";
pub const IS_SHARED: &str = "This is a shared computer";
pub const NOT_SHARED: &str = "This is not a shared computer";
pub const NOT_SHARED_WHAT: &str = "What you write from then on is stored in this browser. What you have written since this page \
     opened is forgotten: download it first if you need it.";
pub const NEXT_READER: &str = "Clear this page for the next person";
pub const CLEARED: &str = "Cleared. Nothing of what was written here is left.";
pub const NOT_REMEMBERED: &str =
    "This browser could not remember that. It holds until you close this page.";

pub const LOCK: &str = "Lock with a passphrase";
pub const LOCK_WHAT: &str = "Your notes, reading list and training records are then stored encrypted, and only the \
     passphrase opens them. You enter it each time you open the toolkit.";
pub const LOCK_LIMITS: &str = "A lock protects what is stored when you are not there. It does not protect from someone who \
     can watch you type or who uses the page while it is open; and a browser may keep parts of what \
     was stored before on the disk for a while.";
pub const LOCK_NOW: &str = "Set the lock";
pub const CHOOSE: &str = "Choose a passphrase";
pub const AGAIN: &str = "The same passphrase again";
pub const DIFFERENT: &str = "The two passphrases are not the same.";
pub const LOCKED_NOW: &str =
    "Locked with your passphrase. Make a backup too: a forgotten passphrase cannot be reset.";
pub const UNLOCK: &str = "Unlock";
pub const UNLOCKED_NOW: &str = "Unlocked until you close the page.";
pub const SHUT: &str = "Lock now";
pub const SHUT_NOW: &str = "Locked.";
pub const CHANGE: &str = "Change the passphrase";
pub const PRESENT: &str = "The present passphrase";
pub const NEW: &str = "The new passphrase";
pub const CHANGED_NOW: &str = "The passphrase is changed.";
pub const TAKE_OFF: &str = "Take the lock off";
pub const TAKE_OFF_WHAT: &str =
    "Everything is then stored without a lock again, and anyone who uses this browser can read it.";
pub const TAKEN_OFF: &str = "The lock is off.";
pub const WORKING: &str = "Working…";
pub const SHOW: &str = "Show";
pub const HIDE: &str = "Hide";
pub const THE_PASSPHRASE: &str = "passphrase";
pub const DOWNLOAD_LOCKED: &str = "Download what does not open";

pub const WIPE: &str = "Wipe everything";
pub const WIPE_WHAT: &str = "This removes every note, answer, mark, training record and setting of this toolkit from this \
     browser, the bin and the lock as well. Nobody can bring them back. Back up what you need first.";
pub const WIPE_WORD: &str = "wipe";
pub const WIPE_TYPE: &str = "Type the word wipe to confirm";
pub const WIPE_NOT_TYPED: &str = "Type the word wipe, so that nothing is wiped by accident.";

/// The result of wiping everything, with the proof.
pub fn wiped(wiped: WipeResult) -> String {
    let WipeResult { found, left } = wiped;
    let removed = match found - left.min(found) {
        0 => "There was nothing to remove.".to_owned(),
        1 => "One entry was removed.".to_owned(),
        removed => format!("{removed} entries were removed."),
    };
    match left {
        0 => format!(
            "{removed} Looked again: this toolkit has nothing stored in this browser any more."
        ),
        1 => format!("{removed} One could not be removed. Clear the browser’s data for this site."),
        _ => format!(
            "{removed} {left} could not be removed. Clear the browser’s data for this site."
        ),
    }
}

pub const NOT_WIPED: &str = "The browser did not remove everything. Close other tabs of this toolkit and try again, or clear \
     the browser’s data for this site.";

pub const LOST: &str = "What can make them go";
pub const LOST_WHAT: [&str; 4] = [
    "Clearing the browser’s data for this site removes them. So do some cleaning programs.",
    "Safari, and every browser on an iPhone or iPad, may remove them when you have not opened the \
     toolkit for seven days.",
    "A private window forgets them when you close it.",
    "Another browser or device does not have them: take them there with a backup.",
];
pub const MAKE_BACKUP: &str = "Make a backup";

/// The banner over every page.
pub const BANNER: &str = "How your notes are kept";
pub const BANNER_LOCKED: &str = "Your notes and records are locked.";
pub const BANNER_MEMORY: &str = "Shared computer: what you write is gone when you close this page.";
pub const BANNER_UNLOCK: &str = "Unlock them";
pub const BANNER_CHANGE: &str = "Change this";
