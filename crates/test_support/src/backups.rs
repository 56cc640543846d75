//! Stores with something of everything in them, and backups that are damaged on purpose.

use std::cell::Cell;

use content::{Step, Timestamp};
use reader::{GuardMode, Mark, MarkKind, Note, Progress, TrainingState};
use reader::{
    storage::BackupContents, storage::NoteStore, storage::Revision, storage::Store,
    storage::StoreError, storage::change_mark, storage::put_in_bin, storage::save_progress,
    storage::save_training, storage::seal,
};
use serde_json::Value;

use crate::notes::{about, bases_of, tab};
use crate::store::MemoryStore;
use crate::training::{attended, entry, full, record};

pub const NOW: Timestamp = Timestamp(1_795_300_000_000);

/// Chance that can be repeated.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.roll() % count.max(1) as u64) as usize
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    pub fn text(&mut self) -> String {
        let count = self.below(12);
        (0..count).map(|_| self.one(&WORDS)).collect::<Vec<_>>().join(self.one(&[" ", "\n", ""]))
    }
}

const WORDS: [&str; 14] = [
    "the child",
    "“quoted”",
    "\"",
    "\\",
    "<img src=x onerror=alert(1)>",
    "\u{0}",
    "\u{7f}",
    "🦉",
    "é",
    "=1+1",
    "{}",
    "[",
    "\u{2028}",
    "\u{202e}",
];

pub const SUBJECTS: [&str; 6] = [
    "recommendation/training",
    "recommendation/training?what-will-you-do",
    "national",
    "theme/neglect",
    "term/msp",
    "free/1795290000000-00000007",
];

pub fn note(of: &str, text: &str, at: i64) -> Note {
    Note {
        subject: about(of),
        title: format!("About {of}"),
        quotation: Some("What it said".into()),
        text: text.into(),
        tags: vec!["supervision".into()],
        begun: Timestamp(at),
        updated: Timestamp(at),
        guard: GuardMode::On,
    }
}

/// Writes over everything that there is about the same.
pub fn write(shelf: &mut NoteStore, note: &Note, at: i64) {
    let bases = bases_of(&shelf.read(&note.subject));
    let written = shelf.save(note, &bases, Timestamp(at)).expect("the store works");
    shelf.purge(&written.leftovers);
}

/// Writes without knowing of anything that there is.
pub fn write_blindly(shelf: &mut NoteStore, note: &Note, at: i64) {
    shelf.save(note, &[], Timestamp(at)).expect("the store works");
}

/// A note as the first schema had it.
pub fn put_first(memory: &MemoryStore, of: &str, text: &str, at: i64) {
    let record = serde_json::json!({
        "subject": of, "title": "A title\nA question?", "text": text, "updated": at
    });
    let key = format!("safeguarding-learning-toolkit/note/{of}");
    memory.put(&key, &seal(1, &record.to_string()));
}

/// A store with something of everything, two texts about the same among it.
pub fn filled() -> MemoryStore {
    let memory = MemoryStore::default();
    let mut one = tab(memory.clone(), 1);
    write(&mut one, &note("recommendation/training", "First", NOW.0), NOW.0);
    write(&mut one, &note("recommendation/training", "Then", NOW.0), NOW.0 + 1000);
    write(&mut one, &note("theme/neglect", "<script>alert(1)</script>", NOW.0), NOW.0);
    write(&mut one, &note("free/1795290000000-00000007", "Of its own", NOW.0), NOW.0);
    write_blindly(&mut tab(memory.clone(), 2), &note("theme/neglect", "Another", NOW.0), NOW.0 + 5);
    put_first(&memory, "recommendation/training?what-will-you-do", "Long ago", 1_600_000_000_000);
    write(&mut one, &note("national", "Thrown away", NOW.0), NOW.0);
    let opened = one.read(&about("national"));
    let (_, leftovers) = put_in_bin(&memory, &one, &opened, NOW).expect("the store works");
    one.purge(&leftovers);
    for record in [full(), attended("own/7", "2026-03-24", Some(90), &["neglect"])] {
        save_training(&memory, &record, &Revision::nothing()).expect("the store works");
    }
    let step = |text: &str| Step::try_from(text.to_owned()).expect(text);
    let looked_at = vec![step("recommendation/training"), step("national")];
    save_progress(&memory, &Progress { last: looked_at.last().cloned(), looked_at });
    let mark = Mark::new(about("term/msp").topic, "A term".into());
    let read = |mark: &mut Mark| mark.say(MarkKind::Read, Some(NOW), NOW);
    change_mark(&memory, &mark, &mut { read }).expect("the store works");
    memory.put("another-program", "not ours");
    memory.put("safeguarding-learning-toolkit/settings", &seal(1, "{}"));
    memory.put("safeguarding-learning-toolkit/quarantine/1/x", "damaged");
    memory
}

/// A store in which a tab has written this and that, by chance.
pub fn by_chance(dice: &mut Dice) -> MemoryStore {
    let memory = MemoryStore::default();
    for _ in 0..dice.below(12) {
        let writer = 1 + dice.below(3) as u32;
        let at = NOW.0 + dice.below(100_000) as i64;
        let mut note = note(dice.one(&SUBJECTS), &dice.text(), at);
        note.title = dice.text();
        note.tags = (0..dice.below(3)).map(|_| dice.text()).collect();
        let mut shelf = tab(memory.clone(), writer);
        match dice.below(6) {
            0 => write_blindly(&mut shelf, &note, at),
            1 => {
                let opened = shelf.read(&note.subject);
                let binned = put_in_bin(&memory, &shelf, &opened, Timestamp(at));
                shelf.purge(&binned.expect("the store works").1);
            }
            2 => {
                let of = dice.one(&["course/a/1", "course/a/2", "own/3"]);
                let mut record = record(of, vec![entry(TrainingState::Interested, "2026-01-02")]);
                record.title = dice.text();
                record.revision = dice.below(4) as u32;
                record.updated = Timestamp(at);
                let _ = save_training(&memory, &record, &Revision::nothing());
            }
            _ => write(&mut shelf, &note, at),
        }
    }
    memory
}

/// All of a store as a backup.
pub fn backup(store: &dyn Store) -> String {
    BackupContents::read(store).expect("the store works").backup(NOW, "A pack")
}

/// Keys that a file has no business to bring.
const FOREIGN: [&str; 12] = [
    "quarantine",
    "quarantine/1/note/national",
    "lock",
    "lock-2",
    "settings",
    "sealed/0123456789abcdef",
    "",
    "note/",
    "note/national@0-00000000",
    "progress ",
    "training/course/a/0",
    "../another-program",
];

/// Changes one thing of a backup, in one of the ways in which files are changed by accident or on
/// purpose.
pub fn harm(dice: &mut Dice, text: &str) -> String {
    match dice.below(8) {
        0 => text.chars().take(dice.below(text.chars().count())).collect(),
        1 => with_letter(dice, text),
        2 => {
            let depth = 1 + dice.below(400);
            let deep = format!("{}{}", "[".repeat(depth), "]".repeat(dice.below(depth + 2)));
            let from = dice.one(&["\"First\"", "[]", "1", "null", "\"on\""]);
            text.replacen(from, &deep, 1)
        }
        3 => {
            let number = dice.one(&[
                "-1",
                "1e999",
                "18446744073709551616",
                "9223372036854775808",
                "-0",
                "1.5",
                "18446744073709551615",
                "253402300800000",
            ]);
            text.replacen(dice.one(&["1795300000000", "1", "2", "90"]), number, 1 + dice.below(3))
        }
        _ => match serde_json::from_str(text) {
            Ok(mut value) => {
                for _ in 0..1 + dice.below(3) {
                    harm_value(dice, &mut value);
                }
                value.to_string()
            }
            Err(_) => with_letter(dice, text),
        },
    }
}

fn with_letter(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.is_empty() {
        return "{".into();
    }
    let at = dice.below(letters.len());
    let other = dice.one(&['"', '\\', '{', '}', '[', ']', ',', ':', '0', 'n', '\u{0}', '🦉', ' ']);
    match dice.below(3) {
        0 => letters[at] = other,
        1 => letters.insert(at, other),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// Walks down to a part of the file by chance, and changes it.
fn harm_value(dice: &mut Dice, value: &mut Value) {
    let stays = dice.below(5) == 0;
    match value {
        Value::Array(items) if !items.is_empty() && !stays => {
            let at = dice.below(items.len());
            match dice.below(6) {
                0 => items.push(items[at].clone()),
                1 => drop(items.remove(at)),
                2 => items.swap(0, at),
                _ => harm_value(dice, &mut items[at]),
            }
        }
        Value::Object(members) if !members.is_empty() && !stays => {
            let names: Vec<String> = members.keys().cloned().collect();
            let name = dice.one(&names);
            match dice.below(8) {
                0 => drop(members.remove(&name)),
                1 => drop(members.insert(dice.text(), Value::Null)),
                2 => {
                    let moved = members.remove(&name).unwrap_or_default();
                    members.insert(dice.one(&names), moved);
                }
                _ => harm_value(dice, members.entry(name).or_insert(Value::Null)),
            }
        }
        other => *other = another(dice, other),
    }
}

fn another(dice: &mut Dice, before: &Value) -> Value {
    if let Value::String(text) = before
        && dice.below(2) == 0
    {
        // Another place, moment or writer, in the same form.
        return Value::String(match dice.below(5) {
            0 => text.replacen("1795300", dice.one(&["1795301", "1795299", "9", "0"]), 1),
            1 => text.replacen("-0000000", dice.one(&["-1000000", "-f000000"]), 1),
            2 => text.replacen("training", dice.one(&["neglect", "a", ""]), 1),
            3 => text.replacen("note/", dice.one(&["bin/", "training/", "note/note/"]), 1),
            _ => format!("{text}{}", dice.text()),
        });
    }
    match dice.below(9) {
        0 => Value::Null,
        1 => Value::Bool(true),
        2 => Value::from(dice.roll()),
        3 => Value::from(-(dice.below(9) as i64)),
        4 => Value::from(1e300),
        5 => Value::String(dice.one(&FOREIGN).into()),
        6 => Value::String(dice.text()),
        7 => Value::Array(vec![before.clone(); dice.below(4)]),
        _ => Value::Object([(dice.text(), before.clone())].into_iter().collect()),
    }
}

/// A store of which every so many calls fail, until it is told to work.
pub struct Failing {
    pub memory: MemoryStore,
    pub every: usize,
    calls: Cell<usize>,
}

impl Failing {
    pub fn every(memory: &MemoryStore, every: usize) -> Self {
        Self { memory: memory.clone(), every, calls: Cell::new(0) }
    }

    fn turn(&self) -> Result<(), StoreError> {
        self.calls.set(self.calls.get() + 1);
        if self.calls.get().is_multiple_of(self.every) { Err(StoreError::Full) } else { Ok(()) }
    }
}

impl Store for Failing {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.turn()?;
        self.memory.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.turn()?;
        self.memory.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.turn()?;
        self.memory.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.turn()?;
        self.memory.keys()
    }
}
