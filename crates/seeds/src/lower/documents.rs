//! Reports, newsletters, figures, strategies, related documents, and ties.

use serde_json::Number;

use super::{Reader, words};
use crate::diagnostic::SeedError;
use crate::{
    raw::RawArticle, raw::RawChart, raw::RawColumn, raw::RawColumnRole, raw::RawDocument,
    raw::RawDocumentKind, raw::RawFigure, raw::RawFigures, raw::RawFinding, raw::RawFindingKind,
    raw::RawIssue, raw::RawLine, raw::RawRecordTie, raw::RawRecurrence, raw::RawRelatedDocuments,
    raw::RawReport, raw::RawReportPage, raw::RawReview, raw::RawReviewKind, raw::RawStrategy,
    raw::RawTies, raw::RawValue,
};
use content::{
    Article, Chart, Citation, Column, ColumnRole, DocumentKind, Figure, Finding, FindingKind,
    Issue, IssueSection, RecordMeta, RecordRef, Recurrence, RelatedDocument, RelatedDocuments,
    Relation, Report, ReportPage, Review, ReviewKind, Strategy, StrategyLine, Tenths, Value,
};

/// The most characters of a narrow column's heading.
const LONGEST_SHORT: usize = 28;

words! {
    RawReviewKind => ReviewKind {
        CaseReview, Notification, LearningReview, SelfAssessment, Audit, PeerReview, Research,
        PracticeEvent,
    }
    RawFindingKind => FindingKind { Learning, GoodPractice, Strengthen, Action }
    RawChart => Chart { Change, Share, Count }
    RawColumnRole => ColumnRole { Start, Aim, Step, How, Outcome }
    RawRecurrence => Recurrence { Quarterly, TwiceYearly, Yearly, FromTimeToTime }
    RawDocumentKind => DocumentKind {
        AnnualReport, StrategyOrPlan, Training, Protocol, MinutesOrAgenda, Guidance, Report,
        JobDescription, Other,
    }
}

impl Reader {
    pub(super) fn report(&mut self, raw: &RawReport) -> Option<Report> {
        let id = self.id("", &raw.id);
        let title = self.text("", "title", &raw.title);
        let summary = self.text("", "summary", &raw.summary);
        let source = self.citation("", &raw.source);
        let introduction = self.prose("", "introduction", &raw.introduction);
        let raw_pages = raw.pages.as_deref().unwrap_or_default();
        let pages = self.each("/pages", raw_pages, Self::report_page);
        let reviews = self.each("/reviews", &raw.reviews, Self::review);
        Some(Report {
            id: id?,
            title: title?,
            summary: summary?,
            source: source?,
            introduction: introduction?,
            pages: pages?,
            reviews: reviews?,
        })
    }

    fn report_page(&mut self, at: &str, raw: &RawReportPage) -> Option<ReportPage> {
        let id = self.id(at, &raw.id);
        let about = self.about(at, &raw.about());
        let body = self.prose(at, "body", &raw.body);
        Some(ReportPage { id: id?, about: about?, body: body? })
    }

    fn review(&mut self, at: &str, raw: &RawReview) -> Option<Review> {
        let id = self.id(at, &raw.id);
        let about = self.about(at, &raw.about());
        let short = self.short_text(at, "short", &raw.short, LONGEST_SHORT);
        let period = self.text(at, "period", &raw.period);
        let sample = self.optional(at, "sample", &raw.sample);
        let body = self.prose(at, "body", &raw.body);
        let list = format!("{at}/findings");
        let findings =
            self.each(&list, &raw.findings, |r, at, finding| r.finding(at, finding, raw));
        let comments = self.texts(at, "comments", raw.comments.as_deref());
        Some(Review {
            id: id?,
            about: about?,
            kind: raw.kind.into(),
            short: short?,
            period: period?,
            sample: sample?,
            body: body?,
            findings: findings?,
            comments: comments?,
        })
    }

    /// A finding has its review's document and, unless it has its own, its content note.
    fn finding(&mut self, at: &str, raw: &RawFinding, review: &RawReview) -> Option<Finding> {
        let id = self.id(at, &raw.id);
        let title = self.title(at, &raw.title);
        let summary = self.text(at, "text", &raw.text);
        let place = self.text(at, "place", &raw.place);
        let themes = self.ids(at, "themes", Some(&raw.themes));
        let bodies = self.ids(at, "bodies", raw.bodies.as_deref());
        let own_note = self.optional(at, "content_note", &raw.content_note);
        let editor_note = self.optional(at, "editor_note", &raw.editor_note);
        let links = self.links(at, raw.links.as_deref());
        let document = review.source.document.clone().try_into().ok();
        let about = RecordMeta {
            title: title?,
            summary: summary?,
            source: Citation { document: document?, place: place? },
            themes: themes?,
            bodies: bodies?,
            content_note: own_note?.or_else(|| review.content_note.clone()),
            editor_note: editor_note?,
            links: links?,
        };
        Some(Finding { id: id?, kind: raw.r#type.into(), about })
    }

    pub(super) fn issue(&mut self, raw: &RawIssue) -> Option<Issue> {
        let id = self.id("", &raw.id);
        let title = self.text("", "title", &raw.title);
        let publisher = self.id_at("/publisher".into(), &raw.publisher);
        let date = self.date("", "date", &raw.date);
        let summary = self.text("", "summary", &raw.summary);
        let source = self.citation("", &raw.source);
        let editor_note = self.optional("", "editor_note", &raw.editor_note);
        let introduction = self.prose("", "introduction", &raw.introduction);
        let sections = self.each("/sections", &raw.sections, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let title = r.title(at, &raw.title);
            Some(IssueSection { id: id?, title: title? })
        });
        let articles = self.each("/articles", &raw.articles, Self::article);
        Some(Issue {
            id: id?,
            title: title?,
            publisher: publisher?,
            date: date?,
            number: raw.number,
            summary: summary?,
            source: source?,
            editor_note: editor_note?,
            introduction: introduction?,
            sections: sections?,
            articles: articles?,
        })
    }

    fn article(&mut self, at: &str, raw: &RawArticle) -> Option<Article> {
        let id = self.id(at, &raw.id);
        let about = self.about(at, &raw.about());
        let section = self.id_at(format!("{at}/section"), &raw.section);
        let body = self.prose(at, "body", &raw.body);
        Some(Article { id: id?, about: about?, section: section?, body: body? })
    }

    pub(super) fn figures(&mut self, raw: &RawFigures) -> Option<Vec<Figure>> {
        self.each("/figures", &raw.figures, Self::figure)
    }

    fn figure(&mut self, at: &str, raw: &RawFigure) -> Option<Figure> {
        let id = self.id(at, &raw.id);
        let about = self.about(at, &raw.about());
        let unit = self.text(at, "unit", &raw.unit);
        let period = self.text(at, "period", &raw.period);
        let values = self.each(&format!("{at}/values"), &raw.values, Self::value);
        let shows = self.text(at, "shows", &raw.shows);
        let not = self.text(at, "not", &raw.not);
        Some(Figure {
            id: id?,
            about: about?,
            chart: raw.chart.into(),
            unit: unit?,
            period: period?,
            values: values?,
            shows: shows?,
            not: not?,
        })
    }

    fn value(&mut self, at: &str, raw: &RawValue) -> Option<Value> {
        let label = self.text(at, "label", &raw.label);
        let tenths = tenths(&raw.value);
        if tenths.is_none() {
            let fault = SeedError::Number { text: raw.value.to_string() };
            self.fault::<()>(format!("{at}/value"), fault);
        }
        Some(Value { label: label?, tenths: tenths? })
    }

    pub(super) fn strategy(&mut self, raw: &RawStrategy) -> Option<Strategy> {
        let id = self.id("", &raw.id);
        let title = self.text("", "title", &raw.title);
        let summary = self.text("", "summary", &raw.summary);
        let period = self.text("", "period", &raw.period);
        let source = self.citation("", &raw.source);
        let content_note = self.optional("", "content_note", &raw.content_note);
        let editor_note = self.optional("", "editor_note", &raw.editor_note);
        let introduction = self.prose("", "introduction", &raw.introduction);
        let columns =
            self.each("/columns", &raw.columns, |r, at, column| r.column(at, column, raw));
        Some(Strategy {
            id: id?,
            title: title?,
            summary: summary?,
            period: period?,
            source: source?,
            content_note: content_note?,
            editor_note: editor_note?,
            introduction: introduction?,
            columns: columns?,
        })
    }

    fn column(&mut self, at: &str, raw: &RawColumn, of: &RawStrategy) -> Option<Column> {
        let id = self.id(at, &raw.id);
        let title = self.title(at, &raw.title);
        let list = format!("{at}/lines");
        let lines = self.each(&list, &raw.lines, |r, at, line| r.line(at, line, raw, of));
        Some(Column { id: id?, title: title?, role: raw.role.into(), lines: lines? })
    }

    /// A line's place in the document is its column.
    fn line(
        &mut self,
        at: &str,
        raw: &RawLine,
        on: &RawColumn,
        of: &RawStrategy,
    ) -> Option<StrategyLine> {
        let id = self.id(at, &raw.id);
        let title = self.title(at, &raw.title);
        let summary = self.text(at, "text", &raw.text);
        let themes = self.ids(at, "themes", Some(&raw.themes));
        let bodies = self.ids(at, "bodies", raw.bodies.as_deref());
        let editor_note = self.optional(at, "editor_note", &raw.editor_note);
        let document = of.source.document.clone().try_into().ok();
        let about = RecordMeta {
            title: title?,
            summary: summary?,
            source: Citation { document: document?, place: on.title.clone() },
            themes: themes?,
            bodies: bodies?,
            content_note: of.content_note.clone(),
            editor_note: editor_note?,
            links: Vec::new(),
        };
        Some(StrategyLine { id: id?, about, every: raw.every.map(Recurrence::from) })
    }

    pub(super) fn related_documents(
        &mut self,
        raw: &RawRelatedDocuments,
    ) -> Option<RelatedDocuments> {
        let source = self.citation("", &raw.source);
        let documents = self.each("/documents", &raw.documents, Self::document);
        Some(RelatedDocuments { source: source?, documents: documents? })
    }

    fn document(&mut self, at: &str, raw: &RawDocument) -> Option<RelatedDocument> {
        let id = self.id(at, &raw.id);
        let title = self.text(at, "title", &raw.title);
        let body = self.optional(at, "body", &raw.body);
        let place = self.optional(at, "place", &raw.place);
        let year = self.optional(at, "year", &raw.year);
        let editor_note = self.optional(at, "editor_note", &raw.editor_note);
        Some(RelatedDocument {
            id: id?,
            title: title?,
            kind: raw.r#type.into(),
            body: body?,
            place: place?,
            year: year?,
            editor_note: editor_note?,
        })
    }

    pub(super) fn ties(&mut self, raw: &RawTies) -> Option<Vec<Relation>> {
        self.each("/ties", &raw.ties, Self::tie)
    }

    fn tie(&mut self, at: &str, raw: &RawRecordTie) -> Option<Relation> {
        let from = self.record(format!("{at}/from"), &raw.from);
        let to = self.record(format!("{at}/to"), &raw.to);
        let why = self.text(at, "why", &raw.why);
        let place = raw.r#where.as_ref();
        let stated_at = self.basis(at, raw.basis, place, |r, place| r.where_stated(at, place));
        Some(Relation { from: from?, to: to?, why: why?, stated_at: stated_at? })
    }

    fn record(&mut self, pointer: String, text: &str) -> Option<RecordRef> {
        let record = RecordRef::parse(text);
        if record.is_none() {
            self.fault::<()>(pointer, SeedError::Record { text: text.to_owned() });
        }
        record
    }
}

/// A number of at most one decimal, as tenths.
fn tenths(number: &Number) -> Option<Tenths> {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    let tenth = decimals.trim_end_matches('0');
    let tenth = if tenth.is_empty() { 0 } else { tenth.parse::<u8>().ok().filter(|t| *t < 10)? };
    let whole: u32 = whole.parse().ok()?;
    Some(Tenths { tenths: whole.checked_mul(10)?.checked_add(tenth.into())? })
}
