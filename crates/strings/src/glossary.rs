//! Texts of the glossary.

pub const TITLE: &str = "Glossary";
/// On the home page.
pub const WAY: &str = "Abbreviations and terms, with old and new names.";
pub const LEAD: &str = "The abbreviations and terms that the documents use, in plain words, with the names that \
     came before and after.";
pub const FIND: &str = "Find a word";
pub const FIND_HINT: &str = "An abbreviation, a name, or an older name for it";
pub const LETTERS: &str = "Go to a letter";
pub const ABBREVIATION: &str = "Abbreviation";
pub const TERM: &str = "Term";
pub const ALL_WORDS: &str = "All words";
pub const EARLIER_NAMES: &str = "Earlier names";
pub const LATER_NAMES: &str = "Later names";
pub const WHERE_USED: &str = "It stands in these texts, as the abbreviation or by its name:";
pub const NOT_USED: &str = "No text in this toolkit uses it as it is written here.";
pub const OURS: &str = "The documents do not explain it. The meaning is ours.";
pub const MORE: &str = "More, and where it is used";
pub const NOTHING_FOUND: &str =
    "No name and no meaning has all of these words. Try fewer, or a part of one.";

/// Behind the link to an entry's page, for those who hear links alone.
pub fn about(long: &str) -> String {
    format!("({long})")
}

pub fn showing(count: usize, total: usize) -> String {
    match count {
        1 => "1 word found".into(),
        _ if count == total => format!("All {total} words"),
        _ => format!("{count} words found"),
    }
}

/// Where an entry comes from.
pub fn place(title: &str, place: &str) -> String {
    format!("{title}: {place}")
}
