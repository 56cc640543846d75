//! Splits JSON without interpreting it: removes spaces, matches brackets, and separates the parts
//! of an object or a list. Callers interpret the parts.

/// How deep brackets may be nested: the records of today need eight.
const DEEPEST: usize = 16;

/// The text without the spaces between its parts; `None` if brackets or quotation marks do not
/// match, or are nested too deep.
pub(super) fn compact(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut open = [' '; DEEPEST];
    let mut depth = 0;
    let (mut quoted, mut escaped, mut gap) = (false, false, false);
    let mut before = '[';
    for c in text.chars() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            out.push(c);
            continue;
        }
        match c {
            ' ' | '\n' | '\r' | '\t' => {
                gap = true;
                continue;
            }
            '"' => quoted = true,
            '{' | '[' => {
                *open.get_mut(depth)? = c;
                depth += 1;
            }
            '}' | ']' => {
                depth = depth.checked_sub(1)?;
                let matching = if c == '}' { '{' } else { '[' };
                if open[depth] != matching {
                    return None;
                }
            }
            // Two words must not become one.
            _ if gap && !is_sign(c) && !is_sign(before) => return None,
            _ => {}
        }
        gap = false;
        before = c;
        out.push(c);
    }
    (depth == 0 && !quoted).then_some(out)
}

fn is_sign(c: char) -> bool {
    matches!(c, '{' | '}' | '[' | ']' | ',' | ':' | '"')
}

/// The parts of a compact list.
pub(super) fn items(list: &str) -> Option<Vec<&str>> {
    parts(list.strip_prefix('[')?.strip_suffix(']')?)
}

/// The members of a compact object: their names, in quotation marks, and what they hold.
pub(super) fn members(object: &str) -> Option<Vec<(&str, &str)>> {
    let parts = parts(object.strip_prefix('{')?.strip_suffix('}')?)?;
    parts.into_iter().map(member).collect()
}

fn member(part: &str) -> Option<(&str, &str)> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, b) in part.bytes().enumerate() {
        if quoted {
            quoted = escaped || b != b'"';
            escaped = !escaped && b == b'\\';
        } else if b == b':' {
            return Some((&part[..at], &part[at + 1..]));
        } else {
            quoted = b == b'"';
        }
    }
    None
}

/// Cuts at the commas that are in no bracket and no quotation marks.
fn parts(inner: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    if inner.is_empty() {
        return Some(parts);
    }
    let (mut quoted, mut escaped) = (false, false);
    let (mut depth, mut begin) = (0_u32, 0);
    for (at, b) in inner.bytes().enumerate() {
        if quoted {
            quoted = escaped || b != b'"';
            escaped = !escaped && b == b'\\';
            continue;
        }
        match b {
            b'"' => quoted = true,
            b'{' | b'[' => depth += 1,
            // The brackets around them are closed too early.
            b'}' | b']' => depth = depth.checked_sub(1)?,
            b',' if depth == 0 => {
                parts.push(&inner[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[begin..]);
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_between_parts_go_and_those_within_words_stay() {
        let text = " { \"a b\" : [ 1 , -2.5 ] ,\r\n\t\"c\\\" d\" : \"{ ,\\\\\" } ";
        assert_eq!(compact(text).as_deref(), Some("{\"a b\":[1,-2.5],\"c\\\" d\":\"{ ,\\\\\"}"));
        assert_eq!(compact("[1 2]"), None, "two words are not one");
    }

    #[test]
    fn brackets_match_and_are_not_nested_too_deep() {
        for broken in ["[", "]", "{]", "[}", "\"", "[\"]", "{\"a\":[}", "[]]"] {
            assert_eq!(compact(broken), None, "{broken}");
        }
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(compact(&nested(DEEPEST)).is_some());
        assert_eq!(compact(&nested(DEEPEST + 1)), None);
        assert_eq!(compact(&nested(1_000_000)), None);
    }

    #[test]
    fn the_parts_are_cut_where_they_end() {
        assert_eq!(items("[]"), Some(vec![]));
        assert_eq!(items("[1,[2,3],\"4,5\"]"), Some(vec!["1", "[2,3]", "\"4,5\""]));
        assert_eq!(items("[1][2]"), None);
        assert_eq!(items("{}"), None);
        let object = "{\"a\":1,\"b:c\":{\"d\":\"}\"}}";
        assert_eq!(members(object), Some(vec![("\"a\"", "1"), ("\"b:c\"", "{\"d\":\"}\"}")]));
        assert_eq!(members("{\"a\"}"), None);
        assert_eq!(members("{}{}"), None);
    }
}
