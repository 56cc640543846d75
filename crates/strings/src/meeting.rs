//! Words of the seven-minute meeting.

use content::RecordKind;
use reader::{
    MEETING_PEOPLE, MeetingAnnouncement, MeetingField, MeetingStage, MeetingTexts, SheetSize,
};

pub const TITLE: &str = "Seven-minute meeting";
pub const LEAD: &str = "Seven minutes of a team meeting for one thing that was learnt. You read it, say what stands out \
     and what it means for you, and agree one action. At the end there is a record on one page, to print or to keep.";
pub const ABOUT: &str = "In a team meeting";
pub const ABOUT_WHAT: &str =
    "Seven minutes for one thing that was learnt, with the time kept and a record at the end.";
pub const WAY_IN: &str = "Hold a seven-minute meeting on this";
pub const HOW: &str = "How it goes";
pub const NEED: &str = "What you need";
pub const NEED_WHAT: [&str; 3] = [
    "One screen that all can see, or a telephone in the middle of the table.",
    "One person who presses the buttons and writes. Nobody needs an account.",
    "No names: write of roles, and of nothing that would identify a child, a family or a colleague.",
];
pub const CHOOSE: &str = "Choose what to talk about";
pub const CHOOSE_WHAT: &str = "Any recommendation, finding, review or newsletter article will do: its page has a link “Hold a \
     seven-minute meeting on this”. Or begin with one of these.";
pub const CHOOSE_OTHER: &str = "Find something else";
pub const BEGUN: &str = "Meetings that were begun here";
pub const BEGUN_WHAT: &str =
    "Their words are in this browser until the record is kept or the meeting is removed.";
pub const READ_FIRST: &str = "What this is about";
pub const WE_ARE_READY: &str = "We are ready";
pub const BEGIN: &str = "Begin";
pub const REMOVE: &str = "Remove this meeting";
pub const PAGE: &str = "Open it on its own page";
pub const LEAVE: &str = "Leave the meeting";

/// The title of a meeting's page.
pub fn titled(title: &str) -> String {
    format!("{TITLE}: {title}")
}

/// The name of a step.
pub fn stage(stage: MeetingStage) -> &'static str {
    match stage {
        MeetingStage::Ready => "Are you ready?",
        MeetingStage::Read => "Read",
        MeetingStage::StandsOut => "What stands out",
        MeetingStage::ForUs => "What it means for us",
        MeetingStage::Action => "One action",
        MeetingStage::Record => RECORD,
    }
}

/// The instructions of a step.
pub fn what_to_do(stage: MeetingStage) -> &'static str {
    match stage {
        MeetingStage::Read => {
            "Each reads it, or one reads it out. Nobody comments yet. Longer texts: read the first part now."
        }
        MeetingStage::StandsOut => {
            "Go round once. Each says one thing that stands out, in a sentence. One writes down what comes up."
        }
        MeetingStage::ForUs => {
            "Could it happen here? Say what you do well already, and where you would not have done better."
        }
        MeetingStage::Action => {
            "Agree one thing that you will do. Small is good. Say which role does it, and by when."
        }
        MeetingStage::Ready | MeetingStage::Record => "",
    }
}

/// Our own questions for a step.
pub fn questions(stage: MeetingStage) -> &'static [&'static str] {
    match stage {
        MeetingStage::StandsOut => {
            &["What surprised us?", "What did it look like for the child, the adult or the family?"]
        }
        MeetingStage::ForUs => &[
            "Where in our work could the same happen?",
            "What helps us to do this well, and what is in the way?",
        ],
        MeetingStage::Action => &["What would we notice if it worked?"],
        _ => &[],
    }
}

/// The label of a field.
pub fn field(field: MeetingField) -> &'static str {
    match field {
        MeetingField::Passage => "To come back to",
        MeetingField::StandsOut => "What stood out",
        MeetingField::ForUs => "What it means for us",
        MeetingField::Action => "One action",
        MeetingField::ByWhom => "By whom",
        MeetingField::ByWhen => "By when",
        MeetingField::Team => "Team",
        MeetingField::TookPart => "Took part",
    }
}

/// The label of a field in a form.
pub fn label(of: MeetingField) -> &'static str {
    match of {
        MeetingField::Passage => "A passage to come back to (optional)",
        MeetingField::StandsOut => "What stands out for us",
        MeetingField::ForUs => "What it means for our team",
        MeetingField::Action => "Our one action",
        MeetingField::ByWhom => "By whom: a role, no name",
        MeetingField::Team => "Our team (optional)",
        MeetingField::TookPart => "How many took part (optional)",
        MeetingField::ByWhen => field(of),
    }
}

/// Below a label; may be empty.
pub fn hint(of: MeetingField) -> &'static str {
    match of {
        MeetingField::ByWhom => "Such as: duty manager, designated lead, all of us.",
        MeetingField::ByWhen => "A date, or an occasion.",
        MeetingField::Team => "As others know it, without names of people.",
        _ => "",
    }
}

pub const PLAN: &str = "The steps";
pub const TEXT_AGAIN: &str = "The text again";
pub const QUESTIONS: &str = "Questions";
pub const NO_NAMES: &str =
    "Do not name people or write anything that would identify a child or a family.";

/// A step with its time: `ReadProgress, 1 minute`.
pub fn with_minutes(of: MeetingStage) -> String {
    format!("{}, {}", stage(of), many(i64::from(of.minutes()), "minute"))
}

/// Which of the steps it is.
pub fn step_of(at: usize, count: usize) -> String {
    format!("Step {at} of {count}")
}

fn many(count: i64, of: &str) -> String {
    if count == 1 { format!("1 {of}") } else { format!("{count} {of}s") }
}

/// The seconds left, rounded up, so that 0 is shown when the time is over.
fn seconds(left: i64) -> i64 {
    if left > 0 { (left + 999) / 1000 } else { -left / 1000 }
}

/// The time that is left as figures; with a plus, how much is over.
pub fn time_left(left: i64) -> String {
    let seconds = seconds(left);
    let sign = if left < 0 && seconds > 0 { "+" } else { "" };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// The time that is left in words.
pub fn time_told(left: i64) -> String {
    let seconds = seconds(left);
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let time = match (minutes, rest) {
        (0, rest) => many(rest, "second"),
        (minutes, 0) => many(minutes, "minute"),
        (minutes, rest) => format!("{} and {}", many(minutes, "minute"), many(rest, "second")),
    };
    match left {
        left if left > 0 => format!("{time} left"),
        _ if seconds == 0 => "Time is up".into(),
        _ => format!("Time is up, {time} ago"),
    }
}

/// Announcements of the time to screen readers.
pub fn told(told: MeetingAnnouncement) -> &'static str {
    match told {
        MeetingAnnouncement::OneMinuteLeft => "One minute left.",
        MeetingAnnouncement::Over => "Time is up. Take one more minute, or go on to the next step.",
    }
}

pub const TIME_LEFT: &str = "left";
pub const OVER: &str = "over. Take one more minute, or go on.";
pub const PAUSED: &str = "The time stands still.";
pub const PAUSE: &str = "Pause";
pub const RUN: &str = "Let the time run";
pub const ONE_MORE: &str = "One more minute";
pub const BACK: &str = "Back";

/// The button that leads on from a step.
pub fn next(of: MeetingStage) -> String {
    match of.next() {
        MeetingStage::Record => "Finish: our record".into(),
        next => format!("Next: {}", stage(next)),
    }
}

pub const RECORD: &str = "How we used this";
pub const RECORD_LEAD: &str = "Look through it together, and put right what needs it. Then print it, or keep it in your note \
     about this, where you can change it and take it into supervision. On one page there is room for about 40 lines.";
pub const RECORD_KEEP: &str = "Keep it in my notes";
pub const MARKS_WHAT: &str =
    "Keeping also marks the page as discussed and, where there is an action, as used.";
pub const NOTHING_WRITTEN: &str = "Write at least one thing down before you keep it";
pub const KEPT: &str = "Kept";
pub const KEPT_WHAT: &str =
    "It is in your note about this, after what the note said before. Your notebook has it too.";
pub const KEEPING: &str = "Keeping it…";
pub const NOT_KEPT: &str =
    "It could not be kept. It is still on this page: print it, or download it, before you leave.";
pub const TO_NOTE: &str = "To the page with the note";
pub const DOWNLOAD: &str = "Download as text";
pub const AGAIN: &str = "Hold another meeting on this";
pub const DATE: &str = "Date";
pub const LEARNING: &str = "What we talked about";
pub const SOURCE: &str = "From";
/// The name of a downloaded record.
pub const FILE: &str = "how-we-used-this.txt";
/// The name of a download of what could not be read.
pub const FILE_UNREADABLE: &str = "meeting-unreadable.txt";
pub const UNREADABLE: &str = "A meeting on this was stored here and cannot be read. Nothing was deleted: you can download it \
     as it is, and hold a new one.";
pub const IN_MEMORY: &str = "What you write here is not stored: it is gone when this page is closed or loaded again. Print the \
     record, or download it, before you leave.";
pub const STORED: &str = "What you write stays in this browser and is sent to no one. It is still here after a pause, or when \
     the page was closed.";

/// The button that prints the record.
pub fn print(size: SheetSize) -> &'static str {
    match size {
        SheetSize::Pages => "Print on several pages",
        _ => "Print on one page",
    }
}

/// What is wrong with how many took part.
pub fn not_people() -> String {
    format!("Enter a number from 1 to {MEETING_PEOPLE}, or leave it empty")
}

/// At the foot of the printed record.
pub fn foot(pack: &str, reviewed: &str) -> String {
    format!(
        "{pack}, content of {reviewed}. Written by the team in its own words. No personal data belongs on this page."
    )
}

/// One of the kinds that a meeting can be about.
pub fn kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Review => "Review or audit",
        RecordKind::Finding => "Finding",
        RecordKind::Article => "Newsletter article",
        _ => "Recommendation",
    }
}

/// The record of a meeting as kept in a note. Empty fields are left out.
pub fn as_note(words: &MeetingTexts, date: &str) -> String {
    let mut note = format!("{TITLE}, {date}");
    let mut line = |before: &str, of: MeetingField| {
        let text = words.get(of).trim();
        if !text.is_empty() {
            note.push_str(&format!("{before}{}: {text}", field(of)));
        }
    };
    line("\n", MeetingField::Team);
    line("\n", MeetingField::TookPart);
    line("\n\n", MeetingField::Passage);
    line("\n\n", MeetingField::StandsOut);
    line("\n\n", MeetingField::ForUs);
    line("\n\n", MeetingField::Action);
    line("\n", MeetingField::ByWhom);
    line("\n", MeetingField::ByWhen);
    note
}
