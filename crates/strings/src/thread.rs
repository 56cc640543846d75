//! Texts of the thread.

use content::{Gap, RecordKind, RelationCounts};

pub const TITLE: &str = "The thread";
/// On the home page.
pub const WAY: &str =
    "From each recommendation to what came of it, and where the thread breaks off.";
pub const LEAD: &str = "The thread leads from each recommendation to the reviews, findings, \
     articles, courses, lines of the strategy and figures that tell what came of it. Some ties are \
     stated in a source; others are our own links, and are marked as ours.";
pub const TABLE: &str = "Ties of each recommendation";
pub const LEGEND: &str = "A number counts ties that a source states; a number after a plus counts \
     our own links. “2 + 1” is two stated and one of ours, “+ 1” is one of ours. A dash means none.";
pub const RECOMMENDATION: &str = "Recommendation";
/// Shown in place of 0.
pub const NONE: &str = "–";
pub const NO_TIES: &str = "No ties";
pub const GAPS: &str = "Where the thread breaks off";
pub const GAPS_LEAD: &str = "A gap here means that these documents hold no record and that we have \
     tied none. It does not mean that nothing was done.";
pub const NO_GAP: &str = "There is none.";
pub const DOWNLOAD_HEADING: &str = "Take it with you";
pub const DOWNLOAD: &str = "Download as CSV";
pub const DOWNLOAD_WHAT: &str = "Every tie, with what it rests on, and every gap, as a table that \
     opens in a spreadsheet.";
pub const FILE: &str = "thread.csv";

/// The names of the file's columns.
pub const COLUMNS: [&str; 8] = [
    "Tie or gap",
    "From: kind",
    "From: title",
    "To: kind",
    "To: title",
    "Basis",
    "Where it is stated",
    "Why",
];
pub const TIE: &str = "Tie";
pub const GAP: &str = "Gap";
pub const STATED: &str = "Stated in a source";
pub const EDITORIAL: &str = "Our link";

/// Ties by what they rest on, in words.
pub fn tally(tally: RelationCounts) -> String {
    match (tally.stated, tally.editorial) {
        (0, 0) => "none".into(),
        (stated, 0) => format!("{stated} stated"),
        (0, editorial) => ours(editorial),
        (stated, editorial) => format!("{stated} stated, {}", ours(editorial)),
    }
}

fn ours(count: usize) -> String {
    format!("{count} our {}", if count == 1 { "link" } else { "links" })
}

/// The same in figures, for a table's cell.
pub fn tally_short(tally: RelationCounts) -> String {
    match (tally.stated, tally.editorial) {
        (0, 0) => NONE.into(),
        (stated, 0) => stated.to_string(),
        (0, editorial) => format!("+ {editorial}"),
        (stated, editorial) => format!("{stated} + {editorial}"),
    }
}

/// A kind of record, as a narrow column's heading.
pub fn column(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Recommendation => "Recommendations",
        RecordKind::Review => "Reviews",
        RecordKind::Finding => "Findings",
        RecordKind::Article => "Articles",
        RecordKind::Course => "Courses",
        RecordKind::Line => "Strategy",
        RecordKind::Figure => "Figures",
    }
}

/// A kind of record, of which there is one.
pub fn kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Recommendation => "Recommendation",
        RecordKind::Review => "Review or audit",
        RecordKind::Finding => "Finding",
        RecordKind::Article => "Newsletter article",
        RecordKind::Course => "Course or event",
        RecordKind::Line => "Line of the strategy",
        RecordKind::Figure => "Figure",
    }
}

/// So many records of a kind: "2 findings".
pub fn counted(kind: RecordKind, count: usize) -> String {
    let (one, many) = match kind {
        RecordKind::Recommendation => ("recommendation", "recommendations"),
        RecordKind::Review => ("review or audit", "reviews or audits"),
        RecordKind::Finding => ("finding", "findings"),
        RecordKind::Article => ("article", "articles"),
        RecordKind::Course => ("course", "courses"),
        RecordKind::Line => ("line of the strategy", "lines of the strategy"),
        RecordKind::Figure => ("figure", "figures"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

pub fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NoEvidence => "Recommendations with no later evidence",
        Gap::NoCourse => "Areas to strengthen with no course",
        Gap::NoMeasure => "Outcomes of the strategy with no measure",
    }
}

/// What a gap says, and what it does not.
pub fn gap_means(gap: Gap) -> &'static str {
    match gap {
        Gap::NoEvidence => {
            "No article, course, line of the strategy or figure is tied to these. Reviews and \
             findings do not count here: they are what a recommendation rests on. What was done \
             stands on each recommendation’s own page; what is missing is something else in these \
             documents that tells of it."
        }
        Gap::NoCourse => {
            "Audits named these as areas to strengthen, and no course or event in these documents \
             is tied to them. There may be courses that the documents do not name, and not every \
             area is one that a course can strengthen."
        }
        Gap::NoMeasure => {
            "The strategy wants these outcomes, and no figure and none of its tasks is tied to \
             them. They may be measured in papers that are not among these documents."
        }
    }
}

pub fn of(count: usize, total: usize) -> String {
    format!("{count} of {total}")
}
