//! Where in a library the documents are.

use std::iter::once;

use content::{
    Article, Column, Course, Figure, Finding, GlossaryEntry, Issue, Library, Recommendation,
    RelatedDocument, RelatedDocuments, Report, ReportPage, Review, Strategy, StrategyLine, Theme,
    ToolkitPage,
};

use super::document::HelpPage;

/// A thing that can be found, with what it belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
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
    Line(&'a Strategy, &'a Column, &'a StrategyLine),
    Figure(&'a Figure),
    Theme(&'a Theme),
    Term(&'a GlossaryEntry),
    Related(&'a RelatedDocuments, &'a RelatedDocument),
    About,
    Help(&'a HelpPage),
}

/// The pages around a toolkit's recommendations.
#[derive(Clone, Copy, Debug)]
pub enum Around {
    HowToUse,
    National,
    Closing,
}

/// Places one by one, so that reading can stop and resume.
pub type Places<'a> = Box<dyn Iterator<Item = Place<'a>> + 'a>;

/// Every place, kind by kind as the library has it.
pub fn places<'a>(library: &'a Library, help: &'a [HelpPage]) -> Places<'a> {
    let toolkit = library.toolkit.iter().flat_map(|toolkit| {
        let pages = [
            Place::Toolkit(&toolkit.national, Around::National),
            Place::Toolkit(&toolkit.closing, Around::Closing),
            Place::Toolkit(&toolkit.how_to_use, Around::HowToUse),
        ];
        toolkit.recommendations.iter().map(Place::Recommendation).chain(pages)
    });
    let reports = library.reports.iter().flat_map(|report| {
        let reviews = report.reviews.iter().flat_map(|review| {
            let findings = review.findings.iter();
            once(Place::Review(review)).chain(findings.map(|f| Place::Finding(review, f)))
        });
        once(Place::Report(report)).chain(report.pages.iter().map(Place::ReportPage)).chain(reviews)
    });
    let issues = library.issues.iter().flat_map(|issue| {
        let articles = issue.articles.iter();
        once(Place::Issue(issue)).chain(articles.map(|a| Place::Article(issue, a)))
    });
    let strategy = library.strategy.iter().flat_map(|strategy| {
        let lines = strategy
            .columns
            .iter()
            .flat_map(|column| column.lines.iter().map(|line| Place::Line(strategy, column, line)));
        once(Place::Strategy(strategy)).chain(lines)
    });
    let related = library
        .related_documents
        .iter()
        .flat_map(|list| list.documents.iter().map(|document| Place::Related(list, document)));
    let all = toolkit
        .chain(reports)
        .chain(issues)
        .chain(library.courses.iter().map(Place::Course))
        .chain(strategy)
        .chain(library.figures.iter().map(Place::Figure))
        .chain(library.themes.iter().map(Place::Theme))
        .chain(library.glossary.iter().map(Place::Term))
        .chain(related)
        .chain(once(Place::About))
        .chain(help.iter().map(Place::Help));
    Box::new(all)
}
