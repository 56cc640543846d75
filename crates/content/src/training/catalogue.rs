//! The catalogue of courses: what narrows it, what orders it, and what is compared.

use crate::slugs::slugs;
use crate::{
    AudienceId, Course, CourseFormat, CourseId, CourseStage, Library, OrganisationId, Source,
    Theme, ThemeId,
};

/// How many courses are compared side by side at most.
pub const MOST_COMPARED: usize = 3;

/// Words of addresses that stand where a course's id stands, and so can be none.
pub const RESERVED_COURSE_IDS: [&str; 3] = ["booking", "choose", "compare"];

/// How [`StatedValue::Not`] stands in an address.
pub const NOT_STATED: &str = "not-stated";

/// What the source says of something, where it says it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StatedValue<T> {
    As(T),
    /// The source does not say.
    Not,
}

/// What the catalogue is narrowed to, how it is ordered, and what is picked for comparing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CourseFilter {
    pub theme: Option<ThemeId>,
    pub format: Option<CourseFormat>,
    /// In the source's words.
    pub level: Option<StatedValue<String>>,
    pub audience: Option<StatedValue<AudienceId>>,
    pub provider: Option<StatedValue<OrganisationId>>,
    pub stage: Option<CourseStage>,
    pub sort: CourseSort,
    /// At most [`MOST_COMPARED`], none twice.
    pub compare: Vec<CourseId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CourseSort {
    /// By document, the newest first.
    #[default]
    Source,
    Title,
    Theme,
}

slugs!(CourseSort { Source: "source", Title: "title", Theme: "theme" });

/// What the catalogue can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseFacet {
    Theme,
    Format,
    Level,
    Audience,
    Provider,
    Stage,
}

slugs!(CourseFacet {
    Theme: "theme",
    Format: "format",
    Level: "level",
    Audience: "audience",
    Provider: "provider",
    Stage: "stage",
});

impl CourseFacet {
    /// Every value that it can have, as it stands in an address, in the library's order.
    pub fn values(self, library: &Library) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        match self {
            Self::Theme => values.extend(library.themes.iter().map(|theme| theme.id.as_str())),
            Self::Format => values.extend(CourseFormat::ALL.map(CourseFormat::slug)),
            Self::Level => {
                for level in library.courses.iter().filter_map(|course| course.level.as_deref()) {
                    if !values.contains(&level) {
                        values.push(level);
                    }
                }
            }
            Self::Audience => {
                let guide = library.training_guide.iter();
                let audiences = guide.flat_map(|guide| &guide.audiences);
                values.extend(audiences.map(|audience| audience.id.as_str()));
            }
            Self::Provider => values.extend(library.bodies.iter().map(|body| body.id.as_str())),
            Self::Stage => values.extend(CourseStage::ALL.map(CourseStage::slug)),
        }
        if matches!(self, Self::Level | Self::Audience | Self::Provider) {
            values.push(NOT_STATED);
        }
        values
    }
}

impl Course {
    /// Whether a facet has a value, as written in addresses.
    pub fn has(&self, facet: CourseFacet, value: &str) -> bool {
        match facet {
            CourseFacet::Theme => self.about.themes.iter().any(|id| id.as_str() == value),
            CourseFacet::Format => self.format.slug() == value,
            CourseFacet::Level => self.level.as_deref().unwrap_or(NOT_STATED) == value,
            CourseFacet::Audience if self.audiences.is_empty() => value == NOT_STATED,
            CourseFacet::Audience => self.audiences.iter().any(|id| id.as_str() == value),
            CourseFacet::Provider => {
                self.provider.as_ref().map_or(NOT_STATED, OrganisationId::as_str) == value
            }
            CourseFacet::Stage => self.stage.slug() == value,
        }
    }
}

/// What courses of a list stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseHeading<'a> {
    Document(&'a Source),
    Theme(&'a Theme),
    /// All stand in one list.
    None,
}

impl<T> StatedValue<T> {
    /// Reads what stands in an address.
    fn read(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Self> {
        if text == NOT_STATED { Some(Self::Not) } else { read(text).map(Self::As) }
    }

    /// As written in addresses.
    fn value<'a>(&'a self, text: impl FnOnce(&'a T) -> &'a str) -> &'a str {
        match self {
            Self::As(value) => text(value),
            Self::Not => NOT_STATED,
        }
    }
}

impl CourseFilter {
    /// The chosen value of a facet, as written in addresses.
    pub fn value(&self, facet: CourseFacet) -> Option<&str> {
        match facet {
            CourseFacet::Theme => self.theme.as_ref().map(ThemeId::as_str),
            CourseFacet::Format => self.format.map(CourseFormat::slug),
            CourseFacet::Level => self.level.as_ref().map(|level| level.value(String::as_str)),
            CourseFacet::Audience => {
                self.audience.as_ref().map(|audience| audience.value(AudienceId::as_str))
            }
            CourseFacet::Provider => {
                self.provider.as_ref().map(|provider| provider.value(OrganisationId::as_str))
            }
            CourseFacet::Stage => self.stage.map(CourseStage::slug),
        }
    }

    /// With another value of a facet, as written in addresses, or with none. An unknown value
    /// counts as none.
    pub fn with(&self, facet: CourseFacet, value: Option<&str>) -> Self {
        let mut filter = self.clone();
        match facet {
            CourseFacet::Theme => filter.theme = value.and_then(|id| ThemeId::new(id).ok()),
            CourseFacet::Format => {
                filter.format = value.and_then(CourseFormat::of_slug);
            }
            CourseFacet::Level => {
                filter.level =
                    value.and_then(|text| StatedValue::read(text, |text| Some(text.to_owned())));
            }
            CourseFacet::Audience => {
                filter.audience =
                    value.and_then(|text| StatedValue::read(text, |id| AudienceId::new(id).ok()));
            }
            CourseFacet::Provider => {
                filter.provider = value
                    .and_then(|text| StatedValue::read(text, |id| OrganisationId::new(id).ok()));
            }
            CourseFacet::Stage => {
                filter.stage = value.and_then(CourseStage::of_slug);
            }
        }
        filter
    }

    /// The same, but for what is picked for comparing.
    pub fn without_picks(&self) -> Self {
        Self { compare: Vec::new(), ..self.clone() }
    }

    /// Nothing left out, in the same order and with the same picks.
    pub fn whole(&self) -> Self {
        Self { sort: self.sort, compare: self.compare.clone(), ..Self::default() }
    }

    /// With a course picked for comparing, or no longer picked. Nothing where as many as can be
    /// compared are picked already.
    pub fn toggled(&self, id: &CourseId) -> Option<Self> {
        let mut filter = self.clone();
        if let Some(at) = filter.compare.iter().position(|picked| picked == id) {
            filter.compare.remove(at);
        } else if filter.compare.len() < MOST_COMPARED {
            filter.compare.push(id.clone());
        } else {
            return None;
        }
        Some(filter)
    }

    pub fn admits(&self, course: &Course) -> bool {
        let mut facets = CourseFacet::ALL.into_iter();
        facets.all(|facet| self.value(facet).is_none_or(|value| course.has(facet, value)))
    }

    pub fn count(&self, library: &Library) -> usize {
        library.courses.iter().filter(|course| self.admits(course)).count()
    }

    /// The values of a facet, each with how many courses it would show together with the other
    /// filters in force. One that would show none is left out, unless it is in force.
    pub fn choices<'a>(&self, facet: CourseFacet, library: &'a Library) -> Vec<(&'a str, usize)> {
        let others = self.with(facet, None);
        let mut admitted: Vec<&Course> = library.courses.iter().collect();
        admitted.retain(|course| others.admits(course));
        let counted = facet.values(library).into_iter().map(|value| {
            (value, admitted.iter().filter(|course| course.has(facet, value)).count())
        });
        counted.filter(|(value, count)| *count > 0 || self.value(facet) == Some(value)).collect()
    }

    /// The courses that it admits under the headings of its order; headings without any are left
    /// out.
    pub fn groups<'a>(&self, library: &'a Library) -> Vec<(CourseHeading<'a>, Vec<&'a Course>)> {
        let mut admitted: Vec<&Course> = library.courses.iter().collect();
        admitted.retain(|course| self.admits(course));
        let headings: Vec<CourseHeading<'_>> = match self.sort {
            CourseSort::Source => {
                newest_first(&library.sources).into_iter().map(CourseHeading::Document).collect()
            }
            CourseSort::Theme => library.themes.iter().map(CourseHeading::Theme).collect(),
            CourseSort::Title => {
                admitted = by_title(admitted);
                vec![CourseHeading::None]
            }
        };
        let mut groups = Vec::new();
        for heading in headings {
            let mut courses = admitted.clone();
            courses.retain(|course| match heading {
                CourseHeading::Document(source) => course.about.source.document == source.id,
                CourseHeading::Theme(theme) => course.about.themes.first() == Some(&theme.id),
                CourseHeading::None => true,
            });
            if !courses.is_empty() {
                groups.push((heading, courses));
            }
        }
        groups
    }

    /// Drops what a library has not.
    pub fn keep_known(&mut self, library: &Library) {
        for facet in CourseFacet::ALL {
            let is_known = |value: &str| facet.values(library).contains(&value);
            if !self.value(facet).is_none_or(is_known) {
                *self = self.with(facet, None);
            }
        }
        self.compare.retain(|id| library.course(id).is_some());
    }
}

/// Of the same date, in the order in which they stand.
fn newest_first(sources: &[Source]) -> Vec<&Source> {
    let mut sorted: Vec<&Source> = Vec::with_capacity(sources.len());
    for source in sources {
        let date = source.date.machine();
        let older = |other: &&Source| other.date.machine() < date;
        let at = sorted.iter().position(older).unwrap_or(sorted.len());
        sorted.insert(at, source);
    }
    sorted
}

/// By title, ignoring case and leading quotation marks; equal titles in the catalogue's order.
fn by_title(courses: Vec<&Course>) -> Vec<&Course> {
    let mut sorted: Vec<(String, &Course)> = Vec::with_capacity(courses.len());
    for course in courses {
        let letters = course.about.title.trim_start_matches(['“', '‘', '"', '\'']);
        let letters = letters.to_ascii_lowercase();
        let later = |(other, _): &(String, &Course)| *other > letters;
        let at = sorted.iter().position(later).unwrap_or(sorted.len());
        sorted.insert(at, (letters, course));
    }
    sorted.into_iter().map(|(_, course)| course).collect()
}

/// Whether courses side by side are not all the same in something.
pub fn differs(values: &[String]) -> bool {
    values.iter().any(|value| Some(value) != values.first())
}
