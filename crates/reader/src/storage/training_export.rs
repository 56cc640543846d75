//! The reader's training as a file that other programs can read, complete.
//!
//! The file is JSON: `format` (always [`FORMAT`]), `version` (1), `exported` (a moment), and
//! `records`, the newest first, each just as it is stored:
//!
//! | field | holds |
//! |---|---|
//! | `key` | `course/<id>/<which time>`, or `own/<moment>` for a course taken elsewhere |
//! | `title`, `provider`, `themes` | as they were when the record was begun; themes by their ids |
//! | `history` | what happened, in order: `to` (a state), `on` (a day), `sitting` (what was booked) |
//! | `minutes` | how long it took |
//! | `evaluation` | the ratings (`"1"` to `"5"`), the parts of the reflection, `by` (a day) |
//! | `revision`, `updated` | how often it was changed, and the moment of the last time |
//!
//! Days are `2026-03-24`, times of day `09:30` in the United Kingdom, moments milliseconds since
//! 1970 UTC. What is not known is `null`.

use serde::Serialize;

use super::envelope::text_of;
use crate::TrainingRecord;
use content::Timestamp;

pub(super) const FORMAT: &str = "safeguarding-learning-toolkit training";
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    version: u32,
    exported: Timestamp,
    records: &'a [TrainingRecord],
}

/// Records as JSON, laid out for people too.
pub fn training_as_json(records: &[TrainingRecord], exported: Timestamp) -> String {
    laid_out(&text_of(&Export { format: FORMAT, version: VERSION, exported, records }))
}

/// JSON with each part on a line of its own. serde's own way would write every type a second time
/// into the wasm.
pub(super) fn laid_out(json: &str) -> String {
    let mut text = String::with_capacity(json.len() * 2);
    let mut depth = 0;
    let (mut quoted, mut escaped) = (false, false);
    let mut before = ' ';
    for c in json.chars() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            text.push(c);
        } else {
            let closes = matches!(c, '}' | ']');
            if closes {
                depth -= 1;
            }
            let empty = closes && matches!(before, '{' | '[');
            if !empty && (closes || matches!(before, '{' | '[' | ',')) {
                text.push('\n');
                (0..depth).for_each(|_| text.push_str("  "));
            }
            text.push(c);
            match c {
                '{' | '[' => depth += 1,
                ':' => text.push(' '),
                '"' => quoted = true,
                _ => {}
            }
        }
        before = c;
    }
    text.push('\n');
    text
}
