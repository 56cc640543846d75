//! The seven-minute meeting: a team reads what was learnt, says what stands out and what it means
//! for them, and ends with one action. When, is reckoned from moments of the clock and never from
//! ticks: a tab that sleeps does not stop it.

use miniserde::Deserialize;
use serde::Serialize;

use content::{RecordKind, RecordRef, Timestamp};

const MINUTE: i64 = 60_000;

/// How long over its time, in milliseconds, a step may be before nobody is taken to be there.
const FORGOTTEN: i64 = 15 * MINUTE;

/// Within how many milliseconds of a turn another one is the second click of a double click.
const DOUBLE: i64 = 500;

/// The most people that a meeting is told to have had.
pub const MEETING_PEOPLE: u16 = 500;

/// Where a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingStage {
    /// Nothing is read yet.
    #[serde(rename = "ready")]
    Ready,
    #[serde(rename = "read")]
    Read,
    #[serde(rename = "stands-out")]
    StandsOut,
    #[serde(rename = "for-us")]
    ForUs,
    #[serde(rename = "action")]
    Action,
    /// The record of how it was used.
    #[serde(rename = "record")]
    Record,
}

impl MeetingStage {
    /// What has its time, in order.
    pub const STEPS: [Self; 4] = [Self::Read, Self::StandsOut, Self::ForUs, Self::Action];

    /// Its minutes; nought for what has no time.
    pub fn minutes(self) -> u8 {
        match self {
            Self::Read => 1,
            Self::StandsOut | Self::ForUs | Self::Action => 2,
            Self::Ready | Self::Record => 0,
        }
    }

    /// Its place among the steps, from nought.
    pub fn place(self) -> Option<usize> {
        Self::STEPS.iter().position(|step| *step == self)
    }

    /// What comes after it; the record is the last.
    pub fn next(self) -> Self {
        match self {
            Self::Ready => Self::Read,
            Self::Read => Self::StandsOut,
            Self::StandsOut => Self::ForUs,
            Self::ForUs => Self::Action,
            Self::Action | Self::Record => Self::Record,
        }
    }

    /// What comes before it.
    pub fn before(self) -> Self {
        match self {
            Self::Ready | Self::Read => Self::Ready,
            Self::StandsOut => Self::Read,
            Self::ForUs => Self::StandsOut,
            Self::Action => Self::ForUs,
            Self::Record => Self::Action,
        }
    }
}

/// The time of a meeting. Moments are those of the clock on the wall, so that it goes on while the
/// page is loaded again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingClock {
    stage: MeetingStage,
    /// For each step, the milliseconds that it had left when it last stopped; less than nought
    /// where it was over its time.
    left: Vec<i64>,
    /// Since when the present step runs; nothing, where it stands.
    since: Option<Timestamp>,
}

impl Default for MeetingClock {
    fn default() -> Self {
        let left = MeetingStage::STEPS.map(|step| i64::from(step.minutes()) * MINUTE);
        Self { stage: MeetingStage::Ready, left: left.to_vec(), since: None }
    }
}

impl MeetingClock {
    pub fn stage(&self) -> MeetingStage {
        self.stage
    }

    /// Whether the time of a step is running.
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// The milliseconds that the present step has left; less than nought where it is over its time,
    /// and nothing where there is no step.
    pub fn left(&self, now: Timestamp) -> Option<i64> {
        let left = self.left.get(self.stage.place()?)?;
        // A clock that was set back takes nothing away.
        let gone = self.since.map_or(0, |since| now.0.saturating_sub(since.0).max(0));
        Some(left.saturating_sub(gone))
    }

    /// Goes on to what comes next; a step begins to run.
    pub fn next(&mut self, now: Timestamp) {
        self.go(self.stage.next(), now);
    }

    /// Goes back to what was before; a step goes on with the time that it had left.
    pub fn back(&mut self, now: Timestamp) {
        self.go(self.stage.before(), now);
    }

    fn go(&mut self, stage: MeetingStage, now: Timestamp) {
        self.pause(now);
        self.stage = stage;
        self.go_on(now);
    }

    pub fn pause(&mut self, now: Timestamp) {
        let left = self.left(now);
        self.since = None;
        if let Some((at, left)) = self.stage.place().zip(left)
            && let Some(kept) = self.left.get_mut(at)
        {
            *kept = left;
        }
    }

    /// The time of the present step goes on, if there is one.
    pub fn go_on(&mut self, now: Timestamp) {
        self.since = self.stage.place().map(|_| now);
    }

    /// Gives the present step one minute more: from now, where it is over its time.
    pub fn one_more_minute(&mut self, now: Timestamp) {
        let runs = self.is_running();
        self.pause(now);
        if let Some(left) = self.stage.place().and_then(|at| self.left.get_mut(at)) {
            *left = (*left).max(0) + MINUTE;
        }
        if runs {
            self.go_on(now);
        }
    }

    /// As it is taken up again once it was stored: one that was forgotten while it ran, stands.
    #[must_use]
    pub fn taken_up(mut self, now: Timestamp) -> Self {
        if self.left.len() != MeetingStage::STEPS.len() {
            let stage = self.stage;
            self = Self { stage, ..<Self as Default>::default() };
        }
        if self.left(now).is_some_and(|left| self.is_running() && left < -FORGOTTEN) {
            self.since = None;
            if let Some(left) = self.stage.place().and_then(|at| self.left.get_mut(at)) {
                *left = 0;
            }
        }
        self
    }
}

/// Whether a turn to another step is meant: one so soon after the one before is not.
pub fn is_turn_meant(before: Option<Timestamp>, now: Timestamp) -> bool {
    // After a clock that was set back, each is.
    before.is_none_or(|before| !(0..DOUBLE).contains(&now.0.saturating_sub(before.0)))
}

/// What a screen reader is told of the time, once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingTold {
    OneMinuteLeft,
    Over,
}

/// What there is to tell where so many milliseconds were left before, and so many are now.
pub fn told_of_time(before: i64, now: i64) -> Option<MeetingTold> {
    match () {
        () if before > 0 && now <= 0 => Some(MeetingTold::Over),
        () if before > MINUTE && (1..=MINUTE).contains(&now) => Some(MeetingTold::OneMinuteLeft),
        () => None,
    }
}

/// Something to be written in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingField {
    /// What of the text to come back to.
    Passage,
    StandsOut,
    ForUs,
    Action,
    /// A role.
    ByWhom,
    ByWhen,
    Team,
    /// How many took part, as typed.
    TookPart,
}

impl MeetingField {
    /// In the order of the record.
    pub const ALL: [Self; 8] = [
        Self::Passage,
        Self::StandsOut,
        Self::ForUs,
        Self::Action,
        Self::ByWhom,
        Self::ByWhen,
        Self::Team,
        Self::TookPart,
    ];

    /// How many lines of the printed record it takes where nothing is written in it.
    fn room(self) -> usize {
        match self {
            Self::Passage | Self::StandsOut | Self::ForUs | Self::Action => 3,
            Self::ByWhom | Self::ByWhen | Self::Team | Self::TookPart => 1,
        }
    }
}

/// What was written in a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingWords {
    passage: String,
    stands_out: String,
    for_us: String,
    action: String,
    by_whom: String,
    by_when: String,
    team: String,
    took_part: String,
}

impl MeetingWords {
    pub fn get(&self, field: MeetingField) -> &str {
        match field {
            MeetingField::Passage => &self.passage,
            MeetingField::StandsOut => &self.stands_out,
            MeetingField::ForUs => &self.for_us,
            MeetingField::Action => &self.action,
            MeetingField::ByWhom => &self.by_whom,
            MeetingField::ByWhen => &self.by_when,
            MeetingField::Team => &self.team,
            MeetingField::TookPart => &self.took_part,
        }
    }

    pub fn put(&mut self, field: MeetingField, text: String) {
        *match field {
            MeetingField::Passage => &mut self.passage,
            MeetingField::StandsOut => &mut self.stands_out,
            MeetingField::ForUs => &mut self.for_us,
            MeetingField::Action => &mut self.action,
            MeetingField::ByWhom => &mut self.by_whom,
            MeetingField::ByWhen => &mut self.by_when,
            MeetingField::Team => &mut self.team,
            MeetingField::TookPart => &mut self.took_part,
        } = text;
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        MeetingField::ALL.iter().all(|field| self.get(*field).trim().is_empty())
    }

    /// How many took part; nothing, where it is not said.
    ///
    /// # Errors
    /// Where what is typed is no such number.
    pub fn people(&self) -> Result<Option<u16>, NotPeople> {
        let typed = self.took_part.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let people = typed.parse().map_err(|_| NotPeople)?;
        if (1..=MEETING_PEOPLE).contains(&people) { Ok(Some(people)) } else { Err(NotPeople) }
    }

    /// How large the letters of its record are on paper.
    pub fn sheet_size(&self) -> SheetSize {
        let fits = |(_, wide, most): &(SheetSize, usize, usize)| {
            let lines = |text: &str| -> usize {
                text.lines().map(|line| line.chars().count().div_ceil(*wide).max(1)).sum()
            };
            let all = MeetingField::ALL.iter();
            let taken = all.map(|field| match lines(self.get(*field).trim()) {
                0 => field.room(),
                lines => lines,
            });
            taken.sum::<usize>() <= *most
        };
        SHEETS.iter().find(|size| fits(size)).map_or(SheetSize::Pages, |(size, _, _)| *size)
    }

    /// Takes in what another tab has written of the same meeting: where the two differ, both stay.
    pub fn take_in(&mut self, theirs: &Self) {
        for field in MeetingField::ALL {
            let (ours, theirs) = (self.get(field), theirs.get(field));
            if ours.contains(theirs) {
                continue;
            }
            let both = match theirs.contains(ours) {
                true => theirs.to_owned(),
                false => format!("{ours}\n\n{theirs}"),
            };
            self.put(field, both);
        }
    }
}

/// How large the letters of a printed record are, so that it is one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetSize {
    Ordinary,
    Small,
    Smallest,
    /// There is more than one page has room for.
    Pages,
}

/// For each size, how many characters stand on a line at the least, and for how many lines of all
/// that is written one page has room, with the room to write by hand.
const SHEETS: [(SheetSize, usize, usize); 3] =
    [(SheetSize::Ordinary, 80, 20), (SheetSize::Small, 92, 30), (SheetSize::Smallest, 104, 48)];

/// That something is no number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPeople;

/// A meeting that was begun and not kept yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub begun: Timestamp,
    pub clock: MeetingClock,
    pub words: MeetingWords,
}

impl Meeting {
    pub fn new(now: Timestamp) -> Self {
        let (clock, words) = Default::default();
        Self { begun: now, clock, words }
    }

    /// Whether there is anything in it that is worth storing.
    pub fn is_begun(&self) -> bool {
        self.clock.stage() != MeetingStage::Ready || !self.words.is_empty()
    }
}

/// Whether a meeting can be held on a record: one that tells what was learnt.
pub fn is_for_meetings(record: &RecordRef) -> bool {
    matches!(
        record.kind(),
        RecordKind::Recommendation | RecordKind::Review | RecordKind::Finding | RecordKind::Article
    )
}

/// A note with a meeting's record after what it says already. Added once, however often that is
/// asked for: what the meeting has put there `before` that gives way to it.
pub fn with_record(note: &str, before: Option<&str>, record: &str) -> String {
    if let Some(before) = before.filter(|before| note.contains(before)) {
        return note.replacen(before, record, 1);
    }
    if note.contains(record) {
        return note.to_owned();
    }
    match note.trim_end() {
        "" => record.to_owned(),
        before => format!("{before}\n\n{record}"),
    }
}
