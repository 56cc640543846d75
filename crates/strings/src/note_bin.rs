//! Words of the bin.

use content::LocalTime;

pub const LEAD: &str = "Notes that you remove stay here for 30 days. Until then you can bring \
     them back. After that they are removed for good when you next open the notebook or the bin.";
pub const EMPTY: &str = "The bin is empty.";
pub const TO_NOTEBOOK: &str = "My notebook";
pub const BRING_BACK: &str = "Bring back";
pub const REMOVE: &str = "Remove for good";
pub const REMOVE_ASK: &str = "Remove this note for good? It cannot be brought back then.";
pub const REMOVE_YES: &str = "Yes, remove it for good";
pub const EMPTY_BIN: &str = "Empty the bin";
pub const EMPTY_YES: &str = "Yes, remove all of them for good";
pub const KEEP: &str = "No, keep";
pub const REMOVED: &str = "The note was removed for good.";
pub const EMPTIED: &str = "The bin was emptied.";
pub const NOT_REMOVED: &str = "That did not work: the browser did not remove it. Try again.";

pub fn holds(count: usize) -> String {
    match count {
        1 => "1 note is in the bin.".into(),
        _ => format!("{count} notes are in the bin."),
    }
}

pub fn empty_ask(count: usize) -> String {
    match count {
        1 => "Remove the note in the bin for good? It cannot be brought back then.".into(),
        _ => format!("Remove all {count} notes for good? They cannot be brought back then."),
    }
}

/// When a note was removed and how long it is kept.
pub fn since(at: &LocalTime, days_left: i64) -> String {
    let kept = match days_left {
        0 => "It is kept until the notebook or the bin is next opened.".into(),
        1 => "It is kept for 1 more day.".into(),
        _ => format!("It is kept for {days_left} more days."),
    };
    format!("Removed on {at}. {kept}")
}
