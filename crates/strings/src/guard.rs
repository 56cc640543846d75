//! Texts of the guard against identifying people: what a mark seems to be, and what to write
//! instead.

use reader::guard::MarkKind;

/// Stands wherever marks do, and where there are none.
pub const NOT_A_CHECK: &str = "This is a help, not a check: it misses things.";

/// What the marked words seem to be.
pub fn kind(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::NhsNumber => "NHS number",
        MarkKind::NationalInsurance => "National Insurance number",
        MarkKind::DateOfBirth => "Date of birth",
        MarkKind::Postcode => "Postcode",
        MarkKind::Address => "Address",
        MarkKind::Phone => "Phone number",
        MarkKind::Email => "E-mail address",
        MarkKind::Reference => "Case, record or police number",
        MarkKind::Child => "Name of a child or of someone you work with",
        MarkKind::Parent => "Name of a parent",
        MarkKind::Relative => "Name of a relative, partner or neighbour",
        MarkKind::Worker => "Name of a professional",
        MarkKind::Person => "Name",
    }
}

/// What to write instead.
pub fn suggestion(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::NhsNumber | MarkKind::NationalInsurance => "Leave it out.",
        MarkKind::DateOfBirth => "The age is enough.",
        MarkKind::Postcode | MarkKind::Address => {
            "Leave it out, or say what matters about it: “a flat on the third floor”."
        }
        MarkKind::Phone | MarkKind::Email => "Leave it out.",
        MarkKind::Reference => "Leave it out: your case system holds it.",
        MarkKind::Child => "Try “the child”, “sibling 1” or “the young person”.",
        MarkKind::Parent => "Try “parent 1” or “parent 2”.",
        MarkKind::Relative => "Try the relation alone: “the grandmother”, “the partner”.",
        MarkKind::Worker => "Try the role: “the GP”, “the social worker”.",
        MarkKind::Person => "Try who they are here: “the child”, “parent 1”, “the worker”.",
    }
}

/// How many pieces are marked.
pub fn count(marks: usize) -> String {
    match marks {
        0 => "Nothing was found that looks like it identifies someone.".into(),
        1 => "1 thing here may identify someone.".into(),
        many => format!("{many} things here may identify someone."),
    }
}

pub const SHOW: &str = "Show";
pub const DO_NOT_CHECK: &str = "Do not check this note";
pub const NOT_CHECKED: &str = "This note is not checked for what may identify someone.";
pub const CHECK_AGAIN: &str = "Check it again";

/// What a piece seems to be, and what to write instead.
pub fn advice(of: MarkKind) -> String {
    format!("{}. {}", kind(of), suggestion(of))
}

/// Those that are found and not listed.
pub fn more(count: usize) -> String {
    match count {
        1 => "And 1 more, further on.".into(),
        _ => format!("And {count} more, further on."),
    }
}
