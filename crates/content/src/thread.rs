//! The thread from what was recommended to what came of it, and where it breaks off.

use super::{
    ColumnRole, Finding, FindingKind, Library, RecordKind, RecordRef, Relation, Review, Step,
    StrategyLine,
};

/// The ties of one record to records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationGroup<'a> {
    pub kind: RecordKind,
    /// Each tie, with its other end.
    pub ties: Vec<(&'a Relation, &'a RecordRef)>,
}

/// The kinds that tell what came of a recommendation.
pub const EVIDENCE: [RecordKind; 6] = [
    RecordKind::Review,
    RecordKind::Finding,
    RecordKind::Article,
    RecordKind::Course,
    RecordKind::Line,
    RecordKind::Figure,
];

/// How many ties there are, by what they rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RelationCounts {
    /// A source states them.
    pub stated: usize,
    /// The editors think so.
    pub editorial: usize,
}

impl RelationCounts {
    pub fn total(self) -> usize {
        self.stated + self.editorial
    }
}

/// Where a thread breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// A recommendation that no article, course, line or figure is tied to. Reviews and findings
    /// are what a recommendation rests on, not what came of it.
    NoEvidence,
    /// An area to strengthen that no course is tied to.
    NoCourse,
    /// An outcome of the strategy that no figure and no line on how to watch it is tied to.
    NoMeasure,
}

impl Gap {
    pub const ALL: [Self; 3] = [Self::NoEvidence, Self::NoCourse, Self::NoMeasure];

    /// The records in which the thread breaks off so, and how many there are of that sort in all.
    pub fn of(self, library: &Library) -> (Vec<RecordRef>, usize) {
        let all: Vec<RecordRef> = match self {
            Self::NoEvidence => library.recommendation_refs(),
            Self::NoCourse => library
                .findings()
                .filter(|(_, finding)| finding.kind == FindingKind::Strengthen)
                .map(|(_, finding)| RecordRef::Finding(finding.id.clone()))
                .collect(),
            Self::NoMeasure => library
                .strategy
                .iter()
                .flat_map(|strategy| &strategy.columns)
                .filter(|column| column.role == ColumnRole::Outcome)
                .flat_map(|column| &column.lines)
                .map(|line| RecordRef::Line(line.id.clone()))
                .collect(),
        };
        let total = all.len();
        (all.into_iter().filter(|record| !self.is_closed(library, record)).collect(), total)
    }

    fn is_closed(self, library: &Library, record: &RecordRef) -> bool {
        library.ties.iter().filter_map(|tie| tie.other(record)).any(|other| match self {
            Self::NoEvidence => !matches!(
                other.kind(),
                RecordKind::Recommendation | RecordKind::Review | RecordKind::Finding
            ),
            Self::NoCourse => other.kind() == RecordKind::Course,
            Self::NoMeasure => match other {
                RecordRef::Figure(_) => true,
                RecordRef::Line(id) => library
                    .strategy
                    .as_ref()
                    .and_then(|strategy| strategy.column_of(id))
                    .is_some_and(|column| column.role == ColumnRole::How),
                _ => false,
            },
        })
    }
}

impl Library {
    /// A record's ties by the kind of their other ends; kinds without any are left out.
    pub fn relation_groups(&self, record: &RecordRef) -> Vec<RelationGroup<'_>> {
        RecordKind::ALL
            .into_iter()
            .map(|kind| RelationGroup {
                kind,
                ties: self
                    .ties
                    .iter()
                    .filter_map(|tie| Some((tie, tie.other(record)?)))
                    .filter(|(_, other)| other.kind() == kind)
                    .filter(|(tie, other)| tie.from == *record || !self.relations_to(record, other))
                    .collect(),
            })
            .filter(|strand| !strand.ties.is_empty())
            .collect()
    }

    /// Whether a record has a tie of its own to another, whose words then speak for both.
    fn relations_to(&self, record: &RecordRef, other: &RecordRef) -> bool {
        self.ties.iter().any(|tie| tie.from == *record && tie.to == *other)
    }

    /// Every recommendation and the national page, each with its ties to every kind of evidence,
    /// in the order of `EVIDENCE`.
    pub fn thread(&self) -> Vec<(RecordRef, [RelationCounts; 6])> {
        let row = |record: RecordRef| {
            let tallies = EVIDENCE.map(|kind| self.tally(&record, kind));
            (record, tallies)
        };
        self.recommendation_refs().into_iter().map(row).collect()
    }

    /// How many ties a record has to records of a kind.
    pub fn tally(&self, record: &RecordRef, kind: RecordKind) -> RelationCounts {
        let mut tally = RelationCounts::default();
        for tie in &self.ties {
            if tie.other(record).is_some_and(|other| other.kind() == kind) {
                match tie.stated_at {
                    Some(_) => tally.stated += 1,
                    None => tally.editorial += 1,
                }
            }
        }
        tally
    }

    /// The strategy's lines that are tied to anything, each with how many records of each kind.
    pub fn tied_lines(&self) -> Vec<(&StrategyLine, Vec<(RecordKind, usize)>)> {
        let lines = self.strategy.iter().flat_map(|strategy| strategy.lines());
        lines
            .map(|line| {
                let strands = self.relation_groups(&RecordRef::Line(line.id.clone()));
                (line, strands.iter().map(|strand| (strand.kind, strand.ties.len())).collect())
            })
            .filter(|(_, counts): &(_, Vec<_>)| !counts.is_empty())
            .collect()
    }

    /// Those findings among some records, under their reviews.
    pub fn findings_by_review(&self, records: &[RecordRef]) -> Vec<(&Review, Vec<&Finding>)> {
        let is_among = |finding: &&Finding| {
            records.iter().any(|r| matches!(r, RecordRef::Finding(id) if *id == finding.id))
        };
        self.reviews()
            .map(|review| (review, review.findings.iter().filter(is_among).collect()))
            .filter(|(_, findings): &(_, Vec<_>)| !findings.is_empty())
            .collect()
    }

    /// Every recommendation, and the national page.
    pub fn recommendation_refs(&self) -> Vec<RecordRef> {
        let steps = self.toolkit.iter().flat_map(|toolkit| toolkit.steps());
        steps
            .filter_map(|step| match step {
                Step::Recommendation(id) => Some(RecordRef::Recommendation(id)),
                Step::National => Some(RecordRef::National),
                Step::Closing => None,
            })
            .collect()
    }
}
