//! Texts of the related documents.

use content::DocumentKind;

pub const TITLE: &str = "Related documents";
/// On the home page.
pub const WAY: &str = "What other boards and agencies published, as the newsletters list it.";
pub const LEAD: &str = "Documents of other boards and agencies that the newsletters list or name.";
pub const TITLES_ONLY: &str = "These are titles only. We hold no copies, and have not checked whether the documents are \
     still in force. Ask the board or agency that wrote one for its present version.";
pub const WORDS: &str = "Words in the title";
pub const WORDS_HINT: &str = "Or in the name of a board, a place or a year";
pub const KIND: &str = "Kind of document";
pub const ANY_KIND: &str = "All kinds";
pub const PLACE: &str = "Place";
pub const ANY_PLACE: &str = "All places";
pub const NOTHING_MATCHES: &str =
    "No document is of all that you ask for. Change one of the filters, or show all.";

pub fn kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::AnnualReport => "Annual report",
        DocumentKind::StrategyOrPlan => "Strategy or plan",
        DocumentKind::Training => "Training",
        DocumentKind::Protocol => "Protocol",
        DocumentKind::MinutesOrAgenda => "Minutes or agenda",
        DocumentKind::Guidance => "Guidance",
        DocumentKind::Report => "Report",
        DocumentKind::JobDescription => "Job description",
        DocumentKind::Other => "Other",
    }
}

/// The heading of the documents of one source.
pub fn listed_in(source: &str) -> String {
    format!("Listed in {source}")
}

pub fn showing(count: usize, total: usize) -> String {
    format!("{} titles", super::showing(count, total))
}

/// The words that a list is narrowed by, on their chip.
pub fn words(words: &str) -> String {
    format!("“{words}”")
}
