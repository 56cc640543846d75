//! Tags: the reader's own words for sorting notes.

use content::fold;

/// The most tags of a note.
pub const MOST_TAGS: usize = 20;

/// The most characters of a tag.
pub const LONGEST_TAG: usize = 40;

/// Parses comma-separated tags: without duplicates (ignoring case), within the limits above.
pub fn typed_tags(text: &str) -> Vec<String> {
    let mut tags = Vec::new();
    for typed in text.split([',', '\n', ';']) {
        add_tag(&mut tags, typed);
    }
    tags
}

/// Adds a tag, if there is room and it is not there yet.
pub fn add_tag(tags: &mut Vec<String>, typed: &str) {
    let mut tag = String::new();
    for word in typed.split(|c: char| c.is_whitespace() || c.is_control() || c == ',') {
        if !tag.is_empty() && !word.is_empty() {
            tag.push(' ');
        }
        tag.push_str(word);
    }
    let tag: String = tag.chars().take(LONGEST_TAG).collect();
    let tag = tag.trim_end();
    if !tag.is_empty() && tags.len() < MOST_TAGS && !has_tag(tags, tag) {
        tags.push(tag.to_owned());
    }
}

/// Removes a tag, ignoring case.
pub fn remove_tag(tags: &mut Vec<String>, tag: &str) {
    let folded = fold(tag.trim());
    tags.retain(|other| fold(other) != folded);
}

/// Whether a tag is in a list, ignoring case.
fn has_tag(tags: &[String], tag: &str) -> bool {
    let folded = fold(tag);
    tags.iter().any(|other| fold(other) == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_parted_by_commas_and_stand_once() {
        for (typed, tags) in [
            ("", vec![]),
            (" , ,; \n", vec![]),
            ("neglect", vec!["neglect"]),
            ("  To  discuss ,\tsupervision", vec!["To discuss", "supervision"]),
            ("Neglect, neglect,NÉGLECT, other", vec!["Neglect", "other"]),
            ("a\u{0}b", vec!["a b"]),
        ] {
            assert_eq!(typed_tags(typed), tags, "{typed:?}");
        }
    }

    #[test]
    fn there_are_no_more_and_no_longer_ones_than_a_note_may_have() {
        let many: Vec<String> = (0..30).map(|n| n.to_string()).collect();
        assert_eq!(typed_tags(&many.join(",")), many[..MOST_TAGS]);
        assert_eq!(typed_tags(&"é".repeat(50)), ["é".repeat(LONGEST_TAG)]);
        let cut = format!("{} {}", "a".repeat(39), "b");
        assert_eq!(typed_tags(&cut), ["a".repeat(39)]);
    }

    #[test]
    fn a_tag_is_taken_away_in_any_case() {
        let mut tags = typed_tags("Neglect, other");
        remove_tag(&mut tags, " neglect ");
        assert_eq!(tags, ["other"]);
        remove_tag(&mut tags, "neglect");
        assert_eq!(tags, ["other"]);
    }
}
