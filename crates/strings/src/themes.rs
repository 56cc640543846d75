//! Texts of the themes.

use content::RecordKind;

pub const TITLE: &str = "Themes";
pub const LEAD: &str =
    "What the learning is about. Each theme brings together what every document says of it.";
pub const KIND: &str = "Theme";
pub const ALL_THEMES: &str = "All themes";
pub const ON_THIS_PAGE: &str = "On this page";
pub const NOTHING: &str = "Nothing here is about this theme yet.";
pub const IN_EXPLORER: &str = "See all of them in the findings explorer";

/// "3 recommendations".
pub fn count(kind: RecordKind, count: usize) -> String {
    let (one, many) = match kind {
        RecordKind::Recommendation => ("recommendation", "recommendations"),
        RecordKind::Review => ("review or audit", "reviews and audits"),
        RecordKind::Finding => ("finding", "findings"),
        RecordKind::Article => ("newsletter article", "newsletter articles"),
        RecordKind::Course => ("course or event", "courses and events"),
        RecordKind::Line => ("line of the strategy", "lines of the strategy"),
        RecordKind::Figure => ("figure", "figures"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The link to the findings of a review that are not shown.
pub fn more_findings(count: usize, review: &str) -> String {
    match count {
        1 => format!("1 more from {review}"),
        _ => format!("{count} more from {review}"),
    }
}
