//! The training log as a table for a spreadsheet.

use super::training_record::{said, state};
use content::Answer;
use content::{Library, ThemeId, hours_and_minutes};
use reader::{Evaluation, Rating, TrainingRecord, csv};

/// The names of the columns, and of each what a record has in it.
const COLUMNS: [(&str, Column); 18] = [
    ("Title", Column::Answer(Answer::Title)),
    ("Provider", Column::Answer(Answer::Provider)),
    ("State", Column::State),
    ("Date", Column::Date),
    ("Hours", Column::Hours),
    ("Themes", Column::Themes),
    ("Confidence before (1 to 5)", Column::Rating(|evaluation| evaluation.confidence_before)),
    ("Confidence after (1 to 5)", Column::Rating(|evaluation| evaluation.confidence_after)),
    ("Useful (1 to 5)", Column::Rating(|evaluation| evaluation.useful)),
    ("Taught well (1 to 5)", Column::Rating(|evaluation| evaluation.taught)),
    ("Would recommend (1 to 5)", Column::Rating(|evaluation| evaluation.recommended)),
    ("What I learnt", Column::Answer(Answer::Learnt)),
    ("What I will do differently", Column::Answer(Answer::Change)),
    ("By", Column::By),
    ("What came of it", Column::Answer(Answer::Effect)),
    ("Discussed with", Column::Answer(Answer::Discussed)),
    ("Code or standards", Column::Answer(Answer::Code)),
    ("Comments", Column::Answer(Answer::Comments)),
];

enum Column {
    Answer(Answer),
    State,
    /// The day that counts, as spreadsheets take it for one.
    Date,
    Hours,
    Themes,
    Rating(fn(&Evaluation) -> Option<Rating>),
    By,
}

/// A log as comma-separated values: a line of headings, and a row for each record.
pub fn log_as_csv<'a>(
    records: impl IntoIterator<Item = &'a TrainingRecord>,
    library: &Library,
) -> String {
    let mut rows = vec![COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect()];
    for record in records {
        rows.push(COLUMNS.iter().map(|(_, column)| cell(column, record, library)).collect());
    }
    csv(&rows)
}

fn cell(column: &Column, record: &TrainingRecord, library: &Library) -> String {
    let evaluation = record.evaluation.as_ref();
    let cell = match column {
        Column::Answer(answer) => return said(*answer, record),
        Column::State => record.state().map(|now| state(now).to_owned()),
        Column::Date => record.counts_on().map(|day| day.machine()),
        Column::Hours => record.minutes.map(hours_and_minutes),
        Column::Themes => return themes(&record.themes, library),
        Column::Rating(rating) => {
            evaluation.and_then(rating).map(|rating| rating.number().to_string())
        }
        Column::By => evaluation.and_then(|evaluation| evaluation.by).map(|day| day.machine()),
    };
    cell.unwrap_or_default()
}

/// By their names; one that the content has no longer, by its id.
fn themes(ids: &[ThemeId], library: &Library) -> String {
    let mut names = String::new();
    for id in ids {
        if !names.is_empty() {
            names.push_str("; ");
        }
        let theme = library.theme(id);
        names.push_str(theme.map_or(id.as_str(), |theme| &theme.name));
    }
    names
}
