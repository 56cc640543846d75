//! Notes as files for other programs: a table for a spreadsheet, and Markdown.

use super::backup::kind_name;
use content::{Library, Timestamp, in_london};
use reader::{Note, Topic, csv};

const COLUMNS: [&str; 9] = [
    "About",
    "Title",
    "What it says there",
    "Note",
    "Tags",
    "Themes",
    "Begun",
    "Changed",
    "Address",
];

/// Notes as comma-separated values: a line of headings, and a row for each note. Days and times are
/// those of the United Kingdom.
pub fn notes_as_csv<'a>(notes: impl IntoIterator<Item = &'a Note>, library: &Library) -> String {
    let mut rows = vec![COLUMNS.iter().map(|name| (*name).to_owned()).collect()];
    for note in notes {
        rows.push(vec![
            kind_name(note.subject.topic.kind()).to_owned(),
            note.title.clone(),
            note.quotation.clone().unwrap_or_default(),
            note.text.clone(),
            note.tags.join("; "),
            themes(&note.subject.topic, library),
            moment(note.begun),
            moment(note.updated),
            note.subject.to_string(),
        ]);
    }
    csv(&rows)
}

/// Notes as Markdown: a heading for each, what it quotes in quotation, and the note in a fenced
/// block, so that nothing in what was typed becomes a heading, a link or a picture, and every
/// space and line of it stays.
pub fn notes_as_markdown<'a>(
    notes: impl IntoIterator<Item = &'a Note>,
    library: &Library,
) -> String {
    let mut file = String::from("# My notes\n");
    for note in notes {
        let kind = kind_name(note.subject.topic.kind());
        let title = match note.title.trim() {
            "" => kind,
            title => title,
        };
        file.push_str(&format!("\n## {}\n\n", plain(title)));
        if title != kind {
            file.push_str(&format!("{kind}\n\n"));
        }
        if let Some(quotation) = &note.quotation {
            file.push_str(&format!("> {}\n\n", plain(quotation)));
        }
        let fence = "`".repeat(longest_fence(&note.text).max(2) + 1);
        file.push_str(&format!("{fence}text\n{}\n{fence}\n\n", note.text));
        let tags = note.tags.join("; ");
        let facts = [
            ("Tags", plain(&tags)),
            ("Themes", plain(&themes(&note.subject.topic, library))),
            ("Begun", moment(note.begun)),
            ("Changed", moment(note.updated)),
        ];
        for (name, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
            file.push_str(&format!("- {name}: {fact}\n"));
        }
    }
    file
}

/// On one line, with every sign escaped that could mean something in Markdown.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() => out.push(' '),
            c if c.is_ascii_punctuation() => {
                out.push('\\');
                out.push(c);
            }
            // Digits before a point would begin a list only at the beginning of a line, which
            // holds a sign of ours already.
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// The most signs in a row that could end a fence.
fn longest_fence(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

fn themes(topic: &Topic, library: &Library) -> String {
    let mut names = String::new();
    for id in topic.themes_in(library) {
        if !names.is_empty() {
            names.push_str("; ");
        }
        names.push_str(library.theme(id).map_or(id.as_str(), |theme| &theme.name));
    }
    names
}

/// As spreadsheets take it for a moment: `2026-11-22 09:30`.
fn moment(at: Timestamp) -> String {
    in_london(at).map_or_else(String::new, |(day, time)| format!("{} {time}", day.machine()))
}
