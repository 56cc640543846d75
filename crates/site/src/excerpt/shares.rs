//! How much of each record a kind of page needs, and which relations.

use std::collections::BTreeMap;

use super::Share;
use content::{FindingId, Library, RecordRef, Relation, Step};
use routes::Route;

/// How much of each record a page needs, and which relations.
pub(super) struct Shares {
    pub(super) records: BTreeMap<RecordRef, Share>,
    pub(super) ties: Vec<Relation>,
}

impl Shares {
    pub(super) fn of(library: &Library, page: &Route) -> Option<Self> {
        let mut shares = Self { records: BTreeMap::new(), ties: Vec::new() };
        // The menus list the kinds that the content has.
        for (record, _) in library.records() {
            if !shares.records.keys().any(|other| other.kind() == record.kind()) {
                shares.add(record, Share::Place);
            }
        }
        if let Some(record) = page.record() {
            shares.add(record, Share::Whole);
        }
        match page {
            Route::About | Route::HowToUse | Route::Figure(_) | Route::ReportPage(_) => {}
            Route::Home => shares.add_home(library),
            Route::Step(step) => shares.add_steps(library, step)?,
            Route::Review(id) => {
                let reviews =
                    library.reports.iter().find(|r| r.reviews.iter().any(|r| r.id == *id))?;
                let all = reviews.reviews.iter().map(|r| RecordRef::Review(r.id.clone())).collect();
                shares.add_neighbours(all, &page.record()?);
                for finding in &library.review(id)?.findings {
                    shares.add(RecordRef::Finding(finding.id.clone()), Share::Whole);
                }
            }
            Route::Finding(id) => shares.add_findings(library, id)?,
            Route::Issue(id) => {
                for article in &library.issue(id)?.articles {
                    shares.add(RecordRef::Article(article.id.clone()), Share::Entry);
                }
            }
            Route::Article(id) => {
                let all = library.article(id)?.0.articles.iter();
                let all = all.map(|article| RecordRef::Article(article.id.clone())).collect();
                shares.add_neighbours(all, &page.record()?);
            }
            Route::Line(id) => {
                let all = library.strategy.as_ref()?.place_of(id)?.column.lines.iter();
                let all = all.map(|line| RecordRef::Line(line.id.clone())).collect();
                shares.add_neighbours(all, &page.record()?);
            }
            Route::Strategy => {
                for line in library.strategy.as_ref()?.lines() {
                    shares.add(RecordRef::Line(line.id.clone()), Share::Whole);
                }
            }
            Route::Course(id) => {
                let theme = library.course(id)?.about.themes.first();
                for course in &library.courses {
                    if theme.is_some_and(|theme| course.about.themes.contains(theme)) {
                        shares.add(RecordRef::Course(course.id.clone()), Share::Tally);
                    }
                }
            }
            _ => shares.add_collection(library, page)?,
        }
        shares.add_ties(library, page);
        Some(shares)
    }

    pub(super) fn add(&mut self, record: RecordRef, share: Share) {
        let there = self.records.entry(record).or_insert(share);
        *there = share.max(*there);
    }

    /// All records of a reading order: the page shows their number and names the neighbours.
    fn add_neighbours(&mut self, all: Vec<RecordRef>, one: &RecordRef) {
        let at = all.iter().position(|record| record == one);
        for (index, record) in all.into_iter().enumerate() {
            let is_next = at.is_some_and(|at| index + 1 == at || index == at + 1);
            self.add(record, if is_next { Share::Title } else { Share::Place });
        }
    }

    fn add_home(&mut self, library: &Library) {
        // Where the reader left off.
        for record in library.recommendation_refs() {
            self.add(record, Share::Title);
        }
    }

    fn add_steps(&mut self, library: &Library, step: &Step) -> Option<()> {
        let at = library.neighbours(step)?;
        for other in library.toolkit.as_ref()?.steps() {
            let named = [&at.previous, &at.next].iter().any(|step| step.as_ref() == Some(&other));
            let share = if named { Share::Title } else { Share::Place };
            match other {
                Step::Recommendation(id) => self.add(RecordRef::Recommendation(id), share),
                Step::National => self.add(RecordRef::National, share),
                Step::Closing => {}
            }
        }
        Some(())
    }

    fn add_findings(&mut self, library: &Library, id: &FindingId) -> Option<()> {
        let (review, _) = library.finding(id)?;
        self.add(RecordRef::Review(review.id.clone()), Share::Title);
        let told = review.told().into_iter().map(|f| RecordRef::Finding(f.id.clone())).collect();
        self.add_neighbours(told, &RecordRef::Finding(id.clone()));
        if let Some(elsewhere) = library.elsewhere(id) {
            for (review, finding) in library.findings() {
                if elsewhere.all.admits(review, finding) {
                    self.add(RecordRef::Finding(finding.id.clone()), Share::Tally);
                }
            }
            for (review, finding) in elsewhere.few {
                self.add(RecordRef::Review(review.id.clone()), Share::Title);
                self.add(RecordRef::Finding(finding.id.clone()), Share::Whole);
            }
        }
        Some(())
    }

    fn add_ties(&mut self, library: &Library, page: &Route) {
        if *page == Route::Thread {
            self.ties.clone_from(&library.ties);
            return;
        }
        for tie in &library.ties {
            if let Some(other) = page.record().as_ref().and_then(|record| tie.other(record)) {
                self.add(other.clone(), Share::Title);
                self.ties.push(tie.clone());
            } else if *page == Route::Strategy
                && [&tie.from, &tie.to].iter().any(|end| matches!(end, RecordRef::Line(_)))
            {
                self.ties.push(without_reason(tie));
            }
        }
        if self.ties.is_empty() {
            self.ties.extend(library.ties.first().map(without_reason));
        }
    }
}

/// A tie that is only counted.
fn without_reason(tie: &Relation) -> Relation {
    Relation { why: String::new(), stated_at: None, ..tie.clone() }
}
