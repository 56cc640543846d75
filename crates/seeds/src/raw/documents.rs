//! Reports, newsletters, figures, strategies, related documents, and ties between
//! records. Of most of these kinds there may be several files.

use serde_json::Number;

use super::{RawBasis, RawCitation, RawLink, Text, Texts, raw, raw_file, raw_record, raw_word};

raw_file! {
    /// Reviews, audits and other learning work told in one document.
    RawReport {
        id: String,
        title: String,
        summary: String,
        source: RawCitation,
        /// CommonMark.
        introduction: String,
        /// Parts of the document that are no review: its purpose, its summary.
        pages: Option<Vec<RawReportPage>>,
        /// In the document's order.
        reviews: Vec<RawReview>,
    }

    /// One issue of a newsletter.
    RawIssue {
        id: String,
        title: String,
        /// The id of the body whose newsletter it is.
        publisher: String,
        /// 2019, 2019-07 or 2019-07-31.
        date: String,
        number: Option<u16>,
        summary: String,
        source: RawCitation,
        editor_note: Text,
        /// CommonMark.
        introduction: String,
        /// In reading order; each has articles.
        sections: Vec<RawSection>,
        /// In reading order.
        articles: Vec<RawArticle>,
    }

    /// What documents count.
    RawFigures {
        figures: Vec<RawFigure>,
    }

    /// A strategy on a page.
    RawStrategy {
        id: String,
        title: String,
        summary: String,
        /// The years that it is for.
        period: String,
        source: RawCitation,
        /// CommonMark.
        introduction: String,
        /// What the strategy is about, shown before it and before each of its lines.
        content_note: Text,
        editor_note: Text,
        /// In reading order.
        columns: Vec<RawColumn>,
    }

    /// Documents that a source lists by their titles.
    RawRelatedDocuments {
        source: RawCitation,
        documents: Vec<RawDocument>,
    }

    /// Ties between records of any kind. Each is read both ways.
    RawTies {
        ties: Vec<RawRecordTie>,
    }
}

raw_record! {
    /// A part of a report that is no review.
    RawReportPage {
        /// CommonMark.
        body: String,
    }

    /// One review, audit, study or practice event.
    RawReview {
        kind: RawReviewKind,
        /// The title as a narrow column's heading: at most 28 characters.
        short: String,
        /// When it was done, as the source states it.
        period: String,
        /// How many cases it looked at, and how they were chosen.
        sample: Text,
        /// CommonMark: what it is, who did it and how.
        body: String,
        /// Each point of it, in the source's order.
        findings: Vec<RawFinding>,
        /// What people who took part said of it, in our words.
        comments: Texts,
    }

    /// One article of a newsletter.
    RawArticle {
        /// The id of one of the issue's sections.
        section: String,
        /// CommonMark.
        body: String,
    }

    /// Something that a document counts.
    RawFigure {
        chart: RawChart,
        /// What is counted: "cases", "%", "£".
        unit: String,
        /// The time that it is about.
        period: String,
        values: Vec<RawValue>,
        /// What it shows, in a sentence or two.
        shows: String,
        /// What it does not show.
        not: String,
    }
}

raw! {
    /// One point of a review.
    RawFinding {
        id: String,
        /// The point in short: at most 80 characters.
        title: String,
        r#type: RawFindingKind,
        /// The whole point, plain text.
        text: String,
        /// The section of the review's document.
        place: String,
        /// Ids of themes, the truest first.
        themes: Vec<String>,
        bodies: Texts,
        /// Where it differs from the review's own.
        content_note: Text,
        editor_note: Text,
        links: Option<Vec<RawLink>>,
    }

    /// A section of an issue.
    RawSection {
        id: String,
        title: String,
    }

    RawValue {
        label: String,
        /// With at most one decimal.
        value: Number,
    }

    /// A column of a strategy.
    RawColumn {
        id: String,
        title: String,
        role: RawColumnRole,
        lines: Vec<RawLine>,
    }

    /// A line of a strategy.
    RawLine {
        id: String,
        /// The line in short: at most 80 characters.
        title: String,
        /// The whole line, plain text.
        text: String,
        /// How often, for a task that comes back.
        every: Option<RawRecurrence>,
        /// Ids of themes, the truest first.
        themes: Vec<String>,
        bodies: Texts,
        editor_note: Text,
    }

    /// A related document. What the title does not tell is left out.
    RawDocument {
        id: String,
        title: String,
        r#type: RawDocumentKind,
        /// Whose it is.
        body: Text,
        /// Where it is about.
        place: Text,
        year: Text,
        editor_note: Text,
    }

    /// A tie between two records, each written as kind/id: recommendation/…, review/…,
    /// report-page/…, finding/…, figure/…, article/…, line/…, course/…; or "national".
    RawRecordTie {
        from: String,
        to: String,
        basis: RawBasis,
        /// Why they belong together, in a sentence.
        why: String,
        /// Where a source states it, for a tie that is stated.
        r#where: Option<RawCitation>,
    }
}

raw_word! {
    RawReviewKind {
        CaseReview, Notification, LearningReview, SelfAssessment, Audit, PeerReview, Research,
        PracticeEvent,
    }

    /// learning: what was learnt or found. strengthen: an area to strengthen. action: what was
    /// done, or came of it.
    RawFindingKind { Learning, GoodPractice, Strengthen, Action }

    /// change: the same thing at two or more times. share: parts that make up a whole. count:
    /// numbers beside one another, or a single one.
    RawChart { Change, Share, Count }

    RawColumnRole { Start, Aim, Step, How, Outcome }

    RawRecurrence { Quarterly, TwiceYearly, Yearly, FromTimeToTime }

    RawDocumentKind {
        AnnualReport, StrategyOrPlan, Training, Protocol, MinutesOrAgenda, Guidance, Report,
        JobDescription, Other,
    }
}
