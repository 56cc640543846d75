//! The notebook: what its filter admits and counts, in what order it shows notes, and for how long
//! the bin keeps them.

use std::sync::Arc;

use content::{Day, Library, LocalTime, RecordKind, Timestamp, fold};
use proptest::prelude::*;
use reader::{
    BIN_DAYS, BinnedNote, GuardMode, Note, NoteSubject, Notebook, NotebookFilter, NotebookQuery,
    NotebookSort, Topic, TopicKind, Version,
};
use strings::{notebook_list::notes, notebook_list::showing, notebook_list::sum};
use test_support::seeds::library;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A note with the given tags, changed so many days after the first of November 2026.
fn note(subject: &str, text: &str, tags: &[&str], days: i64) -> Note {
    let subject = NoteSubject::parse(subject).expect(subject);
    let about = NoteSubject::of(subject.topic.clone());
    let title = about.quotation(library()).map(|quoted| quoted.title).unwrap_or_default();
    Note {
        subject,
        title,
        quotation: None,
        text: text.to_owned(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        begun: Timestamp(0),
        updated: Timestamp(days * DAY),
        guard: GuardMode::On,
    }
}

/// The reader's calendar of these tests: day 0 is the first of November 2026.
fn local(note: &Note) -> LocalTime {
    let first = Day::parse("2026-11-01").expect("a day");
    let day = first.plus(note.updated.0.div_euclid(DAY)).unwrap_or(Day::FIRST);
    LocalTime { year: day.year(), month: day.month(), day: day.day(), hour: 12, minute: 0 }
}

fn put(notebook: &mut Notebook, note: Note) {
    notebook.put(library(), vec![note], local);
}

fn notebook(notes: Vec<Note>) -> Notebook {
    let mut notebook = Notebook::default();
    for note in notes {
        put(&mut notebook, note);
    }
    notebook
}

/// All that a filter admits, in order, looked for in parts of a size.
fn found(
    notebook: &Notebook,
    filter: &NotebookFilter,
    part: usize,
) -> (Vec<String>, NotebookQuery) {
    let mut survey = NotebookQuery::new(filter, notebook, library());
    while !survey.advance(notebook, part) {}
    assert!(survey.advance(notebook, part), "there is nothing left to look at");
    let mut subjects = Vec::new();
    loop {
        let some = survey.take(3);
        if some.is_empty() {
            break;
        }
        subjects.extend(some.iter().map(|entry| entry.note.subject.to_string()));
    }
    assert_eq!(subjects.len(), survey.matching());
    (subjects, survey)
}

fn first_recommendation() -> String {
    let library = library();
    let toolkit = library.toolkit.as_ref().expect("the seeds have a toolkit");
    format!("recommendation/{}", toolkit.recommendations[0].id)
}

fn some() -> Notebook {
    let recommendation = first_recommendation();
    notebook(vec![
        note(&recommendation, "Ask in supervision: what about the child’s voice?", &["team"], 5),
        note("free/1-00000001", "Café with Zoë", &["Team", "later"], 3),
        note("free/2-00000001", "Nothing in particular", &[], 1),
        note(&format!("{recommendation}?what-surprised-me"), "The numbers", &["later"], 9),
    ])
}

#[test]
fn words_are_found_in_any_case_with_and_without_accents() {
    let notebook = some();
    for (words, count) in [
        ("", 4),
        ("  ", 4),
        ("CAFE", 1),
        ("café zoe", 1),
        ("zoë cafe nothing", 0),
        ("child's voice", 1),
        ("child’s", 1),
        ("team", 2),
        ("superv", 1),
    ] {
        let filter = NotebookFilter { words: words.into(), ..NotebookFilter::default() };
        assert_eq!(found(&notebook, &filter, 100).0.len(), count, "{words:?}");
    }
    let about =
        NoteSubject::parse(&first_recommendation()).expect("it is one").quotation(library());
    let title = about.expect("it is in the library").title;
    let filter = NotebookFilter { words: title.to_uppercase(), ..NotebookFilter::default() };
    assert_eq!(found(&notebook, &filter, 100).0.len(), 2, "by the title: {title}");
}

#[test]
fn days_are_both_included() {
    let notebook = some();
    let day = |text: &str| Some(Day::parse(text).expect(text));
    for (from, to, count) in [
        (None, None, 4),
        (day("2026-11-04"), None, 3),
        (None, day("2026-11-04"), 2),
        (day("2026-11-04"), day("2026-11-04"), 1),
        (day("2026-11-05"), day("2026-11-04"), 0),
    ] {
        let filter = NotebookFilter { from, to, ..NotebookFilter::default() };
        assert_eq!(found(&notebook, &filter, 1).0.len(), count, "{from:?} to {to:?}");
    }
}

#[test]
fn a_tag_is_the_same_in_any_case_and_named_as_it_came_first() {
    let notebook = some();
    assert_eq!(notebook.tags(), ["later", "team"]);
    let filter = NotebookFilter { tag: Some("TEAM".into()), ..NotebookFilter::default() };
    let (subjects, survey) = found(&notebook, &filter, 2);
    assert_eq!(subjects.len(), 2);
    let choices = survey.choices(&notebook, library());
    assert_eq!(choices.tags, [("later".to_owned(), 2), ("team".to_owned(), 2)]);
    assert_eq!(choices.any_tag, 4);
    let unknown = NotebookFilter { tag: Some("gone".into()), ..NotebookFilter::default() };
    let (subjects, survey) = found(&notebook, &unknown, 2);
    assert!(subjects.is_empty());
    assert_eq!(survey.choices(&notebook, library()).tags.last(), Some(&("gone".to_owned(), 0)));
}

#[test]
fn each_order_begins_where_it_says() {
    let notebook = some();
    let order = |sort| found(&notebook, &NotebookFilter { sort, ..Default::default() }, 2).0;
    let newest = order(NotebookSort::Newest);
    assert!(newest[0].ends_with("what-surprised-me"));
    let mut oldest = order(NotebookSort::Oldest);
    oldest.reverse();
    assert_eq!(newest, oldest);
    // Those without a title come first, the newer of them before the older.
    assert_eq!(order(NotebookSort::Title)[..2], ["free/1-00000001", "free/2-00000001"]);
}

#[test]
fn what_is_put_again_takes_the_place_of_what_was_there() {
    let mut notebook = some();
    let before = notebook.size();
    let subject = NoteSubject::parse("free/2-00000001").expect("it is one");
    let kept = Arc::clone(notebook.get(&subject).expect("it is there"));
    put(&mut notebook, note("free/2-00000001", "Nothing in particular", &[], 1));
    let now = notebook.get(&subject).expect("it is there");
    assert!(Arc::ptr_eq(&kept, now), "what has not changed stays the same");
    put(&mut notebook, note("free/2-00000001", "Something", &["new"], 2));
    assert_eq!(notebook.entries().len(), 4);
    assert_eq!(notebook.tags(), ["later", "new", "team"]);
    assert_eq!(notebook.size(), before - "Nothing in particular".len() + "Somethingnew".len());
    notebook.remove(&subject);
    notebook.remove(&subject);
    assert_eq!(
        (notebook.entries().len(), notebook.tags()),
        (3, vec!["later".into(), "team".into()])
    );
}

#[test]
fn texts_that_do_not_know_of_one_another_are_all_found() {
    let mut notebook = Notebook::default();
    let (here, there) =
        (note("free/1-00000001", "here", &[], 2), note("free/1-00000001", "there", &["two"], 1));
    notebook.put(library(), vec![here, there], local);
    for words in ["here", "there", "two"] {
        let filter = NotebookFilter { words: words.into(), ..NotebookFilter::default() };
        let (subjects, _) = found(&notebook, &filter, 1);
        assert_eq!(subjects, ["free/1-00000001"], "{words}");
    }
    assert_eq!(notebook.entries()[0].rivals.len(), 1);
}

#[test]
fn counts_are_said_in_words() {
    assert_eq!(
        (sum(0, 0), sum(1, 999)),
        ("0 notes, 0 characters".into(), "1 note, 999 characters".into())
    );
    assert_eq!(sum(12, 3001), "12 notes, 4 KB");
    assert_eq!(sum(10_000, 1_234_567), "10,000 notes, 1,235 KB");
    assert_eq!((showing(1, 1), showing(2, 10)), ("1 note".into(), "2 of 10 notes".into()));
    assert_eq!(notes(1_002_003), "1,002,003 notes");
}

fn binned(since: i64, updated: i64) -> BinnedNote {
    let mut note = note("free/1-00000001", "Away", &[], 0);
    note.updated = Timestamp(updated);
    BinnedNote { version: Version::FIRST, note, since: Timestamp(since) }
}

#[test]
fn the_bin_keeps_a_note_for_thirty_days() {
    let since = 1_795_000_000_000;
    let binned = binned(since, since - DAY);
    for (later, left, over) in [
        (0, 30, false),
        (DAY - 1, 30, false),
        (DAY, 29, false),
        (29 * DAY, 1, false),
        (30 * DAY - 1, 1, false),
        (30 * DAY, 0, true),
        (300 * DAY, 0, true),
        // The clock was ahead when the note was removed.
        (-DAY, 30, false),
        (-300 * DAY, 30, false),
    ] {
        let now = Timestamp(since + later);
        assert_eq!((binned.days_left(now), binned.is_over(now)), (left, over), "{later}");
    }
}

#[test]
fn a_clock_that_was_behind_takes_no_days_away() {
    let written = 1_795_000_000_000;
    let binned = binned(0, written);
    assert!(!binned.is_over(Timestamp(written + 29 * DAY)));
    assert!(binned.is_over(Timestamp(written + 30 * DAY)));
}

fn any_note() -> impl Strategy<Value = Note> {
    let library: &'static Library = library();
    let records: Vec<String> =
        library.records().iter().step_by(40).map(|(record, _)| record.to_string()).collect();
    let theme = format!("theme/{}", library.themes[0].id);
    let others = [theme, "free/1-00000001".into(), "free/2-0000000a".into(), "course/gone".into()];
    let subjects: Vec<String> = records.into_iter().chain(others).collect();
    let words = prop::sample::select(vec!["Neglect", "voice", "é", "", "the child’s", "Ask"]);
    let tags = prop::collection::vec(prop::sample::select(vec!["a", "A", "b", "c d"]), 0..3);
    (prop::sample::select(subjects), prop::collection::vec(words, 0..4), tags, 0..40i64)
        .prop_map(|(subject, words, tags, days)| note(&subject, &words.join(" "), &tags, days))
}

fn any_filter() -> impl Strategy<Value = NotebookFilter> {
    let library: &'static Library = library();
    let themes: Vec<_> = library.themes.iter().map(|theme| theme.id.clone()).collect();
    let day =
        || {
            prop::option::of((0..40i64).prop_map(|days| {
                Day::parse("2026-11-01").expect("a day").plus(days).expect("a day")
            }))
        };
    (
        prop::option::of(prop::sample::select(TopicKind::ALL.to_vec())),
        prop::option::of(prop::sample::select(themes)),
        prop::option::of(prop::sample::select(vec!["a".to_owned(), "C D".into(), "gone".into()])),
        (day(), day()),
        prop::sample::select(vec!["", "ask", "NEGLECT e", "child's", "zzz"]),
        prop::sample::select(NotebookSort::ALL.to_vec()),
    )
        .prop_map(|(kind, theme, tag, (from, to), words, sort)| NotebookFilter {
            kind,
            theme,
            tag,
            from,
            to,
            words: words.to_owned(),
            sort,
        })
}

/// Whether a filter admits a note, said in the plainest way.
fn admits(filter: &NotebookFilter, note: &Note) -> bool {
    let time = local(note);
    let day = Day::new(time.year.into(), time.month, time.day).expect("a day");
    let all = format!("{}\n{}\n{}", note.title, note.text, note.tags.join("\n"));
    filter.kind.is_none_or(|kind| note.subject.topic.kind() == kind)
        && filter
            .theme
            .as_ref()
            .is_none_or(|theme| note.subject.topic.themes_in(library()).contains(theme))
        && filter
            .tag
            .as_ref()
            .is_none_or(|tag| note.tags.iter().any(|other| fold(other) == fold(tag)))
        && filter.from.is_none_or(|from| from <= day)
        && filter.to.is_none_or(|to| day <= to)
        && fold(&filter.words).split_whitespace().all(|word| fold(&all).contains(word))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_survey_finds_and_counts_what_the_plain_rule_does(
        notes in prop::collection::vec(any_note(), 0..30), filter in any_filter(), part in 1..9usize,
    ) {
        let notebook = notebook(notes);
        let count = |filter: &NotebookFilter| {
            notebook.entries().iter().filter(|entry| admits(filter, &entry.note)).count()
        };
        let (subjects, survey) = found(&notebook, &filter, part);
        let mut plain: Vec<String> = notebook
            .entries()
            .iter()
            .filter(|entry| admits(&filter, &entry.note))
            .map(|entry| entry.note.subject.to_string())
            .collect();
        let (at_once, _) = found(&notebook, &filter, usize::MAX);
        prop_assert_eq!(&subjects, &at_once);
        let mut sorted = subjects;
        sorted.sort();
        plain.sort();
        prop_assert_eq!(sorted, plain);

        let choices = survey.choices(&notebook, library());
        for (kind, shown) in choices.kinds {
            prop_assert_eq!(shown, count(&NotebookFilter { kind: Some(kind), ..filter.clone() }));
        }
        for (theme, shown) in choices.themes {
            prop_assert_eq!(shown, count(&NotebookFilter { theme: Some(theme), ..filter.clone() }));
        }
        for (tag, shown) in choices.tags {
            prop_assert_eq!(shown, count(&NotebookFilter { tag: Some(tag), ..filter.clone() }));
        }
        prop_assert_eq!(choices.any_kind, count(&NotebookFilter { kind: None, ..filter.clone() }));
        prop_assert_eq!(choices.any_theme, count(&NotebookFilter { theme: None, ..filter.clone() }));
        prop_assert_eq!(choices.any_tag, count(&NotebookFilter { tag: None, ..filter }));
    }

    #[test]
    fn notes_put_and_removed_in_any_order_are_as_if_put_once(
        changes in prop::collection::vec((any_note(), any::<bool>()), 0..40),
    ) {
        let mut changed = Notebook::default();
        let mut last: Vec<Note> = Vec::new();
        for (note, stays) in changes {
            last.retain(|other| other.subject != note.subject);
            put(&mut changed, note.clone());
            if stays {
                last.push(note);
            } else {
                changed.remove(&note.subject);
            }
        }
        let once = notebook(last);
        let of = |notebook: &Notebook| -> Vec<Note> {
            notebook.entries().iter().map(|entry| entry.note.clone()).collect()
        };
        prop_assert_eq!(of(&changed), of(&once));
        prop_assert_eq!(changed.size(), once.size());
        let folded = |notebook: &Notebook| -> Vec<String> {
            notebook.tags().iter().map(|tag| fold(tag)).collect()
        };
        prop_assert_eq!(folded(&changed), folded(&once));
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn days_left_and_being_over_agree(since in any::<i64>(), updated in any::<i64>(), now in any::<i64>()) {
        let binned = binned(since, updated);
        let (now, left) = (Timestamp(now), binned.days_left(Timestamp(now)));
        prop_assert!((0..=BIN_DAYS).contains(&left));
        prop_assert_eq!(binned.is_over(now), left == 0);
        if now < binned.since {
            prop_assert!(!binned.is_over(now));
        }
    }
}

#[test]
fn a_figure_and_a_free_note_are_of_their_kinds() {
    let figure = library().figures[0].id.to_string();
    let notebook = notebook(vec![
        note(&format!("figure/{figure}"), "x", &[], 0),
        note("free/1-00000001", "x", &[], 0),
    ]);
    let (_, survey) = found(&notebook, &NotebookFilter::default(), 9);
    let kinds = survey.choices(&notebook, library()).kinds;
    assert_eq!(kinds, [(TopicKind::Record(RecordKind::Figure), 1), (TopicKind::Free, 1)]);
    assert!(matches!(notebook.entries()[1].note.subject.topic, Topic::Free(_)));
}
