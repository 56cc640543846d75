//! What can be found: everything in a library that has an address, with its texts by field.

use crate::domain::{
    About, Article, Body, BodyId, Column, Course, Figure, Finding, GlossaryEntry, Issue, Library,
    Line, Prose, Recommendation, RecordRef, RelatedDocument, Report, ReportPage, Review, Source,
    SourceId, Step, Strategy, Theme, ThemeId, ToolkitPage,
};
use crate::domain::{DocumentFilter, PartialDate};
use crate::route::{MOST_WORDS, Route};

use super::kind::{Field, Kind};

/// A page whose title or text is the product's own, handed in by those who know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpPage {
    pub route: Route,
    pub title: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug)]
enum Place<'a> {
    Recommendation(&'a Recommendation),
    Toolkit(&'a ToolkitPage, Around),
    Report(&'a Report),
    ReportPage(&'a ReportPage),
    Review(&'a Review),
    Finding(&'a Review, &'a Finding),
    Issue(&'a Issue),
    Article(&'a Issue, &'a Article),
    Course(&'a Course),
    Strategy(&'a Strategy),
    Line(&'a Strategy, &'a Column, &'a Line),
    Figure(&'a Figure),
    Theme(&'a Theme),
    Term(&'a GlossaryEntry),
    Related(&'a RelatedDocument),
    About,
    Help(&'a HelpPage),
}

/// The pages around a toolkit's recommendations.
#[derive(Clone, Copy, Debug)]
enum Around {
    HowToUse,
    National,
    Closing,
}

/// One thing that can be found.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    library: &'a Library,
    place: Place<'a>,
    /// The document that it was written from, where there is one.
    pub source: Option<&'a Source>,
    pub themes: &'a [ThemeId],
}

/// Everything that can be found, kind by kind as the library has it.
pub fn documents<'a>(library: &'a Library, help: &'a [HelpPage]) -> Vec<Document<'a>> {
    let mut all = Vec::new();
    let source = |id: &SourceId| library.source(id);
    let plain = |place, document: Option<&SourceId>| Document {
        library,
        place,
        source: document.and_then(source),
        themes: &[],
    };
    let record = |place, about: &'a About| Document {
        library,
        place,
        source: source(&about.source.document),
        themes: &about.themes,
    };
    if let Some(toolkit) = &library.toolkit {
        let recommendations = toolkit.recommendations.iter();
        all.extend(recommendations.map(|r| record(Place::Recommendation(r), &r.about)));
        for (page, around) in [
            (&toolkit.national, Around::National),
            (&toolkit.closing, Around::Closing),
            (&toolkit.how_to_use, Around::HowToUse),
        ] {
            all.push(record(Place::Toolkit(page, around), &page.about));
        }
    }
    for report in &library.reports {
        all.push(plain(Place::Report(report), Some(&report.source.document)));
        all.extend(report.pages.iter().map(|p| record(Place::ReportPage(p), &p.about)));
        for review in &report.reviews {
            all.push(record(Place::Review(review), &review.about));
            let findings = review.findings.iter();
            all.extend(findings.map(|f| record(Place::Finding(review, f), &f.about)));
        }
    }
    for issue in &library.issues {
        all.push(plain(Place::Issue(issue), Some(&issue.source.document)));
        all.extend(issue.articles.iter().map(|a| record(Place::Article(issue, a), &a.about)));
    }
    all.extend(library.courses.iter().map(|course| record(Place::Course(course), &course.about)));
    if let Some(strategy) = &library.strategy {
        all.push(plain(Place::Strategy(strategy), Some(&strategy.source.document)));
        for column in &strategy.columns {
            let lines = column.lines.iter();
            all.extend(lines.map(|l| record(Place::Line(strategy, column, l), &l.about)));
        }
    }
    all.extend(library.figures.iter().map(|figure| record(Place::Figure(figure), &figure.about)));
    for theme in &library.themes {
        let themes = std::slice::from_ref(&theme.id);
        all.push(Document { themes, ..plain(Place::Theme(theme), None) });
    }
    for term in &library.glossary {
        all.push(plain(Place::Term(term), term.source.as_ref().map(|s| &s.document)));
    }
    for list in &library.related_documents {
        let documents = list.documents.iter();
        all.extend(documents.map(|d| plain(Place::Related(d), Some(&list.source.document))));
    }
    all.push(plain(Place::About, None));
    all.extend(help.iter().map(|page| plain(Place::Help(page), None)));
    all
}

impl<'a> Document<'a> {
    pub fn kind(&self) -> Kind {
        match self.place {
            Place::Recommendation(_) | Place::Toolkit(_, Around::National) => Kind::Recommendation,
            Place::ReportPage(_) | Place::Report(_) | Place::Review(_) => Kind::Review,
            Place::Finding(..) => Kind::Finding,
            Place::Issue(_) | Place::Article(..) => Kind::Article,
            Place::Course(_) => Kind::Course,
            Place::Strategy(_) | Place::Line(..) => Kind::Line,
            Place::Figure(_) => Kind::Figure,
            Place::Theme(_) => Kind::Theme,
            Place::Term(_) => Kind::Term,
            Place::Related(_) => Kind::Document,
            Place::Toolkit(..) | Place::About | Place::Help(_) => Kind::Page,
        }
    }

    /// The record that it is, if it is one.
    pub fn record(&self) -> Option<RecordRef> {
        Some(match self.place {
            Place::Recommendation(r) => RecordRef::Recommendation(r.id.clone()),
            Place::Toolkit(_, Around::National) => RecordRef::National,
            Place::ReportPage(page) => RecordRef::ReportPage(page.id.clone()),
            Place::Review(review) => RecordRef::Review(review.id.clone()),
            Place::Finding(_, finding) => RecordRef::Finding(finding.id.clone()),
            Place::Article(_, article) => RecordRef::Article(article.id.clone()),
            Place::Course(course) => RecordRef::Course(course.id.clone()),
            Place::Line(_, _, line) => RecordRef::Line(line.id.clone()),
            Place::Figure(figure) => RecordRef::Figure(figure.id.clone()),
            _ => return None,
        })
    }

    /// The page to open.
    pub fn route(&self) -> Route {
        if let Some(record) = self.record() {
            return Route::of(&record);
        }
        match self.place {
            Place::Toolkit(_, Around::Closing) => Route::Step(Step::Closing),
            Place::Toolkit(..) => Route::HowToUse,
            Place::Issue(issue) => Route::Issue(issue.id.clone()),
            Place::Strategy(_) => Route::Strategy,
            Place::Theme(theme) => Route::Theme(theme.id.clone()),
            Place::Term(term) => Route::Term(term.id.clone()),
            Place::Related(document) => {
                let words = document.title.chars().take(MOST_WORDS).collect();
                Route::Documents(DocumentFilter { words, ..DocumentFilter::default() })
            }
            Place::Report(_) => Route::Reviews,
            Place::Help(page) => page.route.clone(),
            _ => Route::About,
        }
    }

    /// Its name among all: a record's own, or its kind and id, or its address.
    pub fn name(&self) -> String {
        match self.place {
            Place::Related(document) => format!("document/{}", document.id),
            Place::Report(report) => format!("report/{}", report.id),
            _ => match self.record() {
                Some(record) => record.to_string(),
                None => self.route().to_string().trim_start_matches('/').to_owned(),
            },
        }
    }

    /// Its title as it is shown, behind its number where it has one.
    pub fn title(&self) -> String {
        match self.place {
            Place::Recommendation(r) => format!("{}. {}", r.number, r.about.title),
            Place::Toolkit(page, _) => page.about.title.clone(),
            Place::Report(report) => report.title.clone(),
            Place::ReportPage(page) => page.about.title.clone(),
            Place::Review(review) => review.about.title.clone(),
            Place::Finding(_, finding) => finding.about.title.clone(),
            Place::Issue(issue) => issue.title.clone(),
            Place::Article(_, article) => article.about.title.clone(),
            Place::Course(course) => course.about.title.clone(),
            Place::Strategy(strategy) => strategy.title.clone(),
            Place::Line(_, _, line) => line.about.title.clone(),
            Place::Figure(figure) => figure.about.title.clone(),
            Place::Theme(theme) => theme.name.clone(),
            Place::Term(term) => match &term.short {
                Some(short) => format!("{short}: {}", term.long),
                None => term.long.clone(),
            },
            Place::Related(document) => document.title.clone(),
            Place::About => self.library.pack.name.clone(),
            Place::Help(page) => page.title.clone(),
        }
    }

    /// The year of the document that it was written from.
    pub fn year(&self) -> Option<u16> {
        self.source.map(|source| match source.date {
            PartialDate::Year(year)
            | PartialDate::Month(year, _)
            | PartialDate::Day(year, _, _) => year,
        })
    }

    /// Hands over its texts, field by field, but for the title.
    pub fn each_text(&self, found: &mut dyn FnMut(Field, &str)) {
        let mut put = Texts { library: self.library, found };
        match self.place {
            Place::Recommendation(r) => {
                put.heading(&format!("Recommendation {}", r.number));
                put.bodies(&r.addressed_to);
                put.about(&r.about);
                put.prose(&r.report_said);
                put.prose(&r.what_was_done);
                put.optional(r.status.as_deref());
                put.any_prose(r.still_to_come.as_ref());
            }
            Place::Toolkit(page, _) => {
                put.about(&page.about);
                put.prose(&page.body);
            }
            Place::Report(report) => {
                put.summary(&report.summary);
                put.prose(&report.introduction);
            }
            Place::ReportPage(page) => {
                put.about(&page.about);
                put.prose(&page.body);
            }
            Place::Review(review) => {
                put.heading(&review.period);
                put.about(&review.about);
                put.prose(&review.body);
                put.optional(review.sample.as_deref());
                review.comments.iter().for_each(|comment| put.body(comment));
            }
            Place::Finding(review, finding) => {
                put.heading(&review.about.title);
                put.about(&finding.about);
            }
            Place::Issue(issue) => {
                issue.sections.iter().for_each(|section| put.heading(&section.title));
                put.summary(&issue.summary);
                put.prose(&issue.introduction);
            }
            Place::Article(issue, article) => {
                put.heading(&issue.title);
                let section = issue.sections.iter().find(|s| s.id == article.section);
                section.into_iter().for_each(|section| put.heading(&section.title));
                put.about(&article.about);
                put.prose(&article.body);
            }
            Place::Course(course) => put.course(course),
            Place::Strategy(strategy) => {
                put.heading(&strategy.period);
                put.summary(&strategy.summary);
                put.prose(&strategy.introduction);
            }
            Place::Line(strategy, column, line) => {
                put.heading(&column.title);
                put.heading(&strategy.title);
                put.about(&line.about);
            }
            Place::Figure(figure) => {
                put.heading(&figure.period);
                put.about(&figure.about);
                put.body(&figure.shows);
                put.body(&figure.not);
                figure.values.iter().for_each(|value| put.body(&value.label));
            }
            Place::Theme(theme) => put.summary(&theme.definition),
            Place::Term(term) => {
                term.older.iter().chain(&term.newer).for_each(|name| put.heading(name));
                put.summary(&term.meaning);
            }
            Place::Related(document) => {
                put.heading(&document.kind.slug().replace('-', " "));
                for text in [&document.body, &document.place, &document.year] {
                    text.iter().for_each(|text| put.heading(text));
                }
            }
            Place::About => {
                put.summary(&self.library.pack.purpose);
                put.prose(&self.library.pack.about);
            }
            Place::Help(page) => put.body(&page.text),
        }
    }
}

/// Sends texts to their fields.
struct Texts<'a, 'f> {
    library: &'a Library,
    found: &'f mut dyn FnMut(Field, &str),
}

impl Texts<'_, '_> {
    fn heading(&mut self, text: &str) {
        (self.found)(Field::Heading, text);
    }

    fn summary(&mut self, text: &str) {
        (self.found)(Field::Summary, text);
    }

    fn body(&mut self, text: &str) {
        (self.found)(Field::Body, text);
    }

    fn optional(&mut self, text: Option<&str>) {
        text.into_iter().for_each(|text| self.body(text));
    }

    /// Line by line, so that a passage never runs from one into another.
    fn prose(&mut self, prose: &Prose) {
        for line in prose.blocks.iter().flat_map(|block| &block.lines) {
            let text: String = line.iter().map(|run| run.text.as_str()).collect();
            self.body(&text);
        }
    }

    fn any_prose(&mut self, prose: Option<&Prose>) {
        prose.into_iter().for_each(|prose| self.prose(prose));
    }

    fn bodies(&mut self, ids: &[BodyId]) {
        let library = self.library;
        for Body { name, short, .. } in ids.iter().filter_map(|id| library.body(id)) {
            self.heading(name);
            short.iter().for_each(|short| self.heading(short));
        }
    }

    /// What all records share.
    fn about(&mut self, about: &About) {
        self.bodies(&about.bodies);
        self.summary(&about.summary);
        for text in about.content_note.iter().chain(&about.editor_note) {
            self.body(text);
        }
        about.links.iter().for_each(|link| self.body(&link.title));
    }

    fn course(&mut self, course: &Course) {
        self.heading(&format!("Training course {}", course.format.slug()));
        for text in course.level.iter().chain(&course.audience) {
            self.heading(text);
        }
        self.bodies(course.provider.as_slice());
        self.about(&course.about);
        course.aims.iter().for_each(|aim| self.body(aim));
        self.prose(&course.body);
        for text in course.dates.iter().chain(&course.how_to_book) {
            self.body(text);
        }
        self.body(&course.status);
    }
}
