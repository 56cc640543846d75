//! Texts of the chooser and of the booking guide.

pub const LEAD: &str = "Answer what you can; each answer changes the suggestions at once. The \
     answers stand in the address and nowhere else, so the link can be shared.";
pub const SUGGESTIONS: &str = "Suggestions";
pub const WHY: &str = "Why";
pub const START_AGAIN: &str = "Start again";
pub const TO_CATALOGUE: &str = "Look through the whole catalogue";
pub const NOTHING_FITS: &str = "No course in this catalogue fits these answers together. Change \
     one of them, or look through the whole catalogue: a course may help that no rule names.";

/// A choice, with how many courses may still fit with it.
pub fn choice(label: &str, left: usize) -> String {
    match left {
        1 => format!("{label} (1 course fits)"),
        0 => format!("{label} (none fits)"),
        _ => format!("{label} ({left} courses fit)"),
    }
}

/// How many courses are suggested.
pub fn suggested(count: usize) -> String {
    match count {
        0 => "No suggestion yet".into(),
        1 => "1 course suggested".into(),
        _ => format!("{count} courses suggested"),
    }
}

/// How many may still fit, and what to answer next.
pub fn next(open: usize, question: &str) -> String {
    let fit = if open == 1 { "1 course may".to_owned() } else { format!("{open} courses may") };
    format!("{fit} still fit. Next: {question}")
}

pub const STEPS: &str = "Step by step";
/// Before what this product does for a step.
pub const STEP_HERE: &str = "Here";
pub const NO_BOOKINGS: &str = "Bookings are made with the provider, not here.";
pub const TRAINING: &str = "See the training";
