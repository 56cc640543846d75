//! Words for what a training record holds, and for what can come between it and the reader.

use content::Answer;
use content::{Day, LengthProblem};
use reader::{
    Evaluation, MoveProblem, Rating, Reflection, Reminder, SaveFailure, TrainingRecord,
    TrainingState, TrainingTrouble, Unreadable,
};

/// A state, as the reader says it of themselves.
pub fn state(state: TrainingState) -> &'static str {
    match state {
        TrainingState::Interested => "Interested",
        TrainingState::Booked => "Booked",
        TrainingState::Cancelled => "Cancelled",
        TrainingState::Attended => "Attended",
        TrainingState::Evaluated => "Evaluated",
    }
}

/// Why a change was not made, and what can be done.
pub fn trouble(trouble: &TrainingTrouble) -> String {
    match trouble {
        TrainingTrouble::Move(problem) => move_problem(*problem),
        TrainingTrouble::Storage(failure) => format!("Not saved: {}", storage(*failure)),
        TrainingTrouble::ChangedElsewhere => {
            "Not saved: this record was changed in another tab or window. What is shown here now is \
             what is stored. Look at it, and try again if your change is still needed."
                .into()
        }
    }
}

fn move_problem(problem: MoveProblem) -> String {
    match problem {
        MoveProblem::NotFromHere { from, to } => format!(
            "This course is marked “{}”, so it cannot be marked “{}” now.",
            state(from),
            state(to)
        ),
        MoveProblem::BeforeLast { last } => {
            format!("The date must be {last} or later: that is the date of what went before.")
        }
        MoveProblem::NotYet { today } => {
            format!("The date must be today, {today}, or earlier.")
        }
        MoveProblem::BeforeSitting { day } => {
            format!("The date must be {day} or later: that is the day that was booked.")
        }
    }
}

fn storage(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "this browser does not let this site store anything. Allow the site to store data, and \
             try again."
        }
        SaveFailure::Full => {
            "this browser has no room left for this site. Remove a record or empty a note that you \
             no longer need, and try again."
        }
        SaveFailure::InTheWay => {
            "something that we cannot read is stored in this place, and we do not write over it. \
             Reload the page: a later version may be able to read it."
        }
        SaveFailure::Locked => {
            "what is stored here was locked with a passphrase, or its lock was changed, in another \
             tab or window. Reload the page."
        }
        SaveFailure::Failed => "the browser did not keep it. Try again.",
    }
}

/// A message about a stored record that could not be read.
pub fn unreadable(stored: &Unreadable) -> &'static str {
    match stored {
        Unreadable::SetAside(_) => {
            "A record of your training is stored that cannot be read. It has been set aside, not \
             deleted. You can download it as it is, and add the course again."
        }
        Unreadable::InPlace(_) => {
            "A record of your training is stored that cannot be read. It was left as it is. You can \
             download it."
        }
        Unreadable::Newer(_) => {
            "A later version of this toolkit wrote a record of your training, and this version \
             cannot read it. It was left as it is. Reload the page to get the later version, or \
             download the record."
        }
    }
}

/// A message if the log may be incomplete, because the browser's store could not be read.
pub fn not_read(failure: SaveFailure) -> &'static str {
    match failure {
        SaveFailure::Blocked => {
            "This browser does not let this site store anything, so there is no training log. Allow \
             the site to store data, and reload the page."
        }
        SaveFailure::Full | SaveFailure::InTheWay | SaveFailure::Locked | SaveFailure::Failed => {
            "The browser could not read all of your training, so some of it may be missing here. \
             Nothing was deleted. Reload the page to try again."
        }
    }
}

/// A length of time in words.
pub fn duration(minutes: u32) -> String {
    let of = |number: u32, unit: &str| {
        let s = if number == 1 { "" } else { "s" };
        format!("{number} {unit}{s}")
    };
    match (minutes / 60, minutes % 60) {
        (0, minutes) => of(minutes, "minute"),
        (hours, 0) => of(hours, "hour"),
        (hours, minutes) => format!("{} {}", of(hours, "hour"), of(minutes, "minute")),
    }
}

/// Why a text is no length of time, and what to write.
pub fn length_problem(problem: LengthProblem) -> &'static str {
    match problem {
        LengthProblem::Form => "Write how long it took like “1:30”, “1.5 hours” or “90 minutes”",
        LengthProblem::Unit => "Write whether you mean hours or minutes, like “90 minutes”",
        LengthProblem::Nothing => "Write how long it took, or leave it empty",
        LengthProblem::TooLong => "Write a length of up to 1,000 hours",
    }
}

/// A record's reminder to the reader.
pub fn reminder(reminder: Reminder, today: Day) -> String {
    match reminder {
        Reminder::CancelUntil(day) if day == today => {
            "Today is the last day to cancel without a charge.".into()
        }
        Reminder::CancelUntil(day) => cancel_until(day),
        Reminder::CancelPassed(day) => {
            format!("The last day to cancel without a charge was {}.", day.long())
        }
        Reminder::Held(day) => format!("It was on {}. Did you attend?", day.long()),
        Reminder::ActionBy(day) if day < today => {
            format!("You meant to do something differently by {day}. What came of it?")
        }
        Reminder::ActionBy(day) => format!("What you will do differently is due by {day}."),
    }
}

/// Until when a booking can be given up.
pub fn cancel_until(day: Day) -> String {
    format!("Can be cancelled without a charge until {}.", day.long())
}

/// A record's answer to a field of a form; empty if there is none.
pub fn said(answer: Answer, record: &TrainingRecord) -> String {
    let evaluation = record.evaluation.as_ref();
    let reflection = evaluation.map(|evaluation| &evaluation.reflection);
    let part = |part: fn(&Reflection) -> &String| reflection.map(part).cloned();
    let said = match answer {
        Answer::Title => Some(record.title.clone()),
        Answer::Provider => record.provider.clone(),
        Answer::Date => record.attended_on().map(|day| day.to_string()),
        Answer::Hours => record.minutes.map(duration),
        Answer::Learnt => part(|reflection| &reflection.learnt),
        Answer::Change => part(|reflection| &reflection.change),
        Answer::By => evaluation.and_then(|evaluation| evaluation.by).map(|day| day.to_string()),
        Answer::Effect => part(|reflection| &reflection.effect),
        Answer::Discussed => part(|reflection| &reflection.discussed),
        Answer::Code => part(|reflection| &reflection.code),
        Answer::Confidence => evaluation.map(confidence),
        Answer::Comments => evaluation.map(|evaluation| evaluation.comments.clone()),
    };
    said.unwrap_or_default()
}

/// `2 of 5 before, 4 of 5 after`.
fn confidence(evaluation: &Evaluation) -> String {
    let of = |rating: Option<Rating>, when: &str| {
        rating.map(|rating| format!("{} of 5 {when}", rating.number()))
    };
    let before = of(evaluation.confidence_before, "before");
    let after = of(evaluation.confidence_after, "after");
    match (before, after) {
        (Some(before), Some(after)) => format!("{before}, {after}"),
        (before, after) => before.or(after).unwrap_or_default(),
    }
}
