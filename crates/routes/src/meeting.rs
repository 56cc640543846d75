//! The address of a seven-minute meeting, `/meeting?finding/some-finding`: a query, so that one file
//! of the site answers for every record.

use std::fmt;

use super::Route;
use content::RecordRef;

impl Route {
    /// The meeting on a record.
    pub fn meeting_on(about: &RecordRef) -> Self {
        Self::Meeting(Some(about.clone()))
    }
}

/// The record that a query names; of several, the first.
pub(super) fn parse(query: &str) -> Option<RecordRef> {
    query.split('&').find_map(RecordRef::parse)
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, about: Option<&RecordRef>) -> fmt::Result {
    match about {
        Some(about) => write!(f, "/meeting?{about}"),
        None => f.write_str("/meeting"),
    }
}
