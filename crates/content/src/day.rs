//! Days and times of day as people in the United Kingdom write them in a diary.

use std::fmt;

use time::{Date, Duration, Month};

use super::Timestamp;
use super::date::month_name;
use super::string_form::string_form;

/// The years that a day may be in; others are taken for typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

const MINUTES_OF_A_DAY: u16 = 24 * 60;
const MS_OF_A_MINUTE: i64 = 60_000;

/// A day of the calendar, of the years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayProblem {
    /// Not of the form `YYYY-MM-DD`.
    #[error("is not a day of the form 2026-03-24")]
    Form,
    /// No such day, as 29 February of most years.
    #[error("is not a day that exists")]
    NoSuchDay,
    /// Not of the years 1900 to 2199.
    #[error("is not a day of the years 1900 to 2199")]
    Year,
}

impl Day {
    /// 1 January 1900.
    pub const FIRST: Self = Self(match Date::from_ordinal_date(1900, 1) {
        Ok(date) => date,
        Err(_) => Date::MIN,
    });

    /// A day by its numbers; the month is 1 to 12.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DayProblem> {
        if !YEARS.contains(&year) {
            return Err(DayProblem::Year);
        }
        let month = Month::try_from(month).map_err(|_| DayProblem::NoSuchDay)?;
        Date::from_calendar_date(year, month, day).map(Self).map_err(|_| DayProblem::NoSuchDay)
    }

    /// Reads `YYYY-MM-DD`, as a date's input gives it.
    pub fn parse(text: &str) -> Result<Self, DayProblem> {
        let mut parts = text.split('-');
        let mut number = |width: usize| {
            let part = parts.next().filter(|part| part.len() == width)?;
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<i32>().ok()).flatten()
        };
        let (year, month, day) = (number(4), number(2), number(2));
        match (year, month, day, parts.next()) {
            (Some(year), Some(month), Some(day), None) => Self::new(year, month as u8, day as u8),
            _ => Err(DayProblem::Form),
        }
    }

    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs() as u16
    }

    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day this many days later (or earlier, if negative); `None` outside the range of years.
    pub fn plus(self, days: i64) -> Option<Self> {
        let day = self.0.checked_add(Duration::days(days))?;
        YEARS.contains(&day.year()).then_some(Self(day))
    }

    /// How many days lie between this one and a later one; negative for an earlier one.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).whole_days()
    }

    /// `2026-03-24`.
    pub fn machine(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }

    /// With the day of the week: `Tuesday 24 March 2026`.
    pub fn long(self) -> String {
        const NAMES: [&str; 7] =
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let name = NAMES[usize::from(self.0.weekday().number_days_from_monday())];
        format!("{name} {self}")
    }
}

/// For display: `24 March 2026`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.day(), month_name(self.month()), self.year())
    }
}

impl TryFrom<String> for Day {
    type Error = DayProblem;

    fn try_from(text: String) -> Result<Self, DayProblem> {
        Self::parse(&text)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.machine()
    }
}

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Since midnight; less than a day.
    minutes: u16,
}

/// Why a text is not a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not a time of day of the form 09:30")]
pub struct NotATime;

impl TimeOfDay {
    /// Reads `HH:MM`, of 24 hours, as a time's input gives it.
    pub fn parse(text: &str) -> Result<Self, NotATime> {
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        let number = |part: &str, below: u16| {
            let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            let number = digits.then(|| part.parse::<u16>().ok()).flatten();
            number.filter(|number| *number < below).ok_or(NotATime)
        };
        Ok(Self { minutes: number(hour, 24)? * 60 + number(minute, 60)? })
    }

    pub fn hour(self) -> u8 {
        (self.minutes / 60) as u8
    }

    pub fn minute(self) -> u8 {
        (self.minutes % 60) as u8
    }

    /// The minutes from this time to a later one of the same day; 0 to an earlier.
    pub fn minutes_until(self, other: Self) -> u16 {
        other.minutes.saturating_sub(self.minutes)
    }
}

/// `09:30`.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;

    fn try_from(text: String) -> Result<Self, NotATime> {
        Self::parse(&text)
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

string_form!(Day, TimeOfDay);

/// The day in the United Kingdom at a moment; the first of all days if it would be outside the
/// range of years.
pub fn day_in_london(moment: Timestamp) -> Day {
    in_london(moment).map_or(Day::FIRST, |(day, _)| day)
}

/// The United Kingdom's local time at a moment.
pub fn in_london(moment: Timestamp) -> Option<(Day, TimeOfDay)> {
    let greenwich = at_greenwich(moment)?;
    let an_hour_on = Timestamp(moment.0 + 60 * MS_OF_A_MINUTE);
    if is_summer(greenwich) { at_greenwich(an_hour_on) } else { Some(greenwich) }
}

/// A moment as day and time of day at Greenwich (UTC).
pub fn at_greenwich(moment: Timestamp) -> Option<(Day, TimeOfDay)> {
    let minutes = moment.0.div_euclid(MS_OF_A_MINUTE);
    let day = Day::new(1970, 1, 1).ok()?.plus(minutes.div_euclid(MINUTES_OF_A_DAY.into()))?;
    let minutes = minutes.rem_euclid(MINUTES_OF_A_DAY.into()) as u16;
    Some((day, TimeOfDay { minutes }))
}

/// Whether British Summer Time is in force: from 01:00 at Greenwich on the last Sunday of March to
/// 01:00 on the last Sunday of October, as it has been since 1996 (the Summer Time Order 2002).
fn is_summer((day, time): (Day, TimeOfDay)) -> bool {
    let change = |month: u8| {
        let last = Day::new(day.year().into(), month, 31).ok()?;
        let sunday = last.plus(-i64::from(last.0.weekday().number_days_from_sunday()))?;
        Some((sunday, TimeOfDay { minutes: 60 }))
    };
    change(3).zip(change(10)).is_some_and(|(from, to)| (from..to).contains(&(day, time)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_that_exist_and_no_others() {
        for (text, said) in [
            ("2026-03-24", "Tuesday 24 March 2026"),
            ("2028-02-29", "Tuesday 29 February 2028"),
            ("1900-01-01", "Monday 1 January 1900"),
        ] {
            let day = Day::parse(text).expect(text);
            assert_eq!((day.machine().as_str(), day.long().as_str()), (text, said));
        }
        for (text, problem) in [
            ("", DayProblem::Form),
            ("24/03/2026", DayProblem::Form),
            ("2026-3-24", DayProblem::Form),
            ("+026-03-24", DayProblem::Form),
            ("2026-03-24-1", DayProblem::Form),
            ("2026-02-29", DayProblem::NoSuchDay),
            ("2026-13-01", DayProblem::NoSuchDay),
            ("2026-04-31", DayProblem::NoSuchDay),
            ("2026-04-00", DayProblem::NoSuchDay),
            ("0026-03-24", DayProblem::Year),
            ("9999-12-31", DayProblem::Year),
        ] {
            assert_eq!(Day::parse(text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn reads_times_of_day() {
        for text in ["00:00", "09:30", "23:59"] {
            assert_eq!(TimeOfDay::parse(text).map(|time| time.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "9:30", "24:00", "12:60", "12.30", "12:30:00", "-1:30", "１２:30"] {
            assert_eq!(TimeOfDay::parse(text), Err(NotATime), "{text:?}");
        }
    }

    #[test]
    fn knows_when_the_clocks_change() {
        // Seconds since 1970, and what the clocks in London showed then.
        for (seconds, said) in [
            (820_454_400, "1996-01-01 00:00"),
            (1_774_745_999, "2026-03-29 00:59"),
            (1_774_746_000, "2026-03-29 02:00"),
            (1_792_889_999, "2026-10-25 01:59"),
            (1_792_890_000, "2026-10-25 01:00"),
            (1_798_761_599, "2026-12-31 23:59"),
        ] {
            let (day, time) = in_london(Timestamp(seconds * 1000)).expect(said);
            assert_eq!(format!("{} {time}", day.machine()), said);
        }
        assert_eq!(in_london(Timestamp(i64::MAX)), None);
    }
}
