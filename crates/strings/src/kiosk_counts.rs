//! Words of the counts of a device's kiosks, and the table in which they are handed out.

use content::{Day, Library, RecordRef};
use reader::{CountTable, KIOSK_GROUP, KioskAnswer, KioskCounts};
use routes::Route;

pub const COUNTS: &str = "Counts on this device";
pub const COUNTS_WHAT: &str = "In how many visits each page was opened, and each answer chosen, at screens that were set up here. \
     There is nothing of who, and no time of day.";
pub const HERE: &str = "This browser was a screen at an event, and keeps in how many visits pages were opened there. It says nothing of \
     you. It goes when everything is wiped, too.";
pub const SEE: &str = "See the counts";
pub const OPENED: &str = "Pages opened";
pub const ANSWERS: &str = "Answers chosen";
pub const PAGE: &str = "Page";
pub const ANSWER: &str = "Answer";
pub const VISITS: &str = "Visits";
pub const DOWNLOAD: &str = "Download the counts";
pub const REMOVE: &str = "Remove the counts";
pub const REMOVED: &str = "The counts were removed.";
pub const NOT_REMOVED: &str =
    "The browser did not remove the counts. Load this page again and try once more.";
pub const UNREADABLE: &str =
    "Counts are stored here that cannot be read. They were set aside, not deleted.";
pub const DOWNLOAD_UNREADABLE: &str = "Download what is stored";
/// The name of the download of what cannot be read.
pub const FILE_UNREADABLE: &str = "kiosk-counts-unreadable.txt";
/// The heads of the file's columns.
pub const COLUMNS: [&str; 4] = ["Counted", "What", "Address", "Visits"];

/// The name of the file.
pub fn file((first, last): (Day, Day)) -> String {
    let (first, last) = (String::from(first), String::from(last));
    if first == last {
        format!("kiosk-counts-{first}.csv")
    } else {
        format!("kiosk-counts-{first}-to-{last}.csv")
    }
}

/// When it was counted.
pub fn days((first, last): (Day, Day)) -> String {
    if first == last {
        format!("Counted on {first}.")
    } else {
        format!("Counted from {first} to {last}.")
    }
}

/// What is left out.
pub fn few() -> String {
    format!("What was opened or chosen in fewer than {KIOSK_GROUP} visits is not shown.")
}

/// The sum of what is shown.
pub fn sum(sum: u64) -> String {
    format!("Together {sum}, of what is shown.")
}

/// A record by its title; by its name, where the content has it no more.
pub fn record(record: &RecordRef, library: &Library) -> String {
    library.title_of(record).unwrap_or_else(|| record.to_string())
}

/// An answer with its question; by their names, where the content has them no more.
pub fn answer((question, choice): &KioskAnswer, library: &Library) -> String {
    let asked = library.training_guide.iter().flat_map(|guide| &guide.questions);
    let asked = asked.into_iter().find(|asked| asked.id == *question);
    let chosen = asked.and_then(|asked| asked.choices.iter().find(|of| of.id == *choice));
    match asked.zip(chosen) {
        Some((asked, chosen)) => format!("{} {}", asked.text, chosen.label),
        None => format!("{question}: {choice}"),
    }
}

/// The file's rows, the heads of the columns first.
pub fn table(counts: &KioskCounts, library: &Library) -> Vec<Vec<String>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    let CountTable { rows: opened, .. } = counts.opened();
    for (of, often) in opened {
        let address = Route::of(&of).to_string();
        rows.push(vec![OPENED.into(), record(&of, library), address, often.to_string()]);
    }
    let CountTable { rows: answers, .. } = counts.answers();
    for (of, often) in answers {
        let address = Route::ChooseTraining(vec![of.clone()]).to_string();
        rows.push(vec![ANSWERS.into(), answer(&of, library), address, often.to_string()]);
    }
    rows
}
