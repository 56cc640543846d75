//! How long a course takes, as people write it.

/// Beyond this many hours, a number alone could as well mean minutes.
const PLAIN_HOURS: u32 = 24;

/// The longest course, in minutes: a thousand hours.
const LONGEST: u32 = 60_000;

/// Why a text is no length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthProblem {
    /// Not in a form that is understood.
    Form,
    /// A number that could be of hours or of minutes.
    Unit,
    /// No time at all.
    Nothing,
    /// More than a thousand hours.
    TooLong,
}

/// Minutes, from "1.5", "1:30", "90 min", "2 hours" or "1 h 30 min". A number alone is of hours.
/// Nothing where nothing is written.
///
/// # Errors
/// Why it is not understood.
pub fn minutes(text: &str) -> Result<Option<u32>, LengthProblem> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let minutes = match text.split_once(':') {
        Some((hours, minutes)) => clock(hours, minutes),
        None => spoken(&text),
    }?;
    match minutes {
        0 => Err(LengthProblem::Nothing),
        1..=LONGEST => Ok(Some(minutes)),
        _ => Err(LengthProblem::TooLong),
    }
}

/// `1:30`.
pub fn hours_and_minutes(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn clock(hours: &str, minutes: &str) -> Result<u32, LengthProblem> {
    let hours = whole(hours)?;
    let minutes = Some(minutes).filter(|minutes| minutes.len() == 2).ok_or(LengthProblem::Form)?;
    let minutes = whole(minutes)?;
    if minutes < 60 {
        Ok(hours.saturating_mul(60).saturating_add(minutes))
    } else {
        Err(LengthProblem::Form)
    }
}

/// Numbers with their units: `2 hours`, `1h 30m`, `1h30`, `1.5`.
fn spoken(text: &str) -> Result<u32, LengthProblem> {
    let mut rest = text;
    let mut sum = 0_u32;
    // Each part's unit is smaller than the one before: hours once, then minutes once.
    let mut before = None;
    while !rest.is_empty() {
        let (number, after) = rest.split_at(end(rest, |c| c.is_ascii_digit() || ".,".contains(c)));
        let after = after.trim_start();
        let (unit, after) = after.split_at(end(after, |c| c.is_ascii_alphabetic()));
        let minutes = match (unit, before) {
            ("h" | "hr" | "hrs" | "hour" | "hours", None) => {
                before = Some(60);
                hours(number)?
            }
            ("", None) => match hours(number)? {
                many if many > PLAIN_HOURS * 60 => return Err(LengthProblem::Unit),
                few => {
                    before = Some(1);
                    few
                }
            },
            ("m" | "min" | "mins" | "minute" | "minutes", None | Some(60)) | ("", Some(60)) => {
                before = Some(1);
                whole(number)?
            }
            _ => return Err(LengthProblem::Form),
        };
        sum = sum.saturating_add(minutes);
        rest = after.trim_start();
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
    }
    Ok(sum)
}

/// Where the characters of a kind end.
fn end(text: &str, of_kind: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of_kind(c)).unwrap_or(text.len())
}

fn whole(text: &str) -> Result<u32, LengthProblem> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(LengthProblem::Form);
    }
    text.parse().map_err(|_| LengthProblem::TooLong)
}

/// Hours with up to two decimals, as minutes, rounded.
fn hours(text: &str) -> Result<u32, LengthProblem> {
    let (hours, part) = match text.split_once(['.', ',']) {
        None => (text, 0),
        Some((hours, part)) => {
            let scale = match part.len() {
                1 => 10,
                2 => 1,
                _ => return Err(LengthProblem::Form),
            };
            (hours, whole(part)? * scale)
        }
    };
    let hours = if hours.is_empty() && part > 0 { 0 } else { whole(hours)? };
    Ok(hours.saturating_mul(60).saturating_add((part * 60 + 50) / 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lengths_as_people_write_them() {
        for (text, read) in [
            ("1.5", 90),
            ("1,5", 90),
            (".5", 30),
            ("0.25", 15),
            ("1.33", 80),
            ("1:30", 90),
            ("0:05", 5),
            ("12:00", 720),
            ("90 min", 90),
            ("90min", 90),
            ("90m", 90),
            ("2 hours", 120),
            ("2h", 120),
            ("1.5 hrs", 90),
            ("1 Hour 30 Minutes", 90),
            ("1 hour and 30 minutes", 90),
            ("1h30", 90),
            ("1h 5m", 65),
            (" 6 ", 360),
            ("24", 1440),
            ("90 hours", 5400),
            ("1000 hours", 60_000),
        ] {
            assert_eq!(minutes(text), Ok(Some(read)), "{text:?}");
        }
        assert_eq!(minutes(" "), Ok(None));
    }

    #[test]
    fn refuses_what_it_cannot_be_sure_of() {
        for (text, problem) in [
            ("a day", LengthProblem::Form),
            ("-1", LengthProblem::Form),
            ("1:5", LengthProblem::Form),
            ("1:60", LengthProblem::Form),
            ("1:30:00", LengthProblem::Form),
            (":30", LengthProblem::Form),
            ("1.333", LengthProblem::Form),
            ("1.5 min", LengthProblem::Form),
            ("30 min 1 h", LengthProblem::Form),
            ("1 2", LengthProblem::Form),
            ("2 hours 1 hour", LengthProblem::Form),
            ("hours", LengthProblem::Form),
            (".", LengthProblem::Form),
            ("２", LengthProblem::Form),
            ("1h🦉", LengthProblem::Form),
            ("90", LengthProblem::Unit),
            ("24.5", LengthProblem::Unit),
            ("0", LengthProblem::Nothing),
            ("0:00", LengthProblem::Nothing),
            ("1001 hours", LengthProblem::TooLong),
            ("99999999999 min", LengthProblem::TooLong),
            ("4294967295 hours", LengthProblem::TooLong),
            ("4294967295:59", LengthProblem::TooLong),
        ] {
            assert_eq!(minutes(text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn prints_hours_and_minutes() {
        for (minutes, printed) in
            [(0, "0:00"), (5, "0:05"), (90, "1:30"), (u32::MAX, "71582788:15")]
        {
            assert_eq!(hours_and_minutes(minutes), printed);
        }
    }
}
