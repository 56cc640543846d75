//! Reads and writes one record so that nothing is overwritten that was not understood.

use miniserde::{Deserialize, json};
use serde::Serialize;

use super::envelope::{self, EnvelopeProblem, text_of};
use super::key::Key;
use super::port::{Store, StoreError};
use crate::{SaveFailure, Unreadable};

/// How many unreadable records of one key are quarantined at most.
const QUARANTINE_LIMIT: u32 = 100;

/// How often writing a record is tried.
const TRIES: usize = 4;

/// The stored text last read under a key: the only one that may be overwritten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision(Option<String>);

impl Revision {
    /// Nothing was there.
    pub fn nothing() -> Self {
        Self(None)
    }
}

/// What was found under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadResult<T> {
    Nothing,
    Found {
        value: T,
        seen: Revision,
    },
    /// Unreadable data; the text is included so that it can be downloaded.
    Unreadable {
        text: String,
        problem: EnvelopeProblem,
        kept: UnreadablePlace,
    },
    /// The store itself failed.
    Failed(StoreError),
}

/// Where unreadable data is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadablePlace {
    /// Moved to quarantine: its old key can be written again.
    Quarantine,
    /// Left in place: it must not be overwritten.
    InPlace,
}

/// The reader's view of unreadable data.
pub fn unreadable(text: String, problem: EnvelopeProblem, kept: UnreadablePlace) -> Unreadable {
    match (problem, kept) {
        (EnvelopeProblem::Newer { .. }, _) => Unreadable::Newer(text),
        (_, UnreadablePlace::Quarantine) => Unreadable::SetAside(text),
        (_, UnreadablePlace::InPlace) => Unreadable::InPlace(text),
    }
}

/// Why a record was not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError<T> {
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was written, and what was read back is not what was written. That may be written over:
    /// it is what became of our own text.
    #[error("what was read back is not what was written")]
    NotKept { seen: Revision },
    /// Someone else (another tab) wrote here since it was last read.
    #[error("another tab wrote here meanwhile")]
    Changed { theirs: Box<T>, seen: Revision },
    /// What is there cannot be read, and so is left alone.
    #[error("what is there cannot be read")]
    InTheWay,
}

/// Reads the record under a key. Data that is damaged is moved to quarantine, if that can be done
/// without loss; data of a later schema is left where it is.
pub(super) fn read<T: Deserialize>(store: &dyn Store, key: &Key, schema: u32) -> ReadResult<T> {
    let text = match store.read(&key.to_string()) {
        Ok(Some(text)) => text,
        Ok(None) => return ReadResult::Nothing,
        Err(error) => return ReadResult::Failed(error),
    };
    match decode(&text, schema) {
        Ok(value) => ReadResult::Found { value, seen: Revision(Some(text)) },
        Err(problem @ EnvelopeProblem::Newer { .. }) => {
            ReadResult::Unreadable { text, problem, kept: UnreadablePlace::InPlace }
        }
        Err(problem) => {
            let kept = quarantine(store, key, &text);
            ReadResult::Unreadable { text, problem, kept }
        }
    }
}

fn decode<T: Deserialize>(text: &str, schema: u32) -> Result<T, EnvelopeProblem> {
    let (_, record) = envelope::open(schema, text)?;
    json::from_str(&record).map_err(|_| EnvelopeProblem::Shape)
}

/// Copies, checks the copy, and only then removes the original.
pub(super) fn quarantine(store: &dyn Store, key: &Key, text: &str) -> UnreadablePlace {
    let place = (1..=QUARANTINE_LIMIT)
        .map(|number| Key::Quarantine(number, key.to_string()).to_string())
        .find(|place| matches!(store.read(place), Ok(None)));
    let Some(place) = place else { return UnreadablePlace::InPlace };
    let copied = store.write(&place, text).is_ok()
        && matches!(store.read(&place), Ok(Some(copy)) if copy == text);
    if !copied {
        return UnreadablePlace::InPlace;
    }
    let name = key.to_string();
    // If only the store’s answer was damaged, the stored data is intact.
    let same = matches!(store.read(&name), Ok(Some(again)) if again == text);
    let removed = same && store.remove(&name).is_ok();
    match store.read(&name) {
        Ok(None) if removed => UnreadablePlace::Quarantine,
        Ok(Some(_)) => {
            // The original is still in place: the copy would only take up room.
            let _ = store.remove(&place);
            UnreadablePlace::InPlace
        }
        // The state of the original is unknown, so the copy stays.
        _ => UnreadablePlace::InPlace,
    }
}

/// Writes a record over what was last read there, and reads it back before reporting success.
pub(super) fn write<T: Serialize + Deserialize>(
    store: &dyn Store,
    key: &Key,
    schema: u32,
    value: &T,
    seen: &Revision,
) -> Result<Revision, WriteError<T>> {
    unchanged(store, key, schema, seen)?;
    let text = envelope::seal(schema, &text_of(value));
    let name = key.to_string();
    store.write(&name, &text)?;
    match store.read(&name)? {
        Some(back) if back == text => Ok(Revision(Some(text))),
        back => Err(not_kept(back, schema, seen)),
    }
}

/// Writes a record over what was last read there. If another tab has written meanwhile, `merge`
/// first takes its data into the record, which is then written again. If the store has kept
/// something else than was written, the record is written again as it is.
pub(super) fn write_merged<T: Serialize + Deserialize>(
    store: &dyn Store,
    key: &Key,
    schema: u32,
    value: &mut T,
    seen: &mut Revision,
    merge: &mut dyn FnMut(&mut T, T),
) -> Result<(), SaveFailure> {
    for _ in 0..TRIES {
        match write(store, key, schema, value, seen) {
            Ok(now) => {
                *seen = now;
                return Ok(());
            }
            Err(WriteError::Changed { theirs, seen: now }) => {
                *seen = now;
                merge(value, *theirs);
            }
            Err(WriteError::NotKept { seen: now }) => *seen = now,
            Err(WriteError::InTheWay) => return Err(SaveFailure::InTheWay),
            Err(WriteError::Store(error)) => return Err(error.into()),
        }
    }
    Err(SaveFailure::Failed)
}

/// Changes the one record under a key and returns it, even if it cannot be stored: it is then valid
/// until the page is closed.
pub(super) fn change<T: Default + Serialize + Deserialize>(
    store: &dyn Store,
    key: &Key,
    schema: u32,
    act: &dyn Fn(&mut T),
) -> T {
    let (mut value, mut seen) = match read(store, key, schema) {
        ReadResult::Found { value, seen } => (value, seen),
        _ => (<T as Default>::default(), Revision::nothing()),
    };
    act(&mut value);
    let merge = &mut |value: &mut T, theirs| {
        *value = theirs;
        act(value);
    };
    let _ = write_merged(store, key, schema, &mut value, &mut seen, merge);
    value
}

/// Removes a record if it is still as last read, and checks that it is gone.
pub(super) fn remove<T: Deserialize>(
    store: &dyn Store,
    key: &Key,
    schema: u32,
    seen: &Revision,
) -> Result<(), WriteError<T>> {
    unchanged(store, key, schema, seen)?;
    let name = key.to_string();
    store.remove(&name)?;
    match store.read(&name)? {
        None => Ok(()),
        back => Err(not_kept(back, schema, seen)),
    }
}

/// The error if the text read back differs. An intact record that was not there before is another
/// tab's.
fn not_kept<T: Deserialize>(back: Option<String>, schema: u32, before: &Revision) -> WriteError<T> {
    let back = Revision(back);
    let record = back.0.as_deref().filter(|_| back != *before).map(|text| decode(text, schema));
    match record {
        Some(Ok(theirs)) => WriteError::Changed { theirs: Box::new(theirs), seen: back },
        _ => WriteError::NotKept { seen: back },
    }
}

fn unchanged<T: Deserialize>(
    store: &dyn Store,
    key: &Key,
    schema: u32,
    seen: &Revision,
) -> Result<(), WriteError<T>> {
    let now = store.read(&key.to_string())?;
    match now {
        now if now == seen.0 => Ok(()),
        // Another tab removed it; the text here is the only copy, and may be written.
        None => Ok(()),
        Some(text) => Err(match decode(&text, schema) {
            Ok(theirs) => {
                WriteError::Changed { theirs: Box::new(theirs), seen: Revision(Some(text)) }
            }
            Err(_) => WriteError::InTheWay,
        }),
    }
}
