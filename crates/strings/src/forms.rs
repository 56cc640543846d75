//! Texts of forms: what is asked and what is wrong, wherever a form is.

use content::DayProblem;
use reader::TypedDayProblem;

pub const PROBLEM: &str = "There is a problem";
/// Before an error, for assistive technology.
pub const ERROR: &str = "Error: ";
/// Over the boxes of a date.
pub const DAY_PARTS: [&str; 3] = ["Day", "Month", "Year"];
pub const DAY_HINT: &str = "For example, 24 3 2026";
pub const TIME_HINT: &str = "For example, 09:30";

/// What is wrong with a date; `what` is its name at the beginning of a sentence.
pub fn day_problem(what: &str, problem: TypedDayProblem) -> String {
    let said = match problem {
        TypedDayProblem::NoDay => "must include a day",
        TypedDayProblem::NoMonth => "must include a month",
        TypedDayProblem::NoYear => "must include a year",
        TypedDayProblem::YearDigits => "must have a year of 4 numbers",
        TypedDayProblem::Day(DayProblem::Year) => "must be between 1900 and 2199",
        TypedDayProblem::Day(_) => "must be a real date",
    };
    format!("{what} {said}")
}

pub fn not_a_time(what: &str) -> String {
    format!("{what} must be a time of 24 hours, like 09:30")
}

/// A field that was left empty.
pub fn needed(what: &str) -> String {
    format!("Enter {what}")
}
