//! One course in the reader's own training: its states, and the valid moves between them.

use std::fmt;

use miniserde::Deserialize;
use serde::Serialize;

use super::Booking;
use super::Evaluation;
use content::slugs;
use content::string_form;
use content::{CourseId, Day, ThemeId, Timestamp};

/// Identifies a training record. The stored form, also used in addresses: never to be changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrainingKey {
    /// A course of the catalogue, taken for the first time, the second, and so on.
    Course(CourseId, u16),
    /// One taken elsewhere, by the moment at which it was added (milliseconds since 1970).
    Own(u64),
}

impl TrainingKey {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once('/')?;
        let key = match kind {
            "course" => {
                let (course, time) = rest.split_once('/')?;
                let time: u16 = time.parse().ok().filter(|time| *time > 0)?;
                Self::Course(CourseId::new(course).ok()?, time)
            }
            "own" => Self::Own(rest.parse().ok()?),
            _ => return None,
        };
        // Only the canonical form is accepted.
        (key.to_string() == text).then_some(key)
    }
}

impl fmt::Display for TrainingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Course(course, time) => write!(f, "course/{course}/{time}"),
            Self::Own(moment) => write!(f, "own/{moment}"),
        }
    }
}

impl TryFrom<String> for TrainingKey {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is not the key of a training record")
    }
}

impl From<TrainingKey> for String {
    fn from(key: TrainingKey) -> Self {
        key.to_string()
    }
}

string_form!(TrainingKey);

/// The state of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TrainingState {
    #[serde(rename = "interested")]
    Interested,
    #[serde(rename = "booked")]
    Booked,
    #[serde(rename = "cancelled")]
    Cancelled,
    #[serde(rename = "attended")]
    Attended,
    #[serde(rename = "evaluated")]
    Evaluated,
}

slugs!(TrainingState {
    Interested: "interested",
    Booked: "booked",
    Cancelled: "cancelled",
    Attended: "attended",
    Evaluated: "evaluated",
});

impl TrainingState {
    /// Where one may go from here; from nothing, where a record may begin.
    pub fn next(from: Option<Self>) -> &'static [Self] {
        match from {
            None => &[Self::Interested, Self::Booked, Self::Attended],
            Some(Self::Interested) => &[Self::Booked, Self::Attended],
            Some(Self::Booked) => &[Self::Attended, Self::Cancelled],
            Some(Self::Cancelled) => &[Self::Booked, Self::Interested],
            Some(Self::Attended) => &[Self::Evaluated],
            Some(Self::Evaluated) => &[],
        }
    }
}

/// One line of a record's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The new state.
    pub to: TrainingState,
    /// The day on which it happened, as the reader states it.
    pub on: Day,
    /// What was booked, where that is known.
    pub sitting: Option<Booking>,
}

/// What the catalogue or the reader states about a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    pub title: String,
    /// Who offers it, by name.
    pub provider: Option<String>,
    pub themes: Vec<ThemeId>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
}

/// A move that the reader wants to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateChange {
    pub to: TrainingState,
    pub on: Day,
    /// For a booking only.
    pub sitting: Option<Booking>,
}

/// Why a move cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveProblem {
    /// It does not follow from how things stand.
    #[error("{to:?} does not follow {from:?}")]
    NotFromHere { from: TrainingState, to: TrainingState },
    /// It is said to have happened before what went before it.
    #[error("it is before {last}")]
    BeforeLast { last: Day },
    /// It is said to have happened on a day that is yet to come.
    #[error("it is after {today}")]
    NotYet { today: Day },
    /// Attended before the day that was booked.
    #[error("it is before the session on {day}")]
    BeforeSitting { day: Day },
}

/// One course in the reader's own training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingRecord {
    pub key: TrainingKey,
    /// The course's title when the record was begun, kept even if the course changes.
    pub title: String,
    /// Who offers it, by name.
    pub provider: Option<String>,
    pub themes: Vec<ThemeId>,
    /// What happened, in order; at least one entry.
    pub history: Vec<Entry>,
    /// How long it took, in minutes, as the reader states it.
    pub minutes: Option<u32>,
    pub evaluation: Option<Evaluation>,
    /// Increases with every change: calendars rely on it.
    pub revision: u32,
    pub updated: Timestamp,
}

impl TrainingRecord {
    /// The present state; `None` without history, which no record begun here lacks.
    pub fn state(&self) -> Option<TrainingState> {
        self.history.last().map(|entry| entry.to)
    }

    /// The moves that are valid on a day: attending is not, before the booked day.
    pub fn moves(&self, today: Day) -> Vec<TrainingState> {
        let to_come = self.booking().is_some_and(|sitting| sitting.day > today);
        let next = TrainingState::next(self.state()).iter().copied();
        next.filter(|to| !(to_come && *to == TrainingState::Attended)).collect()
    }

    /// What is booked now, where its day is known.
    pub fn booking(&self) -> Option<&Booking> {
        let last = self.history.last()?;
        if last.to == TrainingState::Booked { last.sitting.as_ref() } else { None }
    }

    /// The last booking, even if it was cancelled or attended.
    pub fn last_sitting(&self) -> Option<&Booking> {
        self.history.iter().rev().find_map(|entry| entry.sitting.as_ref())
    }

    /// The day that the log uses: when it was attended, else when it is held, else when it was last
    /// changed.
    pub fn counts_on(&self) -> Option<Day> {
        let changed = self.history.last().map(|entry| entry.on);
        self.attended_on().or(self.booking().map(|sitting| sitting.day)).or(changed)
    }

    /// The day on which it was attended.
    pub fn attended_on(&self) -> Option<Day> {
        let mut back = self.history.iter().rev();
        back.find(|entry| entry.to == TrainingState::Attended).map(|entry| entry.on)
    }

    /// Makes a move, if it makes sense.
    ///
    /// # Errors
    /// Why it does not; the record is then as it was.
    pub fn make(
        &mut self,
        turn: StateChange,
        today: Day,
        now: Timestamp,
    ) -> Result<(), MoveProblem> {
        let from = self.state();
        if !TrainingState::next(from).contains(&turn.to) {
            let from = from.unwrap_or(turn.to);
            return Err(MoveProblem::NotFromHere { from, to: turn.to });
        }
        if turn.on > today {
            return Err(MoveProblem::NotYet { today });
        }
        if let Some(last) = self.history.last().filter(|last| turn.on < last.on) {
            return Err(MoveProblem::BeforeLast { last: last.on });
        }
        if turn.to == TrainingState::Attended
            && let Some(booked) = self.booking().filter(|booked| turn.on < booked.day)
        {
            return Err(MoveProblem::BeforeSitting { day: booked.day });
        }
        let sitting = turn.sitting.filter(|_| turn.to == TrainingState::Booked);
        if turn.to == TrainingState::Attended && self.minutes.is_none() {
            self.minutes = self.booking().and_then(Booking::minutes);
        }
        self.history.push(Entry { to: turn.to, on: turn.on, sitting });
        self.touch(now);
        Ok(())
    }

    /// Undoes the last move. An evaluation stays; a length copied from the booking goes with the
    /// attendance. A record that has only begun is not changed: it has to be removed instead.
    pub fn undo(&mut self, now: Timestamp) -> Option<Entry> {
        let last = if self.history.len() > 1 { self.history.pop() } else { None }?;
        if last.to == TrainingState::Attended
            && self.minutes == self.booking().and_then(Booking::minutes)
        {
            self.minutes = None;
        }
        self.touch(now);
        Some(last)
    }

    /// Stores the evaluation; for an attended course, this is the next move.
    ///
    /// # Errors
    /// Why that move cannot be made; the record is then as it was.
    pub fn evaluate(
        &mut self,
        evaluation: Evaluation,
        minutes: Option<u32>,
        today: Day,
        now: Timestamp,
    ) -> Result<(), MoveProblem> {
        if self.state() == Some(TrainingState::Evaluated) {
            self.touch(now);
        } else {
            let turn = StateChange { to: TrainingState::Evaluated, on: today, sitting: None };
            self.make(turn, today, now)?;
        }
        self.evaluation = Some(evaluation);
        self.minutes = minutes;
        Ok(())
    }

    /// Records a change.
    pub fn touch(&mut self, now: Timestamp) {
        self.revision = self.revision.saturating_add(1);
        self.updated = now;
    }
}
