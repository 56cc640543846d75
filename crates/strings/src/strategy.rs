//! Texts of the strategy.

use content::Recurrence;

pub const TITLE: &str = "Strategy";
pub const ALL: &str = "The whole strategy";
pub const PLAN: &str = "The plan";
pub const ABOUT_PLAN: &str = "About this plan";
pub const PERIOD: &str = "For the years";
pub const COLUMN: &str = "Column of the plan";
pub const HOW_OFTEN: &str = "How often";
pub const PRINT: &str = "Print the plan on one page";
pub const YEAR: &str = "Tasks that come back, over a year";
pub const YEAR_NOTE: &str = "The source names no months, so the marks show how often a task comes up \
     and not when. Each mark stands for once, and reaches over the quarters that a task would have \
     to itself if it came up evenly.";
pub const TASK: &str = "Task";
pub const QUARTER: &str = "Quarter";
pub const ONCE: &str = "Once";
pub const NO_INTERVAL: &str = "No interval named";
pub const TIES: &str = "Ties";
pub const TIES_LEAD: &str = "Lines of the plan that are tied to recommendations, findings, courses \
     or other records. Each line’s own page says what each tie rests on.";
pub const NO_TIES: &str = "No line of the plan is tied to another record.";

/// How often a task comes back, as the source has it.
pub fn every(every: Recurrence) -> &'static str {
    match every {
        Recurrence::Quarterly => "Each quarter",
        Recurrence::TwiceYearly => "Twice a year",
        Recurrence::Yearly => "Once a year",
        Recurrence::FromTimeToTime => "Periodically: the source names no interval",
    }
}
