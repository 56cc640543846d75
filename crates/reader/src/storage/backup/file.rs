//! Writing and reading the backup file.

use std::collections::BinaryHeap;

use miniserde::{Deserialize, json};

use super::contents::{BackupContents, BackupEntry, NotUnderstood, Section};
use super::scan::{compact, items, members};
use crate::storage::envelope::text_of;
use crate::storage::key::Key;
use crate::storage::sealed::file as encrypted;
use crate::{BACKUP_LIMIT, BackupProblem};
use crate::{storage::training_export, storage::training_export::laid_out};
use content::Timestamp;

const FORMAT: &str = "safeguarding-learning-toolkit-backup";
const VERSION: u32 = 1;

/// The last moment of the year 9999, in milliseconds since 1970. A later version of a note would
/// leave no room for versions that replace it.
const LAST_WRITING: u64 = 253_402_300_799_999;

const DAMAGED: BackupProblem = BackupProblem::Damaged(None);

/// A backup that was read and understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    pub made: Timestamp,
    /// The name of the pack that it was made with.
    pub pack: String,
    pub(super) holdings: BackupContents,
}

impl BackupContents {
    /// Everything held, as the text of a backup.
    pub fn backup(&self, made: Timestamp, pack: &str) -> String {
        let mut json = format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"made\":{},\"pack\":{}",
            made.0,
            text_of(&pack)
        );
        for section in Section::ALL {
            json.push_str(",\"");
            json.push_str(section.name());
            json.push_str("\":[");
            let mut between = "";
            for held in self.current().filter(|held| Section::of(&held.key) == Some(section)) {
                json.push_str(between);
                json.push_str("{\"key\":");
                json.push_str(&text_of(&held.key.short()));
                json.push_str(&format!(",\"schema\":{},\"record\":", held.schema));
                json.push_str(&held.record);
                json.push('}');
                between = ",";
            }
            json.push(']');
        }
        json.push('}');
        laid_out(&json)
    }
}

/// Reads a backup.
///
/// # Errors
/// If it is not a backup, or anything in it is not understood.
pub fn read_backup(text: &str) -> Result<BackupFile, BackupProblem> {
    if text.len() > BACKUP_LIMIT {
        return Err(BackupProblem::TooLarge);
    }
    // Some editors save with a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    let whole = compact(text);
    let Some(top) = whole.as_deref().and_then(members) else {
        let cut_short = text.contains(FORMAT) || text.contains(encrypted::FORMAT);
        return Err(if cut_short { DAMAGED } else { BackupProblem::NotABackup });
    };
    match value::<String>(&top, "\"format\"").as_deref() {
        Some(FORMAT) => {}
        Some(encrypted::FORMAT) => return Err(BackupProblem::Encrypted),
        Some(training_export::FORMAT) => return Err(BackupProblem::TrainingExport),
        _ => return Err(BackupProblem::NotABackup),
    }
    if value::<u32>(&top, "\"version\"").ok_or(DAMAGED)? > VERSION {
        return Err(BackupProblem::Newer);
    }
    let made = value(&top, "\"made\"").ok_or(DAMAGED)?;
    let pack = value(&top, "\"pack\"").ok_or(DAMAGED)?;
    let (sections, rest) = (Section::ALL.len(), 4);
    let mut entries = Vec::new();
    for section in Section::ALL {
        let list = raw(&top, &text_of(&section.name())).and_then(items).ok_or(DAMAGED)?;
        for item in list {
            entries.push(entry(section, item)?);
        }
    }
    // All known names are there. Additional ones come from a later version.
    if top.len() > sections + rest {
        return Err(BackupProblem::Newer);
    }
    let held = in_order(entries).ok_or(DAMAGED)?;
    Ok(BackupFile { made, pack, holdings: BackupContents { held, unread: Vec::new() } })
}

fn entry(section: Section, item: &str) -> Result<BackupEntry, BackupProblem> {
    let parts = members(item).ok_or(DAMAGED)?;
    let short: String = value(&parts, "\"key\"").ok_or(DAMAGED)?;
    let damaged = || BackupProblem::Damaged(Some(short.clone()));
    let key = Key::parse_short(&short).filter(|key| {
        // Only the canonical form is accepted.
        let is_late = matches!(key, Key::Note(_, version) if version.at > LAST_WRITING);
        Section::of(key) == Some(section) && key.short() == short && !is_late
    });
    let key = key.ok_or_else(damaged)?;
    let schema = value(&parts, "\"schema\"").ok_or_else(damaged)?;
    let record = raw(&parts, "\"record\"").ok_or_else(damaged)?;
    if parts.len() > 3 {
        return Err(BackupProblem::Newer);
    }
    BackupEntry::new(key, schema, record.to_owned()).map_err(|problem| match problem {
        NotUnderstood::Newer => BackupProblem::Newer,
        NotUnderstood::Damaged => damaged(),
    })
}

/// The value of a member, by its quoted name; `None` if there are two.
fn raw<'a>(members: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    let mut found = members.iter().filter(|(of, _)| *of == name);
    let (_, value) = found.next()?;
    found.next().is_none().then_some(value)
}

fn value<T: Deserialize>(members: &[(&str, &str)], name: &str) -> Option<T> {
    json::from_str(raw(members, name)?).ok()
}

/// Sorted by key; `None` if a key occurs twice.
fn in_order(entries: Vec<BackupEntry>) -> Option<Vec<BackupEntry>> {
    let sorted = entries.windows(2).all(|pair| pair[0].key < pair[1].key);
    if sorted {
        return Some(entries);
    }
    let places = entries.iter().enumerate().map(|(at, held)| (held.key.clone(), at));
    let places = places.collect::<BinaryHeap<_>>().into_sorted_vec();
    if places.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return None;
    }
    let mut entries: Vec<Option<BackupEntry>> = entries.into_iter().map(Some).collect();
    places.into_iter().map(|(_, at)| entries[at].take()).collect()
}
