//! A deck: records as slides to be shown to a room, one idea at a time.

mod make;
mod omitted;
mod show;
mod split;

pub use omitted::OmittedSlides;
pub use show::{Blank, ShowKey, ShowMessage, ShowState, Timer, is_click};

use content::{BlockKind, FindingKind, IssueId, Library, RecordRef, Run, ThemeId};

/// The most records of one deck. An hour has room for fewer, and browsers and servers for addresses
/// of not many more.
pub const MOST_PRESENTED: usize = 40;

/// What a deck is made of, in the order in which it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DeckItem {
    Record(RecordRef),
    /// Every recommendation, and the national ones.
    Toolkit,
    /// The articles of an issue.
    Issue(IssueId),
    /// All records of a theme.
    Theme(ThemeId),
}

impl DeckItem {
    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        let id = |kind: &str| text.strip_prefix(kind)?.strip_prefix('/').map(str::to_owned);
        if text == "toolkit" {
            return Some(Self::Toolkit);
        }
        if let Some(id) = id("issue") {
            return IssueId::try_from(id).ok().map(Self::Issue);
        }
        if let Some(id) = id("theme") {
            return ThemeId::try_from(id).ok().map(Self::Theme);
        }
        RecordRef::parse(text).map(Self::Record)
    }

    /// The first records of a list, up to the limit, and whether those are all: an address with
    /// more would be too long for some servers.
    pub fn first_of(records: impl IntoIterator<Item = RecordRef>) -> (Vec<Self>, bool) {
        let mut records = records.into_iter();
        let first = records.by_ref().take(MOST_PRESENTED).map(Self::Record).collect();
        (first, records.next().is_none())
    }

    /// Its records, as far as a library has them.
    fn records(&self, library: &Library) -> Vec<RecordRef> {
        match self {
            Self::Record(record) => {
                library.about(record).map(|_| record.clone()).into_iter().collect()
            }
            Self::Toolkit => {
                let toolkit = library.toolkit.iter();
                let all = toolkit.flat_map(|toolkit| &toolkit.recommendations);
                let all = all.map(|found| RecordRef::Recommendation(found.id.clone()));
                all.chain(library.toolkit.iter().map(|_| RecordRef::National)).collect()
            }
            Self::Issue(id) => {
                let articles = library.issue(id).into_iter().flat_map(|issue| &issue.articles);
                articles.map(|article| RecordRef::Article(article.id.clone())).collect()
            }
            Self::Theme(id) => {
                let groups = library.of_theme(id).into_iter().flat_map(|group| group.records);
                groups.map(|(record, _)| record).collect()
            }
        }
    }
}

/// As it stands in an address.
impl std::fmt::Display for DeckItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Record(record) => record.fmt(f),
            Self::Toolkit => f.write_str("toolkit"),
            Self::Issue(id) => write!(f, "issue/{id}"),
            Self::Theme(id) => write!(f, "theme/{id}"),
        }
    }
}

/// The content of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideKind {
    /// What the record is about, before it begins.
    ContentNote,
    /// The record's title, with its summary where that is short.
    Title,
    /// The summary, where it is long.
    Summary,
    ReportSaid,
    WhatWasDone,
    Status,
    StillToCome,
    /// The record's own text.
    Text,
    /// How many cases a review looked at.
    Sample,
    Finding(FindingKind),
    /// What people said of a review.
    Comments,
    Aims,
    Audience,
    Dates,
    HowToBook,
    /// The numbers of a figure.
    Numbers,
    Shows,
    ShowsNot,
    Question,
    /// Where to get help.
    Help,
    /// The documents that all of it is from.
    Sources,
}

/// A paragraph, or some items of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlidePart {
    pub kind: BlockKind,
    /// The number of the first item; 1 for a paragraph.
    pub first: usize,
    /// One line for a paragraph, one for each item.
    pub lines: Vec<Vec<Run>>,
}

/// What stands on one slide.
pub type SlideParts = Vec<SlidePart>;

/// How large the letters of a slide can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideSize {
    Small,
    Medium,
    Large,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The record that it is of; none for what closes a deck.
    pub record: Option<RecordRef>,
    pub kind: SlideKind,
    /// A heading of its own; empty where its kind is the heading.
    pub title: String,
    pub parts: SlideParts,
    /// Which of the slides with the same content this is, from 1, and of how many.
    pub piece: (usize, usize),
}

impl Slide {
    /// How large its letters can be.
    pub fn size(&self) -> SlideSize {
        let title =
            if self.title.is_empty() { 0 } else { split::lines_of(self.title.chars().count()) };
        match title * 2 + split::height(&self.parts) {
            0..=3 => SlideSize::Large,
            4..=6 => SlideSize::Medium,
            _ => SlideSize::Small,
        }
    }

    /// All its words, for screen readers.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for run in self.parts.iter().flat_map(|part| &part.lines) {
            if !text.is_empty() {
                text.push(' ');
            }
            run.iter().for_each(|run| text.push_str(&run.text));
        }
        text
    }
}

/// Slides in the order in which they are shown, and what they are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    /// Each once.
    pub records: Vec<RecordRef>,
    pub slides: Vec<Slide>,
    /// How many things were asked for that are not here.
    pub lost: usize,
    /// How many records there would be beyond [`MOST_PRESENTED`].
    pub beyond: usize,
}

impl Deck {
    /// The slide at a place; after the end, the last.
    pub fn at(&self, at: usize) -> Option<&Slide> {
        self.slides.get(at).or(self.slides.last())
    }

    /// Where a record begins.
    pub fn begins_at(&self, record: &RecordRef) -> Option<usize> {
        self.slides.iter().position(|slide| slide.record.as_ref() == Some(record))
    }

    /// The title that stands at a place, or after the note there.
    pub fn title_from(&self, at: usize) -> Option<&Slide> {
        self.slides.iter().skip(at).find(|slide| slide.kind == SlideKind::Title)
    }

    /// How many slides a record has.
    pub fn count_of(&self, record: &RecordRef) -> usize {
        self.slides.iter().filter(|slide| slide.record.as_ref() == Some(record)).count()
    }
}
