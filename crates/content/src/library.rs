//! Everything that a pack holds, checked and complete.

use miniserde::Deserialize;
use serde::Serialize;

use super::{
    Article, ArticleId, Course, CourseId, Figure, FigureId, Finding, FindingId, GlossaryEntry,
    GlossaryId, Issue, IssueId, LineId, Neighbours, Organisation, OrganisationId, Overview, Pack,
    PageId, Question, QuestionId, RecommendationId, RecordMeta, RecordRef, RelatedDocuments,
    Relation, Report, ReportPage, Review, ReviewId, Source, SourceId, Step, Strategy, StrategyLine,
    Synonyms, Theme, ThemeId, Toolkit, TrainingGuide,
};
use crate::ReflectionForm;

/// The whole content, immutable while the product runs. Any section after the glossary may be
/// absent; links to an absent section are hidden.
/// glossary may be absent; the ways in to an absent section are absent too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    pub pack: Pack,
    pub sources: Vec<Source>,
    pub themes: Vec<Theme>,
    pub bodies: Vec<Organisation>,
    pub glossary: Vec<GlossaryEntry>,
    /// In addition to the glossary's names.
    pub synonyms: Vec<Synonyms>,
    pub questions: Vec<Question>,
    pub toolkit: Option<Toolkit>,
    pub reports: Vec<Report>,
    /// The newest first.
    pub issues: Vec<Issue>,
    pub figures: Vec<Figure>,
    pub strategy: Option<Strategy>,
    pub courses: Vec<Course>,
    pub training_guide: Option<TrainingGuide>,
    pub reflection_forms: Vec<ReflectionForm>,
    pub related_documents: Vec<RelatedDocuments>,
    pub ties: Vec<Relation>,
    /// Computed from everything above.
    pub overview: Overview,
}

impl Library {
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == *id)
    }

    pub fn body(&self, id: &OrganisationId) -> Option<&Organisation> {
        self.bodies.iter().find(|b| b.id == *id)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == *id)
    }

    pub fn term(&self, id: &GlossaryId) -> Option<&GlossaryEntry> {
        self.glossary.iter().find(|t| t.id == *id)
    }

    pub fn recommendation(&self, id: &RecommendationId) -> Option<&super::Recommendation> {
        self.toolkit.as_ref()?.recommendation(id)
    }

    /// The title of a step of the toolkit after its number, if it has one.
    pub fn step_label(&self, step: &Step) -> Option<String> {
        self.toolkit.as_ref()?.label_of(step)
    }

    /// The steps before and after a step of the toolkit.
    pub fn neighbours(&self, step: &Step) -> Option<Neighbours> {
        self.toolkit.as_ref()?.neighbours(step)
    }

    pub fn reviews(&self) -> impl Iterator<Item = &Review> {
        self.reports.iter().flat_map(|report| &report.reviews)
    }

    pub fn review(&self, id: &ReviewId) -> Option<&Review> {
        self.reviews().find(|r| r.id == *id)
    }

    pub fn report_page(&self, id: &PageId) -> Option<&ReportPage> {
        self.reports.iter().flat_map(|report| &report.pages).find(|p| p.id == *id)
    }

    /// Every finding, with its review.
    pub fn findings(&self) -> impl Iterator<Item = (&Review, &Finding)> {
        self.reviews().flat_map(|review| review.findings.iter().map(move |f| (review, f)))
    }

    pub fn finding(&self, id: &FindingId) -> Option<(&Review, &Finding)> {
        self.findings().find(|(_, f)| f.id == *id)
    }

    pub fn figure(&self, id: &FigureId) -> Option<&Figure> {
        self.figures.iter().find(|f| f.id == *id)
    }

    pub fn issue(&self, id: &IssueId) -> Option<&Issue> {
        self.issues.iter().find(|i| i.id == *id)
    }

    /// An article, with its issue.
    pub fn article(&self, id: &ArticleId) -> Option<(&Issue, &Article)> {
        let articles = self.issues.iter().flat_map(|i| i.articles.iter().map(move |a| (i, a)));
        articles.into_iter().find(|(_, a)| a.id == *id)
    }

    pub fn line(&self, id: &LineId) -> Option<&StrategyLine> {
        self.strategy.as_ref()?.lines().find(|l| l.id == *id)
    }

    pub fn course(&self, id: &CourseId) -> Option<&Course> {
        self.courses.iter().find(|c| c.id == *id)
    }

    /// The data that all records share, for one record.
    pub fn about(&self, record: &RecordRef) -> Option<&RecordMeta> {
        Some(match record {
            RecordRef::Recommendation(id) => &self.recommendation(id)?.about,
            RecordRef::National => &self.toolkit.as_ref()?.national.about,
            RecordRef::Review(id) => &self.review(id)?.about,
            RecordRef::ReportPage(id) => &self.report_page(id)?.about,
            RecordRef::Finding(id) => &self.finding(id)?.1.about,
            RecordRef::Figure(id) => &self.figure(id)?.about,
            RecordRef::Article(id) => &self.article(id)?.1.about,
            RecordRef::Line(id) => &self.line(id)?.about,
            RecordRef::Course(id) => &self.course(id)?.about,
        })
    }

    /// A record's title, after its number if it has one.
    pub fn title_of(&self, record: &RecordRef) -> Option<String> {
        match record {
            RecordRef::Recommendation(id) => self.step_label(&Step::Recommendation(id.clone())),
            other => self.about(other).map(|about| about.title.clone()),
        }
    }

    /// Every record with its shared data, kind by kind, each kind in its own order.
    pub fn records(&self) -> Vec<(RecordRef, &RecordMeta)> {
        let mut records: Vec<(RecordRef, &RecordMeta)> = Vec::new();
        if let Some(toolkit) = &self.toolkit {
            for r in &toolkit.recommendations {
                records.push((RecordRef::Recommendation(r.id.clone()), &r.about));
            }
            records.push((RecordRef::National, &toolkit.national.about));
        }
        for report in &self.reports {
            for page in &report.pages {
                records.push((RecordRef::ReportPage(page.id.clone()), &page.about));
            }
            for review in &report.reviews {
                records.push((RecordRef::Review(review.id.clone()), &review.about));
                for finding in &review.findings {
                    records.push((RecordRef::Finding(finding.id.clone()), &finding.about));
                }
            }
        }
        for article in self.issues.iter().flat_map(|issue| &issue.articles) {
            records.push((RecordRef::Article(article.id.clone()), &article.about));
        }
        for course in &self.courses {
            records.push((RecordRef::Course(course.id.clone()), &course.about));
        }
        for line in self.strategy.iter().flat_map(|strategy| strategy.lines()) {
            records.push((RecordRef::Line(line.id.clone()), &line.about));
        }
        for figure in &self.figures {
            records.push((RecordRef::Figure(figure.id.clone()), &figure.about));
        }
        records
    }
}
