//! Files that calendars read (iCalendar, RFC 5545). docs/decisions/0022 says why they are written
//! here.

use content::{Day, TimeOfDay, Timestamp, at_greenwich};

/// The clocks of the United Kingdom: forward on the last Sunday of March, back on the last of
/// October, as it has been since 1996 (the Summer Time Order 2002; `in_london` has the same rule).
const LONDON: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:BST",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:GMT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
];

/// At nine in the morning of an all-day event.
const ALARM: [&str; 3] = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H"];

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// One event of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Permanent and unique for each event.
    pub uid: String,
    /// Rises with every change of the event.
    pub sequence: u32,
    pub kind: EventKind,
    pub summary: String,
    pub description: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// An appointment.
    Appointment(Appointment),
    /// A cancelled appointment.
    CalledOff(Appointment),
    /// A reminder for a day. It is marked as free time and private, so that shared calendars show
    /// no details of it.
    Reminder(Day),
}

/// When and where to be, by the clocks of the United Kingdom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub day: Day,
    /// `None` for an all-day event.
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    pub place: Option<String>,
}

/// The calendar file of an event.
pub fn calendar_file(event: &Event, now: Timestamp) -> String {
    let mut file = String::new();
    let called_off = matches!(event.kind, EventKind::CalledOff(_));
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//Safeguarding Learning Toolkit//My training//EN");
    line(&mut file, if called_off { "METHOD:CANCEL" } else { "METHOD:PUBLISH" });
    let timed = match &event.kind {
        EventKind::Appointment(at) | EventKind::CalledOff(at) => at.start.is_some(),
        EventKind::Reminder(_) => false,
    };
    if timed {
        LONDON.iter().for_each(|zone| line(&mut file, zone));
        line(&mut file, "END:VTIMEZONE");
    }
    line(&mut file, "BEGIN:VEVENT");
    text(&mut file, "UID:", &event.uid);
    line(&mut file, &format!("DTSTAMP:{}", utc(now)));
    line(&mut file, &format!("SEQUENCE:{}", event.sequence));
    match &event.kind {
        EventKind::Appointment(at) | EventKind::CalledOff(at) => {
            appointment(&mut file, at);
            let status = if called_off { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" };
            line(&mut file, status);
        }
        EventKind::Reminder(day) => {
            whole_day(&mut file, *day);
            line(&mut file, "TRANSP:TRANSPARENT");
            line(&mut file, "CLASS:PRIVATE");
        }
    }
    text(&mut file, "SUMMARY:", &event.summary);
    text(&mut file, "DESCRIPTION:", &event.description);
    if matches!(event.kind, EventKind::Reminder(_)) {
        ALARM.iter().for_each(|alarm| line(&mut file, alarm));
        text(&mut file, "DESCRIPTION:", &event.summary);
        line(&mut file, "END:VALARM");
    }
    line(&mut file, "END:VEVENT");
    line(&mut file, "END:VCALENDAR");
    file
}

fn appointment(file: &mut String, at: &Appointment) {
    match at.start {
        None => whole_day(file, at.day),
        Some(start) => {
            line(file, &local("DTSTART", at.day, start));
            // An event must not end before it begins; without an end, it takes no time.
            if let Some(end) = at.end.filter(|end| *end > start) {
                line(file, &local("DTEND", at.day, end));
            }
        }
    }
    if let Some(place) = &at.place {
        text(file, "LOCATION:", place);
    }
}

/// From midnight to midnight in any time zone.
fn whole_day(file: &mut String, day: Day) {
    line(file, &format!("DTSTART;VALUE=DATE:{}", date(day)));
    // Without an end it is a single day; so is the last day of the calendar.
    if let Some(next) = day.plus(1) {
        line(file, &format!("DTEND;VALUE=DATE:{}", date(next)));
    }
}

fn local(name: &str, day: Day, at: TimeOfDay) -> String {
    format!("{name};TZID=Europe/London:{}T{:02}{:02}00", date(day), at.hour(), at.minute())
}

fn utc(moment: Timestamp) -> String {
    let second = moment.0.div_euclid(1000).rem_euclid(60);
    match at_greenwich(moment) {
        Some((day, at)) => format!("{}T{:02}{:02}{second:02}Z", date(day), at.hour(), at.minute()),
        None => format!("{}T000000Z", date(Day::FIRST)),
    }
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A property whose value is a text.
fn text(file: &mut String, name: &str, value: &str) {
    let mut escaped = String::from(name);
    let mut characters = value.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            // The line feed that follows ends the line.
            '\r' if characters.peek() == Some(&'\n') => {}
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' | '\r' => escaped.push_str("\\n"),
            // Control characters are not allowed in such a file.
            c if c.is_ascii_control() && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    line(file, &escaped);
}

/// A line, folded: what is longer goes on in a next line that begins with a space.
fn line(file: &mut String, content: &str) {
    let mut length = 0;
    for c in content.chars() {
        if length + c.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}
