//! What holds of the reader's data whatever is written and damaged.

use content::Timestamp;
use proptest::prelude::*;
use reader::{GuardMode, Note, NoteSubject, Topic, Version, Writer};
use reader::{
    storage::EnvelopeProblem, storage::Key, storage::open, storage::put_in_bin, storage::read_bin,
    storage::seal,
};
use test_support::notes::{about, fresh, note_on, tab};
use test_support::store::MemoryStore;

const SLUG: &str = "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}";

fn any_topic() -> impl Strategy<Value = Topic> {
    let kinds = [
        "recommendation",
        "review",
        "report-page",
        "finding",
        "figure",
        "article",
        "line",
        "course",
        "theme",
        "term",
    ];
    prop_oneof![
        1 => Just(about("national").topic),
        1 => any_version().prop_map(Topic::Free),
        8 => (prop::sample::select(kinds.to_vec()), SLUG)
            .prop_map(|(kind, id)| Topic::parse(&format!("{kind}/{id}")).expect(&id)),
    ]
}

fn any_subject() -> impl Strategy<Value = NoteSubject> {
    (any_topic(), prop::option::of(SLUG)).prop_map(|(topic, question)| NoteSubject {
        topic,
        question: question.map(|id| id.try_into().expect("a slug")),
    })
}

fn any_version() -> impl Strategy<Value = Version> {
    (any::<u64>(), 1..=u32::MAX).prop_map(|(at, writer)| Version { at, writer: Writer(writer) })
}

fn any_text(length: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    let awkward =
        prop::sample::select(vec!['"', '\\', '\n', '\u{0}', '\u{7f}', '’', 'é', '🦉', '\u{2028}']);
    let character = prop_oneof![3 => any::<char>(), 1 => awkward];
    prop::collection::vec(character, length).prop_map(String::from_iter)
}

fn is_kept(note: &Note) -> Result<(), TestCaseError> {
    let memory = MemoryStore::default();
    let saved = tab(memory.clone(), 1).save(note, &[], note.updated);
    let base = saved.map_err(|error| TestCaseError::fail(format!("{error:?}")))?.base;
    let mut shelf = fresh(&memory);
    let opened = shelf.read(&note.subject);
    prop_assert_eq!(&opened.heads, &[(base, note.clone())]);
    let binned = put_in_bin(&memory, &shelf, &opened, note.begun).map(|(binned, _)| binned);
    prop_assert_eq!(binned, Ok(read_bin(&memory).notes));
    prop_assert_eq!(&read_bin(&memory).notes[0].note, note);
    Ok(())
}

proptest! {
    #[test]
    fn a_note_of_any_text_is_found_again(
        subject in any_subject(), title in any_text(0..40), text in any_text(0..200),
        quotation in prop::option::of(any_text(0..40)), tags in prop::collection::vec(any_text(0..9), 0..4),
        begun in any::<i64>(), updated in any::<i64>(), guard in prop::sample::select(vec![GuardMode::On, GuardMode::Off]),
    ) {
        let (begun, updated) = (Timestamp(begun), Timestamp(updated));
        is_kept(&Note { subject, title, quotation, text, tags, begun, updated, guard })?;
    }

    #[test]
    fn a_subject_prints_and_parses_back_to_itself(subject in any_subject()) {
        prop_assert_eq!(NoteSubject::parse(&subject.to_string()), Some(subject));
    }

    #[test]
    fn a_key_prints_and_parses_back_to_itself(
        subject in any_subject(), version in any_version(), number in any::<u32>(),
        under in any_text(0..30),
    ) {
        for key in [
            Key::Note(subject.clone(), version),
            Key::Note(subject.clone(), Version::FIRST),
            Key::Bin(subject.clone(), version),
            Key::Bin(subject, Version { at: version.at, ..Version::FIRST }),
            Key::Progress,
            Key::Quarantine(number, under),
        ] {
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
        is_kept(&note_on(&about("national"), &text))?;
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
