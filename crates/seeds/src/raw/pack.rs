//! The pack, and what records refer to.

use super::{RawCitation, RawLink, Text, Texts, raw, raw_file, raw_word};

raw_file! {
    /// One partnership's edition of the product: its name and what it says on that partnership's
    /// behalf.
    RawPack {
        id: String,
        /// The product's name, as in the header.
        name: String,
        /// Whose learning it holds.
        partnership: String,
        /// The home page's heading.
        headline: String,
        /// What it is, in a sentence.
        purpose: String,
        /// For whom it is, in a sentence.
        audience: String,
        /// CommonMark: paragraphs, lists, emphasis and links.
        about: String,
        /// Beside each record: that this is a summary, and which text counts.
        summary_notice: String,
        /// Beside each record: that things may have changed since.
        dated_notice: String,
        /// Where the partnership's own text is.
        official: Option<RawLink>,
        /// Ways to get help now; at least one.
        help: Vec<RawHelp>,
        /// Where "Exit this page" leads: a harmless site, beginning with https://.
        exit_address: String,
        /// The partnership's own colours. Without them, the product's.
        colours: Option<RawColours>,
        /// When the content was last checked as a whole: 2019, 2019-09 or 2019-09-30.
        reviewed: String,
        /// When it is to be checked again.
        review_due: String,
    }

    /// The documents that the content was written from.
    RawSources {
        sources: Vec<RawSource>,
    }

    /// The closed list of themes.
    RawThemes {
        themes: Vec<RawTheme>,
    }

    /// Boards, agencies and other organisations.
    RawBodies {
        bodies: Vec<RawBody>,
    }

    /// Abbreviations and words of the field.
    RawGlossary {
        entries: Vec<RawEntry>,
    }

    /// What means the same to whoever searches, beside the names in the glossary.
    RawSynonyms {
        synonyms: Vec<RawSameNames>,
    }

    /// Reflection questions.
    RawQuestions {
        source: RawCitation,
        questions: Vec<RawQuestion>,
    }
}

raw! {
    RawHelp {
        id: String,
        title: String,
        /// When and by whom it is to be used.
        when: String,
        /// Digits and blanks, with + in front if need be.
        phone: Text,
        url: Text,
        url_title: Text,
    }

    /// Written as #0f4c5c. Each must be dark enough to be read on paper: a contrast of 4.5 to 1.
    RawColours {
        /// Of the header, of numbers and of the primary button.
        brand: String,
        link: String,
    }

    RawSource {
        id: String,
        title: String,
        publisher: String,
        /// As precise as the document states it: 2019, 2019-09 or 2019-09-30.
        date: String,
        /// How the date is known, where the document does not simply state it.
        date_note: Text,
        summary: String,
        /// Misprints and contradictions of the document that a reader may meet.
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
        /// The abbreviation in use.
        short: Text,
        /// Its earlier or later name.
        note: Text,
    }

    RawEntry {
        id: String,
        /// The abbreviation, as it is written.
        short: Text,
        long: String,
        /// What it means, in one or two plain sentences.
        meaning: String,
        /// Earlier names.
        older: Texts,
        /// Later names.
        newer: Texts,
        source: Option<RawCitation>,
    }

    RawSameNames {
        /// At least two words, abbreviations or groups of words, as one would type them. Whoever
        /// searches for one of them finds the others too, and is told so.
        names: Vec<String>,
    }

    RawQuestion {
        id: String,
        text: String,
        group: RawGroup,
        place: String,
    }
}

raw_word! {
    /// What a question is about: the learning at hand, or practice in general.
    RawGroup { ThisLearning, Practice }
}
