//! Rules of reports, newsletters, figures, strategies, related documents, and ties.

use std::collections::BTreeMap;

use super::{Ids, Known, Rules};
use crate::diagnostic::SeedError;
use crate::{
    raw::RawAbout, raw::RawChart, raw::RawFigure, raw::RawIssue, raw::RawReport, raw::RawStrategy,
    raw::RawTies,
};
use crate::{seeds::Seeds, seeds::SourceFile};
use content::RecordRef;

impl Rules {
    pub(super) fn records(&mut self, seeds: &Seeds, known: &Known<'_>) {
        for SourceFile { file, value } in &seeds.reports {
            self.report(file, value, known);
        }
        for SourceFile { file, value } in &seeds.issues {
            self.issue(file, value, known);
        }
        for SourceFile { file, value } in &seeds.figures {
            self.not_empty(file, "/figures", value.figures.len());
            for (index, figure) in value.figures.iter().enumerate() {
                self.figure(file, &format!("/figures/{index}"), figure, known);
            }
        }
        if let Some(SourceFile { file, value }) = &seeds.strategy {
            self.strategy(file, value, known);
        }
        for SourceFile { file, value } in &seeds.related_documents {
            self.citation(file, "", &value.source, known);
            self.not_empty(file, "/documents", value.documents.len());
        }
        let mut tied = BTreeMap::new();
        for SourceFile { file, value } in &seeds.ties {
            self.ties(file, value, known, &mut tied);
        }
    }

    /// The shared data; each record needs a theme, or no theme would find it.
    pub(super) fn record(&mut self, file: &str, at: &str, about: &RawAbout<'_>, known: &Known<'_>) {
        self.about(file, at, about, known);
        self.not_empty(file, &format!("{at}/themes"), about.themes.len());
    }

    fn report(&mut self, file: &str, report: &RawReport, known: &Known<'_>) {
        self.citation(file, "", &report.source, known);
        self.not_empty(file, "/reviews", report.reviews.len());
        for (index, page) in report.pages.iter().flatten().enumerate() {
            self.record(file, &format!("/pages/{index}"), &page.about(), known);
        }
        for (index, review) in report.reviews.iter().enumerate() {
            let at = format!("/reviews/{index}");
            self.record(file, &at, &review.about(), known);
            for (index, finding) in review.findings.iter().enumerate() {
                let at = format!("{at}/findings/{index}");
                self.themes_and_bodies(
                    file,
                    &at,
                    &finding.themes,
                    finding.bodies.as_deref(),
                    known,
                );
            }
        }
    }

    fn themes_and_bodies(
        &mut self,
        file: &str,
        at: &str,
        themes: &[String],
        bodies: Option<&[String]>,
        known: &Known<'_>,
    ) {
        self.not_empty(file, &format!("{at}/themes"), themes.len());
        self.list(file, &format!("{at}/themes"), "theme", themes, &known.theme);
        let bodies = bodies.unwrap_or_default();
        self.list(file, &format!("{at}/bodies"), "body", bodies, &known.body);
    }

    fn issue(&mut self, file: &str, issue: &RawIssue, known: &Known<'_>) {
        self.citation(file, "", &issue.source, known);
        self.known(file, "/publisher".into(), "body", &issue.publisher, &known.body);
        self.not_empty(file, "/articles", issue.articles.len());
        let sections = issue.sections.iter().map(|s| s.id.as_str());
        let sections: Ids<'_> = self.ids(file, "/sections", sections);
        for (index, article) in issue.articles.iter().enumerate() {
            let at = format!("/articles/{index}");
            self.record(file, &at, &article.about(), known);
            self.known(file, format!("{at}/section"), "section", &article.section, &sections);
        }
        for (index, section) in issue.sections.iter().enumerate() {
            if !issue.articles.iter().any(|article| article.section == section.id) {
                let fault = SeedError::SectionWithoutArticles { id: section.id.clone() };
                self.fault(file, format!("/sections/{index}"), fault);
            }
        }
    }

    fn figure(&mut self, file: &str, at: &str, figure: &RawFigure, known: &Known<'_>) {
        self.record(file, at, &figure.about(), known);
        let (found, least) = (figure.values.len(), least_values(figure.chart));
        if found < least {
            self.fault(file, format!("{at}/values"), SeedError::TooFewValues { found, least });
        }
    }

    fn strategy(&mut self, file: &str, strategy: &RawStrategy, known: &Known<'_>) {
        self.citation(file, "", &strategy.source, known);
        self.ids(file, "/columns", strategy.columns.iter().map(|c| c.id.as_str()));
        self.not_empty(file, "/columns", strategy.columns.len());
        for (index, column) in strategy.columns.iter().enumerate() {
            let list = format!("/columns/{index}/lines");
            self.not_empty(file, &list, column.lines.len());
            for (index, line) in column.lines.iter().enumerate() {
                let at = format!("{list}/{index}");
                self.themes_and_bodies(file, &at, &line.themes, line.bodies.as_deref(), known);
            }
        }
    }

    fn ties(
        &mut self,
        file: &str,
        ties: &RawTies,
        known: &Known<'_>,
        tied: &mut BTreeMap<[String; 2], String>,
    ) {
        for (index, tie) in ties.ties.iter().enumerate() {
            let at = format!("/ties/{index}");
            for (end, text) in [("from", &tie.from), ("to", &tie.to)] {
                self.tied_record(file, format!("{at}/{end}"), text, known);
            }
            if let Some(citation) = &tie.r#where {
                self.document(file, format!("{at}/where/document"), citation, known);
            }
            if tie.from == tie.to {
                self.fault(file, at, SeedError::TieToItself);
                continue;
            }
            let mut pair = [tie.from.clone(), tie.to.clone()];
            pair.sort();
            if let Some(first) = tied.get(&pair) {
                self.fault(file, at, SeedError::RepeatedTie { first: first.clone() });
            } else {
                tied.insert(pair, format!("{file} {at}"));
            }
        }
    }

    /// An id not written as kind/id is reported when it is lowered.
    fn tied_record(&mut self, file: &str, pointer: String, text: &str, known: &Known<'_>) {
        let Some(record) = RecordRef::parse(text) else { return };
        let (noun, id, among) = match &record {
            RecordRef::National => return,
            RecordRef::Recommendation(id) => ("recommendation", id.as_str(), &known.recommendation),
            RecordRef::Review(id) => ("review", id.as_str(), &known.review),
            RecordRef::ReportPage(id) => ("report page", id.as_str(), &known.page),
            RecordRef::Finding(id) => ("finding", id.as_str(), &known.finding),
            RecordRef::Figure(id) => ("figure", id.as_str(), &known.figure),
            RecordRef::Article(id) => ("article", id.as_str(), &known.article),
            RecordRef::Line(id) => ("line", id.as_str(), &known.line),
            RecordRef::Course(id) => ("course", id.as_str(), &known.course),
        };
        self.known(file, pointer, noun, id, among);
    }
}

/// A single number shows neither a change nor a share.
fn least_values(chart: RawChart) -> usize {
    match chart {
        RawChart::Change | RawChart::Share => 2,
        RawChart::Count => 1,
    }
}
