//! What a version of a note names of what went before it.

use super::notes::Base;
use crate::Version;

/// Of how many earlier writers a version names the last version that it goes on from.
const LINEAGE: usize = 8;

/// What a version replaces: all that is known to be or to have been there just now and, of what
/// was there before, the last version of each earlier writer. By these, an old copy that is brought
/// in is known to be one.
pub(super) fn with_lineage(known: &[Version], bases: &[Base]) -> Vec<Version> {
    let mut replaces = known.to_vec();
    let gone = bases.iter().flat_map(|base| std::iter::once(&base.version).chain(&base.replaces));
    for version in gone {
        let later = |other: &Version| other.writer == version.writer && other.at >= version.at;
        if replaces.iter().any(later) {
            continue;
        }
        let earlier = replaces.iter().position(|other| other.writer == version.writer);
        match earlier.filter(|at| *at >= known.len()) {
            Some(at) => replaces[at] = *version,
            None => replaces.push(*version),
        }
    }
    replaces.truncate(known.len() + LINEAGE);
    replaces
}
