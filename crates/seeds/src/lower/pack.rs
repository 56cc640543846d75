//! The pack, and what records refer to.

use super::Reader;
use crate::diagnostic::SeedError;
use crate::{
    raw::RawBodies, raw::RawColours, raw::RawGlossary, raw::RawGroup, raw::RawHelp, raw::RawPack,
    raw::RawQuestions, raw::RawSources, raw::RawSynonyms, raw::RawThemes,
};
use content::{
    CONTRAST, Citation, Colour, Colours, GlossaryEntry, HelpLine, Link, NOT_STATED, Organisation,
    Pack, Question, QuestionGroup, Source, Synonyms, Theme,
};

/// The background on which a pack's colours must be readable.
const PAPER: Colour = Colour::of(0xf6_f4_ef);

impl Reader {
    pub(super) fn pack(&mut self, raw: &RawPack) -> Option<Pack> {
        let at = "";
        let id = self.id(at, &raw.id);
        let name = self.text(at, "name", &raw.name);
        let partnership = self.text(at, "partnership", &raw.partnership);
        let headline = self.text(at, "headline", &raw.headline);
        let purpose = self.text(at, "purpose", &raw.purpose);
        let audience = self.text(at, "audience", &raw.audience);
        let about = self.prose(at, "about", &raw.about);
        let summary_notice = self.text(at, "summary_notice", &raw.summary_notice);
        let dated_notice = self.text(at, "dated_notice", &raw.dated_notice);
        let official = self.maybe(raw.official.as_ref(), |r, link| r.link("/official", link));
        let help = self.each("/help", &raw.help, Self::help_line);
        let exit_address = self.address("/exit_address".into(), &raw.exit_address);
        let colours = self.maybe(raw.colours.as_ref(), Self::colours);
        let reviewed = self.date(at, "reviewed", &raw.reviewed);
        let review_due = self.date(at, "review_due", &raw.review_due);
        Some(Pack {
            id: id?,
            name: name?,
            partnership: partnership?,
            headline: headline?,
            purpose: purpose?,
            audience: audience?,
            about: about?,
            summary_notice: summary_notice?,
            dated_notice: dated_notice?,
            official: official?,
            help: help?,
            exit_address: exit_address?,
            colours: colours?,
            reviewed: reviewed?,
            review_due: review_due?,
        })
    }

    fn help_line(&mut self, at: &str, raw: &RawHelp) -> Option<HelpLine> {
        let id = self.id(at, &raw.id);
        let title = self.text(at, "title", &raw.title);
        let when = self.text(at, "when", &raw.when);
        let phone = self.optional(at, "phone", &raw.phone);
        let link = match (&raw.url, &raw.url_title) {
            (None, None) => Some(None),
            (Some(url), Some(title)) => {
                let url = self.address(format!("{at}/url"), url);
                let title = self.text(at, "url_title", title);
                url.zip(title).map(|(url, title)| Some(Link { title, url }))
            }
            _ => self.fault(at.to_owned(), SeedError::HelpLinkWithoutTitle),
        };
        Some(HelpLine { id: id?, title: title?, when: when?, phone: phone?, link: link? })
    }

    fn colours(&mut self, raw: &RawColours) -> Option<Colours> {
        let brand = self.colour("brand", &raw.brand);
        let link = self.colour("link", &raw.link);
        Some(Colours { brand: brand?, link: link? })
    }

    fn colour(&mut self, field: &str, text: &str) -> Option<String> {
        let pointer = format!("/colours/{field}");
        let Some(colour) = Colour::parse(text) else {
            return self.fault(pointer, SeedError::Colour { text: text.to_owned() });
        };
        let contrast = colour.contrast(PAPER);
        if contrast < CONTRAST {
            let contrast = format!("{contrast:.1}");
            return self.fault(pointer, SeedError::PaleColour { text: text.to_owned(), contrast });
        }
        Some(text.to_owned())
    }

    pub(super) fn sources(&mut self, raw: &RawSources) -> Option<Vec<Source>> {
        self.each("/sources", &raw.sources, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let title = r.text(at, "title", &raw.title);
            let publisher = r.text(at, "publisher", &raw.publisher);
            let date = r.date(at, "date", &raw.date);
            let date_note = r.optional(at, "date_note", &raw.date_note);
            let summary = r.text(at, "summary", &raw.summary);
            let editor_note = r.optional(at, "editor_note", &raw.editor_note);
            Some(Source {
                id: id?,
                title: title?,
                publisher: publisher?,
                date: date?,
                date_note: date_note?,
                summary: summary?,
                editor_note: editor_note?,
            })
        })
    }

    pub(super) fn themes(&mut self, raw: &RawThemes) -> Option<Vec<Theme>> {
        self.each("/themes", &raw.themes, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let name = r.text(at, "name", &raw.name);
            let definition = r.text(at, "definition", &raw.definition);
            Some(Theme { id: id?, name: name?, definition: definition? })
        })
    }

    pub(super) fn bodies(&mut self, raw: &RawBodies) -> Option<Vec<Organisation>> {
        self.each("/bodies", &raw.bodies, |r, at, raw| {
            let id = r.id(at, &raw.id);
            // `NOT_STATED` finds courses without a stated provider.
            r.not_reserved(at, &raw.id, &[NOT_STATED]);
            let name = r.text(at, "name", &raw.name);
            let short = r.optional(at, "short", &raw.short);
            let note = r.optional(at, "note", &raw.note);
            Some(Organisation { id: id?, name: name?, short: short?, note: note? })
        })
    }

    pub(super) fn glossary(&mut self, raw: &RawGlossary) -> Option<Vec<GlossaryEntry>> {
        self.each("/entries", &raw.entries, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let short = r.optional(at, "short", &raw.short);
            let long = r.text(at, "long", &raw.long);
            let meaning = r.text(at, "meaning", &raw.meaning);
            let older = r.texts(at, "older", raw.older.as_deref());
            let newer = r.texts(at, "newer", raw.newer.as_deref());
            let source = r.maybe(raw.source.as_ref(), |r, source| r.citation(at, source));
            Some(GlossaryEntry {
                id: id?,
                short: short?,
                long: long?,
                meaning: meaning?,
                older: older?,
                newer: newer?,
                source: source?,
            })
        })
    }

    pub(super) fn synonyms(&mut self, raw: &RawSynonyms) -> Option<Vec<Synonyms>> {
        self.each("/synonyms", &raw.synonyms, |r, at, raw| {
            Some(Synonyms { names: r.texts(at, "names", Some(&raw.names))? })
        })
    }

    pub(super) fn questions(&mut self, raw: &RawQuestions) -> Option<Vec<Question>> {
        let citation = self.citation("", &raw.source);
        self.each("/questions", &raw.questions, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let text = r.text(at, "text", &raw.text);
            let place = r.text(at, "place", &raw.place);
            let group = match raw.group {
                RawGroup::ThisLearning => QuestionGroup::ThisLearning,
                RawGroup::Practice => QuestionGroup::Practice,
            };
            let source = Citation { document: citation.clone()?.document, place: place? };
            Some(Question { id: id?, text: text?, group, source })
        })
    }
}
