//! The seeds' shape: what stands in the JSON files, before anything is believed.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// The number of the seeds' format that this build reads.
pub const SEEDS_FORMAT: u32 = 1;

/// What every file begins with.
#[derive(Deserialize)]
pub struct RawHeader {
    pub format: u32,
    pub kind: String,
}

macro_rules! raw {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $(pub $field: $type),+ }
    )+};
}

/// A whole file. Its `format` and `kind` were read with the header, and are named again so that
/// no other key can slip in unseen.
macro_rules! raw_file {
    ($($name:ident { $($field:ident: $type:ty),+ $(,)? })+) => {$(
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(rename = "format")]
            _format: IgnoredAny,
            #[serde(rename = "kind")]
            _kind: IgnoredAny,
            $(pub $field: $type),+
        }
    )+};
}

type Texts = Option<Vec<String>>;
type Text = Option<String>;

raw_file! {
    RawPack {
        id: String,
        name: String,
        partnership: String,
        headline: String,
        purpose: String,
        audience: String,
        about: String,
        summary_notice: String,
        dated_notice: String,
        official: Option<RawLink>,
        help: Vec<RawHelp>,
        exit_address: String,
        reviewed: String,
        review_due: String,
    }

    RawSources {
        sources: Vec<RawSource>,
    }

    RawThemes {
        themes: Vec<RawTheme>,
    }

    RawBodies {
        bodies: Vec<RawBody>,
    }

    RawGlossary {
        entries: Vec<RawEntry>,
    }

    RawQuestions {
        source: RawCitation,
        questions: Vec<RawQuestion>,
    }

    RawToolkit {
        id: String,
        title: String,
        summary: String,
        introduction: String,
        source: RawCitation,
        how_to_use: RawPage,
        recommendations: Vec<RawRecommendation>,
        national: RawPage,
        closing: RawPage,
    }
}

raw! {
    RawHelp {
        id: String,
        title: String,
        when: String,
        phone: Text,
        url: Text,
        url_title: Text,
    }

    RawLink {
        title: String,
        url: String,
    }

    RawCitation {
        document: String,
        place: String,
    }

    RawSource {
        id: String,
        title: String,
        publisher: String,
        date: String,
        date_note: Text,
        summary: String,
        editor_note: Text,
    }

    RawTheme {
        id: String,
        name: String,
        definition: String,
    }

    RawBody {
        id: String,
        name: String,
        short: Text,
        note: Text,
    }

    RawEntry {
        id: String,
        short: Text,
        long: String,
        meaning: String,
        older: Texts,
        newer: Texts,
        source: Option<RawCitation>,
    }

    RawQuestion {
        id: String,
        text: String,
        group: RawGroup,
        place: String,
    }

    RawPage {
        title: String,
        summary: String,
        body: String,
        source: RawCitation,
        themes: Texts,
        bodies: Texts,
        content_note: Text,
        editor_note: Text,
        links: Option<Vec<RawLink>>,
    }

    RawRecommendation {
        id: String,
        number: u16,
        title: String,
        summary: String,
        addressed_to: Texts,
        report_said: String,
        what_was_done: String,
        status: Text,
        still_to_come: Text,
        bodies: Vec<String>,
        themes: Vec<String>,
        source: RawCitation,
        content_note: Text,
        editor_note: Text,
        links: Option<Vec<RawLink>>,
        related: Option<Vec<RawTie>>,
    }

    RawTie {
        to: String,
        basis: RawBasis,
        why: String,
        r#where: Text,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RawGroup {
    ThisLearning,
    Practice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RawBasis {
    Stated,
    Editorial,
}
