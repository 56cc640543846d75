//! Texts of the newsletters.

pub const TITLE: &str = "Newsletters";
pub const LEAD: &str = "What partnerships told the people who work with them, issue by issue, with every article in \
     our words.";
pub const ARTICLE: &str = "Article";
pub const PARTNERSHIP: &str = "Partnership";
pub const ANY_PARTNERSHIP: &str = "All partnerships";
pub const ISSUES: &str = "Issues";
pub const IN_THIS_ISSUE: &str = "In this issue";
pub const NEWSLETTER: &str = "Newsletter";
pub const READ: &str = "Read from the first article";
pub const ALL_NEWSLETTERS: &str = "All newsletters";
pub const THIS_ISSUE: &str = "All articles of this issue";
pub const NOTHING_MATCHES: &str =
    "No article is of both this theme and this partnership. Change one of them, or show all.";

/// An issue's number, as its masthead prints it.
pub fn number(number: u16) -> String {
    format!("Issue {number}")
}

pub fn articles(count: usize) -> String {
    match count {
        1 => "1 article".into(),
        _ => format!("{count} articles"),
    }
}

/// How much of all articles a filter shows.
pub fn showing(count: usize, total: usize) -> String {
    format!("{} articles", super::showing(count, total))
}

pub fn about(theme: &str) -> String {
    format!("About “{theme}”")
}

/// The kind line of an article.
pub fn kind(issue: &str) -> String {
    format!("{ARTICLE} · {issue}")
}
