//! Every address of the product: parsed, printed, and suggested where one is mistaken.
//!
//! A path here begins with `/` and is relative to where the product is hosted; `platform` joins
//! it to the base.

use std::fmt;

use percent_encoding::percent_decode_str;

use crate::domain::{BodyId, Library, RecommendationId, Step, ThemeId, ToolkitFilter};

/// How alike an address must be to a mistaken one to be offered for it; 1.0 is the same.
const ALIKE: f64 = 0.8;

/// How many addresses are offered for a mistaken one.
const SUGGESTIONS: usize = 3;

const NUMBER_WORDS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// An address of the product. Once published, it goes on working.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Toolkit(ToolkitFilter),
    HowToUse,
    Step(Step),
    /// A recommendation by its number, as one would type it. Leads to its page.
    Numbered(u16),
    About,
    /// The gallery of components; built for tests only.
    Gallery,
}

/// What an address turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    Page(Route),
    /// Nothing is there. The path is as the reader typed it, decoded.
    Unknown(String),
}

impl Route {
    /// Reads a path with its query (`/toolkit?theme=missing`). Parts of the query that mean
    /// nothing here are passed over.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.strip_prefix('/')?.trim_end_matches('/').split('/').collect();
        Some(match parts.as_slice() {
            [""] | ["index.html"] => Self::Home,
            ["toolkit"] => Self::Toolkit(ToolkitFilter {
                theme: query_value(query, "theme").and_then(|v| ThemeId::new(v).ok()),
                body: query_value(query, "body").and_then(|v| BodyId::new(v).ok()),
            }),
            ["toolkit", "how-to-use"] => Self::HowToUse,
            ["toolkit", "national"] => Self::Step(Step::National),
            ["toolkit", "find-out-more"] => Self::Step(Step::Closing),
            ["toolkit", "recommendations", number] if is_plain_number(number) => {
                Self::Numbered(number.parse().ok()?)
            }
            ["toolkit", "recommendations", id] => {
                Self::Step(Step::Recommendation(RecommendationId::new(id).ok()?))
            }
            ["about"] => Self::About,
            ["gallery"] if cfg!(feature = "gallery") => Self::Gallery,
            _ => return None,
        })
    }

    /// Every page of a library, once, in reading order.
    pub fn all(library: &Library) -> Vec<Self> {
        let start = [Self::Home, Self::Toolkit(ToolkitFilter::default()), Self::HowToUse];
        let steps = library.toolkit.steps().map(Self::Step);
        start.into_iter().chain(steps).chain([Self::About]).collect()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Toolkit(filter) => {
                f.write_str("/toolkit")?;
                let theme = filter.theme.as_ref().map(|id| ("theme", id.as_str()));
                let body = filter.body.as_ref().map(|id| ("body", id.as_str()));
                for (index, (name, value)) in theme.into_iter().chain(body).enumerate() {
                    let mark = if index == 0 { '?' } else { '&' };
                    // Ids hold nothing that an address would have to escape.
                    write!(f, "{mark}{name}={value}")?;
                }
                Ok(())
            }
            Self::HowToUse => f.write_str("/toolkit/how-to-use"),
            Self::Step(Step::National) => f.write_str("/toolkit/national"),
            Self::Step(Step::Closing) => f.write_str("/toolkit/find-out-more"),
            Self::Step(Step::Recommendation(id)) => write!(f, "/toolkit/recommendations/{id}"),
            Self::Numbered(number) => write!(f, "/toolkit/recommendations/{number}"),
            Self::About => f.write_str("/about"),
            Self::Gallery => f.write_str("/gallery"),
        }
    }
}

impl Address {
    /// Finds what an address leads to. A recommendation's number leads to its page.
    pub fn find(address: &str, library: &Library) -> Self {
        let unknown = || {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let decoded = percent_decode_str(path).decode_utf8();
            Self::Unknown(decoded.map_or_else(|_| path.to_owned(), |path| path.into_owned()))
        };
        let toolkit = &library.toolkit;
        match Route::parse(address) {
            Some(Route::Numbered(number)) => toolkit.numbered(number).map_or_else(unknown, |r| {
                Self::Page(Route::Step(Step::Recommendation(r.id.clone())))
            }),
            Some(Route::Step(step)) if toolkit.title_of(&step).is_none() => unknown(),
            // A filter by what is not in the library would show nothing, and not say why.
            Some(Route::Toolkit(filter)) => Self::Page(Route::Toolkit(ToolkitFilter {
                theme: filter.theme.filter(|id| library.theme(id).is_some()),
                body: filter.body.filter(|id| library.body(id).is_some()),
            })),
            Some(route) => Self::Page(route),
            None => unknown(),
        }
    }
}

/// Pages that a mistaken path may have meant, the likeliest first.
pub fn suggest(path: &str, library: &Library) -> Vec<Route> {
    let path = path.to_ascii_lowercase();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let meant = number_meant(last).and_then(|number| library.toolkit.numbered(number));
    if let Some(recommendation) = meant {
        return vec![Route::Step(Step::Recommendation(recommendation.id.clone()))];
    }
    // The likeliest so far, the best first; a few at the most.
    let mut best: Vec<(f64, Route)> = Vec::with_capacity(SUGGESTIONS + 1);
    for route in Route::all(library).into_iter().filter(|route| *route != Route::Home) {
        let address = route.to_string();
        let end = address.rsplit('/').next().unwrap_or_default();
        let likeness = strsim::jaro_winkler(&path, &address).max(strsim::jaro_winkler(last, end));
        if likeness >= ALIKE {
            let at = best.iter().position(|(other, _)| likeness > *other).unwrap_or(best.len());
            best.insert(at, (likeness, route));
            best.truncate(SUGGESTIONS);
        }
    }
    best.into_iter().map(|(_, route)| route).collect()
}

/// The number in `007`, `7.`, `recommendation-7` or `seven`.
fn number_meant(part: &str) -> Option<u16> {
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    let at = NUMBER_WORDS.iter().position(|word| *word == part)?;
    u16::try_from(at + 1).ok()
}

/// Digits without a leading nought: the one way in which each number is written.
fn is_plain_number(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
}

fn query_value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}
