//! The query of an address: `?theme=missing&type=strengthen`.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What may stand in a value as it is.
pub const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The value of a name, decoded. Of several, the first; a blank one is none.
pub fn value(query: &str, name: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
    let value = percent_decode_str(&value.replace('+', " ")).decode_utf8().ok()?.into_owned();
    (!value.trim().is_empty()).then_some(value)
}

/// Writes a path with the parts of a query that have a value.
pub fn write(
    f: &mut fmt::Formatter<'_>,
    path: &str,
    parts: &[(&str, Option<&str>)],
) -> fmt::Result {
    f.write_str(path)?;
    let mut mark = '?';
    for (name, value) in parts {
        let Some(value) = value else { continue };
        write!(f, "{mark}{name}={}", utf8_percent_encode(value, PLAIN))?;
        mark = '&';
    }
    Ok(())
}

/// Digits without a leading zero: the canonical form of each number.
pub fn is_plain_number(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
}
