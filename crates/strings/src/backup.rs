//! Words of the page on which copies are made and brought in.

use crate::notebook_list;
use content::LocalTime;
use reader::{BACKUP_LIMIT, BackupProblem, ImportFailure, ImportItemKind, SaveFailure, TopicKind};

pub const LEAD: &str = "Your notes, your training and where you have been are kept in this browser \
     alone. A copy that you keep elsewhere is the only way back if the browser loses them, and the \
     way to another browser or device.";
pub const HERE: &str = "What is here";
pub const BACK_UP: &str = "Back up";
pub const BACK_UP_HOW: &str = "The copy is a file that you save where you like: it holds all of the \
     above, the bin included. Anyone who has the file can read it.";
pub const BACK_UP_NOW: &str = "Back up now";
pub const PROTECT: &str = "Protect the copy with a passphrase";
pub const PROTECT_HOW: &str = "The file is encrypted, and opens with the passphrase alone. If you \
     forget it, no one can open the file: not we, and not your IT service.";
pub const PROTECT_NOW: &str = "Back up, protected";
pub const NEW_PASSPHRASE: &str = "Passphrase";
pub const AGAIN: &str = "The same passphrase again";
pub const NOT_THE_SAME: &str = "The two passphrases must be the same";
pub const ENCRYPTING: &str = "Encrypting. This takes a few seconds.";
pub const OTHER_FORMS: &str = "Other forms";
pub const OTHER_FORMS_HOW: &str = "For reading elsewhere, notes alone. These cannot be brought in \
     again: keep a backup as well.";
pub const MARKDOWN: &str = "Notes as Markdown";
pub const CSV: &str = "Notes as a table (CSV)";
pub const PRINT: &str = "Print from the notebook";
pub const BRING_IN: &str = "Bring in";
pub const BRING_IN_HOW: &str = "Choose a file that was made by “Back up now”, here or in another \
     browser. You see what it would change before anything is changed.";
pub const FILE: &str = "Backup file";
pub const FILE_HINT: &str = "Its name ends in .json";
pub const FILE_PASSPHRASE: &str = "Passphrase of the file";
pub const FILE_PASSPHRASE_HINT: &str = "The one that it was protected with";
pub const LOOK: &str = "See what it would bring";
pub const LOOKING: &str = "Looking into the file";
pub const PREVIEW: &str = "What the file would bring";
pub const NOTHING_NEW: &str = "Everything in this file is here already, or here in a later form. There is nothing to bring in.";
pub const CONFIRM: &str = "Bring it in";
pub const LEAVE_IT: &str = "Leave it";
pub const DONE: &str = "Brought in";
pub const DONE_HOW: &str = "You can go back to how things were until you leave this page.";
pub const UNDO: &str = "Go back to how things were";
pub const DOWNLOAD_BEFORE: &str = "Download how things were before";
pub const TO_NOTEBOOK: &str = "My notebook";
pub const AND_MORE: &str = "Show all";
pub const KEEPING: &str = "How long a browser keeps your notes";
/// Paragraphs.
pub const KEEPING_HOW: [&str; 4] = [
    "Clearing the browser’s data, or “cookies and site data” of this site, deletes your notes. So \
     may a clean-up program, and an IT service that resets a device.",
    "Safari on a Mac, an iPhone or an iPad deletes what a site has stored when you have not used \
     the site for seven days of using Safari. A site that was added to the Home Screen or the Dock \
     is kept.",
    "A private window forgets everything when it is closed.",
    "On a shared computer, anyone who uses the browser under the same account can read your notes. \
     Back up, take the file with you, and delete your notes from that browser.",
];
pub const PROMISED: &str =
    "This browser has promised to keep your notes, even when space runs low.";
pub const NOT_PROMISED: &str = "This browser may delete your notes when space runs low.";
pub const MADE: &str =
    "The file was handed to your browser. Look where it saves downloads that it is there.";
pub const WAVE_OFF: &str = "Not now";
pub const NONE_CHOSEN: &str = "Choose a file";
pub const FILE_UNREADABLE: &str =
    "The browser could not read this file. Choose it again, or choose another one.";
pub const NEEDS_PASSPHRASE: &str =
    "This file is protected: enter the passphrase that it was protected with";
pub const NOT_READ: &str = "What this browser stores could not be read, so no copy can be made of it. \
     Reload the page, and try again.";

/// What there is, by name.
pub const ROW_NOTES: &str = "Notes";
pub const ROW_BIN: &str = "In the bin";
pub const ROW_TRAINING: &str = "Training records";
pub const ROW_MARKS: &str = "Pages kept for later, read, discussed or used";
pub const ROW_SIZE: &str = "Size";
pub const ROW_BACKED_UP: &str = "Last backed up";
pub const ROW_WITHOUT: &str = "Notes since then";
pub const NEVER: &str = "Never";

pub fn on_day(at: &LocalTime) -> String {
    format!("{at}, {}", at.time_of_day())
}

/// A size of text, for people.
pub fn size(characters: usize) -> String {
    match characters.div_ceil(1024) {
        0 => "Nothing".into(),
        kb if kb < 1024 => format!("About {kb} KB"),
        kb => format!("About {} MB", kb.div_ceil(1024)),
    }
}

pub fn unread(count: usize) -> String {
    match count {
        1 => "1 record cannot be read, and is in no copy.".into(),
        _ => format!("{count} records cannot be read, and are in no copy."),
    }
}

/// The suggestion to make a copy.
pub fn nudge(notes: usize) -> String {
    format!("{notes} notes have been written or changed that no backup has.")
}

/// What a file is, before what it would bring.
pub fn made_on(at: &LocalTime, pack: &str) -> String {
    match pack.trim() {
        "" => format!("A backup of {}.", on_day(at)),
        pack => format!("A backup of {}, made with {pack}.", on_day(at)),
    }
}

/// The name of a list of what would happen, with how many there are.
pub fn added(count: usize) -> String {
    format!("Added: {count}")
}

pub fn changed(count: usize) -> String {
    format!("Replaced by the later form in the file: {count}")
}

pub fn both(count: usize) -> String {
    format!("Different here and in the file, both kept: {count}")
}

pub fn kept(count: usize) -> String {
    format!("Kept as they are here: {count}")
}

pub fn left_out(count: usize) -> String {
    format!("Left out, because what is here in their place cannot be read: {count}")
}

/// One record of a file.
pub fn arrival(kind: ImportItemKind, title: &str) -> String {
    let kind = match kind {
        ImportItemKind::Note => "Note",
        ImportItemKind::Binned => "In the bin",
        ImportItemKind::Training => "Training",
        ImportItemKind::Progress => "Where you have been",
        ImportItemKind::Mark => "Mark",
    };
    match title.trim() {
        "" => kind.into(),
        title => format!("{kind}: {title}"),
    }
}

pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// What was done, in one sentence.
pub fn brought_in(added: usize, changed: usize, both: usize) -> String {
    format!("{added} added, {changed} replaced by a later form, {both} kept beside what was here.")
}

/// Where there was a way back and it was gone.
pub fn undone(left: usize) -> String {
    match left {
        0 => "Everything is as it was before.".into(),
        1 => "Everything is as it was before, but for 1 record that has been changed since.".into(),
        _ => format!(
            "Everything is as it was before, but for {left} records that have been changed since."
        ),
    }
}

/// Why a file cannot be brought in.
pub fn backup_problem(problem: &BackupProblem) -> String {
    match problem {
        BackupProblem::TooLarge => format!(
            "This file is larger than any backup: the most is {} MB. Choose another file",
            BACKUP_LIMIT / 1024 / 1024
        ),
        BackupProblem::NotABackup => "This is not a backup of this toolkit. Notes that were saved \
             as Markdown, as a table or one by one cannot be brought in. Choose a file that was \
             made by “Back up now”"
            .into(),
        BackupProblem::TrainingExport => {
            "This is the training log alone, made for other programs. \
             Choose a file that was made by “Back up now”"
                .into()
        }
        BackupProblem::Encrypted => NEEDS_PASSPHRASE.into(),
        BackupProblem::Newer => {
            "A later version of this toolkit made this file. Reload the page to \
             get the later version, and choose the file again"
                .into()
        }
        BackupProblem::Damaged(None) => {
            "This file is damaged: it was changed or cut short. Nothing \
             of it was brought in. Choose another copy of it, if there is one"
                .into()
        }
        BackupProblem::Damaged(Some(entry)) => {
            let entry: String = entry.chars().filter(|c| !c.is_control()).take(80).collect();
            format!(
                "This file is damaged at “{entry}”: it was changed or cut short. Nothing of it was \
                 brought in. Choose another copy of it, if there is one"
            )
        }
    }
}

/// Why nothing was brought in.
pub fn import_failure(failure: ImportFailure) -> String {
    match failure {
        ImportFailure::Storage(SaveFailure::Blocked) => {
            "Nothing was brought in: this browser does \
             not let this site store anything."
                .into()
        }
        ImportFailure::Storage(SaveFailure::Full) => {
            "Nothing was brought in: this browser has not \
             the room for it. Everything is as it was. Remove what you no longer need, empty the \
             bin, and try again."
                .into()
        }
        ImportFailure::Storage(_) => "Nothing was brought in: the browser did not store it. \
             Everything is as it was. Reload the page, and try again."
            .into(),
        ImportFailure::ChangedMeanwhile => "Nothing was brought in: your notes have been changed \
             since. Look again at what the file would bring."
            .into(),
        ImportFailure::NotPutBack => "The browser stored only a part of it, and did not take that \
             part back. Nothing that was here is lost. Bring in the same file again once there is \
             room: what is there already is not brought in twice."
            .into(),
    }
}

/// What a note is about, as one word or two.
pub fn kind_name(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Term => "Glossary",
        other => notebook_list::kind(other),
    }
}
