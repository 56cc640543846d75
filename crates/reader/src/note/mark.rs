//! What the reader says of something besides words: kept for later, read, discussed, used.

use miniserde::Deserialize;
use serde::Serialize;

use super::{SaveFailure, Topic};
use content::{RecordRef, Timestamp, Toolkit};

/// What can be said of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// It is kept for later: it stands on the reading list.
    Later,
    Read,
    Discussed,
    Used,
}

impl MarkKind {
    pub const ALL: [Self; 4] = [Self::Later, Self::Read, Self::Discussed, Self::Used];
    /// How far the reader has come with something, the least first.
    pub const PROGRESS: [Self; 3] = [Self::Read, Self::Discussed, Self::Used];

    /// As it stands in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Read => "read",
            Self::Discussed => "discussed",
            Self::Used => "used",
        }
    }
}

/// One thing that was said, or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Since when it holds; nothing where it was taken back.
    pub since: Option<Timestamp>,
    /// When the reader last said so or took it back. Of two tabs, the later word holds.
    pub at: Timestamp,
}

/// All that the reader says of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub topic: Topic,
    /// The title of what it is about, when something was last said of it.
    pub title: String,
    pub later: Option<Said>,
    pub read: Option<Said>,
    pub discussed: Option<Said>,
    pub used: Option<Said>,
    pub updated: Timestamp,
}

impl Mark {
    /// Nothing is said yet.
    pub fn new(topic: Topic, title: String) -> Self {
        let updated = Timestamp(i64::MIN);
        Self { topic, title, later: None, read: None, discussed: None, used: None, updated }
    }

    fn said(&self, kind: MarkKind) -> Option<Said> {
        match kind {
            MarkKind::Later => self.later,
            MarkKind::Read => self.read,
            MarkKind::Discussed => self.discussed,
            MarkKind::Used => self.used,
        }
    }

    fn place(&mut self, kind: MarkKind) -> &mut Option<Said> {
        match kind {
            MarkKind::Later => &mut self.later,
            MarkKind::Read => &mut self.read,
            MarkKind::Discussed => &mut self.discussed,
            MarkKind::Used => &mut self.used,
        }
    }

    /// Since when it holds, if it does.
    pub fn since(&self, kind: MarkKind) -> Option<Timestamp> {
        self.said(kind)?.since
    }

    /// Whether nothing holds.
    pub fn is_empty(&self) -> bool {
        MarkKind::ALL.into_iter().all(|kind| self.since(kind).is_none())
    }

    /// When the reader last came further with it: the latest of read, discussed and used.
    pub fn progressed(&self) -> Option<Timestamp> {
        MarkKind::PROGRESS.into_iter().filter_map(|kind| self.since(kind)).max()
    }

    /// Says that something holds since a moment, or no longer. That it is said now counts as later
    /// than anything said of it before, whatever the clocks have shown.
    pub fn say(&mut self, kind: MarkKind, since: Option<Timestamp>, now: Timestamp) {
        let before = self.said(kind).map(|said| Timestamp(said.at.0.saturating_add(1)));
        let at = before.map_or(now, |before| before.max(now));
        *self.place(kind) = Some(Said { since, at });
        self.updated = self.updated.max(at);
    }

    /// What two tabs have said of the same thing, put together: of each kind the later word, and
    /// the title of who spoke last. Which of the two comes first makes no difference.
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

    /// Only what was said from a moment on, if anything was.
    pub fn said_from(&self, moment: Timestamp) -> Option<Self> {
        let mut recent = self.clone();
        for kind in MarkKind::ALL {
            let place = recent.place(kind);
            *place = place.filter(|said| said.at >= moment);
        }
        MarkKind::ALL.into_iter().any(|kind| recent.said(kind).is_some()).then_some(recent)
    }
}

/// How it stands with what the reader has just said of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkStatus {
    /// Written, and not yet certain to be there after a crash.
    Saving,
    /// Written, read back, and there after a crash of the browser.
    Saved,
    Failed(SaveFailure),
}

/// Of words spoken in the same millisecond, that something holds counts more.
fn rank(said: Said) -> (Timestamp, Option<Timestamp>) {
    (said.at, said.since)
}

/// Whose title holds: that of who spoke last, and the one further on in the alphabet between words
/// of the same millisecond.
fn outranks(one: &Mark, other: &Mark) -> bool {
    (one.updated, &one.title) > (other.updated, &other.title)
}

/// Those that have a moment, the newest first.
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

/// Of how many of a toolkit's recommendations something holds.
pub fn count_marked(toolkit: &Toolkit, marks: &[Mark], kind: MarkKind) -> usize {
    let mine = |mark: &&Mark| match &mark.topic {
        Topic::Record(RecordRef::Recommendation(id)) => toolkit.recommendation(id).is_some(),
        _ => false,
    };
    marks.iter().filter(mine).filter(|mark| mark.since(kind).is_some()).count()
}
