//! The texts of calendar entries about the reader's training.

use super::training_record::cancel_until;
use content::{PackId, Timestamp};
use reader::{
    Appointment, Booking, Event, EventKind, TrainingRecord, TrainingState, calendar_file,
};

/// The file of what is booked; nothing where nothing is, or its day is not known.
pub fn booking_file(pack: &PackId, record: &TrainingRecord, now: Timestamp) -> Option<String> {
    let booked = record.booking()?;
    let event = Event {
        uid: uid(pack, record, &booking(record)),
        sequence: record.revision,
        kind: EventKind::Appointment(appointment(booked)),
        summary: record.title.clone(),
        description: about(record, booked),
    };
    Some(calendar_file(&event, now))
}

/// The file that calls off in the calendar what was cancelled.
pub fn cancel_file(pack: &PackId, record: &TrainingRecord, now: Timestamp) -> Option<String> {
    if record.state() != Some(TrainingState::Cancelled) {
        return None;
    }
    let mut back = record.history.iter().rev();
    let last = back.find(|entry| entry.to == TrainingState::Booked)?;
    let event = Event {
        uid: uid(pack, record, &booking(record)),
        sequence: record.revision,
        kind: EventKind::CalledOff(appointment(last.sitting.as_ref()?)),
        summary: format!("Cancelled: {}", record.title),
        description: "This booking was cancelled.".into(),
    };
    Some(calendar_file(&event, now))
}

/// The file of the last day on which what is booked can be cancelled without a charge.
pub fn cancel_by_file(pack: &PackId, record: &TrainingRecord, now: Timestamp) -> Option<String> {
    let booked = record.booking()?;
    let event = Event {
        uid: uid(pack, record, &format!("{}.cancel-by", booking(record))),
        sequence: record.revision,
        kind: EventKind::Reminder(booked.cancel_by?),
        summary: format!("Last day to cancel without a charge: {}", record.title),
        description: about(record, booked),
    };
    Some(calendar_file(&event, now))
}

/// The file of the day by which the reader will have done what they will do differently.
pub fn action_file(pack: &PackId, record: &TrainingRecord, now: Timestamp) -> Option<String> {
    let evaluation = record.evaluation.as_ref()?;
    let event = Event {
        uid: uid(pack, record, "action"),
        sequence: record.revision,
        kind: EventKind::Reminder(evaluation.by?),
        summary: format!("What came of it: {}", record.title),
        description: evaluation.reflection.change.clone(),
    };
    Some(calendar_file(&event, now))
}

/// Which of a record's bookings it is, the first one being 1.
fn booking(record: &TrainingRecord) -> String {
    let booked = record.history.iter().filter(|entry| entry.to == TrainingState::Booked);
    format!("booking.{}", booked.count())
}

/// The same for the same event, for ever: calendars know it again by this.
fn uid(pack: &PackId, record: &TrainingRecord, event: &str) -> String {
    let key = record.key.to_string().replace('/', ".");
    format!("{pack}.{key}.{event}@safeguarding-learning-toolkit")
}

fn appointment(sitting: &Booking) -> Appointment {
    Appointment {
        day: sitting.day,
        start: sitting.start,
        end: sitting.end,
        place: sitting.place.clone(),
    }
}

/// Who holds it, and until when it can be cancelled.
fn about(record: &TrainingRecord, booked: &Booking) -> String {
    let mut lines = Vec::new();
    lines.extend(record.provider.clone());
    lines.extend(booked.cancel_by.map(cancel_until));
    lines.extend(booked.charge.clone());
    lines.push("Only the provider can tell whether the date still stands.".into());
    lines.join("\n")
}
