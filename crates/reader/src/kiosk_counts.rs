//! Counts without people: in how many visits to a kiosk each record was opened, and each answer
//! chosen. Of who, and of any time finer than the day, there is nothing; and what is shown tells of no
//! group under five.

use miniserde::Deserialize;
use serde::Serialize;

use content::{ChoiceId, ChooserQuestionId, Day, RecordRef};

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
    /// The page of a record was opened in a visit, on a day.
    pub fn open(&mut self, record: &RecordRef, day: Day) {
        self.note(day);
        match self.opened.iter_mut().find(|of| of.record == *record) {
            Some(of) => of.times = of.times.saturating_add(1),
            None => self.opened.push(Opened { record: record.clone(), times: 1 }),
        }
    }

    /// An answer was chosen in a visit, on a day.
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

    /// In how many visits each record was opened, as it may be shown.
    pub fn opened(&self) -> Shown<RecordRef> {
        shown(self.opened.iter().map(|of| (of.record.clone(), of.times)))
    }

    /// In how many visits each answer was chosen, as it may be shown.
    pub fn answers(&self) -> Shown<KioskAnswer> {
        let answers = self.answers.iter();
        shown(answers.map(|of| ((of.question.clone(), of.choice.clone()), of.times)))
    }
}

/// Counts as they may be shown: groups under [`KIOSK_GROUP`] are in none of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<T> {
    /// The most frequent first; those that are equally frequent in the order of their names.
    pub rows: Vec<(T, u32)>,
    pub sum: u64,
}

fn shown<T: Ord>(counts: impl Iterator<Item = (T, u32)>) -> Shown<T> {
    let mut shown = Shown { rows: Vec::new(), sum: 0 };
    for (what, times) in counts.filter(|(_, times)| *times >= KIOSK_GROUP) {
        shown.sum += u64::from(times);
        let comes_before = |(other, their): &(T, u32)| (*their, &what) > (times, other);
        let at = shown.rows.iter().position(|row| !comes_before(row)).unwrap_or(shown.rows.len());
        shown.rows.insert(at, (what, times));
    }
    shown
}

/// What was counted in a visit, so that nothing counts twice in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedInVisit {
    records: Vec<RecordRef>,
    answers: Vec<KioskAnswer>,
}

impl CountedInVisit {
    /// Whether a record has not been opened yet; from now on it has.
    pub fn is_new(&mut self, record: &RecordRef) -> bool {
        let is_new = !self.records.contains(record);
        if is_new {
            self.records.push(record.clone());
        }
        is_new
    }

    /// The answers that are new; from now on they are not.
    pub fn new_of(&mut self, answers: &[KioskAnswer]) -> Vec<KioskAnswer> {
        let is_new = |answer: &&KioskAnswer| !self.answers.contains(answer);
        let new: Vec<KioskAnswer> = answers.iter().filter(is_new).cloned().collect();
        self.answers.extend(new.iter().cloned());
        new
    }
}
