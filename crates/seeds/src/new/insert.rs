//! Adds a record to the end of a list in a file, at the place found by the parser, leaving the rest
//! of the file as it was written.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

/// The text with one more element at the end of a list that is a member of the outermost object.
/// `record` is indented by two spaces a step, as the templates are, and is adapted to the file's
/// own indentation. `None` if there is no such list.
pub fn append(text: &str, list: &str, record: &str) -> Option<String> {
    let parsed = jsonc_parser::parse_to_ast(text, &Default::default(), &Default::default()).ok()?;
    let Some(Value::Object(object)) = parsed.value.as_ref() else { return None };
    let property = object.get(list)?;
    let Value::Array(array) = &property.value else { return None };
    let step = indentation(text, property.range().start);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (at, inserted) = match array.elements.last() {
        Some(last) => {
            let margin = indentation(text, last.range().start);
            (
                last.range().end,
                format!(",{line_end}{margin}{}", laid_out(record, margin, step, line_end)),
            )
        }
        None => {
            let margin = format!("{step}{step}");
            let record = laid_out(record, &margin, step, line_end);
            (array.range().start + 1, format!("{line_end}{margin}{record}{line_end}{step}"))
        }
    };
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    // An empty list may have spaces between its brackets.
    let after = if array.elements.is_empty() { after.trim_start() } else { after };
    Some(format!("{before}{inserted}{after}"))
}

/// The indentation of the line at a place.
fn indentation(text: &str, place: usize) -> &str {
    let before = text.get(..place).unwrap_or_default();
    let line = &text[before.rfind('\n').map_or(0, |at| at + 1)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// A template's lines after the first, moved to a margin, with the file's indentation step.
pub fn laid_out(record: &str, margin: &str, step: &str, line_end: &str) -> String {
    let lines = record.trim_end().lines().enumerate().map(|(index, line)| {
        let rest = line.trim_start();
        let steps = (line.len() - rest.len()) / 2;
        if index == 0 { rest.to_owned() } else { format!("{margin}{}{rest}", step.repeat(steps)) }
    });
    lines.collect::<Vec<_>>().join(line_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "{\n  \"id\": \"b\",\n  \"themes\": [\n    \"x\"\n  ]\n}\n";

    #[test]
    fn the_file_keeps_its_own_way() {
        for (before, after) in [
            (
                "{\n  \"a\": [\n    {\"id\": \"a\"} \n  ],  \"z\": 1\n}\n",
                "{\n  \"a\": [\n    {\"id\": \"a\"},\n    {\n      \"id\": \"b\",\n      \"themes\": \
                 [\n        \"x\"\n      ]\n    } \n  ],  \"z\": 1\n}\n",
            ),
            (
                "{\r\n\t\"a\": [\r\n\t\t{}\r\n\t]\r\n}",
                "{\r\n\t\"a\": [\r\n\t\t{},\r\n\t\t{\r\n\t\t\t\"id\": \"b\",\r\n\t\t\t\"themes\": \
                 [\r\n\t\t\t\t\"x\"\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}",
            ),
            (
                "{\n  \"a\": [ ]\n}\n",
                "{\n  \"a\": [\n    {\n      \"id\": \"b\",\n      \"themes\": [\n        \"x\"\n      \
                 ]\n    }\n  ]\n}\n",
            ),
        ] {
            assert_eq!(append(before, "a", RECORD).as_deref(), Some(after));
        }
        assert_eq!(append("{\"a\": 1}", "a", RECORD), None);
        assert_eq!(append("{\"b\": []}", "a", RECORD), None);
        assert_eq!(append("nothing", "a", RECORD), None);
    }

    #[test]
    fn a_list_on_one_line_stays_valid() {
        let after = append("{\"a\": [{\"id\": \"é\"}], \"z\": [1]}", "a", RECORD).unwrap();
        let json: serde_json::Value = serde_json::from_str(&after).unwrap();
        assert_eq!(json["a"][1]["id"], "b");
        assert_eq!(json["z"][0], 1);
    }
}
