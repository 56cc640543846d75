//! Finds a JSON pointer's place in a text, so that a problem can be shown by line and column.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

/// A place in a text, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// Finds the value that a JSON pointer names. If the end of the path is missing, returns the
/// nearest existing parent.
pub fn locate(text: &str, pointer: &str) -> Option<Position> {
    let parsed = jsonc_parser::parse_to_ast(text, &Default::default(), &Default::default()).ok()?;
    let mut value = parsed.value.as_ref()?;
    for part in pointer.split('/').skip(1) {
        let inner = match value {
            Value::Object(object) => object.get(part).map(|property| &property.value),
            Value::Array(array) => part.parse().ok().and_then(|i: usize| array.elements.get(i)),
            _ => None,
        };
        let Some(inner) = inner else { break };
        value = inner;
    }
    let before = text.get(..value.range().start)?;
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Some(Position {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_values_by_line_and_column() {
        let text = "{\n  \"é\": 1, \"a\": [\n    {\"b\": \"x\"}\n  ]\n}";
        for (pointer, line, column) in
            [("", 1, 1), ("/a/0/b", 3, 11), ("/a/0/none", 3, 5), ("/a/9", 2, 16)]
        {
            assert_eq!(locate(text, pointer), Some(Position { line, column }), "{pointer}");
        }
        assert_eq!(locate("{", "/a"), None);
    }
}
