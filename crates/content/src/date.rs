//! Dates as precise as the source states them: a year, a month or a day.

use std::fmt;

use super::string_form::string_form;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as a document states it. Written as `2019`, `2019-09` or `2019-09-30` in the seeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDate {
    Year(u16),
    Month(u16, u8),
    Day(u16, u8, u8),
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateProblem {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("is not a date of the form 2019, 2019-09 or 2019-09-30")]
    Form,
    /// No such month or day.
    #[error("is not a day that exists")]
    NoSuchDay,
}

impl PartialDate {
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year) | Self::Month(year, _) | Self::Day(year, _, _) => year,
        }
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        let digits = |part: &str, width: usize| {
            let whole = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            whole.then(|| part.parse::<u16>().ok()).flatten().ok_or(DateProblem::Form)
        };
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let Some(month) = parts.next() else { return Ok(Self::Year(year)) };
        let month = digits(month, 2)? as u8;
        let day = parts.next().map(|day| digits(day, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(DateProblem::Form);
        }
        match day.map(|day| day as u8) {
            _ if !(1..=12).contains(&month) => Err(DateProblem::NoSuchDay),
            None => Ok(Self::Month(year, month)),
            Some(day) if (1..=days_in(year, month)).contains(&day) => {
                Ok(Self::Day(year, month, day))
            }
            Some(_) => Err(DateProblem::NoSuchDay),
        }
    }

    /// The form of the seeds and of HTML's `datetime`.
    pub fn machine(&self) -> String {
        match *self {
            Self::Year(y) => format!("{y:04}"),
            Self::Month(y, m) => format!("{y:04}-{m:02}"),
            Self::Day(y, m, d) => format!("{y:04}-{m:02}-{d:02}"),
        }
    }
}

/// For display: `2019`, `September 2019` or `30 September 2019`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(y) => write!(f, "{y}"),
            Self::Month(y, m) => write!(f, "{} {y}", month_name(m)),
            Self::Day(y, m, d) => write!(f, "{d} {} {y}", month_name(m)),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateProblem;

    fn try_from(text: String) -> Result<Self, DateProblem> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.machine()
    }
}

string_form!(PartialDate);

/// The English name of a month, 1 to 12; empty for any other number.
/// The name of a month from 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_precision_and_says_it_for_people() {
        for (text, said) in
            [("2019", "2019"), ("2019-09", "September 2019"), ("2020-02-29", "29 February 2020")]
        {
            let date = PartialDate::parse(text).expect(text);
            assert_eq!(date.to_string(), said);
            assert_eq!(date.machine(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for form in
            ["", "19", "2019-9", "2019-09-30-1", "September 2019", "2019-", "+019", "２０１９"]
        {
            assert_eq!(PartialDate::parse(form), Err(DateProblem::Form), "{form:?}");
        }
        for day in ["2019-13", "2019-00", "2019-02-29", "2019-04-31", "2019-04-00"] {
            assert_eq!(PartialDate::parse(day), Err(DateProblem::NoSuchDay), "{day:?}");
        }
    }
}
