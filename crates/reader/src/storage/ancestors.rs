//! Which earlier versions a version of a note names.

use super::notes::BaseVersion;
use crate::Version;

/// For how many earlier writers a version names their last version that it is based on.
const LINEAGE: usize = 8;

/// The versions that a new one names as replaced: all known to exist or to have existed just now
/// and, of those before, the last of each earlier writer. By these, an imported old copy is
/// recognised as old.
pub(super) fn with_ancestors(known: &[Version], bases: &[BaseVersion]) -> Vec<Version> {
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
