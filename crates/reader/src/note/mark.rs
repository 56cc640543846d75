//! The reader's marks: kept for later, read, discussed, used.

use miniserde::Deserialize;
use serde::Serialize;

use super::{SaveFailure, Topic};
use content::slugs;
use content::{RecordRef, Timestamp, Toolkit};

/// The kinds of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// On the reading list.
    Later,
    Read,
    Discussed,
    Used,
}

slugs!(MarkKind { Later: "later", Read: "read", Discussed: "discussed", Used: "used" });

impl MarkKind {
    /// How far the reader has come with something, the least first.
    pub const PROGRESS: [Self; 3] = [Self::Read, Self::Discussed, Self::Used];
}

/// The setting or clearing of one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkState {
    /// Since when it is set; `None` if it was cleared.
    pub since: Option<Timestamp>,
    /// When it was last set or cleared. Of two tabs, the later change wins.
    pub at: Timestamp,
}

/// All marks of one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub topic: Topic,
    /// The topic's title when a mark was last changed.
    pub title: String,
    pub later: Option<MarkState>,
    pub read: Option<MarkState>,
    pub discussed: Option<MarkState>,
    pub used: Option<MarkState>,
    pub updated: Timestamp,
}

impl Mark {
    /// Without any mark.
    pub fn new(topic: Topic, title: String) -> Self {
        let updated = Timestamp(i64::MIN);
        Self { topic, title, later: None, read: None, discussed: None, used: None, updated }
    }

    fn said(&self, kind: MarkKind) -> Option<MarkState> {
        match kind {
            MarkKind::Later => self.later,
            MarkKind::Read => self.read,
            MarkKind::Discussed => self.discussed,
            MarkKind::Used => self.used,
        }
    }

    fn place(&mut self, kind: MarkKind) -> &mut Option<MarkState> {
        match kind {
            MarkKind::Later => &mut self.later,
            MarkKind::Read => &mut self.read,
            MarkKind::Discussed => &mut self.discussed,
            MarkKind::Used => &mut self.used,
        }
    }

    /// Since when a mark is set, if it is.
    pub fn since(&self, kind: MarkKind) -> Option<Timestamp> {
        self.said(kind)?.since
    }

    /// Whether no mark is set.
    pub fn is_empty(&self) -> bool {
        MarkKind::ALL.into_iter().all(|kind| self.since(kind).is_none())
    }

    /// The latest of read, discussed and used.
    pub fn progressed(&self) -> Option<Timestamp> {
        MarkKind::PROGRESS.into_iter().filter_map(|kind| self.since(kind)).max()
    }

    /// Sets a mark since a moment, or clears it. The change is dated later than every earlier one
    /// of this mark, even if the clock was set back.
    pub fn say(&mut self, kind: MarkKind, since: Option<Timestamp>, now: Timestamp) {
        let before = self.said(kind).map(|said| Timestamp(said.at.0.saturating_add(1)));
        let at = before.map_or(now, |before| before.max(now));
        *self.place(kind) = Some(MarkState { since, at });
        self.updated = self.updated.max(at);
    }

    /// Merges the marks of two tabs: the later change of each kind, and the title of the later
    /// change overall. The order of the two makes no difference.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let (first, second) = if outranks(other, self) { (other, self) } else { (self, other) };
        let mut merged = first.clone();
        for kind in MarkKind::ALL {
            if let Some(said) = second.said(kind)
                && merged.said(kind).is_none_or(|now| rank(now) < rank(said))
            {
                *merged.place(kind) = Some(said);
            }
        }
        merged
    }

    /// Only the changes from a moment on, if there are any.
    pub fn said_from(&self, moment: Timestamp) -> Option<Self> {
        let mut recent = self.clone();
        for kind in MarkKind::ALL {
            let place = recent.place(kind);
            *place = place.filter(|said| said.at >= moment);
        }
        MarkKind::ALL.into_iter().any(|kind| recent.said(kind).is_some()).then_some(recent)
    }
}

/// The saving status of a mark just changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkStatus {
    /// Written, but might still be lost in a crash.
    Saving,
    /// Written, read back, and safe from a crash of the browser.
    Saved,
    Failed(SaveFailure),
}

/// Of changes in the same millisecond, setting outranks clearing.
fn rank(said: MarkState) -> (Timestamp, Option<Timestamp>) {
    (said.at, said.since)
}

/// Whether `one` supplies the title: the later change wins; in the same millisecond, the
/// alphabetically later title.
fn outranks(one: &Mark, other: &Mark) -> bool {
    (one.updated, &one.title) > (other.updated, &other.title)
}

/// Marks that have a moment, the newest first.
pub fn newest_marks<'a>(
    marks: &'a [Mark],
    when: &dyn Fn(&Mark) -> Option<Timestamp>,
) -> Vec<&'a Mark> {
    let mut newest: Vec<(Timestamp, &Mark)> = Vec::new();
    for mark in marks {
        let Some(at) = when(mark) else { continue };
        let before = newest.partition_point(|(other, _)| *other >= at);
        newest.insert(before, (at, mark));
    }
    newest.into_iter().map(|(_, mark)| mark).collect()
}

/// How many of a toolkit's recommendations have a mark.
pub fn count_marked(toolkit: &Toolkit, marks: &[Mark], kind: MarkKind) -> usize {
    let mine = |mark: &&Mark| match &mark.topic {
        Topic::Record(RecordRef::Recommendation(id)) => toolkit.recommendation(id).is_some(),
        _ => false,
    };
    marks.iter().filter(mine).filter(|mark| mark.since(kind).is_some()).count()
}
