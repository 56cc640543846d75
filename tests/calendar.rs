//! Files for calendars: each line is as RFC 5545 wants it, and texts survive. An independent reader
//! takes the same examples in tests/browser/calendar.spec.js.

mod support;

use std::fs;

use content::{PackId, Timestamp};
use proptest::prelude::*;
use reader::{Appointment, Event, EventKind, TrainingRecord, TrainingState, calendar_file};
use strings::{
    my_training::action_file, my_training::booking_file, my_training::cancel_by_file,
    my_training::cancel_file,
};
use support::training::{booked, day, entry, full, sitting};

/// 22 November 2026, 14:30:05 UTC.
const NOW: Timestamp = Timestamp(1_795_357_805_999);

fn pack() -> PackId {
    PackId::new("fernshire").expect("an id")
}

/// The lines of a file, unfolded.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    file.trim_end().replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn value<'a>(lines: &'a [String], name: &str) -> &'a str {
    let line = lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_else(|| panic!("{name} is not in {lines:?}"))
}

fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    let mut plain = String::new();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next() {
                Some('n') => plain.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => plain.push(c),
                other => panic!("{other:?} was escaped in {text:?}"),
            },
            ';' | ',' => panic!("{c:?} was not escaped in {text:?}"),
            c => plain.push(c),
        }
    }
    plain
}

fn full_booking() -> TrainingRecord {
    let mut record = full();
    record.history.truncate(2);
    record
}

fn cancelled(mut record: TrainingRecord) -> TrainingRecord {
    record.history.push(entry(TrainingState::Cancelled, "2026-03-01"));
    record.revision += 1;
    record
}

#[test]
fn a_cancelled_booking_is_called_off_under_the_same_name_with_a_higher_number() {
    let booking = full_booking();
    let booked = lines(&booking_file(&pack(), &booking, NOW).expect("it is booked"));
    let cancelled = cancelled(booking);
    assert_eq!(booking_file(&pack(), &cancelled, NOW), None);
    let off = lines(&cancel_file(&pack(), &cancelled, NOW).expect("it is cancelled"));
    assert_eq!(value(&off, "UID"), value(&booked, "UID"));
    assert_eq!((value(&off, "METHOD"), value(&off, "STATUS")), ("CANCEL", "CANCELLED"));
    assert_eq!((value(&booked, "SEQUENCE"), value(&off, "SEQUENCE")), ("5", "6"));
    let start = "DTSTART;TZID=Europe/London";
    assert_eq!(value(&off, start), value(&booked, start));
}

#[test]
fn a_booking_made_again_is_another_event() {
    let first = full_booking();
    let mut again = cancelled(first.clone());
    again.history.push(first.history[1].clone());
    let uid = |record: &TrainingRecord| {
        let file = booking_file(&pack(), record, NOW).expect("it is booked");
        value(&lines(&file), "UID").to_owned()
    };
    assert_ne!(uid(&first), uid(&again));
    let off = lines(&cancel_file(&pack(), &cancelled(again.clone()), NOW).expect("cancelled"));
    assert_eq!(value(&off, "UID"), uid(&again));
}

#[test]
fn there_is_no_file_of_what_is_not_known() {
    let dayless = TrainingRecord {
        history: vec![
            entry(TrainingState::Booked, "2026-01-05"),
            entry(TrainingState::Cancelled, "2026-01-06"),
        ],
        evaluation: None,
        ..full()
    };
    for file in [booking_file, cancel_file, cancel_by_file, action_file] {
        assert_eq!(file(&pack(), &dayless, NOW), None);
    }
    let free = booked("own/1", sitting("2026-03-24", "09:30", "12:30"));
    assert_eq!(cancel_by_file(&pack(), &free, NOW), None);
    assert_eq!(cancel_file(&pack(), &free, NOW), None);
    assert!(booking_file(&pack(), &free, NOW).is_some());
    // Of a booking without a day, the sitting of an earlier one is not called off in its place.
    let mut second = cancelled(full_booking());
    second.history.push(entry(TrainingState::Booked, "2026-03-02"));
    assert_eq!(cancel_file(&pack(), &cancelled(second), NOW), None);
}

#[test]
fn reminders_take_a_day_and_no_time() {
    let action = lines(&action_file(&pack(), &full(), NOW).expect("it has a day"));
    assert_eq!(value(&action, "DTSTART;VALUE=DATE"), "20280229");
    assert_eq!(value(&action, "DTEND;VALUE=DATE"), "20280301");
    assert_eq!(unescaped(value(&action, "DESCRIPTION")), "=Ask \"what is a day like?\", each time");
    assert_eq!((value(&action, "CLASS"), value(&action, "TRANSP")), ("PRIVATE", "TRANSPARENT"));
    let by = lines(&cancel_by_file(&pack(), &full_booking(), NOW).expect("it has a day"));
    assert_eq!(value(&by, "DTSTART;VALUE=DATE"), "20260310");
    assert_ne!(value(&by, "UID"), value(&action, "UID"));
    assert!(!by.iter().any(|line| line == "BEGIN:VTIMEZONE"), "no time, no zone");
}

/// An event with something in each text.
fn event(text: &str, kind: EventKind) -> Event {
    let (summary, description) = (text.to_owned(), format!("{text}{text}"));
    Event { uid: "a@b".into(), sequence: 0, kind, summary, description }
}

#[test]
fn an_end_that_is_not_after_the_start_is_left_out() {
    let mut sitting = sitting("2027-03-28", "09:30", "09:30");
    let file = |sitting| {
        let file = booking_file(&pack(), &booked("own/1", sitting), NOW).expect("it is booked");
        lines(&file).into_iter().filter(|line| line.starts_with("DT")).collect::<Vec<_>>()
    };
    let start = "DTSTART;TZID=Europe/London:20270328T093000";
    assert!(file(sitting.clone()).iter().any(|line| line == start));
    assert!(!file(sitting.clone()).iter().any(|line| line.starts_with("DTEND")));
    sitting.start = None;
    assert!(file(sitting).iter().any(|line| line == "DTSTART;VALUE=DATE:20270328"));
}

#[test]
fn the_last_day_of_all_and_moments_out_of_mind_have_files_too() {
    let last = EventKind::Reminder(day("2199-12-31"));
    let file = calendar_file(&event("x", last), Timestamp(i64::MIN));
    assert_eq!(value(&lines(&file), "DTSTAMP"), "19000101T000000Z");
    assert!(!file.contains("DTEND"));
}

/// Texts that are awkward to fold and to escape.
fn any_text() -> impl Strategy<Value = String> {
    let awkward = vec![';', ',', '\\', '\n', '\r', '"', ':', 'n', 'é', '🦉', '\u{7f}', '\t', ' '];
    let character = prop_oneof![2 => any::<char>(), 3 => prop::sample::select(awkward)];
    prop::collection::vec(character, 0..200).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn every_text_is_folded_and_read_back(text in any_text(), place in any_text()) {
        let at = Appointment { day: day("2027-03-28"), start: None, end: None, place: Some(place.clone()) };
        let kinds = [
            EventKind::Appointment(at.clone()),
            EventKind::CalledOff(at),
            EventKind::Reminder(day("2027-03-28")),
        ];
        // Line ends become one, and what has no place in a file is left out.
        let kept = |text: &str| {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.replace(|c: char| c.is_ascii_control() && c != '\t' && c != '\n', "")
        };
        for kind in kinds {
            let file = calendar_file(&event(&text, kind.clone()), NOW);
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            }
            prop_assert!(!file.contains(|c: char| c.is_ascii_control() && !"\r\n\t".contains(c)));
            let lines = lines(&file);
            prop_assert_eq!(unescaped(value(&lines, "SUMMARY")), kept(&text));
            prop_assert_eq!(unescaped(value(&lines, "DESCRIPTION")), kept(&format!("{text}{text}")));
            if !matches!(kind, EventKind::Reminder(_)) {
                prop_assert_eq!(unescaped(value(&lines, "LOCATION")), kept(&place));
            }
            let count = |word: &str| lines.iter().filter(|line| line.starts_with(word)).count();
            prop_assert_eq!(count("BEGIN:"), count("END:"));
        }
    }
}

#[test]
fn the_examples_for_the_independent_reader_are_as_they_are_written() {
    let at = |on: &str, start: &str, end: &str| {
        booking_file(&pack(), &booked("own/1", sitting(on, start, end)), NOW).expect("it is booked")
    };
    let mut whole_day = sitting("2027-10-31", "09:30", "12:30");
    whole_day.start = None;
    let examples = [
        ("january", at("2027-01-12", "09:30", "16:00")),
        ("july", at("2027-07-13", "09:30", "16:00")),
        ("spring-forward", at("2027-03-28", "00:30", "09:30")),
        ("fall-back", at("2027-10-31", "00:30", "09:30")),
        ("whole-day", booking_file(&pack(), &booked("own/1", whole_day), NOW).expect("booked")),
        ("full", booking_file(&pack(), &full_booking(), NOW).expect("it is booked")),
        ("cancelled", cancel_file(&pack(), &cancelled(full_booking()), NOW).expect("cancelled")),
        ("cancel-by", cancel_by_file(&pack(), &full_booking(), NOW).expect("it has a day")),
        ("action", action_file(&pack(), &full(), NOW).expect("it has a day")),
    ];
    for (name, file) in examples {
        let path = format!("tests/fixtures/calendar/{name}.ics");
        let there = fs::read_to_string(&path).unwrap_or_default();
        // Written anew where it differs, so that the difference can be looked at and kept.
        if there != file {
            fs::create_dir_all("tests/fixtures/calendar").expect("the folder can be made");
            fs::write(&path, &file).expect("the file can be written");
        }
        assert_eq!(there, file, "{path} was written anew: look at it, and run the test again");
    }
}
