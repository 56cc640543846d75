//! What holds of the reader's data whatever is written, damaged and done, in any order.

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use support::store::{FaultyStore, MemoryStore, OnRead, OnRemove, OnWrite};
use toolkit::domain::{Note, NoteSubject, RecordRef, Timestamp};
use toolkit::persist::{
    EnvelopeProblem, Key, Reading, Seen, StoreError, WriteError, load_note, open, remove_note,
    save_note, seal,
};

const SLUG: &str = "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}";

fn any_record() -> impl Strategy<Value = RecordRef> {
    let kinds = [
        "recommendation",
        "review",
        "report-page",
        "finding",
        "figure",
        "article",
        "line",
        "course",
    ];
    prop_oneof![
        1 => Just(RecordRef::National),
        8 => (prop::sample::select(kinds.to_vec()), SLUG)
            .prop_map(|(kind, id)| RecordRef::parse(&format!("{kind}/{id}")).expect(&id)),
    ]
}

fn any_subject() -> impl Strategy<Value = NoteSubject> {
    (any_record(), prop::option::of(SLUG)).prop_map(|(record, question)| NoteSubject {
        record,
        question: question.map(|id| id.try_into().expect("a slug")),
    })
}

fn any_text(length: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    let awkward =
        prop::sample::select(vec!['"', '\\', '\n', '\u{0}', '\u{7f}', '’', 'é', '🦉', '\u{2028}']);
    let character = prop_oneof![3 => any::<char>(), 1 => awkward];
    prop::collection::vec(character, length).prop_map(String::from_iter)
}

fn is_kept(note: &Note) -> Result<(), TestCaseError> {
    let memory = MemoryStore::default();
    let seen = save_note(&memory, note, &Seen::nothing());
    let seen = seen.map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    let found = load_note(&memory, &note.subject);
    prop_assert_eq!(found, Reading::Found { value: note.clone(), seen });
    Ok(())
}

proptest! {
    #[test]
    fn a_note_of_any_text_is_found_again(
        subject in any_subject(), title in any_text(0..40), text in any_text(0..200),
        updated in any::<i64>(),
    ) {
        is_kept(&Note { subject, title, text, updated: Timestamp(updated) })?;
    }

    #[test]
    fn a_subject_prints_and_parses_back_to_itself(subject in any_subject()) {
        prop_assert_eq!(NoteSubject::parse(&subject.to_string()), Some(subject));
    }

    #[test]
    fn a_key_prints_and_parses_back_to_itself(
        subject in any_subject(), number in any::<u32>(), under in any_text(0..30),
    ) {
        for key in [Key::Note(subject), Key::Progress, Key::Quarantine(number, under)] {
            prop_assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
    }

    #[test]
    fn no_text_breaks_a_key_a_subject_or_an_envelope(text in any_text(0..60)) {
        let ours = format!("safeguarding-learning-toolkit/{text}");
        prop_assert_eq!(Key::parse(&text), None, "it is another program's");
        if let Some(key) = Key::parse(&ours) {
            prop_assert!(ours.contains("quarantine/") || key.to_string() == ours);
        }
        if let Some(subject) = NoteSubject::parse(&text) {
            prop_assert_eq!(subject.to_string(), text.clone());
        }
        prop_assert!(open(1, &text).is_err());
    }

    #[test]
    fn a_damaged_envelope_is_never_opened_as_something_else(
        record in any_text(0..60), schema in 0..3_u32, at in any::<prop::sample::Index>(),
        other in prop_oneof![any::<char>(), prop::char::range(' ', '~')], damage in 0..4,
    ) {
        let sealed = seal(schema, &record);
        let mut letters: Vec<char> = sealed.chars().collect();
        let at = at.index(letters.len());
        match damage {
            0 => letters[at] = other,
            1 => letters.insert(at, other),
            2 => drop(letters.remove(at)),
            _ => letters.truncate(at),
        }
        let damaged = String::from_iter(letters);
        match open(2, &damaged) {
            Ok(opened) => prop_assert_eq!(opened, (schema, record), "{}", damaged),
            Err(problem) => {
                let newer = matches!(problem, EnvelopeProblem::Newer { .. });
                prop_assert!(!newer, "damage was taken for a later version: {}", damaged);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn a_note_of_a_hundred_thousand_characters_is_found_again(text in any_text(100_000)) {
        let subject = NoteSubject { record: RecordRef::National, question: None };
        is_kept(&Note { subject, title: "Long".into(), text, updated: Timestamp(0) })?;
    }
}

#[test]
fn no_single_character_of_a_note_can_be_changed_to_another_unseen() {
    let sealed = seal(1, "{\"text\":\"It’s \\\"7\\\"\\n\"}");
    let whole = open(1, &sealed);
    let letters: Vec<char> = sealed.chars().collect();
    for at in 0..letters.len() {
        for other in (' '..='~').chain(['\n', '\t', '\u{0}', '’', '🦉']) {
            let mut changed = letters.clone();
            changed[at] = other;
            let opened = open(1, &String::from_iter(&changed));
            assert!(opened.is_err() || opened == whole, "{other:?} at {at} gave {opened:?}");
        }
    }
}

/// One of the two tabs.
type Writer = usize;

#[derive(Clone, Debug)]
enum Deed {
    Open(Writer),
    Save(Writer, String),
    Remove(Writer),
    /// Another program, a bug or a later version puts something there.
    Foreign(String),
}

/// How the store behaves during one deed.
#[derive(Clone, Debug)]
struct Script {
    reads: Vec<OnRead>,
    writes: Vec<OnWrite>,
    removes: Vec<OnRemove>,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let foreign = prop_oneof![
        any_text(0..12),
        any_text(0..12).prop_map(|record| seal(1, &record)),
        any_text(0..12).prop_map(|record| seal(2, &record)),
    ];
    prop_oneof![
        4 => (0..2_usize).prop_map(Deed::Open),
        6 => (0..2_usize, any_text(1..8)).prop_map(|(writer, text)| Deed::Save(writer, text)),
        2 => (0..2_usize).prop_map(Deed::Remove),
        1 => foreign.prop_map(Deed::Foreign),
    ]
}

fn any_script() -> impl Strategy<Value = Script> {
    let error =
        || prop::sample::select(vec![StoreError::Blocked, StoreError::Full, StoreError::Failed]);
    let read = prop_oneof![6 => Just(OnRead::Fine), 1 => error().prop_map(OnRead::Fail)];
    let write = prop_oneof![
        4 => Just(OnWrite::Fine),
        1 => error().prop_map(OnWrite::Fail),
        1 => prop::sample::select(vec![OnWrite::Drop, OnWrite::Tear, OnWrite::Flip]),
    ];
    let remove = prop_oneof![
        4 => Just(OnRemove::Fine),
        1 => error().prop_map(OnRemove::Fail),
        1 => Just(OnRemove::Drop),
    ];
    let some = 0..4;
    (
        prop::collection::vec(read, some.clone()),
        prop::collection::vec(write, some.clone()),
        prop::collection::vec(remove, some),
    )
        .prop_map(|(reads, writes, removes)| Script { reads, writes, removes })
}

/// What a tab last saw, with the stored text that it then found.
type Sight = (Seen, Option<String>);

/// One subject's place in a store, two tabs, and what they may rely on.
struct World {
    memory: MemoryStore,
    subject: NoteSubject,
    key: String,
    tabs: [Sight; 2],
    /// The note that was last said to be saved, until someone who saw it goes over it.
    saved: Option<Note>,
}

impl World {
    fn new() -> Self {
        let subject = NoteSubject { record: RecordRef::National, question: None };
        let key = Key::Note(subject.clone()).to_string();
        let nothing = || (Seen::nothing(), None);
        let memory = MemoryStore::default();
        Self { memory, subject, key, tabs: [nothing(), nothing()], saved: None }
    }

    fn run(&mut self, deed: Deed, script: Script) -> Result<(), TestCaseError> {
        let before = self.memory.all();
        let store = FaultyStore::over(&self.memory)
            .on_reads(script.reads)
            .on_writes(script.writes)
            .on_removes(script.removes);
        match deed {
            Deed::Open(writer) => self.open(writer, &store, &before)?,
            Deed::Save(writer, text) => {
                let note = Note {
                    subject: self.subject.clone(),
                    title: format!("Tab {writer}"),
                    text,
                    updated: Timestamp(before.len() as i64),
                };
                let (seen, _) = self.tabs[writer].clone();
                let done = save_note(&store, &note, &seen);
                self.went_over(writer, &before, done.map(|seen| (seen, Some(note))))?;
            }
            Deed::Remove(writer) => {
                let (seen, _) = self.tabs[writer].clone();
                let done = remove_note(&store, &self.subject, &seen);
                self.went_over(writer, &before, done.map(|()| (Seen::nothing(), None)))?;
            }
            Deed::Foreign(text) => {
                self.memory.put(&self.key, &text);
                self.saved = None;
            }
        }
        self.nothing_is_lost(&before)
    }

    fn open(
        &mut self,
        writer: Writer,
        store: &FaultyStore,
        before: &BTreeMap<String, String>,
    ) -> Result<(), TestCaseError> {
        let there = before.get(&self.key);
        self.tabs[writer] = (Seen::nothing(), None);
        let problem = match load_note(store, &self.subject) {
            Reading::Found { value, seen } => {
                prop_assert!(self.saved.as_ref().is_none_or(|saved| *saved == value));
                self.tabs[writer] = (seen, there.cloned());
                None
            }
            Reading::Nothing => {
                prop_assert_eq!(there, None);
                None
            }
            Reading::Failed(_) => None,
            Reading::Unreadable { text, problem, .. } => {
                prop_assert_eq!(Some(&text), there);
                prop_assert_eq!(&self.saved, &None, "a saved note was called unreadable");
                Some(problem)
            }
        };
        if matches!(problem, None | Some(EnvelopeProblem::Newer { .. })) {
            prop_assert_eq!(&self.memory.all(), before, "only what is damaged may be moved");
        } else {
            let place = |key: &String| key == &self.key || key.contains("quarantine/");
            let held = self.memory.all();
            let copy = held.iter().find(|(key, text)| place(key) && Some(*text) == there);
            prop_assert!(copy.is_some(), "{there:?} is neither in place nor set aside");
        }
        Ok(())
    }

    /// A tab has tried to save a note, or to remove it.
    fn went_over(
        &mut self,
        writer: Writer,
        before: &BTreeMap<String, String>,
        done: Result<(Seen, Option<Note>), WriteError<Note>>,
    ) -> Result<(), TestCaseError> {
        let there = before.get(&self.key);
        let may = there.is_none() || there == self.tabs[writer].1.as_ref();
        if !may {
            prop_assert!(done.is_err(), "{there:?} was gone over unseen");
            prop_assert_eq!(&self.memory.all(), before);
        }
        match done {
            Ok((seen, note)) => {
                self.tabs[writer] = (seen, self.memory.get(&self.key));
                self.saved = note;
                let gone = self.memory.get(&self.key).is_none();
                prop_assert_eq!(gone, self.saved.is_none());
            }
            Err(WriteError::Changed { theirs, .. }) => {
                prop_assert!(!may);
                prop_assert!(self.saved.as_ref().is_none_or(|saved| *saved == *theirs));
            }
            Err(WriteError::InTheWay) => {
                prop_assert!(!may);
                prop_assert_eq!(&self.saved, &None, "a saved note was called unreadable");
            }
            // The store broke what this tab had seen and meant to replace; the tab was told.
            Err(WriteError::Store(_) | WriteError::NotKept { .. }) => {
                if self.memory.get(&self.key).as_ref() != there {
                    self.saved = None;
                }
            }
        }
        Ok(())
    }

    /// The saved note can be read, and what was set aside before is there unchanged.
    fn nothing_is_lost(&self, before: &BTreeMap<String, String>) -> Result<(), TestCaseError> {
        let now = self.memory.all();
        for (key, text) in before.iter().filter(|(key, _)| **key != self.key) {
            prop_assert_eq!(now.get(key), Some(text), "{} was touched", key);
        }
        if let Some(saved) = &self.saved {
            let found = load_note(&self.memory, &self.subject);
            let kept = matches!(&found, Reading::Found { value, .. } if value == saved);
            prop_assert!(kept, "{saved:?} was lost: {found:?}");
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn no_order_of_deeds_and_failures_loses_a_saved_note_or_an_unreadable_text(
        deeds in prop::collection::vec((any_deed(), any_script()), 1..40)
    ) {
        let mut world = World::new();
        for (deed, script) in deeds {
            world.run(deed, script)?;
        }
    }
}
