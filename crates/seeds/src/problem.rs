//! Errors in the seeds, worded for the people who maintain them.

use std::fmt;

use content::{DateProblem, DayProblem, IdProblem, NotATime};

/// An error, its place, and (through its fault) what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was given.
    pub file: String,
    /// The place in it, as a JSON pointer (`/recommendations/3/title`); empty for the file.
    pub pointer: String,
    pub fault: Fault,
}

/// The kinds of errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON at all.
    Syntax {
        message: String,
        line: usize,
        column: usize,
    },
    /// JSON, but not of the shape that this kind of file has.
    Shape {
        message: String,
        line: usize,
        column: usize,
    },
    WrongFormat {
        found: u32,
        known: u32,
    },
    UnknownKind {
        found: String,
        known: String,
    },
    MissingKind {
        kind: &'static str,
    },
    SecondOfKind {
        kind: &'static str,
        first: String,
    },
    Id {
        text: String,
        problem: IdProblem,
    },
    RepeatedId {
        id: String,
        first: String,
    },
    UnknownId {
        noun: &'static str,
        id: String,
        nearest: Option<String>,
    },
    RepeatedInList {
        id: String,
    },
    Date {
        text: String,
        problem: DateProblem,
    },
    DueBeforeReviewed,
    Blank,
    EmptyList,
    Spaces,
    Markup {
        what: &'static str,
    },
    Address {
        text: String,
    },
    InsecureExit,
    NumberOutOfOrder {
        found: u16,
        expected: u16,
    },
    TieToItself,
    RepeatedTie {
        first: String,
    },
    /// It is not written as kind/id.
    Record {
        text: String,
    },
    TooLong {
        found: usize,
        most: usize,
    },
    /// Not a number that can be drawn.
    Number {
        text: String,
    },
    TooFewValues {
        found: usize,
        least: usize,
    },
    SectionWithoutArticles {
        id: String,
    },
    /// Not written as `#0f4c5c`.
    Colour {
        text: String,
    },
    PaleColour {
        text: String,
        contrast: String,
    },
    StatedWithoutPlace,
    EditorialWithPlace,
    HelpWithoutContact,
    HelpLinkWithoutTitle,
    Phone {
        text: String,
    },
    /// An invisible character that breaks the output.
    Control {
        character: char,
    },
    /// A word that has another meaning in addresses.
    ReservedId {
        id: String,
    },
    Day {
        text: String,
        problem: DayProblem,
    },
    Time {
        text: String,
    },
    EndNotAfterStart,
    CancelAfterSession,
    ChargeWithoutCancelBy,
    TooFewChoices {
        found: usize,
    },
    ChoiceWithoutSuggestion {
        id: String,
    },
    TooFewNames {
        found: usize,
    },
    RepeatedName {
        name: String,
        first: String,
    },
}

impl Fault {
    /// The error, as the end of a sentence that begins with the place.
    pub fn message(&self) -> String {
        match self {
            Self::Syntax { message, .. } => format!("this is not valid JSON ({message})"),
            Self::Shape { message, .. } => format!("this is not what belongs here ({message})"),
            Self::WrongFormat { found, known } => {
                format!("the file says format {found}, and this build reads format {known}")
            }
            Self::UnknownKind { found, .. } => format!("\"{found}\" is no kind of file"),
            Self::MissingKind { kind } => format!("there is no file of the kind \"{kind}\""),
            Self::SecondOfKind { kind, first } => {
                format!("there are two files of the kind \"{kind}\"; the other is {first}")
            }
            Self::Id { text, problem } => format!("the id \"{text}\" {problem}"),
            Self::RepeatedId { id, first } => {
                format!("the id \"{id}\" is used already, at {first}")
            }
            Self::UnknownId { noun, id, .. } => format!("there is no {noun} with the id \"{id}\""),
            Self::RepeatedInList { id } => format!("\"{id}\" stands twice in this list"),
            Self::Date { text, problem } => format!("\"{text}\" {problem}"),
            Self::DueBeforeReviewed => "the next review is due before the last one was done".into(),
            Self::Blank => "this text is blank".into(),
            Self::EmptyList => "this list is empty".into(),
            Self::Spaces => "this text has spaces or line breaks at its ends".into(),
            Self::Markup { what } => format!("the text holds {what}, which cannot be shown"),
            Self::Address { text } => format!("\"{text}\" is not a web address"),
            Self::InsecureExit => "the exit address is not an https address".into(),
            Self::NumberOutOfOrder { found, expected } => {
                format!("this is number {found}, where number {expected} was expected")
            }
            Self::TieToItself => "this record is tied to itself".into(),
            Self::RepeatedTie { first } => format!("these two are tied already, at {first}"),
            Self::Record { text } => format!("\"{text}\" names no record"),
            Self::TooLong { found, most } => {
                format!("this text has {found} characters, and there is room for {most}")
            }
            Self::Number { text } => format!("{text} is not a number that can be drawn"),
            Self::TooFewValues { found, least } => {
                format!("a chart of this kind has at least {least} values, and this has {found}")
            }
            Self::SectionWithoutArticles { id } => {
                format!("the section \"{id}\" has no article")
            }
            Self::Colour { text } => format!("\"{text}\" is not a colour"),
            Self::PaleColour { text, contrast } => format!(
                "the colour {text} is too pale to be read on paper: a contrast of {contrast} to 1"
            ),
            Self::StatedWithoutPlace => {
                "the tie is \"stated\", but does not say where the source states it".into()
            }
            Self::EditorialWithPlace => {
                "the tie is \"editorial\", yet names a place in the source".into()
            }
            Self::HelpWithoutContact => "this way to get help has neither phone nor url".into(),
            Self::HelpLinkWithoutTitle => "url and url_title go together".into(),
            Self::Phone { text } => format!("\"{text}\" is not a telephone number"),
            Self::Control { character } => {
                let code = u32::from(*character);
                format!("this text holds the control character U+{code:04X}")
            }
            Self::ReservedId { id } => {
                format!("the id \"{id}\" has another meaning in addresses")
            }
            Self::Day { text, problem } => format!("\"{text}\" {problem}"),
            Self::Time { text } => format!("\"{text}\" {NotATime}"),
            Self::EndNotAfterStart => "the session does not end after its start".into(),
            Self::CancelAfterSession => {
                "the last day for cancelling is after the session itself".into()
            }
            Self::ChargeWithoutCancelBy => {
                "there is a charge, and no last day for cancelling without it".into()
            }
            Self::TooFewChoices { found } => {
                format!("a question has at least 2 choices, and this has {found}")
            }
            Self::ChoiceWithoutSuggestion { id } => {
                format!("no suggestion asks for the choice \"{id}\"")
            }
            Self::TooFewNames { found } => {
                format!("there are at least 2 names that mean the same, and here are {found}")
            }
            Self::RepeatedName { name, first } => {
                format!("\"{name}\" stands in the table already, at {first}")
            }
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> String {
        match self {
            Self::Syntax { .. } => "Look for a missing comma, quotation mark or bracket.".into(),
            Self::Shape { .. } => "Compare with a neighbouring record of the same kind.".into(),
            Self::WrongFormat { known, .. } => {
                format!("Bring the file to format {known}, or build with the matching version.")
            }
            Self::UnknownKind { known, .. } => format!("Use one of: {known}."),
            Self::MissingKind { .. } => "Add it; every pack needs one.".into(),
            Self::SecondOfKind { .. } => "Move everything into one of the two.".into(),
            Self::Id { .. } => "Write it like \"adults-who-go-missing\".".into(),
            Self::RepeatedId { .. } => "Give one of the two another id.".into(),
            Self::UnknownId { nearest: Some(nearest), .. } => {
                format!("Did you mean \"{nearest}\"?")
            }
            Self::UnknownId { noun, nearest: None, .. } => {
                format!("Add that {noun}, or take the id out.")
            }
            Self::RepeatedInList { .. } => "Take one of them out.".into(),
            Self::Date { .. } => "Write 2019, 2019-09 or 2019-09-30.".into(),
            Self::DueBeforeReviewed => "Put review_due after reviewed.".into(),
            Self::Blank => "Write it, or leave the key out where it is optional.".into(),
            Self::EmptyList => {
                "Name at least one, or leave the key out where it is optional.".into()
            }
            Self::Spaces => "Take them away.".into(),
            Self::Markup { .. } => {
                "Use paragraphs, lists, emphasis and links only, without HTML.".into()
            }
            Self::Address { .. } => "Write the whole address, beginning with https://.".into(),
            Self::InsecureExit => "Begin it with https://.".into(),
            Self::NumberOutOfOrder { .. } => {
                "Number the recommendations from 1 without a gap, in order.".into()
            }
            Self::TieToItself => "Take the tie out.".into(),
            Self::RepeatedTie { .. } => "Take one of the two out; a tie is read both ways.".into(),
            Self::Record { .. } => {
                "Write it like finding/…, with one of: recommendation, review, report-page, \
                 finding, figure, article, line, course; or \"national\"."
                    .into()
            }
            Self::TooLong { .. } => "Shorten it.".into(),
            Self::Number { .. } => {
                "Write it without quotation marks, not below nought, with at most one decimal."
                    .into()
            }
            Self::TooFewValues { .. } => "Add what is missing, or draw it as a count.".into(),
            Self::SectionWithoutArticles { .. } => {
                "Put an article into it, or take the section out.".into()
            }
            Self::Colour { .. } => "Write it like #0f4c5c.".into(),
            Self::PaleColour { .. } => "Choose a darker one: at least 4.5 to 1.".into(),
            Self::StatedWithoutPlace => "Add \"where\", or call the tie \"editorial\".".into(),
            Self::EditorialWithPlace => "Take \"where\" out, or call the tie \"stated\".".into(),
            Self::HelpWithoutContact => "Give a phone or a url.".into(),
            Self::HelpLinkWithoutTitle => "Give both or neither.".into(),
            Self::Phone { .. } => "Use digits and blanks, with + in front if need be.".into(),
            Self::Control { .. } => "Take it out; only prose may break its lines.".into(),
            Self::ReservedId { .. } => "Choose another.".into(),
            Self::Day { .. } => "Write it like 2026-03-24.".into(),
            Self::Time { .. } => "Write it like 09:30, of 24 hours.".into(),
            Self::EndNotAfterStart => "Put end after start, on the same day.".into(),
            Self::CancelAfterSession => {
                "Put cancel_by on the day of the session or before it.".into()
            }
            Self::ChargeWithoutCancelBy => "Add cancel_by, or take the charge out.".into(),
            Self::TooFewChoices { .. } => "Add what is missing, or take the question out.".into(),
            Self::ChoiceWithoutSuggestion { .. } => {
                "Name it in a suggestion, or take the choice out.".into()
            }
            Self::TooFewNames { .. } => "Add what is missing, or take the group out.".into(),
            Self::RepeatedName { .. } => {
                "Put everything that means the same into one group.".into()
            }
        }
    }
}

/// `file (place): what is wrong. What to do.`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if !self.pointer.is_empty() {
            write!(f, " ({})", self.pointer)?;
        }
        write!(f, ": {}. {}", self.fault.message(), self.fault.remedy())
    }
}
