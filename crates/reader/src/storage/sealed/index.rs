//! The index from names to sealed records.

use std::collections::BTreeMap;

/// A sealed record of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SealedPlace {
    pub(super) number: u64,
    pub(super) id: String,
}

struct IndexEntry {
    /// `None` for a record that does not open.
    name: Option<String>,
    /// The round in which it was last found in the store.
    round: u32,
}

/// Every sealed record found, by name and by id.
#[derive(Default)]
pub(super) struct Index {
    /// The places of each name, the valid one last. Usually there is one.
    by_name: BTreeMap<String, Vec<SealedPlace>>,
    by_id: BTreeMap<String, IndexEntry>,
    round: u32,
}

impl Index {
    pub(super) fn places(&self, name: &str) -> Vec<SealedPlace> {
        self.by_name.get(name).cloned().unwrap_or_default()
    }

    /// The place that is valid.
    pub(super) fn best(&self, name: &str) -> Option<SealedPlace> {
        self.by_name.get(name)?.last().cloned()
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.by_name.keys().cloned().collect()
    }

    /// The names that have more than one record.
    pub(super) fn doubled(&self) -> Vec<String> {
        let doubled = self.by_name.iter().filter(|(_, places)| places.len() > 1);
        doubled.map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn damaged(&self) -> Vec<String> {
        let damaged = self.by_id.iter().filter(|(_, known)| known.name.is_none());
        damaged.map(|(id, _)| id.clone()).collect()
    }

    pub(super) fn name_of(&self, id: &str) -> Option<String> {
        self.by_id.get(id)?.name.clone()
    }

    pub(super) fn add(&mut self, name: &str, place: SealedPlace) {
        let round = self.round;
        self.by_id.insert(place.id.clone(), IndexEntry { name: Some(name.to_owned()), round });
        let places = self.by_name.entry(name.to_owned()).or_default();
        // Equal numbers come from two tabs at the same moment: the ids decide, so that every tab
        // decides alike.
        let after = |there: &SealedPlace| (there.number, &there.id) > (place.number, &place.id);
        let at = places.iter().position(after).unwrap_or(places.len());
        places.insert(at, place);
    }

    pub(super) fn add_damaged(&mut self, id: &str) {
        self.forget(id);
        self.by_id.insert(id.to_owned(), IndexEntry { name: None, round: self.round });
    }

    /// Forgets a record that is gone, and returns its name.
    pub(super) fn forget(&mut self, id: &str) -> Option<String> {
        let name = self.by_id.remove(id)?.name?;
        if let Some(places) = self.by_name.get_mut(&name) {
            places.retain(|place| place.id != id);
            if places.is_empty() {
                self.by_name.remove(&name);
            }
        }
        Some(name)
    }

    /// Begins a scan of all records of the store.
    pub(super) fn begin(&mut self) {
        self.round = self.round.wrapping_add(1);
    }

    /// Whether a record is known; if so, marks it as found in this round.
    pub(super) fn see(&mut self, id: &str) -> bool {
        let round = self.round;
        self.by_id.get_mut(id).map(|known| known.round = round).is_some()
    }

    /// Forgets all records not found since [`Index::begin`].
    pub(super) fn end(&mut self) {
        let unseen = self.by_id.iter().filter(|(_, known)| known.round != self.round);
        let unseen: Vec<String> = unseen.map(|(id, _)| id.clone()).collect();
        for id in unseen {
            self.forget(&id);
        }
    }
}
