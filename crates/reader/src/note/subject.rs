//! What a note is about.

use std::fmt;

use super::Version;
use content::string_form;
use content::{GlossaryId, Library, QuestionId, RecordKind, RecordRef, ThemeId};

/// The most characters of a quotation.
const QUOTED: usize = 200;

/// Something that a note or a mark can be about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    Record(RecordRef),
    Theme(ThemeId),
    Term(GlossaryId),
    /// A note of its own, identified by its first version.
    Free(Version),
}

/// The kinds of topics, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TopicKind {
    Record(RecordKind),
    Theme,
    Term,
    Free,
}

impl TopicKind {
    pub const ALL: [Self; 10] = [
        Self::Record(RecordKind::Recommendation),
        Self::Record(RecordKind::Review),
        Self::Record(RecordKind::Finding),
        Self::Record(RecordKind::Article),
        Self::Record(RecordKind::Course),
        Self::Record(RecordKind::Line),
        Self::Record(RecordKind::Figure),
        Self::Theme,
        Self::Term,
        Self::Free,
    ];

    /// As written in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Record(RecordKind::Recommendation) => "recommendation",
            Self::Record(RecordKind::Review) => "review",
            Self::Record(RecordKind::Finding) => "finding",
            Self::Record(RecordKind::Article) => "article",
            Self::Record(RecordKind::Course) => "course",
            Self::Record(RecordKind::Line) => "line",
            Self::Record(RecordKind::Figure) => "figure",
            Self::Theme => "theme",
            Self::Term => "term",
            Self::Free => "free",
        }
    }
}

impl Topic {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            Some(("theme", id)) => ThemeId::new(id).ok().map(Self::Theme),
            Some(("term", id)) => GlossaryId::new(id).ok().map(Self::Term),
            Some(("free", id)) => Version::parse(id).map(Self::Free),
            _ => RecordRef::parse(text).map(Self::Record),
        }
    }

    pub fn kind(&self) -> TopicKind {
        match self {
            Self::Record(record) => TopicKind::Record(record.kind()),
            Self::Theme(_) => TopicKind::Theme,
            Self::Term(_) => TopicKind::Term,
            Self::Free(_) => TopicKind::Free,
        }
    }

    pub fn record(&self) -> Option<&RecordRef> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }
}

impl From<RecordRef> for Topic {
    fn from(record: RecordRef) -> Self {
        Self::Record(record)
    }
}

/// The stored form: never to be changed.
impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(record) => record.fmt(f),
            Self::Theme(id) => write!(f, "theme/{id}"),
            Self::Term(id) => write!(f, "term/{id}"),
            Self::Free(id) => write!(f, "free/{id}"),
        }
    }
}

impl TryFrom<String> for Topic {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is nothing that a note can be about")
    }
}

impl From<Topic> for String {
    fn from(topic: Topic) -> Self {
        topic.to_string()
    }
}

/// What a note is about: a topic, or a reflection question asked there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteSubject {
    pub topic: Topic,
    pub question: Option<QuestionId>,
}

impl NoteSubject {
    /// The topic's own note.
    pub fn of(topic: impl Into<Topic>) -> Self {
        Self { topic: topic.into(), question: None }
    }

    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('?') {
            None => Topic::parse(text).map(Self::of),
            Some((topic, question)) => Some(Self {
                topic: Topic::parse(topic)?,
                question: Some(QuestionId::new(question).ok()?),
            }),
        }
    }
}

/// The stored form: never to be changed.
impl fmt::Display for NoteSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.question {
            None => self.topic.fmt(f),
            Some(question) => write!(f, "{}?{question}", self.topic),
        }
    }
}

impl TryFrom<String> for NoteSubject {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is nothing that a note can be about")
    }
}

impl From<NoteSubject> for String {
    fn from(subject: NoteSubject) -> Self {
        subject.to_string()
    }
}

string_form!(Topic, NoteSubject);

/// What a note quotes of the content, so that it makes sense without it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotation {
    pub title: String,
    /// The beginning of the text; for a reflection question, all of it.
    pub quotation: Option<String>,
}

/// How a note's quotation compares with the present content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteStatus {
    Unchanged,
    /// It has been reworded to this.
    Reworded(Quotation),
    /// It is no longer in the content.
    Withdrawn,
}

impl NoteSubject {
    /// What a note on this subject quotes of the content. A free note quotes nothing.
    pub fn quotation(&self, library: &Library) -> Option<Quotation> {
        let (title, text) = match &self.topic {
            Topic::Record(record) => (library.title_of(record)?, &library.about(record)?.summary),
            Topic::Theme(id) => {
                let theme = library.theme(id)?;
                (theme.name.clone(), &theme.definition)
            }
            Topic::Term(id) => {
                let term = library.term(id)?;
                (term.long.clone(), &term.meaning)
            }
            Topic::Free(_) => return None,
        };
        let quotation = match &self.question {
            Some(question) => library.question(question)?.text.clone(),
            None => beginning(text),
        };
        Some(Quotation { title, quotation: (!quotation.is_empty()).then_some(quotation) })
    }

    /// Compares a note's quotation with the present content; without a quotation, its title.
    pub fn quote_status(&self, library: &Library, quoted: &Quotation) -> QuoteStatus {
        if matches!(self.topic, Topic::Free(_)) {
            return QuoteStatus::Unchanged;
        }
        match self.quotation(library) {
            None => QuoteStatus::Withdrawn,
            Some(now) => {
                let same_words = quoted.quotation.is_none() || quoted.quotation == now.quotation;
                if quoted.title == now.title && same_words {
                    QuoteStatus::Unchanged
                } else {
                    QuoteStatus::Reworded(now)
                }
            }
        }
    }
}

impl Topic {
    /// Its themes, if the content has it.
    pub fn themes_in<'a>(&self, library: &'a Library) -> &'a [ThemeId] {
        match self {
            Topic::Record(record) => library.about(record).map_or(&[], |about| &about.themes),
            Topic::Theme(id) => {
                library.theme(id).map_or(&[], |theme| std::slice::from_ref(&theme.id))
            }
            Topic::Term(_) | Topic::Free(_) => &[],
        }
    }
}

/// The first words of a text, with an ellipsis if there are more.
fn beginning(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    let cut: String = text.chars().take(QUOTED).collect();
    let whole_words = cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':', '.', ' ']))
}
