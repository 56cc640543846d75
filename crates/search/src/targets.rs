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
pub enum Target<'a> {
    Recommendation(&'a Recommendation),
    Toolkit(&'a ToolkitPage, ToolkitText),
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
pub enum ToolkitText {
    HowToUse,
    National,
    Closing,
}

/// Places one by one, so that reading can stop and resume.
pub type Targets<'a> = Box<dyn Iterator<Item = Target<'a>> + 'a>;

/// Every place, kind by kind as the library has it.
pub fn targets<'a>(library: &'a Library, help: &'a [HelpPage]) -> Targets<'a> {
    let toolkit = library.toolkit.iter().flat_map(|toolkit| {
        let pages = [
            Target::Toolkit(&toolkit.national, ToolkitText::National),
            Target::Toolkit(&toolkit.closing, ToolkitText::Closing),
            Target::Toolkit(&toolkit.how_to_use, ToolkitText::HowToUse),
        ];
        toolkit.recommendations.iter().map(Target::Recommendation).chain(pages)
    });
    let reports = library.reports.iter().flat_map(|report| {
        let reviews = report.reviews.iter().flat_map(|review| {
            let findings = review.findings.iter();
            once(Target::Review(review)).chain(findings.map(|f| Target::Finding(review, f)))
        });
        once(Target::Report(report))
            .chain(report.pages.iter().map(Target::ReportPage))
            .chain(reviews)
    });
    let issues = library.issues.iter().flat_map(|issue| {
        let articles = issue.articles.iter();
        once(Target::Issue(issue)).chain(articles.map(|a| Target::Article(issue, a)))
    });
    let strategy = library.strategy.iter().flat_map(|strategy| {
        let lines = strategy.columns.iter().flat_map(|column| {
            column.lines.iter().map(|line| Target::Line(strategy, column, line))
        });
        once(Target::Strategy(strategy)).chain(lines)
    });
    let related = library
        .related_documents
        .iter()
        .flat_map(|list| list.documents.iter().map(|document| Target::Related(list, document)));
    let all = toolkit
        .chain(reports)
        .chain(issues)
        .chain(library.courses.iter().map(Target::Course))
        .chain(strategy)
        .chain(library.figures.iter().map(Target::Figure))
        .chain(library.themes.iter().map(Target::Theme))
        .chain(library.glossary.iter().map(Target::Term))
        .chain(related)
        .chain(once(Target::About))
        .chain(help.iter().map(Target::Help));
    Box::new(all)
}
