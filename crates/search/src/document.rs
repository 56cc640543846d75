//! What can be found: everything in a library that has an address, with its texts by field.

use content::{
    Course, DocumentFilter, Library, Organisation, OrganisationId, Prose, RecordMeta, RecordRef,
    Source, Step, ThemeId,
};
use routes::{MOST_WORDS, Route};

use super::kind::{Field, Kind};
use super::places::{Around, Place};

/// A page whose title and text are the product's own, supplied by the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpPage {
    pub route: Route,
    pub title: String,
    pub text: String,
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

impl<'a> Document<'a> {
    pub(super) fn of(library: &'a Library, place: Place<'a>) -> Self {
        let mut themes: &[ThemeId] = &[];
        let mut record = |about: &'a RecordMeta| {
            themes = &about.themes;
            Some(&about.source.document)
        };
        let document = match place {
            Place::Recommendation(r) => record(&r.about),
            Place::Toolkit(page, _) => record(&page.about),
            Place::Report(report) => Some(&report.source.document),
            Place::ReportPage(page) => record(&page.about),
            Place::Review(review) => record(&review.about),
            Place::Finding(_, finding) => record(&finding.about),
            Place::Issue(issue) => Some(&issue.source.document),
            Place::Article(_, article) => record(&article.about),
            Place::Course(course) => record(&course.about),
            Place::Strategy(strategy) => Some(&strategy.source.document),
            Place::Line(_, _, line) => record(&line.about),
            Place::Figure(figure) => record(&figure.about),
            Place::Theme(theme) => {
                themes = std::slice::from_ref(&theme.id);
                None
            }
            Place::Term(term) => term.source.as_ref().map(|source| &source.document),
            Place::Related(list, _) => Some(&list.source.document),
            Place::About | Place::Help(_) => None,
        };
        Self { library, place, source: document.and_then(|id| library.source(id)), themes }
    }

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
            Place::Related(..) => Kind::Document,
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
            Place::Related(_, document) => {
                let words = document.title.chars().take(MOST_WORDS).collect();
                Route::Documents(DocumentFilter { words, ..DocumentFilter::default() })
            }
            Place::Report(_) => Route::Reviews,
            Place::Help(page) => page.route.clone(),
            _ => Route::About,
        }
    }

    /// Its unique name: a record's own, or its kind and id, or its address.
    pub fn name(&self) -> String {
        match self.place {
            Place::Related(_, document) => format!("document/{}", document.id),
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
            Place::Related(_, document) => document.title.clone(),
            Place::About => self.library.pack.name.clone(),
            Place::Help(page) => page.title.clone(),
        }
    }

    /// The year of the document that it was written from.
    pub fn year(&self) -> Option<u16> {
        self.source.map(|source| source.date.year())
    }

    /// Passes its texts, field by field and without the title, to `found`.
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
            Place::Related(_, document) => {
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

    /// Line by line, so that a passage never spans two of them.
    fn prose(&mut self, prose: &Prose) {
        for line in prose.blocks.iter().flat_map(|block| &block.lines) {
            let text: String = line.iter().map(|run| run.text.as_str()).collect();
            self.body(&text);
        }
    }

    fn any_prose(&mut self, prose: Option<&Prose>) {
        prose.into_iter().for_each(|prose| self.prose(prose));
    }

    fn bodies(&mut self, ids: &[OrganisationId]) {
        let library = self.library;
        for Organisation { name, short, .. } in ids.iter().filter_map(|id| library.body(id)) {
            self.heading(name);
            short.iter().for_each(|short| self.heading(short));
        }
    }

    /// What all records share.
    fn about(&mut self, about: &RecordMeta) {
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
