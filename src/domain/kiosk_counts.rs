//! Counts without people: how often each record was opened at a kiosk, and each answer chosen. Of
//! who, and of any time finer than the day, there is nothing; and what is shown tells of no group
//! under five.

use miniserde::Deserialize;
use serde::Serialize;

use super::{ChoiceId, ChooserQuestionId, Day, RecordRef};

/// The smallest group that is shown.
pub const KIOSK_GROUP: u32 = 5;

/// What was counted at the kiosks of a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskCounts {
    /// The first day and the last on which something was counted.
    first: Option<Day>,
    last: Option<Day>,
    opened: Vec<Opened>,
    answers: Vec<Answered>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Opened {
    record: RecordRef,
    times: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Answered {
    question: ChooserQuestionId,
    choice: ChoiceId,
    times: u32,
}

/// An answer to a question of the chooser.
pub type KioskAnswer = (ChooserQuestionId, ChoiceId);

impl KioskCounts {
    /// The page of a record was opened on a day.
    pub fn open(&mut self, record: &RecordRef, day: Day) {
        self.note(day);
        match self.opened.iter_mut().find(|of| of.record == *record) {
            Some(of) => of.times = of.times.saturating_add(1),
            None => self.opened.push(Opened { record: record.clone(), times: 1 }),
        }
    }

    /// An answer was chosen on a day.
    pub fn choose(&mut self, (question, choice): &KioskAnswer, day: Day) {
        self.note(day);
        let is_same = |of: &&mut Answered| of.question == *question && of.choice == *choice;
        match self.answers.iter_mut().find(is_same) {
            Some(of) => of.times = of.times.saturating_add(1),
            None => self.answers.push(Answered {
                question: question.clone(),
                choice: choice.clone(),
                times: 1,
            }),
        }
    }

    fn note(&mut self, day: Day) {
        self.first = Some(self.first.map_or(day, |first| first.min(day)));
        self.last = Some(self.last.map_or(day, |last| last.max(day)));
    }

    /// The first day and the last; nothing, as long as nothing was counted.
    pub fn days(&self) -> Option<(Day, Day)> {
        self.first.zip(self.last)
    }

    /// How often each record was opened, as it may be shown.
    pub fn opened(&self) -> Shown<RecordRef> {
        shown(self.opened.iter().map(|of| (of.record.clone(), of.times)))
    }

    /// How often each answer was chosen, as it may be shown.
    pub fn answers(&self) -> Shown<KioskAnswer> {
        let answers = self.answers.iter();
        shown(answers.map(|of| ((of.question.clone(), of.choice.clone()), of.times)))
    }
}

/// How often something was, as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// At least [`KIOSK_GROUP`].
    Exactly(u32),
    /// Fewer, and at least once.
    Few,
}

/// Counts as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<T> {
    /// The most frequent first; those that are few at the end, in the order of their names.
    pub rows: Vec<(T, Times)>,
    /// The sum of what is shown exactly. What is few is not in it: a sum of all would tell by how
    /// much.
    pub sum: u64,
}

fn shown<T: Ord>(counts: impl Iterator<Item = (T, u32)>) -> Shown<T> {
    let mut shown = Shown { rows: Vec::new(), sum: 0 };
    for (what, times) in counts.filter(|(_, times)| *times > 0) {
        let times = match times {
            KIOSK_GROUP.. => Times::Exactly(times),
            _ => Times::Few,
        };
        if let Times::Exactly(times) = times {
            shown.sum += u64::from(times);
        }
        let frequency = |times: &Times| match times {
            Times::Exactly(times) => *times,
            // Nothing of how few.
            Times::Few => 0,
        };
        let comes_before =
            |(other, their): &(T, Times)| (frequency(their), &what) > (frequency(&times), other);
        let at = shown.rows.iter().position(|row| !comes_before(row)).unwrap_or(shown.rows.len());
        shown.rows.insert(at, (what, times));
    }
    shown
}

/// What of the answers in an address is counted, so that none counts twice in a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersOfVisit {
    counted: Vec<KioskAnswer>,
}

impl AnswersOfVisit {
    /// The answers that are new; from now on they are not.
    pub fn new_of(&mut self, answers: &[KioskAnswer]) -> Vec<KioskAnswer> {
        let is_new = |answer: &&KioskAnswer| !self.counted.contains(answer);
        let new: Vec<KioskAnswer> = answers.iter().filter(is_new).cloned().collect();
        self.counted.extend(new.iter().cloned());
        new
    }
}
