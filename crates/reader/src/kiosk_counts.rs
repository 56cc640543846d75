//! Anonymous counts: in how many visits to a kiosk each record was opened and each answer chosen.
//! They say nothing of persons or of any time finer than the day, and groups under five are not
//! shown.

use miniserde::Deserialize;
use serde::Serialize;

use content::{ChoiceId, ChooserQuestionId, Day, RecordRef};

/// The smallest group that is shown.
pub const KIOSK_GROUP: u32 = 5;

/// What was counted at the kiosks of a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskCounts {
    /// The first and the last day on which something was counted.
    first: Option<Day>,
    last: Option<Day>,
    opened: Vec<OpenCount>,
    answers: Vec<AnswerCount>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OpenCount {
    record: RecordRef,
    times: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct AnswerCount {
    question: ChooserQuestionId,
    choice: ChoiceId,
    times: u32,
}

/// An answer to a question of the chooser.
pub type KioskAnswer = (ChooserQuestionId, ChoiceId);

impl KioskCounts {
    /// Counts that a record's page was opened in a visit on a day.
    pub fn open(&mut self, record: &RecordRef, day: Day) {
        self.note(day);
        match self.opened.iter_mut().find(|of| of.record == *record) {
            Some(of) => of.times = of.times.saturating_add(1),
            None => self.opened.push(OpenCount { record: record.clone(), times: 1 }),
        }
    }

    /// Counts that an answer was chosen in a visit on a day.
    pub fn choose(&mut self, (question, choice): &KioskAnswer, day: Day) {
        self.note(day);
        let is_same = |of: &&mut AnswerCount| of.question == *question && of.choice == *choice;
        match self.answers.iter_mut().find(is_same) {
            Some(of) => of.times = of.times.saturating_add(1),
            None => self.answers.push(AnswerCount {
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

    /// The first and the last day; `None` while nothing is counted.
    pub fn days(&self) -> Option<(Day, Day)> {
        self.first.zip(self.last)
    }

    /// In how many visits each record was opened, without small groups.
    pub fn opened(&self) -> CountTable<RecordRef> {
        shown(self.opened.iter().map(|of| (of.record.clone(), of.times)))
    }

    /// In how many visits each answer was chosen, without small groups.
    pub fn answers(&self) -> CountTable<KioskAnswer> {
        let answers = self.answers.iter();
        shown(answers.map(|of| ((of.question.clone(), of.choice.clone()), of.times)))
    }
}

/// Counts for display: groups under [`KIOSK_GROUP`] are left out, of totals too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountTable<T> {
    /// The most frequent first; equal counts in the order of their names.
    pub rows: Vec<(T, u32)>,
    pub sum: u64,
}

fn shown<T: Ord>(counts: impl Iterator<Item = (T, u32)>) -> CountTable<T> {
    let mut shown = CountTable { rows: Vec::new(), sum: 0 };
    for (what, times) in counts.filter(|(_, times)| *times >= KIOSK_GROUP) {
        shown.sum += u64::from(times);
        let comes_before = |(other, their): &(T, u32)| (*their, &what) > (times, other);
        let at = shown.rows.iter().position(|row| !comes_before(row)).unwrap_or(shown.rows.len());
        shown.rows.insert(at, (what, times));
    }
    shown
}

/// What was already counted in this visit, so that nothing is counted twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitCounts {
    records: Vec<RecordRef>,
    answers: Vec<KioskAnswer>,
}

impl VisitCounts {
    /// Records that a record was opened; whether that is the first time in this visit.
    pub fn is_new(&mut self, record: &RecordRef) -> bool {
        let is_new = !self.records.contains(record);
        if is_new {
            self.records.push(record.clone());
        }
        is_new
    }

    /// Records answers; returns those that were not yet counted in this visit.
    pub fn new_of(&mut self, answers: &[KioskAnswer]) -> Vec<KioskAnswer> {
        let is_new = |answer: &&KioskAnswer| !self.answers.contains(answer);
        let new: Vec<KioskAnswer> = answers.iter().filter(is_new).cloned().collect();
        self.answers.extend(new.iter().cloned());
        new
    }
}
