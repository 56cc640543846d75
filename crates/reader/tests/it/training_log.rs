//! The training log: what narrows it, its sums, what is coming up, and what can be taken out of it.

use content::{Answer, FormField, Library, ReflectionForm, Timestamp};
use reader::storage::training_as_json;
use reader::{
    Evaluation, LogFilter, Rating, Reminder, Sum, TrainingRecord, TrainingState, clashes,
    clashes_with, due, fill_form, newest_first,
};
use seeds::load;
use strings::{
    my_training::duration, my_training::log_as_csv, my_training::reminder, my_training::said,
};
use test_support::seeds::pack;
use test_support::training::{attended, booked, day, entry, full, record, sitting, theme};

const TODAY: &str = "2026-11-22";

fn log() -> Vec<TrainingRecord> {
    newest_first(vec![
        attended("own/1", "2026-03-24", Some(90), &["neglect", "learning"]),
        attended("own/2", "2026-01-01", Some(30), &["neglect"]),
        attended("own/3", "2024-02-29", None, &[]),
        booked("own/4", sitting("2027-01-01", "09:30", "12:30")),
        record("own/5", vec![entry(TrainingState::Interested, "2025-05-05")]),
    ])
}

fn sum(courses: usize, minutes: u32, unstated: usize) -> Sum {
    Sum { courses, minutes, unstated }
}

#[test]
fn each_year_theme_and_state_tells_how_many_it_would_show() {
    let (log, all) = (log(), LogFilter::default());
    assert!(all.is_empty());
    assert_eq!(all.count(&log), 5);
    assert_eq!(all.years(&log), [(2027, 1), (2026, 2), (2025, 1), (2024, 1)]);
    assert_eq!(all.themes(&log), [(theme("neglect"), 2), (theme("learning"), 1)]);
    let states =
        [(TrainingState::Interested, 1), (TrainingState::Booked, 1), (TrainingState::Attended, 3)];
    assert_eq!(all.states(&log), states);

    let narrowed = LogFilter { year: Some(2026), theme: Some(theme("learning")), state: None };
    assert_eq!(narrowed.years(&log), [(2026, 1)]);
    assert_eq!(narrowed.themes(&log), [(theme("neglect"), 2), (theme("learning"), 1)]);
    assert_eq!(narrowed.states(&log), [(TrainingState::Attended, 1)]);
    for (year, count) in all.years(&log) {
        assert_eq!(LogFilter { year: Some(year), ..all.clone() }.count(&log), count);
    }
}

#[test]
fn what_is_in_force_is_told_even_where_it_shows_nothing() {
    let nothing = LogFilter {
        year: Some(1999),
        theme: Some(theme("gone")),
        state: Some(TrainingState::Evaluated),
    };
    assert_eq!(nothing.count(&log()), 0);
    assert_eq!(nothing.years(&log()), [(1999, 0)]);
    assert_eq!(nothing.themes(&log()), [(theme("gone"), 0)]);
    assert_eq!(nothing.states(&log()), [(TrainingState::Evaluated, 0)]);
}

#[test]
fn only_what_was_attended_is_summed() {
    let sums = LogFilter::default().sums(&log());
    assert_eq!(sums.all, sum(3, 120, 1));
    assert_eq!(sums.years, [(2026, sum(2, 120, 0)), (2024, sum(1, 0, 1))]);
    let themes = [
        (Some(theme("neglect")), sum(2, 120, 0)),
        (Some(theme("learning")), sum(1, 90, 0)),
        (None, sum(1, 0, 1)),
    ];
    assert_eq!(sums.themes, themes);
    let year = LogFilter { year: Some(2024), ..LogFilter::default() };
    assert_eq!(year.sums(&log()).all, sum(1, 0, 1));
    let longest = attended("own/9", "2026-03-24", Some(u32::MAX), &[]);
    let sums = LogFilter::default().sums(&[longest.clone(), longest]);
    assert_eq!(sums.all, sum(2, u32::MAX, 0), "no sum runs over");
}

#[test]
fn records_of_one_day_come_by_their_last_change() {
    let at = |key: &str, updated: i64| TrainingRecord {
        updated: Timestamp(updated),
        ..attended(key, "2026-03-24", None, &[])
    };
    let sorted = newest_first(vec![at("own/1", 1), at("own/2", 3), at("own/3", 2)]);
    let keys: Vec<String> = sorted.iter().map(|record| record.key.to_string()).collect();
    assert_eq!(keys, ["own/2", "own/3", "own/1"]);
    assert_eq!(newest_first(vec![record("own/1", vec![])]).len(), 1);
}

#[test]
fn bookings_that_overlap_clash_and_those_that_meet_do_not() {
    let at = |key: &str, start: &str, end: &str| booked(key, sitting("2027-01-01", start, end));
    let mut whole_day = at("own/5", "09:00", "10:00");
    let sitting_of_it = whole_day.history[1].sitting.as_mut().expect("it is booked");
    (sitting_of_it.start, sitting_of_it.end) = (None, None);
    let log = newest_first(vec![
        at("own/1", "09:30", "12:30"),
        at("own/2", "12:30", "13:00"),
        at("own/3", "12:00", "12:45"),
        booked("own/4", sitting("2027-01-02", "09:30", "12:30")),
        attended("own/6", "2027-01-01", None, &[]),
    ]);
    let told = |log: &[TrainingRecord], today: &str| -> Vec<String> {
        let pair = |(one, other): &(&TrainingRecord, &TrainingRecord)| {
            let mut keys = [one.key.to_string(), other.key.to_string()];
            keys.sort();
            keys.join(" and ")
        };
        let mut told: Vec<_> = clashes(log, day(today)).iter().map(pair).collect();
        told.sort();
        told
    };
    assert_eq!(told(&log, TODAY), ["own/1 and own/3", "own/2 and own/3"]);
    assert_eq!(told(&log, "2027-01-02"), Vec::<String>::new(), "what is over clashes no more");
    let sitting = whole_day.booking().expect("it is booked");
    let found = clashes_with(sitting, None, &log);
    assert_eq!(found.len(), 3, "without times it takes the whole day");
    assert_eq!(clashes_with(sitting, Some(&found[0].key), &log).len(), 2);
    let many: Vec<_> = (0..5_000).map(|n| at(&format!("own/{n}"), "09:30", "12:30")).collect();
    assert_eq!(clashes(&newest_first(many), day(TODAY)).len(), 50, "no one reads more");
}

#[test]
fn a_booking_asks_for_what_is_next_on_each_day() {
    let mut booking = sitting("2027-01-20", "09:30", "12:30");
    booking.cancel_by = Some(day("2027-01-06"));
    let record = booked("own/1", booking);
    let asks = |today: &str| record.reminder(day(today)).expect("it always asks something");
    let (by, held) = (day("2027-01-06"), day("2027-01-20"));
    for (today, reminder, is_due) in [
        ("2026-12-22", Reminder::CancelUntil(by), false),
        ("2026-12-23", Reminder::CancelUntil(by), true),
        ("2027-01-06", Reminder::CancelUntil(by), true),
        ("2027-01-07", Reminder::CancelPassed(by), true),
        ("2027-01-20", Reminder::CancelPassed(by), true),
        ("2027-01-21", Reminder::Held(held), true),
        ("2031-01-21", Reminder::Held(held), true),
    ] {
        assert_eq!(asks(today), reminder, "{today}");
        assert_eq!(reminder.is_due(day(today)), is_due, "{today}");
        assert_eq!(due(std::slice::from_ref(&record), day(today)).len(), usize::from(is_due));
    }
    let free = booked("own/1", sitting("2027-01-20", "09:30", "12:30"));
    assert_eq!(free.reminder(day(TODAY)), None);
}

#[test]
fn an_action_is_due_until_something_came_of_it() {
    let mut record = full();
    let by = day("2028-02-29");
    assert_eq!(record.reminder(day(TODAY)), Some(Reminder::ActionBy(by)));
    assert_eq!(due(&[record.clone()], day("2028-02-14")), []);
    assert_eq!(due(&[record.clone()], day("2028-02-15")).len(), 1);
    let evaluation = record.evaluation.as_mut().expect("it has one");
    evaluation.reflection.effect = "We talk about it.".into();
    assert_eq!(record.reminder(day("2028-03-01")), None);
}

#[test]
fn reminders_are_said_in_words() {
    let today = day(TODAY);
    let past = day("2026-11-20");
    for (what, words) in [
        (Reminder::CancelUntil(today), "Today is the last day to cancel without a charge."),
        (
            Reminder::CancelUntil(day("2026-12-01")),
            "Can be cancelled without a charge until Tuesday 1 December 2026.",
        ),
        (
            Reminder::CancelPassed(past),
            "The last day to cancel without a charge was Friday 20 November 2026.",
        ),
        (Reminder::Held(past), "It was on Friday 20 November 2026. Did you attend?"),
        (Reminder::ActionBy(today), "What you will do differently is due by 22 November 2026."),
        (
            Reminder::ActionBy(past),
            "You meant to do something differently by 20 November 2026. What came of it?",
        ),
    ] {
        assert_eq!(reminder(what, today), words);
    }
}

fn library() -> Library {
    let seeds = pack("tests/fixtures/pack-two");
    load(&seeds).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// What a spreadsheet makes of a file: rows of cells.
fn cells(file: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = characters.next() {
        let row = rows.last_mut().expect("there is one");
        let cell = row.last_mut().expect("there is one");
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted && characters.peek() == Some(&'\n') => {
                characters.next();
                rows.push(vec![String::new()]);
            }
            c => cell.push(c),
        }
    }
    rows.pop();
    rows
}

#[test]
fn the_table_has_one_row_a_record_and_every_row_has_every_cell() {
    let records = [full(), attended("own/1", "2024-02-29", None, &["gone"])];
    let rows = cells(&log_as_csv(&records, &library()));
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{rows:?}");
    let cell = |row: usize, name: &str| {
        let at = rows[0].iter().position(|heading| heading == name).expect(name);
        rows[row][at].as_str()
    };
    for (name, value) in [
        ("Title", "Noticing neglect: “what I see”, \\ & <b>more</b> 🦉"),
        ("Provider", "Fernshire Safeguarding Partnership"),
        ("State", "Evaluated"),
        ("Date", "2026-03-24"),
        ("Hours", "3:00"),
        ("Confidence before (1 to 5)", "2"),
        ("Confidence after (1 to 5)", "4"),
        ("Useful (1 to 5)", "5"),
        ("Taught well (1 to 5)", "3"),
        ("Would recommend (1 to 5)", "1"),
        ("What I learnt", "To look in the fridge,\nand to ask."),
        ("What I will do differently", "'=Ask \"what is a day like?\", each time"),
        ("By", "2028-02-29"),
        ("What came of it", ""),
        ("Discussed with", "'+44: with my supervisor"),
        ("Code or standards", "'-1.2 of the code\u{0}"),
        ("Comments", "'@home\tnone"),
    ] {
        assert_eq!(cell(1, name), value, "{name}");
    }
    let library = library();
    let names: Vec<&str> = ["neglect", "learning"]
        .iter()
        .filter_map(|id| library.theme(&theme(id)))
        .map(|theme| theme.name.as_str())
        .collect();
    assert_eq!(cell(1, "Themes"), names.join("; "));
    assert_eq!(cell(2, "Themes"), "gone", "the content has it no longer");
    assert_eq!(cell(2, "Hours"), "");
}

#[test]
fn the_export_is_complete_and_can_be_read_back() {
    let mut awkward = full();
    awkward.title = "{\"a\":[1,2],\\".into();
    let records = [full(), awkward, record("own/1", vec![])];
    let text = training_as_json(&records, Timestamp(1_795_300_000_123));
    let export: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(export["format"], "safeguarding-learning-toolkit training");
    assert_eq!(export["version"], 1);
    assert_eq!(export["exported"], 1_795_300_000_123_i64);
    let read: Vec<TrainingRecord> = export["records"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|record| miniserde::json::from_str(&record.to_string()).expect("a record"))
        .collect();
    assert_eq!(read, records);
    assert_eq!(text.lines().next(), Some("{"));
    assert!(text.contains("\n      \"title\": \"{\\\"a\\\":[1,2],\\\\\",\n"), "{text}");
    assert!(text.contains("\"themes\": [],\n"), "{text}");
    assert!(text.ends_with("\n}\n"));
    let empty = training_as_json(&[], Timestamp(0));
    assert!(empty.ends_with("\"records\": []\n}\n"), "{empty}");
}

#[test]
fn lengths_are_said_in_words() {
    for (minutes, words) in [
        (1, "1 minute"),
        (45, "45 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (90, "1 hour 30 minutes"),
        (600, "10 hours"),
    ] {
        assert_eq!(duration(minutes), words);
    }
}

fn form(fields: &[(&[Answer], bool)]) -> ReflectionForm {
    let field = |(from, needed): &(&[Answer], bool)| FormField {
        label: "A field".into(),
        hint: None,
        from: from.to_vec(),
        needed: *needed,
    };
    ReflectionForm {
        id: "supervision".to_owned().try_into().expect("an id"),
        title: "Supervision".into(),
        audience: "Anyone".into(),
        basis: "As known in November 2026".into(),
        fields: fields.iter().map(field).collect(),
    }
}

#[test]
fn a_form_is_filled_from_the_record_and_says_what_is_missing() {
    let form = form(&[
        (&[Answer::Title], true),
        (&[Answer::Date, Answer::Hours, Answer::Provider], true),
        (&[Answer::Confidence], false),
        (&[Answer::Effect, Answer::Learnt], true),
        (&[Answer::Effect], true),
        (&[Answer::Effect], false),
        (&[Answer::By], true),
    ]);
    let record = full();
    let filled = fill_form(&form, &record, said);
    let texts: Vec<&str> = filled.iter().map(|field| field.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            record.title.as_str(),
            "24 March 2026\n\n3 hours\n\nFernshire Safeguarding Partnership",
            "2 of 5 before, 4 of 5 after",
            "To look in the fridge,\nand to ask.",
            "",
            "",
            "29 February 2028",
        ]
    );
    let missing: Vec<bool> = filled.iter().map(|field| field.is_missing()).collect();
    assert_eq!(missing, [false, false, false, false, true, false, false]);
}

#[test]
fn a_record_that_was_not_evaluated_answers_little_and_invents_nothing() {
    let blank = attended("own/1", "2024-02-29", None, &[]);
    for answer in [
        Answer::Provider,
        Answer::Hours,
        Answer::Learnt,
        Answer::Change,
        Answer::By,
        Answer::Effect,
        Answer::Discussed,
        Answer::Code,
        Answer::Confidence,
        Answer::Comments,
    ] {
        assert_eq!(said(answer, &blank), "", "{answer:?}");
    }
    assert_eq!(said(Answer::Date, &blank), "29 February 2024");
    let evaluation = Evaluation { confidence_after: Some(Rating::Five), ..Evaluation::default() };
    let half = TrainingRecord { evaluation: Some(evaluation), ..blank };
    assert_eq!(said(Answer::Confidence, &half), "5 of 5 after");
    let booked = booked("own/1", sitting("2026-03-24", "09:30", "12:30"));
    assert_eq!(said(Answer::Date, &booked), "", "it was not attended");
}
