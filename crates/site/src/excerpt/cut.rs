//! Reduces collections to what a page needs of each record.

use super::Share;
use super::shares::Shares;
use content::{
    Citation, Course, Figure, Finding, IdProblem, Issue, Prose, RecordMeta, RecordRef, Report,
    ReportPage, Review, Step, Strategy, Toolkit, ToolkitPage,
};
use routes::Route;

impl Shares {
    fn has(&self, record: &RecordRef) -> bool {
        self.records.contains_key(record)
    }

    /// Removes the shared data of a record that the page does not need.
    fn about(&self, record: &RecordRef, about: &mut RecordMeta) -> Share {
        let share = self.records.get(record).copied().unwrap_or(Share::Place);
        if share < Share::Whole {
            (about.source.place, about.editor_note, about.links) = Default::default();
        }
        if share < Share::Entry {
            (about.summary, about.content_note) = Default::default();
        }
        if share < Share::Filtered {
            about.bodies = Default::default();
        }
        if share < Share::Title {
            about.title.clear();
        }
        if share < Share::Tally {
            about.themes.clear();
        }
        share
    }

    pub(super) fn figures(&self, figures: &[Figure]) -> Vec<Figure> {
        let has = |figure: &&Figure| self.has(&RecordRef::Figure(figure.id.clone()));
        let mut figures: Vec<Figure> = figures.iter().filter(has).cloned().collect();
        for (at, figure) in figures.iter_mut().enumerate() {
            let share = self.about(&RecordRef::Figure(figure.id.clone()), &mut figure.about);
            if share < Share::Title {
                figure.id = nameless(at);
            }
            if share < Share::Whole {
                (figure.shows, figure.not) = Default::default();
                figure.values.clear();
            }
        }
        figures
    }

    pub(super) fn courses(&self, courses: &[Course]) -> Vec<Course> {
        let has = |course: &&Course| self.has(&RecordRef::Course(course.id.clone()));
        let mut courses: Vec<Course> = courses.iter().filter(has).cloned().collect();
        for (at, course) in courses.iter_mut().enumerate() {
            let share = self.about(&RecordRef::Course(course.id.clone()), &mut course.about);
            if share < Share::Title {
                course.id = nameless(at);
            }
            if share < Share::Whole {
                (course.body, course.how_to_book) = Default::default();
                (course.aims, course.materials) = Default::default();
            }
            if share < Share::Entry {
                (course.status, course.dates, course.sessions) = Default::default();
                (course.level, course.length) = Default::default();
                (course.audience, course.audiences) = Default::default();
            }
        }
        courses
    }

    pub(super) fn toolkit(&self, toolkit: &Toolkit, page: &Route) -> Toolkit {
        let mut toolkit = toolkit.clone();
        if !matches!(page, Route::Toolkit(_)) {
            toolkit.summary = Default::default();
            keep_for(page, &toolkit.source, &mut toolkit.introduction);
        }
        toolkit.recommendations.retain(|r| self.has(&RecordRef::Recommendation(r.id.clone())));
        for one in &mut toolkit.recommendations {
            let share = self.about(&RecordRef::Recommendation(one.id.clone()), &mut one.about);
            if share < Share::Whole {
                (one.addressed_to, one.report_said, one.what_was_done) = Default::default();
                (one.status, one.still_to_come) = Default::default();
            }
        }
        if *page != Route::HowToUse {
            clear(&mut toolkit.how_to_use);
        }
        let share = self.about(&RecordRef::National, &mut toolkit.national.about);
        if share < Share::Whole {
            toolkit.national.body = Prose::default();
        }
        if *page != Route::Step(Step::Closing) {
            clear(&mut toolkit.closing);
        }
        toolkit
    }

    pub(super) fn report(&self, report: &Report, page: &Route) -> Option<Report> {
        let (mut needed, mut shown) = (false, *page == Route::Reviews);
        let of_report = |page: &&ReportPage| self.has(&RecordRef::ReportPage(page.id.clone()));
        let mut report = Report {
            id: report.id.clone(),
            title: report.title.clone(),
            summary: String::new(),
            source: report.source.clone(),
            introduction: report.introduction.clone(),
            pages: report.pages.iter().filter(of_report).cloned().collect(),
            reviews: report.reviews.iter().filter_map(|review| self.review(review)).collect(),
        };
        if *page != Route::Reviews {
            keep_for(page, &report.source, &mut report.introduction);
        }
        for of_report in &mut report.pages {
            let record = RecordRef::ReportPage(of_report.id.clone());
            let share = self.about(&record, &mut of_report.about);
            needed = true;
            shown |= share == Share::Whole;
            if share < Share::Whole {
                of_report.body = Prose::default();
            }
        }
        for review in &report.reviews {
            needed = true;
            shown |= self.records.get(&RecordRef::Review(review.id.clone())) == Some(&Share::Whole);
        }
        if !shown {
            report.title.clear();
        }
        needed.then_some(report)
    }

    fn review(&self, review: &Review) -> Option<Review> {
        let has = |finding: &&Finding| self.has(&RecordRef::Finding(finding.id.clone()));
        let findings: Vec<Finding> = review.findings.iter().filter(has).cloned().collect();
        let record = RecordRef::Review(review.id.clone());
        if findings.is_empty() && !self.has(&record) {
            return None;
        }
        let mut review = Review {
            id: review.id.clone(),
            about: review.about.clone(),
            kind: review.kind,
            short: review.short.clone(),
            period: review.period.clone(),
            sample: review.sample.clone(),
            body: review.body.clone(),
            findings,
            comments: review.comments.clone(),
        };
        for (at, finding) in review.findings.iter_mut().enumerate() {
            let record = RecordRef::Finding(finding.id.clone());
            if self.about(&record, &mut finding.about) < Share::Title {
                finding.id = nameless(at);
            }
        }
        if self.about(&record, &mut review.about) < Share::Whole {
            (review.sample, review.body, review.comments) = Default::default();
        }
        Some(review)
    }

    pub(super) fn issue(&self, issue: &Issue, page: &Route) -> Option<Issue> {
        let mut issue = issue.clone();
        issue.articles.retain(|article| self.has(&RecordRef::Article(article.id.clone())));
        let front = *page == Route::Issue(issue.id.clone());
        let listed = matches!(page, Route::Newsletters(_));
        let mut shown = front || listed;
        for (at, article) in issue.articles.iter_mut().enumerate() {
            let share = self.about(&RecordRef::Article(article.id.clone()), &mut article.about);
            if share < Share::Title {
                article.id = nameless(at);
            }
            shown |= share == Share::Whole;
            if share < Share::Whole {
                article.body = Prose::default();
            }
        }
        if !front {
            issue.editor_note = None;
            issue.sections.clear();
            keep_for(page, &issue.source, &mut issue.introduction);
            if !listed {
                issue.summary.clear();
            }
        }
        if !shown {
            issue.title.clear();
        }
        (shown || !issue.articles.is_empty()).then_some(issue)
    }

    pub(super) fn strategy(&self, strategy: &Strategy, page: &Route) -> Strategy {
        let mut strategy = strategy.clone();
        if *page != Route::Strategy {
            (strategy.title, strategy.summary, strategy.editor_note) = Default::default();
            if !keep_for(page, &strategy.source, &mut strategy.introduction) {
                strategy.content_note = None;
            }
        }
        for column in &mut strategy.columns {
            column.lines.retain(|line| self.has(&RecordRef::Line(line.id.clone())));
            for (at, line) in column.lines.iter_mut().enumerate() {
                let record = RecordRef::Line(line.id.clone());
                if self.about(&record, &mut line.about) < Share::Title {
                    line.id = nameless(at);
                }
            }
        }
        strategy.columns.retain(|column| !column.lines.is_empty());
        strategy
    }
}

/// Keeps an introduction only on the page of its whole document; returns whether this is that page.
fn keep_for(page: &Route, source: &Citation, introduction: &mut Prose) -> bool {
    let is_of = matches!(page, Route::Document(document) if *document == source.document);
    if !is_of {
        *introduction = Prose::default();
    }
    is_of
}

/// A number in place of an id that nothing on the page links to.
fn nameless<T: TryFrom<String, Error = IdProblem> + Clone>(at: usize) -> T {
    T::try_from(format!("left-out-{at}")).unwrap_or_else(|problem| unreachable!("{problem}"))
}

fn clear(page: &mut ToolkitPage) {
    page.body = Prose::default();
    page.about.summary.clear();
    page.about.links.clear();
    (page.about.content_note, page.about.editor_note) = Default::default();
}
