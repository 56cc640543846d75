//! A review's recommendations with the pages around them.

use super::{RawBasis, RawCitation, RawLink, Text, Texts, raw, raw_file};

raw_file! {
    /// One review's recommendations, in the order in which people work through them.
    RawToolkit {
        id: String,
        title: String,
        summary: String,
        /// CommonMark.
        introduction: String,
        source: RawCitation,
        how_to_use: RawPage,
        /// Numbered from 1 without a gap.
        recommendations: Vec<RawRecommendation>,
        national: RawPage,
        closing: RawPage,
    }
}

raw! {
    /// A page of the toolkit that is no recommendation.
    RawPage {
        title: String,
        summary: String,
        /// CommonMark: paragraphs, lists, emphasis and links.
        body: String,
        source: RawCitation,
        themes: Texts,
        bodies: Texts,
        content_note: Text,
        editor_note: Text,
        links: Option<Vec<RawLink>>,
    }

    /// What one recommendation asked for, and what came of it.
    RawRecommendation {
        id: String,
        number: u16,
        title: String,
        summary: String,
        /// Ids of bodies.
        addressed_to: Texts,
        /// CommonMark.
        report_said: String,
        /// CommonMark.
        what_was_done: String,
        /// The status, where the source states one.
        status: Text,
        /// CommonMark: what is still to come, where the source says so.
        still_to_come: Text,
        /// Ids of bodies.
        bodies: Vec<String>,
        /// Ids of themes, the truest first.
        themes: Vec<String>,
        source: RawCitation,
        content_note: Text,
        editor_note: Text,
        links: Option<Vec<RawLink>>,
        /// Ties to other recommendations. Ties to other kinds of records are in files of the kind
        /// "ties".
        related: Option<Vec<RawTie>>,
    }

    /// A tie to another recommendation.
    RawTie {
        to: String,
        basis: RawBasis,
        why: String,
        /// Where the source states it, for a tie that is stated.
        r#where: Text,
    }
}
