//! Errors in the seeds, worded for the people who maintain them.

use content::{DateProblem, DayProblem, IdProblem, NotATime};

/// One thing that is wrong, where it is, and (through its fault) what to do about it:
/// `file (place): what is wrong. What to do.`
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {fault}. {}", place(.pointer), .fault.remedy())]
pub struct Diagnostic {
    /// The file, as it was given.
    pub file: String,
    /// The place in it, as a JSON pointer (`/recommendations/3/title`); empty for the file.
    pub pointer: String,
    #[source]
    pub fault: SeedError,
}

/// What is wrong, as the end of a sentence that begins with the place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeedError {
    /// Not JSON at all.
    #[error("this is not valid JSON ({message})")]
    Syntax { message: String, line: usize, column: usize },
    /// JSON, but not of the shape that this kind of file has.
    #[error("this is not what belongs here ({message})")]
    Shape { message: String, line: usize, column: usize },
    #[error("the file says format {found}, and this build reads format {known}")]
    WrongFormat { found: u32, known: u32 },
    #[error("\"{found}\" is no kind of file")]
    UnknownKind { found: String, known: String },
    #[error("there is no file of the kind \"{kind}\"")]
    MissingKind { kind: &'static str },
    #[error("there are two files of the kind \"{kind}\"; the other is {first}")]
    SecondOfKind { kind: &'static str, first: String },
    #[error("the id \"{text}\" {problem}")]
    Id {
        text: String,
        #[source]
        problem: IdProblem,
    },
    #[error("the id \"{id}\" is used already, at {first}")]
    RepeatedId { id: String, first: String },
    #[error("there is no {noun} with the id \"{id}\"")]
    UnknownId { noun: &'static str, id: String, nearest: Option<String> },
    #[error("\"{id}\" stands twice in this list")]
    RepeatedInList { id: String },
    #[error("\"{text}\" {problem}")]
    Date {
        text: String,
        #[source]
        problem: DateProblem,
    },
    #[error("the next review is due before the last one was done")]
    DueBeforeReviewed,
    #[error("this text is blank")]
    Blank,
    #[error("this list is empty")]
    EmptyList,
    #[error("this text has spaces or line breaks at its ends")]
    Spaces,
    #[error("the text holds {what}, which cannot be shown")]
    Markup { what: &'static str },
    #[error("\"{text}\" is not a web address")]
    Address { text: String },
    #[error("the exit address is not an https address")]
    InsecureExit,
    #[error("this is number {found}, where number {expected} was expected")]
    NumberOutOfOrder { found: u16, expected: u16 },
    #[error("this record is tied to itself")]
    TieToItself,
    #[error("these two are tied already, at {first}")]
    RepeatedTie { first: String },
    /// Not written as kind/id.
    #[error("\"{text}\" names no record")]
    Record { text: String },
    #[error("this text has {found} characters, and there is room for {most}")]
    TooLong { found: usize, most: usize },
    /// Not a number that can be drawn.
    #[error("{text} is not a number that can be drawn")]
    Number { text: String },
    #[error("a chart of this kind has at least {least} values, and this has {found}")]
    TooFewValues { found: usize, least: usize },
    #[error("the section \"{id}\" has no article")]
    SectionWithoutArticles { id: String },
    /// Not written as `#0f4c5c`.
    #[error("\"{text}\" is not a colour")]
    Colour { text: String },
    #[error("the colour {text} is too pale to be read on paper: a contrast of {contrast} to 1")]
    PaleColour { text: String, contrast: String },
    #[error("the tie is \"stated\", but does not say where the source states it")]
    StatedWithoutPlace,
    #[error("the tie is \"editorial\", yet names a place in the source")]
    EditorialWithPlace,
    #[error("this way to get help has neither phone nor url")]
    HelpWithoutContact,
    #[error("url and url_title go together")]
    HelpLinkWithoutTitle,
    #[error("\"{text}\" is not a telephone number")]
    Phone { text: String },
    /// A character that is not shown, and breaks what a text is put into.
    #[error("this text holds the control character U+{:04X}", u32::from(*.character))]
    Control { character: char },
    /// A word that means something else where the id would stand in addresses.
    #[error("the id \"{id}\" has another meaning in addresses")]
    ReservedId { id: String },
    #[error("\"{text}\" {problem}")]
    Day {
        text: String,
        #[source]
        problem: DayProblem,
    },
    #[error("\"{text}\" {NotATime}")]
    Time { text: String },
    #[error("the session does not end after its start")]
    EndNotAfterStart,
    #[error("the last day for cancelling is after the session itself")]
    CancelAfterSession,
    #[error("there is a charge, and no last day for cancelling without it")]
    ChargeWithoutCancelBy,
    #[error("a question has at least 2 choices, and this has {found}")]
    TooFewChoices { found: usize },
    #[error("no suggestion asks for the choice \"{id}\"")]
    ChoiceWithoutSuggestion { id: String },
    #[error("there are at least 2 names that mean the same, and here are {found}")]
    TooFewNames { found: usize },
    #[error("\"{name}\" stands in the table already, at {first}")]
    RepeatedName { name: String, first: String },
}

impl SeedError {
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

fn place(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { format!(" ({pointer})") }
}
