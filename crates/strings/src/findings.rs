//! Texts of the findings explorer.

use content::{Facet, FacetValue, FindingKind, FindingSort};

pub const TITLE: &str = "Findings";
/// On the home page.
pub const WAY: &str =
    "Every finding of every audit in one list, and what comes back in audit after audit.";
pub const LEAD: &str = "Every finding of every review and audit in one list. The picture shows \
                        which themes come back in review after review.";
pub const CONTENT_NOTE: &str = "These findings speak of abuse, neglect and exploitation, and of \
                                children who were harmed or who died.";
pub const TO_LIST: &str = "Go to the list";
pub const LIST: &str = "The list of findings";
pub const SORT: &str = "Order";
pub const NOTHING_MATCHES: &str =
    "No finding is all of this at once. Take one of the filters away, or show all.";
pub const ALL: &str = "All findings";
pub const THE_REVIEW: &str = "Review";

pub const MATRIX: &str = "The same lesson, again and again";
pub const MATRIX_THEME: &str = "Theme";
pub const MATRIX_TOTAL: &str = "Comes back";
pub const COUNT_ALL: &str = "Count all findings";
pub const COUNT_STRENGTHEN: &str = "Count areas to strengthen only";
pub const NOTHING_TO_COUNT: &str = "There is nothing of this kind to count.";
pub const OPEN: &str = "Open the findings explorer";
pub const SMALL_LEAD: &str = "The themes that come back in the most reviews and audits, among their \
                              areas to strengthen. A filled square is a review that has it.";

/// A finding's kind, of one finding.
pub fn kind(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Learning => "What was learnt",
        FindingKind::GoodPractice => "Good practice",
        FindingKind::Strengthen => "Area to strengthen",
        FindingKind::Action => "What was done",
    }
}

/// The heading over findings of a kind.
pub fn kind_heading(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Strengthen => "Areas to strengthen",
        other => self::kind(other),
    }
}

/// "6 areas to strengthen".
pub fn counted(kind: FindingKind, count: usize) -> String {
    let noun = match (kind, count) {
        (FindingKind::Learning, 1) => "point of learning",
        (FindingKind::Learning, _) => "points of learning",
        (FindingKind::GoodPractice, 1) => "point of good practice",
        (FindingKind::GoodPractice, _) => "points of good practice",
        (FindingKind::Strengthen, 1) => "area to strengthen",
        (FindingKind::Strengthen, _) => "areas to strengthen",
        (FindingKind::Action, 1) => "action",
        (FindingKind::Action, _) => "actions",
    };
    format!("{count} {noun}")
}

/// "6 areas to strengthen", or "6 findings" where they are of several kinds.
pub fn counted_any(kind: Option<FindingKind>, count: usize) -> String {
    match (kind, count) {
        (Some(kind), _) => counted(kind, count),
        (None, 1) => "1 finding".into(),
        (None, _) => format!("{count} findings"),
    }
}

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "Type",
        Facet::Theme => super::FILTER_THEME,
        Facet::Body => super::FILTER_BODY,
        Facet::Review => "Review or audit",
    }
}

/// The choice that leaves nothing out.
pub fn any(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "All types",
        Facet::Theme => super::ANY_THEME,
        Facet::Body => super::ANY_BODY,
        Facet::Review => "All reviews and audits",
    }
}

pub fn pick(pick: FacetValue<'_>) -> &str {
    match pick {
        FacetValue::Kind(kind) => kind_heading(kind),
        FacetValue::Theme(theme) => &theme.name,
        FacetValue::Body(body) => &body.name,
        FacetValue::Review(review) => &review.short,
    }
}

pub fn sort(sort: FindingSort) -> &'static str {
    match sort {
        FindingSort::Source => "By review",
        FindingSort::Kind => "By type",
        FindingSort::Theme => "By theme",
    }
}

pub fn showing(count: usize, total: usize) -> String {
    if count == total {
        format!("Showing all {total} findings")
    } else {
        format!("Showing {count} of {total} findings")
    }
}

/// Behind what the matrix counts: how to read it as a table, and as a list.
pub const READ_TABLE: &str = "The number says how many there are. A square leads to its findings.";
pub const READ_LIST: &str = "A square stands for a review, and is filled where the theme comes \
                             up. Open a theme for its reviews.";

/// What the matrix counts.
pub fn matrix_counts(kind: Option<FindingKind>, body: Option<&str>) -> String {
    let what = kind.map_or(ALL, kind_heading);
    let whose = body.map(|body| format!(" that name {body}")).unwrap_or_default();
    format!("{what}{whose}, by theme and review.")
}

pub fn in_reviews(count: usize, of: usize) -> String {
    format!("in {count} of {of} {}", if of == 1 { "review" } else { "reviews" })
}

/// What a square of the matrix leads to.
pub fn square(count: usize, theme: &str, review: &str) -> String {
    format!("{}: {theme} in {review}", counted_any(None, count))
}

pub fn show_rows(all: bool, count: usize) -> String {
    if all { "Show fewer themes".into() } else { format!("Show all {count} themes") }
}

/// Behind the link to what the same review did.
pub fn actions_of(count: usize) -> String {
    format!("What the same review reports as done ({})", counted(FindingKind::Action, count))
}

pub fn elsewhere(theme: &str) -> String {
    format!("The same theme elsewhere: {theme}")
}

pub fn all_elsewhere(kind: Option<FindingKind>, count: usize, theme: &str) -> String {
    format!("See all {} on {}", counted_any(kind, count), theme)
}

pub fn themes(names: &str) -> String {
    format!("Themes: {names}")
}
