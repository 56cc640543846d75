//! The seven-minute meeting: a team reads what was learnt, says what stands out and what it means
//! for them, and agrees on one action. Times are computed from clock readings, never from timer
//! ticks, so a suspended tab does not stop the clock.

use miniserde::Deserialize;
use serde::Serialize;

use content::{RecordKind, RecordRef, Timestamp};

const MINUTE: i64 = 60_000;

/// How far a step may overrun, in milliseconds, before the meeting counts as abandoned.
const FORGOTTEN: i64 = 15 * MINUTE;

/// A second step change within this many milliseconds is taken for a double click.
const DOUBLE: i64 = 500;

/// The most people that a meeting may record as taking part.
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
    /// The timed stages, in order.
    pub const STEPS: [Self; 4] = [Self::Read, Self::StandsOut, Self::ForUs, Self::Action];

    /// Its length in minutes; 0 for a stage without a time limit.
    pub fn minutes(self) -> u8 {
        match self {
            Self::Read => 1,
            Self::StandsOut | Self::ForUs | Self::Action => 2,
            Self::Ready | Self::Record => 0,
        }
    }

    /// Its index among [`Self::STEPS`].
    pub fn place(self) -> Option<usize> {
        Self::STEPS.iter().position(|step| *step == self)
    }

    /// The following stage; the record is the last.
    pub fn next(self) -> Self {
        match self {
            Self::Ready => Self::Read,
            Self::Read => Self::StandsOut,
            Self::StandsOut => Self::ForUs,
            Self::ForUs => Self::Action,
            Self::Action | Self::Record => Self::Record,
        }
    }

    /// The preceding stage.
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

/// The clock of a meeting. It uses wall-clock time, so that it continues while the page reloads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingClock {
    stage: MeetingStage,
    /// For each step, the milliseconds left when it last stopped; negative if it overran.
    left: Vec<i64>,
    /// When the present step was started; `None` while it is stopped.
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

    /// The milliseconds left of the present step, negative if it overruns; `None` outside the
    /// steps.
    pub fn left(&self, now: Timestamp) -> Option<i64> {
        let left = self.left.get(self.stage.place()?)?;
        // A clock that was set back counts as no time passed.
        let gone = self.since.map_or(0, |since| now.0.saturating_sub(since.0).max(0));
        Some(left.saturating_sub(gone))
    }

    /// Goes to the next stage; a timed step starts to run.
    pub fn next(&mut self, now: Timestamp) {
        self.go(self.stage.next(), now);
    }

    /// Goes to the previous stage; a timed step resumes with the time it had left.
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

    /// Resumes the present step, if there is one.
    pub fn go_on(&mut self, now: Timestamp) {
        self.since = self.stage.place().map(|_| now);
    }

    /// Adds one minute to the present step; if it has overrun, one minute from now.
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

    /// The clock as restored from the store: one that was abandoned while running is stopped.
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

/// Whether a step change is intended, rather than the second click of a double click.
pub fn is_turn_meant(before: Option<Timestamp>, now: Timestamp) -> bool {
    // If the clock was set back, every change counts.
    before.is_none_or(|before| !(0..DOUBLE).contains(&now.0.saturating_sub(before.0)))
}

/// Announcements to screen readers about the time, each made once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingAnnouncement {
    OneMinuteLeft,
    Over,
}

/// The announcement due when the milliseconds left went from `before` to `now`.
pub fn time_announcement(before: i64, now: i64) -> Option<MeetingAnnouncement> {
    match () {
        () if before > 0 && now <= 0 => Some(MeetingAnnouncement::Over),
        () if before > MINUTE && (1..=MINUTE).contains(&now) => {
            Some(MeetingAnnouncement::OneMinuteLeft)
        }
        () => None,
    }
}

/// A field of the meeting's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingField {
    /// The passage to come back to.
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

    /// How many lines an empty field takes in the printed record.
    fn room(self) -> usize {
        match self {
            Self::Passage | Self::StandsOut | Self::ForUs | Self::Action => 3,
            Self::ByWhom | Self::ByWhen | Self::Team | Self::TookPart => 1,
        }
    }
}

/// What was written in a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingTexts {
    passage: String,
    stands_out: String,
    for_us: String,
    action: String,
    by_whom: String,
    by_when: String,
    team: String,
    took_part: String,
}

impl MeetingTexts {
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

    /// The number of people who took part; `None` if not stated.
    ///
    /// # Errors
    /// If what was typed is not such a number.
    pub fn people(&self) -> Result<Option<u16>, NotPeople> {
        let typed = self.took_part.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let people = typed.parse().map_err(|_| NotPeople)?;
        if (1..=MEETING_PEOPLE).contains(&people) { Ok(Some(people)) } else { Err(NotPeople) }
    }

    /// The letter size of the printed record.
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

    /// Merges another tab's text of the same meeting: fields that differ keep both texts.
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

/// The letter size at which a printed record fits on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetSize {
    Ordinary,
    Small,
    Smallest,
    /// It needs more than one page.
    Pages,
}

/// For each size, the least characters on a line, and the most lines of text and blank writing
/// space that fit on one page.
const SHEETS: [(SheetSize, usize, usize); 3] =
    [(SheetSize::Ordinary, 80, 20), (SheetSize::Small, 92, 30), (SheetSize::Smallest, 104, 48)];

/// What was typed is not a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPeople;

/// A meeting that has begun and is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub begun: Timestamp,
    pub clock: MeetingClock,
    pub words: MeetingTexts,
}

impl Meeting {
    pub fn new(now: Timestamp) -> Self {
        let (clock, words) = Default::default();
        Self { begun: now, clock, words }
    }

    /// Whether it contains anything worth storing.
    pub fn is_begun(&self) -> bool {
        self.clock.stage() != MeetingStage::Ready || !self.words.is_empty()
    }
}

/// Whether a meeting can be held on a record, which must describe what was learnt.
pub fn is_for_meetings(record: &RecordRef) -> bool {
    matches!(
        record.kind(),
        RecordKind::Recommendation | RecordKind::Review | RecordKind::Finding | RecordKind::Article
    )
}

/// A note with a meeting's record appended. Adding it repeatedly is safe: the record that the
/// meeting added `before` is replaced.
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
