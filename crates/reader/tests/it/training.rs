//! The states of a training record: whatever is tried, in whatever order, only moves that make
//! sense are made, and each can be taken back.

use content::{Day, Timestamp};
use proptest::prelude::*;
use reader::{
    Booking, Evaluation, MoveProblem, Reflection, StateChange, TrainingKey, TrainingRecord,
    TrainingState,
};
use test_support::training::{booked, day, entry, full, record, sitting, turn};

const NOW: Timestamp = Timestamp(1_795_300_000_123);
const TODAY: &str = "2026-11-22";

/// Makes turns from nothing, and tells what came of the last one.
fn made(turns: Vec<StateChange>) -> (TrainingRecord, Result<(), MoveProblem>) {
    let mut record = record("own/1", vec![]);
    let mut last = Ok(());
    for turn in turns {
        last = record.make(turn, day(TODAY), NOW);
    }
    (record, last)
}

fn booking(on: &str, sitting: Booking) -> StateChange {
    StateChange { sitting: Some(sitting), ..turn(TrainingState::Booked, on) }
}

#[test]
fn the_whole_journey_can_be_made() {
    let held = sitting("2026-03-24", "09:30", "12:30");
    let (record, last) = made(vec![
        turn(TrainingState::Interested, "2026-01-02"),
        booking("2026-01-05", sitting("2026-02-03", "09:30", "16:30")),
        turn(TrainingState::Cancelled, "2026-01-20"),
        booking("2026-01-20", held.clone()),
        turn(TrainingState::Attended, "2026-03-24"),
        turn(TrainingState::Evaluated, "2026-03-24"),
    ]);
    assert_eq!(last, Ok(()));
    assert_eq!(record.state(), Some(TrainingState::Evaluated));
    assert_eq!(record.attended_on(), Some(day("2026-03-24")));
    assert_eq!(record.last_sitting(), Some(&held));
    assert_eq!(record.minutes, Some(180), "as long as what was booked last");
    assert_eq!(record.revision, 7);
    assert_eq!(record.moves(day(TODAY)), []);
}

#[test]
fn what_cannot_have_happened_is_refused_in_its_own_words() {
    let at = |on: &str| sitting(on, "09:30", "12:30");
    for (turns, problem) in [
        (
            vec![turn(TrainingState::Evaluated, TODAY)],
            MoveProblem::NotFromHere {
                from: TrainingState::Evaluated,
                to: TrainingState::Evaluated,
            },
        ),
        (
            vec![turn(TrainingState::Interested, TODAY), turn(TrainingState::Cancelled, TODAY)],
            MoveProblem::NotFromHere {
                from: TrainingState::Interested,
                to: TrainingState::Cancelled,
            },
        ),
        (
            vec![turn(TrainingState::Attended, "2026-11-23")],
            MoveProblem::NotYet { today: day(TODAY) },
        ),
        (
            vec![
                turn(TrainingState::Interested, "2026-11-20"),
                turn(TrainingState::Booked, "2026-11-19"),
            ],
            MoveProblem::BeforeLast { last: day("2026-11-20") },
        ),
        (
            vec![
                booking("2026-11-01", at("2026-11-20")),
                turn(TrainingState::Attended, "2026-11-19"),
            ],
            MoveProblem::BeforeSitting { day: day("2026-11-20") },
        ),
    ] {
        assert_eq!(made(turns).1, Err(problem));
    }
}

#[test]
fn attending_is_offered_from_the_day_that_was_booked() {
    let record = booked("own/1", sitting("2028-02-29", "09:30", "12:30"));
    assert_eq!(record.moves(day("2028-02-28")), [TrainingState::Cancelled]);
    let both = [TrainingState::Attended, TrainingState::Cancelled];
    assert_eq!(record.moves(day("2028-02-29")), both);
    assert_eq!(record.moves(day("2028-03-01")), both);
}

#[test]
fn a_length_that_came_with_the_attendance_goes_with_it() {
    let mut record = booked("own/1", sitting("2026-03-24", "09:30", "12:30"));
    record.make(turn(TrainingState::Attended, "2026-03-24"), day(TODAY), NOW).expect("it is past");
    record.undo(NOW);
    assert_eq!(record.minutes, None);
    record.minutes = Some(200);
    record.make(turn(TrainingState::Attended, "2026-03-24"), day(TODAY), NOW).expect("it is past");
    record.undo(NOW);
    assert_eq!(record.minutes, Some(200), "what the reader stated stays");
}

#[test]
fn an_evaluation_makes_the_move_once_and_is_changed_after_that() {
    let mut record = record("own/1", vec![entry(TrainingState::Attended, "2026-03-24")]);
    let mut evaluation = Evaluation::default();
    assert_eq!(record.evaluate(evaluation.clone(), Some(90), day(TODAY), NOW), Ok(()));
    assert_eq!(record.state(), Some(TrainingState::Evaluated));
    evaluation.comments = "More".into();
    assert_eq!(record.evaluate(evaluation.clone(), None, day(TODAY), NOW), Ok(()));
    assert_eq!((record.history.len(), record.minutes), (2, None));
    assert_eq!((record.evaluation, record.revision), (Some(evaluation), 3));
}

#[test]
fn what_was_not_attended_is_not_evaluated() {
    let before = booked("own/1", sitting("2026-03-24", "09:30", "12:30"));
    let mut record = before.clone();
    let problem =
        MoveProblem::NotFromHere { from: TrainingState::Booked, to: TrainingState::Evaluated };
    let done = record.evaluate(Evaluation::default(), Some(1), day(TODAY), NOW);
    assert_eq!(done, Err(problem));
    assert_eq!(record, before);
}

#[test]
fn a_record_with_one_move_or_none_is_not_undone() {
    for history in [vec![], vec![entry(TrainingState::Attended, "2026-03-24")]] {
        let before = record("own/1", history);
        let mut record = before.clone();
        assert_eq!(record.undo(NOW), None);
        assert_eq!(record, before);
    }
}

#[test]
fn the_day_that_counts_is_the_truest_one_that_is_known() {
    let at = sitting("2027-02-03", "09:30", "16:30");
    assert_eq!(booked("own/1", at).counts_on(), Some(day("2027-02-03")));
    assert_eq!(full().counts_on(), Some(day("2026-03-24")));
    assert_eq!(record("own/1", vec![]).counts_on(), None);
    let cancelled = record(
        "own/1",
        vec![
            entry(TrainingState::Booked, "2026-01-01"),
            entry(TrainingState::Cancelled, "2026-01-09"),
        ],
    );
    assert_eq!(cancelled.counts_on(), Some(day("2026-01-09")));
}

#[test]
fn keys_print_and_parse_in_one_way() {
    for text in ["course/noticing-neglect/1", "course/a/65535", "own/0", "own/1795300000123"] {
        assert_eq!(TrainingKey::parse(text).map(|key| key.to_string()).as_deref(), Some(text));
    }
    for text in [
        "",
        "own",
        "own/",
        "own/-1",
        "own/01",
        "own/+1",
        "course/a",
        "course/a/0",
        "course/a/01",
        "course/a/65536",
        "course/A/1",
        "course/a/1/2",
        "note/a/1",
    ] {
        assert_eq!(TrainingKey::parse(text), None, "{text:?}");
    }
}

#[derive(Clone, Debug)]
enum Deed {
    Make(StateChange),
    Undo,
    Evaluate(String),
}

/// Days around today and around a leap day.
fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![4 => -8..4_i64, 1 => 460..468_i64, 1 => -80_000..60_000_i64]
        .prop_filter_map("of the years", |days| day(TODAY).plus(days))
}

fn any_sitting() -> impl Strategy<Value = Option<Booking>> {
    prop::option::of((any_day(), any::<bool>()).prop_map(|(on, timed)| {
        let mut sitting = sitting("2026-03-24", "09:30", "12:30");
        sitting.day = on;
        sitting.end = sitting.end.filter(|_| timed);
        sitting
    }))
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let turn = (prop::sample::select(TrainingState::ALL.to_vec()), any_day(), any_sitting())
        .prop_map(|(to, on, sitting)| StateChange { to, on, sitting });
    prop_oneof![
        6 => turn.prop_map(Deed::Make),
        2 => Just(Deed::Undo),
        1 => "[a-z]{1,6}".prop_map(Deed::Evaluate),
    ]
}

fn holds(record: &TrainingRecord, today: Day) -> Result<(), TestCaseError> {
    let mut from = None;
    let mut last: Option<Day> = None;
    let mut booked = None;
    for entry in &record.history {
        prop_assert!(TrainingState::next(from).contains(&entry.to), "{:?}", record.history);
        prop_assert!(last.is_none_or(|last| last <= entry.on), "time went back");
        prop_assert!(entry.on <= today, "it is yet to come");
        prop_assert!(entry.sitting.is_none() || entry.to == TrainingState::Booked);
        if entry.to == TrainingState::Attended {
            prop_assert!(booked.is_none_or(|booked| booked <= entry.on), "before it was held");
        }
        booked = entry.sitting.as_ref().map(|sitting| sitting.day);
        (from, last) = (Some(entry.to), Some(entry.on));
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_order_of_deeds_makes_a_history_that_makes_no_sense(
        deeds in prop::collection::vec((any_deed(), 0..3_i64), 1..40)
    ) {
        let mut record = record("own/1", vec![]);
        let mut today = day(TODAY);
        // The record as it was before each move that is still in its history.
        let mut before: Vec<TrainingRecord> = Vec::new();
        for (deed, later) in deeds {
            today = today.plus(later).expect("of the years");
            let was = record.clone();
            match deed {
                Deed::Make(turn) => {
                    let offered = record.moves(today).contains(&turn.to);
                    match record.make(turn.clone(), today, NOW) {
                        Ok(()) => {
                            prop_assert!(offered, "{turn:?} was not offered");
                            prop_assert_eq!(record.state(), Some(turn.to));
                            before.push(was.clone());
                        }
                        Err(_) => prop_assert_eq!(&record, &was),
                    }
                }
                Deed::Undo => {
                    let undone = record.undo(NOW);
                    if was.history.len() > 1 {
                        let former = before.pop().expect("a move was made");
                        prop_assert_eq!(&record.history, &former.history);
                        prop_assert_eq!(undone.as_ref(), was.history.last());
                    } else {
                        prop_assert_eq!(undone, None);
                        prop_assert_eq!(&record, &was);
                    }
                    prop_assert_eq!(&record.evaluation, &was.evaluation, "what was written went");
                }
                Deed::Evaluate(learnt) => {
                    let reflection = Reflection { learnt, ..Reflection::default() };
                    let evaluation = Evaluation { reflection, ..Evaluation::default() };
                    let evaluated = record.evaluate(evaluation.clone(), None, today, NOW);
                    let may = [TrainingState::Attended, TrainingState::Evaluated];
                    prop_assert_eq!(
                        evaluated.is_ok(), was.state().is_some_and(|state| may.contains(&state))
                    );
                    if evaluated.is_ok() {
                        prop_assert_eq!(&record.evaluation, &Some(evaluation));
                        if record.history.len() > was.history.len() {
                            before.push(was.clone());
                        }
                    } else {
                        prop_assert_eq!(&record, &was);
                    }
                }
            }
            let changed = record != was;
            prop_assert_eq!(record.revision > was.revision, changed, "calendars go by it");
            prop_assert!(was.history.is_empty() || !record.history.is_empty());
            holds(&record, today)?;
        }
    }

    #[test]
    fn every_move_that_is_offered_can_be_made_today(
        deeds in prop::collection::vec((any::<prop::sample::Index>(), any_sitting()), 1..20)
    ) {
        let mut record = record("own/1", vec![]);
        for (choice, sitting) in deeds {
            let moves = record.moves(day(TODAY));
            if moves.is_empty() {
                break;
            }
            let to = *choice.get(&moves);
            let turn = StateChange { to, on: day(TODAY), sitting };
            prop_assert_eq!(record.make(turn, day(TODAY), NOW), Ok(()));
        }
    }
}
