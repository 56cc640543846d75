//! Texts of the guard against identifying people: what a mark seems to be, and what to write
//! instead.

use reader::guard::DetailKind;

/// Stands wherever marks do, and where there are none.
pub const NOT_A_CHECK: &str = "This is a help, not a check: it misses things.";

/// What the marked words seem to be.
pub fn kind(kind: DetailKind) -> &'static str {
    match kind {
        DetailKind::NhsNumber => "NHS number",
        DetailKind::NationalInsurance => "National Insurance number",
        DetailKind::DateOfBirth => "Date of birth",
        DetailKind::Postcode => "Postcode",
        DetailKind::Address => "Address",
        DetailKind::Phone => "Phone number",
        DetailKind::Email => "E-mail address",
        DetailKind::Reference => "Case, record or police number",
        DetailKind::Child => "Name of a child or of someone you work with",
        DetailKind::Parent => "Name of a parent",
        DetailKind::Relative => "Name of a relative, partner or neighbour",
        DetailKind::Worker => "Name of a professional",
        DetailKind::Person => "Name",
    }
}

/// What to write instead.
pub fn suggestion(kind: DetailKind) -> &'static str {
    match kind {
        DetailKind::NhsNumber | DetailKind::NationalInsurance => "Leave it out.",
        DetailKind::DateOfBirth => "The age is enough.",
        DetailKind::Postcode | DetailKind::Address => {
            "Leave it out, or say what matters about it: “a flat on the third floor”."
        }
        DetailKind::Phone | DetailKind::Email => "Leave it out.",
        DetailKind::Reference => "Leave it out: your case system holds it.",
        DetailKind::Child => "Try “the child”, “sibling 1” or “the young person”.",
        DetailKind::Parent => "Try “parent 1” or “parent 2”.",
        DetailKind::Relative => "Try the relation alone: “the grandmother”, “the partner”.",
        DetailKind::Worker => "Try the role: “the GP”, “the social worker”.",
        DetailKind::Person => "Try who they are here: “the child”, “parent 1”, “the worker”.",
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
pub fn advice(of: DetailKind) -> String {
    format!("{}. {}", kind(of), suggestion(of))
}

/// Those that are found and not listed.
pub fn more(count: usize) -> String {
    match count {
        1 => "And 1 more, further on.".into(),
        _ => format!("And {count} more, further on."),
    }
}
