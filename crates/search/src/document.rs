//! What can be found: everything in a library that has an address, with its texts by field.

use content::{
    Course, DocumentFilter, Library, Organisation, OrganisationId, Prose, RecordMeta, RecordRef,
    Source, Step, ThemeId,
};
use routes::{MOST_WORDS, Route};

use super::kind::{Field, Kind};
use super::targets::{Target, ToolkitText};

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
    place: Target<'a>,
    /// The document that it was written from, where there is one.
    pub source: Option<&'a Source>,
    pub themes: &'a [ThemeId],
}

impl<'a> Document<'a> {
    pub(super) fn of(library: &'a Library, place: Target<'a>) -> Self {
        let mut themes: &[ThemeId] = &[];
        let mut record = |about: &'a RecordMeta| {
            themes = &about.themes;
            Some(&about.source.document)
        };
        let document = match place {
            Target::Recommendation(r) => record(&r.about),
            Target::Toolkit(page, _) => record(&page.about),
            Target::Report(report) => Some(&report.source.document),
            Target::ReportPage(page) => record(&page.about),
            Target::Review(review) => record(&review.about),
            Target::Finding(_, finding) => record(&finding.about),
            Target::Issue(issue) => Some(&issue.source.document),
            Target::Article(_, article) => record(&article.about),
            Target::Course(course) => record(&course.about),
            Target::Strategy(strategy) => Some(&strategy.source.document),
            Target::Line(_, _, line) => record(&line.about),
            Target::Figure(figure) => record(&figure.about),
            Target::Theme(theme) => {
                themes = std::slice::from_ref(&theme.id);
                None
            }
            Target::Term(term) => term.source.as_ref().map(|source| &source.document),
            Target::Related(list, _) => Some(&list.source.document),
            Target::About | Target::Help(_) => None,
        };
        Self { library, place, source: document.and_then(|id| library.source(id)), themes }
    }

    pub fn kind(&self) -> Kind {
        match self.place {
            Target::Recommendation(_) | Target::Toolkit(_, ToolkitText::National) => {
                Kind::Recommendation
            }
            Target::ReportPage(_) | Target::Report(_) | Target::Review(_) => Kind::Review,
            Target::Finding(..) => Kind::Finding,
            Target::Issue(_) | Target::Article(..) => Kind::Article,
            Target::Course(_) => Kind::Course,
            Target::Strategy(_) | Target::Line(..) => Kind::Line,
            Target::Figure(_) => Kind::Figure,
            Target::Theme(_) => Kind::Theme,
            Target::Term(_) => Kind::Term,
            Target::Related(..) => Kind::Document,
            Target::Toolkit(..) | Target::About | Target::Help(_) => Kind::Page,
        }
    }

    /// The record that it is, if it is one.
    pub fn record(&self) -> Option<RecordRef> {
        Some(match self.place {
            Target::Recommendation(r) => RecordRef::Recommendation(r.id.clone()),
            Target::Toolkit(_, ToolkitText::National) => RecordRef::National,
            Target::ReportPage(page) => RecordRef::ReportPage(page.id.clone()),
            Target::Review(review) => RecordRef::Review(review.id.clone()),
            Target::Finding(_, finding) => RecordRef::Finding(finding.id.clone()),
            Target::Article(_, article) => RecordRef::Article(article.id.clone()),
            Target::Course(course) => RecordRef::Course(course.id.clone()),
            Target::Line(_, _, line) => RecordRef::Line(line.id.clone()),
            Target::Figure(figure) => RecordRef::Figure(figure.id.clone()),
            _ => return None,
        })
    }

    /// The page to open.
    pub fn route(&self) -> Route {
        if let Some(record) = self.record() {
            return Route::of(&record);
        }
        match self.place {
            Target::Toolkit(_, ToolkitText::Closing) => Route::Step(Step::Closing),
            Target::Toolkit(..) => Route::HowToUse,
            Target::Issue(issue) => Route::Issue(issue.id.clone()),
            Target::Strategy(_) => Route::Strategy,
            Target::Theme(theme) => Route::Theme(theme.id.clone()),
            Target::Term(term) => Route::Term(term.id.clone()),
            Target::Related(_, document) => {
                let words = document.title.chars().take(MOST_WORDS).collect();
                Route::Documents(DocumentFilter { words, ..DocumentFilter::default() })
            }
            Target::Report(_) => Route::Reviews,
            Target::Help(page) => page.route.clone(),
            _ => Route::About,
        }
    }

    /// Its unique name: a record's own, or its kind and id, or its address.
    pub fn name(&self) -> String {
        match self.place {
            Target::Related(_, document) => format!("document/{}", document.id),
            Target::Report(report) => format!("report/{}", report.id),
            _ => match self.record() {
                Some(record) => record.to_string(),
                None => self.route().to_string().trim_start_matches('/').to_owned(),
            },
        }
    }

    /// Its title as it is shown, behind its number where it has one.
    pub fn title(&self) -> String {
        match self.place {
            Target::Recommendation(r) => format!("{}. {}", r.number, r.about.title),
            Target::Toolkit(page, _) => page.about.title.clone(),
            Target::Report(report) => report.title.clone(),
            Target::ReportPage(page) => page.about.title.clone(),
            Target::Review(review) => review.about.title.clone(),
            Target::Finding(_, finding) => finding.about.title.clone(),
            Target::Issue(issue) => issue.title.clone(),
            Target::Article(_, article) => article.about.title.clone(),
            Target::Course(course) => course.about.title.clone(),
            Target::Strategy(strategy) => strategy.title.clone(),
            Target::Line(_, _, line) => line.about.title.clone(),
            Target::Figure(figure) => figure.about.title.clone(),
            Target::Theme(theme) => theme.name.clone(),
            Target::Term(term) => match &term.short {
                Some(short) => format!("{short}: {}", term.long),
                None => term.long.clone(),
            },
            Target::Related(_, document) => document.title.clone(),
            Target::About => self.library.pack.name.clone(),
            Target::Help(page) => page.title.clone(),
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
            Target::Recommendation(r) => {
                put.heading(&format!("Recommendation {}", r.number));
                put.bodies(&r.addressed_to);
                put.about(&r.about);
                put.prose(&r.report_said);
                put.prose(&r.what_was_done);
                put.optional(r.status.as_deref());
                put.any_prose(r.still_to_come.as_ref());
            }
            Target::Toolkit(page, _) => {
                put.about(&page.about);
                put.prose(&page.body);
            }
            Target::Report(report) => {
                put.summary(&report.summary);
                put.prose(&report.introduction);
            }
            Target::ReportPage(page) => {
                put.about(&page.about);
                put.prose(&page.body);
            }
            Target::Review(review) => {
                put.heading(&review.period);
                put.about(&review.about);
                put.prose(&review.body);
                put.optional(review.sample.as_deref());
                review.comments.iter().for_each(|comment| put.body(comment));
            }
            Target::Finding(review, finding) => {
                put.heading(&review.about.title);
                put.about(&finding.about);
            }
            Target::Issue(issue) => {
                issue.sections.iter().for_each(|section| put.heading(&section.title));
                put.summary(&issue.summary);
                put.prose(&issue.introduction);
            }
            Target::Article(issue, article) => {
                put.heading(&issue.title);
                let section = issue.sections.iter().find(|s| s.id == article.section);
                section.into_iter().for_each(|section| put.heading(&section.title));
                put.about(&article.about);
                put.prose(&article.body);
            }
            Target::Course(course) => put.course(course),
            Target::Strategy(strategy) => {
                put.heading(&strategy.period);
                put.summary(&strategy.summary);
                put.prose(&strategy.introduction);
            }
            Target::Line(strategy, column, line) => {
                put.heading(&column.title);
                put.heading(&strategy.title);
                put.about(&line.about);
            }
            Target::Figure(figure) => {
                put.heading(&figure.period);
                put.about(&figure.about);
                put.body(&figure.shows);
                put.body(&figure.not);
                figure.values.iter().for_each(|value| put.body(&value.label));
            }
            Target::Theme(theme) => put.summary(&theme.definition),
            Target::Term(term) => {
                term.older.iter().chain(&term.newer).for_each(|name| put.heading(name));
                put.summary(&term.meaning);
            }
            Target::Related(_, document) => {
                put.heading(&document.kind.slug().replace('-', " "));
                for text in [&document.body, &document.place, &document.year] {
                    text.iter().for_each(|text| put.heading(text));
                }
            }
            Target::About => {
                put.summary(&self.library.pack.purpose);
                put.prose(&self.library.pack.about);
            }
            Target::Help(page) => put.body(&page.text),
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
