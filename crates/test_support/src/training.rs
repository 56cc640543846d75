//! Training records to test with.

use content::{Day, ThemeId, TimeOfDay, Timestamp};
use reader::{
    Booking, Entry, Evaluation, Rating, Reflection, StateChange, TrainingKey, TrainingRecord,
    TrainingState,
};

pub fn day(text: &str) -> Day {
    Day::parse(text).expect(text)
}

pub fn time(text: &str) -> TimeOfDay {
    TimeOfDay::parse(text).expect(text)
}

pub fn key(text: &str) -> TrainingKey {
    TrainingKey::parse(text).expect(text)
}

pub fn theme(text: &str) -> ThemeId {
    ThemeId::new(text).expect(text)
}

/// A turn without a booking's day.
pub fn turn(to: TrainingState, on: &str) -> StateChange {
    StateChange { to, on: day(on), sitting: None }
}

/// A sitting on a day, from one time to another.
pub fn sitting(on: &str, start: &str, end: &str) -> Booking {
    Booking {
        session: None,
        day: day(on),
        start: Some(time(start)),
        end: Some(time(end)),
        place: None,
        cancel_by: None,
        charge: None,
    }
}

/// A record with a history and nothing else.
pub fn record(of: &str, history: Vec<Entry>) -> TrainingRecord {
    TrainingRecord {
        key: key(of),
        title: format!("About {of}"),
        provider: None,
        themes: vec![],
        history,
        minutes: None,
        evaluation: None,
        revision: 1,
        updated: Timestamp(1_795_300_000_123),
    }
}

pub fn entry(to: TrainingState, on: &str) -> Entry {
    Entry { to, on: day(on), sitting: None }
}

/// A record of something that was attended.
pub fn attended(of: &str, on: &str, minutes: Option<u32>, themes: &[&str]) -> TrainingRecord {
    let themes = themes.iter().map(|id| theme(id)).collect();
    let history = vec![entry(TrainingState::Attended, on)];
    TrainingRecord { minutes, themes, ..record(of, history) }
}

/// A record of something that is booked.
pub fn booked(of: &str, sitting: Booking) -> TrainingRecord {
    let booked = Entry { to: TrainingState::Booked, on: day("2026-01-05"), sitting: Some(sitting) };
    record(of, vec![entry(TrainingState::Interested, "2026-01-02"), booked])
}

/// A record with everything that one can hold.
pub fn full() -> TrainingRecord {
    let mut sitting = sitting("2026-03-24", "09:30", "12:30");
    sitting.session = Some("march".to_owned().try_into().expect("an id"));
    sitting.place = Some("Hall 2, \"North\" wing; upstairs".into());
    sitting.cancel_by = Some(day("2026-03-10"));
    sitting.charge = Some("£50, from 11 March".into());
    let mut record = booked("course/noticing-neglect/2", sitting);
    record.history.extend([
        entry(TrainingState::Attended, "2026-03-24"),
        entry(TrainingState::Evaluated, "2026-03-25"),
    ]);
    TrainingRecord {
        title: "Noticing neglect: “what I see”, \\ & <b>more</b> 🦉".into(),
        provider: Some("Fernshire Safeguarding Partnership".into()),
        themes: vec![theme("neglect"), theme("learning")],
        minutes: Some(180),
        evaluation: Some(Evaluation {
            confidence_before: Some(Rating::Two),
            confidence_after: Some(Rating::Four),
            useful: Some(Rating::Five),
            taught: Some(Rating::Three),
            recommended: Some(Rating::One),
            reflection: Reflection {
                learnt: "To look in the fridge,\nand to ask.".into(),
                change: "=Ask \"what is a day like?\", each time".into(),
                effect: String::new(),
                discussed: "+44: with my supervisor".into(),
                code: "-1.2 of the code\u{0}".into(),
            },
            by: Some(day("2028-02-29")),
            comments: "@home\tnone".into(),
        }),
        revision: 5,
        ..record
    }
}
