//! Parsing days and times typed into forms.

use content::month_name;
use content::{Day, DayProblem, NotATime, TimeOfDay};

/// How many letters of a month's name are required.
const LETTERS: usize = 3;

/// Why what was typed for a day is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedDayProblem {
    #[error("there is no day")]
    NoDay,
    #[error("there is no month")]
    NoMonth,
    #[error("there is no year")]
    NoYear,
    /// A year of other than four digits.
    #[error("the year has not four digits")]
    YearDigits,
    #[error(transparent)]
    Day(#[from] DayProblem),
}

/// The day in three boxes; `None` if all are empty. A month may be a number or a name.
pub fn typed_day(day: &str, month: &str, year: &str) -> Result<Option<Day>, TypedDayProblem> {
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Ok(None);
    }
    let no_day = TypedDayProblem::Day(DayProblem::NoSuchDay);
    if day.is_empty() {
        return Err(TypedDayProblem::NoDay);
    }
    if month.is_empty() {
        return Err(TypedDayProblem::NoMonth);
    }
    if year.is_empty() {
        return Err(TypedDayProblem::NoYear);
    }
    if year.len() != 4 || !is_number(year) {
        return Err(TypedDayProblem::YearDigits);
    }
    let day = if is_number(day) { day.parse().ok() } else { None };
    let (Some(day), Some(month), Ok(year)) = (day, month_number(month), year.parse()) else {
        return Err(no_day);
    };
    Day::new(year, month, day).map(Some).map_err(TypedDayProblem::Day)
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The month of a number or of the beginning of a name.
fn month_number(text: &str) -> Option<u8> {
    if is_number(text) {
        return text.parse().ok();
    }
    let begins = |name: &str| {
        let beginning = name.get(..text.len());
        text.len() >= LETTERS && beginning.is_some_and(|name| name.eq_ignore_ascii_case(text))
    };
    (1..=12).find(|month| begins(month_name(*month)))
}

/// The time of day in a box; `None` if it is empty. Hour and minutes may be separated by a full
/// stop, and the hour may have one digit.
pub fn typed_time(text: &str) -> Result<Option<TimeOfDay>, NotATime> {
    let text = text.trim().replace('.', ":");
    if text.is_empty() {
        return Ok(None);
    }
    let one_digit = text.find(':') == Some(1);
    let whole = if one_digit { format!("0{text}") } else { text };
    TimeOfDay::parse(&whole).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_as_people_type_them() {
        for (typed, day) in [
            (("24", "3", "2026"), "2026-03-24"),
            ((" 04 ", "03", "2026"), "2026-03-04"),
            (("29", "february", "2028"), "2028-02-29"),
            (("1", "Sep", "2026"), "2026-09-01"),
            (("1", "SEPT", "2026"), "2026-09-01"),
        ] {
            let read = typed_day(typed.0, typed.1, typed.2).expect(day);
            assert_eq!(read.map(Day::machine).as_deref(), Some(day));
        }
        assert_eq!(typed_day("", " ", ""), Ok(None));
    }

    #[test]
    fn says_what_is_wrong_with_a_day() {
        let no_such = TypedDayProblem::Day(DayProblem::NoSuchDay);
        for (typed, problem) in [
            (("", "3", "2026"), TypedDayProblem::NoDay),
            (("24", "", "2026"), TypedDayProblem::NoMonth),
            (("24", "3", ""), TypedDayProblem::NoYear),
            (("24", "3", "26"), TypedDayProblem::YearDigits),
            (("24", "3", "+026"), TypedDayProblem::YearDigits),
            (("29", "2", "2026"), no_such),
            (("31", "4", "2026"), no_such),
            (("0", "4", "2026"), no_such),
            (("24", "13", "2026"), no_such),
            (("24", "Ma", "2026"), no_such),
            (("24", "März", "2026"), no_such),
            (("+4", "3", "2026"), no_such),
            (("999", "3", "2026"), no_such),
            (("1", "1", "1066"), TypedDayProblem::Day(DayProblem::Year)),
        ] {
            assert_eq!(typed_day(typed.0, typed.1, typed.2), Err(problem), "{typed:?}");
        }
    }

    #[test]
    fn reads_times_as_people_type_them() {
        for (typed, time) in [("09:30", "09:30"), ("9:30", "09:30"), ("9.30", "09:30")] {
            let read = typed_time(typed).expect(typed);
            assert_eq!(read.map(|time| time.to_string()).as_deref(), Some(time));
        }
        assert_eq!(typed_time("  "), Ok(None));
        for typed in ["half past nine", "930", "25:00", "9:3", "é:30"] {
            assert!(typed_time(typed).is_err(), "{typed:?}");
        }
    }
}
