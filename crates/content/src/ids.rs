//! Ids: slugs that never change once published, as addresses and notes contain them.

use std::fmt;

use super::string_form::string_form;

/// The maximum length of an id in characters.
pub const MAX_ID: usize = 80;

/// Why a text cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdProblem {
    #[error("is empty")]
    Empty,
    #[error("is longer than 80 characters")]
    TooLong,
    /// Ids begin with a letter, so that no id can be mistaken for a number.
    #[error("does not begin with a lower-case letter")]
    FirstNotLetter,
    /// Only lower-case letters, digits and single hyphens between them.
    #[error("has something other than lower-case letters, digits and single hyphens")]
    Character,
}

fn check(text: &str) -> Result<(), IdProblem> {
    if text.is_empty() {
        return Err(IdProblem::Empty);
    }
    if text.len() > MAX_ID {
        return Err(IdProblem::TooLong);
    }
    if !text.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(IdProblem::FirstNotLetter);
    }
    // A single pass: each visit parses thousands of ids before it shows anything.
    let mut after_hyphen = false;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => after_hyphen = false,
            b'-' if !after_hyphen => after_hyphen = true,
            _ => return Err(IdProblem::Character),
        }
    }
    if after_hyphen {
        return Err(IdProblem::Character);
    }
    Ok(())
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Parses a slug: lower-case letters, digits and single hyphens, beginning with a
            /// letter.
            pub fn new(text: &str) -> Result<Self, IdProblem> {
                check(text).map(|()| Self(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdProblem;

            fn try_from(text: String) -> Result<Self, IdProblem> {
                check(&text).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

string_form! {
    PackId, SourceId, ThemeId, OrganisationId, GlossaryId, QuestionId, ToolkitId, RecommendationId, HelpId,
    ReportId, PageId, ReviewId, FindingId, IssueId, SectionId, ArticleId, FigureId, StrategyId,
    ColumnId, LineId, CourseId, DocumentId, SessionId, AudienceId, FormId, ChooserQuestionId, ChoiceId,
}

id! {
    /// A partnership's pack of content.
    PackId,
    /// A document that the content was written from.
    SourceId,
    /// An entry of the closed list of themes.
    ThemeId,
    /// A board, agency or other organisation.
    OrganisationId,
    /// A safeguarding term or abbreviation.
    GlossaryId,
    /// A reflection question.
    QuestionId,
    /// A review's set of recommendations.
    ToolkitId,
    /// One recommendation of a review.
    RecommendationId,
    /// One way to get help.
    HelpId,
    /// A document that tells of reviews and audits.
    ReportId,
    /// A part of a report that is not a review.
    PageId,
    /// One review, audit, study or practice event.
    ReviewId,
    /// One finding of a review.
    FindingId,
    /// One issue of a newsletter.
    IssueId,
    /// A section of an issue; known within it.
    SectionId,
    /// One article of a newsletter.
    ArticleId,
    /// Something that a document counts.
    FigureId,
    /// A strategy on a page.
    StrategyId,
    /// A column of a strategy; known within it.
    ColumnId,
    /// One line of a strategy.
    LineId,
    /// A course, workshop, briefing or programme.
    CourseId,
    /// A related document of which only the title is known.
    DocumentId,
    /// A date on which a course is held.
    SessionId,
    /// A group of people that courses are for.
    AudienceId,
    /// A form into which a reflection is set out.
    FormId,
    /// A question of the chooser.
    ChooserQuestionId,
    /// An answer to a question of the chooser; known within it.
    ChoiceId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_slugs() {
        for good in ["a", "adults-who-go-missing", "s47", "mental-capacity-act-2005"] {
            assert_eq!(ThemeId::new(good).map(String::from), Ok(good.to_owned()));
        }
    }

    #[test]
    fn refuses_what_would_not_survive_in_an_address() {
        let cases = [
            ("", IdProblem::Empty),
            ("7", IdProblem::FirstNotLetter),
            ("-a", IdProblem::FirstNotLetter),
            ("Training", IdProblem::FirstNotLetter),
            ("a b", IdProblem::Character),
            ("a/b", IdProblem::Character),
            ("a--b", IdProblem::Character),
            ("a-", IdProblem::Character),
            ("é", IdProblem::FirstNotLetter),
        ];
        for (text, problem) in cases {
            assert_eq!(ThemeId::new(text), Err(problem), "{text:?}");
        }
        assert_eq!(ThemeId::new(&"a".repeat(81)), Err(IdProblem::TooLong));
    }
}
